/// Where headings stand in a block: its own, again on later pages, and those of another table, which ends it.
extension LayoutTable {
    /// The first of the lines with few stretches of words that belong to the heading whose first full line stands below.
    static func lead(to full: Int, from first: Int, in block: [LayoutLine], _ text: LayoutText) -> Int {
        var start = full
        while start > max(first, full - leadLines), leads(block[start - 1], over: block[full], text),
            !block[start - 1].segments.contains(where: { text.isFigure($0.words) })
        {
            start -= 1
        }
        return start
    }

    /// Whether numbers or codes begin with 1 again in some lines, below others that were further on.
    private static func restarts(
        _ lines: ArraySlice<LayoutLine>, below above: ArraySlice<LayoutLine>, _ text: LayoutText
    ) -> Bool {
        guard let last = above.reversed().lazy.compactMap({ count(of: $0, text) }).first,
            last.contains(where: { $0 > 1 })
        else { return false }
        return lines.lazy.compactMap { count(of: $0, text) }.first?.allSatisfy { $0 == 1 } ?? false
    }

    /// The number or the code that stands first on a line, near its beginning; nil where none does.
    private static func count(of line: LayoutLine, _ text: LayoutText) -> [Int]? {
        // A page's number stands by itself, and column numbers begin with 1 below every heading.
        if line.segments.allSatisfy({ text.isFigure($0.words) }) { return nil }
        for (place, segment) in line.segments.prefix(numberedSegments).enumerated() {
            guard let word = segment.words.first else { continue }
            if let numbers = text.numbering(word.bytes), numbers.count > 1 || place == 0 { return numbers }
            // Codes of the mandatory part stand at a table's end.
            if text.isCode(word.bytes) { return [.max] }
        }
        return nil
    }

    /// A row's number or its code stands in one of so many cells.
    private static let numberedSegments = 3

    /// How many lines back a line is compared with, to tell whether it stands in the same columns.
    private static let mostLines = 40

    /// The lines that begin like headings below rows: those that repeat the block's own, and the first that does not, where
    /// another table begins.
    static func headings(in block: [LayoutLine], _ text: LayoutText) -> (own: Set<Int>, other: Int?) {
        guard let start = block.firstIndex(where: { $0.segments.count >= 2 }) else { return ([], nil) }
        let first = block[start]
        var own: Set<Int> = []
        var last = LayoutRows.isBody(first, text) ? start : -1
        for (index, line) in block.enumerated().dropFirst(start + 1) where line.segments.count >= 2 {
            if LayoutRows.isBody(line, text) {
                last = index
                continue
            }
            guard last >= 0, line.segments.count >= 3 else { continue }
            let above = block[max(0, index - 3)..<index]
            let recent = block[max(0, index - mostLines)..<index]
            let below = block[index..<min(block.count, index + nearLines)]
            if !isAligned(line, below: above), isHeading(below, text), !isSame(line, first, text),
                restarts(below, below: recent, text)
            {
                return (own, lead(to: index, from: last + 1, in: block, text))
            }
            let isBelowRows = (last + 1..<index).allSatisfy {
                block[$0].segments.count < 2 || isWrapped(block[$0], below: block[max(0, $0 - 3)..<$0])
            }
            guard isBelowRows, !isWrapped(line, below: above) else { continue }
            if isAlike(line, first, text) {
                own.insert(index)
            } else if isHeading(below, text) {
                let isElsewhere =
                    line.segments.count >= 4 && !ColumnEdges(recent, LayoutColumns(recent, text)).hold(below)
                if block[index - 1].isBlank || isElsewhere { return (own, index) }
            }
        }
        return (own, nil)
    }

    /// The line where the titles above a heading begin that no blank line parts from the rows above them.
    static func aboveTitles(_ heading: Int, in block: [LayoutLine], _ text: LayoutText) -> Int {
        guard heading < block.count else { return heading }
        let titles = block[max(0, heading - leadLines)..<heading]
        guard let title = titles.indices.last(where: { isTitle(block[$0], text) }),
            titles[title...].allSatisfy({ $0.segments.count <= 1 })
        else { return heading }
        return titles[..<title].indices.reversed().prefix { isTitle(block[$0], text) }.last ?? title
    }

    private static func isTitle(_ line: LayoutLine, _ text: LayoutText) -> Bool {
        line.segments.count == 1 && text.isTitle(line.segments[0].words)
    }

    /// How many lines with few stretches of words may stand at the top of a heading.
    static let leadLines = 4
    /// So many stretches of words has a heading's full line at least, below those.
    static let fewestInFullLine = 3

    /// Whether one or two stretches of words above a heading's first full line are part of it: headings that take more lines
    /// than their neighbours, or one over several columns; a title begins further to the left.
    static func leads(_ line: LayoutLine, over heading: LayoutLine, _ text: LayoutText) -> Bool {
        guard (1..<fewestInFullLine).contains(line.segments.count), heading.segments.count >= fewestInFullLine,
            !LayoutRows.isBody(heading, text)
        else { return false }
        if line.segments.count == 1, text.isTitle(line.segments[0].words) { return false }
        return line.segments.allSatisfy {
            $0.words.count == 1 || $0.columns.lowerBound >= heading.segments[0].columns.upperBound
        }
    }

