/// A document as a page of HTML for a browser to print: what becomes of it behind a real printer and a real reader is for
/// those to show.
public struct SpecimenSheet: Sendable {
    /// The page, in UTF-8.
    public private(set) var html = ""
    private let style: SheetStyle

    /// Writes a document in a style that its seed draws.
    public init(_ document: SpecimenDocument) {
        style = SheetStyle(document)
        html = "<!DOCTYPE html>\n<html lang=\"bn\">\n<meta charset=\"utf-8\">\n<style>\n\(style.css)\n</style>\n"
        for run in WrittenSpecimen.runs(of: document) {
            switch document.items[run.lowerBound] {
            case .line(_, let text): html += "<p>\(WrittenSpecimen.escaped(text))</p>\n"
            case .row(let table, _):
                append(WrittenSpecimen.rows(run, of: document), of: document.tables[table])
            }
        }
    }

    private mutating func append(_ rows: [SpecimenRow], of table: SpecimenTable) {
        let heading = rows.prefix { ["header", "numbering"].contains($0.kind) }
        html += "<table>\n" + columns(of: rows, table)
        // Without a head of its own a table's heading is rows like all others, and stands once.
        if style.repeatsHeadings { html += "<thead>\n" }
        for row in heading { append(row.cells.filter { !$0.isCovered }, as: "th", of: table) }
        html += style.repeatsHeadings ? "</thead>\n<tbody>\n" : ""
        var place = heading.endIndex
        while place < rows.endIndex {
            let shared = SpecimenSheet.sharing(rows[place...], of: table)
            if style.merging.place != nil, shared.count > 1 {
                append(MergedRows(Array(shared), of: table, style.merging, mergesPairs: style.mergesPairs), of: table)
                place += shared.count
            } else {
                append(rows[place], of: table)
                place += 1
            }
        }
        html += (style.repeatsHeadings ? "</tbody>\n" : "") + "</table>\n"
    }

    /// The widths of the columns as a hand sets them: room for the longest word, and the more for much text.
    private func columns(of rows: [SpecimenRow], _ table: SpecimenTable) -> String {
        guard style.hasFixedColumns else { return "" }
        var (words, texts) = (table.columns.map { _ in 1 }, table.columns.map { _ in 0 })
        for row in rows where !["section", "total"].contains(row.kind) && !row.isLine {
            for cell in row.cells where table.columns.indices.contains(cell.column) && cell.columnSpan == 1 {
                texts[cell.column] += cell.text.count
                for word in cell.text.split(separator: " ") {
                    words[cell.column] = max(words[cell.column], word.count)
                }
            }
        }
        let parts = zip(words, texts).map { 2 + $0 + $1 / (4 * max(1, rows.count)) }
        let all = parts.reduce(0, +)
        return "<colgroup>" + parts.map { "<col style=\"width: \(100 * $0 / max(1, all))%\">" }.joined()
            + "</colgroup>\n"
    }

    /// The rows from the first on that may share cells.
    private static func sharing(_ rows: ArraySlice<SpecimenRow>, of table: SpecimenTable) -> ArraySlice<SpecimenRow> {
        rows.prefix {
            ["data", "continuation"].contains($0.kind) && $0.isWhole && $0.cells.count == table.columns.count
        }
    }

    // MARK: Rows

    /// A row by itself; a section spans its table.
    private mutating func append(_ row: SpecimenRow, of table: SpecimenTable) {
        guard row.kind == "section" || row.isLine else {
            return append(row.cells.filter { !$0.isCovered }, as: "td", of: table)
        }
        let text = row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
        html += "<tr><td colspan=\"\(max(1, table.columns.count))\">\(WrittenSpecimen.escaped(text))</td></tr>\n"
    }

    /// Rows with the cells that they share.
    private mutating func append(_ merged: MergedRows, of table: SpecimenTable) {
        var beginnings: [SpecimenSheet.Place: SpecimenCell] = [:]
        var covered: Set<SpecimenSheet.Place> = []
        for shared in merged.cells {
            var cell = shared.cell
            cell.rowSpan = shared.rows.count
            beginnings[Place(row: shared.rows.lowerBound, column: shared.place)] = cell
            for row in shared.rows.dropFirst() { covered.insert(Place(row: row, column: shared.place)) }
        }
        for (number, row) in merged.rows.enumerated() {
            let cells = row.cells.enumerated().compactMap { column, cell -> SpecimenCell? in
                let place = Place(row: number, column: column)
                return covered.contains(place) ? nil : beginnings[place] ?? cell
            }
            append(cells, as: "td", of: table)
        }
    }

    private struct Place: Hashable {
        let row: Int
        let column: Int
    }

    private mutating func append(_ cells: [SpecimenCell], as name: String, of table: SpecimenTable) {
        html += name == "th" ? "<tr class=\"heading\">" : "<tr>"
        for cell in cells {
            let rows = cell.rowSpan > 1 ? " rowspan=\"\(cell.rowSpan)\"" : ""
            let columns = cell.columnSpan > 1 ? " colspan=\"\(cell.columnSpan)\"" : ""
            let isFigure =
                table.columns.indices.contains(cell.column)
                && TableSetting.figures.contains(table.columns[cell.column].role)
            let kind = name == "td" && isFigure ? " class=\"figure\"" : ""
            html += "<\(name)\(rows)\(columns)\(kind)>\(WrittenSpecimen.escaped(cell.text))</\(name)>"
        }
        html += "</tr>\n"
    }
}
