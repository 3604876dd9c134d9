extension WrittenSpecimen {
    /// Columns by spaces, as a converter lays out a page: each cell begins where its column does, two spaces or more
    /// behind the one before.
    mutating func writeLayout(_ document: SpecimenDocument) {
        for run in WrittenSpecimen.runs(of: document) {
            let rows = WrittenSpecimen.rows(run, of: document)
            guard !rows.isEmpty else {
                if case .line(_, let text) = document.items[run.lowerBound] {
                    lines.append(line)
                    append(text)
                }
                continue
            }
            let count = rows.map(\.cells.count).max() ?? 0
            let widths = (0..<count).map { column in
                rows.map { column < $0.cells.count ? WrittenSpecimen.width($0.cells[column].text) : 0 }.max() ?? 0
            }
            for row in rows {
                lines.append(line)
                var text = ""
                for (column, cell) in row.cells.enumerated() {
                    text += cell.text
                    let gap = widths[column] + 2 - WrittenSpecimen.width(cell.text)
                    text += String(repeating: " ", count: max(2, gap))
                }
                while text.hasSuffix(" ") { text.removeLast() }
                append(text)
            }
        }
    }

    /// How many places a text takes: signs above, below and around a letter take none of their own.
    static func width(_ text: String) -> Int { text.count }
}
