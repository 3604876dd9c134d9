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

    /// Finds the columns of a block, in which headings begin again on some lines.
    ///
    /// - Complexity: O(n log n) in the lines' words, and O(stretches × columns²).
    init(_ block: [LayoutLine], headings: Set<Int>, _ text: LayoutText) {
        for lines in LayoutGrid.runs(of: block, headings: headings, text) { take(lines, of: block, text) }
        for index in stretches.indices where stretches[index].lines.count > LayoutGrid.mostLines {
            stretches[index].columns = LayoutColumns(block[stretches[index].lines], text)
        }
        guard let widest = stretches.max(by: { LayoutGrid.isLess($0, $1) }) else { return }
        count = widest.columns.columns.count
        let table = ColumnShapes(stretches.filter { $0.columns.columns.count == count }, of: block, text)
        let narrowest = LayoutGrid.narrowestGutter(stretches)
        let left = stretches.compactMap(\.columns.columns.first?.lowerBound).min() ?? 0
        for index in stretches.indices {
            let columns = stretches[index].columns.columns
            if columns.count == count {
                stretches[index].places = Array(0..<count)
                continue
            }
            let match = ColumnMatch(table: table, stretch: ColumnShapes([stretches[index]], of: block, text))
            let gutters = zip(columns, columns.dropFirst()).map { $1.lowerBound - $0.upperBound }
            let margin = (columns.first?.lowerBound ?? left) - left
            stretches[index].places = match.places(
                rooms: [margin / narrowest] + gutters.map { max(0, $0 / narrowest - 1) })
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

    /// Opens columns before some of its own, or behind the last, which stand on no line.
    mutating func open(_ opened: [Int]) {
        guard !opened.isEmpty else { return }
        count += opened.count
        for index in stretches.indices {
            stretches[index].places = stretches[index].places.map { ColumnsBelow.place($0, opened: opened) }
        }
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

    /// The runs of lines between which columns may begin to stand elsewhere: below blank lines, and at headings.
    ///
    /// A heading, whose lines are of every kind, goes with the rows below it.
    private static func runs(of block: [LayoutLine], headings: Set<Int>, _ text: LayoutText) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        var (isOpen, hasBody) = (false, false)
        for (index, line) in block.enumerated() {
            let isParted = line.segments.count >= 2
            if isParted, hasBody, !isOpen || headings.contains(index) {
                runs.append(start..<index)
                (start, hasBody) = (index, false)
            }
            if isParted, LayoutRows.isBody(line, text) { hasBody = true }
            isOpen = isParted || isOpen && !line.isBlank
        }
        if start < block.count { runs.append(start..<block.count) }
        return runs
    }

    /// Adds a run of lines to the last stretch where both together have the columns of the one, or neither crosses the
    /// other's gutters; or begins one.
    private mutating func take(_ lines: Range<Int>, of block: [LayoutLine], _ text: LayoutText) {
        let columns = LayoutColumns(block[lines], text)
        guard let last = stretches.last else {
            stretches.append(Stretch(lines: lines, columns: columns, places: []))
            return
        }
        // Long stretches are judged by the lines at their end.
        let recent = max(last.lines.lowerBound, last.lines.upperBound - LayoutGrid.mostLines)
        let before = block[recent..<last.lines.upperBound]
        let both = LayoutColumns(block[recent..<lines.upperBound], text)
        let isSame =
            both.columns.count == max(last.columns.columns.count, columns.columns.count)
            && both.areFilled(singly: block[recent..<lines.upperBound])
            // The lines before must not hide that these stand elsewhere.
            && both.areFilled(singly: block[lines], butOneOf: LayoutGrid.mostOwn)
        if isSame
            || ColumnEdges(before, last.columns).hold(block[lines]) && ColumnEdges(block[lines], columns).hold(before)
        {
            stretches[stretches.count - 1].lines = last.lines.lowerBound..<lines.upperBound
            stretches[stretches.count - 1].columns = both
        } else {
            stretches.append(Stretch(lines: lines, columns: columns, places: []))
        }
    }

    /// How many lines back a stretch is judged.
    private static let mostLines = 60
    /// Of so many segments one may lie ill in a run of few lines.
    private static let mostOwn = 4
}
