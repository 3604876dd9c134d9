import Figures
import Findings
import Records
import Tables
import Testing

@testable import Audits

@Suite("score rules")
struct ScoreRulesTests {
    private func findings(_ rows: String, columns: String? = nil) -> [Finding] {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress,
            columns: columns ?? "indicator unit weight annualTarget quarter1 quarter2 quarter3 quarter4 total score",
            rows: rows)
        return specimen.audited().findings
    }

    @Test(
        "a score that follows from weight, target and achievement is not reported",
        arguments: [
            "[১.১.১] সভা\tসংখ্যা\t৪\t৪\t১\t১\t-\t-\t২\t২",
            "[১.১.১] সভা\tসংখ্যা\t২\t৮\t১\t১\t-\t-\t২\t০.৫",
            "[১.১.১] সভা\tসংখ্যা\t৫\t৩\t১\t১\t-\t-\t২\t৩.৩৩",
            "[১.১.১] সভা\tসংখ্যা\t৪\t৪\t৩\t৩\t-\t-\t৬\t৪",
            "[১.১.১] নথি\t%\t৮\t১০০%\t১০০%\t১০০%\t-\t-\t১০০%\t৮",
            "[১.১.১] তালিকা\tতারিখ\t২\t৩১/০৮/২৪\t২৮/০৮/২৪\t-\t-\t-\t২৮/০৮/২৪\t২",
            "[১.১.১] তালিকা\tতারিখ\t২\t৩১/০৮/২৪\t২৮/০৯/২৪\t-\t-\t-\t২৮/০৯/২৪\t০",
            "[১.১.১] সভা\tসংখ্যা\t৪\t৪\t-\t-\t-\t-\t-\t-",
        ])
    func clean(_ row: String) {
        #expect(findings(row).isEmpty)
    }

    @Test("half a point is not rounded up to a whole one")
    func half() throws {
        let finding = try #require(findings("[২.১.১] সেবা\tসংখ্যা\t২\t৮\t১\t১\t-\t-\t২\t১").first)
        #expect(finding.rule == .scoreRatio)
        #expect(finding.severity == .error)
        #expect(finding.computed == .number(Decimal(5, places: 1)))
        let best = try #require(finding.explanations.first)
        #expect(best.kind == .misread)
        #expect(best.edits.map(\.from) == ["৮"])
        #expect(best.edits.map(\.to) == ["৪"])
        #expect(finding.verdict == .undecided)
    }

    @Test("where the total contradicts its quarters, the score is judged by both and both are reported")
    func contradiction() throws {
        let found = findings("[৫.১.১] বাতায়ন\tসংখ্যা\t৬\t৮\t১\t১\t-\t-\t১\t৩")
        #expect(found.map(\.rule) == [.totalQuarters, .scoreRatio])
        let total = try #require(found.first)
        let score = try #require(found.last)
        #expect(total.explanations.contains { $0.kind == .misread && $0.edits.map(\.to) == ["২"] })
        #expect(total.verdict == .undecided)
        #expect(total.severity == .error)
        #expect(score.message.key == "score.ratio.either")
        #expect(score.explanations.contains { $0.kind == .misread && $0.edits.map(\.to) == ["৪"] })
    }

    @Test("a score that agrees with the quarters is right though the total is wrong")
    func agreesWithQuarters() {
        #expect(findings("[৫.১.১] বাতায়ন\tসংখ্যা\t৬\t৪\t১\t১\t-\t-\t১\t৩").map(\.rule) == [.totalQuarters])
    }

    @Test("a score above its weight is out of bounds, and no share of the weight either")
    func bounds() {
        let found = findings("[১.১.১] সভা\tসংখ্যা\t৪\t৪\t১\t১\t-\t-\t২\t৬")
        #expect(found.map(\.rule) == [.scoreBounds, .scoreRatio])
        // The two say the same of one cell, so they do not confirm a misread between them.
        #expect(found.allSatisfy { $0.verdict != .misread })
    }

    @Test("a late date that keeps part of its points cannot be judged")
    func late() {
        let found = findings("[১.১.১] ক্রয়\tতারিখ\t৩\t০১/০৯/২৪\t২০/০৯/২৪\t-\t-\t-\t২০/০৯/২৪\t২.৫")
        #expect(found.map(\.blocked) == [true])
    }

    @Test(
        "a row with tiers may be scored by steps or in proportion",
        arguments: ["৮", "৮.৫", "৮.৫০"])
    func tiers(_ score: String) {
        // 85 of 100, 90, 80, 70 and 60 with weight 10: the step reached is 80 %, in proportion it is 85 %.
        let tiered = "[১.১.১] হার\t%\t১০\t৮৫\t১০০\t৯০\t৮০\t৭০\t৬০\t\(score)"
        let columns = "indicator unit weight total tier100 tier90 tier80 tier70 tier60 score"
        #expect(findings(tiered, columns: columns).isEmpty)
    }

    @Test(
        "below the last of five steps nothing is earned, save in an annex",
        arguments: [("৫", [RuleName.scoreRatio]), ("০", [])])
    func belowLastStep(_ score: String, _ rules: [RuleName]) {
        let row = "[১.১.১] পোনা\tসংখ্যা\t১০\t৫০\t১০০\t৯০\t৮০\t৭০\t৬০\t\(score)"
        let columns = "indicator unit weight total tier100 tier90 tier80 tier70 tier60 score"
        let found = findings(row, columns: columns)
        #expect(found.map(\.rule) == rules)
        #expect(found.allSatisfy { $0.message.key == "score.ratio.below" })
    }

    @Test("two rules broken by one digit are a misread, suggested beside the figure, and no error of the office")
    func misread() throws {
        // The target reads 8 where 4 is printed: its quarters and its score both say 4.
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress,
            columns: "indicator unit weight annualTarget target1 target2 target3 target4 quarter1 quarter2 total score",
            rows: "[১.১.১] সভা\tসংখ্যা\t৬\t৮\t১\t১\t১\t১\t১\t১\t২\t৩")
        specimen.damagedTable()
        let (records, findings) = specimen.audited()
        let found = findings.filter { $0.rule != .valueUnreadable }
        #expect(found.map(\.rule) == [.targetQuarters, .scoreRatio])
        #expect(found.map(\.verdict) == [.misread, .misread])
        #expect(found.map(\.severity) == [.warning, .warning])
        #expect(found.first?.explanations.first?.restores == [0, 1])
        let suggested = try #require(records.indicators[0].annualTarget.suggested)
        #expect(suggested.value == .number(Decimal(4)))
        #expect(records.indicators[0].annualTarget.value == .number(Decimal(8)))
    }
}
