import BengaliText
import Pages
import Provenance
import Tables
import Testing

@Suite("Rows on one line, rows with doubled tabs and headings that moved are put right")
struct RowsOnOneLineTests {
    private func lines(joining joint: String) -> [String] {
        let rows = Evaluation.rows.map { $0.joined(separator: "\t") }
        return Array(Evaluation.lines().prefix(4)) + [rows[0], rows[1] + joint + rows[2], rows[3]]
    }

    @Test("a second code in the middle of a line begins a row", arguments: ["\t", ""])
    func joined(_ joint: String) {
        let text = RecognisedText(lines(joining: joint))
        let table = text.layout.tables[0]
        #expect(table.rows.filter { $0.kind == .data }.map(\.line) == [5, 6, 6, 7])
        #expect(text.roles() == Evaluation.roles)
        let second = table.rows.filter { $0.line == 6 }[1]
        let code = table.cell(of: second, inColumn: 2).map { text.paged.text.string($0.passage) }
        #expect(code == "[৩.১.১] মেলা আয়োজিত")
    }

    @Test("a long row without a second code is one row")
    func long() {
        var rows = Evaluation.rows
        rows[1] += ["", "সংযুক্ত", "", ""]
        let text = RecognisedText(Evaluation.lines(rows: rows))
        #expect(text.layout.tables[0].rows.count { $0.line == 6 } == 1)
    }

    @Test("a row whose tabs were all doubled stands in its columns")
    func doubled() {
        var rows = Evaluation.rows
        rows[1] = Array(rows[1].map { [$0] }.joined(separator: [""]))
        let text = RecognisedText(Evaluation.lines(rows: rows))
        #expect(text.roles() == Evaluation.roles)
        #expect(text.cell(6, "unit") == "সংখ্যা")
        #expect(text.cell(6, "total") == "৪")
        #expect(text.cell(6, "score") == "৫")
    }

    @Test("a quarter's heading behind the remarks is the quarter's all the same")
    func displaced() {
        var heading = Evaluation.heading
        heading.append(heading.remove(at: 7))
        let text = RecognisedText(Evaluation.lines(heading: heading))
        #expect(text.roles() == Evaluation.roles)
    }

    @Test("two headings in one cell, with those behind one to the left, name their columns", arguments: [4, 6, 9])
    func shared(_ place: Int) {
        var heading = Evaluation.heading
        let second = heading.remove(at: place + 1)
        heading[place] += " " + second
        let text = RecognisedText(Evaluation.lines(heading: heading))
        #expect(text.roles() == Evaluation.roles)
    }
}
