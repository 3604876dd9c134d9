internal import Audits
internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Tables

/// How a finding concerns a cell.
enum CellMark: Sendable, Hashable {
    /// The declared figure.
    case declared
    /// A figure it was checked against.
    case input
}

/// What a finding shows of its document: the tables its cells stand in, and the lines of text where others stand.
struct Excerpt {
    let document: AuditedDocument
    let finding: Finding
    /// How many rows of a table are shown at most.
    let rowLimit: Int

    /// The concerned cells of one table, by their place in `Table.cells`, and the rows they stand in.
    private struct TableMarks {
        var cells: [Int: CellMark] = [:]
        var rows: [Int] = []
    }

    func append(to writer: inout MarkupWriter) {
        var tables: [(table: Int, marks: TableMarks)] = []
        var quotes: [(span: SourceSpan, mark: CellMark)] = []
        for (order, span) in finding.cells.prefix(200).enumerated() {
            let mark = order == 0 && firstIsDeclared ? CellMark.declared : .input
            guard let (table, row, cell) = place(of: span) else {
                quotes.append((span, mark))
                continue
            }
            let entry = tables.firstIndex { $0.table == table } ?? tables.count
            if entry == tables.count { tables.append((table, TableMarks())) }
            if tables[entry].marks.cells[cell] == nil { tables[entry].marks.cells[cell] = mark }
            if !tables[entry].marks.rows.contains(row) { tables[entry].marks.rows.append(row) }
        }
        for quote in quotes.prefix(8) { self.quote(quote.span, quote.mark, to: &writer) }
        for (table, marks) in tables.prefix(3) { show(table, marks, to: &writer) }
        if !tables.isEmpty {
            legend(hasDeclared: firstIsDeclared, hasInputs: finding.cells.count > 1 || !firstIsDeclared, to: &writer)
        }
    }

    /// Whether the first cell prints the declared figure; a plan's known total is printed nowhere, and then every cell
    /// is one that was checked against it.
    private var firstIsDeclared: Bool {
        guard case .number(let declared) = finding.declared, let span = finding.cells.first else { return true }
        let source = document.paged.text.source
        let range = (Int(span.start)..<max(Int(span.start), Int(span.end))).clamped(to: source.indices)
        var text: [UInt8] = []
        EscapedText.append(source.span, range, as: MarkupSyntax.self, asciiDigits: true, to: &text)
        let digits = text.filter { (0x30...0x39).contains($0) || $0 == 0x2E }
        guard !digits.isEmpty else { return true }
        return String(decoding: digits, as: UTF8.self).contains(declared.description)
    }

    /// The table, the row and the cell that hold a span.
    ///
    /// - Complexity: O(log n) in the number of tables and of a table's rows.
    private func place(of span: SourceSpan) -> (table: Int, row: Int, cell: Int)? {
        let tables = document.layout.tables
        var low = 0
        var high = tables.count
        while low < high {
            let middle = (low + high) / 2
            if tables[middle].lines.upperBound < span.line { low = middle + 1 } else { high = middle }
        }
        guard low < tables.count, tables[low].lines.contains(span.line) else { return nil }
        let table = tables[low]
        var first = 0
        var last = table.rows.count
        while first < last {
            let middle = (first + last) / 2
            if table.rows[middle].lastLine < span.line { first = middle + 1 } else { last = middle }
        }
        // In some forms several rows stand on one line of the source.
        while first < table.rows.count, table.rows[first].line <= span.line {
            for cell in table.rows[first].cells {
                let passage = table.cells[cell].passage
                if passage.sourceStart <= span.start, span.start <= passage.sourceEnd, span.end <= passage.sourceEnd {
                    return (low, first, cell)
                }
            }
            first += 1
        }
        return nil
    }

    private func show(_ index: Int, _ marks: TableMarks, to writer: inout MarkupWriter) {
        let table = document.layout.tables[index]
        writer.markup("<figure><figcaption>")
        TableCaption.append(table, index: index, text: document.paged.text, to: &writer)
        writer.markup("</figcaption>\n")
        let grid = RecognisedGrid(
            table: table, rows: rows(of: table, marked: marks.rows), text: document.paged.text, clip: 150)
        grid.append(marks: marks.cells, suggestions: suggestions(of: table), to: &writer)
        writer.markup("</figure>\n")
    }

