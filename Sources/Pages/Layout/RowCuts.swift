/// What a stretch of a table's lines is.
enum BodyPiece {
    /// The heading, or the heading again.
    case heading(Range<Int>)
    /// A line that is no row, or the lines of a section's name.
    case plain(Range<Int>)
    /// A row, and whether its bounds are beyond doubt; nil for what is still to be gathered.
    case row(Range<Int>, isFixed: Bool, gathered: GatheredRow?)
}

/// Finds where rows begin whose cells stand at the middle of their height: the first line of such a row stands above its
/// figures, right below the last line of the row above.
///
/// Whether a table is set so is told by all its rows together. Where each cell begins on its row's first line, rows are left
/// as they are. Else the bounds between rows with figures are moved so that each cell is of lines that follow each other,
/// stands at the middle, and holds no line that has room for the next line's first word.
struct RowCuts {
    private let parts: [[LayoutRows.Part]]
    private let habits: ColumnHabits
    private let text: LayoutText
    /// For each column, how wide its widest line of more than one word is: one word may be wider than its column.
    private let widths: [Int]

    init(parts: [[LayoutRows.Part]], body: Int, habits: ColumnHabits, text: LayoutText) {
        (self.parts, self.habits, self.text) = (parts, habits, text)
        var widths = [Int](repeating: 0, count: habits.holdsFigures.count)
        for line in parts[body...] where line.count > 1 {
            for part in line where part.places.count == 1 && part.words.count > 1 {
                let place = part.places.lowerBound
                if place < widths.count { widths[place] = max(widths[place], RowCuts.width(part.words)) }
            }
        }
        self.widths = widths
    }

    private static func width(_ words: [LayoutLine.Word]) -> Int {
        (words.last?.columns.upperBound ?? 0) - (words.first?.columns.lowerBound ?? 0)
    }

    /// Rows that stand right below each other, each with a figure or a code.
    private struct Run {
        /// A row: where it begins as its lines alone tell, and from its first line with figures or codes to its last.
        struct Row {
            var start: Int
            var core: ClosedRange<Int>
        }

        /// Its pieces.
        var pieces: Range<Int>
        var rows: [Row]
        /// From the first line that may be its first row's to its last row's last.
        var lines: Range<Int>
    }

    /// The pieces with the bounds of rows where they fit best.
    ///
    /// - Complexity: O(n) in the lines' parts.
    func settled(_ pieces: [BodyPiece]) -> [BodyPiece] {
        let rows = pieces.compactMap { piece -> Int? in
            guard case .row(let lines, false, _) = piece, lines.count > 1 else { return nil }
            return cost(of: lines, isCentred: false)
        }
        // Most tables are set from the top, and a scan breaks a row here and there.
        let broken = rows.count { $0 > 0 }
        guard broken * RowCuts.tornRows >= rows.count, broken > 0 else { return pieces }
        let runs = runs(of: pieces)
        let cuts = runs.map { self.cuts(of: $0) }
        let total = cuts.reduce(0) { $0 + $1.cost }
        let moved = zip(runs, cuts).reduce(0) { sum, run in
            sum + zip(run.0.rows, run.1.starts).count { $0.start != $1 } * RowCuts.moved
        }
        // Few broken rows show it where then nothing is out of its place.
        let isBroken = broken * RowCuts.brokenRows >= rows.count
        guard total <= moved || isBroken && total * 3 <= rows.reduce(0, +) * 2 else { return pieces }
        var settled: [BodyPiece] = []
        var next = 0
        for (run, cut) in zip(runs, cuts) {
            settled += pieces[next..<run.pieces.lowerBound]
            next = run.pieces.upperBound
            guard let first = cut.starts.first else { continue }
            RowCuts.shorten(&settled, to: first)
            for (start, end) in zip(cut.starts, cut.starts.dropFirst() + [run.lines.upperBound]) {
                settled.append(.row(start..<end, isFixed: false, gathered: nil))
            }
        }
        return settled + pieces[next...]
    }

    /// Takes the lines from one on from the pieces before it.
    private static func shorten(_ pieces: inout [BodyPiece], to line: Int) {
        while let last = pieces.last {
            switch last {
            case .plain(let lines) where lines.lowerBound >= line: pieces.removeLast()
            case .heading(let lines) where lines.upperBound > line:
                pieces[pieces.count - 1] = .heading(lines.lowerBound..<line)
                return
            default: return
            }
        }
    }

