/// A heading by itself at a page's foot, read together with the rows at the top of the next page: their columns are one table's,
/// and only the rows tell the gutters between headings that nearly touch.
struct HeadingAtFoot {
    let rows: [GatheredRow]
    /// The line behind the last that was read.
    let end: Int
    let handed: HandedLines

    /// So many headings side by side are a table's, not the ends of a line of text.
    private static let fewestHeadings = 4
    /// In so many lines at the top of the next page its first row stands.
    private static let mostAbove = 3

    /// Reads a block whose lines stand at some places among all lines; nil where rows stand in it, or none on the next page, or
    /// where what stands between is another table's title.
    ///
    /// - Complexity: O(n log n) in the words of the block and of the next page's.
    init?(
        _ block: [LayoutLine], _ places: Range<Int>, in pages: BoxedPages, _ lines: [BoxedLine], _ text: LayoutText
    ) {
        guard block.contains(where: { $0.segments.count >= HeadingAtFoot.fewestHeadings }),
            !block.contains(where: { LayoutRows.isBody($0, text) && !LayoutTable.isNumbering($0, text) }),
            let next = HeadingAtFoot.nextPage(behind: places.upperBound, in: pages, lines, text)
        else { return nil }
        // The next table's heading is another one, however like.
        let last = pages.blockEnd(from: next, in: lines, text)
        let end = (next..<last).first { lines[$0].isStretch && text.isTitle(lines[$0].words) } ?? last
        let page = pages.block(lines[next..<end])
        guard let first = page.first(where: { $0.segments.count >= 3 }), LayoutRows.isBody(first, text),
            page.prefix(HeadingAtFoot.mostAbove).contains(where: { $0.source == first.source })
        else { return nil }
        let place = page[0].source.lowerBound
        let above = block + [LayoutLine(segments: [], source: place..<place, page: page[0].page)]
        guard let table = LayoutTable(above + page, text), table.lines.count > above.count,
            table.grid.count >= LayoutTable(page, text)?.grid.count ?? 0
        else { return nil }
        let known = HandedWords(block)
        var (heading, own): ([GatheredRow], [GatheredRow]) = ([], [])
        for row in table.rows() {
            let areKnown = row.cells.lazy.flatMap(\.runs).map { known.hold(Int($0.source.lowerBound)) }
            if areKnown.contains(true) {
                if areKnown.contains(false) { return nil }
                heading.append(row)
            } else {
                own.append(row)
            }
        }
        let count = table.lines.dropFirst(above.count).count { !$0.isBlank }
        rows = heading + lines[places.upperBound..<next].map { pages.text($0.whole) } + own
        self.end = next + count
        handed = HandedLines(Array((above + page)[..<table.lines.count]), end: next + count, text)
    }

    /// The line below a block's rows where the title of another table stands, of which the page holds the heading alone; nil where
    /// none does.
    ///
    /// - Complexity: O(n) in the words of the lines.
    static func title(
        in places: Range<Int>, of pages: BoxedPages, _ lines: [BoxedLine], _ text: LayoutText
    ) -> Int? {
        let block = lines[places]
        guard let row = block.lastIndex(where: { LayoutRows.isBody($0.line, text) }) else { return nil }
        let below = block[(row + 1)...]
        guard let title = below.firstIndex(where: { $0.isStretch && text.isTitle($0.words) }),
            below[title...].contains(where: { $0.line.segments.count >= fewestHeadings }),
            nextPage(behind: places.upperBound, in: pages, lines, text) != nil
        else { return nil }
        return title
    }

    /// The first line of the next page that may be a row, below its foot and its head; nil where none follows near enough.
    private static func nextPage(
        behind end: Int, in pages: BoxedPages, _ lines: [BoxedLine], _ text: LayoutText
    ) -> Int? {
        guard end > 0 else { return nil }
        let breaks = PageBreaks(lines: lines, text: text)
        for next in end..<min(lines.count, end + BoxedPages.mostBetween + 1) {
            if breaks.isPageNumber(next) { continue }
            guard lines[next].isStretch, !breaks.leadsRow(next) else {
                return lines[next].line.page == lines[end - 1].line.page ? nil : next
            }
            if pages.leadsHeading(next, in: lines, text) || text.isTitle(lines[next].words) { return nil }
        }
        return nil
    }
}
