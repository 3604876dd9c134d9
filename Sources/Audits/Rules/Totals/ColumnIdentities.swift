internal import BengaliText
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// The identities between the columns of one table: those its headings state by number, and those that the headings of
/// a half-year, of a report by period and of a rate state in words.
struct ColumnIdentities {
    /// One identity over figures of an indicator.
    struct Identity: Hashable {
        var declared: FigureField
        var inputs: [FigureField]
        var form: HeadingIdentity.Form
    }

    private(set) var identities: [Identity] = []
    private let table: Table
    private let paged: PagedText
    /// The columns that no field of a record has.
    private let others: [Int]

    init(_ table: Table, _ paged: PagedText) {
        self.table = table
        self.paged = paged
        others = IdentityColumns(table, paged).others
        readNumbers()
        readWords()
    }

    private mutating func add(_ declared: FigureField, _ inputs: [FigureField], _ form: HeadingIdentity.Form) {
        let identity = Identity(declared: declared, inputs: inputs, form: form)
        if !identities.contains(where: { $0.declared == declared && $0.form == form }) { identities.append(identity) }
    }

    // MARK: By number

    /// A row of numbers that skips one no longer numbers the columns as the heading does: then they are counted.
    private mutating func readNumbers() {
        let counted = Dictionary(uniqueKeysWithValues: table.columns.indices.map { ($0 + 1, $0) })
        let printed = numbering()
        for (column, heading) in table.columns.enumerated() {
            for piece in heading.heading {
                guard let stated = HeadingIdentity.read(paged.text.bytes, piece.text, columns: 64) else { continue }
                if !read(stated, ofColumn: column, printed.isEmpty ? counted : printed) {
                    _ = read(stated, ofColumn: column, counted)
                }
            }
        }
    }

    /// Adds what a heading states with the columns numbered so; false where that makes no sense.
    private mutating func read(_ stated: HeadingIdentity, ofColumn column: Int, _ places: [Int: Int]) -> Bool {
        let inputs = stated.inputs.compactMap { places[$0].flatMap(field) }
        let own = stated.declared.flatMap { places[$0] } ?? column
        guard inputs.count == stated.inputs.count, let declared = field(ofColumn: own), !inputs.contains(declared)
        else { return false }
        // What was achieved is no part of a sum with what was aimed at, nor with points.
        if stated.form == .sum, !ColumnIdentities.isOfIndicator(declared),
            inputs.contains(where: ColumnIdentities.isOfIndicator)
        {
            return false
        }
        add(declared, inputs, stated.form)
        if stated.form == .difference, let run = run(from: stated.inputs, places), !run.contains(declared) {
            add(declared, run, .sum)
        }
        return true
    }

    /// Whether a figure says what an indicator aims at or counts, not what was achieved.
    private static func isOfIndicator(_ field: FigureField) -> Bool {
        switch field {
        case .annualTarget, .weight, .score, .tier: true
        default: false
        }
    }

    /// The columns by their printed numbers; empty where no row numbers them.
    private func numbering() -> [Int: Int] {
        var places: [Int: Int] = [:]
        if let row = table.rows.first(where: { $0.kind == .numbering }) {
            for index in row.cells where table.cells[index].column >= 0 {
                let passage = table.cells[index].passage
                guard let number = ColumnIdentities.number(paged.text.bytes, passage.text), places[number] == nil else {
                    continue
                }
                places[number] = Int(table.cells[index].column)
            }
        }
        return places
    }

    /// A cell's one or two digits; nil where anything else stands in it.
    private static func number(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Int? {
        var number = 0
        var digits = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            if (0x30...0x39).contains(byte) {
                number = number * 10 + Int(byte - 0x30)
                offset += 1
            } else if byte == 0xE0, offset + 2 < range.upperBound, bytes[offset + 1] == 0xA7,
                (0xA6...0xAF).contains(bytes[offset + 2])
            {
                number = number * 10 + Int(bytes[offset + 2] - 0xA6)
                offset += 3
            } else {
                return nil
            }
            digits += 1
            if digits > 2 { return nil }
        }
        return digits > 0 ? number : nil
    }

    /// The figures from one column to another, where two numbers with a stroke between may mean that.
    private func run(from inputs: [Int], _ places: [Int: Int]) -> [FigureField]? {
        guard inputs.count == 2, inputs[0] + 1 < inputs[1] else { return nil }
        let fields = (inputs[0]...inputs[1]).compactMap { places[$0].flatMap(field) }
        return fields.count == inputs[1] - inputs[0] + 1 ? fields : nil
    }

    private func field(ofColumn column: Int) -> FigureField? {
        guard table.columns.indices.contains(column) else { return nil }
        switch table.columns[column].role {
        case .weight: return .weight
        case .annualTarget: return .annualTarget
        case .quarter:
            let isTarget = table.columns[column].isTarget
            return table.columns[column].quarter.map { isTarget ? .quarterTarget($0) : .quarterAchieved($0) }
        case .halfYear: return .halfYear
        case .previous: return .previous
        case .current: return .current
        case .cumulative: return .total
        case .total: return .total
        case .rate: return .rate
        case .score: return .score
        case .tier:
            return ColumnPlaces.tiers(of: table.columns).firstIndex(of: column).map { .tier($0) }
        default: return others.firstIndex(of: column).map { .other($0) }
        }
    }

    // MARK: In words

    private mutating func readWords() {
        let roles = Set(table.columns.map(\.role))
        let quarters = Set(table.columns.compactMap(\.quarter))
        if roles.contains(.halfYear), quarters.isSuperset(of: [1, 2]) {
            add(.halfYear, [.quarterAchieved(1), .quarterAchieved(2)], .sum)
        }
        if roles.isSuperset(of: [.previous, .current, .cumulative]) { add(.total, [.previous, .current], .sum) }
        if roles.isSuperset(of: [.rate, .annualTarget]), !roles.isDisjoint(with: [.cumulative, .total]) {
            add(.rate, [.total, .annualTarget], .rate)
        }
    }
}
