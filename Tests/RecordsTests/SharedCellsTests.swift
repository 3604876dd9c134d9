import BengaliText
import Figures
import Findings
import Audits
import Pages
import Pipeline
import Provenance
import Records
import Testing

@Suite("Cells that rows share cover what the codes of the rows say")
struct SharedCellsTests {
    /// Rows of cells as columns of spaces.
    private func laid(_ starts: [Int], _ rows: [[String]]) -> [String] {
        rows.map { row in
            var line = ""
            for (start, cell) in zip(starts, row) where !cell.isEmpty {
                let gap = max(start - line.unicodeScalars.count, line.isEmpty ? 0 : 2)
                line += String(repeating: " ", count: gap) + cell
            }
            return line
        }
    }

    private let starts = [0, 20, 27, 55, 85, 95, 105, 120, 134, 148, 162, 176]
    private let heading = [
        [
            "ক্ষেত্র", "মান", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "সূচকের", "লক্ষ্যমাত্রা", "১ম", "২য়", "৩য়", "৪র্থ",
            "মোট",
        ],
        ["", "", "", "", "", "মান", "", "কোয়ার্টার", "কোয়ার্টার", "কোয়ার্টার", "কোয়ার্টার", "অর্জন"],
    ]

    private func audited(_ rows: [[String]]) -> AuditedDocument {
        let title = "বার্ষিক কর্মসম্পাদন চুক্তি ২০২২-২৩ এর ২য় ত্রৈমাসিক প্রতিবেদন"
        let text = ([title, ""] + laid(starts, heading + rows)).joined(separator: "\n")
        return Pipeline().process(
            Array(text.utf8), from: SourceDescription(name: "shared", sha256: "", bytes: text.utf8.count))
    }

    private func areas(_ document: AuditedDocument) -> [String] {
        document.records.areas.map { $0.text.map(document.paged.text.string).joined(separator: " ") }
    }

    private func findings(_ document: AuditedDocument) -> [Finding] {
        document.findings.filter { $0.rule == .weightArea || $0.rule == .codeParent }
    }

    private func row(
        _ area: String, _ weight: String, _ activity: String, _ indicator: String, _ own: String
    ) -> [String] {
        [area, weight, activity, indicator, "সংখ্যা", own, "৪", "১", "১", "-", "-", "২"]
    }

    @Test("a line beside the next rows goes on with the name above, and begins no area")
    func wrapped() {
        let document = audited([
            row("মাছের উৎপাদন ও", "২৫", "[১.১] প্রশিক্ষণ", "[১.১.১] প্রশিক্ষিত খামারি", "৯"),
            row("জলাশয়ের টেকসই", "", "আয়োজন", "[১.১.২] প্রশিক্ষিত জেলে", "১১"),
            row("ব্যবস্থাপনা", "", "[১.২] পরিদর্শন", "[১.২.১] পরিদর্শিত খামার", "৫"),
            row("আইন বাস্তবায়ন", "১৫", "[২.১] অভিযান", "[২.১.১] পরিচালিত অভিযান", "৮"),
            row("", "", "[২.২] লাইসেন্স", "[২.২.১] প্রদত্ত লাইসেন্স", "৭"),
        ])
        #expect(areas(document) == ["মাছের উৎপাদন ও জলাশয়ের টেকসই ব্যবস্থাপনা", "আইন বাস্তবায়ন"])
        #expect(document.records.indicators.map(\.area) == [0, 0, 0, 1, 1])
        let activities = document.records.indicators.map { record in
            record.activity.map(document.paged.text.string).joined(separator: " ")
        }
        #expect(activities == ["প্রশিক্ষণ আয়োজন", "প্রশিক্ষণ আয়োজন", "পরিদর্শন", "অভিযান", "লাইসেন্স"])
        #expect(findings(document).isEmpty)
    }

