import Pages
import Testing

@Suite("Columns of spaces from page to page")
struct LayoutPageTests {
    private static let heading = [(0, "ক্রম"), (8, "সূচক"), (34, "একক"), (44, "মান"), (52, "১ম"), (60, "২য়")]
    private static let rows = [
        [(0, "১"), (8, "[১.১] সভা আয়োজিত"), (34, "সংখ্যা"), (44, "৫"), (52, "২"), (60, "১")],
        [(0, "২"), (8, "[১.২] তালিকা প্রকাশ"), (34, "তারিখ"), (44, "১০"), (52, "-"), (60, "৩")],
        [(0, "৩"), (8, "[১.৩] নথি নিষ্পন্ন"), (34, "সংখ্যা"), (44, "৭"), (52, "৪"), (60, "-")],
        [(0, "৪"), (8, "[১.৪] সনদ বিতরণ"), (34, "সংখ্যা"), (44, "৬"), (52, "৯"), (60, "-")],
    ]

    private func page(_ lines: [[(Int, String)]]) -> TranscribedPage {
        TranscribedPage(lines.map { LayoutReaderTests.laid($0) }.joined(separator: "\n") + "\n")
    }

    @Test("one row or two behind a page's end are rows of the table", arguments: [1, 2])
    func shortPage(_ count: Int) {
        let lines = ([LayoutPageTests.heading] + LayoutPageTests.rows[..<2]).map { LayoutReaderTests.laid($0) }
        let next = LayoutPageTests.rows[2..<2 + count].map { LayoutReaderTests.laid($0) }
        let text = lines.joined(separator: "\n") + "\n\n   ১২\n\u{0C}" + next.joined(separator: "\n") + "\n"
        let rows = TranscribedPage(text).rows.filter { $0.count > 1 }
        #expect(rows.count == 3 + count)
        #expect(rows.allSatisfy { $0.count == 6 })
        #expect(rows[3] == ["৩", "[১.৩] নথি নিষ্পন্ন", "সংখ্যা", "৭", "৪", "-"])
    }

    @Test(
        "one row behind a page's number, or behind blank lines, is a row of the table",
        arguments: ["\n\nপাতা-২\n\n", "\n\nপৃষ্ঠা ২\n\n", "\n\n\n\n"])
    func afterFurniture(_ between: String) {
        let lines = ([LayoutPageTests.heading] + LayoutPageTests.rows[..<3]).map { LayoutReaderTests.laid($0) }
        let text = lines.joined(separator: "\n") + between + LayoutReaderTests.laid(LayoutPageTests.rows[3]) + "\n"
        #expect(TranscribedPage(text).rows.filter { $0.count > 1 }.last == LayoutPageTests.rows[3].map(\.1))
    }

    @Test("a title that is indented behind a form feed is none of the table's lines")
    func indentedTitle() {
        let first = page([LayoutPageTests.heading] + LayoutPageTests.rows[..<3])
        let lines = ([LayoutPageTests.heading] + LayoutPageTests.rows[..<3]).map { LayoutReaderTests.laid($0) }
        let title = "\u{0C}                    সংযোজনী ৭: অভিযোগ প্রতিকার ব্যবস্থা সংক্রান্ত কর্মপরিকল্পনা\n"
        let text = lines.joined(separator: "\n") + "\n" + title + lines.joined(separator: "\n") + "\n"
        let rows = TranscribedPage(text).rows
        #expect(rows.filter { $0.count > 1 } == first.rows + first.rows)
        #expect(rows.count == 2 * first.rows.count + 1)
    }

    @Test(
        "a table below a signature whose ends stand apart is read",
        arguments: ["২৪/০৬/২০২২                                   উপজেলা কৃষি কর্মকর্তা\n"],
        ["", "\n", "\n\n"])
    func belowSignature(_ signature: String, _ blanks: String) {
        let numbering = [(0, "১"), (8, "২"), (34, "৩"), (44, "৪"), (52, "৫"), (60, "৬")]
        let table = [LayoutPageTests.heading, numbering] + LayoutPageTests.rows
        let title = "                    শুদ্ধাচার কৌশল কর্ম-পরিকল্পনা, ২০২২-২৩\n\n"
        let text = signature + blanks + title + table.map { LayoutReaderTests.laid($0) }.joined(separator: "\n") + "\n"
        #expect(TranscribedPage(text).rows.filter { $0.count > 1 } == table.map { $0.map(\.1) })
    }

    private static let wide = heading + [(68, "৩য়"), (76, "মোট"), (84, "স্কোর")]
    private static let wideRows = zip(rows, ["৭", "৮", "৬", "৫"]).map { row, total in
        row + [(76, total), (84, "১")]
    }

    @Test(
        "columns that are empty on a page are those of the page before, where its rows stand in their places",
        arguments: ["\u{0C}", "\n\n     ৫\n\u{0C}", "\n৫\nবার্ষিক কর্মসম্পাদন চুক্তি\n\n", "\nউপজেলা কার্যালয়\n\n"],
        [1, 2])
    func carried(_ between: String, _ count: Int) {
        let filled = LayoutPageTests.wideRows.prefix(4 - count).map { row -> [(Int, String)] in
            Array(row[..<6]) + [(68, "৯")] + Array(row[6...])
        }
        let first = ([LayoutPageTests.wide] + filled).map { LayoutReaderTests.laid($0) }
        let next = LayoutPageTests.wideRows.suffix(count).map { LayoutReaderTests.laid($0) }
        let text = first.joined(separator: "\n") + "\n" + between + next.joined(separator: "\n") + "\n"
        let rows = TranscribedPage(text).rows.filter { $0.count > 1 }
        #expect(rows.count == 5)
        #expect(rows.allSatisfy { $0.count == 9 })
        #expect(rows.last.map { Array($0.suffix(3)) } == ["", "৫", "১"])
    }

