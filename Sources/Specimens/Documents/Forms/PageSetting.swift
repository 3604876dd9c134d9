/// One line of a page as it is set.
struct SetLine {
    /// Its stretches of text from the left, each with where it begins, in letters from the page's margin.
    var pieces: [(text: String, start: Int)] = []
}

/// Sets a document in lines, as a renderer lays out its pages: each table's columns stand in the same places from its first
/// row to its last, on every page.
struct PageSetting {
    /// By item, its lines; at least one.
    private(set) var lines: [[SetLine]] = []
    /// How wide texts are taken to be.
    let measure: SpecimenMeasure

    init(_ document: SpecimenDocument) {
        // Drawn apart, so that how a page is set changes nothing of what stands on it.
        var random = SeededGenerator(seed: document.seed ^ 0x7A6C_1F3D)
        measure = random.chance(50) ? .scalars : .letters
        let tables = document.tables.map { TableSetting($0, measure: measure, using: &random) }
        let rates = NoiseRates(document.noise)
        var item = 0
        while item < document.items.count {
            switch document.items[item] {
            case .line(_, let text):
                lines.append([SetLine(pieces: text.isEmpty ? [] : [(text, 0)])])
                item += 1
            case .row(let table, _):
                let rows = PageSetting.headingRows(from: item, of: document)
                lines += set(rows, in: tables[table], drift: rates.driftedCells, using: &random)
                item += rows.count
            }
        }
    }

    /// The row of an item, or both rows of a heading that spans as it was printed.
    private static func headingRows(from item: Int, of document: SpecimenDocument) -> [SpecimenRow] {
        guard case .row(let table, let row) = document.items[item] else { return [] }
        let first = document.tables[table].rows[row]
        guard first.kind == "header", item + 1 < document.items.count,
            case .row(table, let below) = document.items[item + 1]
        else { return [first.standingAlone] }
        let second = document.tables[table].rows[below]
        guard second.kind == "header", first.isWhole, second.isWhole else { return [first.standingAlone] }
        return [first, second]
    }

    // MARK: Rows

    /// The lines of each row: of one, or of two that headings span.
    private func set(
        _ rows: [SpecimenRow], in table: TableSetting, drift: Int, using random: inout SeededGenerator
    ) -> [[SetLine]] {
        if rows.count == 1, rows[0].kind == "section" {
            let text = rows[0].cells.map(\.text).filter { !$0.isEmpty }.joined(separator: "  ")
            return [[SetLine(pieces: text.isEmpty ? [] : [(text, 0)])]]
        }
        let texts = rows.map { row in row.cells.enumerated().map { table.lines(of: $0.element, at: $0.offset) } }
        let heights = PageSetting.heights(of: rows, texts)
        let all = heights.reduce(0, +)
        var lines = [SetLine](repeating: SetLine(), count: all)
        var top = 0
        for (number, row) in rows.enumerated() {
            for (place, cell) in row.cells.enumerated() {
                let height = cell.rowSpan > 1 && rows.count > 1 ? all : heights[number]
                let isCentred = table.hasCentredRows || row.kind == "header"
                let first = top + (isCentred ? (height - texts[number][place].count) / 2 : 0)
                for (line, text) in texts[number][place].enumerated() {
                    var start = table.start(of: text, in: cell, at: place, isHeading: row.kind == "header")
                    if random.chance(drift) { start = max(0, start + random.pick([-1, 1])) }
                    lines[first + line].pieces.append((text, start))
                }
            }
            top += heights[number]
        }
        for line in lines.indices { lines[line].pieces.sort { $0.start < $1.start } }
        let end = heights[0]
        return rows.count == 1 ? [lines] : [Array(lines[..<end]), Array(lines[end...])]
    }

    /// How many lines each row takes; what spans both has room in both.
    private static func heights(of rows: [SpecimenRow], _ texts: [[[String]]]) -> [Int] {
        var heights = zip(rows, texts).map { row, texts in
            max(1, zip(row.cells, texts).map { rows.count > 1 && $0.rowSpan > 1 ? 1 : $1.count }.max() ?? 1)
        }
        if rows.count > 1 {
            let tallest = zip(rows[0].cells, texts[0]).map { $0.rowSpan > 1 ? $1.count : 0 }.max() ?? 0
            heights[1] = max(heights[1], tallest - heights[0])
        }
        return heights
    }
}

extension SpecimenRow {
    /// Whether each of its cells stands in its own column, and what lies under a cell that spans is empty.
    var isWhole: Bool {
        cells.enumerated().allSatisfy {
            $0.element.column == $0.offset && (!$0.element.isCovered || $0.element.text.isEmpty)
        }
    }

    /// The row with no cell spanning another place.
    fileprivate var standingAlone: SpecimenRow {
        var row = self
        for cell in row.cells.indices { (row.cells[cell].columnSpan, row.cells[cell].rowSpan) = (1, 1) }
        return row
    }
}
