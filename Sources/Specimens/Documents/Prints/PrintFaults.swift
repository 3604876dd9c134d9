internal import Confusions

/// Plants authors' errors in codes, serials, units, telephone numbers, addresses and titles, after a document was made
/// and apart from all that is drawn for it.
struct PrintFaults {
    /// How many rows in a thousand hold an author's error among their figures; prints are got wrong less often.
    let rate: Int
    /// Whether errors are slips that look like what readers do.
    let isLookalike: Bool
    var random: SeededGenerator

    /// Of five rows with an error one has it in a print: of the two real documents' some 250 rows, a unit, a title and
    /// three codes are wrong, and some twenty-five figures.
    private static let share = 5
    /// Titles and letterheads are copied from page to page, and got wrong less often than what is typed row by row.
    private static let lineShare = 10

    init(rate: Int, isLookalike: Bool, seed: UInt64) {
        self.rate = rate
        self.isLookalike = isLookalike
        random = SeededGenerator(seed: seed ^ 0x7F4A_7C15_1D0C)
    }

    mutating func plant(in document: inout SpecimenDocument) {
        guard rate > 0 else { return }
        for table in document.tables.indices {
            for row in document.tables[table].rows.indices
            where random.number(0...(1000 * PrintFaults.share - 1)) < rate {
                plant(in: &document.tables[table], row)
            }
        }
        for place in document.linePrints.indices
        where random.number(0...(1000 * PrintFaults.lineShare - 1)) < rate {
            plant(onLine: place, of: &document)
        }
    }

    // MARK: Rows

    private mutating func plant(in table: inout SpecimenTable, _ row: Int) {
        let places = table.rows[row].cells.indices.filter { place in
            let print = table.rows[row].cells[place].prints.first
            return print?.fault == nil && print.map { $0.kind != .activity } ?? false
        }
        guard !places.isEmpty else { return }
        let place = random.pick(Array(places))
        guard let print = table.rows[row].cells[place].prints.first else { return }
        if print.kind == .unit {
            if !isLookalike { copyUnit(to: row, place, of: &table) }
        } else if isLookalike || random.chance(40) {
            if let wrong = slip(print.text) { write(wrong, isLookalike ? .lookalike : .slip, row, place, of: &table) }
        } else {
            runOn(from: row, place, by: random.chance(50) ? 1 : -1, of: &table)
        }
    }

    /// Puts another string in the place of a cell's print.
    private func write(
        _ wrong: String, _ fault: SpecimenPrint.Fault?, _ row: Int, _ place: Int, of table: inout SpecimenTable
    ) {
        guard var print = table.rows[row].cells[place].prints.first else { return }
        let text = table.rows[row].cells[place].text
        guard let changed = text.replacingFirst(print.text, by: wrong) else { return }
        let isWhole = table.rows[row].cells[place].printed == text
        table.rows[row].cells[place].text = changed
        if isWhole { table.rows[row].cells[place].printed = table.rows[row].cells[place].text }
        if fault == nil { print.correct = wrong }
        print.print(wrong, by: fault ?? .slip)
        table.rows[row].cells[place].prints = [print]
        guard print.kind == .code, let indicator = table.rows[row].indicator,
            let code = table.indicators[indicator].code
        else { return }
        let isMandatory = code.hasPrefix("m.")
        let numbers = SpecimenDigits.ascii(wrong)
        table.indicators[indicator].code = (isMandatory ? "m." : "") + numbers
    }

    /// A row's unit is that of another row, of another kind.
    private mutating func copyUnit(to row: Int, _ place: Int, of table: inout SpecimenTable) {
        guard let own = table.rows[row].indicator else { return }
        let column = table.rows[row].cells[place].column
        let others = table.rows.indices.filter { other in
            guard table.rows[other].kind == "data", let indicator = table.rows[other].indicator else { return false }
            return table.indicators[indicator].unit != table.indicators[own].unit
        }
        guard !others.isEmpty else { return }
        let other = random.pick(Array(others))
        guard let text = table.rows[other].cells.first(where: { $0.column == column })?.text, !text.isEmpty else {
            return
        }
        write(text, .copied, row, place, of: &table)
    }

