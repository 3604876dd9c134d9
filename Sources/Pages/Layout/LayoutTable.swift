/// A table of lines in columns: which lines belong to it, and where its columns stand.
struct LayoutTable {
    /// Its lines, from the block's first on.
    let lines: [LayoutLine]
    let grid: LayoutGrid
    let text: LayoutText
    /// Whether it was printed so that one space parts cells that nearly touch.
    let isPrinted: Bool
    /// The headings over column numbers that their lines alone do not part.
    let headings: [NumberedHeading]

    /// The table that a block begins with; nil where it is none.
    init?(_ block: [LayoutLine], _ plain: LayoutText) {
        let numbered = NumberedHeading.all(in: block, plain)
        var text = plain
        text.headings = numbered.map {
            block[$0.lines.lowerBound].source.lowerBound..<block[$0.lines.upperBound].source.lowerBound
        }
        let isPrinted = FusedCells.areLikely(in: block, text)
        let single = TornFigures.mended(block, isPrinted: isPrinted, text).map {
            YearCells.parted(LayoutTable.parted($0, text), isPrinted: isPrinted, text)
        }
        // Where cells keep apart, a code behind one space goes on with its cell: activities listed in one.
        let coded = isPrinted ? CodeCells.parted(single, text) : single
        let parted = LayoutTable.numbered(coded, text)
        let block = HeadingGroups.parted(parted, text)
        let headings = LayoutTable.headings(in: block, text)
        let other = LayoutTable.numberedHeading(in: block, text) ?? block.count
        let own = Array(block[..<LayoutTable.aboveTitles(min(other, headings.other ?? other), in: block, text)])
        let headed = isPrinted ? FusedCells.parted(own, text) : StraightRows.straightened(own, text)
        let hasColumns = headed.count { $0.segments.count >= 3 } >= 3
        let listEnd = hasColumns ? nil : LayoutTable.listEnd(headed, text)
        guard hasColumns || listEnd != nil else { return nil }
        let isList = listEnd != nil
        var lines = LayoutTable.trimmed(listEnd.map { Array(headed[..<$0]) } ?? headed, fewest: isList ? 2 : 3)
        lines += headed[lines.count...].prefix(while: \.isTaken)
        var grid = LayoutGrid(lines, headings: headings.own, text)
        if isPrinted, !isList, LayoutTable.isWithinLimits(lines, grid.count) {
            lines = CellAlignment.aligned(lines, grid, headings: headings.own, text)
            grid = LayoutGrid(lines, headings: headings.own, text)
        }
        guard grid.count >= (isList ? 2 : 3), LayoutTable.isWithinLimits(lines, grid.count) else { return nil }
        self.lines = lines
        self.grid = grid
        self.text = text
        self.isPrinted = isPrinted
        self.headings = numbered.filter { $0.lines.upperBound < lines.count }
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
}
