/// Puts the cells of rows that were set out of line under their own columns, where a row of column numbers says which there are.
///
/// A scan or a converter that sets each cell a letter or two to the left or to the right leaves no gutter between narrow
/// columns: one row's cell stands where another's gap is. But the cells of each row are in order, the numbers stand apart and
/// run from 1 to the last column, and each cell stands near the edge that its column has in most rows. So each row is
/// aligned with the numbers by itself, and its cells are laid where its columns begin.
struct StraightRows {
    private let block: [LayoutLine]
    private let text: LayoutText
    private let numbers: [Range<Int>]
    private let rows: [Int]
    /// The columns that gutters tell of.
    private let gutters: LayoutColumns

    /// The lines with cells that are out of line laid under their columns; the lines where no column numbers tell of these,
    /// or gutters do, or the cells do not stand near edges of their own.
    ///
    /// - Complexity: O(n) in the lines' words, times the columns.
    static func straightened(_ block: [LayoutLine], _ text: LayoutText) -> [LayoutLine] {
        StraightRows(block, text)?.straightened() ?? block
    }

    private init?(_ block: [LayoutLine], _ text: LayoutText) {
        let line = block.first { NumberedColumns.numbers(of: $0, text) != nil }
        guard let line, let numbers = NumberedColumns.numbers(of: line, text), numbers.count == line.segments.count
        else { return nil }
        let rows = block.indices.filter { index in
            block[index].segments.count >= 2 && !LayoutTable.isNumbering(block[index], text)
                && text.bodyFigures(block[index].segments.map(\.words)) >= 2
        }
        guard rows.count >= NarrowGutters.fewestRows, rows.allSatisfy({ block[$0].segments.count <= numbers.count })
        else { return nil }
        gutters = LayoutColumns(block, text)
        guard !gutters.agree(with: numbers) else { return nil }
        (self.block, self.text, self.numbers, self.rows) = (block, text, numbers, rows)
    }

    /// How far out of line a cell stands at most where columns are narrow, in letters, and which part of the way to the next
    /// column's edge where they are wide.
    private static let mostShift = 4
    private static let shiftShare = 3
    /// Of so many cells one may stand elsewhere.
    private static let tolerance = 12

    private func straightened() -> [LayoutLine]? {
        let first = rows.map { row in places(of: block[row]) { numberDistance($0.columns, $1) } }
        var cells: [[LayoutLine.Segment]] = numbers.map { _ in [] }
        for (row, places) in zip(rows, first) {
            guard let places else { return nil }
            for (segment, place) in zip(block[row].segments, places) { cells[place].append(segment) }
        }
        let edges = zip(cells, numbers).map { cells, number in
            Edge(
                of: cells.isEmpty ? [number] : cells.map(\.columns),
                figures: cells.count(where: isFigure), words: cells.count { !isFigure($0) })
        }
        var (near, all, same) = (0, 0, 0)
        for row in rows {
            guard let places = places(of: block[row], by: { distance($0, edges[$1]) }) else { return nil }
            for (segment, place) in zip(block[row].segments, places) {
                all += 1
                same += gutters.fullest(under: segment.columns) == place ? 1 : 0
                near += edges[place].distance(segment.columns) <= mostShift(place, edges) ? 1 : 0
            }
        }
        guard (all - near) * StraightRows.tolerance <= all else { return nil }
        // Where gutters part the same cells, headings are the better for their places.
        if gutters.columns.count == numbers.count, (all - same) * StraightRows.tolerance <= all { return nil }
        let columns = columns(edges)
        return block.map { straight($0, edges, columns) }
    }

    private func mostShift(_ place: Int, _ edges: [Edge]) -> Int {
        let near = [place - 1, place + 1].filter(edges.indices.contains).map {
            abs(edges[$0].place - edges[place].place)
        }
        // Twice, as edges are.
        return max(2 * StraightRows.mostShift, (near.min() ?? 0) / StraightRows.shiftShare)
    }

    /// Where the columns' cells are laid: from where most begin, or their number does, to the next column.
    private func columns(_ edges: [Edge]) -> [Range<Int>] {
        var starts: [Int] = []
        for (edge, number) in zip(edges, numbers) {
            starts.append(max(min(edge.start, number.lowerBound), (starts.last ?? -2) + 2))
        }
        return starts.indices.map { place in
            let end = place + 1 < starts.count ? starts[place + 1] - 2 : .max
            return starts[place]..<max(starts[place] + 1, end)
        }
    }

