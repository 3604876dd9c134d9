/// Reads runs of spaces as the tabs that they were, in rows of a table by tabs that have too few.
///
/// A run is read so only where the row then has as many cells as the others, and each is of its column's kind.
struct LostTabs {
    private let source: [UInt8]
    private let lines: SourceLines
    private let text: LayoutText

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
        text = LayoutText(source: source)
    }

    /// So many cells in a row, and so many rows of as many, at least make the table.
    private static let fewestCells = 5
    private static let fewestRows = 3
    /// So many spaces at least may be a tab: words are parted by one.
    private static let fewestSpaces = 2
    /// The kind of so many of the cells of a column is the column's: nine in ten.
    private static let share = (9, 10)

    /// A line by its tabs, and the runs of spaces that may have been others.
    private struct Line {
        var index: Int
        var tabs: Int
        var runs: [Range<Int>]

        /// How many cells it has if a tab is as wide as that; no run is a tab where the width is 0.
        func cells(_ width: Int) -> Int {
            tabs + 1 + (width == 0 ? 0 : runs.reduce(0) { $0 + ($1.count + width / 2) / width })
        }
    }

    private enum Kind { case blank, figure, words }

    /// The text with its tabs; nil where none is missing.
    ///
    /// - Complexity: O(n).
    func inner() -> InnerText? {
        var cells: [Int: [Range<Int>]] = [:]
        var table: [Line] = []
        for index in 0...lines.count {
            let line = index < lines.count ? line(index) : nil
            if let line, line.tabs + line.runs.count + 1 >= LostTabs.fewestCells {
                table.append(line)
            } else if index == lines.count || !isBlank(lines[index]) {
                mend(table, &cells)
                table = []
            }
        }
        if cells.isEmpty { return nil }
        var inner = InnerText()
        for index in 0..<lines.count {
            for (place, cell) in (cells[index] ?? [lines[index]]).enumerated() {
                if place > 0 { inner.part(by: 0x09) }
                if cell.isEmpty { inner.mark(cell.lowerBound) }
                inner.append(cell, of: source)
            }
            inner.part(by: 0x0A)
        }
        return inner
    }

    private func isBlank(_ range: Range<Int>) -> Bool { range.allSatisfy { source[$0] <= 0x20 } }

    private func line(_ index: Int) -> Line {
        var line = Line(index: index, tabs: 0, runs: [])
        var start: Int?
        for offset in lines[index] {
            if source[offset] == 0x20 {
                start = start ?? offset
                continue
            }
            if source[offset] == 0x09 { line.tabs += 1 }
            if let open = start.take(), offset - open >= LostTabs.fewestSpaces { line.runs.append(open..<offset) }
        }
        let end = lines[index].upperBound
        if let open = start, end - open >= LostTabs.fewestSpaces { line.runs.append(open..<end) }
        return line
    }

    // MARK: Tables

    private func mend(_ table: [Line], _ cells: inout [Int: [Range<Int>]]) {
        guard table.count >= LostTabs.fewestRows, table.contains(where: { !$0.runs.isEmpty }),
            table.contains(where: { $0.tabs > 0 }), let width = width(in: table)
        else { return }
        var rows: [Int: Int] = [:]
        for line in table { rows[line.cells(width), default: 0] += 1 }
        guard let (count, number) = rows.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
            number >= LostTabs.fewestRows, count <= TextLimits.cellsInRow,
            table.contains(where: { $0.tabs + 1 == count }), table.allSatisfy({ $0.tabs + 1 <= count })
        else { return }
        let whole = table.filter { $0.cells($0.tabs + 1 == count ? 0 : width) == count }
        let parted = whole.map { parts(of: $0, $0.tabs + 1 == count ? 0 : width) }
        let kinds = kinds(of: parted, count)
        for (line, parts) in zip(whole, parted) where line.tabs + 1 < count && fits(parts, kinds) {
            cells[line.index] = parts
        }
    }

    /// How many spaces most tabs became; nil where none did.
    private func width(in table: [Line]) -> Int? {
        var widths: [Int: Int] = [:]
        let most = table.reduce(0) { max($0, $1.tabs) }
        for line in table where line.tabs < most { for run in line.runs { widths[run.count, default: 0] += 1 } }
        return widths.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private func parts(of line: Line, _ width: Int) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = lines[line.index].lowerBound
        func close(_ end: Int, next: Int) {
            var (low, high) = (start, max(start, end))
            while low < high, source[low] == 0x20 { low += 1 }
            while high > low, source[high - 1] == 0x20 { high -= 1 }
            parts.append(low..<high)
            start = next
        }
        var runs = width == 0 ? [] : line.runs[...]
        var offset = start
        while offset < lines[line.index].upperBound {
            if let run = runs.first, run.lowerBound == offset {
                runs = runs.dropFirst()
                for _ in 0..<(run.count + width / 2) / width { close(offset, next: offset) }
                offset = run.upperBound
                if offset > run.lowerBound, (run.count + width / 2) / width > 0 { start = offset }
            } else {
                if source[offset] == 0x09 { close(offset, next: offset + 1) }
                offset += 1
            }
        }
        close(lines[line.index].upperBound, next: lines[line.index].upperBound)
        return parts
    }

    // MARK: Kinds

    private func kind(_ cell: Range<Int>) -> Kind {
        if cell.isEmpty { return .blank }
        let words = LayoutLine(source, cell, measure: .scalars).segments.flatMap(\.words)
        return text.isFigure(words) ? .figure : .words
    }

    /// The kind of each column; blank where its cells are of several.
    private func kinds(of rows: [[Range<Int>]], _ count: Int) -> [Kind] {
        var figures = [Int](repeating: 0, count: count)
        var words = figures
        for row in rows {
            let kinds = row.map(kind)
            // A heading's words and its numbers say nothing of the columns under them.
            guard kinds.contains(.figure), kinds.contains(.words) else { continue }
            for (column, kind) in kinds.enumerated() {
                if kind == .figure { figures[column] += 1 } else if kind == .words { words[column] += 1 }
            }
        }
        return zip(figures, words).map { figures, words in
            let enough = (figures + words) * LostTabs.share.0
            if figures * LostTabs.share.1 >= enough, figures > 0 { return .figure }
            return words * LostTabs.share.1 >= enough && words > 0 ? .words : .blank
        }
    }

    /// Whether every cell of a row is of its column's kind, or the row is one of a heading.
    private func fits(_ row: [Range<Int>], _ columns: [Kind]) -> Bool {
        let kinds = row.map(kind)
        guard kinds.contains(.figure), kinds.contains(.words) else { return true }
        return zip(kinds, columns).allSatisfy { $0 == .blank || $1 == .blank || $0 == $1 }
    }
}
