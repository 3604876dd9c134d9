import Figures
import Findings
import Records
import Tables
import Testing

@testable import Audits

@Suite("author's errors that the other figures of a row point to")
struct AuthorSlipTests {
    private let columns = "indicator unit weight annualTarget quarter1 quarter2 quarter3 quarter4 total score"

    private func first(_ rows: String, _ rule: RuleName) throws -> (Finding, Explanation) {
        var specimen = SpecimenRecords()
        specimen.soundText()
        specimen.table(.quarterlyProgress, columns: columns, rows: rows)
        let finding = try #require(specimen.findings(of: rule).first)
        return (finding, try #require(finding.explanations.first))
    }

    @Test("percentages added where the method is the mean are the author's, whatever digit would make them right")
    func method() throws {
        var specimen = SpecimenRecords()
        specimen.soundText()
        specimen.table(
            .quarterlyProgress, columns: columns, method: .mean,
            rows: "[১.১.১] নিষ্পত্তি\t%\t২\t১০০%\t১০০%\t১০০%\t-\t-\t২০০%\t২")
        let finding = try #require(specimen.findings(of: .totalQuarters).first)
        #expect(finding.explanations.first?.kind == .arithmetic)
        #expect(finding.verdict != .misread)
    }

    @Test("where the score was made with the total, a quarter with two digits exchanged is named and not the total")
    func quarter() throws {
        let (finding, best) = try first(
            "[১.১.১] সভা\tসংখ্যা\t৮\t৫৭৮০০০\t৪১৪৫০০\t-\t-\t-\t১৪৪৫০০\t২", .totalQuarters)
        #expect(best.kind == .arithmetic)
        #expect(best.edits.map(\.from) == ["৪১৪৫০০"])
        #expect(best.edits.map(\.to) == ["১৪৪৫০০"])
        #expect(finding.verdict != .misread)
    }

    @Test("two neighbouring figures in each other's place are a cause where that makes the rules hold")
    func neighbours() throws {
        var specimen = SpecimenRecords()
        specimen.soundText()
        specimen.table(
            .quarterlyProgress, columns: columns, rows: "[১.১.১] সভা\tসংখ্যা\t৪০\t৫\t১০\t১০\t-\t-\t২০\t২.৫")
        let finding = try #require(specimen.findings(of: .scoreRatio).first)
        #expect(finding.explanations.contains { $0.kind == .misplaced && $0.edits.count == 2 })
    }

    @Test("a tier that puts all tiers of its row one step apart is likelier than one that only orders them")
    func steps() throws {
        var specimen = SpecimenRecords()
        specimen.damagedTable()
        specimen.table(
            .tierTargets, columns: "indicator unit weight tier100 tier90 tier80 tier70 tier60",
            rows: "[১.১.১] সভা\tসংখ্যা\t৫\t১০০\t৯৫\t৯০\t৪৫\t৮০")
        let finding = try #require(specimen.findings(of: .tierOrder).first)
        let readings = finding.explanations.filter { !$0.edits.isEmpty }
        let even = try #require(readings.firstIndex { $0.edits.map(\.to) == ["৮৫"] })
        #expect(even == 0)
    }

    @Test("of the misread rows of a total row that is right none is called the author's, and each misreading is listed")
    func totalRow() throws {
        var rows: [String] = []
        for row in 1...20 {
            let score = [3, 8, 13, 17].contains(row) ? "৫.২৫" : "০.২৫"
            rows.append(
                "[১.১.\(MessageCatalogue.digits(String(row), bengali: true))] সভা\tসংখ্যা\t১\t২০\t৫\t-\t-\t-\t৫\t\(score)")
        }
        rows.append("মোট\t\t২০\t\t\t\t\t\t\t৫")
        var specimen = SpecimenRecords()
        specimen.damagedTable()
        specimen.table(.quarterlyProgress, columns: columns, rows: rows.joined(separator: "\n"))
        let findings = specimen.findings(of: .scoreRatio)
        #expect(findings.count == 4)
        for finding in findings {
            #expect(finding.verdict != .author)
            #expect(finding.explanations.contains { $0.kind == .misread && $0.edits.map(\.to) == ["০.২৫"] })
        }
    }
}
