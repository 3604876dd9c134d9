/// Parts stretches of a printed page's rows that are several cells, by what the table's columns hold and where they begin.
///
/// No cell of a page begins left of where the cells of the column before it end, since `pdftotext -layout` keeps a place free
/// wherever the page has a gutter (`PrintedPage` of the specimens names the rule). So a word that stands where the next column
/// begins is that column's; and cells that nearly touch stand left of their columns, but in order, and are of the kinds that
/// these hold in other rows. The likeliest way to part each stretch is found by dynamic programming.
struct CellAlignment {
    /// What a cell is like.
    private enum Kind: Int, CaseIterable {
        case figure, several, dash, unit, label, code, words, mixed
    }

    /// What a column of the table holds.
    private struct Profile {
        var counts = [Int](repeating: 0, count: Kind.allCases.count)
        /// How many rows fill it, of those with figures.
        var rows = 0
    }

    private let block: [LayoutLine]
    private let text: LayoutText
    private let grid: LayoutGrid
    private let first: Int
    private var profiles: [Profile]
    private var rows = 0
    /// By the first line of a stretch, where the cells of its columns begin.
    private var starts: [Int: [Int?]] = [:]

    /// The lines with such stretches parted, each cell where its column is.
    ///
    /// - Complexity: O(n) in the lines' words, times `mostWords` (words that may begin a cell) and the square of the columns
    ///   a stretch may fill.
    static func aligned(
        _ block: [LayoutLine], _ grid: LayoutGrid, headings: Set<Int>, _ text: LayoutText
    ) -> [LayoutLine] {
        let first = block.firstIndex {
            LayoutRows.isBody($0, text) && !LayoutTable.isNumbering($0, text)
        }
        guard let first else { return block }
        let alignment = CellAlignment(block, grid, from: first, text)
        guard alignment.rows >= NarrowGutters.fewestRows else { return block }
        let lines = alignment.linesOfHeadings(headings)
        return block.indices.map { $0 < first || lines.contains($0) ? block[$0] : alignment.aligned($0) }
    }

    /// The lines of headings that stand again below rows: from those where they begin to the rows below them, and the lines
    /// above that lead them.
    private func linesOfHeadings(_ headings: Set<Int>) -> Set<Int> {
        var lines: Set<Int> = []
        for start in headings where start < block.count {
            var end = start + 1
            while end < block.count, !LayoutRows.isBody(block[end].segments.map(\.words), text) { end += 1 }
            lines.formUnion(LayoutTable.lead(to: start, from: first, in: block, text)..<end)
        }
        return lines
    }

    private init(_ block: [LayoutLine], _ grid: LayoutGrid, from first: Int, _ text: LayoutText) {
        (self.block, self.grid, self.first, self.text) = (block, grid, first, text)
        profiles = [Profile](repeating: Profile(), count: grid.count)
        for index in block.indices where index >= first { count(index) }
    }

    private mutating func count(_ index: Int) {
        let line = block[index]
        guard line.segments.count >= 2, let stretch = grid.stretch(ofLine: index), !stretch.places.isEmpty,
            !LayoutTable.isNumbering(line, text)
        else { return }
        let isRow = isRow(line)
        if isRow { rows += 1 }
        var starts = self.starts[stretch.lines.lowerBound] ?? stretch.places.map { _ in nil }
        for segment in line.segments {
            let places = stretch.columns.places(of: segment)
            guard places.count == 1, places.lowerBound < starts.count else { continue }
            let column = stretch.places[places.lowerBound]
            let kind = kind(segment.words[...])
            // What may be several cells says less of what one is.
            profiles[column].counts[kind.rawValue] += kind == .several || kind == .mixed ? 1 : 2
            if isRow { profiles[column].rows += 1 }
            if segment.words.first?.isBehindSpace == false {
                starts[places.lowerBound] = min(starts[places.lowerBound] ?? .max, segment.columns.lowerBound)
            }
        }
        self.starts[stretch.lines.lowerBound] = starts
    }

    /// Whether a line holds the figures of a row, not of one wrapped cell.
    private func isRow(_ line: LayoutLine) -> Bool {
        line.segments.count { segment in segment.words.contains { isFigure($0) } } >= 2
    }

