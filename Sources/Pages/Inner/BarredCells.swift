/// Reads bars as what parts cells: bars between tabs or beside them, and bars of other shapes than `|`.
///
/// Wide bars and those that boxes are drawn with become `|`, and drawn corners `+`, so that a grid is one whatever it is
/// drawn with. A line whose every cell by tabs has its bar keeps the tabs alone.
struct BarredCells {
    private let source: [UInt8]
    private let lines: SourceLines

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
    }

    /// So many bars in a line part cells; one may be a scan's.
    private static let fewestBars = 3

    /// The text with its bars as pipes or tabs; nil where none were read so.
    ///
    /// - Complexity: O(n).
    func inner() -> InnerText? {
        guard (0..<lines.count).contains(where: { isBarred(lines[$0]) }) else { return nil }
        var inner = InnerText()
        var isFound = false
        for index in 0..<lines.count {
            let line = lines[index]
            if line.isEmpty { inner.mark(line.lowerBound) }
            if let cells = barredCells(of: line) {
                isFound = true
                for (place, cell) in cells.enumerated() {
                    if place > 0 { inner.part(by: 0x09) }
                    if cell.isEmpty { inner.mark(cell.lowerBound) }
                    inner.append(cell, of: source)
                }
            } else if drawnMarks(in: line) >= BarredCells.fewestBars {
                isFound = true
                appendRedrawn(line, to: &inner)
            } else {
                inner.append(line, of: source)
            }
            inner.part(by: 0x0A)
        }
        return isFound ? inner : nil
    }

    private func isBarred(_ line: Range<Int>) -> Bool {
        drawnMarks(in: line) >= BarredCells.fewestBars || barredCells(of: line) != nil
    }

    // MARK: Bars beside tabs

    private struct Cell {
        var range: Range<Int>
        var opens = 0
        var closes = 0
        /// Whether it holds a bar and nothing else.
        var isBar: Bool { opens > 0 && opens == range.count }
    }

    /// The cells of a line by tabs each of which has its bar; nil for any other line.
    private func barredCells(of line: Range<Int>) -> [Range<Int>]? {
        guard line.contains(where: { source[$0] == 0x09 }) else { return nil }
        let cells = self.cells(of: line)
        guard cells.count > BarredCells.fewestBars, cells.contains(where: { $0.opens + $0.closes > 0 }) else {
            return nil
        }
        for first in [0, 1] where stride(from: first, to: cells.count, by: 2).allSatisfy({ cells[$0].isBar }) {
            // Behind the last bar may stand nothing, a bar before the first cell is the table's edge.
            return stride(from: 1 - first, to: cells.count, by: 2).map { cells[$0].range }
        }
        if cells.dropFirst().allSatisfy({ $0.opens > 0 }) {
            return cells.map { trimmed($0.range.lowerBound + $0.opens..<$0.range.upperBound) }
        }
        if cells.dropLast().allSatisfy({ $0.closes > 0 }) {
            return cells.map { trimmed($0.range.lowerBound..<$0.range.upperBound - $0.closes) }
        }
        return nil
    }

    private func cells(of line: Range<Int>) -> [Cell] {
        var cells: [Cell] = []
        var start = line.lowerBound
        for offset in line where source[offset] == 0x09 {
            cells.append(cell(start..<offset))
            start = offset + 1
        }
        if !cells.isEmpty { cells.append(cell(start..<line.upperBound)) }
        return cells
    }

    private func cell(_ range: Range<Int>) -> Cell {
        var cell = Cell(range: trimmed(range))
        guard let first = cell.range.first else { return cell }
        cell.opens = bar(at: first, to: cell.range.upperBound)
        if source[cell.range.upperBound - 1] == 0x7C {
            cell.closes = 1
        } else if cell.range.count >= 3, bar(at: cell.range.upperBound - 3, to: cell.range.upperBound) == 3 {
            cell.closes = 3
        }
        return cell
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, source[start] == 0x20 { start += 1 }
        while end > start, source[end - 1] == 0x20 { end -= 1 }
        return start..<end
    }

    // MARK: Shapes of bars

    /// How many bytes the bar has that stands there; 0 where none does.
    private func bar(at offset: Int, to end: Int) -> Int {
        if source[offset] == 0x7C { return 1 }
        return drawn(at: offset, to: end) == 0x7C ? (source[offset] < 0xE0 ? 2 : 3) : 0
    }

    /// What stands for the mark there: `|` for U+00A6, U+FF5C, U+FFE8 and the upright lines of boxes, `-` for their
    /// level lines, `+` for where they meet (U+2500 to U+256C); nil for any other letter.
    private func drawn(at offset: Int, to end: Int) -> UInt8? {
        if source[offset] == 0xC2, offset + 1 < end, source[offset + 1] == 0xA6 { return 0x7C }
        guard offset + 2 < end else { return nil }
        switch (source[offset], source[offset + 1], source[offset + 2]) {
        case (0xEF, 0xBD, 0x9C), (0xEF, 0xBF, 0xA8): return 0x7C
        case (0xE2, 0x94, 0x82), (0xE2, 0x94, 0x83), (0xE2, 0x95, 0x91): return 0x7C
        case (0xE2, 0x94, 0x80), (0xE2, 0x94, 0x81), (0xE2, 0x95, 0x90): return 0x2D
        case (0xE2, 0x94, 0x8C...0xBF), (0xE2, 0x95, 0x80...0x8B), (0xE2, 0x95, 0x92...0xAC): return 0x2B
        default: return nil
        }
    }

    private func drawnMarks(in line: Range<Int>) -> Int {
        var marks = 0
        for offset in line
        where (source[offset] >= 0xE2 || source[offset] == 0xC2) && drawn(at: offset, to: line.upperBound) != nil {
            marks += 1
        }
        return marks
    }

    private func appendRedrawn(_ line: Range<Int>, to inner: inout InnerText) {
        var start = line.lowerBound
        var offset = start
        while offset < line.upperBound {
            guard let mark = drawn(at: offset, to: line.upperBound) else {
                offset += 1
                continue
            }
            inner.append(start..<offset, of: source)
            let end = offset + (source[offset] < 0xE0 ? 2 : 3)
            inner.append(Unicode.Scalar(mark), for: offset..<end)
            offset = end
            start = offset
        }
        inner.append(start..<line.upperBound, of: source)
    }
}
