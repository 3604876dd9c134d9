import Figures
import Findings
import Records
import Tables
import Testing

@testable import Audits

@Suite("weight rules")
struct WeightRulesTests {
    private static let columns = "area areaWeight indicator unit weight"

    private func information(_ first: String, _ second: String) -> SpecimenRecords {
        var specimen = SpecimenRecords()
        specimen.year = 2022
        specimen.table(
            .tierTargets, plan: .rightToInformation, columns: Self.columns,
            rows: """
                প্রথম ক্ষেত্র\t\(first)\t[১.১.১] আবেদন\t%\t০৬
                \t\t[১.২.১] প্রকাশ\tতারিখ\t০৪
                দ্বিতীয় ক্ষেত্র\t\(second)\t[১.৩.১] প্রতিবেদন\tতারিখ\t০৩
                \t\t[১.৪.১] তালিকা\tতারিখ\t০৩
                \t\t[১.৫.১] প্রচার\tসংখ্যা\t০৯
                """)
        return specimen
    }

    @Test("areas whose indicators add up are not reported, nor their plan")
    func clean() {
        #expect(information("১০", "১৫").audited().findings.isEmpty)
    }

    /// Two areas whose sums fit with the second row under the other area; `codes` are those of the five rows.
    private func border(_ codes: [String], sound: Bool) -> [Finding] {
        var specimen = SpecimenRecords()
        specimen.year = 2022
        let rows = zip(codes, ["প্রথম ক্ষেত্র\t৬", "\t", "দ্বিতীয় ক্ষেত্র\t১৯", "\t", "\t"]).enumerated().map {
            "\($1.1)\t[\($1.0)] আবেদন গ্রহণ\tসংখ্যা\t\(["০৬", "০৪", "০৩", "০৩", "০৯"][$0])"
        }
        specimen.table(
            .tierTargets, plan: .rightToInformation, columns: Self.columns, rows: rows.joined(separator: "\n"))
        if sound { specimen.soundText() } else { specimen.damagedTable() }
        return specimen.audited().findings.filter { $0.rule == .weightArea }
    }

    @Test("in a text that was read badly a row that both sums move is the reader's, in one read well nobody's yet")
    func movedVerdict() {
        let codes = ["১.১.১", "১.২.১", "১.৩.১", "১.৪.১", "১.৫.১"]
        #expect(border(codes, sound: false).map(\.verdict) == [.misread, .misread])
        #expect(border(codes, sound: true).map(\.verdict) == [.undecided, .undecided])
    }

