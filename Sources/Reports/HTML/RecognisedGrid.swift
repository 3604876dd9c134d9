internal import BengaliText
internal import Figures
internal import Provenance
internal import Tables

/// A table as recognised: its columns in order, and every cell under the column it was settled in.
struct RecognisedGrid {
    /// Wider tables than any known are cut, so that no document makes an endless page.
    static let columnLimit = 40

    let table: Table
    let text: CanonicalText
    /// After how many bytes a cell's text is cut.
    let clip: Int

    /// The columns shown, in order: all that hold something or should.
    private let columns: [Int]

    /// The rows shown, in order.
    private let rows: [Int]

    init(table: Table, rows: [Int], text: CanonicalText, clip: Int) {
        self.table = table
        self.rows = rows
        self.text = text
        self.clip = clip
        let shown = rows.map { table.rows[$0] }
        let count = table.columns.isEmpty ? shown.map(\.cells.count).max() ?? 0 : table.columns.count
        let filled = Set(shown.flatMap { table.cells[$0.cells].filter { !$0.passage.isEmpty }.map { Int($0.column) } })
        columns = Array(
            (0..<count).filter { place in
                guard table.columns.indices.contains(place) else { return true }
                let column = table.columns[place]
                return column.role != .empty || filled.contains(place) || column.heading.contains { !$0.isEmpty }
            }.prefix(RecognisedGrid.columnLimit))
    }

    private var columnCount: Int { columns.count }

    /// Appends the heading and the rows; where rows are left out, a line says how many.
    func append(marks: [Int: CellMark], suggestions: [Int32: String], to writer: inout MarkupWriter) {
        writer.markup("<div class=\"scroll\"><table class=\"recognised\(columnCount < 6 ? " narrow" : "")\">\n")
        heading(to: &writer)
        writer.markup("<tbody>\n")
        var next = rows.first.map { first in table.rows.indices.first { table.rows[$0].kind != .header } ?? first } ?? 0
        for row in rows {
            if row > next { gap(row - next, to: &writer) }
            self.row(row, marks: marks, suggestions: suggestions, to: &writer)
            next = row + 1
        }
        if next < table.rows.count { gap(table.rows.count - next, to: &writer) }
        writer.markup("</tbody></table></div>\n")
    }

    private func heading(to writer: inout MarkupWriter) {
        guard !table.columns.isEmpty else { return }
        writer.markup("<thead><tr><th scope=\"col\">")
        writer.both(Bilingual("Line", "লাইন"))
        writer.markup("</th>")
        for column in columns.map({ table.columns[$0] }) {
            writer.markup(column.role.isWordy ? "<th scope=\"col\" class=\"wide\">" : "<th scope=\"col\">")
            if column.heading.contains(where: { !$0.isEmpty }) {
                writer.markup("<span lang=\"bn\">")
                writer.passages(column.heading, of: text, limit: 120)
                writer.markup("</span>")
            }
            writer.markup("<small>")
            writer.both(RecognisedGrid.label(of: column))
            writer.markup("</small></th>")
        }
        writer.markup("</tr></thead>\n")
    }

    /// What a column holds, with its quarter, tier or year.
    static func label(of column: Column) -> Bilingual {
        var label = column.role.words
        if let quarter = column.quarter { label = label + " " + Bilingual.count(quarter) }
        if let tier = column.tier { label = label + " " + Bilingual.count(tier) + "%" }
        if let year = column.year { label = label + " " + Bilingual.digits(year.description) }
        return label
    }

    private func gap(_ count: Int, to writer: inout MarkupWriter) {
        writer.markup("<tr class=\"gap\"><td colspan=\"\(columnCount + 1)\">… ")
        writer.both(Bilingual.count(count) + (count == 1 ? Bilingual(" row", "টি সারি") : Bilingual(" rows", "টি সারি")))
        writer.markup(" …</td></tr>\n")
    }

    private func row(
        _ index: Int, marks: [Int: CellMark], suggestions: [Int32: String], to writer: inout MarkupWriter
    ) {
        let row = table.rows[index]
        writer.markup("<tr class=\"\(row.kind.rawValue)\"><th scope=\"row\">")
        writer.both(.count(Int(row.line)))
        writer.markup("</th>")
        var settled = [[Int]](repeating: [], count: max(table.columns.count, row.cells.count))
        var unplaced: [Int] = []
        for (position, cell) in row.cells.enumerated() {
            let column = table.columns.isEmpty ? position : Int(table.cells[cell].column)
            if settled.indices.contains(column) {
                settled[column].append(cell)
            } else if !table.cells[cell].passage.isEmpty || marks[cell] != nil {
                unplaced.append(cell)
            }
        }
        for column in columns {
            let cells = settled.indices.contains(column) ? settled[column] : []
            self.cell(cells, role: role(column), marks: marks, suggestions: suggestions, to: &writer)
        }
        if !unplaced.isEmpty {
            self.cell(Array(unplaced.prefix(8)), role: .text, marks: marks, suggestions: suggestions, to: &writer)
        }
        writer.markup("</tr>\n")
    }

    private func role(_ column: Int) -> ColumnRole {
        table.columns.indices.contains(column) ? table.columns[column].role : .text
    }

    private func cell(
        _ cells: [Int], role: ColumnRole, marks: [Int: CellMark], suggestions: [Int32: String],
        to writer: inout MarkupWriter
    ) {
        let passages = cells.map { table.cells[$0].passage }
        let mark = cells.lazy.compactMap { marks[$0] }.first
        let isShort = passages.count < 2 && (passages.first?.text.count ?? 0) <= 33
        var names = isShort ? ["short"] : role.isWordy ? ["wide"] : []
        if let mark { names.append(mark == .declared ? "declared" : "input") }
        writer.markup("<td lang=\"bn\"")
        if !names.isEmpty { writer.markup(" class=\"\(names.joined(separator: " "))\"") }
        writer.markup(">")
        if mark == .declared {
            writer.markup("<span class=\"tag\">▸ ")
            writer.both(Bilingual("in question", "প্রশ্নবিদ্ধ"))
            writer.markup("</span>")
        }
        if mark != nil { writer.markup("<mark>") }
        writer.passages(passages, of: text, limit: clip)
        if mark != nil { writer.markup("</mark>") }
        for passage in passages {
            if let to = suggestions[passage.sourceStart] {
                writer.markup(" <span class=\"would\">→ ")
                writer.text(to)
                writer.markup("?</span>")
            }
        }
        writer.markup("</td>")
    }
}

extension ColumnRole {
    /// Whether the column holds words rather than figures.
    var isWordy: Bool {
        switch self {
        case .area, .activity, .indicator, .evidence, .remarks, .text, .responsible: true
        default: false
        }
    }
}

/// What a table is called: its id, kind, plan, lines and title.
enum TableCaption {
    static func append(_ table: Table, index: Int, text: CanonicalText, to writer: inout MarkupWriter) {
        let plan = table.plan.map { Bilingual(", ", ", ") + $0.words } ?? Bilingual("", "")
        let lines =
            Bilingual(", lines ", ", লাইন ") + Bilingual.count(Int(table.lines.lowerBound)) + "–"
            + Bilingual.count(Int(table.lines.upperBound))
        writer.both(Bilingual("Table ", "সারণি ") + Bilingual.count(index + 1) + ": " + table.kind.words + plan + lines)
        guard let title = table.title, !title.isEmpty else { return }
        writer.markup(" — <span lang=\"bn\">")
        writer.passages([title], of: text, limit: 240)
        writer.markup("</span>")
    }
}
