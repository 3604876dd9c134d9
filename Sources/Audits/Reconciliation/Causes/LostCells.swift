internal import Figures
internal import Records

/// By how much likelier it is that an empty cell was printed with a figure, for what its column holds in other rows.
///
/// A quarter that has not come yet is empty in every row; where all rows but one are filled in, that one was lost.
final class LostCells {
    /// By how much at most: one row that was left empty is nothing odd.
    private static let most = 10.0

    private let context: AuditContext
    /// How many rows of a column hold a figure and how many none, worked out once for all of them.
    private var counts: [Column: (filled: Int, empty: Int)] = [:]

    private struct Column: Hashable {
        let table: Int
        let field: FigureField
    }

    init(_ context: AuditContext) { self.context = context }

    /// The odds, as rows of the table with a figure there for each without.
    ///
    /// - Complexity: O(1), and O(n) in the table's rows for the first cell of a column.
    func odds(of cell: FigureReference) -> Double {
        guard case .indicator(let index, let field) = cell else { return 1 }
        let column = Column(table: context.records.indicators[index].table, field: field)
        let all = counts[column] ?? count(column)
        counts[column] = all
        // The cell itself says nothing.
        let isEmpty = context.readings[cell].isAbsent
        let (filled, empty) = (max(0, all.filled - (isEmpty ? 0 : 1)), max(0, all.empty - (isEmpty ? 1 : 0)))
        return min(LostCells.most, Double(filled + 1) / Double(empty + 1))
    }

    private func count(_ column: Column) -> (filled: Int, empty: Int) {
        let records = context.records
        var (filled, empty) = (0, 0)
        for index in records.indicators(ofTable: column.table) where records.indicators[index].has(column.field) {
            if context.readings[.indicator(index, column.field)].isAbsent { empty += 1 } else { filled += 1 }
        }
        return (filled, empty)
    }
}

extension Indicator {
    /// Whether the row has such a cell.
    fileprivate func has(_ field: FigureField) -> Bool {
        switch field {
        case .tier(let place): tiers.indices.contains(place)
        case .quarterTarget(let quarter), .quarterAchieved(let quarter): quarter <= quarters.count
        case .history(let place): history.indices.contains(place)
        default: true
        }
    }
}
