import BengaliText
import Pages
import Tables
import Testing

/// A spreadsheet writes every line with the sheet's width, and a title in the first cell.
@Suite("Titles in the first cell of a sheet")
struct SheetTitleTests {
    private func padded(_ text: String) -> String {
        text + String(repeating: "\t", count: Evaluation.heading.count - 1)
    }

    private var table: [String] {
        ([Evaluation.heading, Evaluation.numbering] + Evaluation.rows).map(Evaluation.line)
    }

    @Test("stand over their table, and no line over the first is one of its rows")
    func first() {
        let letterhead = ["গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "উপজেলা মৎস্য দপ্তর", "ফুলতলা, খুলনা", ""]
        let text = RecognisedText((letterhead + [Evaluation.title, ""]).map(padded) + table)
        #expect(text.layout.tables.count == 1)
        #expect(text.layout.tables.first?.rows.first?.line == 7)
        #expect(text.layout.tables.first?.title.map(text.paged.text.string) == Evaluation.title)
        #expect(text.layout.blocks.map(\.kind) == [.letterhead, .title])
    }

    @Test("part two tables that nothing else parts")
    func second() {
        let text = RecognisedText([padded(Evaluation.title)] + table + [padded(""), padded(Evaluation.title)] + table)
        #expect(text.layout.tables.count == 2)
        #expect(text.layout.tables.allSatisfy { $0.title != nil && $0.kind == .quarterlyProgress })
    }

    @Test("are not the sections of a table, nor words that ran over")
    func sections() {
        var rows = table
        rows.insert(padded("১. প্রাতিষ্ঠানিক ব্যবস্থা…………১৫"), at: 2)
        rows.insert(padded("প্রতিবেদন প্রণয়ন"), at: 4)
        let text = RecognisedText([padded(Evaluation.title)] + rows)
        #expect(text.layout.tables.count == 1)
        #expect(text.kind(4) == .section)
        #expect(text.layout.tables.first?.rows.count == rows.count)
        // A blank row above such words parts nothing where the table's rows go on below.
        rows.insert(padded(""), at: 4)
        let parted = RecognisedText([padded(Evaluation.title)] + rows)
        #expect(parted.layout.tables.first?.rows.count == rows.count)
    }
}
