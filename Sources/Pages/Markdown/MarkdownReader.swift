/// Reads pipe tables: rows of cells between pipes, with or without the row of dashes that makes one a table by the rules,
/// with or without the outer pipes.
struct MarkdownReader {
    let source: [UInt8]
    let lines: SourceLines

    /// The line behind the last of a table that begins on a line; nil where none does.
    ///
    /// A table begins on a line with a pipe that a row of dashes follows, or on the first of several rows in outer pipes.
    func end(ofTableFrom index: Int) -> Int? {
        guard holdsPipe(lines[index]) else { return nil }
        if index + 1 < lines.count, isDelimiter(lines[index + 1]) { return end(from: index + 2) }
        guard isFenced(lines[index]), !isDelimiter(lines[index]) || index + 1 < lines.count else { return nil }
        var end = index
        while end < lines.count, isFenced(lines[end]) { end += 1 }
        return end - index >= 2 ? end : nil
    }

    private func end(from index: Int) -> Int {
        var end = index
        // A row of dashes further down makes the line over it another table's heading.
        while end < lines.count, holdsPipe(lines[end]), !(end + 1 < lines.count && isDelimiter(lines[end + 1])) {
            end += 1
        }
        return end
    }

    /// The rows of a table over some lines; its row of dashes is none, and a heading that holds nothing is none.
    func rows(_ range: Range<Int>) -> [GatheredRow] {
        var rows: [GatheredRow] = []
        for index in range where !isDelimiter(lines[index]) {
            let line = lines[index]
            var row = GatheredRow(source: Int32(line.lowerBound)..<Int32(line.upperBound), isRow: true)
            row.cells = cells(of: line).map { MarkdownCell(source: source, range: $0).gathered() }
            if rows.isEmpty, row.isBlank { continue }
            rows.append(row)
        }
        return rows
    }

    // MARK: Lines

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

    /// Whether a line is a row of dashes and colons between pipes.
    private func isDelimiter(_ range: Range<Int>) -> Bool {
        var dashes = 0
        var pipes = 0
        for offset in range {
            switch source[offset] {
            case 0x2D: dashes += 1
            case 0x7C: pipes += 1
            case 0x20, 0x3A, 0x09: break
            default: return false
            }
        }
        return dashes > 0 && pipes > 0
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, source[start] == 0x20 || source[start] == 0x09 { start += 1 }
        while end > start, source[end - 1] == 0x20 || source[end - 1] == 0x09 { end -= 1 }
        return start..<end
    }

    /// The stretches between pipes that no backslash escapes, the outer pipes left out.
    private func cells(of line: Range<Int>) -> [Range<Int>] {
        var inner = trimmed(line)
        if inner.first.map({ source[$0] }) == 0x7C { inner = inner.dropFirst() }
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
        let endsInPipe = start == inner.upperBound && start > inner.lowerBound
        if !endsInPipe { cells.append(rest) }
        return cells
    }
}

/// The text of one cell of a pipe table: tags and references as in HTML, escaped pipes, and no marks of emphasis.
struct MarkdownCell {
    let source: [UInt8]
    let range: Range<Int>

    func gathered() -> GatheredCell {
        let cell = InlineReader.read(source, range)
        guard range.contains(where: { source[$0] == 0x5C || source[$0] == 0x2A }) else { return cell }
        var result = cell
        result.runs = cell.runs.flatMap { $0.scalar == 0 ? unescaped($0) : [$0] }
        return result
    }

    /// A run parted at escapes and at the marks of strong emphasis.
    private func unescaped(_ run: TextRun) -> [TextRun] {
        var runs: [TextRun] = []
        var isParted = run.isParted
        var start = run.source.lowerBound
        var offset = start
        func close(_ end: Int32) {
            guard start < end else { return }
            runs.append(TextRun(source: start..<end, isParted: isParted))
            isParted = false
        }
        while offset < run.source.upperBound {
            let next = offset + 1 < run.source.upperBound ? source[Int(offset) + 1] : 0
            if source[Int(offset)] == 0x5C, next == 0x7C || next == 0x2A || next == 0x5C || next == 0x5F {
                close(offset)
                runs.append(TextRun(source: offset..<offset + 2, scalar: UInt32(next), isParted: isParted))
                isParted = false
                offset += 2
                start = offset
            } else if source[Int(offset)] == 0x2A, next == 0x2A {
                close(offset)
                offset += 2
                start = offset
            } else {
                offset += 1
            }
        }
        close(run.source.upperBound)
        return runs
    }
}
