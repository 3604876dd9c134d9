/// A table of lines in columns: which lines belong to it, and where its columns stand.
struct LayoutTable {
    /// Its lines, from the block's first on.
    let lines: [LayoutLine]
    let grid: LayoutGrid
    let text: LayoutText

    /// The table that a block begins with; nil where it is none.
    init?(_ block: [LayoutLine], _ text: LayoutText) {
        let headings = LayoutTable.headings(in: block, text)
        let headed = headings.other.map { Array(block[..<$0]) } ?? block
        let hasColumns = headed.count { $0.segments.count >= 3 } >= 3
        let listEnd = hasColumns ? nil : LayoutTable.listEnd(headed, text)
        guard hasColumns || listEnd != nil else { return nil }
        let isList = listEnd != nil
        let lines = LayoutTable.trimmed(listEnd.map { Array(headed[..<$0]) } ?? headed, fewest: isList ? 2 : 3)
        let grid = LayoutGrid(lines, headings: headings.own, text)
        guard grid.count >= (isList ? 2 : 3), LayoutTable.isWithinLimits(lines, grid.count) else { return nil }
        self.lines = lines
        self.grid = grid
        self.text = text
    }

    /// The lines as rows of the table, and those that stand between them.
    func rows() -> [GatheredRow] { LayoutRows(self).gathered() }

    /// Whether a table's grid is within the limits of a row's cells and of a document's.
    private static func isWithinLimits(_ lines: [LayoutLine], _ columns: Int) -> Bool {
        columns <= TextLimits.cellsInRow && lines.count * columns <= TextLimits.cells
    }

    /// The lines up to the last with so many segments, and what follows it without a blank line between.
    private static func trimmed(_ block: [LayoutLine], fewest: Int) -> [LayoutLine] {
        guard let last = block.lastIndex(where: { $0.segments.count >= fewest }) else { return [] }
        var end = last + 1
        while end < block.count, !block[end].isBlank { end += 1 }
        return Array(block[..<end])
    }

    // MARK: Lists

    /// The line behind a list of two columns that a block begins with; nil where none does.
    private static func listEnd(_ block: [LayoutLine], _ text: LayoutText) -> Int? {
        numberedEnd(block, text) ?? (isContents(block, text) ? block.count : nil)
    }

    /// The line behind lines that serial numbers begin, 1, 2 and so on, and a heading above them; words that wrap stand
    /// right of the numbers, and what does not begins another list. Nil where there are no such lines.
    private static func numberedEnd(_ block: [LayoutLine], _ text: LayoutText) -> Int? {
        let parted = block.indices.filter { block[$0].segments.count >= 2 }
        guard let start = parted.firstIndex(where: { serial(of: block[$0], text) == 1 }), start > 0,
            start <= headingLines,
            parted[..<start].allSatisfy({ line in
                block[line].segments.allSatisfy { text.digits($0.words[0].bytes) == 0 }
            })
        else { return nil }
        let margin = block[parted[start]].segments[0].columns.upperBound
        var last = 0
        for index in parted[start...] {
            guard let number = serial(of: block[index], text) else {
                if block[index].segments[0].columns.lowerBound >= margin { continue }
                return last >= 2 && text.digits(block[index].segments[0].words[0].bytes) == 0 ? index : nil
            }
            // A row of column numbers may stand above the first.
            guard number == last + 1 || last == 1 && number == 1 else { return nil }
            last = number
        }
        return last >= 2 ? block.count : nil
    }

    /// How many lines the heading of a list has at most.
    private static let headingLines = 4

    /// The serial number that begins a line; nil where it begins with anything else.
    private static func serial(of line: LayoutLine, _ text: LayoutText) -> Int? {
        guard text.isFigure(line.segments[0].words), let numbers = text.numbering(line.segments[0].words[0].bytes),
            numbers.count == 1
        else { return nil }
        return numbers[0]
    }

