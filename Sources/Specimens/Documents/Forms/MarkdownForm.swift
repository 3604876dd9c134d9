extension WrittenSpecimen {
    /// Tables as GitHub's Markdown writes them; what spans is printed once and its other places are empty.
    mutating func writeMarkdown(_ document: SpecimenDocument) {
        for run in WrittenSpecimen.runs(of: document) {
            let rows = WrittenSpecimen.rows(run, of: document)
            guard let first = rows.first else {
                if case .line(_, let text) = document.items[run.lowerBound] {
                    lines.append(line)
                    append(text)
                }
                continue
            }
            if bytes.last == 0x0A, bytes.dropLast().last != 0x0A, !bytes.isEmpty { append("") }
            for (place, row) in rows.enumerated() {
                lines.append(line)
                append("| " + row.cells.map { WrittenSpecimen.piped($0.text) }.joined(separator: " | ") + " |")
                if place == 0 { append("|" + String(repeating: "---|", count: first.cells.count)) }
            }
            append("")
        }
    }

    private static func piped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
