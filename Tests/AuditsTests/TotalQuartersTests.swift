import Figures
import Findings
import Pages
import Pipeline
import Tables
import Testing

@testable import Audits

@Suite("total.quarters")
struct TotalQuartersTests {
    private func findings(_ rows: String) -> [Finding] {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit quarter1 quarter2 quarter3 quarter4 total", rows: rows)
        return specimen.findings(of: .totalQuarters)
    }

    @Test("a count that is not the sum of its quarters is an error, the sum spelled out")
    func sum() throws {
        // No recorded confusion of digits makes it hold.
        let found = findings("[১.১.১] সভা\tসংখ্যা\t২\t২\t-\t-\t৫")
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.severity == .error)
        #expect(finding.declared == .number(Decimal(5)))
        #expect(finding.computed == .number(Decimal(4)))
        #expect(finding.difference == Decimal(1))
        #expect(finding.cells.count == 5)
        #expect(MessageCatalogue().render(finding.message, in: .english).contains("2 + 2 = 4"))
        #expect(MessageCatalogue().render(finding.message, in: .bengali).contains("২ + ২ = ৪"))
    }

    @Test("one and one totalled as one is told of, and never said to be misread: so offices do add up")
    func oneAndOne() throws {
        let finding = try #require(findings("[১.১.১] সভা\tসংখ্যা\t১\t১\t-\t-\t১").first)
        #expect(finding.declared == .number(Decimal(1)))
        #expect(finding.computed == .number(Decimal(2)))
        #expect(finding.difference == Decimal(-1))
        #expect(finding.severity == .error || finding.severity == .warning)
        #expect(finding.verdict != .misread)
        #expect(finding.explanations.contains { $0.kind == .arithmetic })
    }

    @Test("a scale written in a cell under a unit of the same scale is counted once")
    func scaleInCell() {
        let heading =
            "কার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tবার্ষিক লক্ষ্যমাত্রা\t১ম কোয়ার্টার\t২য় কোয়ার্টার\t৩য় কোয়ার্টার"
            + "\t৪র্থ কোয়ার্টার\tমোট অর্জন"
        let count = { (row: String) -> Int in
            let text = heading + "\n[১.১] রাজস্ব\t[১.১.১] আদায়কৃত রাজস্ব\t" + row
            let source = SourceDescription(name: "-", sha256: "", bytes: text.utf8.count)
            return Pipeline().process(Array(text.utf8), from: source).findings.count { $0.rule == .totalQuarters }
        }
        #expect(count("লক্ষ টাকা\t৫\t৪.০০\t১.০০\t১.০০\t১.০০ লক্ষ\t১.০০\t৪.০০ লক্ষ") == 0)
        #expect(count("লক্ষ টাকা\t৫\t৪.০০\t১.০০\t১.০০\t১.০০\t১.০০\t৫.০০ লক্ষ") == 1)
        #expect(count("টাকা\t৫\t২ লক্ষ\t১ লক্ষ\t১ লক্ষ\t-\t-\t২ লক্ষ") == 0)
    }

    @Test(
        "what combines rightly is not reported",
        arguments: [
            "[১.১.১] সভা\tসংখ্যা\t১\t১\t-\t-\t২",
            "[১.১.১] নথি\t%\t১০০%\t১০০%\t-\t-\t১০০%",
            "[১.১.১] সিদ্ধান্ত\t%\t২৫%\t২৫%\t২০%\t২০%\t৯০%",
            "[১.১.১] নিষ্পত্তি\t%\t৮০%\t৯০%\t৯৫%\t\t৮৮.৩%",
            "[১.১.১] তালিকা\tতারিখ\t২৮/০৮/২৪\t-\t-\t-\t২৮/০৮/২৪",
            "[১.১.১] কর্মশালা\tসংখ্যা ও তারিখ\t\t১ ২৫/১২/২২\t\t১ ২৫/০৬/২৩\t২ ২৫/১২/২২ ২৫/০৬/২৩",
            "[১.১.১] সভা\tসংখ্যা\t১\t১\t-\t-\t-",
            "[১.১.১] সভা\tসংখ্যা\t-\t-\t-\t-\t৩",
        ])
    func silent(_ row: String) {
        #expect(findings(row).isEmpty)
    }

    @Test(
        "a total that no way of combining gives is reported",
        arguments: [
            "[১.১.১] নথি\t%\t১০০%\t১০০%\t-\t-\t১৫০%",
            "[১.১.১] তালিকা\tতারিখ\t২৮/০৮/২৪\t-\t-\t-\t২৮/০৯/২৪",
            "[১.১.১] কর্মশালা\tসংখ্যা ও তারিখ\t\t১ ২৫/১২/২২\t\t১ ২৫/০৬/২৩\t৩ ২৫/১২/২২ ২৫/০৬/২৩",
            "[১.১.১] অনুদান\tটাকা\t৫,০০০/-\t২,৫০০/-\t\t\t৭,৬০০/-",
        ])
    func flagged(_ row: String) {
        #expect(findings(row).map(\.rule) == [.totalQuarters])
    }

    @Test("an unreadable quarter blocks the rule")
    func blocked() {
        let found = findings("[১.১.১] সভা\tসংখ্যা\t১\t??\t-\t-\t১")
        #expect(found.map(\.blocked) == [true])
        #expect(found.map(\.severity) == [.note])
    }

    @Test("under a unit that may combine either way a half-year that adds two quarters says how the total is made")
    func halfYear() {
        let found = { (half: String, total: String) -> Int in
            var specimen = SpecimenRecords()
            specimen.table(
                .quarterlyProgress, columns: "indicator unit quarter1 quarter2 halfYear quarter3 quarter4 total",
                rows: "[১.১.১] জমি\tহেক্টর\t১৪\t১৪\t\(half)\t-\t-\t\(total)")
            return specimen.findings(of: .totalQuarters).count
        }
        #expect(found("২৮", "১৪") == 1)
        #expect(found("২৮", "২৮") == 0)
        #expect(found("১৪", "১৪") == 0)
    }
}
