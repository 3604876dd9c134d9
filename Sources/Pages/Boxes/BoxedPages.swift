/// Lays words out by their boxes: words whose middles are level are a line, columns are what gutters part that run through
/// the lines, and the rest are lines of text.
struct BoxedPages {
    let source: [UInt8]

    /// The rows and lines of all words, page by page and from the top down.
    ///
    /// - Complexity: O(n log n) in the words.
    func rows(of words: [BoxedWord]) -> [GatheredRow] {
        var rows: [GatheredRow] = []
        var start = 0
        while start < words.count {
            var end = start
            while end < words.count, words[end].page == words[start].page { end += 1 }
            rows += page(Array(words[start..<end]))
            start = end
        }
        return rows
    }

    private func page(_ words: [BoxedWord]) -> [GatheredRow] {
        let heights = words.map(\.down.count).sorted()
        let height = max(1, heights[heights.count / 2])
        let lines = level(words, height: height)
        let text = LayoutText(source: source)
        var rows: [GatheredRow] = []
        var index = 0
        while index < lines.count {
            let end =
                lines[index].line.segments.count > 1 ? blockEnd(from: index, in: lines, height: height) : index + 1
            if end - index >= 3, let table = LayoutTable(block(lines[index..<end], height: height), text) {
                rows += table.rows()
                index += table.lines.count { !$0.isBlank }
            } else {
                rows += lines[index..<end].map { self.text($0.line) }
                index = end
            }
        }
        return rows
    }

    /// Lines with a blank one wherever there is room for one.
    private func block(_ lines: ArraySlice<Line>, height: Int) -> [LayoutLine] {
        var block: [LayoutLine] = []
        for (index, line) in zip(lines.indices, lines) {
            if index > lines.startIndex, line.down.lowerBound - lines[index - 1].down.upperBound > height * 3 / 2 {
                let place = line.line.source.lowerBound
                block.append(LayoutLine(segments: [], source: place..<place, page: line.line.page))
            }
            block.append(line.line)
        }
        return block
    }

    /// One line with the height of its middle.
    private struct Line {
        var line: LayoutLine
        var down: Range<Int>
    }

    /// The words in lines from the top down, each line's from left to right, parted where a gap is wider than a space.
    private func level(_ words: [BoxedWord], height: Int) -> [Line] {
        let ordered = words.sorted { ($0.middle, $0.across.lowerBound) < ($1.middle, $1.across.lowerBound) }
        var lines: [Line] = []
        var open: [BoxedWord] = []
        for word in ordered {
            if let last = open.last, word.middle - last.middle > height {
                lines.append(line(open, height: height))
                open = []
            }
            open.append(word)
        }
        if !open.isEmpty { lines.append(line(open, height: height)) }
        return lines
    }

    private func line(_ words: [BoxedWord], height: Int) -> Line {
        let words = words.sorted {
            ($0.across.lowerBound, $0.source.lowerBound) < ($1.across.lowerBound, $1.source.lowerBound)
        }
        let unit = max(1, height / 5)
        var segments: [[LayoutLine.Word]] = []
        var right = 0
        for word in words {
            let start = word.across.lowerBound / unit
            let columns = start..<max(start + 1, word.across.upperBound / unit)
            let laid = LayoutLine.Word(runs: word.runs, columns: columns)
            if segments.isEmpty || (word.across.lowerBound - right) * 4 > height * 3 {
                segments.append([laid])
            } else {
                segments[segments.count - 1].append(laid)
            }
            right = max(right, word.across.upperBound)
        }
        let first = words.reduce(Int32.max) { min($0, $1.source.lowerBound) }
        let last = words.reduce(first) { max($0, $1.source.upperBound) }
        let top = words.reduce(Int.max) { min($0, $1.down.lowerBound) }
        let bottom = words.reduce(top) { max($0, $1.down.upperBound) }
        return Line(
            line: LayoutLine(
                segments: segments.map { LayoutLine.Segment(words: $0) }, source: Int(first)..<Int(last),
                page: words.first?.page),
            down: top..<bottom)
    }

    /// The line behind the last that may belong to a table: at most three lines without a gap stand together in it, and
    /// none stands far below the one before.
    private func blockEnd(from index: Int, in lines: [Line], height: Int) -> Int {
        var end = index + 1
        var place = index + 1
        while place < lines.count, place - end <= 3 {
            let gap = lines[place].down.lowerBound - lines[place - 1].down.upperBound
            // A line by itself below a blank one is the next table's title, or prose.
            let isApart = lines[place].line.segments.count == 1 && gap * 2 > 3 * height
            if gap > 4 * height || isApart { break }
            if lines[place].line.segments.count > 1 { end = place + 1 }
            place += 1
        }
        // What stands right below goes on in its column.
        while end < lines.count,
            (lines[end].down.lowerBound - lines[end - 1].down.upperBound) * 5 < height * 4
        {
            end += 1
        }
        return end
    }

    private func text(_ line: LayoutLine) -> GatheredRow {
        var cell = GatheredCell()
        for segment in line.segments { cell.append(segment.words) }
        return GatheredRow(
            cells: [cell], source: Int32(line.source.lowerBound)..<Int32(line.source.upperBound), page: line.page)
    }
}
