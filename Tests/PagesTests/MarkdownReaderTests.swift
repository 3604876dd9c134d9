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

    @Test(
        "marks around a whole cell are none of its text", arguments: ["*@*", "_@_", "__@__", "***@***", "`@`", "$@$"])
    func outerMarks(_ marks: String) {
        let cells = ["০১", "[১.১] সভা", "৫"]
        let marked = cells.map { marks.replacing("@", with: $0) }
        let page = TranscribedPage("| ক | খ | গ |\n|---|---|---|\n| " + marked.joined(separator: " | ") + " |\n")
        #expect(page.rows == [["ক", "খ", "গ"], cells])
    }

    @Test("an escaped pipe is a pipe of its cell, marks of emphasis and tags are none of the text")
    func inline() {
        let page = TranscribedPage("| ক\\|খ | **মোট** |\n|---|---|\n| এক<br>দুই | a&amp;b |\n")
        #expect(page.rows == [["ক|খ", "মোট"], ["এক দুই", "a&b"]])
        #expect(page.raws == [["ক\\|খ", "মোট"], ["এক\nদুই", "a&amp;b"]])
    }

    @Test("rows of as many pipes are a table without outer pipes or dashes, and so is a drawn grid")
    func bare() {
        #expect(
            TranscribedPage("পাঠ\nক | খ | গ | ঘ\n১ | ২ | ৩ | ৪\n৫ | | ৭ | ৮\n").rows
                == [["পাঠ"], ["ক", "খ", "গ", "ঘ"], ["১", "২", "৩", "৪"], ["৫", "", "৭", "৮"]])
        #expect(
            TranscribedPage("+---+---+\n| ক | খ |\n+===+===+\n| ১ | ২ |\n+---+---+\n").rows
                == [["ক", "খ"], ["১", "২"]])
        #expect(!TranscribedPage("এক | দুই | তিন | চার\nপাঁচ\n").isTranscribed)
    }

    @Test("where rows stand in no outer pipes, a row that begins or ends with one begins or ends with an empty cell")
    func bareEdges() {
        #expect(
            TranscribedPage("ক | খ | গ |\n | | ঘ | ঙ\n১ | ২ | ৩ | ৪\n৫ | ৬ | ৭ | ৮\n").rows
                == [["ক", "খ", "গ", ""], ["", "", "ঘ", "ঙ"], ["১", "২", "৩", "৪"], ["৫", "৬", "৭", "৮"]])
        // More pipes than theirs are outer ones.
        #expect(
            TranscribedPage("| ক | খ | গ |\n--- | --- | ---\n১ | ২ | ৩\n৪ | ৫ | ৬\n| ৭ | ৮ | ৯ |\n").rows
                == [["ক", "খ", "গ"], ["১", "২", "৩"], ["৪", "৫", "৬"], ["৭", "৮", "৯"]])
    }

    @Test("what stands between two pages of a table is a line, and rows behind it are rows, one alone as well")
    func pageEnds() {
        let head = "| ক | খ | গ | ঘ | ঙ |\n|---|---|---|---|---|\n| ১ |  |  |  |  |\n"
        for line in ["৫", "---", "CamScanner", "Page | 7", "\n৫\n"] {
            let page = TranscribedPage(head + line + "\n| ২ |  |  |  |  |\n")
            #expect(page.rows.filter { $0.count == 5 }.map(\.first) == ["ক", "১", "২"])
            #expect(page.rows.contains([line.replacing("\n", with: "")]))
        }
        #expect(TranscribedPage(head + "পাঠ\n| ২ | ৩ |\n").rows.last == ["| ২ | ৩ |"])
    }

    @Test("a backslash before any mark is none of the text, nor are the marks of a heading")
    func escapes() {
        #expect(TranscribedPage("| ক | খ |\n|---|---|\n| \\[১\\.১\\] | ৯০\\% |\n").rows[1] == ["[১.১]", "৯০%"])
        #expect(TranscribedPage("## উপজেলা কার্যালয়\n#১ নয়\n").rows == [["উপজেলা কার্যালয়"], ["#১ নয়"]])
    }

    @Test("the marks of a formula and its escapes are none of the text")
    func formula() {
        let page = TranscribedPage("| ক | খ | গ |\n|---|---|---|\n| $৮০\\%$ | $$৫$$ | ৬০\\% |\n")
        #expect(page.rows[1] == ["৮০%", "৫", "৬০%"])
    }

    @Test("a heading that holds nothing hides no heading below it")
    func blankHeading() {
        #expect(TranscribedPage("| | |\n|---|---|\n| ক | খ |\n").rows == [["ক", "খ"]])
    }
}