    // MARK: Runs

    private func runs(of pieces: [BodyPiece]) -> [Run] {
        var runs: [Run] = []
        var start = 0
        while start < pieces.count {
            var end = start
            var line: Int?
            while end < pieces.count, case .row(let lines, false, _) = pieces[end],
                line ?? lines.lowerBound == lines.lowerBound
            {
                line = lines.upperBound
                end += 1
            }
            if let run = run(of: start..<end, in: pieces) { runs.append(run) }
            start = max(end, start + 1)
        }
        return runs
    }

    /// The run of rows that stand right below each other; nil where none of them holds a figure.
    ///
    /// Words alone above a row's figures may be its first lines; those below the last row stay by themselves.
    private func run(of places: Range<Int>, in pieces: [BodyPiece]) -> Run? {
        var rows: [Run.Row] = []
        var first: Int?
        var end = (piece: 0, line: 0)
        for place in places {
            guard case .row(let lines, _, _) = pieces[place] else { continue }
            first = first ?? lines.lowerBound
            guard let core = core(of: lines) else { continue }
            rows.append(Run.Row(start: first ?? lines.lowerBound, core: core))
            first = nil
            end = (place + 1, lines.upperBound)
        }
        guard let start = rows.first?.start else { return nil }
        return Run(
            pieces: places.lowerBound..<end.piece, rows: rows,
            lines: lead(to: start, pieces[..<places.lowerBound])..<end.line)
    }

    /// From a row's first line with a figure or a code to its last; nil where it holds none.
    private func core(of lines: Range<Int>) -> ClosedRange<Int>? {
        guard let first = lines.first(where: isCore), let last = lines.last(where: isCore) else { return nil }
        return first...last
    }

    /// Whether a line holds a figure or a code.
    private func isCore(_ line: Int) -> Bool {
        parts[line].contains { part in
            text.isFigure(part.words) || habits.beginsRow(part, text)
        }
    }

    /// The first of the lines right above a row that may be its own: words of columns of words, at the end of a heading or set
    /// aside.
    private func lead(to start: Int, _ above: ArraySlice<BodyPiece>) -> Int {
        var line = start
        for piece in above.reversed() {
            let lowest: Int
            switch piece {
            case .plain(let lines) where lines.count == 1: lowest = lines.lowerBound
            case .heading(let lines): lowest = lines.lowerBound + 1
            case .plain, .row: return line
            }
            while line > lowest, start - line < RowCuts.mostLines, mayLead(line - 1) { line -= 1 }
            guard case .plain = piece, line == lowest else { return line }
        }
        return line
    }

    private func mayLead(_ line: Int) -> Bool {
        !parts[line].isEmpty
            && parts[line].allSatisfy { part in
                part.places.count == 1 && !habits.holdsFigures[part.places.lowerBound]
                    && part.words.contains { text.holdsBengali($0.bytes) }
            }
    }

    // MARK: Costs

    /// Of so many rows of a table that is set from the top a scan breaks fewer than one.
    private static let brokenRows = 3
    /// Of so many rows one must be broken that the others are asked.
    private static let tornRows = 6
    /// How many lines between the figures of two rows are looked at.
    private static let mostLines = 16
    /// What it costs that one column's cell does not stand where the table's cells do, or has a line without words inside.
    private static let misplaced = 2
    /// What it costs that a cell stands half a line below the middle.
    private static let lowered = 1
    /// What it costs that a code stands below words of its own column: as much as a row none of whose cells is in its place.
    private static let buried = 20
    /// What it costs that a cell's line has room for the first word of the next, or lists codes of two areas.
    private static let unfilled = 3
    /// What it costs that a row begins elsewhere than it was told by its lines alone.
    private static let moved = 1

