import Foundation
import Reports
import Testing

@Suite("Recognised tables for other programs")
struct TableReportTests {
    private func text(_ append: (inout [UInt8]) -> Void) -> String {
        var output: [UInt8] = []
        append(&output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test("CSV has every row, its cells under their columns, quotation marks doubled and formulas guarded")
    func csv() {
        let text = text { TableReport.appendCSV(of: Specimen.layout, Specimen.paged, to: &$0) }
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.count == 9 + 1 + 5 + 1 + 3 + 1)
        #expect(lines[4].contains("\"[১.২.১] পাঠানো বার্তা <সকল> \"\"কৃষক\"\" & দল\""))
        #expect(lines[6].hasSuffix("\"৭.৩৬\",\"'=HYPERLINK(\"\"x\"\")\""))
        #expect(lines[8] == "\"মোট\",,,,\"২৪\",,,,,,,,")
    }

    @Test("HTML escapes every word and marks headings")
    func html() {
        let text = text { TableReport.appendHTML(of: Specimen.layout, Specimen.paged, to: &$0) }
        #expect(text.contains("<td>[১.২.১] পাঠানো বার্তা &lt;সকল&gt; &quot;কৃষক&quot; &amp; দল</td>"))
        #expect(text.contains("<tr class=\"header\"><th scope=\"col\">ক্রম</th>"))
        #expect(text.components(separatedBy: "<table ").count == 4)
        #expect(text.components(separatedBy: "<tr").count == 1 + 9 + 5 + 3)
    }

    @Test("Markdown keeps one line a row, and no word becomes markup")
    func markdown() {
        let text = text { TableReport.appendMarkdown(of: Specimen.layout, Specimen.paged, to: &$0) }
        let lines = text.components(separatedBy: "\n")
        #expect(lines[1] == String(repeating: "| --- ", count: 13) + "|")
        #expect(lines[4].contains(" \\[১.২.১\\] পাঠানো বার্তা \\<সকল\\> \"কৃষক\" \\& দল |"))
        #expect(lines.filter { $0.hasPrefix("| ---") }.count == 3)
        #expect(lines[0..<8].allSatisfy { $0.filter { $0 == "|" }.count == 14 })
    }
}
