extension WrittenSpecimen {
    /// Tables of HTML, a row a line, among lines of plain text: what models that read pages print.
    mutating func writeHTML(_ document: SpecimenDocument) {
        for run in WrittenSpecimen.runs(of: document) {
            let rows = WrittenSpecimen.rows(run, of: document)
            guard !rows.isEmpty else {
                if case .line(_, let text) = document.items[run.lowerBound] {
                    lines.append(line)
                    append(WrittenSpecimen.escaped(text))
                }
                continue
            }
            append("<table>")
            for row in WrittenSpecimen.spanned(rows) {
                lines.append(line)
                let name = row.kind == "header" ? "th" : "td"
                let cells = row.cells.filter { !$0.isCovered }.map { cell in
                    let rowSpan = cell.rowSpan > 1 ? " rowspan=\"\(cell.rowSpan)\"" : ""
                    let columnSpan = cell.columnSpan > 1 ? " colspan=\"\(cell.columnSpan)\"" : ""
                    return "<\(name)\(rowSpan)\(columnSpan)>\(WrittenSpecimen.escaped(cell.text))</\(name)>"
                }
                append("<tr>" + cells.joined() + "</tr>")
            }
            append("</table>")
        }
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// The rows with the cells of headings that noise has not moved as they span, and all others standing alone.
    private static func spanned(_ rows: [SpecimenRow]) -> [SpecimenRow] {
        let headers = rows.prefix { $0.kind == "header" }.count
        let isWhole = rows.prefix(headers).allSatisfy { row in
            row.cells.enumerated().allSatisfy {
                $0.element.column == $0.offset && ($0.element.isCovered ? $0.element.text.isEmpty : true)
            }
        }
        return rows.enumerated().map { place, row in
            var row = row
            if place < headers, isWhole, headers == 2 { return row }
            for cell in row.cells.indices {
                row.cells[cell].isCovered = false
                row.cells[cell].rowSpan = 1
                row.cells[cell].columnSpan = 1
            }
            return row
        }
    }
}
