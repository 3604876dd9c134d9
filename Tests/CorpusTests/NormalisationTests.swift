import BengaliText
import Foundation
import Pages
import Provenance
import Testing

/// What stage 1 changes against what a person would change: `truth/edits.tsv` lists it word by word.
@Suite("Normalisation")
struct NormalisationTests {
    /// One word to be respelt; `*` leaves its line open.
    private struct Change {
        var line: Int
        var before: String
        var after: String
    }

    private func changes(_ document: CorpusDocument) -> [Change] {
        let file = CorpusFolder.corpus.appending(path: document.name).appending(path: "truth/edits.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { row in
            let cells = row.split(separator: "\t")
            guard cells.count == 3, let line = Int(cells[0]) else { return nil }
            return Change(line: line, before: String(cells[1]), after: String(cells[2]))
        }
    }

    @Test("the words that the page shows damaged are respelt, and no others", arguments: CorpusDocument.ours)
    func words(_ document: CorpusDocument) throws {
        let paged = try document.processed().paged
        // Text in another form is that of a twin in plain text, whose words are judged.
        if paged.text.transcription != nil { return }
        let changes = Dictionary(grouping: changes(document), by: \.line)
        for line in paged.lines {
            let own = changes[Int(line.number)] ?? []
            if own.contains(where: { $0.before == "*" }) { continue }
            let expected = own.reduce(paged.text.raw(line.passage)) { text, change in
                text.replacingOccurrences(of: change.before, with: change.after, options: .literal)
            }
            let found = paged.text.string(line.passage)
            if Array(expected.utf8) != Array(found.utf8) {
                Issue.record("\(document.name): line \(line.number): expected \(expected), found \(found)")
            }
        }
    }
}
