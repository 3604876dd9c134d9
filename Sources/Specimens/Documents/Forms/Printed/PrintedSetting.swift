/// Sets a document in pages as a browser or a word processor prints them: cells wrap in their columns, a row is as high as its
/// highest cell, and where a page is full the next one begins, with the table's heading again or not.
struct PrintedSetting {
    /// By page, what stands on it.
    private(set) var pages: [[PrintedPage.Stretch]] = [[]]
    private let style: PrintedStyle
    private let tables: [PrintedTable]
    private let mergings: [CellMerging]
    /// Where the next thing stands on the page.
    private var top = 0
    /// The heading of the table that is being set, and how high it is.
    private var heading: (table: Int, stretches: [PrintedPage.Stretch], height: Int)?

    init(_ document: SpecimenDocument, mergesCells: Bool) {
        // Drawn apart, so that how a page is set changes nothing of what stands on it.
        var random = SeededGenerator(seed: document.seed ^ 0x2B7E_1516)
        let style = PrintedStyle(using: &random)
        mergings = document.tables.map { _ in
            mergesCells ? CellMerging(using: &random).placed(style.hasCentredRows ? .middle : .top) : .none
        }
        tables = document.tables.map { PrintedTable($0, style, using: &random) }
        self.style = style
        var item = 0
        while item < document.items.count {
            switch document.items[item] {
            case .line(let kind, let text):
                set(text, of: kind, item)
                item += 1
            case .row(let table, _):
                let shared =
                    mergings[table].place == nil ? [] : PageSetting.sharingRows(from: item, of: document)
                if shared.count > 1 {
                    let merged = MergedRows(shared, of: document.tables[table], mergings[table], mergesPairs: true)
                    set(merged.rows, merged.cells, from: item, in: table)
                    item += shared.count
                } else {
                    let rows = PageSetting.headingRows(from: item, of: document)
                    set(rows, [], from: item, in: table)
                    item += rows.count
                }
            }
        }
    }

    // MARK: Lines

    private mutating func set(_ text: String, of kind: String, _ item: Int) {
        let lines = PrintedTable.lines(text, room: style.pageWidth)
        breakPage(before: lines.count * style.lineHeight, ofTable: nil)
        for line in lines {
            let isCentred = kind == "pageMark" || style.hasCentredTitles && ["title", "letterhead"].contains(kind)
            let width = LetterWidths.embedded.width(of: line)
            add(line, left: isCentred ? max(0, style.pageWidth - width) / 2 : 0, base: top, item)
            top += style.lineHeight
        }
        // An empty line is half as high as the others, as a paragraph's margin is.
        if lines.isEmpty { top += style.lineHeight / 2 }
    }

    private mutating func add(_ text: String, left: Int, base: Int, _ item: Int?) {
        let text = style.splitsWords ? LetterWidths.embedded.split(text) : text
        pages[pages.count - 1].append(PrintedPage.Stretch(text: text, left: left, base: base, item: item))
    }

    /// Begins a page where so much has no room on this one; with the heading of a table that goes on.
    private mutating func breakPage(before height: Int, ofTable table: Int?) {
        guard top > 0, top + height > style.pageHeight else { return }
        pages.append([])
        top = 0
        guard style.repeatsHeadings, let heading, heading.table == table else { return }
        pages[pages.count - 1] = heading.stretches
        top = heading.height
    }

    // MARK: Rows

