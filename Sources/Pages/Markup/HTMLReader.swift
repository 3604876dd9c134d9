/// Gathers the tables and the lines of a page or a fragment of HTML.
///
/// A table inside a cell stands behind the row that holds it; one nested deeper than any that is meant is text of its
/// cell. Cells and rows that are not closed end where the next begins.
final class HTMLReader: MarkupReader {
    /// How deep tables may nest.
    private static let deepestTable = 16

    private let source: [UInt8]
    /// The finished rows and lines, in order.
    private(set) var rows: [GatheredRow] = []
    private var tables: [OpenTable] = []
    private var line: TextGatherer?
    private var lineStart: Int32 = 0
    /// How the text is set that comes next.
    private var style = TextStyle()
    /// How many elements are open whose content nobody sees, and where the first began.
    private var hidden = 0
    private var hiddenStart: Int32 = 0
    /// How many tables are open that nest too deep to be read as tables.
    private var deeper = 0
    /// Where the last thing ended.
    private var behind: Int32
    /// How many covered places spans may still make.
    private var budget = TextLimits.cells
    /// How many cells have begun; past the limit of a document's, what follows is text of the last.
    private var cellCount = 0

    init(_ source: [UInt8], at start: Int) {
        self.source = source
        behind = Int32(start)
    }

    /// A table that has begun and not ended.
    private struct OpenTable {
        var rows: [GatheredRow] = []
        var row: GatheredRow?
        var cell: TextGatherer?
        var group: Int32 = 0
        /// The rows of tables inside the open row, which follow it.
        var nested: [GatheredRow] = []
        /// Behind how many runs of the open cell's text a block ends.
        var breaks: [Int] = []
        /// Behind how many runs of it tables stand, and how many rows of those inside the row stand before each.
        var insets: [Inset] = []
        /// The cell of the open row that holds tables.
        var framing: Framing?
    }

    /// Where a table stands among a cell's runs, and its first row among those of tables inside the row.
    private struct Inset {
        var runs: Int
        var rows: Int
    }

    /// A cell of a row that holds tables: which it is, where its blocks end and its tables stand.
    private struct Framing {
        var cell: Int
        var breaks: [Int]
        var insets: [Inset]
    }

    /// Reads a stretch of the source.
    ///
    /// - Returns: Its rows and lines, in order; nil where the markup is beyond what is read.
    static func read(_ source: [UInt8], _ range: Range<Int>) -> [GatheredRow]? {
        let reader = HTMLReader(source, at: range.lowerBound)
        guard MarkupParser.read(source, range, as: .html, into: reader) else { return nil }
        reader.behind = Int32(range.upperBound)
        while !reader.tables.isEmpty { reader.endTable() }
        reader.endLine()
        return reader.rows
    }

    // MARK: What the parser meets

    override func begin(_ tag: MarkupTag) {
        if tag.element == .hidden {
            if hidden == 0 { hiddenStart = behind }
            hidden += 1
        }
        // Rows and cells inside what nobody sees are none.
        if hidden > 0 {
            behind = tag.source.upperBound
            return
        }
        switch tag.element {
        case .table: beginTable(at: tag.source.lowerBound)
        case .row where deeper == 0: beginRow(at: tag.source.lowerBound)
        case .rowGroup where deeper == 0: beginGroup()
        case .cell where deeper == 0: beginCell(tag)
        case .other:
            if let shown = FieldValue.shown(tag, in: source) { text(shown) }
        case .struck, .raised, .lowered: style.begin(tag.element)
        default: part()
        }
        behind = tag.source.upperBound
    }

    override func end(_ element: MarkupElement, _ source: Range<Int32>) {
        behind = source.upperBound
        if hidden > 0 {
            if element == .hidden { endHidden() }
            return
        }
        switch element {
        case .table where deeper > 0: deeper -= 1
        case .table: endTable()
        case .row where deeper == 0: endRow()
        case .rowGroup where deeper == 0: beginGroup()
        case .cell where deeper == 0: endCell()
        case .other, .hidden: break
        case .struck, .raised, .lowered: style.end(element)
        default: part()
        }
    }

