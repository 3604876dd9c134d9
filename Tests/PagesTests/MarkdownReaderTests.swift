import Pages
import Testing

@Suite("Pipe tables")
struct MarkdownReaderTests {
    @Test("a table of the rules is its heading and its rows; the dashes go with the heading")
    func table() {
        let page = TranscribedPage("আগে\n| ক | খ |\n|---|:-:|\n| ১ | ২ |\nপরে\n")
        #expect(page.rows == [["আগে"], ["ক", "খ"], ["১", "২"], ["পরে"]])
        #expect(page.paged.lines.map(\.number) == [1, 2, 4, 5])
        #expect(page.paged.lines.map(\.firstNumber) == [1, 2, 3, 5])
    }

    @Test("outer pipes may be missing, rows may be short, and cells may be empty")
    func loose() {
        let page = TranscribedPage("ক | খ | গ\n--- | --- | ---\n১ | | ৩\n২ | ৪\n")
        #expect(page.rows == [["ক", "খ", "গ"], ["১", "", "৩"], ["২", "৪"]])
    }

    @Test("rows in outer pipes are a table without the dashes, but one alone is a line")
    func withoutDashes() {
        #expect(TranscribedPage("| ক | খ |\n| ১ | ২ |\n").rows == [["ক", "খ"], ["১", "২"]])
        #expect(!TranscribedPage("| ক | খ |\nপাঠ\n").isTranscribed)
        #expect(!TranscribedPage("|\tক\t|\n|\tখ\t|\n").isTranscribed)
    }

    @Test("an escaped pipe is a pipe of its cell, marks of emphasis and tags are none of the text")
    func inline() {
        let page = TranscribedPage("| ক\\|খ | **মোট** |\n|---|---|\n| এক<br>দুই | a&amp;b |\n")
        #expect(page.rows == [["ক|খ", "মোট"], ["এক দুই", "a&b"]])
        #expect(page.raws == [["ক\\|খ", "মোট"], ["এক\nদুই", "a&amp;b"]])
    }

    @Test("a heading that holds nothing hides no heading below it")
    func blankHeading() {
        #expect(TranscribedPage("| | |\n|---|---|\n| ক | খ |\n").rows == [["ক", "খ"]])
    }
}