    @Test("rows of a page that stand in other places have columns of their own")
    func ownPlaces() {
        let first = ([LayoutPageTests.wide] + LayoutPageTests.wideRows).map { LayoutReaderTests.laid($0) }
        let next = LayoutPageTests.wideRows.map { row in
            LayoutReaderTests.laid(row.enumerated().map { ($1.0 + 3 * $0, $1.1) })
        }
        let text = first.joined(separator: "\n") + "\n\u{0C}" + next.joined(separator: "\n") + "\n"
        let rows = TranscribedPage(text).rows.filter { $0.count > 1 }
        #expect(rows.count == 9)
        #expect(rows[5] == LayoutPageTests.wideRows[0].map(\.1))
    }

    @Test("a section's name and its weight in brackets are one cell, though columns begin below it")
    func section() {
        let name = "আবশ্যিক কৌশলগত উদ্দেশ্য (মোট মান-২৫)"
        let rows = LayoutPageTests.rows.map { row in row.map { ($0.0 + ($0.0 > 8 ? 8 : 0), $0.1) } }
        let found = page([LayoutPageTests.heading] + rows[..<3] + [[(0, name)]] + rows[3...]).rows
        #expect(found.contains { $0.first == name && $0.dropFirst().allSatisfy(\.isEmpty) })
    }

    @Test("rows of figures with the word that counts behind them are rows of their own", arguments: ["টি", " জন"])
    func counted(_ word: String) {
        let heading = [(0, "ফলাফল"), (20, "সূচক"), (36, "একক"), (46, "২০২০-২১"), (58, "২০২১-২২"), (70, "লক্ষ্যমাত্রা")]
        let rows = [("উৎপাদন", "১২২"), ("কর্মসংস্থান", "১০"), ("নিরীক্ষা", "২৬"), ("প্রশিক্ষণ", "৯")].map { name, number in
            [(0, name), (20, "সম্পাদিত"), (36, "সংখ্যা")] + [46, 58, 70].map { ($0, number + word) }
        }
        let found = page([heading] + rows).rows.filter { $0.count > 1 }
        #expect(found.count == 5)
        #expect(found.last == rows[3].map(\.1))
    }

    @Test("one figure below each row is what was achieved, and one below the last is a page's number")
    func loneFigures() {
        let achieved = [[(52, "৮")], [(52, "৬")], [(52, "৭")], [(52, "৩")]]
        let both = zip(LayoutPageTests.rows, achieved).flatMap { [$0, $1] }
        #expect(page([LayoutPageTests.heading] + both).rows.filter { $0.count > 1 }.count == 9)
        let numbered = page([LayoutPageTests.heading] + LayoutPageTests.rows + [[(52, "৮")]])
        #expect(numbered.rows.filter { $0.count > 1 }.count == 5)
        let percent = page([LayoutPageTests.heading] + LayoutPageTests.rows + [[(52, "৮০%")]])
        #expect(percent.rows.filter { $0.count > 1 }.count == 6)
    }

    @Test("a title right above a heading, and the line that goes on with it, are no heading")
    func title() {
        let titles = [[(14, "অভিযোগ প্রতিকার কর্মপরিকল্পনা ২০২২-২৩")], [(14, "২য় ত্রৈমাসিক")]]
        let found = page(titles + [LayoutPageTests.heading] + LayoutPageTests.rows).rows
        #expect(found[..<2].allSatisfy { $0.count == 1 })
        #expect(found[2] == LayoutPageTests.heading.map(\.1))
    }

    @Test("a title whose letters a font's text parts, and a longer line about the same middle, are no heading")
    func partedTitle() {
        let titles = [
            [(20, "কর্মসম্পাদন চু ক্তি ২০২২-২৩")], [(14, "সেবা, উদ্দেশ্য, কার্যক্রম, সূচক ও ফলাফলসমূহ")],
        ]
        let found = page(titles + [LayoutPageTests.heading] + LayoutPageTests.rows).rows
        #expect(found[..<2].allSatisfy { $0.count == 1 })
        #expect(found[2] == LayoutPageTests.heading.map(\.1))
    }

    @Test("column numbers in the middle of columns whose figures are ranged to a side make no columns")
    func numbering() {
        let figures = [
            [(0, "১"), (8, "[১.১] সভা আয়োজিত"), (34, "সংখ্যা"), (50, "৫"), (60, "-"), (70, "১")],
            [(0, "২"), (8, "[১.২] তালিকা প্রকাশ"), (34, "সংখ্যা"), (50, "৬"), (60, "-"), (70, "৩")],
            [(0, "৩"), (8, "[১.৩] নথি নিষ্পন্ন"), (34, "সংখ্যা"), (50, "৭"), (60, "-"), (70, "২")],
        ]
        let heading = [(0, "ক্রম"), (8, "সূচক"), (34, "একক"), (43, "সূচক মান"), (53, "অর্জিত মান"), (65, "মোট")]
        let numbers = [(0, "১"), (14, "২"), (36, "৩"), (46, "৪"), (56, "৫"), (66, "৬")]
        let rows = page([heading, numbers] + figures).rows
        #expect(rows.allSatisfy { $0.count == 6 })
        #expect(rows.last == ["৩", "[১.৩] নথি নিষ্পন্ন", "সংখ্যা", "৭", "-", "২"])
    }
}
