/// How often a stretch's columns are filled, and with what shapes of text.
struct ColumnShapes {
    /// For each column, how many of its cells have each shape.
    private(set) var counts: [[Int]]
    /// How many rows of the body fill columns.
    private(set) var lines = 0

    /// Counts what stands in stretches of as many columns.
    init(_ stretches: [LayoutGrid.Stretch], of block: [LayoutLine], _ text: LayoutText) {
        let columns = stretches.first?.columns.columns.count ?? 0
        counts = (0..<columns).map { _ in [Int](repeating: 0, count: LayoutText.Shape.allCases.count) }
        for stretch in stretches { add(stretch, of: block, text) }
    }

    private mutating func add(_ stretch: LayoutGrid.Stretch, of block: [LayoutLine], _ text: LayoutText) {
        for line in block[stretch.lines] where line.segments.count >= 2 {
            let parts = line.segments.map(\.words)
            // Neither headings nor column numbers are like what stands below them.
            guard LayoutRows.isBody(parts, text), !parts.allSatisfy({ text.isFigure($0) }) else { continue }
            lines += 1
            for segment in line.segments {
                let places = stretch.columns.places(of: segment)
                guard places.count == 1, places.lowerBound < counts.count else { continue }
                counts[places.lowerBound][text.shape(segment.words).rawValue] += 1
            }
        }
    }

    func filled(_ column: Int) -> Int { counts[column].reduce(0, +) }
}

/// Which columns of a table a stretch's columns are, where it has fewer: an alignment in order, by what the columns hold.
struct ColumnMatch {
    let table: ColumnShapes
    let stretch: ColumnShapes

    /// For each column of the stretch the table's.
    ///
    /// - Parameter rooms: For each column of the stretch, how many columns of the narrowest kind have room in the gap before.
    /// - Returns: The columns' places in the table, which rise.
    /// - Complexity: O(columns of the stretch × columns of the table²).
    func places(rooms: [Int]) -> [Int] {
        let (wide, few) = (table.counts.count, stretch.counts.count)
        let none = Int.min / 4
        var best = [Int](repeating: none, count: few * wide)
        var before = [Int](repeating: -1, count: few * wide)
        for column in 0..<few {
            for place in column..<max(column, wide) {
                let here = column * wide + place
                // From the column before in the place before, or further to the left with places left out between.
                for last in (column - 1)..<max(column, place) where column == 0 ? last == -1 : last >= column - 1 {
                    let start = column == 0 ? 0 : best[here - wide - place + last]
                    if start == none { continue }
                    let score =
                        start + likeness(column, place)
                        - absence(last + 1..<place, room: rooms[column], isFirst: column == 0)
                    if score > best[here] { (best[here], before[here]) = (score, last) }
                }
            }
        }
        guard few > 0, few <= wide else { return (0..<few).map { min($0, max(0, wide - 1)) } }
        let ends = (few - 1..<wide).map {
            best[(few - 1) * wide + $0] - absence($0 + 1..<wide, room: wide, isFirst: true)
        }
        var place = few - 1 + (ends.indices.max { ends[$0] < ends[$1] } ?? 0)
        var places = [Int](repeating: 0, count: few)
        for column in (0..<few).reversed() {
            places[column] = place
            place = before[column * wide + place]
        }
        return places
    }

    /// What it costs that the stretch leaves columns of the table out between two of its own: how often the table fills
    /// them, and more where the gap has no room for as many, or has room for more.
    private func absence(_ places: Range<Int>, room: Int, isFirst: Bool) -> Int {
        let shares = places.reduce(0) { $0 + table.filled($1) * 10 / max(1, table.lines) }
        let missing = max(0, places.count - room) * ColumnMatch.noRoom
        let spare = isFirst ? 0 : max(0, room - places.count) * ColumnMatch.spareRoom
        return max(1, stretch.lines) * (shares + missing + spare)
    }

    /// What one column without room, and room for one column, cost a line; a cell of the right shape is worth ten.
    private static let noRoom = 8
    private static let spareRoom = 2

    /// How well the cells of two columns go together, ten for each cell that is of the same shape.
    private func likeness(_ column: Int, _ place: Int) -> Int {
        let others = table.filled(place)
        guard others > 0 else { return 0 }
        var sum = 0
        for (shape, count) in stretch.counts[column].enumerated() where count > 0 {
            for (other, weight) in table.counts[place].enumerated() where weight > 0 {
                sum += count * weight * ColumnMatch.likeness(shape, other)
            }
        }
        return sum / others
    }

    /// The shapes' likenesses: kinds of figures are alike, a dash stands for any, words and figures are not.
    private static func likeness(_ left: Int, _ right: Int) -> Int {
        if left == right { return 10 }
        let (small, date, dash) = (LayoutText.Shape.small, LayoutText.Shape.date, LayoutText.Shape.dash)
        let areFigures = left >= small.rawValue && right >= small.rawValue
        if areFigures {
            if left == dash.rawValue || right == dash.rawValue { return 7 }
            return left == date.rawValue || right == date.rawValue ? 2 : 6
        }
        if left < small.rawValue, right < small.rawValue {
            return left == LayoutText.Shape.code.rawValue || right == LayoutText.Shape.code.rawValue ? 2 : 4
        }
        return -10
    }
}
