internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Records
internal import Tables

extension JSONWriter {
    /// Appends a table object.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - index: Its place among the document's tables.
    ///   - part: What the part of a bound volume says of itself; nil where the document is not bound of several.
    ///   - source: The input's name, first of a line that stands by itself; nil inside a document.
    mutating func table(_ table: Table, index: Int, part: PartDescription?, source: String?) {
        write("{")
        lineSource(source)
        write("\"id\":\"t")
        integer(index + 1)
        write("\",\"kind\":\"")
        write(name: table.kind.rawValue)
        write("\",\"plan\":")
        string(orNull: table.plan?.rawValue)
        write(",\"title\":")
        if let title = table.title { words([title]) } else { write("null") }
        write(",\"page\":")
        integer(table.page)
        lines(table.lines.lowerBound, table.lines.upperBound)
        write(",\"template\":")
        string(orNull: table.template)
        write(",\"office\":")
        if let office = part?.office, office != Office() { self.office(office) } else { write("null") }
        write(",\"fiscalYear\":")
        string(orNull: part?.fiscalYear?.description)
        write(",\"quarter\":")
        integer(orNull: part?.quarter)
        columns(table.columns)
        rows(of: table)
        write("}")
    }

    /// Appends `"source":…,` where a line stands by itself.
    mutating func lineSource(_ source: String?) {
        guard let source else { return }
        write("\"source\":")
        string(source)
        write(",")
    }

    /// Appends an office object.
    mutating func office(_ office: Office) {
        write("{\"name\":")
        if let name = office.name { words([name]) } else { write("null") }
        write(",\"upazila\":")
        string(orNull: office.upazila)
        write(",\"district\":")
        string(orNull: office.district)
        write("}")
    }

    private mutating func lines(_ first: Int32, _ last: Int32) {
        write(",\"lines\":[")
        integer(first)
        write(",")
        integer(last)
        write("]")
    }

    private mutating func columns(_ columns: [Column]) {
        write(",\"columns\":")
        array(columns.enumerated()) { writer, entry in
            writer.write("{\"index\":")
            writer.integer(entry.offset)
            writer.write(",\"role\":\"")
            writer.write(name: entry.element.role.rawValue)
            writer.write("\",\"heading\":")
            writer.words(entry.element.heading)
            writer.write(",\"year\":")
            writer.string(orNull: entry.element.year?.description)
            writer.write(",\"quarter\":")
            writer.integer(orNull: entry.element.quarter)
            writer.write(",\"tier\":")
            writer.integer(orNull: entry.element.tier)
            writer.write("}")
        }
    }

    private mutating func rows(of table: Table) {
        write(",\"rows\":")
        array(table.rows) { writer, row in
            writer.write("{\"kind\":\"")
            writer.write(name: row.kind.rawValue)
            writer.write("\",\"line\":")
            writer.integer(row.line)
            if row.lastLine > row.firstLine { writer.lines(row.firstLine, row.lastLine) }
            writer.write(",\"cells\":[")
            var isFirst = true
            for place in row.cells where !table.cells[place].isCovered {
                if !isFirst { writer.output.append(0x2C) }
                isFirst = false
                writer.cell(table.cells[place])
            }
            writer.write("]}")
        }
    }

    private mutating func cell(_ cell: Cell) {
        beginRawAndReading(cell.passage)
        if text.transcription == nil, cell.rowSpan == 1, cell.columnSpan == 1 {
            let span = cell.passage.span
            return endCell(
                Int(span.start)..<max(Int(span.start), Int(span.end)), page: Int(span.page), line: Int(span.line),
                column: Int(cell.column))
        }
        write(",\"span\":")
        if text.transcription == nil { span(cell.passage.span) } else { spans([cell.passage]) }
        if cell.rowSpan == 1, cell.columnSpan == 1 {
            write(",\"rowSpan\":1,\"columnSpan\":1")
        } else {
            write(",\"rowSpan\":")
            integer(cell.rowSpan)
            write(",\"columnSpan\":")
            integer(cell.columnSpan)
        }
        if cell.column >= 0 {
            write(",\"column\":")
            integer(cell.column)
        }
        output.append(0x7D)
    }

    /// Appends a block object.
    mutating func block(_ block: Block, of paged: PagedText, reasons: ReasonWords) {
        let lines = paged.lines[block.lines.clamped(to: paged.lines.indices)]
        write("{\"kind\":\"")
        write(name: block.kind.rawValue)
        write("\",\"page\":")
        integer(lines.first?.passage.page ?? 1)
        self.lines(lines.first?.firstNumber ?? 1, lines.last?.lastNumber ?? 1)
        write(",\"text\":")
        self.lines(lines.lazy.map(\.passage))
        write(",\"reason\":")
        string(orNull: block.reason.map { reasons.english($0) })
        write("}")
    }
}
