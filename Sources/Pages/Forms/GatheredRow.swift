internal import BengaliText

/// One stretch of a cell's text: source bytes as they stand, or the one scalar that a reference or an escape stands for.
struct TextRun {
    var source: Range<Int32>
    /// The scalar, or 0 where the source's bytes are the text.
    var scalar: UInt32 = 0
    /// Whether white space, a line break or another piece's edge parts it from the run before.
    var isParted = false
}

/// The text of one cell, or of one line outside every table.
struct GatheredCell {
    var runs: [TextRun] = []
    /// Where it stands if it holds nothing.
    var place: Int32 = 0
    /// How many rows and columns the source says it spans.
    var rows: Int32 = 1
    var columns: Int32 = 1
    /// Whether a cell above or to the left covers its place.
    var isCovered = false
}

/// One row of a table, or one line outside every table.
struct GatheredRow {
    var cells: [GatheredCell] = []
    /// The source bytes that it stands on, its markup among them.
    var source: Range<Int32>
    /// The page where the form says so.
    var page: Int32?
    /// Whether it is a row of a table.
    var isRow = false
    /// Which group of rows it belongs to; spans end with their group.
    var group: Int32 = 0
    /// Whether it stands for bytes that nobody was meant to read.
    var isHidden = false
    /// Whether its cells were told apart by where they stand on the page.
    var isPlaced = false
    /// Whether its cells stand in their columns already, spans and all, as those of a table inside another do.
    var isSpread = false

    /// Whether no cell holds text.
    var isBlank: Bool { cells.allSatisfy { $0.runs.isEmpty } }
}

/// Gathers a cell's text from the source: white space that holds a line break or a tab is one space.
struct TextGatherer {
    private(set) var cell = GatheredCell()
    private var isParted = false

    init(at place: Int32) { cell.place = place }

    /// What follows is parted from what stands before, as by a line break.
    mutating func part() { isParted = true }

    /// Adds text that stands in the source as it is.
    mutating func append(_ range: Range<Int32>, of bytes: borrowing [UInt8]) {
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            while end < range.upperBound, bytes[Int(end)] >= 0x20 { end += 1 }
            appendLine(start..<end, isLast: end == range.upperBound, of: bytes)
            if end < range.upperBound { isParted = true }
            start = end + 1
        }
    }

    private mutating func appendLine(_ range: Range<Int32>, isLast: Bool, of bytes: borrowing [UInt8]) {
        var (start, end) = (range.lowerBound, range.upperBound)
        if isParted || cell.runs.isEmpty { while start < end, bytes[Int(start)] == 0x20 { start += 1 } }
        if !isLast { while start < end, bytes[Int(end) - 1] == 0x20 { end -= 1 } }
        if start < end { append(TextRun(source: start..<end)) }
    }

    /// Adds the scalar that a stretch of the source stands for.
    mutating func append(_ scalar: UInt32, for range: Range<Int32>) {
        // A tab or a line end that was written as a reference parts words and no cells.
        if scalar < 0x20 { isParted = true } else { append(TextRun(source: range, scalar: scalar)) }
    }

    /// Adds the text of another cell, parted from what stands before.
    mutating func append(_ other: GatheredCell) {
        isParted = true
        for run in other.runs {
            isParted = isParted || run.isParted
            append(run)
        }
        isParted = true
    }

    private mutating func append(_ run: TextRun) {
        var run = run
        run.isParted = isParted && !cell.runs.isEmpty
        isParted = false
        cell.runs.append(run)
    }

    mutating func span(rows: Int32, columns: Int32) { (cell.rows, cell.columns) = (rows, columns) }
}
