/// Reads pipe tables: rows of cells between pipes, with or without the row of dashes that makes one a table by the rules,
/// with or without the outer pipes, and grids whose lines are drawn with `+` and `-`.
struct MarkdownReader {
    let source: [UInt8]
    let lines: SourceLines

    /// The line behind the last of a table that begins on a line; nil where none does.
    ///
    /// A table begins on a line with a pipe that a row of dashes follows, on the first of several rows in outer pipes, or on
    /// the first of several with as many pipes each.
    ///
    /// One row alone goes on with the table before where it has as many pipes as that one's last row, `pipes`.
    func end(ofTableFrom index: Int, after pipes: Int? = nil) -> Int? {
        let isRuled = isGridLine(lines[index]) && index + 1 < lines.count && isFenced(lines[index + 1])
        guard isRuled || holdsPipe(lines[index]) else { return nil }
        if isRuled { return endOfFence(from: index) }
        if let end = spacedEnd(from: index) { return end }
        if index + 1 < lines.count, isDelimiter(lines[index + 1]) { return end(under: index) }
        if isFenced(lines[index]), !isDelimiter(lines[index]) || index + 1 < lines.count {
            let end = endOfFence(from: index)
            if end - index >= 2 || goesOn(index, after: pipes) { return end }
        }
        return bareEnd(from: index)
    }

    /// The line behind rows in outer pipes and the lines that are drawn between them.
    private func endOfFence(from index: Int) -> Int {
        var end = index
        while end < lines.count, isFenced(lines[end]) || isGridLine(lines[end]) { end += 1 }
        return end
    }

    /// Whether a line is the first of several rows in outer pipes, or goes on with the table before, of so many pipes.
    func beginsRows(_ index: Int, after pipes: Int?) -> Bool {
        isFenced(lines[index])
            && (index + 1 < lines.count && isFenced(lines[index + 1]) || goesOn(index, after: pipes))
    }

    /// Whether a row has as many pipes as the table before, of which a page's end parts it.
    private func goesOn(_ index: Int, after pipes: Int?) -> Bool {
        pipes.map { $0 > MarkdownReader.fewestBarePipes && $0 == self.pipes(lines[index]) } ?? false
    }

    /// How many rows of as many pipes show that pipes part columns where nothing else does, and how many pipes each has.
    private static let fewestBareRows = 3
    private static let fewestBarePipes = 3

    private func bareEnd(from index: Int) -> Int? {
        let pipes = pipes(lines[index])
        guard pipes >= MarkdownReader.fewestBarePipes, index + MarkdownReader.fewestBareRows <= lines.count,
            (1..<MarkdownReader.fewestBareRows).allSatisfy({ self.pipes(lines[index + $0]) == pipes })
        else { return nil }
        var end = index + MarkdownReader.fewestBareRows
        while end < lines.count, self.pipes(lines[end]) >= MarkdownReader.fewestBarePipes { end += 1 }
        return end
    }

    /// How many pipes part the cells of a line; 0 where tabs stand between them.
    func pipes(ofLine index: Int) -> Int { pipes(lines[index]) }

    private func pipes(_ range: Range<Int>) -> Int {
        var pipes = 0
        for offset in range {
            if source[offset] == 0x09 { return 0 }
            if source[offset] == 0x7C { pipes += 1 }
        }
        return pipes
    }

    /// Whether a line is drawn between the rows of a grid: `+----+----+`.
    private func isGridLine(_ range: Range<Int>) -> Bool {
        var corners = 0
        for offset in range {
            switch source[offset] {
            case 0x2B: corners += 1
            case 0x2D, 0x3D, 0x20: break
            default: return false
            }
        }
        return corners >= 2
    }

    /// The text of a line that Markdown's marks make a heading: one to six `#` and a space; nil for any other.
    func headingText(of line: Range<Int>) -> Range<Int>? {
        var start = line.lowerBound
        while start < line.upperBound, source[start] == 0x23 { start += 1 }
        guard (1...6).contains(start - line.lowerBound), start < line.upperBound, source[start] == 0x20 else {
            return nil
        }
        return trimmed(start..<line.upperBound)
    }

