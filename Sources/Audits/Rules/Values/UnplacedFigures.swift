internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// Says of figures in a table of indicators that they stand in no record; a finding of `value.unreadable`, since what a
/// figure means can be read no more than one whose digits are gone.
///
/// They are the halves of broken rows that nothing could be joined to, and cells beside all columns. A number alone in the
/// first cell of a row is a page's.
enum UnplacedFigures: AuditRule {
    static var name: RuleName { .valueUnreadable }

    /// In more rows of a table it is one fault of its columns, and one finding.
    private static let mostRows = 4

    private static let figures = FigureReader()

    static func check(_ context: AuditContext) -> [Finding] {
        context.layout.tables.indices.flatMap { table -> [Finding] in
            guard !context.records.indicators(ofTable: table).isEmpty else { return [] }
            let rows = rows(ofTable: table, context)
            guard rows.count > mostRows else { return rows.map { finding($0, table, context) } }
            return [finding(rows.flatMap(\.self), table, context)]
        }
    }

    /// The figures of each row that no record took, of rows that have some.
    private static func rows(ofTable index: Int, _ context: AuditContext) -> [[Passage]] {
        let table = context.layout.tables[index]
        let records = context.records.indicators(ofTable: index)
        var record = records.lowerBound
        var taken: Set<Int32>?
        var found: [[Passage]] = []
        for (place, row) in table.rows.enumerated()
        where (row.kind == .data || row.kind == .continuation) && !isPageNumber(row, of: table) {
            while record < records.upperBound, context.records.indicators[record].row < place { record += 1 }
            let isRecord = record < records.upperBound && context.records.indicators[record].row == place
            let loose = row.cells.lazy.map { table.cells[$0] }.filter {
                isLoose($0, of: table, inRecord: isRecord) && isFigure($0.passage, context.paged)
            }.map(\.passage)
            let passages = Array(loose)
            guard !passages.isEmpty else { continue }
            let known = taken ?? starts(ofTable: index, context)
            taken = known
            let left = passages.filter { !known.contains($0.sourceStart) }
            if !left.isEmpty, !repeats(place, index, context) { found.append(left) }
        }
        return found
    }

    /// Whether nothing but the first cell of a row says something: a page's number that a sheet put into its first column.
    private static func isPageNumber(_ row: Row, of table: Table) -> Bool {
        row.cells.dropFirst().allSatisfy { table.cells[$0].passage.isEmpty }
    }

    /// Whether a row was printed twice, which is said elsewhere.
    private static func repeats(_ row: Int, _ table: Int, _ context: AuditContext) -> Bool {
        context.records.repeatedRows.contains { $0.table == table && $0.row == row }
    }

    /// Whether a cell stands where no column says what its figure is, or in a row that no record begins on.
    private static func isLoose(_ cell: Cell, of table: Table, inRecord: Bool) -> Bool {
        guard !cell.passage.isEmpty else { return false }
        guard table.columns.indices.contains(Int(cell.column)) else { return true }
        switch table.columns[Int(cell.column)].role {
        case .empty, .unit: return true
        case .weight, .annualTarget, .tier, .actual, .projection, .quarter, .halfYear, .previous, .current, .cumulative,
            .total, .rate, .score:
            return !inRecord
        default: return false
        }
    }

    private static func isFigure(_ passage: Passage, _ paged: PagedText) -> Bool {
        switch figures.readPlain(paged.text.bytes, passage.text) {
        case .number, .percent, .date, .money: true
        default: false
        }
    }

    /// Where the figures and the words begin in the source that records of a table hold.
    private static func starts(ofTable table: Int, _ context: AuditContext) -> Set<Int32> {
        var starts: Set<Int32> = []
        func take(_ passages: some Sequence<Passage>) { for passage in passages { starts.insert(passage.sourceStart) } }
        for index in context.records.indicators(ofTable: table) {
            let indicator = context.records.indicators[index]
            for field in indicator.fields { take(indicator[field].passages) }
            take(indicator.unitPassages + indicator.text + indicator.activity + indicator.remarks)
            take([indicator.serialPassage, indicator.codePassage, indicator.activityCodePassage].compactMap(\.self))
        }
        for area in context.records.areas where area.table == table {
            take(area.weight.passages)
            take(area.text)
        }
        for total in context.records.totals where total.table == table { take(total.figure.passages) }
        return starts
    }

    private static func finding(_ passages: [Passage], _ table: Int, _ context: AuditContext) -> Finding {
        let printed = passages.prefix(mostPrinted).map { context.paged.text.raw($0) }.joined(separator: ", ")
        return Finding(
            rule: name, table: table,
            message: Message(
                "value.unreadable.unplaced", ["printed": .text(printed), "count": .count(passages.count)]),
            declared: .text(printed), cells: passages.map(\.span))
    }

    /// So many figures are named.
    private static let mostPrinted = 8
}