    private func isFigure(_ word: LayoutLine.Word) -> Bool { text.isFigure([word]) && text.digits(word.bytes) > 0 }

    private func kind(_ words: ArraySlice<LayoutLine.Word>) -> Kind {
        guard let first = words.first else { return .dash }
        if text.isCode(first.bytes) { return .code }
        if text.isWrittenDate(Array(words)) { return .figure }
        if words.count > 1, text.numbering(first.bytes)?.count ?? 0 > 1, !text.isFigure([words[words.startIndex + 1]]) {
            return .code
        }
        if text.isFigure(Array(words)) {
            if words.count > 1 { return .several }
            return isFigure(first) ? .figure : text.isUnit(first) ? .unit : .dash
        }
        if words.contains(where: isFigure) { return .mixed }
        if text.isRowKind(Array(words)) { return .label }
        return words.allSatisfy(text.isUnit) ? .unit : .words
    }

    // MARK: Scores, in eighths of a bit

    /// How unlikely a share is: eight times the logarithm of its inverse to base 2.
    private static func rarity(_ part: Int, of whole: Int) -> Int {
        var (cost, share) = (0, part)
        // Each step is half a bit.
        while share * 10 < whole * 7, cost < rarest {
            share = share * 1414 / 1000 + (share < 3 ? 1 : 0)
            cost += 4
        }
        return cost
    }

    private static let rarest = 80
    /// What it costs that a word stands where the next column begins already, and a letter that a cell stands left of its own.
    private static let beyond = 64
    private static let shift = 3
    /// By how much parting must be the better.
    private static let margin = 12
    /// The longest stretch that is looked at, in words.
    private static let mostWords = 24

    private func cost(_ kind: Kind, in column: Int) -> Int {
        let counts = profiles[column].counts
        return CellAlignment.rarity(counts[kind.rawValue] + 1, of: counts.reduce(0, +) + 3)
    }

    private func costOfNone(in column: Int) -> Int {
        let filled = min(rows, profiles[column].rows)
        return CellAlignment.rarity(2 * (rows - filled) + 1, of: 2 * rows + 2)
    }

    // MARK: Lines

    private func aligned(_ index: Int) -> LayoutLine {
        let line = block[index]
        guard line.segments.count >= 2, let stretch = grid.stretch(ofLine: index), !stretch.places.isEmpty,
            let starts = starts[stretch.lines.lowerBound], !LayoutTable.isNumbering(line, text)
        else { return line }
        let isRow = isRow(line)
        let runs = CellAlignment.runs(of: line)
        let segments = runs.indices.flatMap { run -> [LayoutLine.Segment] in
            let next =
                run + 1 < runs.count
                ? stretch.columns.place(of: line.segments[runs[run + 1].lowerBound].words[0])
                : stretch.columns.columns.count
            return parted(line.segments[runs[run]], before: next, stretch, starts, isRow: isRow)
        }
        return LayoutLine(segments: segments, source: line.source, page: line.page, middle: line.middle)
    }

