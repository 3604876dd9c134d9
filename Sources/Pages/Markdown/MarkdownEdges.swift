/// Whether the rows of a pipe table stand in outer pipes, on either side, told by most of them.
///
/// Where most stand in none, the pipe that a row begins with stands behind an empty cell, as the row below a heading's groups
/// begins with many; a row that has more pipes than those without has outer ones of its own.
struct MarkdownEdges {
    /// One row's pipes.
    struct Row {
        var pipes = 0
        var opens = false
        var closes = false
    }

    private let opens: Bool
    private let closes: Bool
    /// How many pipes the rows without outer ones have at most.
    private let most: Int

    /// Takes the rows of a table, those of dashes left out.
    init(_ rows: [Row]) {
        // Rows that begin with a pipe and have no more of them than those that begin with a cell begin with an empty one.
        let (inner, other) = (MarkdownEdges.usual(rows.filter { !$0.opens && !$0.closes }), rows.filter(\.opens))
        let isBare = inner.count >= MarkdownEdges.fewestBare && inner.pipes == MarkdownEdges.usual(other).pipes
        opens = !isBare && rows.count { $0.opens } * 2 >= rows.count
        closes = !isBare && rows.count { $0.closes } * 2 >= rows.count
        most = rows.reduce(0) { $1.opens || $1.closes ? $0 : max($0, $1.pipes) }
    }

    /// So many rows without outer pipes at least show that those of their neighbours are none.
    private static let fewestBare = 2

    /// How many pipes most rows have, and how many rows those are.
    private static func usual(_ rows: [Row]) -> (pipes: Int, count: Int) {
        var counts: [Int: Int] = [:]
        for row in rows { counts[row.pipes, default: 0] += 1 }
        let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
        return (usual?.key ?? 0, usual?.value ?? 0)
    }

    /// Whether the pipe that a row begins with stands at the table's edge.
    func isOpened(_ row: Row) -> Bool { row.opens && (opens || row.pipes > most) }

    /// Whether the pipe that a row ends with stands at the table's edge.
    func isClosed(_ row: Row) -> Bool { row.closes && (closes || row.pipes > most) }
}
