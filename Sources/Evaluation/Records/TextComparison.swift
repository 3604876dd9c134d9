internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Audits
internal import Pipeline
internal import Provenance
internal import Records
internal import Specimens
internal import Tables

extension DocumentComparison {
    /// What stage 1 made of each cell that noise left alone or damaged.
    mutating func compareTexts(_ canonical: inout CanonicalCells) {
        var placesOfLine: [Int: Range<Int>] = [:]
        for line in found.paged.lines { placesOfLine[Int(line.number)] = line.cells }
        for (item, line) in zip(document.items, written.lines) {
            guard case .row(let table, let row) = item, let places = placesOfLine[line] else { continue }
            let cells = document.tables[table].rows[row].cells
            guard places.count == cells.count else { continue }
            for (cell, place) in zip(cells, places) where !cell.text.isEmpty && !cell.printed.isEmpty {
                if let field = cell.field, field != .code { continue }
                let read = Array(found.paged.text.bytes[found.paged.cells[place].text])
                // Where the grid has another cell in its place, nothing is said of edits.
                guard GridText.number(written(found.paged.cells[place])) == GridText.number(cell.text.utf8) else {
                    continue
                }
                let right = canonical.bytes(of: cell.printed)
                let isDamaged = cell.text != cell.printed
                let damaged = isDamaged ? canonical.bytes(of: cell.text) : right
                if read == right {
                    score.editsRight += isDamaged ? 1 : 0
                } else if read == damaged {
                    score.editsMissed += isDamaged ? 1 : 0
                } else if isDamaged, TextLikeness.distance(read, right) < TextLikeness.distance(damaged, right) {
                    // Put right, or some of it.
                    score.editsRight += 1
                } else {
                    score.editsWrong += 1
                    fail(
                        "text", "\(String(decoding: read, as: UTF8.self)) for \(cell.printed), read \(cell.text)", line)
                }
            }
        }
    }

    /// The text of a cell as it was read, before any edit.
    func written(_ cell: Passage) -> [UInt8] { found.paged.text.raw(cell).utf8.map { $0 == 0x0A ? 0x20 : $0 } }

    /// Figures whose digits stand nowhere among the source's bytes they are said to come from.
    mutating func countInvented() {
        let source = found.paged.text.source
        for record in found.records.indicators {
            for field in record.fields {
                let figure = record[field]
                guard !SourceDigits(figure.passages.map { Array(source[$0.source]) }).hold(figure.value) else {
                    continue
                }
                score.invented += 1
                fail("invented", "\(field): \(FigureWords.of(figure.value))", Int(record.line))
            }
        }
    }
}
