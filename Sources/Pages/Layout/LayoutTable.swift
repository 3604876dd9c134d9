/// A table of lines in columns: which lines belong to it, and where its columns stand.
struct LayoutTable {
    /// Its lines, from the block's first on.
    let lines: [LayoutLine]
    let grid: LayoutGrid
    let text: LayoutText

    /// The table that a block begins with; nil where it is none.
    init?(_ block: [LayoutLine], _ text: LayoutText) {
        let headed = LayoutTable.upToNextHeading(block, text)
        let hasColumns = headed.count { $0.segments.count >= 3 } >= 3
        let isList = !hasColumns && (LayoutTable.isNumbered(headed, text) || LayoutTable.isContents(headed, text))
        guard hasColumns || isList else { return nil }
        let lines = LayoutTable.trimmed(headed, fewest: isList ? 2 : 3)
        let grid = LayoutGrid(lines, text)
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

    /// Whether a heading stands over lines that serial numbers begin: 1, 2 and so on.
    private static func isNumbered(_ block: [LayoutLine], _ text: LayoutText) -> Bool {
        let parted = block.filter { !$0.isBlank }
        guard parted.count >= 3, let heading = parted.first, heading.segments.count >= 2,
            heading.segments.allSatisfy({ text.digits($0.words[0].bytes) == 0 })
        else { return false }
        var serial = 0
        for line in parted.dropFirst() where line.segments.count >= 2 {
            guard text.isFigure(line.segments[0].words), let number = text.numbering(line.segments[0].words[0].bytes)
            else {
                return false
            }
            // A row of column numbers may stand above the first.
            if serial <= 1, number == [1] {
                serial = 1
            } else if number == [serial + 1] {
                serial += 1
            } else {
                return false
            }
        }
        return serial >= 2
    }

    /// Whether every line with a gap ends in a page's number behind a leader.
    private static func isContents(_ block: [LayoutLine], _ text: LayoutText) -> Bool {
        let parted = block.filter { $0.segments.count >= 2 }
        let entries = parted.count { line in
            let page = line.segments[line.segments.count - 1].words
            guard page.count == 1, text.isFigure(page), text.digits(page[0].bytes) > 0,
                let last = line.segments[line.segments.count - 2].words.last
            else { return false }
            return text.endsInLeader(last.bytes)
        }
        return entries >= 3 && entries == parted.count
    }

    // MARK: Where another table begins

    /// The lines before a heading that is not the block's own again: another table's.
    private static func upToNextHeading(_ block: [LayoutLine], _ text: LayoutText) -> [LayoutLine] {
        guard let own = block.first else { return [] }
        var hasBody = LayoutRows.isBody(own.segments.map(\.words), text)
        for (index, line) in block.enumerated().dropFirst() where line.segments.count >= 2 {
            let isBody = LayoutRows.isBody(line.segments.map(\.words), text)
            if hasBody, !isBody, block[index - 1].isBlank, line.segments.count >= 3,
                !isAlike(line, own, text), isHeading(block[index...], text)
            {
                return Array(block[..<index])
            }
            if isBody { hasBody = true }
        }
        return block
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
