/// Reads tables whose columns are parted by runs of spaces, as `pdftotext -layout` prints them.
///
/// A table has at least three columns whose gutters run through at least three lines, or two of which the first holds serial
/// numbers that run on or the last page numbers behind leaders.
struct LayoutReader {
    let source: [UInt8]
    let lines: SourceLines
    let text: LayoutText

    init(source: [UInt8], lines: SourceLines) {
        self.source = source
        self.lines = lines
        text = LayoutText(source: source)
    }

    /// A table over some lines of the source.
    struct Found {
        var end: Int
        var rows: [GatheredRow]
        /// What it hands on to the next page.
        var carried: CarriedLines
    }

    /// The table that begins on a line, or the line before which none begins.
    ///
    /// `pipes` tells how many pipes the rows of the pipe table before have, and `carried` what the table before in columns of
    /// spaces hands on.
    ///
    /// - Complexity: O(n) in the bytes up to there.
    func table(from index: Int, after pipes: Int? = nil, _ carried: CarriedLines? = nil) -> (found: Found?, next: Int) {
        guard gaps(lines[index]) > 0 || leadsHeading(index) else { return (nil, index + 1) }
        let end = withShortPages(blockEnd(from: index, pipes), pipes)
        if let carried, let first = carried.firstRow(of: index..<end, gaps: { gaps(lines[$0]) }),
            let page = page(first..<end, under: carried)
        {
            // What stands above the rows is none of them: a page's number, a title.
            return first == index ? (page, page.end) : (nil, first)
        }
        guard end - index >= 3 else { return (nil, index + 1) }
        var best: (lines: [LayoutLine], measure: LetterMeasure, alignment: Int)?
        for measure in LetterMeasure.allCases {
            let block = block(index..<end, measure)
            let alignment = LineAlignment.score(of: block)
            if alignment > best?.alignment ?? -1 { best = (block, measure, alignment) }
        }
        guard let best else { return (nil, end) }
        guard let table = LayoutTable(best.lines, text) else {
            return (nil, LayoutTable.firstStart(in: best.lines, text).map { index + $0 } ?? end)
        }
        let next = index + table.lines.count
        let own = CarriedLines(Array(best.lines[..<table.lines.count]), measure: best.measure, end: next, table.text)
        return (Found(end: next, rows: table.rows(), carried: own), next)
    }

    private func block(_ range: Range<Int>, _ measure: LetterMeasure) -> [LayoutLine] {
        range.map { LayoutLine(source, lines[$0], measure: measure).withWholeDates(text) }
    }

    /// The rows of a page without a heading, read under what the table on the page before hands on; nil where they stand in other
    /// places or would be one row with its last.
    private func page(_ range: Range<Int>, under carried: CarriedLines) -> Found? {
        let page = block(range, carried.measure)
        guard carried.fit(page, text), let start = page.first?.source.lowerBound else { return nil }
        let above = carried.lines + [LayoutLine(segments: [], source: start..<start, page: nil)]
        guard let table = LayoutTable(above + page, text), table.lines.count > above.count else { return nil }
        let rows = table.rows().filter { Int($0.source.upperBound) > start }
        guard rows.allSatisfy({ Int($0.source.lowerBound) >= start }), !rows.isEmpty else { return nil }
        let end = range.lowerBound + table.lines.count - above.count
        let own = CarriedLines(
            carried.lines + page[..<(table.lines.count - above.count)], measure: carried.measure, end: end, table.text)
        return Found(end: end, rows: rows, carried: own)
    }

    /// How many runs of two or more spaces, of any width, part text in a line; 0 where it holds a tab.
    private func gaps(_ range: Range<Int>) -> Int {
        var gaps = 0
        var spaces = 0
        var isInside = false
        var offset = range.lowerBound
        while offset < range.upperBound {
            let wide = LayoutLine.wideSpace(source, offset)
            switch source[offset] {
            case 0x20: spaces += 1
            case 0x09: return 0
            // A page's first line may be indented: the form feed before it is none of its text.
            case 0x0C: break
            default:
                if wide > 0 {
                    spaces += 1
                } else {
                    if isInside, spaces >= 2 { gaps += 1 }
                    isInside = true
                    spaces = 0
                }
            }
            offset += max(1, wide)
        }
        return gaps
    }

    /// Whether a line is one of those with one stretch of words at the top of a heading whose other lines are fuller.
    private func leadsHeading(_ index: Int) -> Bool {
        guard !isBlank(lines[index]), !lines[index].contains(where: { source[$0] == 0x09 }) else { return false }
        let end = min(lines.count, index + LayoutTable.leadLines + 1)
        guard
            let full = (index + 1..<max(index + 1, end)).first(where: {
                isBlank(lines[$0]) || gaps(lines[$0]) + 1 >= LayoutTable.fewestInFullLine
            })
        else { return false }
        let heading = LayoutLine(source, lines[full], measure: .letters)
        // Where its middle is depends on how letters were counted.
        let goesOn = [LetterMeasure.letters, .scalars].contains { measure in
            let above = (max(0, index - LayoutTable.leadLines)..<index).reversed().lazy
                .map { LayoutLine(source, lines[$0], measure: measure) }
            return LayoutTable.goesOn(LayoutLine(source, lines[index], measure: measure), withTitleIn: above, text)
        }
        return !goesOn
            && (index..<full).allSatisfy {
                LayoutTable.leads(LayoutLine(source, lines[$0], measure: .letters), over: heading, text)
            }
    }