    /// The line behind the rows under a heading and its row of dashes.
    private func end(under heading: Int) -> Int {
        var end = heading + 2
        let pipes = isFenced(lines[heading]) ? pipes(lines[heading]) : 0
        // A row of dashes further down makes the line over it another table's heading.
        while end < lines.count, holdsPipe(lines[end]), !(end + 1 < lines.count && isDelimiter(lines[end + 1])) {
            if isOutside(lines[end], ofRowsWith: pipes) { break }
            end += 1
        }
        return end
    }

    /// Whether a line has neither of the outer pipes that rows have and few of their inner ones: `Page | 7`.
    private func isOutside(_ line: Range<Int>, ofRowsWith pipes: Int) -> Bool {
        let edge = edge(of: trimmed(line))
        return !edge.opens && !edge.closes && (edge.pipes + 2) * 2 <= pipes
    }

    /// The rows of a table over some lines; its row of dashes is none, and a heading that holds nothing is none.
    func rows(_ range: Range<Int>) -> [GatheredRow] {
        var rows: [GatheredRow] = []
        let groups = groups(range)
        let edges = MarkdownEdges(groups.joined().map { edge(of: trimmed(lines[$0])) })
        for group in groups {
            let row = row(group, edges)
            if rows.isEmpty, row.isBlank { continue }
            rows.append(row)
        }
        return rows
    }

    private func row(_ group: Range<Int>, _ edges: MarkdownEdges) -> GatheredRow {
        let (first, last) = (lines[group.lowerBound], lines[group.upperBound - 1])
        var row = GatheredRow(source: Int32(first.lowerBound)..<Int32(last.upperBound), isRow: true)
        let parts = group.map { cells(of: lines[$0], edges).map { MarkdownCell(source: source, range: $0).gathered() } }
        row.cells = parts[0]
        guard group.count > 1 else { return row }
        for place in row.cells.indices {
            var gatherer = TextGatherer(at: row.cells[place].place)
            for part in parts where place < part.count && !part[place].runs.isEmpty { gatherer.append(part[place]) }
            row.cells[place] = gatherer.cell
        }
        return row
    }

    // MARK: Grids

    /// So many stretches between drawn lines at least show that one is drawn below every row.
    private static let fewestStretches = 4

