/// Reads tables whose columns are parted by runs of spaces, as `pdftotext -layout` prints them.
///
/// A table has at least three columns whose gutters run through at least three lines. Cells that go on in the lines below
/// are gathered; a line begins a row where it brings a code or a figure to a place that is filled already.
struct LayoutReader {
    let source: [UInt8]
    let lines: SourceLines

    /// A table over some lines of the source.
    struct Found {
        var end: Int
        var rows: [GatheredRow]
    }

    /// The table that begins on a line, or the line before which none begins.
    ///
    /// - Complexity: O(n) in the bytes up to there.
    func table(from index: Int) -> (found: Found?, next: Int) {
        guard gaps(lines[index]) > 0 else { return (nil, index + 1) }
        let end = blockEnd(from: index)
        guard end - index >= 3 else { return (nil, index + 1) }
        var best: (lines: [LayoutLine], alignment: Int)?
        for measure in LayoutLine.Measure.allCases {
            let block = (index..<end).map { LayoutLine(source, lines[$0], measure: measure) }
            let alignment = LayoutColumns.alignment(of: block)
            if alignment > best?.alignment ?? -1 { best = (block, alignment) }
        }
        guard let lines = best?.lines else { return (nil, end) }
        let columns = LayoutColumns(lines)
        guard columns.columns.count >= 3, lines.count(where: { $0.segments.count >= 3 }) >= 3 else {
            return (nil, end)
        }
        let block = LayoutReader.trimmed(lines)
        guard !block.isEmpty, LayoutReader.isWithinLimits(block, columns) else { return (nil, end) }
        let rows = LayoutRows(source: source, block: block, columns: columns).gathered()
        return (Found(end: index + block.count, rows: rows), index + block.count)
    }

    /// How many runs of two or more spaces part text in a line; 0 where it holds a tab.
    private func gaps(_ range: Range<Int>) -> Int {
        var gaps = 0
        var spaces = 0
        var isInside = false
        for offset in range {
            switch source[offset] {
            case 0x20: spaces += 1
            case 0x09: return 0
            default:
                if isInside, spaces >= 2 { gaps += 1 }
                isInside = true
                spaces = 0
            }
        }
        return gaps
    }

    private func isBlank(_ range: Range<Int>) -> Bool { range.allSatisfy { source[$0] <= 0x20 } }

    /// The line behind the last that may belong to a table from a line on: at most two lines without a gap or with nothing
    /// in them stand between two with gaps, and no page begins.
    private func blockEnd(from index: Int) -> Int {
        var end = index + 1
        var place = index + 1
        var (blank, single) = (0, 0)
        while place < lines.count, blank <= 2, single <= 4 {
            let line = lines[place]
            if line.contains(where: { source[$0] == 0x09 }) || line.first.map({ source[$0] == 0x0C }) == true { break }
            if isBlank(line) {
                blank += 1
            } else if gaps(line) > 0 {
                end = place + 1
                (blank, single) = (0, 0)
            } else {
                single += 1
                // A line at the margin that goes on like prose ends the table.
                if blank > 0, source[line.lowerBound] != 0x20 { break }
                if blank == 0, single <= 3 { end = place + 1 }
                blank = 0
            }
            place += 1
        }
        return end
    }

    /// Whether a table's grid is within the limits of a row's cells and of a document's.
    static func isWithinLimits(_ block: [LayoutLine], _ columns: LayoutColumns) -> Bool {
        columns.columns.count <= TextLimits.cellsInRow && block.count * columns.columns.count <= TextLimits.cells
    }

    /// The lines up to the last with three segments, and what follows it without a blank line between.
    static func trimmed(_ block: [LayoutLine]) -> [LayoutLine] {
        guard let last = block.lastIndex(where: { $0.segments.count >= 3 }) else { return [] }
        var end = last + 1
        while end < block.count, !block[end].segments.isEmpty { end += 1 }
        return Array(block[..<end])
    }
}
