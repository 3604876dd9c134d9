import Figures
import Findings
import Pages
import Pipeline
import Records
import Tables
import Testing

@testable import Audits

@Suite("period.conflict")
struct PeriodConflictTests {
    /// Lines with what each mentions; those that begin with `#` are titles.
    private func findings(
        _ lines: [(text: String, content: MentionContent?)], kind: DocumentKind = .quarterlyReport
    ) -> [Finding] {
        var specimen = SpecimenRecords()
        specimen.year = 2024
        specimen.quarter = 2
        specimen.kind = kind
        for line in lines {
            specimen.text(line.text)
            if let content = line.content { specimen.mention(content, String(line.text.drop { $0 == "#" })) }
        }
        let context = specimen.context { layout, _, _ in
            for index in layout.blocks.indices where lines[index].text.hasPrefix("#") {
                layout.blocks[index].kind = .title
            }
        }
        let audited = Audit().run(paged: context.paged, layout: context.layout, records: context.records)
        return audited.findings.filter { $0.rule == .periodConflict }
    }

    private let title = ("#২০২৪-২৫ অর্থবছর", MentionContent.fiscalYear(FiscalYear(start: 2024)))
    private let quarter = ("#২য় ত্রৈমাসিক", MentionContent.quarter(2, calendarYear: nil))

    @Test("a title of another year is a finding")
    func year() {
        let found = findings([title, ("#২০২৩-২৪ অর্থবছর", .fiscalYear(FiscalYear(start: 2023)))])
        #expect(found.map(\.declared) == [.text("2023-24")])
        #expect(found.map(\.computed) == [.text("2024-25")])
    }

    @Test("a title of another quarter is a finding")
    func otherQuarter() {
        let found = findings([quarter, ("#৩য় ত্রৈমাসিক", .quarter(3, calendarYear: nil))])
        #expect(found.map(\.declared) == [.text("3")])
    }

    @Test(
        "another quarter in the sentence of a certificate or of a letter that forwards the report is a finding",
        arguments: [
            "এই মর্মে প্রত্যয়ন করা যাচ্ছে যে, ৩য় কোয়ার্টারে সকল সভা আয়োজন করা হয়েছে।",
            "২০২৪-২৫ অর্থবছরের ৩য় কোয়ার্টারের অগ্রগতি প্রতিবেদন এতদসঙ্গে প্রেরণ করা হলো।",
        ])
    func sentence(text: String) {
        #expect(findings([title, quarter, (text, nil)]).map(\.declared) == [.text("3")])
        #expect(findings([title, quarter, (text.replacing("৩য়", with: "২য়"), nil)]).isEmpty)
        // A sentence that names several is about more than the report; any other tells of other quarters.
        #expect(findings([title, quarter, (text.replacing("৩য়", with: "২য় ও ৩য়"), nil)]).isEmpty)
        #expect(findings([title, quarter, ("৩য় কোয়ার্টারে সভা আয়োজন করা হবে।", nil)]).isEmpty)
    }

