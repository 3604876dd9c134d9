/// A table for a terminal: columns as wide as their widest cell, within a limit.
struct TextTable {
    /// One column's heading, its greatest width, and whether it holds figures.
    struct Column {
        var heading: String
        var limit = 48
        var isRight = false
    }

    var columns: [Column]
    var rows: [[String]] = []
    /// A last row, set off by a rule.
    var footer: [String]?

    /// The table as lines, each ended by a newline; no line ends with spaces.
    var text: String {
        let all = [columns.map(\.heading)] + rows + (footer.map { [$0] } ?? [])
        let widths = columns.indices.map { column in
            min(columns[column].limit, all.map { DisplayWidth.of($0[column]) }.max() ?? 0)
        }
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
        var result = line(columns.map(\.heading), widths) + rule
        for row in rows { result += line(row, widths) }
        if let footer { result += rule + line(footer, widths) }
        return result
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = columns.indices.map {
            DisplayWidth.fitted(cells[$0], to: widths[$0], right: columns[$0].isRight)
        }.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line + "\n"
    }
}
