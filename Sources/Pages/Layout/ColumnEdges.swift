/// Where the segments of some lines begin, end and have their middles, column by column: columns are ranged left, right or in
/// the middle.
struct ColumnEdges {
    private let columns: LayoutColumns
    /// For each column, the edges in the fewest places, and these.
    private var edges: [[(edge: StretchEdge, places: Set<Int>)]]

    init(_ lines: some Sequence<LayoutLine>, _ columns: LayoutColumns) {
        self.columns = columns
        var stretches: [[Range<Int>]] = columns.columns.map { _ in [] }
        for line in lines where line.segments.count >= 2 {
            for segment in line.segments {
                if let column = columns.fullest(under: segment.columns) { stretches[column].append(segment.columns) }
            }
        }
        edges = stretches.map { stretches in
            let all = StretchEdge.allCases.map { edge in (edge: edge, places: Set(stretches.map(edge.place))) }
            let fewest = all.map(\.places.count).min() ?? 0
            return all.filter { $0.places.count == fewest }
        }
    }

    /// Of so many segments one may lie ill: a cell that touches the next, words that a reader parted.
    static let tolerance = 12

    /// Whether other lines fall into the same columns: few of their segments cross a gutter or share a column, and most have
    /// their column's edge, as near as a character.
    func hold(_ lines: some Sequence<LayoutLine>) -> Bool {
        var (conflicts, aligned, judged, segments) = (0, 0, 0, 0)
        for line in lines where line.segments.count >= 2 {
            segments += line.segments.count
            var last: Int?
            for segment in line.segments {
                guard let column = columns.fullest(under: segment.columns) else { continue }
                judged += 1
                if column == last || columns.isCrossed(by: segment) { conflicts += 1 }
                if isAligned(segment, in: column) { aligned += 1 }
                last = column
            }
        }
        return conflicts * ColumnEdges.tolerance <= segments && aligned * 2 >= judged
    }

    private func isAligned(_ segment: LayoutLine.Segment, in column: Int) -> Bool {
        edges[column].contains { edge, places in
            let place = edge.place(segment.columns)
            return places.isEmpty || (-2...2).contains { places.contains(place + $0) }
        }
    }
}

extension LayoutColumns {
    /// Whether hardly any two segments of one line stand in one column, and hardly any crosses a gutter: at most one of so many.
    func areFilled(singly lines: some Sequence<LayoutLine>, butOneOf share: Int = ColumnEdges.tolerance) -> Bool {
        var (conflicts, segments) = (0, 0)
        for line in lines where line.segments.count >= 2 {
            segments += line.segments.count
            var last: Int?
            for segment in line.segments {
                guard let column = fullest(under: segment.columns) else { continue }
                if column == last || isCrossed(by: segment) { conflicts += 1 }
                last = column
            }
        }
        return conflicts * share <= segments
    }
}
