internal import Figures

/// Damages the build of tables: headings, columns, rows, pages.
struct StructureNoise {
    let rates: NoiseRates

    /// A row of a table, or a line that stands among its rows.
    private enum Piece {
        case row(SpecimenRow)
        case line(kind: String, text: String)
    }

    func apply(to document: inout SpecimenDocument, using random: inout SeededGenerator) {
        var pieces: [[Piece]] = []
        for table in document.tables.indices {
            headings(of: &document.tables[table], using: &random)
            for row in document.tables[table].rows.indices {
                merge(row, of: &document.tables[table], &document.misreads, table, using: &random)
                drop(row, of: &document.tables[table], &document.misreads, table, using: &random)
                shift(row, of: &document.tables[table], using: &random)
            }
            CellNoise(rates: rates).apply(to: &document.tables[table], using: &random)
            if random.chance(rates.shiftedTails) { shiftTail(of: &document.tables[table], using: &random) }
            let heads = StructureNoise.heads(of: table, in: document)
            pieces.append(interleave(&document.tables[table], under: heads, using: &random))
        }
        settle(pieces, in: &document)
        loseTitles(of: &document, using: &random)
    }

    // MARK: Headings

    private func headings(of table: inout SpecimenTable, using random: inout SeededGenerator) {
        let rows = table.rows.indices.filter { table.rows[$0].kind == "header" }
        guard let first = rows.first, table.columns.count > 4 else { return }
        let filled = table.rows[first].cells.indices.filter { !table.rows[first].cells[$0].text.isEmpty }
        guard filled.count > 4 else { return }
        while random.chance(rates.lostHeadings) { table.rows[first].cells[random.pick(filled)].text = "" }
        if random.chance(rates.displacedHeadings) {
            // Everything from one heading on stands one to the right, or the heading stands at the row's end.
            let place = random.pick(Array(filled.dropFirst(2)))
            if random.chance(50) {
                let text = table.rows[first].cells[place].text
                table.rows[first].cells[place].text = ""
                let last = table.rows[first].cells.count - 1
                let words = [table.rows[first].cells[last].text, text].filter { !$0.isEmpty }
                table.rows[first].cells[last].text = words.joined(separator: " ")
                table.rows[first].cells[last].printed = ""
            } else if table.rows[first].cells.last?.text.isEmpty == true {
                table.rows[first].cells.insert(SpecimenCell(column: -1, text: ""), at: place)
                table.rows[first].cells.removeLast()
            }
        }
        if random.chance(rates.doubledHeadings) {
            let place = random.pick(filled)
            table.rows[first].cells[place].text += " " + table.rows[first].cells[place].text
            table.rows[first].cells[place].printed = ""
        }
    }

    // MARK: Rows

    private func shift(_ row: Int, of table: inout SpecimenTable, using random: inout SeededGenerator) {
        guard table.rows[row].kind == "data", random.number(0...999) < rates.shiftedRows else { return }
        push(row, of: &table)
    }

    /// Every cell one to the right, where the last one is empty; that one is lost.
    private func push(_ row: Int, of table: inout SpecimenTable) {
        let cells = table.rows[row].cells
        guard cells.count > 6, let last = cells.last, last.text.isEmpty, cells[0].column >= 0 else { return }
        if let field = last.field { table.mark(field, row: row) }
        table.rows[row].cells.insert(SpecimenCell(column: -1, text: ""), at: 0)
        table.rows[row].cells.removeLast()
    }

    /// The rows behind a page break stand one to the right, as many as have room.
    private func shiftTail(of table: inout SpecimenTable, using random: inout SeededGenerator) {
        let rows = table.rows.indices.filter { table.rows[$0].kind == "data" }
        guard rows.count > 4 else { return }
        for row in rows.suffix(random.number(1...rows.count / 2)) { push(row, of: &table) }
    }

    /// A unit and the weight beside it stand in one cell.
    private func merge(
        _ row: Int, of table: inout SpecimenTable, _ misreads: inout [FigureMisread], _ number: Int,
        using random: inout SeededGenerator
    ) {
        guard table.rows[row].kind == "data", random.number(0...999) < rates.mergedCells else { return }
        let cells = table.rows[row].cells
        guard
            let weight = cells.indices.first(where: { cells[$0].field == .weight && $0 > 0 }),
            cells[weight - 1].column >= 0, table.columns[cells[weight - 1].column].role == "unit"
        else { return }
        let printed = cells[weight].text
        table.rows[row].cells[weight - 1].text += " " + printed
        table.rows[row].cells[weight - 1].printed = ""
        table.rows[row].cells[weight].text = ""
        table.mark(.weight, row: row)
        misreads.append(
            FigureMisread(
                kind: .cell, table: number, row: row, indicator: table.rows[row].indicator, field: .weight,
                from: printed, to: ""))
    }

