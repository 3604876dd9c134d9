/// How a page sets one table: where its columns stand, how their cells are ranged, and what wraps.
///
/// As a renderer does it once for the whole table, whatever stands between its rows. All places are in letters.
struct TableSetting {
    /// How the cells of a column are ranged in it.
    enum Range: CaseIterable {
        case left, right, middle

        /// Where a stretch begins in a column.
        func start(of length: Int, in width: Int) -> Int {
            switch self {
            case .left: 0
            case .right: max(0, width - length)
            case .middle: max(0, width - length) / 2
            }
        }
    }

    /// One column.
    struct Column {
        var start = 0
        var width = 0
        var range = Range.left
        /// How long a line may be in it; nil where nothing wraps.
        var limit: Int?
    }

    let columns: [Column]
    /// Whether headings stand in the middle of their columns, as most do.
    let hasCentredHeadings: Bool
    /// Whether the cells of a row stand at the middle of its height, not at its top.
    let hasCentredRows: Bool
    private let measure: SpecimenMeasure

    /// The roles whose cells are figures; those of all others are ranged left and wrapped.
    static let figures: Set<String> = [
        "serial", "weight", "areaWeight", "annualTarget", "tier", "actual", "projection", "quarter", "halfYear",
        "previous", "current", "cumulative", "total", "rate", "score",
    ]

    /// Half the letters that a landscape page has room for: few columns share it and need not wrap much.
    private static let halfPage = 100
    /// A section's name has room for so many letters at least.
    private static let narrowSection = 14

    init(
        _ table: SpecimenTable, measure: SpecimenMeasure, _ merging: CellMerging, using random: inout SeededGenerator
    ) {
        self.measure = measure
        hasCentredHeadings = random.chance(70)
        hasCentredRows = random.chance(30)
        let figures = random.pick(Range.allCases)
        let count = max(1, table.rows.map(\.cells.count).max() ?? 0)
        let narrow = random.number(14...32)
        let limit = random.chance(65) ? max(narrow, TableSetting.halfPage / count) : nil
        let gap = random.number(2...4)
        var columns = (0..<count).map { place -> Column in
            let isWords = place >= table.columns.count || !TableSetting.figures.contains(table.columns[place].role)
            var column = Column(range: isWords ? .left : figures)
            guard let limit else { return column }
            column.limit = isWords ? limit : TableSetting.figureLimit(place, of: table, measure)
            if isWords, place < table.columns.count, table.columns[place].role == "area", let room = merging.areaRoom {
                column.limit = min(limit, room)
            }
            return column
        }
        for row in table.rows where row.kind != "section" {
            let isWhole = row.isWhole
            for (place, cell) in row.cells.enumerated() where cell.columnSpan == 1 || !isWhole {
                let lines = TableSetting.lines(cell.text, limit: columns[place].limit, measure)
                columns[place].width = max(columns[place].width, lines.map(measure.width).max() ?? 0)
            }
        }
        var start = 0
        for place in columns.indices {
            columns[place].start = start
            start += max(1, columns[place].width) + gap
        }
        self.columns = columns
    }

    /// A column of figures is as wide as its widest figure, and as the longest word over it.
    private static func figureLimit(_ place: Int, of table: SpecimenTable, _ measure: SpecimenMeasure) -> Int {
        let cells = table.rows.lazy.filter { place < $0.cells.count && $0.kind != "section" }
        let figures = cells.filter { $0.kind != "header" }.map(\.cells[place]).filter { $0.field != nil }
        let words = cells.flatMap { $0.cells[place].text.split(separator: " ") }
        return max(
            figures.map { measure.width($0.text) }.max() ?? 0, words.map { measure.width(String($0)) }.max() ?? 0)
    }

    /// A cell's text in lines that its columns have room for.
    func lines(of cell: SpecimenCell, at place: Int) -> [String] {
        let last = min(columns.count, place + cell.columnSpan) - 1
        let room = columns[last].start + columns[last].width - columns[place].start
        return TableSetting.lines(cell.text, limit: cell.columnSpan > 1 ? room : columns[place].limit, measure)
    }

    /// The name of a section in lines that the first column has room for.
    func linesOfSection(_ text: String) -> [String] {
        let room = max(TableSetting.narrowSection, columns.first?.width ?? 0)
        let lines = TableSetting.lines(text, limit: room, measure)
        return lines.isEmpty ? [text] : lines
    }

    /// Where a line of a cell begins.
    func start(of text: String, in cell: SpecimenCell, at place: Int, isHeading: Bool) -> Int {
        let last = max(place, min(columns.count, place + cell.columnSpan) - 1)
        let width = columns[last].start + columns[last].width - columns[place].start
        let range = isHeading ? (hasCentredHeadings ? .middle : .left) : columns[place].range
        return columns[place].start + range.start(of: measure.width(text), in: width)
    }

    private static func lines(_ text: String, limit: Int?, _ measure: SpecimenMeasure) -> [String] {
        guard let limit, measure.width(text) > limit else { return text.isEmpty ? [] : [text] }
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, measure.width(last) + 1 + measure.width(String(word)) <= limit {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}

/// How many places a text is taken to fill.
enum SpecimenMeasure {
    /// Every scalar fills one, as `pdftotext -layout` counts.
    case scalars
    /// Signs above, below and around a letter fill none of their own.
    case letters

    func width(_ text: String) -> Int { self == .scalars ? text.unicodeScalars.count : text.count }
}