    /// The runs of segments with one space between, which the page has as one.
    private static func runs(of line: LayoutLine) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (place, segment) in line.segments.enumerated() {
            if segment.words.first?.isBehindSpace == true, let last = runs.popLast() {
                runs.append(last.lowerBound..<place + 1)
            } else {
                runs.append(place..<place + 1)
            }
        }
        return runs
    }

    private func parted(
        _ segments: ArraySlice<LayoutLine.Segment>, before end: Int, _ stretch: LayoutGrid.Stretch, _ starts: [Int?],
        isRow: Bool
    ) -> [LayoutLine.Segment] {
        let words = segments.flatMap(\.words)
        let columns = stretch.columns.columns
        let first = stretch.columns.place(of: words[0])
        guard (2...CellAlignment.mostWords).contains(words.count), end - first >= 2, end <= starts.count else {
            return Array(segments)
        }
        let seams = segments.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.words.count) }
        let run = Run(words: words, seams: Set(seams), places: first..<end, isRow: isRow)
        guard let known = cells(of: run, stretch, starts, hasOthers: false),
            let all = cells(of: run, stretch, starts, hasOthers: true)
        else { return Array(segments) }
        let cells = all.cost + CellAlignment.margin <= known.cost ? all.cells : known.cells
        // What stands in its columns already is parted by these.
        guard
            cells.count > segments.count
                || cells.count > 1
                    && zip(cells, segments).contains(where: { $0.place != stretch.columns.place(of: $1.columns) })
        else { return Array(segments) }
        return cells.map { cell in
            let start = words[cell.words.lowerBound].columns.lowerBound
            return LayoutLine.Segment(
                words[cell.words], in: columns[cell.place],
                from: cell.words.lowerBound == 0 ? start : max(columns[cell.place].lowerBound, start))
        }
    }

    /// Words with one space between, and the columns that they may fill.
    private struct Run {
        var words: [LayoutLine.Word]
        /// The words with which cells are known to begin.
        var seams: Set<Int>
        var places: Range<Int>
        var isRow: Bool

        /// Whether no cell is known to begin inside a range.
        func isWhole(_ range: Range<Int>) -> Bool { !range.dropFirst().contains(where: seams.contains) }
    }

    /// A cell: its words, and its column of the stretch.
    private struct Cell {
        var words: Range<Int>
        var place: Int
    }

    /// The likeliest cells of a run, of which others may begin than those that are known, or not; nil where they have no room.
    private func cells(
        of run: Run, _ stretch: LayoutGrid.Stretch, _ starts: [Int?], hasOthers: Bool
    ) -> (cells: [Cell], cost: Int)? {
        let (count, first) = (run.words.count, run.places.lowerBound)
        // By how many words are placed and in which column the last of them, the least cost and the cell before it.
        var best: [[(cost: Int, from: Int, place: Int)?]] = Array(
            repeating: Array(repeating: nil, count: run.places.count), count: count + 1)
        for end in 1...count where hasOthers || run.seams.contains(end) {
            if run.isWhole(0..<end) {
                best[end][0] = (cost(of: Cell(words: 0..<end, place: first), run, stretch, starts), 0, first)
            }
            for place in run.places.dropFirst() {
                for start in 1..<max(1, end) where run.isWhole(start..<end) {
                    let own = cost(of: Cell(words: start..<end, place: place), run, stretch, starts)
                    for last in first..<place {
                        guard let known = best[start][last - first] else { continue }
                        let sum = known.cost + own + costOfNone(last + 1..<place, run, stretch)
                        if sum < best[end][place - first]?.cost ?? .max {
                            best[end][place - first] = (sum, start, last)
                        }
                    }
                }
            }
        }
        let ends = run.places.compactMap { place in
            best[count][place - first].map {
                (place: place, cost: $0.cost + costOfNone(place + 1..<run.places.upperBound, run, stretch))
            }
        }
        guard let last = ends.min(by: { $0.cost < $1.cost }) else { return nil }
        var place = last.place
        var cells: [Cell] = []
        var end = count
        while end > 0, let step = best[end][place - first] {
            cells.append(Cell(words: step.from..<end, place: place))
            (end, place) = (step.from, step.place)
        }
        return (cells.reversed(), last.cost)
    }

    private func cost(of cell: Cell, _ run: Run, _ stretch: LayoutGrid.Stretch, _ starts: [Int?]) -> Int {
        let words = run.words[cell.words]
        let kind = kind(words)
        var cost = self.cost(kind, in: stretch.places[cell.place])
        if cell.words.lowerBound > 0, let start = starts[cell.place], let word = words.first,
            start > word.columns.lowerBound
        {
            // Words alone say nothing of where a cell begins, but for their place.
            let isTold = kind != .words || run.seams.contains(cell.words.lowerBound)
            cost += isTold ? (start - word.columns.lowerBound) * CellAlignment.shift : CellAlignment.beyond
        }
        let next = starts[(cell.place + 1)...].lazy.compactMap(\.self).first ?? .max
        return cost + words.count { $0.columns.lowerBound >= next } * CellAlignment.beyond
    }

    private func costOfNone(_ places: Range<Int>, _ run: Run, _ stretch: LayoutGrid.Stretch) -> Int {
        run.isRow ? places.reduce(0) { $0 + costOfNone(in: stretch.places[$1]) } : 0
    }
}
