/// What the headings of a heading's first full line lie over on the lines below it, however few of those there they reach.
///
/// Where some heading of one line stands on the upper one, with nothing below it, one without anything above it can only stand below
/// another that lies over several columns: all headings of one line stand at the same height.
struct WideHeadings {
    /// A stretch of the upper line over some of the lower one's.
    private struct Wide {
        /// Its place in the upper line.
        var place: Int
        /// The places below of those that it reaches, and of all that it may lie over.
        var (reached, over): (ClosedRange<Int>, ClosedRange<Int>)
    }

    private let upper: [LayoutLine.Segment]
    /// The headings below, each with the lines on which it goes on, by their columns.
    private let lower: [Range<Int>]
    /// By the place of a stretch of the upper line, the columns that it lies over.
    private(set) var columns: [Int: Range<Int>] = [:]
    /// By the same, the places below that it lies over.
    private(set) var over: [Int: ClosedRange<Int>] = [:]

    /// So many headings at least stand below one that lies over them.
    private static let fewest = 3
    /// A line of headings has so many at most.
    private static let most = 64

    /// Finds them; nil where no heading of one line stands on the upper one, or headings below lie over several as well.
    ///
    /// - Complexity: O(n²) in the lines' stretches.
    init?(_ upper: LayoutLine, over below: some Collection<LayoutLine>) {
        guard upper.segments.count <= WideHeadings.most, let lower = WideHeadings.stretches(of: below),
            lower.count <= WideHeadings.most
        else { return nil }
        (self.upper, self.lower) = (upper.segments, lower)
        let isSingle = upper.segments.map { segment in !lower.contains { $0.overlaps(segment.columns) } }
        guard upper.segments.count >= WideHeadings.fewest, isSingle.contains(true) else { return nil }
        var wide = upper.segments.indices.filter { !isSingle[$0] }.compactMap(reach)
        let isRangedLeft = wide.allSatisfy(isAtStart)
        for place in wide.indices.dropFirst() {
            (wide[place - 1], wide[place]) = parted(wide[place - 1], wide[place], isRangedLeft: isRangedLeft)
        }
        for heading in wide where heading.over.count >= WideHeadings.fewest && heading.over != heading.reached {
            let stretch = self.stretch(heading.over)
            guard isRangedLeft || offCenter(heading.place, heading.over) * 2 <= stretch.count else { continue }
            columns[heading.place] = stretch
            over[heading.place] = heading.over
        }
    }

    /// The columns of the headings on some lines, each over those of the lines below it that it reaches; nil where one reaches several.
    static func stretches(of lines: some Collection<LayoutLine>) -> [Range<Int>]? {
        var columns: [Range<Int>] = []
        for line in lines {
            for own in line.segments.map(\.columns) {
                let touched = columns.indices.filter { columns[$0].overlaps(own) }
                guard touched.count <= 1, columns.count <= most else { return nil }
                if let place = touched.first {
                    let last = columns[place]
                    columns[place] = min(last.lowerBound, own.lowerBound)..<max(last.upperBound, own.upperBound)
                } else {
                    columns.append(own)
                }
            }
            // Two that stand side by side may not be one heading's.
            columns.sort { $0.lowerBound < $1.lowerBound }
            guard zip(columns, columns.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }) else { return nil }
        }
        return columns
    }

    /// A stretch of the upper line with all that it may lie over: those that it reaches, and beside them those that none does, up to
    /// its neighbours.
    private func reach(_ place: Int) -> Wide? {
        let own = lower.indices.filter { lower[$0].overlaps(upper[place].columns) }
        guard var first = own.first, var last = own.last else { return nil }
        let reached = first...last
        let start = place > 0 ? upper[place - 1].columns.upperBound : 0
        let end = place + 1 < upper.count ? upper[place + 1].columns.lowerBound : .max
        while first > 0, isBare(first - 1), lower[first - 1].lowerBound >= start { first -= 1 }
        while last + 1 < lower.count, isBare(last + 1), lower[last + 1].upperBound <= end { last += 1 }
        return Wide(place: place, reached: reached, over: first...last)
    }

    private func isBare(_ place: Int) -> Bool { !upper.contains { $0.columns.overlaps(lower[place]) } }

    /// Two neighbours with what stands between them parted where both stand best over their own: in the middle, or at the start.
    private func parted(_ left: Wide, _ right: Wide, isRangedLeft: Bool) -> (Wide, Wide) {
        let first = max(right.over.lowerBound, left.reached.upperBound + 1)
        guard right.over.lowerBound <= left.over.upperBound, first <= right.reached.lowerBound else {
            return (left, right)
        }
        let starts = first...right.reached.lowerBound
        let best = starts.min { distance(left, right, $0) < distance(left, right, $1) } ?? first
        let start = isRangedLeft ? right.reached.lowerBound : best
        var (left, right) = (left, right)
        left.over = left.over.lowerBound...max(left.reached.upperBound, start - 1)
        right.over = start...right.over.upperBound
        return (left, right)
    }

    private func distance(_ left: Wide, _ right: Wide, _ start: Int) -> Int {
        offCenter(left.place, left.over.lowerBound...max(left.over.lowerBound, start - 1))
            + offCenter(right.place, start...right.over.upperBound)
    }

    /// Whether a heading begins where the first of those does that it reaches; where all do, they are ranged left.
    private func isAtStart(_ heading: Wide) -> Bool {
        upper[heading.place].columns.lowerBound == lower[heading.reached.lowerBound].lowerBound
    }

    /// How far a heading is from the middle of some of the lower line, in half letters.
    private func offCenter(_ place: Int, _ over: ClosedRange<Int>) -> Int {
        let (own, stretch) = (upper[place].columns, stretch(over))
        return abs(own.lowerBound + own.upperBound - stretch.lowerBound - stretch.upperBound)
    }

    private func stretch(_ over: ClosedRange<Int>) -> Range<Int> {
        lower[over.lowerBound].lowerBound..<lower[over.upperBound].upperBound
    }
}
