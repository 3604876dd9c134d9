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
        opens = rows.count { $0.opens } * 2 >= rows.count
        closes = rows.count { $0.closes } * 2 >= rows.count
        most = rows.reduce(0) { $1.opens || $1.closes ? $0 : max($0, $1.pipes) }
    }

    /// Whether the pipe that a row begins with stands at the table's edge.
    func isOpened(_ row: Row) -> Bool { row.opens && (opens || row.pipes > most) }

    /// Whether the pipe that a row ends with stands at the table's edge.
    func isClosed(_ row: Row) -> Bool { row.closes && (closes || row.pipes > most) }
}