    @Test("months of another year are a finding that names the misread digit, wherever they stand")
    func months() throws {
        let found = findings([title, quarter, ("২য় ত্রৈমাসিক (অক্টোবর/১৪- ডিসেম্বর/১৪)", .quarter(2, calendarYear: 2014))])
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.computed == .text("2024"))
        #expect(
            finding.explanations.first { $0.kind == .misread }?.edits.first?.to
                == "২য় ত্রৈমাসিক (অক্টোবর/২৪- ডিসেম্বর/২৪)")
        // Two digits would have to be misread, and the author has to err once.
        #expect(finding.explanations.first?.kind == .arithmetic)
        #expect(findings([title, ("২য় ত্রৈমাসিক ডিসেম্বর ২০২৪", .quarter(2, calendarYear: 2024))]).isEmpty)
    }

    @Test("years in running text, and in titles that look back, are no conflict")
    func retrospect() {
        #expect(findings([title, ("২০২১-২২ বর্ষের নিরীক্ষা", .fiscalYear(FiscalYear(start: 2021)))]).isEmpty)
        #expect(findings([title, ("#বিগত ২০২১-২২ সালের অর্জন", .fiscalYear(FiscalYear(start: 2021)))]).isEmpty)
        #expect(findings([title, ("১ম ত্রৈমাসিকের মতো", .quarter(1, calendarYear: 2024))]).isEmpty)
    }

    @Test("a certificate for another year's agreement is a finding")
    func certificate() {
        var specimen = SpecimenRecords()
        specimen.year = 2024
        specimen.text("প্রত্যয়ন করা যাচ্ছে যে ২০২২-২৩ অর্থবছরের বার্ষিক কর্মসম্পাদন চুক্তির আওতায়")
        specimen.mention(.fiscalYear(FiscalYear(start: 2022)), "২০২২-২৩")
        #expect(specimen.findings(of: .periodConflict).count == 1)
        specimen.kind = .agreement
        #expect(specimen.findings(of: .periodConflict).isEmpty)
    }

    @Test("a volume of several quarters has no usual one")
    func volume() {
        let found = findings([
            quarter, ("#১ম ত্রৈমাসিক", .quarter(1, calendarYear: nil)), ("#৩য় ত্রৈমাসিক", .quarter(3, calendarYear: nil)),
            ("#৪র্থ ত্রৈমাসিক", .quarter(4, calendarYear: nil)),
        ])
        #expect(found.isEmpty)
    }

    @Test("a document that names no period has none to conflict with")
    func none() {
        var specimen = SpecimenRecords()
        specimen.text("২০২২-২৩")
        specimen.mention(.fiscalYear(FiscalYear(start: 2022)), "২০২২-২৩")
        #expect(specimen.findings(of: .periodConflict).isEmpty)
    }

    @Test("a heading that gives the targets another year than the title is a finding, and one of an actual is none")
    func headings() {
        func findings(title: String, actual: String, target: String) -> [Finding] {
            let lines = [
                "অভিযোগ প্রতিকার কর্মপরিকল্পনা \(title)", "",
                "কার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tপ্রকৃত অর্জন \(actual)\tলক্ষ্যমাত্রা \(target)\t\t",
                "\t\t\t\t\tঅসাধারণ ১০০%\tউত্তম ৮০%\tচলতি মান ৭০%", "১\t২\t৩\t৪\t৫\t৬\t৭\t৮",
                "[১.১] সভা\t[১.১.১] আয়োজিত সভা\tসংখ্যা\t১০\t৩\t৪\t৩\t২", "[১.২] নথি\t[১.২.১] নিষ্পন্ন নথি\tসংখ্যা\t১৫\t৩\t৪\t৩\t২",
            ]
            let bytes = Array(lines.joined(separator: "\n").utf8)
            let source = SourceDescription(name: "plan.txt", sha256: "", bytes: bytes.count)
            return Pipeline().process(bytes, from: source).findings.filter { $0.rule == .periodConflict }
        }
        #expect(findings(title: "২০২২-২৩", actual: "২০২১-২২", target: "২০২২-২৩").isEmpty)
        let found = findings(title: "২০২২-২৩", actual: "২০১৮-১৯", target: "২০১৯-২০")
        #expect(found.map(\.declared) == [.text("2019-20")])
        #expect(found.map(\.computed) == [.text("2022-23")])
    }

    @Test("of last year's agreement used again, the title's year stands against the text's and the headings'")
    func usedAgain() {
        let lines = [
            "বার্ষিক কর্মসম্পাদন চুক্তি ২০২২-২৩", "", "এই চুক্তি ২০১৯-২০ অর্থবছরের বার্ষিক কর্মসম্পাদন চুক্তি হিসেবে স্বাক্ষরিত হলো।", "",
            "সেকশন ৩: কর্মসম্পাদন পরিকল্পনা", "",
            "কার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tপ্রকৃত অর্জন ২০১৮-১৯\tলক্ষ্যমাত্রা ২০১৯-২০\t\t",
            "\t\t\t\t\tঅসাধারণ ১০০%\tউত্তম ৮০%\tচলতি মান ৭০%", "১\t২\t৩\t৪\t৫\t৬\t৭\t৮",
            "[১.১] সভা\t[১.১.১] আয়োজিত সভা\tসংখ্যা\t১০\t৩\t৪\t৩\t২", "[১.২] নথি\t[১.২.১] নিষ্পন্ন নথি\tসংখ্যা\t১৫\t৩\t৪\t৩\t২",
        ]
        let bytes = Array(lines.joined(separator: "\n").utf8)
        let source = SourceDescription(name: "again.txt", sha256: "", bytes: bytes.count)
        let found = Pipeline().process(bytes, from: source).findings.filter { $0.rule == .periodConflict }
        #expect(found.contains { $0.declared == .text("2019-20") && $0.computed == .text("2022-23") })
    }

    /// A quarterly report of one plan, of which the rows' codes begin with a number.
    private func report(_ quarter: String, from first: Int = 1) -> [String] {
        let digits = Array("০১২৩৪৫৬৭৮৯")
        return [
            "সেবা প্রদান প্রতিশ্রুতি বাস্তবায়ন কর্মপরিকল্পনা বাস্তবায়নের \(quarter) ত্রৈমাসিক প্রতিবেদন, ২০২৩-২৪", "",
            "ক্র.নং\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tকর্মসম্পাদন সূচকের মান\tবার্ষিক লক্ষ্যমাত্রা\t১ম কোয়ার্টার\t২য় কোয়ার্টার\t৩য় কোয়ার্টার\t৪র্থ কোয়ার্টার\tমোট অর্জন\tঅর্জিত মান\tমন্তব্য",
        ]
            + (first..<first + 3).map {
                "০\(digits[$0])\t[\(digits[$0]).১] সভা আয়োজন\t[\(digits[$0]).১.১] আয়োজিত সভা\tসংখ্যা\t৮\t৪\t১\t\t\t\t১\t২\t"
            } + ["", ""]
    }

    private func conflicts(_ lines: [String]) -> [Finding] {
        let bytes = Array(lines.joined(separator: "\n").utf8)
        let source = SourceDescription(name: "bound.txt", sha256: "", bytes: bytes.count)
        return Pipeline().process(bytes, from: source).findings.filter { $0.rule == .periodConflict }
    }

    @Test("two reports of one plan that are bound together are each of their own quarter; other indicators are not")
    func boundReports() {
        #expect(conflicts(report("১ম") + report("২য়")).isEmpty)
        #expect(!conflicts(report("১ম") + report("২য়", from: 4)).isEmpty)
    }
}
