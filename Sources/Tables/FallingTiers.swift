internal import Figures

/// Finds the columns of five tiers by their figures: targets that get easier from the best tier down in every row.
///
/// Asked only where the headings of tiers do not stand over their columns; a table that fits is never read for it.
final class FallingTiers {
    private let draft: TableDraft
    private let cells: ClassifiedCells
    private let headings: [HeadingEvidence]

    /// How many tiers there are.
    static let count = 5
    /// So many headings must be those of tiers.
    private static let fewestNamed = 3

    /// Of runs that are longer, those five that fall by even steps: by how much the others must be less even, in hundredths.
    private static let clearer = 130

    init(_ draft: TableDraft, _ cells: ClassifiedCells, _ headings: [HeadingEvidence]) {
        (self.draft, self.cells, self.headings) = (draft, cells, headings)
    }

    /// The five columns, the best tier first; nil where no five fall in every row, or it cannot be told which do.
    private(set) lazy var columns: Range<Int>? = find()

    private func find() -> Range<Int>? {
        guard headings.count(where: { $0.roles.first == .tier }) >= FallingTiers.fewestNamed else { return nil }
        let orders = FigureOrders(draft, cells: cells, width: draft.usualWidth)
        var found: Range<Int>?
        for run in orders.fallingRuns() where run.count >= FallingTiers.count {
            guard found == nil, let five = mostEven(of: run, orders) else { return nil }
            found = five
        }
        return found
    }

    /// The five columns of a run that fall by the most even steps, where these leave no doubt.
    private func mostEven(of run: Range<Int>, _ orders: FigureOrders) -> Range<Int>? {
        if run.count == FallingTiers.count { return run }
        var best: (columns: Range<Int>, unevenness: Int)?
        var isClear = true
        for first in run.lowerBound...run.upperBound - FallingTiers.count {
            let columns = first..<first + FallingTiers.count
            guard let unevenness = orders.unevenness(of: columns) else { return nil }
            guard let known = best else {
                best = (columns, unevenness)
                continue
            }
            let isLess = unevenness < known.unevenness
            let (least, most) = isLess ? (unevenness, known.unevenness) : (known.unevenness, unevenness)
            isClear = least * FallingTiers.clearer <= most * 100 && (isClear || isLess)
            if isLess { best = (columns, unevenness) }
        }
        return isClear ? best?.columns : nil
    }
}