    override func text(_ source: Range<Int32>) {
        let style = style
        gather(from: source) { $0.append(source, of: self.source, as: style) }
        behind = source.upperBound
    }

    override func reference(_ source: Range<Int32>, to scalar: UInt32) {
        let style = style
        gather(from: source) { $0.append(scalar, for: source, as: style) }
        behind = source.upperBound
    }

    // MARK: Text

    private func gather(from source: Range<Int32>, _ add: (inout TextGatherer) -> Void) {
        if hidden > 0 { return }
        if let last = tables.indices.last, tables[last].cell != nil {
            if var cell = tables[last].cell.take() {
                add(&cell)
                tables[last].cell = cell
            }
            return
        }
        if line == nil {
            // White space between elements begins no line.
            guard source.contains(where: { self.source[Int($0)] > 0x20 }) else { return }
            line = TextGatherer(at: source.lowerBound)
            lineStart = source.lowerBound
        }
        if var open = line.take() {
            add(&open)
            line = open
        }
    }

    /// A line break or the edge of a block: cells go on in another line, other text ends its line.
    private func part() {
        guard let last = tables.indices.last, tables[last].cell != nil else { return endLine() }
        tables[last].cell?.part()
        tables[last].breaks.append(tables[last].cell?.cell.runs.count ?? 0)
    }

    private func endLine() {
        guard let open = line.take(), !open.cell.runs.isEmpty else { return }
        append(GatheredRow(cells: [open.cell], source: lineStart..<max(lineStart, behind)))
    }

    private func endHidden() {
        hidden = max(0, hidden - 1)
        guard hidden == 0, hiddenStart < behind else { return }
        if tables.isEmpty { endLine() }
        var row = GatheredRow(cells: [GatheredCell()], source: hiddenStart..<behind)
        row.cells[0].place = hiddenStart
        row.isHidden = true
        append(row)
    }

    /// Adds a finished line where it stands: among a table's rows where one is open.
    private func append(_ row: GatheredRow) {
        guard let last = tables.indices.last else { return rows.append(row) }
        if tables[last].row == nil { tables[last].rows.append(row) } else { tables[last].nested.append(row) }
    }

    // MARK: Tables

    private func beginTable(at place: Int32) {
        if tables.count >= HTMLReader.deepestTable {
            deeper += 1
            return part()
        }
        // Outside a cell, a table ends the one before it, which was not closed.
        if let last = tables.last, last.cell == nil { endTable() }
        endLine()
        if tables.isEmpty == false { tables[tables.count - 1].cell?.part() }
        tables.append(OpenTable())
    }

    private func endTable() {
        guard !tables.isEmpty else { return }
        endRow()
        endLine()
        guard let table = tables.popLast() else { return }
        let framed = SheetFrame(source: source).removed(from: table.rows)
        let placed = SpanPlacement(framed, budget: budget).placed()
        budget = placed.budget
        var rows = HTMLReader.withoutBlankTop(placed.rows)
        // The lines of the closing tags go with the last row.
        if let last = rows.indices.last, rows[last].source.lowerBound < behind {
            rows[last].source = rows[last].source.lowerBound..<max(rows[last].source.upperBound, behind)
        }
        if let outer = tables.indices.last {
            if isText(rows, of: tables[outer]) {
                for cell in rows.flatMap(\.cells) { tables[outer].cell?.append(cell) }
            } else {
                for place in rows.indices { rows[place].isSpread = true }
                tables[outer].insets.append(
                    Inset(runs: tables[outer].cell?.cell.runs.count ?? 0, rows: tables[outer].nested.count))
                tables[outer].nested += rows
            }
        } else {
            self.rows += rows
        }
    }

    /// Makes lines of the text beside tables inside a row's only cell that says anything, as mails and portals lay pages out: titles
    /// stand there.
    private func takeLines(of row: inout GatheredRow, _ table: Int) {
        guard let framing = tables[table].framing, row.cells.count(where: { !$0.runs.isEmpty }) == 1,
            !row.cells[framing.cell].runs.isEmpty
        else { return }
        let runs = row.cells[framing.cell].runs
        let nested = tables[table].nested
        var rows = Array(nested[..<(framing.insets.first?.rows ?? nested.count)])
        var start = 0
        func take(to limit: Int) {
            for end in framing.breaks.filter({ $0 < limit }) + [limit] where end > start {
                rows.append(HTMLReader.line(runs[start..<end]))
                start = end
            }
        }
        for (place, inset) in framing.insets.enumerated() {
            take(to: inset.runs)
            let next = place + 1 < framing.insets.count ? framing.insets[place + 1].rows : nested.count
            rows += nested[inset.rows..<next]
        }
        take(to: runs.count)
        tables[table].nested = rows
        row.cells[framing.cell].runs = []
    }

