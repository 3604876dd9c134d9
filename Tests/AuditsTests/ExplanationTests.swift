import Figures
import Findings
import Provenance
import Records
import Tables
import Testing

@testable import Audits

@Suite("explanations")
struct ExplanationTests {
    /// Ten rows of an e-governance plan whose weights make 58 where the plan has 50.
    private func evaluation() -> (records: DocumentRecords, findings: [Finding]) {
        var specimen = SpecimenRecords()
        specimen.year = 2024
        specimen.table(
            .quarterlyProgress, plan: .eGovernance,
            columns: "serial indicator unit weight annualTarget quarter1 quarter2 quarter3 quarter4 total score",
            rows: """
                ০১\t[১.১.১] ধারণা\tতারিখ\t১০\t০৯/০৩/২৫\t-\t-\t-\t-\t-\t-
                ০২\t[২.১.১] সেবা\tসংখ্যা\t২\t৮\t১\t১\t-\t-\t২\t১
                ০৩\t[৩.১.১] মেলা\tতারিখ\t৬\t১৫/০৪/২৫\t-\t-\t-\t-\t-\t-
                ০৪\t[৪.১.১] তালিকা\tতারিখ\t২\t৩১/০৮/২৪\t২৮/০৮/২৪\t-\t-\t-\t২৮/০৮/২৪\t২
                \t[৪.১.২] নোট\t%\t৮\t১০০%\t১০০%\t১০০%\t-\t-\t১০০%\t৮
                ০৫\t[৫.১.১] বাতায়ন\tসংখ্যা\t৬\t৮\t১\t১\t-\t-\t১\t৩
                \t[৫.১.২] অফিস\tসংখ্যা\t৩\t৮\t-\t-\t-\t-\t-\t-
                ০৬\t[৬.১.১] কর্মশালা\tসংখ্যা\t৮\t৮\t-\t-\t-\t-\t-\t-
                ০৭\t[৭.১.১] বাস্তবায়ন\tতারিখ\t৫\t০১/১২/২৪\t-\t-\t-\t-\t-\t-
                ০৮\t[৮.১.১] সেমিনার\tসংখ্যা\t৮\t২\t-\t-\t-\t-\t-\t-
                """)
        return specimen.audited()
    }