    /// The lines of each row: several where a line is drawn below every row of a grid, else one.
    private func groups(_ range: Range<Int>) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        var isHeaded = false
        var start = range.lowerBound
        for index in range {
            let isRule = isGridLine(lines[index])
            guard isRule || isDelimiter(lines[index]) || isBlank(lines[index]) else { continue }
            isHeaded = isHeaded || isRule && lines[index].contains { source[$0] == 0x3D }
            if start < index { stretches.append(start..<index) }
            start = index + 1
        }
        if start < range.upperBound { stretches.append(start..<range.upperBound) }
        let isGrid = range.contains { isGridLine(lines[$0]) }
        guard isGrid, isHeaded || stretches.count >= MarkdownReader.fewestStretches else {
            return stretches.flatMap { $0.map { $0..<$0 + 1 } }
        }
        return stretches.flatMap { stretch -> [Range<Int>] in
            let pipes = pipes(lines[stretch.lowerBound])
            let isRow = stretch.allSatisfy { self.pipes(lines[$0]) == pipes }
            return isRow ? [stretch] : stretch.map { $0..<$0 + 1 }
        }
    }

    // MARK: Spaced rows

    /// So many blank lines at most stand between rows, and so many rows show that they do.
    private static let mostBlankLines = 2
    private static let fewestSpacedRows = 3

    /// The line behind rows in outer pipes between each two of which blank lines stand; nil where they are no table.
    ///
    /// The heading may stand right above its row of dashes.
    private func spacedEnd(from index: Int) -> Int? {
        guard index + 1 < lines.count, isFenced(lines[index]) else { return nil }
        var last = index
        var rows = 1
        if isDelimiter(lines[index + 1]) {
            (last, rows) = (index + 1, 1)
        } else {
            guard isBlank(lines[index + 1]) else { return nil }
        }
        while let next = spacedRow(after: last) {
            // A heading of its own begins another table.
            if rows > 1, !isDelimiter(lines[next]), let below = spacedRow(after: next), isDelimiter(lines[below]) {
                break
            }
            if next + 1 < lines.count, isDelimiter(lines[next + 1]) { break }
            rows += 1
            last = next
        }
        return rows >= MarkdownReader.fewestSpacedRows ? last + 1 : nil
    }

    /// The row in outer pipes behind a row and blank lines; nil where anything else follows.
    private func spacedRow(after index: Int) -> Int? {
        var next = index + 1
        while next < lines.count, next - index <= MarkdownReader.mostBlankLines, isBlank(lines[next]) { next += 1 }
        return next > index + 1 && next < lines.count && isFenced(lines[next]) ? next : nil
    }

    // MARK: Lines

    private func isBlank(_ range: Range<Int>) -> Bool { range.allSatisfy { source[$0] <= 0x20 } }

    private func holdsPipe(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if source[offset] == 0x7C { return true }
            offset += source[offset] == 0x5C ? 2 : 1
        }
        return false
    }

    /// Whether a line is a row in outer pipes of at least two cells; with tabs between its pipes it is none.
    private func isFenced(_ range: Range<Int>) -> Bool {
        let inner = trimmed(range)
        guard inner.count >= 3, source[inner.lowerBound] == 0x7C, source[inner.upperBound - 1] == 0x7C else {
            return false
        }
        var pipes = 0
        for offset in inner {
            if source[offset] == 0x09 { return false }
            if source[offset] == 0x7C { pipes += 1 }
        }
        return pipes >= 3
    }

    /// Whether a line is a row of dashes and colons between pipes, or between the corners that databases draw: `---+---`.
    private func isDelimiter(_ range: Range<Int>) -> Bool {
        var dashes = 0
        var pipes = 0
        for offset in range {
            switch source[offset] {
            case 0x2D: dashes += 1
            case 0x7C: pipes += 1
            case 0x2B where dashes > 0: pipes += 1
            case 0x20, 0x3A, 0x09: break
            default: return false
            }
        }
        return dashes > 0 && pipes > 0
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, source[start] == 0x20 || source[start] == 0x09 || source[start] == 0x0C { start += 1 }
        while end > start, source[end - 1] == 0x20 || source[end - 1] == 0x09 { end -= 1 }
        return start..<end
    }

    /// The pipes of a row without white space at its edges, those that a backslash escapes left out.
    private func edge(of row: Range<Int>) -> MarkdownEdges.Row {
        var edge = MarkdownEdges.Row()
        var offset = row.lowerBound
        while offset < row.upperBound {
            if source[offset] == 0x5C {
                offset += 2
                continue
            }
            if source[offset] == 0x7C {
                edge.pipes += 1
                if offset == row.lowerBound { edge.opens = true }
                if offset == row.upperBound - 1 { edge.closes = true }
            }
            offset += 1
        }
        return edge
    }

    /// The stretches between pipes that no backslash escapes, the outer pipes left out.
    private func cells(of line: Range<Int>, _ edges: MarkdownEdges) -> [Range<Int>] {
        var inner = trimmed(line)
        let edge = edge(of: inner)
        if edges.isOpened(edge) { inner = inner.dropFirst() }
        var cells: [Range<Int>] = []
        var start = inner.lowerBound
        var offset = start
        while offset < inner.upperBound {
            if source[offset] == 0x5C {
                offset += 2
                continue
            }
            if source[offset] == 0x7C {
                cells.append(trimmed(start..<offset))
                start = offset + 1
            }
            offset += 1
        }
        let rest = trimmed(min(start, inner.upperBound)..<inner.upperBound)
        if !(edges.isClosed(edge) && start == inner.upperBound && start > inner.lowerBound) { cells.append(rest) }
        return cells
    }
}
