/// One line of a page as it is set.
struct SetLine {
    /// Its stretches of text from the left, each with where it begins, in letters from the page's margin.
    var pieces: [(text: String, start: Int)] = []
    /// Whether it stands half a line below the line before it, among those of its rows.
    var isBetween = false
    /// Whether something of its row itself stands on it, not only of cells that it shares with others.
    var isOwn = false

    /// Its stretches in their order from the left.
    var sorted: SetLine {
        var line = self
        line.pieces.sort { $0.start < $1.start }
        return line
    }
}

extension [SetLine] {
    /// The line on which an item begins; nil where nothing stands on any.
    var beginning: Int? { firstIndex(where: \.isOwn) ?? firstIndex { !$0.pieces.isEmpty } }
}

/// Sets a document in lines, as a renderer lays out its pages: each table's columns stand in the same places from its first
/// row to its last, on every page.
struct PageSetting {
    /// By item, its lines; at least one.
    private(set) var lines: [[SetLine]] = []
    /// How wide texts are taken to be.
    let measure: SpecimenMeasure

    /// Sets a document; `mergesCells` false has no cells that rows share, as in the forms that cannot show them.
    init(_ document: SpecimenDocument, mergesCells: Bool = true) {
        // Drawn apart, so that how a page is set changes nothing of what stands on it.
        var random = SeededGenerator(seed: document.seed ^ 0x7A6C_1F3D)
        measure = random.chance(50) ? .scalars : .letters
        // Drawn apart again.
        var merges = SeededGenerator(seed: document.seed ^ 0x5D3E_91B7)
        let mergings = document.tables.map { _ in mergesCells ? CellMerging(using: &merges) : .none }
        let tables = zip(document.tables, mergings).map { TableSetting($0, measure: measure, $1, using: &random) }
        let rates = NoiseRates(document.noise)
        var item = 0
        while item < document.items.count {
            switch document.items[item] {
            case .line(_, let text):
                lines.append([SetLine(pieces: text.isEmpty ? [] : [(text, 0)])])
                item += 1
            case .row(let table, _):
                let merging = mergings[table]
                let shared = merging.place == nil ? [] : PageSetting.sharingRows(from: item, of: document)
                if shared.count > 1 {
                    let merged = MergedRows(shared, of: document.tables[table], merging)
                    let each = merged.rows.flatMap {
                        set([$0.standingAlone], in: tables[table], drift: rates.driftedCells, merging, using: &random)
                    }
                    lines += PageSetting.lines(of: merged, each: each, in: tables[table], merging)
                    item += shared.count
                    continue
                }
                let rows = PageSetting.headingRows(from: item, of: document)
                lines += set(rows, in: tables[table], drift: rates.driftedCells, merging, using: &random)
                item += rows.count
            }
        }
    }

    /// The row of an item, or both rows of a heading that spans as it was printed.
    static func headingRows(from item: Int, of document: SpecimenDocument) -> [SpecimenRow] {
        guard case .row(let table, let row) = document.items[item] else { return [] }
        let first = document.tables[table].rows[row]
        guard first.kind == "header", item + 1 < document.items.count,
            case .row(table, let below) = document.items[item + 1]
        else { return [first.standingAlone] }
        let second = document.tables[table].rows[below]
        guard second.kind == "header", first.isWhole, second.isWhole else { return [first.standingAlone] }
        return [first, second]
    }

    /// The rows of one table from an item on that may share cells: those of the body that noise has not moved, with nothing
    /// between them.
    static func sharingRows(from item: Int, of document: SpecimenDocument) -> [SpecimenRow] {
        guard case .row(let table, _) = document.items[item] else { return [] }
        var rows: [SpecimenRow] = []
        for next in document.items[item...] {
            guard case .row(table, let row) = next else { break }
            let other = document.tables[table].rows[row]
            guard ["data", "continuation"].contains(other.kind), other.isWhole,
                other.cells.count == document.tables[table].columns.count
            else { break }
            rows.append(other)
        }
        return rows
    }

    // MARK: Rows

    /// The lines of each row: of one, or of two that headings span.
    private func set(
        _ rows: [SpecimenRow], in table: TableSetting, drift: Int, _ merging: CellMerging,
        using random: inout SeededGenerator
    ) -> [[SetLine]] {
        if rows.count == 1, rows[0].kind == "section" {
            let text = rows[0].cells.map(\.text).filter { !$0.isEmpty }.joined(separator: "  ")
            let texts = merging.wrapsSections ? table.linesOfSection(text) : [text]
            return [texts.map { SetLine(pieces: $0.isEmpty ? [] : [($0, 0)], isOwn: true) }]
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
                    lines[first + line].isOwn = true
                }
            }
            top += heights[number]
        }
        lines = lines.map(\.sorted)
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
