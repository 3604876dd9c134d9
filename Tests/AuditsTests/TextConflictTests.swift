import Figures
import Findings
import Records
import Tables
import Testing

@testable import Audits

@Suite("table.conflict between a table and the text")
struct TextConflictTests {
    /// A report of one row, and one line of text behind it.
    private func findings(_ text: String, unit: String = "সংখ্যা", quarter: Int = 2) -> [Finding] {
        var specimen = SpecimenRecords()
        specimen.year = 2024
        specimen.quarter = quarter
        specimen.table(
            .quarterlyProgress, columns: "activity indicator unit weight annualTarget quarter1 quarter2 total",
            rows: """
                মাঠ দিবস আয়োজন\t[১.১.১] আয়োজিত মাঠ দিবস\t\(unit)\t৫\t২০\t৪\t৬\t১০
                উঠান বৈঠক আয়োজন\t[১.২.১] আয়োজিত উঠান বৈঠক\t\(unit)\t৫\t২০\t৩\t৬\t৯
                """)
        for line in text.split(separator: "\n") { specimen.text(String(line)) }
        return specimen.findings(of: .tableConflict)
    }

    @Test(
        "a sentence that states another figure of one indicator than the table is a finding",
        arguments: [
            ("[১.১.১] সূচকে ২য় কোয়ার্টারে ৮টি মাঠ দিবস আয়োজন করা হয়েছে।", 8, 6),
            ("২০২৪-২৫ অর্থবছরে [১.১.১] সূচকের লক্ষ্যমাত্রা ২৫টি।", 25, 20),
            ("২০২৪-২৫ অর্থবছরে মোট ১২টি মাঠ দিবস আয়োজন করা হয়েছে, সূচক [১.১.১]।", 12, 10),
            ("২য় কোয়ার্টারে ৯টি মাঠ দিবস আয়োজন সম্পন্ন করা হয়েছে।", 9, 6),
            ("২০২৪-২৫ অর্থবছরের সম্ভাব্য প্রধান অর্জনসমূহ:\n- ২৪টি মাঠ দিবস আয়োজন;", 24, 20),
        ])
    func stated(text: String, declared: Int64, computed: Int64) throws {
        let found = findings(text)
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.declared == .number(Decimal(declared)))
        #expect(finding.computed == .number(Decimal(computed)))
        #expect(finding.message.key == "table.conflict.text")
        #expect(finding.explanations.contains { $0.kind == .arithmetic })
    }

    @Test("of a target and what was achieved of it each is compared with its own figure")
    func pair() {
        let found = findings("[১.১.১] সূচকে ২০২৪-২৫ অর্থবছরের লক্ষ্যমাত্রা ২০টির বিপরীতে মোট ১১টি অর্জিত হয়েছে।")
        #expect(found.map(\.declared) == [.number(Decimal(11))])
    }

    @Test(
        "what leaves anything to guess is passed over",
        arguments: [
            // It agrees.
            "[১.১.১] সূচকে ২য় কোয়ার্টারে ৬টি মাঠ দিবস আয়োজন করা হয়েছে।",
            // Another unit, another year, another quarter than the table holds, no period, a number besides.
            "[১.১.১] সূচকে ২য় কোয়ার্টারে ৮ জন উপস্থিত হয়েছে।",
            "[১.১.১] সূচকে ২০২৩-২৪ অর্থবছরে মোট ৮টি মাঠ দিবস আয়োজন করা হয়েছে।",
            "[১.১.১] সূচকে ৩য় কোয়ার্টারে ৮টি মাঠ দিবস আয়োজন করা হয়েছে।",
            "[১.১.১] সূচকে ৮টি মাঠ দিবস আয়োজন করা হয়েছে।",
            "[১.১.১] সূচকে ২য় কোয়ার্টারে ৮টি মাঠ দিবস ৩টি ইউনিয়নে আয়োজন করা হয়েছে।",
            // Two indicators, about so many, years gone by, words that are no indicator's.
            "[১.১.১] ও [১.২.১] সূচকে ২য় কোয়ার্টারে ৮টি আয়োজন করা হয়েছে।",
            "[১.১.১] সূচকে ২য় কোয়ার্টারে প্রায় ৮টি মাঠ দিবস আয়োজন করা হয়েছে।",
            "বিগত বছরের ২য় কোয়ার্টারে ৮টি মাঠ দিবস আয়োজন করা হয়েছে।",
            "২য় কোয়ার্টারে ৮টি দিবস পালন করা হয়েছে।",
            "২০২৪-২৫ অর্থবছরের সম্ভাব্য প্রধান অর্জনসমূহ:\n- ২০টি মাঠ দিবস আয়োজন;",
        ])
    func silent(text: String) {
        #expect(findings(text).isEmpty)
    }

    @Test("a target that is another tier's is none of the best tier's got wrong")
    func tiers() {
        func found(_ stated: String) -> Int {
            var specimen = SpecimenRecords()
            specimen.year = 2024
            specimen.kind = .agreement
            specimen.text("২০২৪-২৫ অর্থবছরের সম্ভাব্য প্রধান অর্জনসমূহ:")
            specimen.text("- \(stated)টি মাঠ দিবস আয়োজন;")
            specimen.table(
                .tierTargets, columns: "activity indicator unit weight tier100 tier90 tier80",
                rows: "মাঠ দিবস আয়োজন\t[১.১.১] আয়োজিত মাঠ দিবস\tসংখ্যা\t৫\t২০\t১৮\t১৬")
            return specimen.findings(of: .tableConflict).count
        }
        #expect(found("২০") == 0)
        #expect(found("১৮") == 0)
        #expect(found("২৪") == 1)
    }
}
