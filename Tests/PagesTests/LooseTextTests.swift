import Pages
import Testing

@Suite("Tables whose cells nothing parts")
struct LooseTextTests {
    private let heading = [
        "ক্রমিক নং", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "কর্মসম্পাদন সূচকের মান", "প্রকৃত অর্জন ২০২০-২১", "প্রকৃত অর্জন ২০২১-২২", "মন্তব্য",
    ]
    private let numbers = ["১", "২", "৩", "৪", "৫", "৬", "৭", "৮"]
    private let first = ["১", "[১.১] সভা আয়োজন", "[১.১.১] আয়োজিত সভা", "সংখ্যা", "৫", "১২", "-", ""]
    private let second = ["", "", "[১.১.২] ৩ দিনের মেলা", "মে. টন", "৩", "১,২০০", "৯০%", ""]
    private let third = ["২", "[১.২] পাঠ", "[১.২.১] পাঠ সমাপ্ত", "তারিখ", "২", "০১/০২/২১", "০১.০২.২২", ""]
    private var table: [[String]] { [heading, numbers, first, second, third] }

    private func spaced(_ rows: [[String]]) -> [String] {
        rows.map { $0.filter { !$0.isEmpty }.joined(separator: " ") }
    }
    private func page(_ lines: [String]) -> TranscribedPage {
        TranscribedPage("শিরোনাম\n\n" + lines.joined(separator: "\n") + "\n\nস্বাক্ষর\n")
    }

    @Test("single spaces: headings by what they name, words by codes and unit, figures by their order")
    func spaces() {
        let page = page(spaced(table))
        #expect(Array(page.rows[2..<7]) == table)
        #expect(page.raws[5] == second)
        #expect(page.paged.lines.map(\.number) == Array(1...9).map(Int32.init))
    }

    @Test("a cell a line: the same, and the last figure before a code may be the next row's serial")
    func lines() {
        let page = page(table.flatMap { $0.filter { !$0.isEmpty } })
        #expect(Array(page.rows[2..<7]) == table)
        #expect(page.rows.last == ["স্বাক্ষর"])
    }

    @Test("numbers of columns with more than one space between them set columns apart")
    func columns() {
        let lines =
            spaced([heading]) + ["১ ২     ৩      ৪     ৫      ৬      ৭      ৮"] + spaced([first, second, third])
        #expect(page(lines).rows.contains(spaced([first])))
    }

    @Test("years may stand before the words of their headings")
    func yearsBefore() {
        let other = heading.map { $0.hasPrefix("প্রকৃত") ? "\($0.suffix(7)) প্রকৃত অর্জন" : $0 }
        #expect(page(spaced([other, numbers, first, second])).rows[2] == other)
    }

    @Test(
        "a row with too few figures keeps its words, and its figures stand undivided in one cell",
        arguments: [" ", "\n"])
    func lost(_ separator: String) {
        var row = second
        row[6] = ""
        let rows = [heading, numbers, first, row, third].map { $0.filter { !$0.isEmpty }.joined(separator: separator) }
        let page = page(rows)
        #expect(page.rows[4] == first)
        #expect(page.rows[5] == ["", "", "[১.১.২] ৩ দিনের মেলা", "মে. টন", "৩ ১,২০০"])
        #expect(page.rows[6] == third)
    }

    @Test("lines of words before a row's unit and behind its figures are its words")
    func wrapped() {
        let page = page(
            spaced([heading, numbers]) + [
                "১ [১.১] সভা", "আয়োজন [১.১.১] আয়োজিত", "সভা সংখ্যা ৫ ১২ -", "ও মেলা", "[১.১.২] মেলা জন ৩ ৪ ৫ ভালো",
            ])
        #expect(page.rows[4] == ["১", "[১.১] সভা আয়োজন", "[১.১.১] আয়োজিত সভা ও মেলা", "সংখ্যা", "৫", "১২", "-", ""])
        #expect(page.rows[5] == ["", "", "[১.১.২] মেলা", "জন", "৩", "৪", "৫", "ভালো"])
        #expect(page.paged.lines[4].firstNumber == 5)
        #expect(page.paged.lines[4].lastNumber == 8)
    }

    @Test("an area's weight stands behind its words")
    func area() {
        let heading = ["কর্মসম্পাদনের ক্ষেত্র", "ক্ষেত্রের মান", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "কর্মসম্পাদন সূচকের মান"]
        let row = ["[১] অবকাঠামো উন্নয়ন", "৩০", "[১.১] সভা", "[১.১.১] সভা আয়োজিত", "সংখ্যা", "৫"]
        let plan = [
            heading + ["অসাধারণ ১০০%"], (1...7).map(String.init), row + ["৪"],
            ["", "", "", "[১.১.২] মেলা", "জন", "৫", "৬"],
        ]
        #expect(Array(page(spaced(plan)).rows[2..<6]) == plan)
    }

    @Test(
        "without a row of numbers, with words that are no headings or with one row, lines stay as they are",
        arguments: [0, 1, 2])
    func none(_ place: Int) {
        let texts = [
            spaced([heading, first, second, third]), spaced([["নাম"] + heading.dropFirst(4), numbers, first, second]),
            spaced([heading, numbers, first]),
        ]
        #expect(!page(texts[place]).isTranscribed)
    }

    @Test("many rows of numbers cost no more than their lines")
    func many() {
        let words = spaced([heading]) + ["১ ২ ৩ ৪ ৫ ৬ ৭ ৮"]
        let text = String(repeating: words.joined(separator: "\n") + "\n", count: 4_000)
        #expect(TranscribedPage("পাঠ\n" + text).paged.lines.count == 8_001)
    }
}
