public import Figures

/// The years of a table's columns, which run on from left to right: two of actuals, the target's, two of projections.
///
/// Tiers are the target's year without a column of its own. One year that is known gives all others, and several that
/// contradict each other give none; a year that a heading names is never changed.
public struct YearRun: Sendable {
    /// By column of the run: its place, and how far its year lies behind the target's.
    private let steps: [(column: Int, step: Int)]

    /// Reads the run of some columns; nil where they have none, or stand in another order.
    public init?(_ columns: [Column]) {
        guard columns.contains(where: { $0.role == .actual || $0.role == .projection }) else { return nil }
        let actuals = columns.count { $0.role == .actual }
        var (past, future) = (0, 0)
        var steps: [(column: Int, step: Int)] = []
        steps.reserveCapacity(columns.count)
        for (place, column) in columns.enumerated() {
            switch column.role {
            case .actual:
                if future > 0 { return nil }
                steps.append((place, past - actuals))
                past += 1
            case .projection:
                future += 1
                steps.append((place, future))
            // The target of a table that has no tiers stands between them; tiers do wherever they stand.
            case .tier: steps.append((place, 0))
            case .annualTarget where !column.isTarget: steps.append((place, 0))
            default: break
            }
        }
        self.steps = steps
    }

    /// The target's year that the known years of the columns make; nil where none is known or they contradict each other.
    public func target(of columns: [Column]) -> FiscalYear? {
        let named = Set(
            steps.compactMap { place in
                columns[place.column].year.map { $0.start - place.step }
            })
        return named.count == 1 ? named.first.map(FiscalYear.init(start:)) : nil
    }

    /// Whether a column of an actual or a projection has no year.
    public func isOpen(_ columns: [Column]) -> Bool {
        steps.contains { $0.step != 0 && columns[$0.column].year == nil }
    }

    /// Gives columns of actuals and projections without a year the one that the target's makes theirs, and a target's own
    /// column among them its own.
    public func fill(_ columns: inout [Column], target: FiscalYear) {
        let isAmong = columns.contains { $0.role == .projection }
        for place in steps where columns[place.column].year == nil {
            guard place.step != 0 || isAmong && columns[place.column].role == .annualTarget else { continue }
            columns[place.column].year = FiscalYear(start: target.start + place.step)
        }
    }
}
