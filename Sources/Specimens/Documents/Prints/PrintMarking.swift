/// Finds the strings that no sum binds on a document's page as its author printed it, and writes down what each is.
struct PrintMarking {
    /// Marks the prints of a document, and those that its author got wrong when its tables were drafted.
    static func mark(_ document: inout SpecimenDocument) {
        for table in document.tables.indices {
            for row in document.tables[table].rows.indices where document.tables[table].rows[row].kind == "data" {
                for cell in document.tables[table].rows[row].cells.indices {
                    let found = print(document.tables[table], row, cell, table, document.faults)
                    document.tables[table].rows[row].cells[cell].prints = found.map { [$0] } ?? []
                }
            }
        }
        for (item, content) in document.items.enumerated() {
            guard case .line(let kind, let text) = content else { continue }
            document.linePrints += prints(onLine: text, of: kind, document.faults).map {
                SpecimenLinePrint(item: item, line: text, print: $0)
            }
        }
    }

    // MARK: Cells

    private static func print(
        _ table: SpecimenTable, _ row: Int, _ place: Int, _ number: Int, _ faults: [AuthorFault]
    ) -> SpecimenPrint? {
        let cell = table.rows[row].cells[place]
        guard !cell.text.isEmpty, table.columns.indices.contains(cell.column) else { return nil }
        switch table.columns[cell.column].role {
        case "serial": return numbers(cell.text, among: 4).map { SpecimenPrint(.serial, $0) }
        case "unit": return table.rows[row].indicator == nil ? nil : SpecimenPrint(.unit, cell.text)
        case "activity":
            return table.rows[row].indicator == nil ? nil : code(cell.text).map { SpecimenPrint(.activity, $0) }
        case "indicator":
            guard let indicator = table.rows[row].indicator,
                var print = code(cell.text).map({ SpecimenPrint(.code, $0) })
            else { return nil }
            if let fault = faults.first(where: {
                $0.table == number && $0.field == .code && $0.indicator == indicator
            }) {
                print.correct = like(print.printed, fault.correct)
                print.fault = fault.rule == "code.duplicate" ? .twice : .copied
            }
            return print
        default: return nil
        }
    }

    /// How many letters may stand before a code: a bracket and the mark of the mandatory part.
    private static let lead = 6

    /// The numbers that a cell's text begins with; nil where they are of one part and so no code.
    private static func code(_ text: String) -> String? {
        numbers(text, among: lead).flatMap { $0.contains(".") ? $0 : nil }
    }

    /// The first run of digits and points between them that begins among the first letters of a text.
    private static func numbers(_ text: String, among most: Int) -> String? {
        let scalars = Array(text.unicodeScalars)
        guard let start = scalars.prefix(most).firstIndex(where: { SpecimenDigits.value($0) != nil }) else {
            return nil
        }
        var end = start
        while end < scalars.count, SpecimenDigits.value(scalars[end]) != nil || scalars[end] == "." { end += 1 }
        while scalars[end - 1] == "." { end -= 1 }
        return String(String.UnicodeScalarView(scalars[start..<end]))
    }

    /// ASCII digits in the script of another text.
    static func like(_ other: String, _ text: String) -> String {
        other.unicodeScalars.contains { $0.value >= 0x9E6 } ? SpecimenDigits.bengali(text) : text
    }

    // MARK: Lines

    private static func prints(onLine text: String, of kind: String, _ faults: [AuthorFault]) -> [SpecimenPrint] {
        switch kind {
        case "signature", "letterhead":
            if text.hasPrefix("ফোন"), let run = text.split(separator: " ").last {
                var print = SpecimenPrint(.telephone, String(run))
                if let fault = faults.first(where: {
                    $0.rule == "contact.conflict" && SpecimenDigits.bengali($0.declared) == print.printed
                }) {
                    print.correct = SpecimenDigits.bengali(fault.correct)
                    print.fault = .slip
                }
                return [print]
            }
            guard text.hasPrefix("ই-মেইল"), let run = text.split(separator: " ").last else { return [] }
            return [SpecimenPrint(.email, String(run))]
        case "title", "paragraph":
            let years = years(text)
            let wrong = faults.first { fault in
                fault.rule == "period.conflict" && years.contains { first(of: $0) == first(of: fault.declared) }
            }
            return years.map { period($0, wrong) }
        default: return []
        }
    }

    /// A year of a line, of which all are those of another period where the line's author took them from there.
    private static func period(_ text: String, _ fault: AuthorFault?) -> SpecimenPrint {
        var print = SpecimenPrint(.period, text)
        if let fault, let printed = first(of: fault.declared), let meant = first(of: fault.correct) {
            print.correct = later(text, by: meant - printed)
            print.fault = .copied
        }
        return print
    }

    /// A year or a fiscal year so many years later, written alike.
    static func later(_ text: String, by years: Int) -> String {
        let parts = SpecimenDigits.ascii(text).split(separator: "-").map { part -> String in
            let year = (Int(part) ?? 0) + years
            return part.count > 2 ? "\(year)" : SpecimenDigits.two(year % 100)
        }
        return like(text, parts.joined(separator: "-"))
    }

    /// The year that a fiscal year begins in.
    static func first(of text: String) -> Int? {
        let digits = text.unicodeScalars.prefix(4).compactMap(SpecimenDigits.value)
        return digits.count == 4 ? digits.reduce(0) { $0 * 10 + $1 } : nil
    }

    /// The years and the fiscal years of a line: a number of four digits, or two with a hyphen between them, the other of
    /// two or four.
    private static func years(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        let isPart = { (scalar: Unicode.Scalar) in SpecimenDigits.value(scalar) != nil || scalar == "-" }
        return scalars.split { !isPart($0) }.compactMap { run in
            let parts = run.split(separator: "-", omittingEmptySubsequences: false).map(\.count)
            return parts == [4] || parts == [4, 2] || parts == [4, 4] ? String(String.UnicodeScalarView(run)) : nil
        }
    }
}
