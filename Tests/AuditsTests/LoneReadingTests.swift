import Figures
import Findings
import Records
import Tables
import Testing

@testable import Audits

@Suite("what a lone reading is believed by, and what lost figures and odd ones may have been")
struct LoneReadingTests {
    private let columns = "indicator unit weight annualTarget quarter1 quarter2 quarter3 quarter4 total score"

    private func findings(_ rows: String, damaged: Int = 4) -> [Finding] {
        var specimen = SpecimenRecords()
        for _ in 0..<damaged { specimen.damagedTable() }
        specimen.table(.quarterlyProgress, columns: columns, rows: rows)
        return specimen.audited().findings
    }

    @Test("two neighbours in each other's place misread nothing: a lone reading beside them is believed")
    func besideSwap() throws {
        // What one reader takes for another digit it takes so again.
        let figures = ["৬\t৮\t১\t১\t-\t-\t২\t৩", "৫\t৮\t১\t১\t-\t-\t২\t২.৫", "৩\t৮\t১\t২\t-\t-\t৩\t২.২৫"]
        let rows = (0..<24).map { row in
            "[১.\(MessageCatalogue.digits(String(row / 3 + 1), bengali: true)).\(["১", "২", "৩"][row % 3])] সভা\tসংখ্যা\t\(figures[row % 3])"
        }.joined(separator: "\n")
        let found = findings(rows, damaged: 8).filter { $0.rule == .scoreRatio }
        let finding = try #require(found.first)
        let best = try #require(finding.explanations.first)
        #expect(best.edits.map(\.to) == ["৪"])
        #expect(finding.explanations.contains { $0.kind == .misplaced })
        #expect(finding.verdict == .misread)
    }

    @Test("that pairs were not all tried does not say of one small row that a likely cause may be missing")
    func bound() throws {
        let found = findings("[১.১.১] সভা\tসংখ্যা\t৬\t১২৮\t১৬\t১৬\t-\t-\t৩২\t৩").filter { $0.rule == .scoreRatio }
        let finding = try #require(found.first)
        #expect(!finding.isBounded)
    }

    @Test("of empty quarters the one was lost that other rows fill, however many digits it had")
    func lostCell() throws {
        var rows = (1...4).map { row in
            "[১.১.\(MessageCatalogue.digits(String(row), bengali: true))] ঋণ\tটাকা\t৬\t৯০০০০০\t১০২৫০০\t২০৪১০০\t\t\t৩০৬৬০০\t২.০৪"
        }
        rows.append("[১.১.৫] ভাতা\tটাকা\t৬\t৯০০০০০\t\t২০৪১০০\t\t\t৩৪৬৭০০\t২.৩১")
        let found = findings(rows.joined(separator: "\n")).filter { $0.rule == .totalQuarters }
        let finding = try #require(found.first)
        let missing = finding.explanations.filter { $0.kind == .missing }
        #expect(missing.first?.edits.map(\.to) == ["১৪২৬০০"])
        #expect(missing.dropFirst().allSatisfy { $0.thousandths * 5 < missing[0].thousandths })
        #expect((missing.first?.thousandths ?? 0) >= 100)
    }

    @Test("an unreadable score is what its own row earns, before what a total row leaves for it")
    func ownScore() throws {
        let rows = """
            [১.১.১] সভা\tসংখ্যা\t৫\t২৪\t৬\t৬\t-\t-\t১২\t২.৫
            [১.১.২] মেলা\tসংখ্যা\t৪\t১২০\t৩০\t৩০\t-\t-\t৬০\t??
            [১.১.৩] ভাতা\tজন\t৬\t৯০০\t১৫০\t৩০০\t-\t-\t৪৫০\t৩
            মোট\t\t১৫\t\t\t\t\t\t\t৮.৫
            """
        let found = findings(rows, damaged: 0)
        let cell = try #require(found.first { $0.rule == .valueUnreadable })
        #expect(cell.explanations.map { $0.edits.map(\.to) } == [["২"]])
        let sum = try #require(found.first { $0.rule == .totalColumn })
        #expect(sum.explanations.map { $0.edits.map(\.to) } == [["২"], ["৩.০"]])
    }

    @Test("of the readings of a figure that lies far from its series the one that follows it stands first")
    func series() throws {
        var specimen = SpecimenRecords()
        specimen.table(
            .outcome, columns: "indicator unit actual2020 actual2021 annualTarget projection2023 projection2024",
            rows: "সদস্য পাঠক\tজন\t৫৪\t৫৭\t৬০০\t৬৩\t৬৬")
        let finding = try #require(specimen.findings(of: .trendOutlier).first)
        let readings = finding.explanations.filter { $0.kind == .misread }
        #expect(readings.first?.edits.map(\.to) == ["৬০"])
    }

    @Test("where a score follows to the point from another weight, that the weight was typed wrong is said of it")
    func typedWeight() throws {
        let found = findings("[১.১.১] সভা\tসংখ্যা\t৫\t১২০\t৩০\t৩০\t-\t-\t৬০\t২", damaged: 0)
        let finding = try #require(found.first { $0.rule == .scoreRatio })
        let author = finding.explanations.first { $0.kind == .arithmetic }
        #expect(author?.edits.map(\.to) == ["৪"])
    }
}