    /// Words at the end of a row's long cells stand in a row of their own below it.
    private func breakRow(_ row: SpecimenRow, using random: inout SeededGenerator) -> [SpecimenRow] {
        var head = row
        var tail = row
        tail.kind = "continuation"
        tail.area = nil
        var hasTail = false
        for place in row.cells.indices {
            tail.cells[place].text = ""
            guard row.cells[place].field == nil || row.cells[place].field == .code else {
                tail.cells[place].field = nil
                continue
            }
            tail.cells[place].field = nil
            let words = row.cells[place].text.split(separator: " ")
            guard words.count >= 3, random.chance(70), !row.cells[place].text.contains("অর্জন") else { continue }
            let cut = random.number(2...words.count - 1)
            head.cells[place].text = words.prefix(cut).joined(separator: " ")
            // Neither piece was printed by itself, so no edit of one is judged.
            head.cells[place].printed = ""
            tail.cells[place].text = words.dropFirst(cut).joined(separator: " ")
            tail.cells[place].printed = ""
            hasTail = true
        }
        if !hasTail { return [row] }
        return random.chance(25) ? [head] + breakRow(tail, using: &random) : [head, tail]
    }

    /// A figure's whole cell is lost, so that the cells behind it stand one to the left.
    private func drop(
        _ row: Int, of table: inout SpecimenTable, _ misreads: inout [FigureMisread], _ number: Int,
        using random: inout SeededGenerator
    ) {
        guard table.rows[row].kind == "data", random.number(0...999) < rates.droppedCells else { return }
        let cells = table.rows[row].cells
        let places = cells.indices.filter { cells[$0].field?.isRecorded == true && !cells[$0].text.isEmpty }
        guard !places.isEmpty else { return }
        let place = random.pick(places)
        guard let field = cells[place].field else { return }
        table.mark(field, row: row)
        misreads.append(
            FigureMisread(
                kind: .cell, table: number, row: row, indicator: table.rows[row].indicator, field: field,
                from: cells[place].text, to: ""))
        table.rows[row].cells.remove(at: place)
    }

    /// Whether a cell holds a date whose year has four Bengali digits.
    private func isWrappable(_ cell: SpecimenCell, _ indicator: SpecimenIndicator) -> Bool {
        guard let field = cell.field, let figure = indicator.figures[field], case .date = figure.value else {
            return false
        }
        return !figure.isDamaged && cell.text.contains("/২০") && cell.text == figure.printed
    }

    /// A date whose last two digits stand below it.
    private func wrapDate(_ row: SpecimenRow, at number: Int, of table: inout SpecimenTable) -> [SpecimenRow] {
        guard let indicator = row.indicator,
            let place = row.cells.indices.first(where: { isWrappable(row.cells[$0], table.indicators[indicator]) })
        else { return [row] }
        if let field = row.cells[place].field { table.mark(field, row: number) }
        var head = row
        var tail = row
        tail.kind = "continuation"
        tail.area = nil
        for cell in tail.cells.indices {
            tail.cells[cell].text = ""
            tail.cells[cell].field = nil
        }
        head.cells[place].text = String(row.cells[place].text.dropLast(2))
        tail.cells[place].text = String(row.cells[place].text.suffix(2))
        tail.cells[place].printed = ""
        return [head, tail]
    }

    // MARK: Pages

    /// What may stand at the head of a table's pages: its own title, and the first title and office of a document of one part.
    private static func heads(of table: Int, in document: SpecimenDocument) -> [(kind: String, text: String)] {
        var own: String?
        var first: [String: String] = [:]
        for item in document.items {
            if case .row(table, _) = item { break }
            guard case .line(let kind, let text) = item else {
                own = nil
                continue
            }
            if kind == "title" { own = text }
            if first[kind] == nil { first[kind] = text }
        }
        var heads: [(kind: String, text: String)] = []
        if !document.tables.contains(where: { $0.part > 0 }) {
            for kind in ["title", "letterhead"] {
                if let text = first[kind] { heads.append((kind, text)) }
            }
        }
        if let own { heads.append(("title", own)) }
        return heads
    }

