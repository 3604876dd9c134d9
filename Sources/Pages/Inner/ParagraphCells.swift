/// Joins the lines of rows by tabs whose cells hold several paragraphs, as a table is that was copied out of a word processor: a tab ends
/// a cell, and a line end a paragraph in one.
///
/// Where the numbers of columns stand in a row, they tell how many tabs a row has. Lines are joined only where all of them
/// between two blank lines then make rows of so many.
struct ParagraphCells {
    private let source: [UInt8]
    private let lines: SourceLines
    private let text: LayoutText

    /// So many columns at least are numbered.
    private static let fewestColumns = 4
    /// Over so many lines at most a row stands.
    private static let mostLines = 48
    /// How many bytes the first paragraph of a row's first cell has at most, where it stands on a line alone: some fifteen letters.
    private static let longestLead = 45

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
        text = LayoutText(source: source)
    }

    /// The text with its rows whole; nil where none was broken.
    ///
    /// - Complexity: O(n).
    func inner() -> InnerText? {
        var rows: [Int: Range<Int>] = [:]
        var index = 0
        while index < lines.count {
            let start = index
            while index < lines.count, !isBlank(lines[index]) { index += 1 }
            for row in joined(start..<index) where row.count > 1 { rows[row.lowerBound] = row }
            index += 1
        }
        if rows.isEmpty { return nil }
        var inner = InnerText()
        index = 0
        while index < lines.count {
            let row = rows[index] ?? index..<index + 1
            for line in row {
                if line > row.lowerBound { inner.part(by: 0x20) }
                if lines[line].isEmpty { inner.mark(lines[line].lowerBound) }
                inner.append(lines[line], of: source)
            }
            inner.part(by: 0x0A)
            index = row.upperBound
        }
        return inner
    }

    /// The rows of some lines between which no blank one stands; empty where they are no such table.
    private func joined(_ range: Range<Int>) -> [Range<Int>] {
        guard let numbering = range.first(where: { isNumbering(lines[$0]) }) else { return [] }
        let count = tabs(lines[numbering])
        var rows: [Range<Int>] = []
        for part in [range.lowerBound..<numbering, numbering + 1..<range.upperBound] {
            guard let own = self.rows(of: part, tabs: count) else { return [] }
            rows += own
        }
        return rows
    }

    private func rows(of range: Range<Int>, tabs count: Int) -> [Range<Int>]? {
        var rows: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            // A line by itself above a whole row is a title's or a section's.
            if tabs(lines[index]) == 0, !leads(index, in: range, tabs: count) {
                index += 1
                continue
            }
            var end = index
            var sum = 0
            while end < range.upperBound, end - index < ParagraphCells.mostLines, sum < count {
                if end > index, !goesOn(lines[end]) { return nil }
                sum += tabs(lines[end])
                end += 1
            }
            guard sum == count else { return nil }
            rows.append(index..<end)
            index = end
        }
        return rows
    }

    /// Whether a line without tabs is the first paragraph of a row's first cell: short, and above a line that is no whole row.
    private func leads(_ index: Int, in range: Range<Int>, tabs count: Int) -> Bool {
        guard lines[index].count <= ParagraphCells.longestLead, index + 1 < range.upperBound else { return false }
        let next = tabs(lines[index + 1])
        return next > 0 && next < count && goesOn(lines[index + 1])
    }

    /// Whether a line may go on with a cell: it begins with a word, and not with a tab, a number or a code.
    private func goesOn(_ line: Range<Int>) -> Bool {
        guard let first = line.first, source[first] != 0x09, source[first] != 0x5B else { return false }
        let end = source[line].firstIndex { $0 <= 0x20 } ?? line.upperBound
        return text.numbering(first..<end) == nil && !text.isCode(first..<end)
    }

    /// Whether a line holds the numbers of columns from 1 on, a tab between each two.
    private func isNumbering(_ line: Range<Int>) -> Bool {
        // Few lines begin with a one, which their first bytes tell.
        guard let first = line.first, [0x31, 0xE0, 0x20, 0x28, 0x5B].contains(source[first]),
            source[line].prefix(3).elementsEqual("১".utf8) || source[first] < 0x80,
            tabs(line) + 1 >= ParagraphCells.fewestColumns
        else { return false }
        var start = line.lowerBound
        var expected = 1
        while start <= line.upperBound {
            let end = source[start..<line.upperBound].firstIndex(of: 0x09) ?? line.upperBound
            guard let number = text.numbering(start..<end), number.count == 1, number.first == expected else {
                return false
            }
            expected += 1
            start = end + 1
        }
        return true
    }

    private func tabs(_ line: Range<Int>) -> Int { line.count { source[$0] == 0x09 } }

    private func isBlank(_ line: Range<Int>) -> Bool { line.allSatisfy { source[$0] <= 0x20 } }
}