    /// Where the rows of a run begin at the least cost, and that.
    private func cuts(of run: Run) -> (starts: [Int], cost: Int) {
        let choices = run.rows.indices.map { self.choices($0, of: run) }
        // From the last row to the first: what each row costs with all below it, by where it begins, and where the next
        // one begins then.
        var below = [run.lines.upperBound: (cost: 0, next: 0)]
        var tables: [[Int: (cost: Int, next: Int)]] = []
        for row in run.rows.indices.reversed() {
            var here: [Int: (cost: Int, next: Int)] = [:]
            for start in choices[row] {
                let moved = start == run.rows[row].start ? 0 : RowCuts.moved
                for (end, rest) in below where end > start {
                    let cost = cost(of: start..<end, isCentred: true) + rest.cost + moved
                    if cost < here[start]?.cost ?? .max || cost == here[start]?.cost && end > here[start]?.next ?? 0 {
                        here[start] = (cost, end)
                    }
                }
            }
            tables.append(here)
            below = here
        }
        guard var start = below.min(by: { ($0.value.cost, -$0.key) < ($1.value.cost, -$1.key) }) else { return ([], 0) }
        let cost = start.value.cost
        var starts: [Int] = []
        for table in tables.reversed() {
            starts.append(start.key)
            guard let row = table[start.key] else { break }
            start = (row.next, row)
        }
        return (starts, cost)
    }

    /// The lines on which a row of a run may begin: behind the figures of the row above, and with its own at the latest.
    private func choices(_ row: Int, of run: Run) -> ClosedRange<Int> {
        let last = run.rows[row].core.lowerBound
        let first = row > 0 ? run.rows[row - 1].core.upperBound + 1 : run.lines.lowerBound
        guard last - first < RowCuts.mostLines, first <= last else { return run.rows[row].start...run.rows[row].start }
        return first...last
    }

    /// How ill lines make one row whose cells all stand at its top, or at its middle.
    private func cost(of lines: Range<Int>, isCentred: Bool) -> Int {
        var cells = [Cell?](repeating: nil, count: widths.count)
        var cost = 0
        for line in lines {
            for part in parts[line] where part.places.lowerBound < cells.count {
                let place = part.places.lowerBound
                let chapter = chapter(of: part)
                guard let cell = cells[place] else {
                    cells[place] = Cell(first: line, last: line, words: part.words, chapter: chapter)
                    continue
                }
                if let chapter, let above = cell.chapter, above != chapter { cost += RowCuts.unfilled }
                if line - cell.last > 1 { cost += RowCuts.misplaced }
                if habits.beginsRow(part, text) { cost += RowCuts.buried }
                if line - cell.last == 1, hasRoom(cell.words, for: part.words, in: place) { cost += RowCuts.unfilled }
                cells[place] = Cell(
                    first: cell.first, last: line, words: part.words, chapter: chapter ?? cell.chapter)
            }
        }
        for cell in cells.lazy.compactMap({ $0 }) {
            let above = cell.first - lines.lowerBound
            let below = lines.upperBound - 1 - cell.last
            // Where no line is the middle one, that above it is taken; seldom that below.
            let isInPlace = isCentred ? below == above || below == above + 1 : above == 0
            if !isInPlace { cost += isCentred && above == below + 1 ? RowCuts.lowered : RowCuts.misplaced }
        }
        return cost
    }

    /// One column's cell of a row.
    private struct Cell {
        var first: Int
        var last: Int
        /// The words of its last line.
        var words: [LayoutLine.Word]
        /// What the last of the codes that it lists begins with.
        var chapter: ArraySlice<UInt8>?
    }

    /// What a code begins with that one cell lists with others, up to the first full stop: those of one area have it in common.
    private func chapter(of part: LayoutRows.Part) -> ArraySlice<UInt8>? {
        guard text.isCode(part.words), !habits.beginsRow(part, text) else { return nil }
        let bytes = text.source[part.bytes]
        return bytes.firstIndex(of: 0x2E).map { bytes[..<$0] }
    }

    /// Whether a line of words has room for the next one's first word, so that the next one is another cell's.
    func hasRoom(_ words: [LayoutLine.Word], for next: [LayoutLine.Word], in place: Int) -> Bool {
        guard !habits.holdsFigures[place], let word = next.first else { return false }
        return RowCuts.width(words) + 1 + word.columns.count + widths[place] / RowCuts.spare <= widths[place]
    }

    /// Letters differ in width: of so many one is taken off the room.
    private static let spare = 10
}
