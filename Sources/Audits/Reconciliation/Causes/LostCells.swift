internal import Figures
internal import Records

/// By how much likelier it is that an empty cell was printed with a figure, for what its column holds in other rows.
///
/// A quarter that has not come yet is empty in every row; where all rows but one are filled in, that one was lost.
enum LostCells {
    /// By how much at most: one row that was left empty is nothing odd.
    private static let most = 10.0

    /// The odds, as rows of the table with a figure there for each without.
    ///
    /// - Complexity: O(n) in the document's rows.
    static func odds(of cell: FigureReference, in context: AuditContext) -> Double {
        guard case .indicator(let index, let field) = cell else { return 1 }
        let records = context.records
        var (filled, empty) = (0, 0)
        for other in records.indicators.indices
        where other != index && records.indicators[other].table == records.indicators[index].table {
            guard records.indicators[other].has(field) else { continue }
            if context.readings[.indicator(other, field)].isAbsent { empty += 1 } else { filled += 1 }
        }
        return min(most, Double(filled + 1) / Double(empty + 1))
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
