import Findings
import Tables
import Testing

@testable import Audits

@Suite("unit.kind")
struct UnitKindTests {
    private func findings(_ unit: String, _ cells: String) -> [Finding] {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit weight annualTarget quarter1 quarter2 total",
            rows: "[১.১.১] সূচক\t\(unit)\t৪\t\(cells)")
        return specimen.findings(of: .unitKind)
    }

    @Test(
        "a figure of another kind is a finding for its cell",
        arguments: [
            ("সংখ্যা", "১৫/১০/২০২২\t-\t-\t-", "unit.kind.date"), ("%", "৯০%\t১৫/১০/২০২২\t-\t-", "unit.kind.date"),
            ("জন", "৩০\t-\t১৫/১০/২০২২\t-", "unit.kind.date"), ("টাকা", "৫০০\t-\t১৫/১০/২০২২\t-", "unit.kind.date"),
            ("তারিখ", "৩\t-\t-\t-", "unit.kind.number"), ("তারিখ", "১৫/১০/২০২২\t১০০%\t-\t-", "unit.kind.number"),
            ("সংখ্যা", "৪\t৮০%\t-\t-", "unit.kind.percent"), ("প্রাপ্ত নম্বর", "১৫/১০/২০২২\t-\t-\t-", "unit.kind.date"),
        ])
    func mismatch(unit: String, cells: String, key: String) {
        let found = findings(unit, cells)
        #expect(found.map(\.message.key) == [key])
        #expect(found.first?.cells.count == 2)
    }

    @Test("a number under % ten times its neighbours may have its sign read as a zero; one beyond the target may not")
    func tenfold() {
        #expect(findings("%", "৯০%\t৯০০\t৯০%\t৯০%").map(\.message.key) == ["unit.kind.tenfold"])
        #expect(findings("%", "১০০%\t১০০০\t৯৫%\t৯৮%").map(\.message.key) == ["unit.kind.tenfold"])
        #expect(findings("%", "৯০%\t৯০০%\t৯০%\t৯০%").isEmpty)
        #expect(findings("%", "৯০%\t১২০\t৯০%\t১০৫").isEmpty)
        #expect(findings("সংখ্যা", "৯০\t৯০০\t৯০\t৯০").isEmpty)
    }

    @Test(
        "figures of the unit's kind and cells that say nothing are not reported",
        arguments: [
            ("সংখ্যা", "৪\t১\t-\t১"), ("%", "৯০%\t৯০\t৯০\t৯০%"), ("তারিখ", "১৫/১০/২০২২\t-\t\t১৫/১০/২০২২"),
            ("তারিখ", "১৫/১০/২০২২\t০০\t০\t-"), ("সংখ্যা ও তারিখ", "২\t১৫/১০/২০২২\t৩\t-"), ("প্রাপ্ত নম্বর", "১০\t৯\t৮\t-"),
            ("টাকা", "৫০,০০০/-\t২০০০০\t-\t২০০০০/-"), ("গ্রেড", "১৫/১০/২০২২\t৩\t৯০%\t-"), ("সংখ্যা", "??\tপ্রযোজ্য নয়\t\t"),
            ("তারিখ", "২ ১৫/১০/২০২২\t-\t-\t-"),
        ])
    func clean(unit: String, cells: String) {
        #expect(findings(unit, cells).isEmpty)
    }

    @Test("each failing cell is a finding of its own")
    func each() {
        #expect(findings("সংখ্যা", "১৫/১০/২০২২\t১৫/১০/২০২২\t-\t১৫/১০/২০২২").count == 3)
    }

    @Test("tiers are looked at, weights and scores are not")
    func tiers() {
        var specimen = SpecimenRecords()
        specimen.table(
            .tierTargets, columns: "indicator unit weight tier100 tier90",
            rows: "[১.১.১] সূচক\tতারিখ\t৪\t১৫/১০/২০২২\t৪")
        #expect(specimen.findings(of: .unitKind).count == 1)
    }
}
