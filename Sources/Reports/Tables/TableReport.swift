internal import BengaliText
public import Pages
internal import Provenance
public import Tables

/// Recognised tables for other programs and for a person.
///
/// Every source row stands there once, each cell under the column that recognition settled it in; cells of one row and
/// column are joined by a space, and cells of no column follow the last.
public enum TableReport {
    /// Appends a document's tables as CSV (RFC 4180, CR LF), a blank line between them.
    public static func appendCSV(of layout: Layout, _ paged: PagedText, to output: inout [UInt8]) {
        for (index, table) in layout.tables.enumerated() {
            if index > 0 { output.append(contentsOf: "\r\n".utf8) }
            for row in table.rows {
                for (column, cells) in SettledRow.cells(of: row, in: table).enumerated() {
                    if column > 0 { output.append(0x2C) }
                    let passages = cells.filter { !$0.isEmpty }
                    guard let first = passages.first else { continue }
                    output.append(0x22)
                    let bytes = paged.text.bytes
                    if FormulaGuard.applies(to: bytes.span, first.text) { output.append(0x27) }
                    append(passages, of: bytes, as: QuotedFieldSyntax.self, to: &output)
                    output.append(0x22)
                }
                output.append(contentsOf: "\r\n".utf8)
            }
        }
    }

    /// Appends a document's tables as HTML tables.
    public static func appendHTML(of layout: Layout, _ paged: PagedText, to output: inout [UInt8]) {
        let bytes = paged.text.bytes
        for (index, table) in layout.tables.enumerated() {
            output.append(contentsOf: "<table lang=\"bn\" id=\"t\(index + 1)\">\n".utf8)
            if let title = table.title {
                output.append(contentsOf: "<caption>".utf8)
                append([title], of: bytes, as: MarkupSyntax.self, to: &output)
                output.append(contentsOf: "</caption>\n".utf8)
            }
            for row in table.rows {
                let tag = row.kind == .header ? "th" : "td"
                let scope = row.kind == .header ? " scope=\"col\"" : ""
                output.append(contentsOf: "<tr class=\"\(row.kind.rawValue)\">".utf8)
                for cells in SettledRow.cells(of: row, in: table) {
                    output.append(contentsOf: "<\(tag)\(scope)>".utf8)
                    append(cells.filter { !$0.isEmpty }, of: bytes, as: MarkupSyntax.self, to: &output)
                    output.append(contentsOf: "</\(tag)>".utf8)
                }
                output.append(contentsOf: "</tr>\n".utf8)
            }
            output.append(contentsOf: "</table>\n".utf8)
        }
    }

    /// Appends a document's tables as Markdown tables, a blank line between them; the heading line is the recognised
    /// columns' headings.
    public static func appendMarkdown(of layout: Layout, _ paged: PagedText, to output: inout [UInt8]) {
        let bytes = paged.text.bytes
        for (index, table) in layout.tables.enumerated() {
            if index > 0 { output.append(0x0A) }
            let width = max(1, table.columns.count)
            line(table.columns.isEmpty ? [[]] : table.columns.map(\.heading), of: bytes, to: &output)
            output.append(contentsOf: (String(repeating: "| --- ", count: width) + "|\n").utf8)
            for row in table.rows where row.kind != .header {
                line(SettledRow.cells(of: row, in: table), of: bytes, to: &output)
            }
        }
    }

    private static func line(_ cells: [[Passage]], of bytes: [UInt8], to output: inout [UInt8]) {
        output.append(0x7C)
        for passages in cells {
            output.append(0x20)
            append(passages.filter { !$0.isEmpty }, of: bytes, as: MarkdownSyntax.self, to: &output)
            output.append(contentsOf: " |".utf8)
        }
        output.append(0x0A)
    }

    private static func append<Syntax: OutputSyntax>(
        _ passages: [Passage], of bytes: [UInt8], as syntax: Syntax.Type, to output: inout [UInt8]
    ) {
        for (index, passage) in passages.enumerated() {
            if index > 0 { output.append(0x20) }
            EscapedText.append(bytes.span, passage.text, as: syntax, to: &output)
        }
    }
}

/// A row's cells by the columns they were settled in.
enum SettledRow {
    /// One list of passages a column, then one a cell of no column; a heading row keeps the page's order.
    static func cells(of row: Row, in table: Table) -> [[Passage]] {
        let isSettled = row.kind != .header && row.cells.contains { table.cells[$0].column >= 0 }
        guard isSettled else { return table.cells[row.cells].map { [$0.passage] } }
        var columns = [[Passage]](repeating: [], count: table.columns.count)
        var others: [[Passage]] = []
        for cell in table.cells[row.cells] {
            if columns.indices.contains(Int(cell.column)) {
                columns[Int(cell.column)].append(cell.passage)
            } else if !cell.passage.isEmpty {
                others.append([cell.passage])
            }
        }
        return columns + others
    }
}