    /// Sets rows that follow each other, or those of one heading, and the cells that they share.
    private mutating func set(_ rows: [SpecimenRow], _ shared: [MergedRows.Merged], from item: Int, in table: Int) {
        let isHeading = rows.allSatisfy { ["header", "numbering"].contains($0.kind) }
        let heights = heights(of: rows, shared, in: tables[table])
        if isHeading {
            if heading?.table != table { heading = nil }
            breakPage(before: heights.reduce(0, +), ofTable: table)
        }
        let start = (page: pages.count - 1, top: top, count: pages[pages.count - 1].count)
        var tops: [(page: Int, top: Int)] = []
        for (number, row) in rows.enumerated() {
            if !isHeading { breakPage(before: heights[number], ofTable: table) }
            tops.append((pages.count - 1, top))
            let spanned = heights[number...].reduce(0, +)
            for (place, cell) in row.cells.enumerated() where !cell.text.isEmpty {
                let isSpanning = rows.count > 1 && isHeading && cell.rowSpan > 1
                set(
                    cell, at: place, of: row, in: table, height: isSpanning ? spanned : heights[number],
                    item: item + number)
            }
            top += heights[number]
        }
        for cell in shared { set(cell, tops, heights, in: table) }
        guard isHeading, pages.count - 1 == start.page else { return }
        let known = heading ?? (table, [], 0)
        let own = pages[start.page][start.count...].map { stretch in
            PrintedPage.Stretch(
                text: stretch.text, left: stretch.left, base: stretch.base - start.top + known.height, item: nil)
        }
        heading = (table, known.stretches + own, known.height + top - start.top)
    }

    /// How high each row is.
    private func heights(of rows: [SpecimenRow], _ shared: [MergedRows.Merged], in table: PrintedTable) -> [Int] {
        func height(_ lines: Int) -> Int { max(1, lines) * style.lineHeight + 2 * style.rowPadding }
        var heights = rows.map { row in
            if row.kind == "section" { return height(1) }
            let lines = row.cells.enumerated().map { place, cell in
                rows.count > 1 && cell.rowSpan > 1 ? 1 : table.lines(of: cell, at: place).count
            }
            return height(lines.max() ?? 1)
        }
        for row in rows.prefix(1) where rows.count > 1 && row.kind == "header" {
            for (place, cell) in row.cells.enumerated() where cell.rowSpan > 1 {
                let lacking = height(table.lines(of: cell, at: place).count) - heights.reduce(0, +)
                heights[heights.count - 1] += max(0, lacking)
            }
        }
        for cell in shared {
            let lacking = height(table.lines(of: cell.cell, at: cell.place).count) - heights[cell.rows].reduce(0, +)
            heights[cell.rows.upperBound - 1] += max(0, lacking)
        }
        return heights
    }

    private mutating func set(
        _ cell: SpecimenCell, at place: Int, of row: SpecimenRow, in table: Int, height: Int, item: Int
    ) {
        // The name of a section has the table's width.
        if row.kind == "section" {
            let left = tables[table].left(of: "", in: cell, at: place, isHeading: false)
            add(cell.text, left: left, base: top + style.rowPadding, item)
            return
        }
        let isHeading = ["header", "numbering"].contains(row.kind)
        let lines = tables[table].lines(of: cell, at: place)
        var base = top + style.rowPadding
        if isHeading || style.hasCentredRows { base = top + (height - lines.count * style.lineHeight) / 2 }
        for line in lines {
            add(line, left: tables[table].left(of: line, in: cell, at: place, isHeading: isHeading), base: base, item)
            base += style.lineHeight
        }
    }

    /// Sets a cell that rows share; its lines stand on the pages of the rows beside them.
    private mutating func set(
        _ shared: MergedRows.Merged, _ tops: [(page: Int, top: Int)], _ heights: [Int], in table: Int
    ) {
        let lines = tables[table].lines(of: shared.cell, at: shared.place)
        let height = heights[shared.rows].reduce(0, +)
        var offset = style.rowPadding
        if style.hasCentredRows { offset = (height - lines.count * style.lineHeight) / 2 }
        for line in lines {
            var (row, above) = (shared.rows.lowerBound, 0)
            while row + 1 < shared.rows.upperBound, above + heights[row] <= offset {
                above += heights[row]
                row += 1
            }
            let left = tables[table].left(of: line, in: shared.cell, at: shared.place, isHeading: false)
            pages[tops[row].page].append(
                PrintedPage.Stretch(
                    text: style.splitsWords ? LetterWidths.embedded.split(line) : line, left: left,
                    base: tops[row].top + offset - above, item: nil))
            offset += style.lineHeight
        }
    }
}
