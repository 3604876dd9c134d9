internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables

/// A code, where it stands, and the words behind it.
typealias FoundCode = (code: Code, passage: Passage, rest: Passage)

/// Reads the codes of a row's activity and indicator, through what a scan made of them.
///
/// A letter in the place of a digit, or a lost dot, is read only where the activity, the row above and the row below leave
/// one code that the print may be; the reading is an evidenced edit. Anything else is no code.
struct RowCodes {
    let columns: ColumnPlaces
    let reader: CellReader
    private let misread = MisreadCodeReader()

    init(columns: ColumnPlaces, reader: CellReader) {
        self.columns = columns
        self.reader = reader
    }

    /// The next row's cell that may begin with a code.
    var below: Passage?
    /// The code of the record above in the table, nil where it has none.
    private var above: Code?
    /// Whether no record of the table was read yet.
    private var isFirst = true

    /// Takes the code of the record that was read last.
    mutating func note(_ code: Code?) {
        above = code
        isFirst = false
    }

    /// The cell of the indicator in the next row of a record's own.
    func indicator(below row: Int, of table: Table) -> Passage? {
        guard let column = columns.indicator,
            let next = table.rows[(row + 1)...].first(where: { $0.kind == .data })
        else { return nil }
        return table.cells[next.cells].first { Int($0.column) == column }?.passage
    }

    /// The code of an activity's cell.
    ///
    /// - Parameters:
    ///   - cell: The cell.
    ///   - indicator: The cell of the indicator beside it.
    ///   - isMandatory: Whether what stands beside it is of the mandatory part.
    ///   - paged: The document.
    /// - Returns: The code; nil where none can be read.
    func activity(
        _ cell: Passage, beside indicator: Passage?, isMandatory: Bool, _ paged: inout PagedText
    ) -> FoundCode? {
        let read = reader.code(cell, in: paged) ?? reader.damagedCode(cell, isMandatory: isMandatory, paged)
        if let code = read?.code, code.numbers.count > 1 || code.numbers[0] < 10 { return read }
        let child = indicator.flatMap { reader.bareCode($0, in: paged) }
        let neighbours = neighbours(paged)
        if let code = read?.code, !lacksDot(code, child, neighbours.depth) { return read }
        let evidence = child.map { "above [\($0)]" } ?? neighbours.evidence
        return settled(cell, neighbours.activities(of: child), evidence, &paged) ?? read
    }

    /// What stands above and below the row.
    private func neighbours(_ paged: PagedText) -> CodeNeighbours {
        CodeNeighbours(above: above, below: below.flatMap { reader.bareCode($0, in: paged) }, isFirst: isFirst)
    }

    /// Whether an activity's code has one number, of two digits, where its indicator's has three: a dot was lost.
    private func lacksDot(_ code: Code, _ child: Code?, _ depth: Int) -> Bool {
        guard let child, child.numbers.count >= depth else { return child != nil || above != nil }
        return !child.numbers.starts(with: code.numbers)
    }

    /// The code of an indicator's cell, whose activity's code is given where it has one.
    func indicator(_ cell: Passage, activity: Code?, _ paged: inout PagedText) -> FoundCode? {
        let read =
            reader.code(cell, in: paged)
            ?? reader.damagedCode(cell, isMandatory: activity?.mandatory == true, paged)
        if let code = read?.code, !isShort(code, activity, paged) { return read }
        guard misread.read(paged.text.bytes, cell.text) != nil else { return read }
        var neighbours = neighbours(paged)
        neighbours.activity = activity
        return settled(cell, neighbours.indicators(), neighbours.evidence, &paged)
            ?? settled(cell, neighbours.ofActivity(), neighbours.evidence, &paged) ?? read
    }

    /// Whether an indicator's code has as few numbers as its activity's, or fewer than those beside it: a dot was lost.
    private func isShort(_ code: Code, _ activity: Code?, _ paged: PagedText) -> Bool {
        guard code.numbers.contains(where: { $0 > 9 }) else { return false }
        if let activity { return code.numbers.count <= activity.numbers.count && activity.numbers.count > 1 }
        return code.numbers.count < neighbours(paged).depth
    }

    /// The one of some codes that a cell's print may be, written to the text; nil where none or more may.
    private func settled(
        _ cell: Passage, _ candidates: [Code], _ evidence: String, _ paged: inout PagedText
    ) -> FoundCode? {
        guard let print = misread.read(paged.text.bytes, cell.text) else { return nil }
        let possible = candidates.filter { $0.mandatory == print.mandatory && print.mayBe($0.numbers) }
        guard let code = possible.first, possible.count == 1 else { return nil }
        let passage = paged.text.reread(
            paged.passage(cell, text: print.range), as: RowCodes.spelling(code), rule: .codeRead, evidence: evidence)
        return (code, passage, reader.words(of: cell, behind: print.range, in: paged))
    }

    /// A code as documents print it, `[২.১.১]`.
    private static func spelling(_ code: Code) -> [UInt8] {
        let numbers = code.numbers.map { number in
            String(
                String.UnicodeScalarView(String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value + 0x9B6) }))
        }
        return Array("[\(code.mandatory ? "এম." : "")\(numbers.joined(separator: "."))]".utf8)
    }
}