    // MARK: Edges

    /// The edge that most cells of a column have in common, as near as they have one.
    private struct Edge {
        private let kind: StretchEdge
        /// Twice its place.
        let place: Int
        /// Where the cells begin, in the mean.
        let start: Int
        /// Whether figures fill it, and no words, or words and no figures; nil where it is both.
        let holdsFigures: Bool?

        init(of cells: [Range<Int>], figures: Int, words: Int) {
            holdsFigures = figures > 2 * words ? true : words > 2 * figures ? false : nil
            let found = StretchEdge.allCases.map { kind -> (kind: StretchEdge, place: Int, spread: Int) in
                let places = cells.map(kind.place).sorted()
                let place = places[places.count / 2]
                return (kind, place, places.reduce(0) { $0 + abs($1 - place) })
            }
            let best = found.min { $0.spread < $1.spread }
            (kind, place) = (best?.kind ?? .left, best?.place ?? 0)
            let starts = cells.map(\.lowerBound).sorted()
            start = starts[starts.count / 2]
        }

        /// How far a cell's edge is from it, in half letters.
        func distance(_ cell: Range<Int>) -> Int { abs(kind.place(cell) - place) }
    }

    /// Whether a cell is a figure, and not the sign of a unit.
    private func isFigure(_ cell: LayoutLine.Segment) -> Bool {
        text.isFigure(cell.words) && !cell.words.allSatisfy(text.isUnit)
    }

    /// How far a cell is from an edge, in half letters, and as far again as any may be where it is not of the column's kind.
    private func distance(_ cell: LayoutLine.Segment, _ edge: Edge) -> Int {
        let isOther = edge.holdsFigures.map { $0 != isFigure(cell) } ?? false
        return edge.distance(cell.columns) + (isOther ? 2 * StraightRows.mostShift : 0)
    }

    /// How far a cell is from a number, in half letters.
    private func numberDistance(_ cell: Range<Int>, _ place: Int) -> Int {
        let number = numbers[place]
        return 2 * max(0, number.lowerBound - cell.upperBound + 1, cell.lowerBound - number.upperBound + 1)
    }

    // MARK: Rows

    /// The columns of a line's segments, in order, each of which has its own, at the least distance; nil where there are more
    /// segments than columns.
    private func places(of line: LayoutLine, by distance: (LayoutLine.Segment, Int) -> Int) -> [Int]? {
        let (few, wide) = (line.segments.count, numbers.count)
        guard few > 0, few <= wide else { return nil }
        let none = Int.max / 4
        // By how many segments are placed and the column behind the last of them.
        var best = [[Int]](repeating: [Int](repeating: none, count: wide + 1), count: few + 1)
        best[0] = [Int](repeating: 0, count: wide + 1)
        for (index, segment) in line.segments.enumerated() {
            for place in index..<wide {
                best[index + 1][place + 1] = min(
                    best[index + 1][place], best[index][place] + distance(segment, place))
            }
        }
        var places: [Int] = []
        var place = wide
        for index in (0..<few).reversed() {
            while place > index + 1, best[index + 1][place - 1] == best[index + 1][place] { place -= 1 }
            place -= 1
            places.append(place)
        }
        return places.reversed()
    }

    /// A line with its cells laid under their columns; as it is where one of them stands over several, or near none.
    private func straight(_ line: LayoutLine, _ edges: [Edge], _ columns: [Range<Int>]) -> LayoutLine {
        let isRow = text.bodyFigures(line.segments.map(\.words)) >= 2
        let found =
            line.segments.count == numbers.count
            ? Array(numbers.indices)
            : places(of: line) { segment, place in
                isRow
                    ? distance(segment, edges[place])
                    : numberDistance(segment.columns, place) + edges[place].distance(segment.columns)
            }
        guard let places = found else { return line }
        for (segment, place) in zip(line.segments, places) where line.segments.count < numbers.count {
            let over = numbers.count { $0.overlaps(segment.columns) }
            guard over <= 1 || isRow, edges[place].distance(segment.columns) <= mostShift(place, edges) else {
                return line
            }
        }
        let segments = zip(line.segments, places).map { segment, place in
            LayoutLine.Segment(segment.words, in: columns[place], from: columns[place].lowerBound)
        }
        return LayoutLine(segments: segments, source: line.source, page: line.page, middle: line.middle)
    }
}
