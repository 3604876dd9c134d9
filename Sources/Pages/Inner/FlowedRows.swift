/// Joins rows of pipe tables that mail has broken at its width, with a space left at each line's end (RFC 3676).
///
/// Only where all rows of a table then have as many pipes, and had not before.
struct FlowedRows {
    private let source: [UInt8]
    private let lines: SourceLines

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
    }

    /// Fewer rows show nothing of how many pipes a row has.
    private static let fewestRows = 3

    /// The text with its rows whole; nil where none was broken.
    ///
    /// - Complexity: O(n).
    func inner() -> InnerText? {
        var inner = InnerText()
        var isFound = false
        var index = 0
        while index < lines.count {
            let rows = rows(from: index)
            let isBroken = areBroken(rows)
            isFound = isFound || isBroken
            for row in isBroken ? rows : [index..<max(index + 1, rows.last?.upperBound ?? 0)] {
                for line in row {
                    if lines[line].isEmpty { inner.mark(lines[line].lowerBound) }
                    inner.append(lines[line], of: source)
                    if !isBroken { inner.part(by: 0x0A) }
                }
                if isBroken { inner.part(by: 0x0A) }
            }
            index = max(index + 1, rows.last?.upperBound ?? 0)
        }
        return isFound ? inner : nil
    }

    /// The rows one below the other from a line on, each with the lines that it goes on over.
    private func rows(from index: Int) -> [Range<Int>] {
        var rows: [Range<Int>] = []
        var start = index
        while start < lines.count, opens(lines[start]) {
            var end = start + 1
            while end < lines.count, isOpen(lines[end - 1]), !lines[end].isEmpty { end += 1 }
            rows.append(start..<end)
            start = end
        }
        return rows
    }

    private func areBroken(_ rows: [Range<Int>]) -> Bool {
        guard rows.count >= FlowedRows.fewestRows, rows.contains(where: { $0.count > 1 }) else { return false }
        let pipes = rows.map { row in row.reduce(0) { $0 + self.pipes(lines[$1]) } }
        guard pipes[0] >= 3, pipes.allSatisfy({ $0 == pipes[0] }) else { return false }
        return rows.allSatisfy { row in
            let last = lines[row.upperBound - 1]
            return last.last { source[$0] != 0x20 }.map { source[$0] == 0x7C } ?? false
        }
    }

    private func pipes(_ line: Range<Int>) -> Int { line.count { source[$0] == 0x7C } }

    private func opens(_ line: Range<Int>) -> Bool { line.first.map { source[$0] == 0x7C } ?? false }

    private func isOpen(_ line: Range<Int>) -> Bool { line.last.map { source[$0] == 0x20 } ?? false }
}