    /// A number is left out or stands twice, and those behind it run on from there.
    private mutating func runOn(from row: Int, _ place: Int, by step: Int, of table: inout SpecimenTable) {
        guard let print = table.rows[row].cells[place].prints.first else { return }
        let column = table.rows[row].cells[place].column
        let parts = PrintFaults.parts(print.text)
        // The first of an activity has none before it to stand twice.
        guard let last = parts.numbers.last, last + step > 0, step > 0 || last > 1 else { return }
        for other in row..<table.rows.count {
            guard let cell = table.rows[other].cells.firstIndex(where: { $0.column == column }),
                let next = table.rows[other].cells[cell].prints.first, next.kind == print.kind
            else { continue }
            let found = PrintFaults.parts(next.text)
            guard found.numbers.dropLast() == parts.numbers.dropLast(), let number = found.numbers.last,
                next.fault == nil
            else { return }
            let width = parts.numbers.count == 1 ? next.text.unicodeScalars.count : 0
            var text = found.numbers.dropLast().map { "\($0)." }.joined() + "\(number + step)"
            while text.unicodeScalars.count < width { text = "0" + text }
            let fault: SpecimenPrint.Fault? = other == row ? step > 0 ? .skipped : .twice : nil
            write(PrintMarking.like(next.text, text), fault, other, cell, of: &table)
        }
    }

    private static func parts(_ text: String) -> (numbers: [Int], isDotted: Bool) {
        let numbers = SpecimenDigits.ascii(text).split(separator: ".").compactMap { Int($0) }
        return (numbers, numbers.count > 1)
    }

    // MARK: Lines

    private mutating func plant(onLine place: Int, of document: inout SpecimenDocument) {
        let print = document.linePrints[place].print
        guard print.fault == nil, case .line(let kind, let text) = document.items[document.linePrints[place].item]
        else { return }
        var wrong: String?
        var fault = isLookalike ? SpecimenPrint.Fault.lookalike : .slip
        switch print.kind {
        case .email: wrong = isLookalike ? nil : LatinShapes.slip(print.text, using: &random)
        case .period where !isLookalike:
            (wrong, fault) = (PrintMarking.later(print.text, by: -1), .copied)
        default: wrong = slip(print.text)
        }
        guard let wrong, wrong != print.text, let line = text.replacingFirst(print.text, by: wrong) else { return }
        for other in document.linePrints.indices
        where document.linePrints[other].item == document.linePrints[place].item {
            document.linePrints[other].line = line
        }
        document.items[document.linePrints[place].item] = .line(kind: kind, text: line)
        document.linePrints[place].print.print(wrong, by: fault)
    }

    // MARK: Slips

    /// One digit written for another: any, or one that readers read for it as often as they do.
    private mutating func slip(_ text: String) -> String? {
        var scalars = Array(text.unicodeScalars)
        let places = scalars.indices.filter { SpecimenDigits.value(scalars[$0]) != nil }
        var slips: [(place: Int, read: Int, rate: Int)] = []
        for place in places {
            guard let digit = SpecimenDigits.value(scalars[place]) else { continue }
            for read in 0...9 where read != digit {
                let listed = DigitConfusions.embedded.perMillion(printed: digit, read: read)
                let isZero = read == 0 && (place == 0 || scalars[place - 1] == ".")
                if !isLookalike || listed > 0, !isZero { slips.append((place, read, isLookalike ? listed : 1)) }
            }
        }
        let whole = slips.reduce(0) { $0 + $1.rate }
        guard whole > 0 else { return nil }
        var draw = random.number(0...whole - 1)
        for slip in slips {
            draw -= slip.rate
            guard draw < 0 else { continue }
            let ascii = Unicode.Scalar(UInt8(0x30 + slip.read))
            scalars[slip.place] = scalars[slip.place].value < 0x80 ? ascii : SpecimenDigits.bengali(ascii)
            return String(String.UnicodeScalarView(scalars))
        }
        return nil
    }
}
