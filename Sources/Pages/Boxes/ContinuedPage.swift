/// What a table hands on to the page behind it: its heading and its last rows.
struct HandedLines {
    let lines: [LayoutLine]
    /// Tells whether lines stand where the table's do.
    let places: CarriedLines

    /// So many of a table's last lines tell where its columns stand.
    private static let mostLines = 60

    /// Takes the lines of a table, the heading's before those of its body, and the place behind them among all lines.
    init(_ table: [LayoutLine], end: Int, _ text: LayoutText) {
        let body = table.firstIndex { LayoutRows.isBody($0, text) } ?? table.count
        lines = Array(table[..<body] + table[max(body, table.count - HandedLines.mostLines)...])
        places = CarriedLines(lines, measure: .letters, end: end, text)
    }
}

/// The rows of a page that has no heading of its own, read under the table before it where they stand in its columns.
struct ContinuedPage {
    let rows: [GatheredRow]
    /// How many of the page's lines with words the rows stand on.
    let lineCount: Int
    /// What the table hands on from here.
    let handed: HandedLines

    /// Reads the lines of a page, blank ones among them, whose first stands at a place among all lines with words.
    ///
    /// Nil where they stand elsewhere than the table's, and where a row would hold words of both pages.
    ///
    /// - Complexity: O(n log n) in the words of the page and of what is handed on.
    init?(_ page: [LayoutLine], at index: Int, under handed: HandedLines, _ text: LayoutText) {
        guard let first = page.first, handed.places.fit(page, text) else { return nil }
        let place = first.source.lowerBound
        let above = handed.lines + [LayoutLine(segments: [], source: place..<place, page: first.page)]
        guard let table = LayoutTable(above + page, text), table.lines.count > above.count else { return nil }
        let known = HandedWords(handed.lines)
        var own: [GatheredRow] = []
        for row in table.rows() {
            let areKnown = row.cells.lazy.flatMap(\.runs).map { known.hold(Int($0.source.lowerBound)) }
            guard areKnown.contains(false) else { continue }
            if areKnown.contains(true) { return nil }
            own.append(row)
        }
        guard !own.isEmpty else { return nil }
        let lines = page[..<(table.lines.count - above.count)]
        rows = own
        lineCount = lines.count { !$0.isBlank }
        self.handed = HandedLines(handed.lines + lines, end: index + lineCount, text)
    }
}

/// Where the words of lines stand in the source: engines write the blocks of pages in any order, so that no byte parts them
/// from those of the next page.
struct HandedWords {
    private let ranges: [Range<Int>]

    init(_ lines: [LayoutLine]) {
        var ranges: [Range<Int>] = []
        for word in lines.lazy.flatMap(\.segments).flatMap(\.words) {
            for run in [word.first] + word.further {
                ranges.append(Int(run.source.lowerBound)..<Int(run.source.upperBound))
            }
        }
        self.ranges = ranges.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Whether a byte is one of a word's.
    func hold(_ offset: Int) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(offset)
    }
}
