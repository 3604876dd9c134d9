import Figures
import Findings
import Tables
import Testing

@testable import Audits

@Suite("trend.outlier")
struct TrendOutlierTests {
    private func found(_ figures: [String]) -> [Finding] {
        var specimen = SpecimenRecords()
        specimen.table(
            .outcome, columns: "indicator unit actual2020 actual2021 annualTarget projection2023 projection2024",
            rows: (["সদস্য পাঠক", "জন"] + figures).joined(separator: "\t"))
        return specimen.findings(of: .trendOutlier)
    }

    @Test("a figure a digit longer or shorter than its series is named, and the others beside it")
    func outlier() throws {
        let short = try #require(found(["৪২০", "৪৫৫", "৪৯", "৫২৫", "৫৬০"]).first)
        #expect(short.declared == .number(Decimal(49)))
        #expect(short.cells.count == 5)
        let long = try #require(found(["৪২০", "৪৫৫৫", "৪৯০", "৫২৫", "৫৬০"]).first)
        #expect(long.declared == .number(Decimal(4555)))
    }

    @Test("five times is far, less is not", arguments: [("৫০", 1), ("৪৯", 0), ("২", 1), ("৩", 0)])
    func bound(_ figure: String, _ count: Int) {
        #expect(found(["১০", "১০", figure, "১০", "১০"]).count == count)
    }

    @Test(
        "what begins, grows, stands still or is nothing is no outlier",
        arguments: [
            ["২", "৪০", "৪৫", "৫০", "৫৫"], ["১০", "২০", "৪০", "৮০", "১৬০"], ["১", "১", "১", "১", "১"],
            ["৪২০", "০", "৪৯০", "৫২৫", "৫৬০"], ["-", "", "৪৯০", "৫২", ""],
        ])
    func clean(_ figures: [String]) {
        #expect(found(figures).isEmpty)
    }

    @Test("the last figure needs three beside it")
    func last() {
        #expect(found(["৪২০", "৪৫৫", "৪৯", "", ""]).isEmpty)
        #expect(found(["৪২০", "৪৫৫", "৪৯০", "", "৫"]).count == 1)
    }

    @Test("what the sums say of a figure is what the series says of it")
    func known() throws {
        var specimen = SpecimenRecords()
        specimen.damagedTable()
        specimen.table(
            .quarterlyProgress,
            columns: "indicator unit weight annualTarget quarter1 quarter2 quarter3 quarter4 total score",
            rows: "[১.১.১] সভা\tজন\t৫\t৪০\t৫\t৬\t৫\t৪\t২০০\t২.৫")
        let findings = specimen.audited().findings
        let sum = try #require(findings.first { $0.rule == .totalQuarters }?.explanations.first)
        let trend = try #require(findings.first { $0.rule == .trendOutlier }?.explanations.first)
        #expect(sum.edits.map(\.to) == ["২০"] && trend.edits == sum.edits)
        #expect(trend.thousandths == sum.thousandths)
    }
}
