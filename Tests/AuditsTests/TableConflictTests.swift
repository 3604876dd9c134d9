import Figures
import Findings
import Pages
import Provenance
import Records
import Tables
import Testing

@testable import Audits

@Suite("table.conflict")
struct TableConflictTests {
    private func areas(_ weights: [String], plans: [PlanKind?] = [], _ kind: TableKind = .areaWeights)
        -> SpecimenRecords
    {
        var specimen = SpecimenRecords()
        for (index, weight) in weights.enumerated() {
            specimen.table(
                kind, plan: index < plans.count ? plans[index] : nil, columns: "serial area areaWeight",
                rows: "১\tসমিতির সেবার মান বৃদ্ধি\(index == 1 ? " ;" : "")\t\(weight)\n২\tদপ্তরের সক্ষমতা বৃদ্ধি\t২০")
        }
        return specimen
    }

    @Test("an area's weight that differs between two tables is a finding on the later")
    func area() throws {
        let found = areas(["২৫", "২৮"]).findings(of: .tableConflict)
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.severity >= .warning)
        #expect(finding.declared == .number(Decimal(28)))
        #expect(finding.computed == .number(Decimal(25)))
        #expect(finding.cells.map(\.line) == [3, 1])
    }

    @Test("where most prints agree the odd one is the finding, and a misread digit is the likelier")
    func majority() {
        let found = areas(["২৮", "২৪", "২৪"]).findings(of: .tableConflict)
        #expect(found.map(\.declared) == [.number(Decimal(28))])
        #expect(found.first?.explanations.first?.edits.first?.to == "২৪")
    }

    @Test(
        "a sign for nothing is no other weight, and spellings of one value are one",
        arguments: ["??", "", "-", "25", "২৫.০"])
    func clean(other: String) {
        #expect(areas(["২৫", other]).findings(of: .tableConflict).isEmpty)
    }

    @Test("areas of one name in two plans, or in two offices' tables, are two things")
    func plans() {
        #expect(areas(["১৪", "৬"], plans: [.grievance, .rightToInformation]).findings(of: .tableConflict).isEmpty)
        #expect(areas(["১৪", "৬"], .tierTargets).findings(of: .tableConflict).isEmpty)
        let context = areas(["২৫", "২৮"]).context { layout, records, paged in
            layout.parts = [Part(lines: 0..<2), Part(lines: 2..<paged.lines.count)]
            layout.tables[1].part = 1
            records.parts = [
                PartDescription(office: Office(upazila: "ক")), PartDescription(office: Office(upazila: "খ")),
            ]
        }
        #expect(TableConflict.check(context).isEmpty)
    }

    private func reports(_ first: String, _ second: String, code: String = "[১.১.১]") -> [Finding] {
        var specimen = SpecimenRecords()
        for row in ["[১.১.১] আয়োজিত কর্মশালার সংখ্যা\tসংখ্যা\t\(first)", "\(code) আয়োজিত কর্মশালার সংখ্যা\tসংখ্যা\t\(second)"] {
            specimen.table(
                .quarterlyProgress, plan: .eGovernance, columns: "indicator unit weight annualTarget quarter1 total",
                rows: row)
        }
        return specimen.findings(of: .tableConflict)
    }

    @Test("an indicator's weight, target and achievement are the same wherever the plan prints it")
    func indicator() {
        #expect(reports("৫\t৪\t১\t১", "৬\t৪\t১\t১").map(\.message.key) == ["table.conflict.weight"])
        #expect(reports("৫\t৪\t১\t১", "৫\t৮\t১\t১").map(\.message.key) == ["table.conflict.target"])
        #expect(reports("৫\t৪\t১\t১", "৫\t৪\t২\t২").map(\.message.key) == ["table.conflict.achieved"])
    }

    @Test("totals run on from report to report, blanks say nothing, and another code is another indicator")
    func indicatorClean() {
        #expect(reports("৫\t৪\t১\t১", "৫\t৪\t১\t২").isEmpty)
        #expect(reports("৫\t৪\t১\t১", "\t-\t\t২").isEmpty)
        #expect(reports("৫\t৪\t১\t১", "৬\t৮\t২\t২", code: "[১.১.২]").isEmpty)
    }
}

@Suite("value.unreadable")
struct ValueUnreadableTests {
    @Test("an unreadable weight that a sister table prints names it, and is not claimed to be sure")
    func sister() throws {
        var specimen = SpecimenRecords()
        specimen.table(.areaWeights, columns: "serial area areaWeight", rows: "১\tসমিতির সেবার মান বৃদ্ধি\t??")
        specimen.table(.activityList, columns: "serial area areaWeight", rows: "১\tসমিতির সেবার মান বৃদ্ধি\t২৫")
        let found = ValueUnreadable.check(specimen.context())
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.computed == .number(Decimal(25)))
        let cause = try #require(finding.explanations.first)
        #expect(cause.kind == .missing)
        #expect(cause.edits.map(\.to) == ["২৫"])
        #expect(cause.thousandths < 900)
    }

    @Test("every unreadable figure of an indicator is a finding of its own")
    func figures() {
        var specimen = SpecimenRecords()
        specimen.table(
            .tierTargets, columns: "indicator unit weight tier100 tier90 tier80", rows: "[১.১.১] সূচক\tসংখ্যা\t??\t৪\t??\t-")
        let found = specimen.findings(of: .valueUnreadable)
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.indicator == 0 && $0.computed == nil })
    }

    @Test("two sisters that differ stand in for nothing")
    func disagreement() {
        var specimen = SpecimenRecords()
        for weight in ["??", "২৫", "২৩"] {
            specimen.table(.areaWeights, columns: "serial area areaWeight", rows: "১\tসমিতির সেবার মান বৃদ্ধি\t\(weight)")
        }
        #expect(specimen.findings(of: .valueUnreadable).map(\.computed) == [nil])
    }

    @Test("cells that say nothing say so readably", arguments: ["", "-", "প্রযোজ্য নয়", "৪"])
    func clean(cell: String) {
        var specimen = SpecimenRecords()
        specimen.table(.tierTargets, columns: "indicator unit tier100", rows: "[১.১.১] সূচক\tসংখ্যা\t\(cell)")
        #expect(specimen.findings(of: .valueUnreadable).isEmpty)
    }
}