    @Test("findings stand in the order of the source")
    func order() {
        #expect(
            evaluation().findings.map(\.rule) == [.weightPlan, .scoreRatio, .totalQuarters, .scoreRatio])
    }

    @Test("two misread weights are proposed for a sum; a weight that a score confirms comes far behind")
    func pairs() throws {
        let plan = try #require(evaluation().findings.first { $0.rule == .weightPlan })
        #expect(plan.declared == .number(Decimal(50)))
        #expect(plan.computed == .number(Decimal(58)))
        let pairs = plan.explanations.filter { $0.kind == .misread && $0.edits.count == 2 }
        let best = try #require(pairs.first)
        #expect(best.edits.allSatisfy { $0.from == "৮" && $0.to == "৪" })
        // The fifth row's weight 8 is confirmed by its score: full marks for 100 %.
        #expect(best.edits.map(\.span.line) == [8, 10])
        #expect(pairs.dropFirst().allSatisfy { $0.thousandths * 20 < best.thousandths })
        #expect(plan.verdict == .undecided)
        #expect(plan.severity == .error)
    }

    @Test("a target of 8 that two scores contradict is proposed as 4 in both rows, and nothing is suggested")
    func targets() {
        let (records, findings) = evaluation()
        let scores = findings.filter { $0.rule == .scoreRatio }
        #expect(scores.count == 2)
        for score in scores {
            #expect(score.explanations.first?.kind == .misread)
            #expect(score.explanations.first?.edits.map(\.to) == ["৪"])
            #expect(score.verdict == .undecided)
            #expect(score.withheld != nil)
        }
        #expect(records.indicators.allSatisfy { $0.annualTarget.suggested == nil })
    }

    @Test("probabilities are thousandths, never certain, the likeliest first, the author's error always among them")
    func probabilities() {
        for finding in evaluation().findings {
            let thousandths = finding.explanations.map(\.thousandths)
            #expect(thousandths == thousandths.sorted(by: >))
            #expect(thousandths.allSatisfy { (1...999).contains($0) })
            #expect(thousandths.reduce(0, +) <= 1010)
            #expect(finding.explanations.contains { $0.kind == .arithmetic })
        }
    }

    @Test("an error that no likely misread explains is the author's")
    func author() throws {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit quarter1 quarter2 quarter3 quarter4 total",
            rows: "[১.১.১] যাচাই\tসংখ্যা\t৩\t৩\t৩\t\t৩")
        specimen.soundText()
        let finding = try #require(specimen.audited().findings.first)
        #expect(finding.verdict == .author)
        #expect(finding.severity == .error)
    }

    @Test("two misread weights that their scores contradict too are a misread in every finding, each cell suggested")
    func joint() throws {
        var specimen = SpecimenRecords()
        specimen.year = 2024
        specimen.table(
            .quarterlyProgress, plan: .eGovernance, columns: "indicator unit weight annualTarget quarter1 total score",
            rows: """
                [১.১.১] ক\tসংখ্যা\t২০\t২\t২\t২\t২০
                [২.১.১] খ\tসংখ্যা\t৮\t২\t১\t১\t২
                [৩.১.১] গ\tসংখ্যা\t২২\t২\t২\t২\t২২
                [৪.১.১] ঘ\tসংখ্যা\t৮\t২\t১\t১\t২
                """)
        specimen.damagedTable()
        let audited = specimen.audited()
        let (records, findings) = (audited.records, audited.findings.filter { $0.rule != .valueUnreadable })
        #expect(findings.map(\.rule) == [.weightPlan, .scoreRatio, .scoreRatio])
        #expect(findings.map(\.verdict) == [.misread, .misread, .misread])
        #expect(findings.map { $0.explanations.first?.restores } == [[0, 1, 2], [0, 1], [0, 2]])
        let four = FigureValue.number(Decimal(4))
        #expect(records.indicators.prefix(4).map { $0.weight.suggested?.value } == [nil, four, nil, four])
    }

    @Test("one of two cells that explain two findings alike is never suggested")
    func tie() {
        // Plan and area are four too many; either 8 may be the 4.
        var specimen = SpecimenRecords()
        specimen.year = 2024
        specimen.table(
            .tierTargets, plan: .grievance, columns: "area areaWeight indicator unit weight",
            rows: """
                প্রথম\t১৩\t[১.১.১] ক\tসংখ্যা\t৮
                \t\t[১.২.১] খ\tসংখ্যা\t৮
                \t\t[১.৩.১] গ\tসংখ্যা\t১
                দ্বিতীয়\t১২\t[২.১.১] ঘ\tসংখ্যা\t১২
                """)
        let (records, findings) = specimen.audited()
        #expect(Set(findings.map(\.rule)) == [.weightPlan, .weightArea])
        #expect(findings.allSatisfy { $0.verdict == .ambiguous && $0.severity == .warning })
        #expect(records.indicators.allSatisfy { $0.weight.suggested == nil })
    }

    @Test("a lone Latin 8 among Bengali digits may have been drawn as 4")
    func shape() throws {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit quarter1 quarter2 quarter3 quarter4 total",
            rows: "[১.১.১] সভা\tসংখ্যা\t১\t১\t১\t১\t8")
        let finding = try #require(specimen.audited().findings.first)
        let best = try #require(finding.explanations.first)
        #expect(best.kind == .misread)
        #expect(best.edits.map(\.to) == ["4"])
    }

    @Test("a misread date is found by the date that the quarter prints")
    func date() throws {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit quarter1 quarter2 quarter3 quarter4 total",
            rows: "[১.১.১] তালিকা\tতারিখ\t২৪/০৮/২৪\t\t\t\t২৮/০৮/২৪")
        let finding = try #require(specimen.audited().findings.first)
        #expect(finding.explanations.contains { $0.kind == .misread && $0.edits.map(\.to) == ["২৪/০৮/২৪"] })
    }
}