    /// Narrow lines without a gap that may stand between two with gaps; of others half as many.
    private static let mostSingle = 8
    /// How many bytes the words of a line have at most that may be one column's: some 25 letters.
    private static let narrow = 75

    private func isBlank(_ range: Range<Int>) -> Bool { range.allSatisfy { source[$0] <= 0x20 } }

    /// The line behind the pages that follow a block and hold rows without a heading, but too few to be a table by
    /// themselves.
    private func withShortPages(_ end: Int, _ pipes: Int?) -> Int {
        var end = end
        while let next = shortPageEnd(behind: end, pipes) { end = next }
        return end
    }

    private func shortPageEnd(behind end: Int, _ pipes: Int?) -> Int? {
        var first = end
        var isBehindBreak = false
        while first < lines.count, first <= end + LayoutReader.mostBetween {
            isBehindBreak = isBehindBreak || lines[first].first.map { source[$0] == 0x0C } == true
            guard isBlank(lines[first]) || isPageNumber(lines[first]) else { break }
            first += 1
        }
        guard first < lines.count, gaps(lines[first]) > 1, isBehindBreak || continues(first, above: end),
            !MarkdownReader(source: source, lines: lines).beginsRows(first, after: pipes)
        else { return nil }
        let next = blockEnd(from: first, pipes)
        let full = (first..<next).map { LayoutLine(source, lines[$0], measure: .letters) }
            .filter { $0.segments.count >= 3 }
        guard full.count < 3, let row = full.first, LayoutRows.isBody(row, text) else {
            return nil
        }
        return next
    }

    /// Lines with nothing or a page's number in them that may stand between the rows of two pages.
    private static let mostBetween = 6

    private func isPageNumber(_ range: Range<Int>) -> Bool {
        let words = LayoutLine(source, range, measure: .letters).segments.flatMap(\.words)
        return words.count <= 3 && (text.isFigure(words) || text.isPageNumber(words))
    }

    /// Whether the cells of a line begin or end where those of the lines above a block's end do.
    private func continues(_ index: Int, above end: Int) -> Bool {
        LetterMeasure.allCases.contains { measure in
            var (starts, ends): (Set<Int>, Set<Int>) = ([], [])
            for line in max(0, end - LayoutReader.nearLines)..<end {
                for segment in LayoutLine(source, lines[line], measure: measure).segments {
                    starts.insert(segment.columns.lowerBound)
                    ends.insert(segment.columns.upperBound)
                }
            }
            return LayoutLine(source, lines[index], measure: measure).segments.allSatisfy {
                starts.contains($0.columns.lowerBound) || ends.contains($0.columns.upperBound)
            }
        }
    }

    /// How many lines back a row is compared with, to tell whether it stands in the same columns.
    private static let nearLines = 12

    /// The line behind the last that may belong to a table from a line on: at most two lines with nothing in them and four
    /// without a gap, or eight that are no longer than a column is wide, stand between two with gaps, and neither a page begins nor
    /// rows between pipes.
    private func blockEnd(from index: Int, _ pipes: Int?) -> Int {
        let markdown = MarkdownReader(source: source, lines: lines)
        var end = index + 1
        var place = index + 1
        var (blank, single) = (0, 0)
        while place < lines.count, blank <= 2, single <= LayoutReader.mostSingle {
            let line = lines[place]
            if line.contains(where: { source[$0] == 0x09 }) || line.first.map({ source[$0] == 0x0C }) == true { break }
            // Empty cells between pipes look like gaps.
            if markdown.beginsRows(place, after: pipes) { break }
            if isBlank(line) {
                blank += 1
            } else if gaps(line) > 0 {
                end = place + 1
                (blank, single) = (0, 0)
            } else {
                single += line.count { source[$0] != 0x20 } <= LayoutReader.narrow ? 1 : 2
                // A line at the margin that goes on like prose ends the table; a page's number or a scanner's mark does not.
                if blank > 0, source[line.lowerBound] != 0x20, text.holdsBengali(line), !leadsHeading(place),
                    !isSection(place, inTableFrom: index)
                {
                    break
                }
                if blank == 0, single < LayoutReader.mostSingle - 1 { end = place + 1 }
                blank = 0
            }
            place += 1
        }
        return end
    }

    /// Whether a line names a section of a table between whose rows blank lines stand, as a converter prints them that are
    /// higher than their text: it begins with a number, and rows follow.
    private func isSection(_ place: Int, inTableFrom index: Int) -> Bool {
        let line = LayoutLine(source, lines[place], measure: .letters)
        guard let first = line.segments.first?.words.first, let number = text.numbering(first.bytes), number.count == 1
        else { return false }
        let isSpaced = LayoutRows.isSpaced((index..<place).lazy.map { isBlank(lines[$0]) })
        // Of a row whose cells stand at its middle not the first line alone holds its figures.
        return (place + 1..<max(place + 1, min(lines.count, place + LayoutReader.mostBetween)))
            .drop { isBlank(lines[$0]) }.prefix { !isBlank(lines[$0]) }
            .contains { next in
                guard gaps(lines[next]) > 1 else { return false }
                let row = LayoutLine(source, lines[next], measure: .letters)
                guard LayoutRows.isBody(row, text) else { return false }
                // `২.১ …` below `২. …`.
                return isSpaced
                    || row.segments[0].words.first.flatMap { text.numbering($0.bytes) }?.dropLast().elementsEqual(
                        number)
                        == true
            }
    }
}
