/// Lays words out by their boxes: words whose middles are level are a line, columns are what gutters part that run through
/// the lines, and the rest are lines of text.
struct BoxedPages {
    let source: [UInt8]

    /// The rows and lines of all words, page by page and from the top down.
    ///
    /// - Complexity: O(n log n) in the words.
    func rows(of words: [BoxedWord]) -> [GatheredRow] {
        let lines = lines(of: words)
        let text = LayoutText(source: source)
        var rows: [GatheredRow] = []
        var index = 0
        while index < lines.count {
            let begins = lines[index].line.segments.count > 1 || leadsHeading(index, in: lines, text)
            let end = begins ? blockEnd(from: index, in: lines, text) : index + 1
            if end - index >= 3, let table = LayoutTable(block(lines[index..<end]), text) {
                rows += table.rows()
                index += table.lines.count { !$0.isBlank }
            } else {
                rows += lines[index..<end].map { self.text($0.line) }
                index = end
            }
        }
        return rows
    }

    /// The lines of all pages.
    private func lines(of words: [BoxedWord]) -> [Line] {
        var lines: [Line] = []
        var start = 0
        while start < words.count {
            var end = start
            while end < words.count, words[end].page == words[start].page { end += 1 }
            let heights = words[start..<end].map(\.down.count).sorted()
            let height = max(1, heights[heights.count / 2])
            lines += level(BoxedPages.straightened(words[start..<end], height: height), height: height)
            start = end
        }
        return lines
    }

    /// The words of a page that was scanned askew, as if it lay straight.
    ///
    /// How far the page is turned is what the middles of words that follow each other on a line tell in the median.
    private static func straightened(_ words: ArraySlice<BoxedWord>, height: Int) -> [BoxedWord] {
        var slopes: [Int] = []
        for (left, right) in zip(words, words.dropFirst()) {
            let run = right.across.lowerBound - left.across.lowerBound
            let rise = right.middle - left.middle
            // The middles are twice as high as they stand.
            if run > 2 * height, abs(rise) < height { slopes.append(rise * slopeUnit / (2 * run)) }
        }
        slopes.sort()
        let slope = slopes.count >= fewestSlopes ? slopes[slopes.count / 2] : 0
        guard slope != 0 else { return Array(words) }
        return words.map { word in
            let shift = slope * word.across.lowerBound / slopeUnit
            var word = word
            word.down = word.down.lowerBound - shift..<word.down.upperBound - shift
            return word
        }
    }

    /// Slopes are counted in so many parts of the run.
    private static let slopeUnit = 1 << 16
    /// So many pairs of words tell how a page is turned.
    private static let fewestSlopes = 8

    /// Lines with a blank one wherever there is room for one, and where a page begins.
    private func block(_ lines: ArraySlice<Line>) -> [LayoutLine] {
        var block: [LayoutLine] = []
        for (index, line) in zip(lines.indices, lines) {
            if index > lines.startIndex, line.isApart(from: lines[index - 1]) {
                let place = line.line.source.lowerBound
                block.append(LayoutLine(segments: [], source: place..<place, page: line.line.page))
            }
            block.append(line.line)
        }
        return block
    }

    /// One line, how high it stands, and how high the words of its page are.
    private struct Line {
        var line: LayoutLine
        var down: Range<Int>
        var height: Int

        /// How far it stands below a line; as far as a blank line where that ends a page.
        func gap(below other: Line) -> Int {
            line.page == other.line.page ? down.lowerBound - other.down.upperBound : 2 * height
        }

        func isApart(from other: Line) -> Bool { gap(below: other) * 2 > 3 * height }
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
            down: top..<max(top, bottom), height: height)
    }

    /// The line behind the last that may belong to a table: at most three lines without a gap stand together in it, and
    /// none stands far below the one before.
    private func blockEnd(from index: Int, in lines: [Line], _ text: LayoutText) -> Int {
        var end = index + 1
        var place = index + 1
        while place < lines.count, place - end <= 3 {
            let line = lines[place]
            let gap = line.gap(below: lines[place - 1])
            // A line by itself below a blank one is the next table's title, or prose; a page's number is not.
            let isTitle =
                line.line.segments.count == 1 && line.isApart(from: lines[place - 1])
                && line.line.segments[0].words.contains { text.holdsBengali($0.bytes) }
                && !leadsHeading(place, in: lines, text)
            if gap > 4 * line.height || isTitle { break }
            if line.line.segments.count > 1 { end = place + 1 }
            place += 1
        }
        // What stands right below goes on in its column.
        while end < lines.count, lines[end].gap(below: lines[end - 1]) * 5 < lines[end].height * 4 { end += 1 }
        return end
    }

    /// Whether a line is one of those with one stretch of words at the top of a heading whose other lines are fuller.
    private func leadsHeading(_ index: Int, in lines: [Line], _ text: LayoutText) -> Bool {
        var full = index
        while full + 1 < lines.count, full < index + LayoutTable.leadLines, lines[full].line.segments.count == 1,
            !lines[full + 1].isApart(from: lines[full])
        {
            full += 1
        }
        let above = lines[max(0, index - LayoutTable.leadLines)..<index].reversed().lazy.map(\.line)
        return full > index && !LayoutTable.goesOn(lines[index].line, withTitleIn: above, text)
            && (index..<full).allSatisfy { LayoutTable.leads(lines[$0].line, over: lines[full].line, text) }
    }

    private func text(_ line: LayoutLine) -> GatheredRow {
        var cell = GatheredCell()
        for segment in line.segments { cell.append(segment.words) }
        return GatheredRow(
            cells: [cell], source: Int32(line.source.lowerBound)..<Int32(line.source.upperBound), page: line.page)
    }
}
