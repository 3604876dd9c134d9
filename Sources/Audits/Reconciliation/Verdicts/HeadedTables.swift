internal import Provenance
internal import Records
internal import Tables

/// Which figures' columns are certain enough for a figure in them to be called misread.
///
/// Where several columns of figures have no heading of their own, their roles were filled in by a template: a sum that
/// fails there may be of the wrong columns, and says nothing of any digit. Nor does one of a row that has fewer cells than
/// the table's others, where empty cells are there: one of its figures was lost, and the others may stand in its place.
struct HeadedTables {
    private let records: DocumentRecords
    private let isHeaded: [Bool]
    /// By table, the rows that lack a cell.
    private let short: [Set<Int>]

    /// Looks at a document's tables.
    ///
    /// - Complexity: O(n) in their columns.
    init(_ context: AuditContext) {
        records = context.records
        isHeaded = context.layout.tables.map { table in
            let bare = table.columns.count { HeadedTables.figures.contains($0.role) && $0.heading.isEmpty }
            // A table that goes on from the page before has no heading at all.
            let hasNone = table.columns.allSatisfy { $0.heading.isEmpty }
            return hasNone || bare < HeadedTables.fewestBare
        }
        short = context.layout.tables.map(HeadedTables.shortRows)
    }

    /// The rows of figures with fewer cells than most of a table's have, where every row holds its empty cells.
    private static func shortRows(of table: Table) -> Set<Int> {
        let rows = table.rows.indices.filter { table.rows[$0].kind == .data }
        guard rows.count >= fewestRows, table.cells.allSatisfy({ $0.rowSpan == 1 && $0.columnSpan == 1 }) else {
            return []
        }
        let counts = Dictionary(grouping: rows) { table.rows[$0].cells.count }
        guard let usual = counts.max(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) }),
            usual.value.count * 2 > rows.count
        else { return [] }
        func endsEmpty(_ row: Int) -> Bool {
            table.rows[row].cells.last.map { table.cells[$0].passage.isEmpty } ?? false
        }
        let keepEmpty = rows.contains { row in table.rows[row].cells.contains { table.cells[$0].passage.isEmpty } }
        let areFull = !usual.value.contains(where: endsEmpty)
        guard keepEmpty else { return [] }
        return Set(
            counts.filter { $0.key < usual.key }.flatMap(\.value).filter { endsEmpty($0) || areFull })
    }

    /// Of fewer rows none is unlike the others.
    private static let fewestRows = 3

    /// So many columns of figures without a heading are no one lost heading any more.
    private static let fewestBare = 3

    private static let figures: Set<ColumnRole> = [
        .weight, .areaWeight, .annualTarget, .tier, .actual, .projection, .quarter, .halfYear, .previous, .current,
        .cumulative, .total, .rate, .score,
    ]

    /// Whether the columns of a figure's table are certain, and its own among them.
    func areCertain(of cell: FigureReference) -> Bool {
        if case .indicator(let index, _) = cell,
            short[records.indicators[index].table].contains(records.indicators[index].row)
        {
            return false
        }
        let table: Int? =
            switch cell {
            case .indicator(let index, _): records.indicators[index].table
            case .area(let index): records.areas[index].table
            case .total(let index): records.totals[index].table
            }
        return table.map { isHeaded[$0] } ?? true
    }
}
