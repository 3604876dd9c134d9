/// Lays words out by their boxes: words whose middles are level are a line, columns are what gutters part that run through
/// the lines, and the rest are lines of text.
struct BoxedPages {
    let source: [UInt8]

    /// The rows and lines of all words, page by page and from the top down.
    ///
    /// - Complexity: O(n log n) in the words.
    func rows(of words: [BoxedWord]) -> [GatheredRow] {
        let text = LayoutText(source: source)
        let lines = lines(of: words, text)
        let breaks = PageBreaks(lines: lines, text: text)
        var rows: [GatheredRow] = []
        var index = 0
        var handed: HandedLines?
        var foot = 0
        while index < lines.count {
            let before = handed.flatMap { index <= $0.places.end + BoxedPages.mostBetween ? $0 : nil }
            let begins =
                !breaks.isPageNumber(index)
                && (!lines[index].isStretch || leadsHeading(index, in: lines, text)
                    || before != nil && breaks.leadsRow(index))
            var end = begins ? blockEnd(from: index, in: lines, text) : index + 1
            // Where no row stands above it, a page's number ends no block.
            if index < foot { end = min(end, foot) }
            if begins, let title = HeadingAtFoot.title(in: index..<end, of: self, lines, text) {
                (foot, end) = (end, title)
            }
            let block = begins ? block(lines[index..<end]) : []
            if begins, let before, let page = ContinuedPage(block, at: index, under: before, text) {
                rows += page.rows
                index += page.lineCount
                handed = page.handed
            } else if begins, let whole = HeadingAtFoot(block, index..<end, in: self, lines, text) {
                rows += whole.rows
                index = whole.end
                handed = whole.handed
            } else if end - index >= 3, let table = LayoutTable(block, text) {
                rows += table.rows()
                index += table.lines.count { !$0.isBlank }
                handed = HandedLines(Array(block[..<table.lines.count]), end: index, text)
            } else {
                // What stands above the block's first table is text.
                let start = end - index >= 3 ? LayoutTable.firstStart(in: block, text) : nil
                let behind = start.map { max(index + 1, index + block[..<$0].count { !$0.isBlank }) } ?? end
                rows += lines[index..<behind].map { self.text($0.whole) }
                index = behind
            }
        }
        return rows
    }

    /// So many lines may stand between a table and the first row of its next page: a foot, a letterhead, titles.
    static let mostBetween = 14

    /// The lines of all pages.
    private func lines(of words: [BoxedWord], _ text: LayoutText) -> [BoxedLine] {
        var lines: [BoxedLine] = []
        var start = 0
        while start < words.count {
            var end = start
            while end < words.count, words[end].page == words[start].page { end += 1 }
            let heights = words[start..<end].map { $0.down.count }.sorted()
            let height = max(1, heights[heights.count / 2])
            let straight = BoxedPages.straightened(words[start..<end], height: height).map { $0.withoutRules(source) }
            let narrowest = SpaceWidth.narrowestGap(between: words[start..<end], height: height)
            let upper = heights[heights.count * 3 / 4]
            lines += BoxedLines(height: height, upper: upper, narrowestGap: narrowest, text: text).level(straight)
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
    func block(_ lines: ArraySlice<BoxedLine>) -> [LayoutLine] {
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

    /// The line behind the last that may belong to a table: at most three lines without a gap stand together in it, and
    /// none stands far below the one before.
    func blockEnd(from index: Int, in lines: [BoxedLine], _ text: LayoutText) -> Int {
        let breaks = PageBreaks(lines: lines, text: text)
        var end = index + 1
        var place = index + 1
        // How many of the last lines are a section's name that wraps in a narrow first column.
        var wrapped = 0
        while place < lines.count, place - end - wrapped <= 3 {
            let line = lines[place]
            let gap = line.gap(below: lines[place - 1])
            if wrapped < BoxedPages.mostWrapped, !line.isApart(from: lines[place - 1]),
                isInFirstColumn(line, under: lines[index..<end])
            {
                wrapped += 1
            }
            // A line by itself below a blank one is the next table's title, or prose; a page's number is not.
            let isTitle =
                line.isStretch && line.isApart(from: lines[place - 1])
                && line.words.contains { text.holdsBengali($0.bytes) }
                && !leadsHeading(place, in: lines, text) && !goesOn(place, in: lines) && !breaks.leadsRow(place)
            if gap > 4 * line.height || isTitle || breaks.isPageEnd(place, inBlockFrom: index) { break }
            if line.line.segments.count > 1 { (end, wrapped) = (place + 1, 0) }
            place += 1
        }
        // What stands right below goes on in its column.
        while end < lines.count, lines[end].gap(below: lines[end - 1]) * 5 < lines[end].height * 4,
            !breaks.isPageEnd(end, inBlockFrom: index)
        {
            end += 1
        }
        return end
    }

    /// So many lines of a name that wraps in the first column may stand between rows, besides three others.
    private static let mostWrapped = 8

    /// Whether a line is one stretch that ends before the second column of the last full line above it begins.
    private func isInFirstColumn(_ line: BoxedLine, under above: ArraySlice<BoxedLine>) -> Bool {
        guard line.isStretch, let last = above.last(where: { $0.line.segments.count > 1 })?.line,
            let end = line.words.last?.columns.upperBound
        else { return false }
        return end < last.segments[1].columns.lowerBound
    }

    /// Whether a line stands below cells of another column than the first, whose words it goes on with.
    private func goesOn(_ index: Int, in lines: [BoxedLine]) -> Bool {
        guard let start = lines[index].words.first?.columns.lowerBound else { return false }
        return lines[max(0, index - BoxedPages.linesAbove)..<index].contains { above in
            above.line.segments.dropFirst().contains { abs($0.columns.lowerBound - start) <= 1 }
        }
    }

    /// So many lines above a line tell in which columns cells stand.
    private static let linesAbove = 3

    /// Whether a line is one of those with one stretch of words at the top of a heading whose other lines are fuller.
    func leadsHeading(_ index: Int, in lines: [BoxedLine], _ text: LayoutText) -> Bool {
        var full = index
        while full + 1 < lines.count, full < index + LayoutTable.leadLines,
            lines[full].line.segments.count < LayoutTable.fewestInFullLine,
            !lines[full + 1].isApart(from: lines[full])
        {
            full += 1
        }
        let above = lines[max(0, index - LayoutTable.leadLines)..<index].reversed().lazy.map(\.outer)
        return full > index && !LayoutTable.goesOn(lines[index].outer, withTitleIn: above, text)
            && (index..<full).allSatisfy { LayoutTable.leads(lines[$0].outer, over: lines[full].line, text) }
    }

    func text(_ line: LayoutLine) -> GatheredRow {
        var cell = GatheredCell()
        for segment in line.segments { cell.append(segment.words) }
        return GatheredRow(
            cells: [cell], source: Int32(line.source.lowerBound)..<Int32(line.source.upperBound), page: line.page)
    }
}
