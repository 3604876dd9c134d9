/// Joins rows of pipe tables that mail has broken at its width, behind a space or before one (RFC 3676).
///
/// Only where each row of the table then has as many pipes as its row of dashes.
struct FlowedRows {
    private let source: [UInt8]
    private let lines: SourceLines

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
    }

    /// Over so many lines at most a row is broken.
    private static let mostLines = 16

    /// The text with its rows whole; nil where none was broken.
    ///
    /// - Complexity: O(n).
    func inner() -> InnerText? {
        var inner = InnerText()
        var isFound = false
        var index = 0
        while index < lines.count {
            let rows = rows(from: index)
            let isBroken = rows.contains { $0.count > 1 }
            isFound = isFound || isBroken
            for row in isBroken ? rows : [index..<index + 1] {
                append(row, to: &inner)
                index = row.upperBound
            }
        }
        return isFound ? inner : nil
    }

    private func append(_ row: Range<Int>, to inner: inout InnerText) {
        for index in row {
            let line = lines[index]
            if line.isEmpty { inner.mark(line.lowerBound) }
            if index > row.lowerBound, source[line.lowerBound] != 0x20, !isOpen(lines[index - 1]) {
                inner.part(by: 0x20)
            }
            inner.append(line, of: source)
        }
        inner.part(by: 0x0A)
    }

    /// The rows of the table whose heading begins on a line, each with the lines that it is broken over; empty where none
    /// does.
    private func rows(from index: Int) -> [Range<Int>] {
        guard opens(lines[index]) else { return [] }
        let most = min(lines.count, index + FlowedRows.mostLines)
        guard let rule = (index + 1..<max(most, index + 1)).first(where: { opens(lines[$0]) && isRule(lines[$0]) })
        else {
            return []
        }
        var end = rule + 1
        while end < lines.count, end - rule < FlowedRows.mostLines, !opens(lines[end]), isRule(lines[end]) { end += 1 }
        let count = (rule..<end).reduce(0) { $0 + pipes(lines[$1]) }
        guard row(from: index, pipes: count) == index..<rule else { return [] }
        var rows = [index..<rule, rule..<end]
        while end < lines.count, let next = row(from: end, pipes: count) {
            rows.append(next)
            end = next.upperBound
        }
        return rows
    }

    /// The lines of a row of so many pipes, the first and the last of which are its edges.
    private func row(from index: Int, pipes count: Int) -> Range<Int>? {
        guard opens(lines[index]) else { return nil }
        var sum = 0
        var end = index
        while sum < count, end < lines.count, end - index < FlowedRows.mostLines, !lines[end].isEmpty {
            sum += pipes(lines[end])
            end += 1
        }
        guard sum == count, lines[end - 1].last(where: { source[$0] != 0x20 }).map({ source[$0] == 0x7C }) == true
        else {
            return nil
        }
        return index..<end
    }

    /// Whether a line holds dashes, and nothing but what a row of them does.
    private func isRule(_ line: Range<Int>) -> Bool {
        line.contains { source[$0] == 0x2D }
            && line.allSatisfy { [0x2D, 0x7C, 0x3A, 0x20].contains(source[$0]) }
    }

    private func pipes(_ line: Range<Int>) -> Int { line.count { source[$0] == 0x7C } }

    private func opens(_ line: Range<Int>) -> Bool { line.first.map { source[$0] == 0x7C } ?? false }

    private func isOpen(_ line: Range<Int>) -> Bool { line.last.map { source[$0] == 0x20 } ?? false }
}
