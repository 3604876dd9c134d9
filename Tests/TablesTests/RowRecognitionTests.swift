import BengaliText
import Pages
import Provenance
import Tables
import Testing

@Suite("Rows are told apart, and put back where the page shifted them")
struct RowRecognitionTests {
    @Test("a row whose every cell stands one to the right is put back, and its cells keep their spans")
    func shifted() {
        var rows = Evaluation.rows
        rows[1].insert("", at: 0)
        let text = RecognisedText(Evaluation.lines(rows: rows))
        #expect(text.cell(6, "unit") == "সংখ্যা")
        #expect(text.cell(6, "total") == "৪")
        let row = text.layout.tables[0].rows.first { $0.line == 6 }
        for index in row?.cells ?? 0..<0 {
            let passage = text.layout.tables[0].cells[index].passage
            #expect(text.paged.text.raw(passage) == text.paged.text.string(passage))
        }
    }

    @Test("a row that suits its columns is left alone, whatever its sums")
    func unmoved() {
        var rows = Evaluation.rows
        rows[1][10] = "৩"
        let text = RecognisedText(Evaluation.lines(rows: rows))
        #expect(
            text.layout.tables[0].rows.allSatisfy { row in
                row.cells.allSatisfy { Int(text.layout.tables[0].cells[$0].column) == $0 - row.cells.lowerBound }
            })
    }

    @Test("headings, column numbers, data, tails, sections and totals are told apart")
    func kinds() {
        let rows =
            [["১. অফিস ব্যবস্থাপনা……"] + [String](repeating: "", count: 12)] + Evaluation.rows
            + [["", "", "এবং প্রচারিত"] + [String](repeating: "", count: 10)]
            + [["", "", "মোট", "", "২৫", "", "", "", "", "", "", "২৫", ""]]
        let text = RecognisedText(Evaluation.lines(rows: rows))
        let kinds = text.layout.tables[0].rows.map(\.kind)
        #expect(kinds == [.header, .numbering, .section, .data, .data, .data, .data, .continuation, .total])
    }

    @Test("column numbers may fall one short and skip one")
    func numbering() {
        var numbers = Evaluation.numbering
        numbers[12] = ""
        numbers[5] = ""
        let text = RecognisedText(Evaluation.lines(numbering: numbers))
        #expect(text.kind(4) == .numbering)
        #expect(text.roles() == Evaluation.roles)
    }

    @Test("column numbers stay such where a scan misread several of them")
    func misreadNumbering() {
        var numbers = Evaluation.numbering
        for (place, text) in [(1, "হ"), (5, "ঙ"), (6, "৭."), (7, "চ")] { numbers[place] = text }
        let text = RecognisedText(Evaluation.lines(numbering: numbers))
        #expect(text.kind(4) == .numbering)
        #expect(text.roles() == Evaluation.roles)
    }

    @Test("a table goes on over a page, with its heading again or without", arguments: [true, false])
    func pages(_ repeated: Bool) {
        let next = repeated ? [Evaluation.line(Evaluation.heading)] : []
        let lines =
            Evaluation.lines(rows: Array(Evaluation.rows.prefix(2))) + ["", "পাতা-২", ""] + next
            + Evaluation.rows.suffix(2).map(Evaluation.line)
        let text = RecognisedText(lines)
        #expect(text.layout.tables.count == 1)
        #expect(text.layout.tables[0].rows.count { $0.kind == .data } == 4)
    }

    /// The heading as a scan reads it on one page and on the next: five of thirteen differ by a letter or two.
    private static func damagedHeading() -> [String] {
        var heading = Evaluation.heading
        for (place, words) in [
            (1, "কাযক্রম"), (2, "কর্মসম্পাদণ সুচক"), (5, "বাষিক লক্ষ্যমাত্রা"), (10, "মোচ অজন"), (12, "মত্তব্য"),
        ] {
            heading[place] = words
        }
        return heading
    }

    @Test(
        "a damaged heading right below rows is the table's own again where most of its letters stand over their columns"
    )
    func damagedAgain() {
        let lines =
            Evaluation.lines(rows: Array(Evaluation.rows.prefix(2))) + [Evaluation.line(Self.damagedHeading())]
            + Evaluation.rows.suffix(2).map(Evaluation.line)
        let text = RecognisedText(lines)
        #expect(text.layout.tables.count == 1)
        #expect(text.layout.tables[0].rows.map(\.kind) == [.header, .numbering, .data, .data, .header, .data, .data])
        #expect(text.layout.tables[0].plan != nil)
    }

    @Test("a damaged heading below the title of another plan begins another table")
    func damagedOther() {
        let lines =
            Evaluation.lines(rows: Array(Evaluation.rows.prefix(2)))
            + ["", "তথ্য অধিকার কর্মপরিকল্পনা ২০২৩-২৪ এর ত্রৈমাসিক মূল্যায়ন প্রতিবেদন", ""]
            + [Evaluation.line(Self.damagedHeading())] + Evaluation.rows.prefix(2).map(Evaluation.line)
        #expect(RecognisedText(lines).layout.tables.count == 2)
    }

    @Test("headings of other quarters are no damaged ones: right below rows they begin another table")
    func otherQuarter() {
        func heading(_ quarter: String) -> [String] {
            ["ক্রমিক নং", "কর্মসম্পাদন সূচক", "একক"]
                + ["লক্ষ্যমাত্রা", "অর্জন", "অর্জনের হার"].map { "\(quarter) কোয়ার্টার \($0)" }
        }
        let rows = [
            ["১", "[১.১.১] নথি নিষ্পন্ন", "%", "৮০%", "৮০%", "১০০%"], ["২", "[২.১.১] সভা অনুষ্ঠিত", "সংখ্যা", "৪", "২", "৫০%"],
        ]
        let lines = ["১ম", "২য়"].flatMap { ([heading($0)] + rows).map(Evaluation.line) }
        #expect(RecognisedText([Evaluation.title, ""] + lines).layout.tables.count == 2)
    }

    @Test("two tables without a line between them are two")
    func adjacent() {
        let areas = [
            "ক্রমিক নং\tকর্মসম্পাদনের ক্ষেত্র\tকর্মসম্পাদনের ক্ষেত্রের মান", "১\tসেবা সম্প্রসারণ\t৭০", "২\tসুশাসন\t৩০", "\t\t১০০",
        ]
        let text = RecognisedText(areas + Evaluation.lines().dropFirst(2))
        #expect(text.layout.tables.map(\.kind) == [.areaWeights, .quarterlyProgress])
        #expect(text.kind(4, table: 0) == .total)
    }

    @Test("a table of contents is no data, numbered or not")
    func contents() {
        let text = RecognisedText([
            "সূচিপত্র", "প্রস্তাবনা.....\t৩", "সেকশন ১.....\t৫", "", "প্রথম অংশ", "", "১.\tপ্রস্তাবনা……\t৩", "২.\tসেকশন ১……\t৫",
        ])
        #expect(text.layout.tables.map(\.kind) == [.contents, .contents])
    }

    @Test("a line without tabs that numbers and names a section is a row of its table")
    func section() {
        var lines = Evaluation.lines()
        lines.insert("২. অন্যান্য কার্যক্রম………", at: 6)
        let text = RecognisedText(lines)
        #expect(text.layout.tables.count == 1)
        #expect(text.kind(7) == .section)
    }
}
