import BengaliText
import Figures
import Pages
import Pipeline
import Records
import Testing

@Suite("A number in two pieces is one where its row leaves no other reading")
struct SplitNumberTests {
    private static let rows = [
        ["০১", "[১.১] সভা", "[১.১.১] আয়োজিত সভা", "সংখ্যা", "১২", "৪০", "১০", "১০", "-", "-", "২০", "৬", ""],
        ["০২", "[২.১] ঋণ", "[২.১.১] আদায়ের হার", "%", "১৮", "৯০%", "৯০%", "৯০%", "-", "-", "৯০%", "১৮", ""],
        ["০৩", "[৩.১] ভাতা", "[৩.১.১] ভাতাভোগী", "জন", "২০", "১২০", "৩০", "৩০", "-", "-", "৬০", "১০", ""],
    ]

    private func record(_ change: (inout [[String]]) -> Void) -> ReadDocument {
        var rows = Self.rows
        change(&rows)
        let heading =
            "ক্র.নং\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tকর্মসম্পাদন সূচকের মান\tবার্ষিক লক্ষ্যমাত্রা\t১ম কোয়ার্টার\t২য় কোয়ার্টার\t৩য় কোয়ার্টার\t৪র্থ কোয়ার্টার\tমোট অর্জন\tঅর্জিত মান\tমন্তব্য"
        let lines =
            ["ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনার ত্রৈমাসিক মূল্যায়ন প্রতিবেদন, ২০২২-২৩", "", heading] + rows.map { $0.joined(separator: "\t") }
        let (paged, _, records) = Pipeline().record(Array(lines.joined(separator: "\n").utf8))
        return ReadDocument(records: records, joins: paged.text.edits.filter { $0.rule == .figureJoin })
    }

    /// What a document's records and edits are.
    private struct ReadDocument {
        let records: DocumentRecords
        let joins: [TextEdit]
    }

    @Test("a percentage, a target and a weight are joined, each by an edit that says why")
    func joined() {
        let read = record { rows in
            rows[0][4] = "১ ২"
            rows[1][5] = "৯ ০%"
            rows[2][5] = "১২ ০"
        }
        #expect(read.records.indicators[0].weight.value == .number(Decimal(12)))
        #expect(read.records.indicators[1].annualTarget.value == .percent(Decimal(90)))
        #expect(read.records.indicators[2].annualTarget.value == .number(Decimal(120)))
        #expect(read.joins.map(\.after) == ["১২", "৯০%", "১২০"])
        #expect(read.joins.allSatisfy { $0.evidence?.contains("a cell for each column") == true })
    }

    @Test(
        "the same figure twice, a stray mark and a cell beside an empty one are not joined",
        arguments: ["১০ ১০", "৩০ ১", "৩০ ৩"])
    func several(_ text: String) {
        let read = record { rows in
            rows[2][6] = text
            if text == "৩০ ৩" { rows[2][7] = "" }
        }
        guard case .several = read.records.indicators[2].quarters[0].achieved.value else {
            Issue.record("\(read.records.indicators[2].quarters[0].achieved.value)")
            return
        }
        #expect(read.joins.isEmpty)
    }

    @Test("a count and dates stay several under a unit of both")
    func countAndDate() {
        let read = record { rows in
            rows[0][3] = "সংখ্যা ও তারিখ"
            rows[0][5] = "২ ২৫/১২/২২"
        }
        guard case .several(let values) = read.records.indicators[0].annualTarget.value else {
            Issue.record("\(read.records.indicators[0].annualTarget.value)")
            return
        }
        #expect(values.count == 2)
    }

    @Test("figures on two lines in several cells of a row are two rows read as one, and stay several")
    func twoRows() {
        let rows = Self.rows.map { row in "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>" }
        let stacked = rows[0].replacing("<td>১২</td><td>৪০</td>", with: "<td>১<br>২</td><td>৪<br>০</td>")
        let alone = rows[0].replacing("<td>৪০</td>", with: "<td>৪<br>০</td>")
        let heading =
            "<tr><th>ক্র.নং<th>কার্যক্রম<th>কর্মসম্পাদন সূচক<th>একক<th>কর্মসম্পাদন সূচকের মান<th>বার্ষিক লক্ষ্যমাত্রা"
            + "<th>১ম কোয়ার্টার<th>২য় কোয়ার্টার<th>৩য় কোয়ার্টার<th>৪র্থ কোয়ার্টার<th>মোট অর্জন<th>অর্জিত মান<th>মন্তব্য</tr>"
        func record(_ first: String) -> Indicator {
            let page = "<table>\(heading)\(first)\(rows[1])\(rows[2])</table>"
            return Pipeline().record(Array(page.utf8)).2.indicators[0]
        }
        #expect(record(alone).annualTarget.value == .number(Decimal(40)))
        for figure in [record(stacked).weight, record(stacked).annualTarget] {
            guard case .several = figure.value else {
                Issue.record("\(figure.value)")
                continue
            }
        }
    }
}
