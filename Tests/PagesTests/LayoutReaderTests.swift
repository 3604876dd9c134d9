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
}
