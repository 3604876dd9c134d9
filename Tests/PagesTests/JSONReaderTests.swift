import Pages
import Testing

@Suite("JSON")
struct JSONReaderTests {
    private let rows = [
        ["ক্রম", "কার্যক্রম", "একক", "মান", "মোট"], ["১", "[১.১] সভা", "সংখ্যা", "", "৪"], ["২", "মেলা", "%", "৫", "৬"],
    ]
    private var table: String {
        rows.map { $0.joined(separator: "\t") }.joined(separator: "\\n").replacing("\t", with: "\\t")
    }

    @Test(
        "a page in a string is read as that page",
        arguments: [
            "{\"text\":\"@\"}", "\"@\"", "{\"pages\": [{\"index\": 0, \"markdown\": \"@\"}]}",
            "[{\"page\":1,\"t\":\"@\"}]",
        ])
    func page(_ frame: String) {
        let page = TranscribedPage(frame.replacing("@", with: "শিরোনাম\\n\\n" + table + "\\nপাঠ\\nপাঠ\\nপাঠ\\nপাঠ"))
        #expect(page.rows == [["শিরোনাম"], [""]] + rows + [["পাঠ"], ["পাঠ"], ["পাঠ"], ["পাঠ"]])
        #expect(page.raws[3] == rows[1])
        #expect(page.paged.lines.allSatisfy { $0.number == 1 })
    }

    @Test("an escape is the letter it stands for, and its source is the escape")
    func escapes() {
        let page = TranscribedPage("{\"a\": \"\\u0995\\u09bf \\\"\\/\\ud83d\\ude00\\t\\u09eb\\u09e6\\n৯০\\\\% 5\\/6\"}")
        #expect(page.rows == [["কি \"/😀", "৫০"], ["৯০\\% 5/6"]])
        #expect(page.raws[0][1] == "\\u09eb\\u09e6")
        #expect(page.raws[1][0] == "৯০\\\\% 5\\/6")
    }

    @Test("lists of cells are rows, whatever stands around them", arguments: [false, true])
    func lists(_ isOneList: Bool) {
        let lists = rows.map { "[" + $0.map { "\"\($0)\"" }.joined(separator: ", ") + "]" }
        let text = isOneList ? "[\n" + lists.joined(separator: ",\n") + "\n]" : lists.joined(separator: ",\n") + ","
        let page = TranscribedPage("ফল:\n```json\n" + text + "\n```\nপাঠ\n")
        #expect(Array(page.rows[2..<5]) == rows)
        #expect(page.rows.last == ["পাঠ"])
        #expect(page.raws[3] == rows[1])
    }

    @Test("objects side by side are rows under their names, which stand once")
    func objects() {
        let page = TranscribedPage(
            """
            {"শিরোনাম": "প্রতিবেদন", "rows": [
             {"ক্রম": "১", "কার্যক্রম": "[১.১] সভা", "একক": "সংখ্যা", "মোট": ৪},
             {"ক্রম": "২", "কার্যক্রম": "মেলা\\nও সভা", "একক": "%", "মান": 5, "মোট": null}
            ]}
            """)
        #expect(
            page.rows == [
                ["শিরোনাম: প্রতিবেদন"], ["ক্রম", "কার্যক্রম", "একক", "মান", "মোট"], ["১", "[১.১] সভা", "সংখ্যা", "", "৪"],
                ["২", "মেলা ও সভা", "%", "5", ""],
            ])
        #expect(page.raws[3][3] == "5")
        #expect(page.paged.lines.map(\.number) == [1, 2, 2, 3])
        #expect(page.paged.lines.last?.lastNumber == 4)
    }

    @Test("rows of a list in a row hold what stands beside the list once")
    func nested() {
        let page = TranscribedPage(
            """
            [{"activity": "[১.১] সভা", "indicators": [{"indicator": "[১.১.১] ক", "unit": "জন", "target_value": "৫"},
            {"indicator": "[১.১.২] খ", "unit": "%", "target_value": "৯০%"}]}]
            """)
        #expect(
            page.rows == [
                ["activity", "indicator", "unit", "target value"], ["[১.১] সভা", "[১.১.১] ক", "জন", "৫"],
                ["", "[১.১.২] খ", "%", "৯০%"],
            ])
    }

    @Test("an end that was cut off leaves what stands before it")
    func cut() {
        let page = TranscribedPage("[[\"ক\",\"১\",\"২\"],\n[\"খ\",\"৩\",\"৪")
        #expect(page.rows == [["ক", "১", "২"], ["খ", "৩", "৪"]])
    }

    @Test(
        "codes in brackets, words in braces and marks in prose are no JSON",
        arguments: ["[১.১.১]\n[১.১.২] সভা\n", "{ক}\n[ ]\n[১, ২]\n", "তিনি বলেন \"না\"\n\"হ্যাঁ\"\n", "[[১.১] সভা]\n"])
    func prose(_ text: String) {
        #expect(!TranscribedPage(text).isTranscribed)
    }

    @Test(
        "brackets that nothing closes cost no more than their bytes",
        arguments: ["[[", "{\"a\":[", "[\"", "[\"\\", "{\"a\":{\"b\":", "[\"a\",\n"])
    func open(_ text: String) {
        let page = TranscribedPage(String(repeating: text + "\n", count: 40_000))
        #expect(page.paged.lines.last.map { Int($0.lastNumber) } ?? 0 >= 40_000)
    }
}
