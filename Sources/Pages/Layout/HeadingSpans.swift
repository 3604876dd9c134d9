/// The segments of headings that lie over several segments of a lower line of the same heading: one heading over several
/// columns.
struct HeadingSpans {
    /// A segment, by its first word's and its line's first byte.
    private struct Place: Hashable {
        var line: Int
        var column: Int
    }

    private var places: Set<Place> = []

    /// How many lines a heading has at most; of longer stretches without figures the last ones are asked.
    private static let mostLines = 10

    /// Finds the spanning segments of some lines.
    ///
    /// - Complexity: O(n) in the lines' segments.
    init(_ lines: some Collection<LayoutLine>, _ text: LayoutText) {
        var heading: [LayoutLine] = []
        for line in lines {
            if line.segments.isEmpty { continue }
            if line.segments.count < 2 || !LayoutRows.isBody(line.segments.map(\.words), text) {
                heading.append(line)
                if heading.count > HeadingSpans.mostLines { heading.removeFirst() }
            } else {
                take(heading)
                heading = []
            }
        }
    }

    private mutating func take(_ heading: [LayoutLine]) {
        guard heading.count > 1 else { return }
        for line in heading.indices {
            for other in heading.indices where other > line {
                for segment in heading[line].segments
                where heading[other].segments.count(where: { $0.columns.overlaps(segment.columns) }) > 1 {
                    places.insert(HeadingSpans.place(of: segment, heading[line]))
                }
            }
        }
    }

    /// Whether a segment of a line lies over several columns.
    func hold(_ segment: LayoutLine.Segment, of line: LayoutLine) -> Bool {
        !places.isEmpty && places.contains(HeadingSpans.place(of: segment, line))
    }

    private static func place(of segment: LayoutLine.Segment, _ line: LayoutLine) -> Place {
        Place(line: line.source.lowerBound, column: segment.columns.lowerBound)
    }
}
