/// The columns of a table's lines: stretches of lines that stand in the same places, and which columns of one stretch are
/// which of the table.
///
/// Behind a page's end, or where a converter lays out a few lines by themselves, the same columns stand elsewhere.
struct LayoutGrid {
    /// Lines whose columns stand in the same places.
    struct Stretch {
        /// Its lines, by their places in the block; those with one segment or none belong to the stretch before them.
        var lines: Range<Int>
        var columns: LayoutColumns
        /// For each of its columns the column of the table.
        var places: [Int]
    }

    /// The stretches, in order; together they hold every line.
    private(set) var stretches: [Stretch] = []
    /// How many columns the table has.
    private(set) var count = 0

    /// Finds the columns of a block.
    ///
    /// - Complexity: O(n log n) in the lines' words, and O(stretches × columns²).
    init(_ block: [LayoutLine], _ text: LayoutText) {
        for lines in LayoutGrid.runs(of: block) { take(lines, of: block) }
        guard let widest = stretches.max(by: { LayoutGrid.isLess($0, $1) }) else { return }
        count = widest.columns.columns.count
        let table = ColumnShapes(widest, of: block, text)
        let narrowest = LayoutGrid.narrowestGutter(stretches)
        for index in stretches.indices {
            let columns = stretches[index].columns.columns
            stretches[index].places =
                columns.count == count
                ? Array(0..<count)
                : ColumnMatch(table: table, stretch: ColumnShapes(stretches[index], of: block, text)).places(
                    gutters: zip(columns, columns.dropFirst()).map { $1.lowerBound - $0.upperBound },
                    narrowest: narrowest)
        }
    }

    /// The stretch that a line belongs to.
    ///
    /// - Complexity: O(log n) in the number of stretches.
    func stretch(ofLine line: Int) -> Stretch? {
        var low = 0
        var high = stretches.count
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].lines.upperBound <= line { low = middle + 1 } else { high = middle }
        }
        return low < stretches.count ? stretches[low] : nil
    }

    private static func isLess(_ left: Stretch, _ right: Stretch) -> Bool {
        (left.columns.columns.count, left.lines.count) < (right.columns.columns.count, right.lines.count)
    }

    private static func narrowestGutter(_ stretches: [Stretch]) -> Int {
        var narrowest = Int.max
        for stretch in stretches {
            let columns = stretch.columns.columns
            for (left, right) in zip(columns, columns.dropFirst()) {
                narrowest = min(narrowest, right.lowerBound - left.upperBound)
            }
        }
        return max(1, narrowest)
    }

    // MARK: Stretches

    /// The runs of lines between which columns may begin to stand elsewhere: below lines without gaps.
    private static func runs(of block: [LayoutLine]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        var isOpen = false
        for (index, line) in block.enumerated() {
            let isParted = line.segments.count >= 2
            if isParted, !isOpen, index > 0 {
                if start < index, block[start..<index].contains(where: { $0.segments.count >= 2 }) {
                    runs.append(start..<index)
                    start = index
                }
            }
            isOpen = isParted
        }
        if start < block.count { runs.append(start..<block.count) }
        return runs
    }

    /// Adds a run of lines to the last stretch where neither crosses the other's gutters, or begins one.
    private mutating func take(_ lines: Range<Int>, of block: [LayoutLine]) {
        let columns = LayoutColumns(block[lines])
        guard let last = stretches.last else {
            stretches.append(Stretch(lines: lines, columns: columns, places: []))
            return
        }
        // Long stretches are judged by the lines at their end.
        let recent = max(last.lines.lowerBound, last.lines.upperBound - LayoutGrid.mostLines)
        if LayoutGrid.fit(block[lines], last.columns), LayoutGrid.fit(block[recent..<last.lines.upperBound], columns) {
            stretches[stretches.count - 1].lines = last.lines.lowerBound..<lines.upperBound
            stretches[stretches.count - 1].columns = LayoutColumns(block[recent..<lines.upperBound])
        } else {
            stretches.append(Stretch(lines: lines, columns: columns, places: []))
        }
    }

    /// How many lines back a stretch is judged.
    private static let mostLines = 200
    /// Of so many segments one may lie ill: a cell that touches the next, words that a reader parted.
    private static let tolerance = 12

    /// Whether lines fall into columns that others have: few segments cross a gutter, or share a column.
    private static func fit(_ lines: ArraySlice<LayoutLine>, _ columns: LayoutColumns) -> Bool {
        var conflicts = 0
        var segments = 0
        for line in lines where line.segments.count >= 2 {
            segments += line.segments.count
            var last: Int?
            for segment in line.segments {
                guard let place = columns.fullest(under: segment.columns) else { continue }
                if place == last || columns.isCrossed(by: segment) { conflicts += 1 }
                last = place
            }
        }
        return conflicts * tolerance <= segments
    }
}
