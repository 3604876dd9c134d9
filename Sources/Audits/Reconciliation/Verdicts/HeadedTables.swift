internal import Records
internal import Tables

/// Which tables' columns are certain enough for a figure in them to be called misread.
///
/// Where several columns of figures have no heading of their own, their roles were filled in by a template: a sum that
/// fails there may be of the wrong columns, and says nothing of any digit.
struct HeadedTables {
    private let records: DocumentRecords
    private let isHeaded: [Bool]

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
    }

    /// So many columns of figures without a heading are no one lost heading any more.
    private static let fewestBare = 3

    private static let figures: Set<ColumnRole> = [
        .weight, .areaWeight, .annualTarget, .tier, .actual, .projection, .quarter, .halfYear, .previous, .current,
        .cumulative, .total, .rate, .score,
    ]

    /// Whether the columns of a figure's table are certain.
    func areCertain(of cell: FigureReference) -> Bool {
        let table: Int? =
            switch cell {
            case .indicator(let index, _): records.indicators[index].table
            case .area(let index): records.areas[index].table
            case .total(let index): records.totals[index].table
            }
        return table.map { isHeaded[$0] } ?? true
    }
}
