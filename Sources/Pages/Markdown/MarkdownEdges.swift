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

    /// How many pipes a row has at most whose first, or last, parts two cells.
    private let openedFrom: Int
    private let closedFrom: Int

    /// Takes the rows of a table, those of dashes left out.
    init(_ rows: [Row]) {
        let most = rows.reduce(0) { $1.opens || $1.closes ? $0 : max($0, $1.pipes) }
        openedFrom = MarkdownEdges.limit(rows, most: most, \.opens)
        closedFrom = MarkdownEdges.limit(rows, most: most, \.closes)
    }

    /// How many pipes the rows have at most that have no outer one on a side.
    private static func limit(_ rows: [Row], most: Int, _ hasPipe: (Row) -> Bool) -> Int {
        let (edged, bare) = (rows.filter(hasPipe), rows.filter { !hasPipe($0) })
        // Rows that begin with a pipe and have no more of them than those that begin with a cell begin with an empty one.
        if bare.count >= fewestBare, let usual = usual(bare), usual == self.usual(edged) { return usual }
        return edged.count >= bare.count ? -1 : most
    }

    /// So many rows without an outer pipe at least show that those of their neighbours are none.
    private static let fewestBare = 2

    /// How many pipes most rows have; nil where there is none.
    private static func usual(_ rows: [Row]) -> Int? {
        var counts: [Int: Int] = [:]
        for row in rows { counts[row.pipes, default: 0] += 1 }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }

    /// Whether the pipe that a row begins with stands at the table's edge.
    func isOpened(_ row: Row) -> Bool { row.opens && row.pipes > openedFrom }

    /// Whether the pipe that a row ends with stands at the table's edge.
    func isClosed(_ row: Row) -> Bool { row.closes && row.pipes > closedFrom }
}
