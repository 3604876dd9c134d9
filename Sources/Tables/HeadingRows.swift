internal import Pages

/// Puts the two rows of a heading back over each other, where one of them stands to the left or to the right of the other.
///
/// A heading over several columns is as wide as the headings below it are many. Where these stand below a heading of one
/// column instead, one of the rows was displaced: a scan took a heading out of it, or found one column fewer to span. Or
/// one heading alone was put at the row's end.
struct HeadingRows {
    /// The columns of the cells of each row, by place, nil for empty cells.
    let columns: [[Int?]]

    /// So few headings are no part of one that spans them.
    private static let leastBelow = 2

    /// Finds the columns of two rows of a heading over a table of so many columns; nil where both stand right, or nothing
    /// tells where they belong.
    ///
    /// - Complexity: O(w) in the width of the rows.
    init?(upper: Range<Int>, lower: Range<Int>, of cells: ClassifiedCells, width: Int) {
        func filled(_ row: Range<Int>) -> [Int] {
            row.filter { cells.classes[$0] != .blank }.map { $0 - row.lowerBound }
        }
        let (above, below) = (filled(upper), filled(lower))
        // One heading spans those below, which stand side by side.
        guard below.count >= HeadingRows.leastBelow, let first = below.first, let last = below.last,
            last - first + 1 == below.count, above.count - 1 + below.count == width
        else { return nil }
        // The heading that spans the most columns, empty cells being those behind it.
        let spans = above.indices.map { ($0 + 1 < above.count ? above[$0 + 1] : upper.count) - above[$0] }
        guard let group = spans.indices.max(by: { spans[$0] < spans[$1] || spans[$0] == spans[$1] && $0 > $1 }),
            spans[group] > 1, abs(spans[group] - below.count) <= 1, abs(above[group] - first) <= 1
        else { return nil }
        // Where all is right, nothing but the spanning heading stands over those below it; that alone may be lost, or stand
        // over another of them.
        guard above.count(where: { $0 >= first && $0 <= last }) > 1 else { return nil }
        var upperColumns = [Int?](repeating: nil, count: upper.count)
        var lowerColumns = [Int?](repeating: nil, count: lower.count)
        if let moved = HeadingRows.moved(above, over: first...last, group: above[group]) {
            for place in above { upperColumns[place] = place == moved.from ? moved.to : place }
            for place in below { lowerColumns[place] = place }
            columns = [upperColumns, lowerColumns]
            return
        }
        for (number, place) in above.enumerated() {
            upperColumns[place] = number <= group ? number : number + below.count - 1
        }
        for (number, place) in below.enumerated() { lowerColumns[place] = group + number }
        columns = [upperColumns, lowerColumns]
    }
    /// The one heading that was put elsewhere, over the headings below the one that spans them, and the column before these
    /// that it left: nothing else stands over that, and all other headings stand in their places.
    private static func moved(
        _ above: [Int], over below: ClosedRange<Int>, group: Int
    ) -> (from: Int, to: Int)? {
        guard group == below.lowerBound else { return nil }
        let strays = above.filter { below.contains($0) && $0 != group }
        let holes = (0..<group).filter { !above.contains($0) }
        guard let from = strays.first, strays.count == 1, let hole = holes.first, holes.count == 1 else { return nil }
        return (from, hole)
    }
}