    @Test("rows above a name in the middle of its rows are its own where their codes say so")
    func centred() {
        let document = audited([
            row("", "", "[১.১] প্রশিক্ষণ", "[১.১.১] প্রশিক্ষিত খামারি", "৯"),
            row("উৎপাদন বৃদ্ধি", "২৫", "[১.২] পরিদর্শন", "[১.২.১] পরিদর্শিত খামার", "১১"),
            row("", "", "[১.৩] সভা", "[১.৩.১] আয়োজিত সভা", "৫"),
            row("", "", "", "[২.১.১] পরিচালিত অভিযান", "৮"),
            ["আইন বাস্তবায়ন", "১৫", "[২.১] অভিযান", "", "", "", "", "", "", "", "", ""],
            row("", "", "", "[২.১.২] আটক জাল", "৭"),
        ])
        #expect(areas(document) == ["উৎপাদন বৃদ্ধি", "আইন বাস্তবায়ন"])
        #expect(document.records.indicators.map(\.id) == ["t1/1.1.1", "t1/1.2.1", "t1/1.3.1", "t1/2.1.1", "t1/2.1.2"])
        #expect(document.records.indicators.map(\.area) == [0, 0, 0, 1, 1])
        #expect(
            document.records.indicators.map { $0.activityCode?.description } == ["1.1", "1.2", "1.3", "2.1", "2.1"])
        #expect(findings(document).isEmpty)
    }

    @Test("an area that begins beside a row of another code keeps the rows below it, whatever the sums say")
    func sumsMoveNothing() {
        let document = audited([
            row("উৎপাদন বৃদ্ধি", "২০", "[১.১] প্রশিক্ষণ", "[১.১.১] প্রশিক্ষিত খামারি", "৯"),
            row("", "", "[১.২] পরিদর্শন", "[১.২.১] পরিদর্শিত খামার", "১১"),
            row("", "", "[১.৩] সভা", "[১.৩.১] আয়োজিত সভা", "৫"),
            row("আইন বাস্তবায়ন", "২০", "[২.১] অভিযান", "[২.১.১] পরিচালিত অভিযান", "৮"),
            row("", "", "[২.২] লাইসেন্স", "[২.২.১] প্রদত্ত লাইসেন্স", "৭"),
        ])
        #expect(document.records.indicators.map(\.area) == [0, 0, 0, 1, 1])
        #expect(document.findings.count { $0.rule == .weightArea } == 2)
    }

    @Test("where no code says what an area covers, its sum blocks the rule and is no error")
    func undecidable() {
        let document = audited([
            row("", "", "প্রশিক্ষণ", "প্রশিক্ষিত খামারি", "৯"),
            row("উৎপাদন বৃদ্ধি", "২৫", "পরিদর্শন", "পরিদর্শিত খামার", "১১"),
            row("", "", "সভা আয়োজন", "আয়োজিত সভা", "৫"),
            row("আইন বাস্তবায়ন", "১৫", "অভিযান", "পরিচালিত অভিযান", "৮"),
            row("", "", "লাইসেন্স", "প্রদত্ত লাইসেন্স", "৭"),
        ])
        let sums = document.findings.filter { $0.rule == .weightArea }
        #expect(sums.count == 1 && sums.allSatisfy { $0.blocked && $0.severity == .note })
    }

    @Test("a name of a section that wraps in the first column is one area with its weight")
    func wrappedSection() {
        let starts = [0, 28, 52, 60, 72, 90, 112, 126, 140, 154, 168, 182]
        let rows = [
            [
                "কার্যক্রমের নাম", "কর্মসম্পাদন সূচক", "সূচকের মান", "একক", "দায়িত্বপ্রাপ্ত ব্যক্তি", "লক্ষ্যমাত্রা/অর্জন",
                "১ম কোয়ার্টার", "২য় কোয়ার্টার", "৩য় কোয়ার্টার", "৪র্থ কোয়ার্টার", "মোট অর্জন", "অর্জিত মান",
            ],
            ["১. প্রাতিষ্ঠানিক"], ["ব্যবস্থা..........১০"],
            ["১.১ সভা আয়োজন", "আয়োজিত সভা", "৪", "সংখ্যা", "সচিব", "লক্ষ্যমাত্রা", "১", "১", "১", "১"],
            ["", "", "", "", "", "অর্জন", "১", "১", "", "", "২", "২"],
            ["১.২ গণশুনানি", "আয়োজিত গণশুনানি", "৬", "সংখ্যা", "সচিব", "লক্ষ্যমাত্রা", "২", "২", "২", "২"],
            ["", "", "", "", "", "অর্জন", "২", "২", "", "", "৪", "৩"],
            ["২. ক্রয়ের ক্ষেত্রে"], ["শুদ্ধাচার..........৩"],
            ["২.১ ক্রয়-পরিকল্পনা", "প্রকাশিত পরিকল্পনা", "৩", "সংখ্যা", "সচিব", "লক্ষ্যমাত্রা", "১", "-", "১", "-"],
            ["", "", "", "", "", "অর্জন", "১", "-", "", "", "১", "১.৫"],
        ]
        let text = (["জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা ২০২২-২৩", ""] + laid(starts, rows)).joined(separator: "\n")
        let result = Pipeline().record(Array(text.utf8))
        let names = result.records.areas.map { $0.text.map(result.paged.text.string).joined(separator: " ") }
        #expect(names == ["প্রাতিষ্ঠানিক ব্যবস্থা", "ক্রয়ের ক্ষেত্রে শুদ্ধাচার"])
        let weights = result.records.areas.map { $0.weight.quantity?.description ?? "" }
        #expect(weights == ["10", "3"])
        #expect(result.records.indicators.map(\.area) == [0, 0, 1])
    }
}
