/// Headings told by their count: where as many stand side by side as there are columns, each is its own column's in order.
///
/// A heading in which a scan lost letters, or that is longer than its column, pushes those behind it from their columns, so that
/// they lie over two of them or over a neighbour's. What they lie over is asked where it tells each a column of its own.
struct CountedHeadings {
    /// The columns of each heading of the upper line.
    private let columns: [Range<Int>]
    /// The headings below by their columns in the line, and the table's column of each.
    private let lower: [(stretch: Range<Int>, column: Int)]

    /// Lays the headings above a table's body over their columns, where their places do not tell these.
    ///
    /// - Complexity: O(n²) in the segments of the heading's lines, which are few.
    static func place(_ parts: inout [[LayoutRows.Part]], above body: Int, _ table: LayoutTable) {
        let start = table.lines[..<body].lastIndex(where: \.isBlank).map { $0 + 1 } ?? 0
        guard let first = (start..<max(start, body)).first(where: { table.lines[$0].segments.count > 2 }),
            let stretch = table.grid.stretch(ofLine: first), stretch.lines.contains(body),
            stretch.places.elementsEqual(0..<table.grid.count),
            !areTold(parts[first]),
            let headings = CountedHeadings(table.lines[first], over: table.lines[(first + 1)..<body], table.grid.count)
        else { return }
        for (place, columns) in headings.columns.enumerated() { parts[first][place].places = columns }
        for line in first + 1..<body {
            for (place, segment) in table.lines[line].segments.enumerated() {
                guard let column = headings.column(of: segment) else { continue }
                parts[line][place].places = column..<column + 1
            }
        }
    }

    /// Whether each of some parts lies over columns that no other does.
    private static func areTold(_ parts: [LayoutRows.Part]) -> Bool {
        zip(parts, parts.dropFirst()).allSatisfy { $0.places.upperBound <= $1.places.lowerBound }
    }

    /// Counts them; nil where they are more or fewer than the columns.
    private init?(_ upper: LayoutLine, over below: ArraySlice<LayoutLine>, _ count: Int) {
        guard let stretches = WideHeadings.stretches(of: below) else { return nil }
        let wide = WideHeadings(upper, over: below)?.over ?? [:]
        var columns: [Range<Int>] = []
        var lower: [(stretch: Range<Int>, column: Int)] = []
        var next = 0
        for (place, segment) in upper.segments.enumerated() {
            var own = stretches.indices.filter { stretches[$0].overlaps(segment.columns) }
            if let over = wide[place] { own = Array(over) }
            // What is below two headings at once, or below none, tells nothing.
            guard own.first ?? lower.count == lower.count else { return nil }
            let start = next
            next += max(1, own.count)
            for (offset, index) in own.enumerated() { lower.append((stretches[index], start + offset)) }
            columns.append(start..<next)
        }
        guard next == count, lower.count == stretches.count else { return nil }
        (self.columns, self.lower) = (columns, lower)
    }

    private func column(of segment: LayoutLine.Segment) -> Int? {
        lower.first { $0.stretch.overlaps(segment.columns) }?.column
    }
}