    /// The rows to show: all of a short table; of a long one the concerned rows and their neighbours.
    private func rows(of table: Table, marked: [Int]) -> [Int] {
        if table.rows.count < 12 {
            let body = table.rows.indices.filter { table.rows[$0].kind != .header || marked.contains($0) }
            if body.count <= min(7, rowLimit) { return body }
        }
        var shown: Set<Int> = []
        for row in marked {
            for near in (row - 1)...(row + 1) where table.rows.indices.contains(near) {
                if shown.count < rowLimit, near == row || table.rows[near].kind != .header { shown.insert(near) }
            }
        }
        return shown.sorted()
    }

    /// What the likeliest explanation would have cells read, by the cell's first source byte.
    private func suggestions(of table: Table) -> [Int32: String] {
        guard let first = finding.explanations.first, first.kind != .misplaced, first.thousandths >= 750 else {
            return [:]
        }
        return Dictionary(first.edits.map { ($0.span.start, $0.to) }) { first, _ in first }
    }

    private func line(holding span: SourceSpan) -> PageLine? {
        let lines = document.paged.lines
        guard document.paged.text.transcription != nil else {
            return lines.indices.contains(Int(span.line) - 1) ? lines[Int(span.line) - 1] : nil
        }
        return lines.first { $0.passage.sourceStart <= span.start && span.end <= $0.passage.sourceEnd }
    }

    private func quote(_ span: SourceSpan, _ mark: CellMark, to writer: inout MarkupWriter) {
        guard let line = line(holding: span)?.passage else { return }
        writer.markup("<p class=\"quote\"><span class=\"place\">")
        writer.both(Bilingual("line ", "লাইন ") + Bilingual.count(Int(span.line)))
        writer.markup("</span><span lang=\"bn\">")
        // Quoted from the source itself: a span's bytes are the source's.
        let source = document.paged.text.source
        let start = min(max(Int(span.start), line.source.lowerBound), source.count)
        let end = min(max(start, Int(span.end)), source.count)
        let from = SourceCut.start(source, before: start, notBefore: line.source.lowerBound, length: 180)
        let to = SourceCut.end(source, after: end, notAfter: min(line.source.upperBound, source.count), length: 180)
        if from > line.source.lowerBound { writer.markup("…") }
        EscapedText.append(source.span, from..<start, as: MarkupSyntax.self, to: &writer.output)
        writer.markup("<mark class=\"\(mark == .declared ? "declared" : "input")\">")
        EscapedText.append(source.span, start..<end, as: MarkupSyntax.self, to: &writer.output)
        writer.markup("</mark>")
        EscapedText.append(source.span, end..<max(end, to), as: MarkupSyntax.self, to: &writer.output)
        if to < line.source.upperBound { writer.markup("…") }
        writer.markup("</span></p>\n")
    }

    private func legend(hasDeclared: Bool, hasInputs: Bool, to writer: inout MarkupWriter) {
        writer.markup("<p class=\"legend\">")
        if hasDeclared {
            writer.markup("<i class=\"declared\"></i>")
            writer.both(Bilingual("solid frame: the figure in question", "পূর্ণ রেখার ঘর: যে সংখ্যা নিয়ে প্রশ্ন"))
        }
        if hasInputs {
            writer.markup("<i class=\"input\"></i>")
            writer.both(Bilingual("broken frame: what it was checked against", "ভাঙা রেখার ঘর: যার সঙ্গে মেলানো হয়েছে"))
        }
        writer.markup("</p>\n")
    }
}

/// Cuts that part no letter.
enum SourceCut {
    static func start(_ bytes: [UInt8], before place: Int, notBefore limit: Int, length: Int) -> Int {
        var offset = max(limit, place - length)
        while offset < place, offset > limit, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        return offset
    }

    static func end(_ bytes: [UInt8], after place: Int, notAfter limit: Int, length: Int) -> Int {
        guard place + length < limit else { return max(place, limit) }
        var offset = place + length
        while offset > place, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }
}
