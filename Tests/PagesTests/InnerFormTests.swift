import Pages
import Testing

@Suite("Text that stands inside another form")
struct InnerFormTests {
    private let rows = [
        ["ক্রম", "কার্যক্রম", "একক", "মান", "মোট"], ["১", "[১.১] সভা আয়োজন", "সংখ্যা", "", "৪"], ["২", "মেলা", "%", "৫", "৬"],
    ]

    private func lines(_ separator: String) -> [String] { rows.map { $0.joined(separator: separator) } }

    @Test("the marks before quoted lines are none of the text, and each line keeps its number")
    func quoted() {
        let page = TranscribedPage((["শিরোনাম", ""] + lines("\t")).map { "> " + $0 }.joined(separator: "\n") + "\n")
        #expect(page.rows == [["শিরোনাম"], [""]] + rows)
        #expect(page.paged.lines.map(\.number) == [1, 2, 3, 4, 5])
        #expect(page.raws[3] == rows[1])
    }

    @Test("a pipe table in a quotation in a quotation is read")
    func quotedPipes() {
        let page = TranscribedPage(lines(" | ").map { "> > | " + $0 + " |" }.joined(separator: "\n"))
        #expect(page.rows == rows)
    }

    @Test("a mark before one line is the line's")
    func mark() {
        #expect(!TranscribedPage("পাঠ\n> ৫০ টাকা\nপাঠ\n").isTranscribed)
    }

    @Test("numbers that a program set before every line are none of the text; a table's serials stay")
    func numbered() {
        let numbered = lines("\t").enumerated().map { "     \($0 + 1)\t\($1)" }
        #expect(TranscribedPage(numbered.joined(separator: "\n")).rows == rows)
        let serials = lines("\t").enumerated().map { "\($0 + 1)\t\($1)" }
        #expect(!TranscribedPage(serials.joined(separator: "\n")).isTranscribed)
    }

    @Test("bars between tabs or beside them part cells once", arguments: ["\t|\t", "\t| ", " |\t", "\t｜\t"])
    func bars(_ separator: String) {
        let page = TranscribedPage(lines(separator).joined(separator: "\n") + "\nপাঠ\tপাঠ\n")
        #expect(page.rows == rows + [["পাঠ", "পাঠ"]])
        #expect(page.raws[1] == rows[1])
    }

    @Test("wide bars and drawn grids are pipes", arguments: [("｜", false), ("│", true)])
    func drawn(_ bar: String, _ isGrid: Bool) {
        let border = isGrid ? ["├────┼────┼────┼────┼────┤"] : []
        let text = lines(" \(bar) ").flatMap { ["\(bar) \($0) \(bar)"] + border }
        let page = TranscribedPage(text.joined(separator: "\n"))
        #expect(page.rows == rows)
        #expect(page.raws[2] == rows[2])
    }

    @Test("a list of cells behind their headings is a table with the headings once, in their order")
    func fields() {
        let text = """
            শিরোনাম

            - **ক্রম**: ১
            - **কার্যক্রম**: [১.১] সভা আয়োজন
            - **একক:** সংখ্যা
            - **মোট**: ৪

            - **কার্যক্রম**: মেলা
            - **একক**: %
            - **মান**: ৫
            - **মোট**: ৬
            পাঠ
            """
        let page = TranscribedPage(text)
        #expect(page.rows[2] == ["ক্রম", "কার্যক্রম", "একক", "মান", "মোট"])
        #expect(page.rows[3] == ["১", "[১.১] সভা আয়োজন", "সংখ্যা", "", "৪"])
        #expect(page.rows[4] == ["", "মেলা", "%", "৫", "৬"])
        #expect(page.paged.lines.map(\.firstNumber).sorted() == page.paged.lines.map(\.firstNumber))
        #expect(page.paged.lines.last?.lastNumber == 12)
    }

    @Test("a run of spaces is the tab that it was where the row then fits its table")
    func spaces() {
        let figures = ["৩", "[১.২] মেলা ও সভা", "জন", "৭", "৮"]
        let table = rows + [figures, figures]
        let whole = table.map { $0.joined(separator: "\t") }
        let damaged = whole[0..<3] + ["৩\t[১.২] মেলা ও সভা   জন\t৭   ৮", "৩   [১.২] মেলা ও সভা   জন   ৭   ৮"]
        #expect(TranscribedPage(damaged.joined(separator: "\n")).rows == table)
    }

    @Test("a run of spaces between words is none where figures would stand in a column of words")
    func wordsApart() {
        let whole = ["১\tসভা\tসংখ্যা\t৫\t৬\tমত", "২\tমেলা\tজন\t৭\t৮\tমত", "৩\tপাঠ\tজন\t৭\t৮\tমত"]
        let page = TranscribedPage((whole + ["৪\tসভা   আয়োজন\tজন\t৭\t৮"]).joined(separator: "\n"))
        #expect(
            page.rows.last == ["৪", "সভা   আয়োজন", "জন", "৭", "৮"] || page.rows.last == ["৪", "সভা আয়োজন", "জন", "৭", "৮"])
    }
}
