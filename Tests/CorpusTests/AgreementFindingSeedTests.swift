import Figures
import Findings
import Provenance
import Records
import Tables
import Testing

/// What must be found in the agreement, and where it must be left in peace.
@Suite(
    "Findings on the seed of 2022-23",
    .enabled(if: !CorpusFolder.seedFiles.isEmpty, "the seeds are not at ../shared/seeds"))
struct AgreementFindingSeedTests {
    private let seed: SeedDocument

    init() throws { seed = try #require(try SeedDocument("003")) }

    private func first(_ rule: RuleName, _ line: Int32) throws -> Finding {
        try #require(seed.findings(rule, onLine: line).first, "\(rule.rawValue) was not found on line \(line)")
    }

    @Test("quarterly targets of 3.2 and 3.4 do not add to the year's")
    func targets() throws {
        #expect(SeedDocument.sides(try first(.targetQuarters, 181)) == ["3", "9"])
        #expect(SeedDocument.sides(try first(.targetQuarters, 185)) == ["2", "8"])
        #expect(seed.document.findings.count { $0.rule == .targetQuarters } == 2)
    }

    @Test("the e-governance weights add to 54 for 50")
    func eGovernance() throws {
        let finding = try #require(seed.findings(.weightPlan, .eGovernance).first)
        #expect(SeedDocument.sides(finding) == ["50", "54"])
    }

    @Test("the weight 8 of [5.1.2] read for 4 is the likeliest cause of 54 for 50")
    func eGovernanceExplained() throws {
        let finding = try #require(seed.findings(.weightPlan, .eGovernance).first)
        #expect(finding.explanations.first?.edits.map { [$0.from, $0.to] } == [["৮", "৪"]])
    }

    @Test("[2.1.1] stands twice")
    func duplicate() {
        #expect(!seed.findings(.codeDuplicate, onLine: 207).isEmpty)
        #expect(seed.document.findings.count { $0.rule == .codeDuplicate } == 1)
    }

    @Test("two grievance weights are missing", arguments: [216, 217] as [Int32])
    func missingWeights(line: Int32) {
        #expect(!seed.findings(.weightMissing, onLine: line).isEmpty)
    }

    @Test("the grievance area of 14 is 10 short")
    func shortArea() throws {
        let finding = try first(.weightArea, 215)
        #expect(finding.blocked)
        #expect(finding.declared.map(FigureNotation.of) == "14")
    }

    @Test("6 + 4 against 6 and 15 against 19: one moved row explains both")
    func movedRow() throws {
        let findings = seed.findings(.weightArea, .rightToInformation)
        #expect(findings.map(SeedDocument.sides) == [["6", "10"], ["19", "15"]])
        #expect(findings.allSatisfy { $0.explanations.contains { $0.kind == .misplaced && $0.restores.count >= 2 } })
    }

    @Test("a target date before the year began is found")
    func earlyDate() {
        #expect(!seed.findings(.dateFiscalYear, onLine: 228).isEmpty)
        #expect(seed.document.findings.count { $0.rule == .dateFiscalYear } == 1)
    }

    @Test("tiers 3, 1, 1 do not get easier", arguments: [231, 232] as [Int32])
    func tiers(line: Int32) {
        #expect(!seed.findings(.tierOrder, onLine: line).isEmpty)
    }

    @Test("[2.1] stands where [2.1.1] belongs")
    func parent() {
        #expect(!seed.findings(.codeParent, onLine: 218).isEmpty)
    }

    @Test(
        "an unreadable weight is read from the sister table",
        arguments: [(106, ["25", "২৫"]), (107, ["23", "২৩"]), (108, ["22", "২২"])] as [(Int32, [String])])
    func sister(line: Int32, figures: [String]) throws {
        let finding = try first(.valueUnreadable, line)
        #expect(finding.explanations.contains { $0.edits.contains { figures.contains($0.to) } })
    }

    @Test("with the sister's weights the areas add to 100")
    func sum() {
        let findings = seed.document.findings.filter { $0.rule == .weightDocument }
        #expect(!findings.contains { !$0.blocked })
    }

    @Test("an agreement of June is not signed in January", arguments: [139, 149] as [Int32])
    func signatures(line: Int32) {
        #expect(!seed.findings(.dateOrder, onLine: line).isEmpty)
    }

    @Test("25 + 25 + 20 + 20 is 90 %, 100 % four times is 100 %, and a date once is the date")
    func silence() {
        for line: Int32 in [162, 163, 164, 165, 166, 174, 179, 183] {
            #expect(seed.findings(.targetQuarters, onLine: line).isEmpty, "line \(line)")
        }
    }

    @Test("years of history and projection are no conflict of period")
    func periods() {
        #expect(!seed.document.findings.contains { $0.rule == .periodConflict })
    }

    @Test("the integrity and information plans add to their totals")
    func plans() {
        #expect(seed.findings(.weightPlan, .integrity).isEmpty)
        #expect(seed.findings(.weightPlan, .rightToInformation).isEmpty)
    }
}
