/// Reads tables of MediaWiki: `{|` to `|}`, rows that `|-` parts, and cells behind `|` or `!`, on a line each or several on one.
///
/// What a cell spans besides its own place is empty.
struct WikiTables {
    private let source: [UInt8]
    private let lines: SourceLines

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
    }

    /// A cell spans so many rows or columns at most.
    private static let mostSpanned = 64
    /// The attributes before a cell's text have so many bytes at most.
    private static let longestAttributes = 200

    /// A cell: where its text stands, line by line, and what it spans.
    private struct Cell {
        var lines: [Range<Int>]
        var rows: Int
        var columns: Int
    }

    /// The text with a line with tabs for each row; nil where it holds no such table.
    ///
    /// - Complexity: O(n) in the source's bytes and the places that cells span.
    func inner() -> InnerText? {
        guard (0..<lines.count).contains(where: { isOpening(lines[$0]) }) else { return nil }
        var inner = InnerText()
        var isTable = false
        var row: [Cell] = []
        var covered: [Int: Int] = [:]
        var spanned = 0
        func close() {
            if !row.isEmpty { append(row, &covered, &spanned, to: &inner) }
            row = []
        }
        for index in 0..<lines.count {
            let line = trimmed(lines[index])
            let (first, second) = (byte(line, 0), byte(line, 1))
            if !isTable {
                if isOpening(line) {
                    (isTable, covered) = (true, [:])
                } else {
                    if line.isEmpty { inner.mark(line.lowerBound) }
                    inner.append(lines[index], of: source)
                    inner.part(by: 0x0A)
                }
            } else if first == 0x7C, second == 0x7D {
                close()
                isTable = false
            } else if first == 0x7C, second == 0x2D {
                close()
            } else if first == 0x7C, second == 0x2B {
                inner.append(trimmed(line.lowerBound + 2..<line.upperBound), of: source)
                inner.part(by: 0x0A)
            } else if first == 0x7C || first == 0x21 {
                row += cells(line.lowerBound + 1..<line.upperBound, isHeading: first == 0x21)
            } else if !line.isEmpty, !row.isEmpty {
                row[row.count - 1].lines.append(line)
            }
        }
        close()
        return inner
    }

    private func byte(_ line: Range<Int>, _ place: Int) -> UInt8? {
        line.count > place ? source[line.lowerBound + place] : nil
    }

    private func isOpening(_ line: Range<Int>) -> Bool {
        let line = trimmed(line)
        return byte(line, 0) == 0x7B && byte(line, 1) == 0x7C
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, source[start] <= 0x20 { start += 1 }
        while end > start, source[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    // MARK: Cells

    /// The cells of a line, which `||` parts, and `!!` those of a heading.
    private func cells(_ line: Range<Int>, isHeading: Bool) -> [Cell] {
        var cells: [Cell] = []
        var start = line.lowerBound
        var offset = start
        while offset + 1 < line.upperBound {
            let mark = source[offset]
            if mark == source[offset + 1], mark == 0x7C || isHeading && mark == 0x21 {
                cells.append(cell(start..<offset))
                offset += 2
                start = offset
            } else {
                offset += 1
            }
        }
        return cells + [cell(start..<line.upperBound)]
    }

    /// A cell whose attributes, where it has any, end with a bar: `rowspan="2" | ০১`.
    private func cell(_ range: Range<Int>) -> Cell {
        let bar = source[range].prefix(WikiTables.longestAttributes).firstIndex(of: 0x7C)
        guard let bar, source[range.lowerBound..<bar].contains(0x3D) else {
            return Cell(lines: [text(range)], rows: 1, columns: 1)
        }
        let attributes = range.lowerBound..<bar
        return Cell(
            lines: [text(bar + 1..<range.upperBound)], rows: number("rowspan", in: attributes),
            columns: number("colspan", in: attributes))
    }

    /// A cell's text without the marks of bold around it.
    private func text(_ range: Range<Int>) -> Range<Int> {
        var range = trimmed(range)
        if source[range].starts(with: [0x27, 0x27]), source[range].suffix(2).elementsEqual([0x27, 0x27]) {
            while range.count > 1, source[range.lowerBound] == 0x27, source[range.upperBound - 1] == 0x27 {
                range = range.lowerBound + 1..<range.upperBound - 1
            }
            range = trimmed(range)
        }
        return range
    }

    private func number(_ name: String, in attributes: Range<Int>) -> Int {
        let name = Array(name.utf8)
        guard let start = attributes.first(where: { source[$0..<attributes.upperBound].starts(with: name) }) else {
            return 1
        }
        let digits = source[start + name.count..<attributes.upperBound].drop { [0x20, 0x3D, 0x22, 0x27].contains($0) }
            .prefix { (0x30...0x39).contains($0) }
        return min(WikiTables.mostSpanned, max(1, Int(String(decoding: digits.prefix(3), as: UTF8.self)) ?? 1))
    }

    // MARK: Rows

    /// Writes a row; `covered` tells for how many more rows the cell above each column goes on.
    private func append(_ row: [Cell], _ covered: inout [Int: Int], _ spanned: inout Int, to inner: inout InnerText) {
        var column = 0
        func part() {
            if column > 0 { inner.part(by: 0x09) }
            column += 1
        }
        func skipCovered(_ place: Int) {
            while let rows = covered[column] {
                covered[column] = rows > 1 ? rows - 1 : nil
                part()
                inner.mark(place)
            }
        }
        for cell in row where column < TextLimits.cellsInRow && spanned < TextLimits.cells {
            let place = cell.lines[0].lowerBound
            skipCovered(place)
            for own in 0..<cell.columns {
                if cell.rows > 1 { covered[column] = cell.rows - 1 }
                part()
                spanned += 1
                let hasText = own == 0 && cell.lines.contains { !$0.isEmpty }
                if !hasText { inner.mark(place) }
                guard hasText else { continue }
                for (number, line) in cell.lines.enumerated() where !line.isEmpty {
                    if number > 0 { inner.part(by: 0x20) }
                    inner.append(line, of: source)
                }
            }
        }
        skipCovered(row[row.count - 1].lines[0].upperBound)
        inner.part(by: 0x0A)
    }
}
