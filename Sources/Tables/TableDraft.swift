internal import Pages

/// One tab-separated line while its table is being recognised.
struct DraftRow: Sendable {
    /// The line, as an index of `PagedText.lines`.
    let line: Int
    /// Its cells, as a range of `PagedText.cells` and of the document's cell classes.
    let cells: Range<Int>
    /// What it is, as far as is known.
    var kind: RowKind
    /// Its last line where it was broken into two, as an index of `PagedText.lines`; nil where it has one.
    var lastLine: Int?
    /// The place in it of a cell whose second half is the cell behind it; nil where none was broken.
    var joint: Int?
    /// Whether its first line, which has no cells, is the beginning of its first cell.
    var isOpened = false
    /// Whether every second of its cells is one that was put in, an empty one.
    var isDoubled = false

    /// How many columns its cells stand in.
    var width: Int { isDoubled ? (cells.count + 1) / 2 : cells.count }

    /// The column of each cell of a doubled row.
    var undoubled: [Int16] {
        cells.indices.map { ($0 - cells.lowerBound) % 2 == 0 ? Int16(clamping: ($0 - cells.lowerBound) / 2) : -1 }
    }

    /// Whether it is neither a heading nor column numbers.
    var isBody: Bool { kind != .header && kind != .numbering }

    /// The line it ends on, as an index of `PagedText.lines`.
    var end: Int { lastLine ?? line }
}

/// A table whose lines are known and whose columns are not yet.
struct TableDraft: Sendable {
    /// Its lines, in order.
    private(set) var rows: [DraftRow] = []
    /// Whether its first row is a heading.
    var hasHeading = false
    /// Whether it is a table of contents.
    var isContents = false

    /// How many cells its widest row has; kept, since it is asked for at every row.
    private(set) var width = 0

    /// How many of its rows are neither headings nor column numbers; kept, since it is asked at every row, and a table may
    /// be nothing but numbers.
    private var bodyRows = 0

    /// Adds a row at the end.
    mutating func append(_ row: DraftRow) {
        rows.append(row)
        width = max(width, row.cells.count)
        if row.isBody { bodyRows += 1 }
    }

    /// Takes the rows that it ends in, back to the last heading, for rows of the heading.
    mutating func takeRowsForHeading() {
        var place = rows.count
        while place > 0, rows[place - 1].kind == .data {
            place -= 1
            rows[place].kind = .header
            bodyRows -= 1
        }
        hasHeading = hasHeading || place == 0
    }

    /// Puts other rows in the place of its own.
    mutating func replaceRows(_ rows: [DraftRow]) {
        self.rows = rows
        width = rows.reduce(0) { max($0, $1.width) }
        bodyRows = rows.count { $0.isBody }
    }

    /// How many cells most of its rows have, headings among them; of two numbers that as many have, the smaller.
    var usualWidth: Int {
        var widths = RowWidths()
        for row in rows { widths.take(row.cells.count) }
        return widths.usual(ofEqual: .smaller)
    }

    /// Whether it has rows that are neither headings nor column numbers.
    var hasBody: Bool { bodyRows > 0 }

    /// Whether most rows have as many cells as the widest, which a heading that was parted in two has more of than they.
    func isEven(_ cells: ClassifiedCells) -> Bool {
        var (even, data) = (0, 0)
        for row in rows where row.kind == .data && cells.filled(row.cells) >= 2 {
            data += 1
            if row.cells.count == width { even += 1 }
        }
        return even * 2 > data
    }
}
