/// A table of lines in columns: which lines belong to it, and where its columns stand.
struct LayoutTable {
    /// Its lines, from the block's first on.
    let lines: [LayoutLine]
    let grid: LayoutGrid
    let text: LayoutText
    /// Whether it was printed so that one space parts cells that nearly touch.
    let isPrinted: Bool
    /// The headings over column numbers that their lines alone do not part.
    let headings: [CrowdedHeading]

    /// The table that a block begins with; nil where it is none.
    init?(_ block: [LayoutLine], _ plain: LayoutText) {
        let headed = HeadedBlock(block, plain)
        let (isPrinted, headings, text) = (headed.isPrinted, headed.headings, headed.text)
        let own = isPrinted ? FusedCells.parted(headed.own, text) : StraightRows.straightened(headed.own, text)
        let hasColumns = own.count { $0.segments.count >= 3 } >= 3
        let listEnd = hasColumns ? nil : LayoutTable.listEnd(own, text)
        guard hasColumns || listEnd != nil else { return nil }
        let isList = listEnd != nil
        var lines = LayoutTable.trimmed(listEnd.map { Array(own[..<$0]) } ?? own, fewest: isList ? 2 : 3)
        lines += own[lines.count...].prefix(while: \.isTaken)
        var grid = LayoutGrid(lines, headings: headings, text)
        if isPrinted, !isList, LayoutTable.isWithinLimits(lines, grid.count) {
            lines = CellAlignment.aligned(lines, grid, headings: headings, text)
            grid = LayoutGrid(lines, headings: headings, text)
        }
        guard grid.count >= (isList ? 2 : 3), LayoutTable.isWithinLimits(lines, grid.count) else { return nil }
        self.lines = lines
        self.grid = grid
        self.text = text
        self.isPrinted = isPrinted
        self.headings = headed.crowded.filter { $0.lines.upperBound < lines.count }
    }

    /// The line of a block on which its first table begins; nil where none of the first few headings has one below it, as above the
    /// first table the ends of a signature's line may stand apart like cells.
    static func firstStart(in block: [LayoutLine], _ text: LayoutText) -> Int? {
        var start = 0
        for _ in 0..<mostStarts {
            let rest = Array(block[start...])
            let next = HeadedBlock(rest, text).own.count
            guard next > 0, next < rest.count else { return nil }
            start += next
            if LayoutTable(Array(block[start...]), text) != nil { return start }
        }
        return nil
    }

    /// So many headings of a block are tried.
    private static let mostStarts = 4

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