    private static func line(_ runs: ArraySlice<TextRun>) -> GatheredRow {
        var cell = GatheredCell()
        cell.runs = Array(runs)
        cell.runs[0].isParted = false
        let (first, last) = (cell.runs[0].source, cell.runs[cell.runs.count - 1].source)
        cell.place = first.lowerBound
        return GatheredRow(cells: [cell], source: first.lowerBound..<max(first.upperBound, last.upperBound))
    }

    /// Whether a table inside a row's cell is that cell's text: of one column, beside other cells.
    private func isText(_ rows: [GatheredRow], of outer: OpenTable) -> Bool {
        outer.cell != nil && outer.row.map { !$0.cells.isEmpty } ?? false
            && rows.allSatisfy { $0.cells.count == 1 && !$0.isHidden }
    }

    /// Rows without the blank ones over the first that says something, which would hide the heading.
    private static func withoutBlankTop(_ rows: [GatheredRow]) -> [GatheredRow] {
        guard let first = rows.firstIndex(where: { !$0.isBlank || $0.isHidden }) else { return [] }
        return Array(rows[first...])
    }

    private func beginGroup() {
        guard let last = tables.indices.last else { return }
        endRow()
        tables[last].group += 1
    }

    private func beginRow(at place: Int32) {
        guard let last = tables.indices.last, cellCount < TextLimits.cells else { return part() }
        endRow()
        endLine()
        tables[last].row = GatheredRow(source: place..<place, isRow: true, group: tables[last].group)
    }

    private func endRow() {
        endCell()
        guard let last = tables.indices.last, var row = tables[last].row.take() else { return }
        row.source = row.source.lowerBound..<max(row.source.lowerBound, behind)
        takeLines(of: &row, last)
        tables[last].framing = nil
        // A row that only holds another table is that table's place on the page.
        if !(row.isBlank && !tables[last].nested.isEmpty), !row.cells.isEmpty { tables[last].rows.append(row) }
        tables[last].rows += tables[last].nested
        tables[last].nested = []
    }

    private func beginCell(_ tag: MarkupTag) {
        guard let last = tables.indices.last, cellCount < TextLimits.cells,
            tables[last].row?.cells.count ?? 0 <= TextLimits.cellsInRow
        else { return part() }
        cellCount += 1
        endCell()
        if tables[last].row == nil { beginRow(at: tag.source.lowerBound) }
        var cell = TextGatherer(at: min(tag.source.upperBound + 1, Int32(source.count)))
        cell.span(
            rows: HTMLReader.number(tag.attribute("rowspan")),
            columns: max(1, HTMLReader.number(tag.attribute("colspan"))))
        tables[last].cell = cell
    }

    private func endCell() {
        guard let last = tables.indices.last, let cell = tables[last].cell.take() else { return }
        if !tables[last].insets.isEmpty {
            let place = tables[last].row?.cells.count ?? 0
            tables[last].framing = Framing(cell: place, breaks: tables[last].breaks, insets: tables[last].insets)
        }
        (tables[last].breaks, tables[last].insets) = ([], [])
        // What is not closed ends with its cell.
        style = TextStyle()
        tables[last].row?.cells.append(cell.cell)
    }

    /// The number an attribute holds, at most what HTML allows; 1 where it holds none.
    private static func number(_ text: [UInt8]?) -> Int32 {
        guard let text else { return 1 }
        var value: Int32 = 0
        var digits = 0
        for byte in text where byte > 0x20 {
            guard (0x30...0x39).contains(byte) else { break }
            value = min(65_534, value * 10 + Int32(byte - 0x30))
            digits += 1
        }
        return digits > 0 ? value : 1
    }
}
