/// Reads rows that stand as lists of their cells, each behind its column's heading: `- **একক**: সংখ্যা`.
///
/// A heading that comes again begins the next row. The headings stand once, over the columns, in the order in which they
/// follow each other in any of the rows.
struct ListedFields {
    private let source: [UInt8]
    private let lines: SourceLines

    /// One line of a list.
    private struct Field {
        var name: Range<Int>
        var value: Range<Int>
        var line: Int
    }

    /// So many columns and rows at least make a table.
    private static let fewestColumns = 4
    private static let fewestRows = 2
    /// How many bytes a heading has at most.
    private static let longestName = 600

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
    }

    /// The text with its lists as rows by tabs; nil where there is none.
    ///
    /// - Complexity: O(n) for lists of a few columns.
    func inner() -> InnerText? {
        var inner = InnerText()
        var isFound = false
        var index = 0
        while index < lines.count {
            if let (rows, end) = rows(from: index) {
                isFound = true
                append(rows, to: &inner)
                index = end
                continue
            }
            let end = listEnd(from: index)
            for place in index..<max(end, index + 1) { appendLine(place, to: &inner) }
            index = max(end, index + 1)
        }
        return isFound ? inner : nil
    }

    private func appendLine(_ index: Int, to inner: inout InnerText) {
        if lines[index].isEmpty { inner.mark(lines[index].lowerBound) }
        inner.append(lines[index], of: source)
        inner.part(by: 0x0A)
    }

    // MARK: Rows

    /// The line behind the last of a list, blank lines among its own.
    private func listEnd(from index: Int) -> Int {
        var end = index
        var place = index
        while place < lines.count {
            if field(on: place) != nil { end = place + 1 } else if !isBlank(lines[place]) || end == index { break }
            place += 1
        }
        return end
    }

    private func rows(from index: Int) -> (rows: [[Field]], end: Int)? {
        let end = listEnd(from: index)
        guard end > index + ListedFields.fewestColumns * ListedFields.fewestRows / 2 else { return nil }
        var columns = FieldColumns()
        var rows: [[Field]] = []
        var row: [Field] = []
        var places: [[UInt8]: Int] = [:]
        var last = -1
        for line in index..<end {
            guard let field = field(on: line) else { continue }
            let name = Array(source[field.name])
            let number = places[name] ?? places.count
            places[name] = number
            // A heading that stands before the last one's begins a row, whether it was in this one or not.
            let place = columns.order.firstIndex(of: number)
            if let place, place <= last {
                columns.add(row.map { places[Array(source[$0.name])] ?? 0 })
                rows.append(row)
                row = []
            }
            row.append(field)
            columns.add(row.suffix(2).map { places[Array(source[$0.name])] ?? 0 })
            guard columns.order.count <= TextLimits.cellsInRow else { return nil }
            last = columns.order.firstIndex(of: number) ?? last
        }
        rows.append(row)
        let isTable =
            rows.count >= ListedFields.fewestRows && places.count >= ListedFields.fewestColumns
            && places.count * 3 <= 2 * rows.reduce(0) { $0 + $1.count }
            && rows.count * places.count <= TextLimits.cells
        return isTable ? (rows, end) : nil
    }

    private func append(_ rows: [[Field]], to inner: inout InnerText) {
        var columns = FieldColumns()
        var numbers: [[UInt8]: Int] = [:]
        var names: [Range<Int>] = []
        let numbered = rows.map { row in
            row.map { field in
                let name = Array(source[field.name])
                if let number = numbers[name] { return number }
                numbers[name] = names.count
                names.append(field.name)
                return names.count - 1
            }
        }
        for row in numbered { columns.add(row) }
        for (place, column) in columns.order.enumerated() {
            if place > 0 { inner.part(by: 0x09) }
            inner.append(names[column], of: source)
        }
        inner.part(by: 0x0A)
        for (row, numbers) in zip(rows, numbered) {
            var cells: [Int: Range<Int>] = [:]
            for (field, number) in zip(row, numbers) { cells[number] = field.value }
            for (place, column) in columns.order.enumerated() {
                if place > 0 { inner.part(by: 0x09) }
                if let cell = cells[column] {
                    if cell.isEmpty { inner.mark(cell.lowerBound) }
                    inner.append(cell, of: source)
                }
            }
            inner.part(by: 0x0A)
        }
    }

    // MARK: Lines

    private func isBlank(_ range: Range<Int>) -> Bool { range.allSatisfy { source[$0] <= 0x20 } }

    /// The heading in bold and what stands behind it; nil where a line is anything else.
    private func field(on index: Int) -> Field? {
        let line = lines[index]
        var offset = skipSpaces(line.lowerBound, to: line.upperBound)
        if offset + 1 < line.upperBound, [0x2D, 0x2A, 0x2B].contains(source[offset]), source[offset + 1] == 0x20 {
            offset = skipSpaces(offset + 1, to: line.upperBound)
        }
        guard isBold(offset, line) else { return nil }
        let start = offset + 2
        var end = start
        while end < line.upperBound, !isBold(end, line) {
            guard end - start < ListedFields.longestName, source[end] != 0x09 else { return nil }
            end += 1
        }
        guard end > start, end < line.upperBound else { return nil }
        var name = start..<end
        var value = skipSpaces(end + 2, to: line.upperBound)
        if source[end - 1] == 0x3A {
            name = start..<end - 1
        } else {
            guard value < line.upperBound, source[value] == 0x3A else { return nil }
            value = skipSpaces(value + 1, to: line.upperBound)
        }
        var valueEnd = line.upperBound
        while valueEnd > value, source[valueEnd - 1] <= 0x20 { valueEnd -= 1 }
        return name.isEmpty ? nil : Field(name: name, value: value..<max(value, valueEnd), line: index)
    }

    private func isBold(_ offset: Int, _ line: Range<Int>) -> Bool {
        offset + 1 < line.upperBound && source[offset] == 0x2A && source[offset + 1] == 0x2A
    }

    private func skipSpaces(_ start: Int, to end: Int) -> Int {
        var offset = start
        while offset < end, source[offset] == 0x20 { offset += 1 }
        return offset
    }
}