    /// What stands between two pages: nothing or a page's number, and then its head, with blank lines or without.
    private func pageEnd(
        under heads: [(kind: String, text: String)], using random: inout SeededGenerator
    ) -> [Piece] {
        let number = "\(random.number(2...159))"
        var lines: [(kind: String, text: String)] = []
        switch random.number(0...5) {
        case 0: lines = [("pageMark", "Page | \(number)")]
        case 1: lines = [("pageMark", "পৃষ্ঠা \(SpecimenDigits.bengali(number))")]
        case 2: break
        default: lines = [("pageMark", random.chance(50) ? number : SpecimenDigits.bengali(number))]
        }
        if !heads.isEmpty, random.chance(40) { lines.append(random.pick(heads)) }
        let isOpen = random.chance(80)
        let blank = (kind: "blank", text: "")
        if isOpen || lines.isEmpty { lines = [blank] + lines + [blank] }
        return lines.map { .line(kind: $0.kind, text: $0.text) }
    }

    private func interleave(
        _ table: inout SpecimenTable, under heads: [(kind: String, text: String)], using random: inout SeededGenerator
    ) -> [Piece] {
        var pieces: [Piece] = []
        let bodies = table.rows.indices.filter { table.rows[$0].kind == "data" }
        let hasBreak = bodies.count > 5 && random.chance(rates.pageBreaks)
        let pageBreak = hasBreak ? random.pick(Array(bodies.dropFirst(2).dropLast())) : -1
        let repeats = random.chance(50)
        let isOpen = random.chance(rates.openLines)
        for (place, row) in table.rows.enumerated() {
            if isOpen, row.kind == "data" { pieces.append(.line(kind: "blank", text: "")) }
            if place == pageBreak {
                pieces += pageEnd(under: heads, using: &random)
                if repeats {
                    pieces += table.rows.filter { $0.kind == "header" || $0.kind == "numbering" }.map { .row($0) }
                }
            }
            let isPair =
                row.kind == "data" && table.kind == "quarterlyPlan" && place + 1 < table.rows.count
                && table.rows[place + 1].kind == "continuation"
            if row.kind == "data", !isPair, random.number(0...999) < rates.brokenRows {
                pieces += breakRow(row, using: &random).map { .row($0) }
            } else if row.kind == "data", !isPair, random.number(0...999) < rates.wrappedFigures {
                pieces += wrapDate(row, at: place, of: &table).map { .row($0) }
            } else {
                pieces.append(.row(row))
            }
            if row.kind == "data", !isPair, random.number(0...999) < rates.noiseLines {
                let words = SpecimenKnowledge.embedded.words
                let kind = random.pick(["noise", "foreign"])
                pieces.append(.line(kind: kind, text: random.pick(words[kind] ?? ["~"])))
            }
        }
        return pieces
    }

    /// Puts the pieces where the tables' rows stood.
    private func settle(_ pieces: [[Piece]], in document: inout SpecimenDocument) {
        var items: [SpecimenItem] = []
        var moved: [[Int]] = document.tables.map { [Int](repeating: -1, count: $0.rows.count) }
        var done = [Bool](repeating: false, count: document.tables.count)
        for item in document.items {
            guard case .row(let table, _) = item else {
                items.append(item)
                continue
            }
            if done[table] { continue }
            done[table] = true
            let old = document.tables[table].rows
            document.tables[table].rows = []
            var next = 0
            for piece in pieces[table] {
                switch piece {
                case .line(let kind, let text): items.append(.line(kind: kind, text: text))
                case .row(let row):
                    let place = document.tables[table].rows.count
                    if next < old.count, row.kind == old[next].kind, row.indicator == old[next].indicator {
                        moved[table][next] = place
                        next += 1
                    }
                    document.tables[table].rows.append(row)
                    items.append(.row(table: table, row: place))
                }
            }
        }
        document.items = items
        for place in document.misreads.indices {
            let misread = document.misreads[place]
            document.misreads[place].row = moved[misread.table][misread.row]
        }
    }

    /// What stands between two tables is lost, so that they run together.
    private func loseTitles(of document: inout SpecimenDocument, using random: inout SeededGenerator) {
        var kept: [SpecimenItem] = []
        var between: [SpecimenItem] = []
        var last: Int?
        for item in document.items {
            guard case .row(let table, _) = item else {
                between.append(item)
                continue
            }
            if let last, last != table, random.chance(rates.lostTitles) { between = [] }
            kept += between
            kept.append(item)
            between = []
            last = table
        }
        document.items = kept + between
    }
}
