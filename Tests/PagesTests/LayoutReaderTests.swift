import Pages
import Testing

@Suite("Columns of spaces")
struct LayoutReaderTests {
    @Test("columns are what gutters part, and a cell that goes on below is one cell")
    func columns() {
        let page = TranscribedPage(
            """
            শিরোনাম

              ক্রম    সূচক               মান    অর্জন
               ১     [১.১.১] সভা         ৫      ২
                     আয়োজিত
               ২     [১.১.২] তালিকা      ১০     -
            """)
        #expect(
            page.rows[2...] == [
                ["ক্রম", "সূচক", "মান", "অর্জন"], ["১", "[১.১.১] সভা আয়োজিত", "৫", "২"], ["২", "[১.১.২] তালিকা", "১০", "-"],
            ])
        #expect(page.raws[3][1] == "[১.১.১] সভা\nআয়োজিত")
        #expect(page.paged.lines.map(\.firstNumber) == [1, 2, 3, 4, 6])
        #expect(page.paged.lines[3].lastNumber == 5)
    }

    @Test(
        "text with a wide gap here and there stays plain",
        arguments: ["ক   খ\nগ   ঘ\n", "ক  খ  গ\nপাঠ\n", "ক\t  \tখ    গ\n"])
    func plain(_ text: String) {
        #expect(!TranscribedPage(text).isTranscribed)
    }

    @Test("columns without end and lines without end stay bounded")
    func hostile() {
        let wide = String(repeating: "১  ", count: 3000) + "\n"
        let many = String(repeating: "১  ২  ৩\n", count: 20_000)
        #expect(TranscribedPage(wide + wide + wide + many).paged.cells.count <= TextLimits.cells)
    }

    @Test("rows behind a page's end stand in the same columns, wherever the page puts them")
    func pages() {
        let page = TranscribedPage(
            """
            ক্রম  সূচক               একক    মান  অর্জন
            ১    [১.১] সভা আয়োজিত   সংখ্যা   ৫    ২
            ২    [১.২] তালিকা প্রকাশ  তারিখ    ১০   -

            ১৫

            ৩  [১.৩] প্রতিবেদন প্রেরিত ও সংরক্ষিত  সংখ্যা       ৭
            ৪  [১.৪] নথি                    সংখ্যা  ১২  ৬
            """)
        #expect(page.rows.count == 6)
        #expect(page.rows[3] == ["১৫"])
        #expect(page.rows[4] == ["৩", "[১.৩] প্রতিবেদন প্রেরিত ও সংরক্ষিত", "সংখ্যা", "", "৭"])
        #expect(page.rows[5] == ["৪", "[১.৪] নথি", "সংখ্যা", "১২", "৬"])
    }

    /// Rows laid out in columns, two spaces or more between them.
    private static func laid(_ rows: [[String]]) -> String {
        let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 + 2 - $0.count) }.joined() + "\n"
        }.joined()
    }

    /// A line with texts at places, every scalar a place wide.
    static func line(_ texts: (Int, String)...) -> String { laid(texts) }

    static func laid(_ texts: [(Int, String)]) -> String {
        var line = ""
        for (place, text) in texts {
            line += String(repeating: " ", count: max(1, place - line.unicodeScalars.count)) + text
        }
        return line
    }

    @Test("headings over several columns, dates in words and figures in the middle leave columns whole")
    func headings() {
        let line = LayoutReaderTests.line
        let page = TranscribedPage(
            [
                line((42, "সূচকের"), (52, "বাস্তবায়ন অগ্রগতি")),
                line((1, "ক্রম"), (6, "সূচক"), (30, "একক"), (43, "মান"), (52, "১ম"), (65, "৩য়"), (78, "মন্তব্য")),
                line((1, "১"), (6, "[১.১] সভা"), (30, "সংখ্যা"), (44, "৫"), (56, "২"), (69, "১২")), line((6, "আয়োজিত")),
                "", line((1, "২"), (6, "[১.২] তালিকা"), (30, "তারিখ"), (43, "১০"), (52, "৩ মে ২০২৩"), (65, "৭ জুন ২০২৩")),
                "", line((1, "৩"), (6, "[১.৩] সফর"), (30, "সংখ্যা"), (44, "৭"), (69, "৪")),
            ].joined(separator: "\n"))
        let rows = page.rows.filter { $0.count > 1 }
        #expect(
            rows.suffix(3) == [
                ["১", "[১.১] সভা আয়োজিত", "সংখ্যা", "৫", "২", "১২", ""],
                ["২", "[১.২] তালিকা", "তারিখ", "১০", "৩ মে ২০২৩", "৭ জুন ২০২৩", ""],
                ["৩", "[১.৩] সফর", "সংখ্যা", "৭", "", "৪", ""],
            ])
        #expect(rows.count == 5 && rows[0][...4] == ["ক্রম", "সূচক", "একক", "সূচকের মান", "বাস্তবায়ন অগ্রগতি"])
        #expect(rows[1][..<6] == ["", "", "", "", "১ম", "৩য়"])
    }

    @Test("a heading with column numbers of its own begins another table")
    func runTogether() {
        let line = LayoutReaderTests.line
        let page = TranscribedPage(
            [
                line((0, "ক্রম"), (8, "সূচক"), (30, "একক"), (40, "মান")), line((0, "১"), (8, "২"), (30, "৩"), (40, "৪")),
                line((0, "১"), (8, "সভা"), (30, "সংখ্যা"), (40, "৫")), line((0, "২"), (8, "তালিকা"), (30, "তারিখ"), (40, "৯")),
                line((0, "কার্যক্রম"), (20, "ভিত্তি"), (35, "অর্জন"), (50, "ব্যয়"), (60, "মন্তব্য")),
                line((0, "১"), (20, "২"), (35, "৩"), (50, "৪"), (60, "৫")),
                line((0, "পরিদর্শন"), (20, "গড়"), (35, "৭"), (50, "-"), (60, "৮")),
                line((0, "প্রশিক্ষণ"), (20, "মোট"), (35, "৯"), (50, "-"), (60, "৬")),
            ].joined(separator: "\n"))
        #expect(page.rows.map(\.count) == [4, 4, 4, 4, 5, 5, 5, 5])
    }

    @Test("contents and numbered lists are tables of two columns")
    func lists() {
        let contents = [["প্রস্তাবনা........", "২"], ["সেকশন ১..........", "৪"], ["সংযোজনী........", "১২"]]
        #expect(TranscribedPage(LayoutReaderTests.laid(contents)).rows == contents)
        let list = [["ক্রম", "কার্যাবলি"], ["১", "তদারকি"], ["২", "প্রশিক্ষণ"], ["৩", "প্রতিবেদন"]]
        #expect(TranscribedPage(LayoutReaderTests.laid(list)).rows == list)
    }

    @Test("a line of achievements is a row of its own, and what nobody wrote into the table stands by itself")
    func lines() {
        let rows = [
            ["কার্যক্রম", "সূচক", "মান", "ধরন", "১ম", "২য়", "৩য়"],
            ["১.১ নৈতিকতা সভা", "সভা আয়োজিত", "৫", "লক্ষ্যমাত্রা", "১", "১", "১"],
            ["", "", "", "অর্জন", "১", "-", "-"], ["১.২ প্রশিক্ষণ", "প্রশিক্ষিত", "৪", "লক্ষ্যমাত্রা", "২", "-", "২"],
            ["", "", "", "অর্জন", "-", "২", "-"],
        ]
        var lines = LayoutReaderTests.laid(rows).split(separator: "\n")
        lines.insert("~ .", at: 3)
        let page = TranscribedPage(lines.joined(separator: "\n") + "\n")
        #expect(page.rows[3] == ["~ ."])
        #expect(page.rows.filter { $0.count > 1 } == rows)
    }
}