    /// Whether every line with a gap ends in a page's number, and most of them, or the words that wrap below them, in a leader.
    private static func isContents(_ block: [LayoutLine], _ text: LayoutText) -> Bool {
        let parted = block.filter { $0.segments.count >= 2 }
        let hasPages = parted.allSatisfy { line in
            let page = line.segments[line.segments.count - 1].words
            return page.count == 1 && text.isFigure(page) && text.digits(page[0].bytes) > 0
        }
        let leaders = block.count { line in
            let words =
                line.segments.count >= 2 ? line.segments[line.segments.count - 2].words : line.segments.first?.words
            return words?.last.map { text.endsInLeader($0.bytes) } == true
        }
        return hasPages && leaders >= 3 && leaders >= parted.count
    }

    // MARK: Headings

    /// How many lines back a line is compared with, to tell whether it stands in the same columns.
    private static let mostLines = 40

    /// The lines that begin like headings below rows: those that repeat the block's own, and the first that does not, where
    /// another table begins.
    private static func headings(in block: [LayoutLine], _ text: LayoutText) -> (own: Set<Int>, other: Int?) {
        guard let start = block.firstIndex(where: { $0.segments.count >= 2 }) else { return ([], nil) }
        let first = block[start]
        var own: Set<Int> = []
        var last = LayoutRows.isBody(first.segments.map(\.words), text) ? start : -1
        for (index, line) in block.enumerated().dropFirst(start + 1) where line.segments.count >= 2 {
            if LayoutRows.isBody(line.segments.map(\.words), text) {
                last = index
                continue
            }
            guard last >= 0, line.segments.count >= 3, block[last + 1..<index].allSatisfy({ $0.segments.count < 2 })
            else {
                continue
            }
            if isAlike(line, first, text) {
                own.insert(index)
            } else if isHeading(block[index...], text) {
                let isApart = block[index - 1].isBlank
                let recent = block[max(0, index - mostLines)..<index]
                let below = block[index..<min(block.count, index + nearLines)]
                if isApart || isNumbered(below, text)
                    || line.segments.count >= 4 && !ColumnEdges(recent, LayoutColumns(recent, text)).hold(below)
                {
                    return (own, index)
                }
            }
        }
        return (own, nil)
    }

    /// How many lines with few stretches of words may stand at the top of a heading.
    static let leadLines = 4

    /// Whether one or two stretches of words above a heading's first full line are part of it: headings that take more lines
    /// than their neighbours, or one over several columns; a title begins further to the left.
    static func leads(_ line: LayoutLine, over heading: LayoutLine, _ text: LayoutText) -> Bool {
        guard (1...2).contains(line.segments.count), heading.segments.count >= 3,
            !LayoutRows.isBody(heading.segments.map(\.words), text)
        else { return false }
        return line.segments.allSatisfy {
            $0.words.count == 1 || $0.columns.lowerBound >= heading.segments[0].columns.upperBound
        }
    }

    /// How many lines on from a heading its columns are compared with those above it.
    private static let nearLines = 12

    /// Whether a row of column numbers stands below a heading: 1, 2, 3 and so on.
    private static func isNumbered(_ lines: ArraySlice<LayoutLine>, _ text: LayoutText) -> Bool {
        guard
            let row = lines.first(where: { $0.segments.count >= 3 && LayoutRows.isBody($0.segments.map(\.words), text) }
            )
        else { return false }
        let numbers = row.segments.map { $0.words.count == 1 ? text.numbering($0.words[0].bytes) : nil }
        return numbers.prefix(3).elementsEqual([[1], [2], [3]]) && !numbers.contains { $0?.count != 1 }
    }

    /// Whether lines without figures are followed by a row of column numbers or a row of the body.
    private static func isHeading(_ lines: ArraySlice<LayoutLine>, _ text: LayoutText) -> Bool {
        for line in lines.prefix(6) where line.segments.count >= 2 {
            if LayoutRows.isBody(line.segments.map(\.words), text) { return true }
        }
        return false
    }

    /// Whether at least half of a line's words stand in another.
    static func isAlike(_ line: LayoutLine, _ other: LayoutLine, _ text: LayoutText) -> Bool {
        let known = Set(other.segments.flatMap(\.words).map { text.source[$0.bytes] })
        let words = line.segments.flatMap(\.words)
        return words.count { known.contains(text.source[$0.bytes]) } * 2 >= words.count
    }
}