    /// Whether a line goes on with the title above it, whose beginning or whose middle it shares: `২য় ত্রৈমাসিক`.
    ///
    /// The lines above it come from the nearest on.
    static func goesOn(_ line: LayoutLine, withTitleIn above: some Sequence<LayoutLine>, _ text: LayoutText) -> Bool {
        guard line.segments.count == 1 else { return false }
        for other in above.prefix(leadLines) {
            guard other.segments.count == 1 else { return false }
            guard text.isTitle(other.segments[0].words) else { continue }
            let (own, title) = (line.segments[0].columns, other.segments[0].columns)
            let offCenter = own.lowerBound + own.upperBound - title.lowerBound - title.upperBound
            // What stands beside titles of a page moves their middles in its text.
            // The longer a line, the more the text's letters are off the widths of the printed ones.
            let isOver = own.clamped(to: title) == own || title.clamped(to: own) == title
            let mayBeOff = isOver ? max(own.count, title.count) / offCenterShare : 0
            return abs(own.lowerBound - title.lowerBound) <= 1 || abs(offCenter) <= max(mostOffCenter, mayBeOff)
        }
        return false
    }

    /// By how much the lines of a centred title are off its middle, in half letters.
    private static let mostOffCenter = 4
    /// One part in so many of a title's letters, in half letters, that a line over which it reaches may be off besides.
    private static let offCenterShare = 4

    /// How many lines on from a heading its columns are compared with those above it.
    private static let nearLines = 12

    /// Whether a line is a row of column numbers: 1, 2, 3 and so on.
    static func isNumbering(_ line: LayoutLine, _ text: LayoutText) -> Bool {
        guard line.segments.count >= 3, text.numbering(line.segments[0].words[0].bytes) == [1] else { return false }
        let numbers = line.segments.flatMap(\.words).map { text.isFigure([$0]) ? text.numbering($0.bytes) : nil }
        return numbers.prefix(3).elementsEqual([[1], [2], [3]]) && !numbers.contains { $0?.count != 1 }
    }

    /// The line below rows where a heading with column numbers of its own begins, whose words are not this table's.
    static func numberedHeading(in block: [LayoutLine], _ text: LayoutText) -> Int? {
        func isRow(_ line: LayoutLine) -> Bool {
            if text.isInHeading(line.source.lowerBound) { return false }
            return line.segments.count >= 2
                && line.segments.contains { text.isFigure($0.words) && !text.isOfHeading($0.words[0].bytes) }
                || LayoutRows.isBody(line, text)
        }
        guard let body = block.firstIndex(where: isRow) else { return nil }
        for row in block.indices.dropFirst(body + 2) where isNumbering(block[row], text) {
            let above = block[..<row].lastIndex { isRow($0) || $0.isBlank } ?? 0
            var start = above + 1
            while start < row, !block[above].isBlank, isWrapped(block[start], below: block[max(0, start - 3)..<start]) {
                start += 1
            }
            let heading = block[start..<row]
            guard above > body, row - start <= mostHeadingLines, heading.contains(where: { $0.segments.count >= 3 })
            else { continue }
            let isOwn = heading.contains { line in
                line.segments.count >= 3 && block[..<body].contains { isSame(line, $0, text) }
            }
            if !isOwn { return start }
        }
        return nil
    }

    /// How many lines a heading above column numbers has at most.
    private static let mostHeadingLines = 10

    /// Whether a line has few stretches, and each begins where one does in the lines above it, as words that wrap do.
    private static func isWrapped(_ line: LayoutLine, below lines: ArraySlice<LayoutLine>) -> Bool {
        line.segments.count * 2 <= lines.map(\.segments.count).max() ?? 0 && isAligned(line, below: lines)
    }

    /// Whether each stretch of a line begins where one does in the lines above it.
    private static func isAligned(_ line: LayoutLine, below lines: ArraySlice<LayoutLine>) -> Bool {
        let starts = Set(lines.flatMap(\.segments).map(\.columns.lowerBound))
        return line.segments.allSatisfy { segment in
            (-1...1).contains { starts.contains(segment.columns.lowerBound + $0) }
        }
    }

    /// Whether lines without figures are followed by a row of column numbers or a row of the body.
    private static func isHeading(_ lines: ArraySlice<LayoutLine>, _ text: LayoutText) -> Bool {
        for line in lines.prefix(6) where line.segments.count >= 2 {
            if LayoutRows.isBody(line, text) { return true }
        }
        return false
    }

    /// Whether at least three in four of the words of two lines stand in the other, as where a heading is printed again.
    private static func isSame(_ line: LayoutLine, _ other: LayoutLine, _ text: LayoutText) -> Bool {
        func words(_ line: LayoutLine) -> Set<ArraySlice<UInt8>> {
            Set(line.segments.flatMap(\.words).map { text.source[$0.bytes] })
        }
        let (left, right) = (words(line), words(other))
        return left.intersection(right).count * 4 >= 3 * max(left.count, right.count)
    }

    /// Whether at least half of a line's words stand in another.
    static func isAlike(_ line: LayoutLine, _ other: LayoutLine, _ text: LayoutText) -> Bool {
        let known = Set(other.segments.flatMap(\.words).map { text.source[$0.bytes] })
        let words = line.segments.flatMap(\.words)
        return words.count { known.contains(text.source[$0.bytes]) } * 2 >= words.count
    }
}
