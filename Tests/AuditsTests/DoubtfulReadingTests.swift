import Findings
import Pages
import Pipeline
import Testing

@testable import Audits

@Suite("template.unknown: columns that were not understood")
struct DoubtfulReadingTests {
    private func keys(_ rows: [[String]]) -> [String] {
        let lines = ["অগ্রগতি প্রতিবেদন ২০২২-২০২৩", ""] + rows.map { $0.joined(separator: "\t") }
        let text = lines.joined(separator: "\n")
        let source = SourceDescription(name: "-", sha256: "", bytes: text.utf8.count)
        return Pipeline().process(Array(text.utf8), from: source).findings.filter { $0.rule == .templateUnknown }
            .map(\.message.key)
    }

    private let heading = [
        "ক্র.নং", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের মান", "বার্ষিক লক্ষ্যমাত্রা", "১ম কোয়ার্টার", "২য় কোয়ার্টার",
        "৩য় কোয়ার্টার", "৪র্থ কোয়ার্টার", "মোট অর্জন", "অর্জিত মান",
    ]

    private func rows(_ count: Int = 5) -> [[String]] {
        (1...count).map {
            [
                "\($0)", "[\($0).১] কাজ সম্পাদন", "[\($0).১.১] সম্পাদিত কাজ", "সংখ্যা", "৪", "\($0 + 3)", "১", "১", "১", "\($0)",
                "\($0 + 3)", "৪",
            ]
        }
    }

    @Test("a table whose headings and cells agree is not doubted")
    func clean() {
        #expect(keys([heading] + rows()).isEmpty)
    }

    @Test("a table without a heading is one whose cells alone told its columns")
    func headless() {
        #expect(keys(rows()) == ["template.unknown.heading"])
    }

    @Test("words where most figures of a column should stand are doubted")
    func words() {
        let rows = rows().map { row in
            var row = row
            row[10] = "অংশগ্রহণকারীদের নিয়ে সভা আয়োজন করা হয়েছে এবং প্রতিবেদন দাখিল করা হয়েছে"
            return row
        }
        #expect(keys([heading] + rows).contains("template.unknown.doubt"))
    }

    @Test("other years without a year that can be read are named")
    func years() {
        let heading =
            heading.prefix(5) + [
                "প্রকৃত অর্জন", "প্রকৃত অর্জন", "অসাধারণ", "অতি উত্তম", "উত্তম", "চলতি মান", "চলতি মানের নিম্নে",
            ]
        let body = rows().map { $0.prefix(5) + ["৭", "৮", "১২", "১১", "১০", "৯", "৮"] }
        let lines = ([Array(heading)] + body.map(Array.init)).map { $0.joined(separator: "\t") }
        let text = (["কর্মপরিকল্পনা", ""] + lines).joined(separator: "\n")
        let source = SourceDescription(name: "-", sha256: "", bytes: text.utf8.count)
        let document = Pipeline().process(Array(text.utf8), from: source)
        #expect(document.findings.contains { $0.message.key == "template.unknown.years" })
        #expect(!keys([Array(heading)] + body.map(Array.init)).contains("template.unknown.years"))
    }
}
