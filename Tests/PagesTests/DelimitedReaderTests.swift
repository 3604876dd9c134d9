import Pages
import Testing

@Suite("Values by commas, and quoted cells")
struct DelimitedReaderTests {
    @Test("rows of as many values are a table, by commas or by semicolons", arguments: [",", ";"])
    func table(_ delimiter: String) {
        let rows = [
            ["ক্রম", "কার্যক্রম", "একক", "মান", "মোট"], ["১", "[১.১] সভা", "সংখ্যা", "", "৪"], ["২", "মেলা", "%", "৫", "৬"],
            ["", "", "", "", ""],
        ]
        let page = TranscribedPage(rows.map { $0.joined(separator: delimiter) }.joined(separator: "\n") + "\nপাঠ\n")
        #expect(page.rows == rows + [["পাঠ"]])
        #expect(page.paged.lines.map(\.number) == [1, 2, 3, 4, 5])
    }

    @Test("a quoted cell holds the delimiter, marks written twice and line ends, and its marks are none of the text")
    func quoted() {
        let page = TranscribedPage(
            "ক,খ,গ,ঘ,ঙ\n\"১,২০০\",\"এক\nদুই\",\"বলে \"\"না\"\"\",ঘ,\"\"\nচ,ছ,জ,ঝ,ঞ\n")
        #expect(page.rows[1] == ["১,২০০", "এক দুই", "বলে \"না\"", "ঘ", ""])
        #expect(page.raws[1][0] == "১,২০০")
        #expect(page.paged.lines.map(\.firstNumber) == [1, 2, 4])
        #expect(page.paged.lines.map(\.lastNumber) == [1, 3, 4])
    }

    @Test("a heading and rows from a serial to a figure are a table of three values; a list in words is none")
    func narrow() {
        let page = TranscribedPage("ক্রমিক,ক্ষেত্র,মান\n১,মৎস্য,৪০\n২,কৃষি,৬০\n,মোট,১০০\nঢাকা, বোদা\n")
        #expect(
            page.rows == [
                ["ক্রমিক", "ক্ষেত্র", "মান"], ["১", "মৎস্য", "৪০"], ["২", "কৃষি", "৬০"], ["", "মোট", "১০০"], ["ঢাকা, বোদা"],
            ])
        let words = TranscribedPage("ক্রমিক,ক্ষেত্র,মান\n১,মৎস্য,ধান\n২,কৃষি,পাট\n৩,বন,গম\n")
        #expect(!words.isTranscribed || words.rows.allSatisfy { $0.count == 1 })
    }

    @Test("a quoted cell between tabs loses its marks; a mark alone repeats what stands above")
    func tabs() {
        let page = TranscribedPage("ক\t\"খ, গ\"\tঘ\n১\t\"\t\"\t২\n\"এক\nদুই\"\t৩\t\"\"\n")
        #expect(page.rows == [["ক", "খ, গ", "ঘ"], ["১", "\"", "\"", "২"], ["এক দুই", "৩", ""]])
    }

    @Test(
        "prose and figures with commas are no table",
        arguments: [
            String(repeating: "ধান, গম, পাট, আলু, সরিষা ও ডাল\n", count: 6),
            String(repeating: "মোট ১,২০০ ও ১,৩০০ ও ১,৪০০ ও ১,৫০০ টাকা\n", count: 6),
            "ক,খ,গ,ঘ,ঙ\nচ,ছ,জ,ঝ,ঞ\n",
        ])
    func prose(_ text: String) {
        #expect(!TranscribedPage(text).isTranscribed || TranscribedPage(text).rows.allSatisfy { $0.count == 1 })
    }

    @Test("marks that nothing closes cost no more than their lines")
    func open() {
        let line = String(repeating: ",\"ক", count: 40)
        let page = TranscribedPage(String(repeating: line + "\n", count: 4_000))
        #expect(page.paged.lines.count == 4_000)
    }
}
