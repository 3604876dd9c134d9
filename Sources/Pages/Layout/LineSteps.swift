/// How far apart lines stand on pages whose boxes tell it: those of one cell, and those of two rows below each other, which have
/// room between them.
struct LineSteps {
    /// Lines of one column this far apart, in the doubled units of their middles, or nearer are of one row.
    private let limit: Int

    /// Fewer distances of either kind say nothing.
    private static let fewest = 3
    /// In so many lines the next one of a column is looked for.
    private static let nearLines = 8
    /// What is more than so many times as far as lines mostly stand is neither.
    private static let mostSteps = 3
    /// The one kind is at least one part in so many greater than the other.
    private static let leastShare = 8
    private static let leastShareOfNear = 4

    /// Finds two kinds of distances between what stands below each other in a block; nil where they cannot be told apart.
    ///
    /// The limit parts them where the squares of what remains in each kind are least (Otsu 1979).
    ///
    /// - Complexity: O(n log n) in the lines' segments.
    init?(_ block: [LayoutLine]) {
        var steps: [Int] = []
        for (index, line) in block.enumerated() {
            for segment in line.segments {
                let below = block[(index + 1)...].prefix(LineSteps.nearLines).first { other in
                    other.segments.contains { $0.columns.overlaps(segment.columns) }
                }
                if let below, let step = LineSteps.step(line, below), step > 0 { steps.append(step) }
            }
        }
        steps.sort()
        guard steps.count >= 2 * LineSteps.fewest else { return nil }
        let usual = steps[steps.count / 4]
        steps = steps.filter { $0 <= LineSteps.mostSteps * usual }
        guard let limit = LineSteps.limit(steps, LineSteps.leastShare) else { return nil }
        // Rows of one line in one column and of two in another stand in two ways apart, of which neither is a cell's.
        let near = LineSteps.limit(steps.filter { $0 <= limit }, LineSteps.leastShareOfNear)
        self.limit = near.map { $0 > usual ? $0 : limit } ?? limit
    }

    private static func limit(_ steps: [Int], _ leastShare: Int) -> Int? {
        let sum = steps.reduce(0, +)
        var low = 0
        var best: (between: Double, low: Double, high: Double)?
        for (place, step) in steps.enumerated() {
            let rest = steps.count - place
            if place >= fewest, rest >= fewest, step > steps[place - 1] {
                let means = (Double(low) / Double(place), Double(sum - low) / Double(rest))
                let apart = means.1 - means.0
                let between = Double(place) * Double(rest) * apart * apart
                if between > best?.between ?? 0 { best = (between, means.0, means.1) }
            }
            low += step
        }
        guard let best, (best.high - best.low) * Double(leastShare) >= best.low else { return nil }
        return Int((best.low + best.high) / 2)
    }

    /// Whether two lines, of which something stands below the other in one column, are as near as the lines of a cell.
    func areOfOneRow(_ line: LayoutLine, _ below: LayoutLine) -> Bool {
        LineSteps.step(line, below).map { $0 <= limit } ?? false
    }

    private static func step(_ line: LayoutLine, _ below: LayoutLine) -> Int? {
        guard let upper = line.middle, let lower = below.middle, line.page == below.page else { return nil }
        return lower - upper
    }
}