    @Test("a row whose code is its area's is not moved, and its area's sum stays the office's to explain")
    func notMoved() {
        let found = border(["১.১.১", "১.২.১", "২.১.১", "২.২.১", "২.৩.১"], sound: false)
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.verdict != .misread && $0.severity == .error })
        #expect(!found.flatMap(\.explanations).contains { $0.kind == .misplaced })
    }

    @Test("a row that was read behind the next area's first is moved by its own code, in a text read well too")
    func swapped() throws {
        var specimen = SpecimenRecords()
        specimen.table(
            .tierTargets, columns: "area areaWeight activity indicator unit weight",
            rows: """
                প্রথম ক্ষেত্র\t৪০\t[১.১] সড়ক\t[১.১.১] সড়ক মেরামত\tসংখ্যা\t২৫
                দ্বিতীয় ক্ষেত্র\t৩০\t[২.১] প্রশিক্ষণ\t[২.১.১] প্রশিক্ষণ আয়োজন\tসংখ্যা\t২০
                \t\t\t[১.১.২] কালভার্ট নির্মাণ\tসংখ্যা\t১৫
                \t\t[২.২] সভা\t[২.২.১] সভা আয়োজন\tসংখ্যা\t১০
                """)
        specimen.soundText()
        let findings = specimen.audited().findings
        #expect(findings.map(\.rule) == [.weightArea, .weightArea, .codeParent])
        for finding in findings {
            let first = try #require(finding.explanations.first)
            #expect(first.kind == .misplaced)
            #expect(first.edits.map(\.from) == ["[১.১.২] দ্বিতীয় ক্ষেত্র"])
            #expect(first.edits.map(\.to) == ["[১.১.২] প্রথম ক্ষেত্র"])
            #expect(first.restores == [0, 1, 2])
            #expect(finding.verdict == .misread)
        }
    }

    @Test("two areas' digits that offset each other in their plan are one explanation")
    func offsetting() throws {
        var specimen = SpecimenRecords()
        specimen.year = 2022
        specimen.table(
            .tierTargets, plan: .rightToInformation, columns: Self.columns,
            rows: """
                প্রথম ক্ষেত্র\t১৪\t[১.১.১] আবেদন গ্রহণ\tসংখ্যা\t৮
                \t\t[১.১.২] তালিকা প্রকাশ\tসংখ্যা\t১০
                দ্বিতীয় ক্ষেত্র\t১১\t[২.১.১] সভা আয়োজন\tসংখ্যা\t৪
                \t\t[২.১.২] বার্ষিক প্রতিবেদন\tসংখ্যা\t৩
                """)
        specimen.damagedTable()
        let findings = specimen.audited().findings.filter { $0.rule == .weightArea }
        #expect(findings.count == 2)
        for finding in findings {
            let both = try #require(finding.explanations.first { $0.kind == .misread && $0.edits.count == 2 })
            #expect(both.edits.map(\.to) == ["৪", "৮"])
        }
    }

    @Test("a weight that its plan and its score say is another is not called the office's, however good the words are")
    func slip() throws {
        var specimen = SpecimenRecords()
        specimen.year = 2022
        specimen.table(
            .quarterlyProgress, plan: .rightToInformation,
            columns: "indicator unit weight annualTarget quarter1 quarter2 total score",
            rows: """
                [১.১.১] আবেদন গ্রহণ\tসংখ্যা\t৮\t৪০০\t১০০\t১০১\t২০১\t৪.০২
                [১.১.২] তালিকা প্রকাশ\tসংখ্যা\t৫\t২৪০\t৬০\t৬১\t১২১\t৩.০২
                [১.১.৩] সভা আয়োজন\tসংখ্যা\t৭\t১২০০\t২৯৯\t৩০০\t৫৯৯\t৩.৪৯
                [১.১.৪] প্রতিবেদন প্রকাশ\tসংখ্যা\t৪\t২৪০\t৬০\t৬০\t১২০\t২
                """)
        specimen.soundText()
        let findings = specimen.audited().findings
        #expect(findings.map(\.rule) == [.weightPlan, .scoreRatio])
        for finding in findings {
            #expect(finding.verdict == .undecided)
            let misread = try #require(finding.explanations.first { $0.kind == .misread })
            #expect(misread.edits.map(\.to) == ["৬"])
            #expect(misread.thousandths >= Explanation.leastTold)
        }
    }

    @Test("plans that agree with their own foot and not with the template are told of")
    func ownTotal() throws {
        var specimen = SpecimenRecords()
        specimen.year = 2024
        let table = specimen.table(
            .tierTargets, plan: .rightToInformation, columns: "indicator unit weight",
            rows: ["১০", "৮", "৬", "৫"].enumerated().map { "[১.১.\(["১", "২", "৩", "৪"][$0])] কাজ\tসংখ্যা\t\($1)" }
                .joined(separator: "\n"))
        specimen.text("মোট ২৯")
        specimen.total(of: .weight, "২৯", table: table)
        let finding = try #require(specimen.audited().findings.first { $0.rule == .weightPlan })
        #expect(finding.computed == .number(Decimal(29)))
        #expect(finding.declared == .number(Decimal(25)))
    }

    @Test("two areas that one row would set right are both reported, and explained by moving that row")
    func moved() throws {
        let findings = information("৬", "১৯").audited().findings
        #expect(findings.map(\.rule) == [.weightArea, .weightArea])
        #expect(findings.map(\.difference) == [Decimal(-4), Decimal(4)])
        for finding in findings {
            let first = try #require(finding.explanations.first)
            #expect(first.kind == .misplaced)
            #expect(first.restores == [0, 1])
            #expect(first.edits.map(\.from) == ["[১.২.১] প্রথম ক্ষেত্র"])
            #expect(first.edits.map(\.to) == ["[১.২.১] দ্বিতীয় ক্ষেত্র"])
            #expect(finding.verdict != .author && finding.verdict != .oddity)
        }
    }

    @Test("lost weights block their area and are given by the template that fits")
    func lost() throws {
        var specimen = SpecimenRecords()
        specimen.year = 2022
        specimen.table(
            .tierTargets, plan: .grievance, columns: Self.columns,
            rows: """
                প্রথম ক্ষেত্র\t১৪\t[১.১.১] তথ্য\tসংখ্যা\t৪
                \t\t[১.২.১] নিষ্পত্তি\t%\t
                \t\t[১.৩.১] প্রতিবেদন\t%\t
                দ্বিতীয় ক্ষেত্র\t১১\t[২.১.১] পরিবীক্ষণ\tসংখ্যা\t৩
                \t\t[২.২.১] প্রশিক্ষণ\tসংখ্যা\t৪
                \t\t[২.৩.১] সভা\tসংখ্যা\t৪
                """)
        let findings = specimen.audited().findings
        #expect(findings.map(\.rule) == [.weightArea, .weightMissing, .weightMissing])
        let area = try #require(findings.first)
        #expect(area.blocked)
        #expect(area.severity == .note)
        #expect(area.declared == .number(Decimal(14)))
        #expect(area.difference == Decimal(10))
        #expect(area.explanations.map(\.kind) == [.missing])
        #expect(area.explanations.first?.edits.map(\.to) == ["৭", "৩"])
        #expect(MessageCatalogue().render(area.message, in: .english).contains("leaves 10"))
    }

    @Test("a plan's weights that do not add to its known total are an error, explained by the digit that restores it")
    func known() throws {
        var specimen = SpecimenRecords()
        specimen.year = 2022
        specimen.table(
            .tierTargets, plan: .eGovernance, columns: "serial indicator unit weight",
            rows: """
                ০১\t[১.১.১] ধারণা\tতারিখ\t১০
                ০২\t[২.১.১] নথি\t%\t১০
                ০৩\t[৩.১.১] বাতায়ন\tসংখ্যা\t১৫
                ০৪\t[৪.১.১] সভা\tসংখ্যা\t৫
                ০৫\t[৫.১.১] প্রশিক্ষণ\tসংখ্যা\t৬
                \t[৫.১.২] মূল্যায়ন\tতারিখ\t৮
                """)
        let findings = specimen.audited().findings
        #expect(findings.map(\.rule) == [.weightPlan])
        let plan = try #require(findings.first)
        #expect(plan.declared == .number(Decimal(50)))
        #expect(plan.computed == .number(Decimal(54)))
        #expect(plan.severity == .error)
        #expect(plan.verdict == .undecided)
        let misread = try #require(plan.explanations.first { $0.kind == .misread })
        #expect(misread.edits.map(\.from) == ["৮"])
        #expect(misread.edits.map(\.to) == ["৪"])
    }

    @Test("a fragment of a plan is not measured by the plan's total")
    func fragment() {
        var specimen = SpecimenRecords()
        specimen.table(
            .tierTargets, plan: .eGovernance, columns: "indicator unit weight",
            rows: "[৪.১.১] সভা\tসংখ্যা\t৫\n[৪.২.১] পাঠ\tসংখ্যা\t৫\n[৫.১.১] কাজ\tসংখ্যা\t৫\n[৫.১.২] মূল্য\tতারিখ\t৮")
        #expect(specimen.audited().findings.isEmpty)
    }

    @Test("unreadable area weights are judged by the sister table's, and a sum that then holds is not reported")
    func sister() {
        func specimen(_ last: String) -> SpecimenRecords {
            var specimen = SpecimenRecords()
            specimen.table(
                .areaWeights, plan: .main, columns: "serial area areaWeight",
                rows: "১\tনদী খনন;\t??\n২\tবাঁধ নির্মাণ;\t??\n৩\tসুশাসন\t৩০\nমোট\t\t১০০")
            specimen.adjust { records in
                records.totals[0].of = .weight
            }
            specimen.table(
                .activityList, plan: .main, columns: "serial area areaWeight activity",
                rows: "১\tনদী খনন\t৪০\t[১.১] খনন\n২\tবাঁধ নির্মাণ\t\(last)\t[২.১] নির্মাণ\n৩\tসুশাসন\t৩০\t[৩.১] সভা")
            return specimen
        }
        #expect(specimen("৩০").findings(of: .weightDocument).isEmpty)
        let found = specimen("২৯").findings(of: .weightDocument)
        #expect(found.map(\.message.key) == ["weight.document.sister", "weight.document.known"])
    }

    @Test("a sum over an unreadable weight that holds with the sister's suggests the sister's figure beside it")
    func suggestion() throws {
        var specimen = SpecimenRecords()
        specimen.table(
            .areaWeights, plan: .main, columns: "serial area areaWeight",
            rows: "১\tনদী খনন;\t??\n২\tসুশাসন\t৩০\nমোট\t\t১০০")
        specimen.table(
            .activityList, plan: .main, columns: "serial area areaWeight activity",
            rows: "১\tনদী খনন\t৭০\t[১.১] খনন\n২\tসুশাসন\t৩০\t[২.১] সভা")
        let (records, findings) = specimen.audited()
        let unreadable = try #require(findings.first { $0.rule == .valueUnreadable })
        #expect(unreadable.explanations.map(\.kind) == [.missing])
        #expect(unreadable.explanations.first?.edits.map(\.to) == ["৭০"])
        #expect(records.areas[0].weight.value == .unreadable)
        #expect(records.areas[0].weight.suggested?.value == .number(Decimal(70)))
        #expect(records.areas[0].weight.suggested?.reason == "weight.document")
    }

    @Test("a plan broken by the page is measured whole")
    func broken() {
        func specimen(_ last: String) -> [Finding] {
            var specimen = SpecimenRecords()
            specimen.year = 2022
            let columns = "area areaWeight indicator unit weight"
            specimen.table(
                .tierTargets, plan: .rightToInformation, columns: columns,
                rows: "প্রথম\t৬\t[১.১.১] আবেদন\t%\t৬\nদ্বিতীয়\t১৯\t[২.১.১] তথ্য\t%\t১০")
            specimen.text("১৫০")
            specimen.table(
                .tierTargets, plan: .rightToInformation, columns: columns,
                rows: "\t\t[২.২.১] প্রচার\tসংখ্যা\t৫\n\t\t[২.৩.১] সভা\tসংখ্যা\t\(last)")
            return specimen.audited().findings.filter { $0.severity == .error }
        }
        #expect(specimen("৪").isEmpty)
        #expect(specimen("৩").map(\.rule) == [.weightPlan, .weightArea])
    }

    @Test("a declared total of weights is believed before the known one")
    func declared() {
        var specimen = SpecimenRecords()
        let rows = "[১.১.১] ক\tসংখ্যা\t২\n[১.২.১] খ\tসংখ্যা\t৩\n[১.৩.১] গ\tসংখ্যা\t৩\n[১.৪.১] ঘ\tসংখ্যা\t৩\nমোট\t\t১২"
        specimen.table(.tierTargets, plan: .eGovernance, columns: "indicator unit weight", rows: rows)
        let findings = specimen.audited().findings
        #expect(findings.map(\.message.key) == ["weight.plan.sum"])
        #expect(findings.map(\.declared) == [.number(Decimal(12))])
    }
}
