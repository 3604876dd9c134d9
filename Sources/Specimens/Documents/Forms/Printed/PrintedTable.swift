/// How a document is set on paper; lengths are in thousandths of the type's size.
struct PrintedStyle {
    let pageWidth: Int
    let pageHeight: Int
    let lineHeight: Int
    /// Between a cell's rule and its text, at its sides and above and below.
    let sidePadding: Int
    let rowPadding: Int
    /// Whether the cells of a row stand at the middle of its height.
    let hasCentredRows: Bool
    /// Whether pages that a table goes on over begin with its heading.
    let repeatsHeadings: Bool
    /// Whether titles stand in the middle of the page.
    let hasCentredTitles: Bool
    /// Whether poppler sees spaces inside words, as it does in some fonts.
    let splitsWords: Bool

    /// Pages from A4 upright to A2 across, in type of 8 to 10 points, in lengths of the type.
    private static let pages = [(58, 82), (58, 82), (80, 56), (97, 66), (97, 66), (112, 76), (140, 92), (220, 110)]

    init(using random: inout SeededGenerator) {
        let page = random.pick(PrintedStyle.pages)
        (pageWidth, pageHeight) = (page.0 * 1000, page.1 * 1000)
        lineHeight = random.pick([1150, 1300, 1450, 1600])
        sidePadding = random.pick([200, 280, 280, 500, 700, 1200])
        rowPadding = random.pick([100, 200, 300])
        hasCentredRows = random.chance(50)
        repeatsHeadings = random.chance(60)
        hasCentredTitles = random.chance(80)
        splitsWords = random.chance(40)
    }
}

/// Where a table's columns stand on a page, and how their cells are ranged and wrap.
///
/// Widths are a browser's: where all cells have room on one line each, what is left is shared out by width; else each
/// column has room for its longest word, and a share of the rest by how much wider its longest cell is (CSS 2.1, 17.5.2.2).
struct PrintedTable {
    private struct Column {
        var left = 0
        var width = 0
        var range = TableSetting.Range.left
    }

    private let columns: [Column]
    private let hasCentredHeadings: Bool
    private let style: PrintedStyle
    /// How wide it is.
    let width: Int

    init(_ table: SpecimenTable, _ style: PrintedStyle, using random: inout SeededGenerator) {
        self.style = style
        hasCentredHeadings = random.chance(85)
        let figures = random.pick([TableSetting.Range.middle, .middle, .right, .left])
        let count = max(1, table.rows.map(\.cells.count).max() ?? 0)
        var (least, most) = ([Int](repeating: 1, count: count), [Int](repeating: 1, count: count))
        for row in table.rows where row.kind != "section" {
            for (place, cell) in row.cells.enumerated() where cell.columnSpan == 1 || !row.isWhole {
                let words = cell.text.split(separator: " ").map { LetterWidths.embedded.width(of: String($0)) }
                least[place] = max(least[place], words.max() ?? 0)
                most[place] = max(most[place], LetterWidths.embedded.width(of: cell.text))
            }
        }
        let isFilling = random.chance(70)
        let widths = PrintedTable.widths(least, most, style, isFilling: isFilling)
        var left = 0
        columns = widths.enumerated().map { place, width in
            let role = place < table.columns.count ? table.columns[place].role : "text"
            let range = TableSetting.figures.contains(role) ? figures : .left
            defer { left += width }
            return Column(left: left, width: width, range: range)
        }
        self.width = left
    }

    private static func widths(_ least: [Int], _ most: [Int], _ style: PrintedStyle, isFilling: Bool) -> [Int] {
        let padding = 2 * style.sidePadding
        let room = style.pageWidth - padding * least.count
        let (narrow, wide) = (least.reduce(0, +), most.reduce(0, +))
        if wide <= room {
            return most.map { padding + $0 + (isFilling ? (room - wide) * $0 / max(1, wide) : 0) }
        }
        guard narrow < room else { return least.map { padding + $0 } }
        return zip(least, most).map { padding + $0 + (room - narrow) * ($1 - $0) / max(1, wide - narrow) }
    }

    private func room(of cell: SpecimenCell, at place: Int) -> Range<Int> {
        let place = min(place, columns.count - 1)
        let last = columns[max(place, min(columns.count, place + cell.columnSpan) - 1)]
        let left = columns[place].left + style.sidePadding
        return left..<max(left + 1, last.left + last.width - style.sidePadding)
    }

    /// A cell's text in lines that its columns have room for.
    func lines(of cell: SpecimenCell, at place: Int) -> [String] {
        PrintedTable.lines(cell.text, room: room(of: cell, at: place).count)
    }

    /// Where a line of a cell begins.
    func left(of text: String, in cell: SpecimenCell, at place: Int, isHeading: Bool) -> Int {
        let room = room(of: cell, at: place)
        let range = isHeading && hasCentredHeadings ? .middle : columns[min(place, columns.count - 1)].range
        return room.lowerBound + range.start(of: LetterWidths.embedded.width(of: text), in: room.count)
    }

    /// A text in lines no wider than some room, but for words that are.
    static func lines(_ text: String, room: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            let longer = (lines.last.map { $0 + " " } ?? "") + word
            if !lines.isEmpty, LetterWidths.embedded.width(of: longer) <= room {
                lines[lines.count - 1] = longer
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
