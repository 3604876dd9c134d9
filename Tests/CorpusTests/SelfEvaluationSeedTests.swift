import Figures
import Findings
import Provenance
import Records
import Tables
import Testing

/// What must be seen on the quarterly self-evaluation with its evidence.
@Suite("The seed of 2024-25", .enabled(if: !CorpusFolder.seedFiles.isEmpty, "the seeds are not at ../shared/seeds"))
struct SelfEvaluationSeedTests {
    private let seed: SeedDocument

    init() throws { seed = try #require(try SeedDocument("000")) }

    @Test("it is a report on the second quarter of 2024-25")
    func description() {
        #expect(seed.document.records.kind == .quarterlyReport)
        #expect(seed.document.records.fiscalYear?.description == "2024-25")
        #expect(seed.document.records.quarter == 2)
        #expect(seed.document.records.office.district == "পঞ্চগড়")
    }

    @Test("the self-evaluation has ten records and no other table has any")
    func count() {
        #expect(seed.indicators(.eGovernance, .quarterlyProgress).map(\.line) == Array(18...27))
        #expect(seed.document.records.indicators.count == 10)
    }

    @Test("[5.1.1] weighs 6, aims at 8, has 1 and 1, a total of 1 and a score of 3")
    func figures() throws {
        let record = try #require(seed.indicator(onLine: 23))
        #expect(record.code?.description == "5.1.1")
        #expect(FigureNotation.of(record.weight.value) == "6")
        #expect(FigureNotation.of(record.annualTarget.value) == "8")
        #expect(record.quarters.map { FigureNotation.of($0.achieved.value) } == ["1", "1", "dash", "dash"])
        #expect(FigureNotation.of(record.total.value) == "1")
        #expect(FigureNotation.of(record.score.value) == "3")
        #expect(record.halfYear.value == .missing)
    }

    @Test("a date with a space inside is the date, and its raw text stays")
    func splitDate() throws {
        let record = try #require(seed.indicator(onLine: 21))
        #expect(FigureNotation.of(record.total.value) == "2024-08-28")
        let raw = record.total.passages.map(seed.document.paged.text.raw)
        #expect(raw.map { Array($0.utf8) } == [Array("২৮/০৮/২ ৪".utf8)])
    }

    @Test("remarks that stand in the score's column are read where they stand")
    func notApplicable() throws {
        let record = try #require(seed.indicator(onLine: 24))
        #expect(FigureNotation.of(record.total.value) == "dash")
        #expect([record.score.value, record.weight.value].contains(.notApplicable) || !record.remarks.isEmpty)
    }

    @Test("1 + 1 totalled as 1 is found")
    func total() throws {
        let finding = try #require(seed.findings(.totalQuarters, onLine: 23).first)
        #expect(SeedDocument.sides(finding) == ["1", "2"])
        #expect(seed.document.findings.count { $0.rule == .totalQuarters } == 1)
    }

    @Test("two scores contradict their target of 8, and a target of 4 would agree", arguments: [19, 23] as [Int32])
    func scores(line: Int32) throws {
        let finding = try #require(seed.findings(.scoreRatio, onLine: line).first)
        #expect(SeedDocument.explains(finding, .misread, to: "৪", "4"))
    }

    @Test("weights add to 58 where the plan has 50")
    func weights() throws {
        let finding = try #require(seed.findings(.weightPlan, .eGovernance).first)
        #expect(SeedDocument.sides(finding) == ["50", "58"])
    }

    @Test("certificates for October to December are not signed in August", arguments: [61, 149] as [Int32])
    func certificates(line: Int32) {
        #expect(!seed.findings(.dateOrder, onLine: line).isEmpty)
    }

    @Test("a certificate of the last day of its period is in order")
    func certificateInOrder() {
        #expect(seed.findings(.dateOrder, onLine: 185).isEmpty)
    }

    @Test("the serial that skips 03 is found, and only that one")
    func serials() {
        #expect(!seed.findings(.serialSequence, onLine: 176).isEmpty)
        #expect(seed.document.findings.count { $0.rule == .serialSequence } == 1)
    }

    @Test("the last page's year is found")
    func year() {
        #expect(!seed.findings(.periodConflict, onLine: 193).isEmpty)
        #expect(seed.document.findings.count { $0.rule == .periodConflict } == 1)
    }

    @Test("telephone numbers that differ are found")
    func telephones() {
        let lines = Set(seed.document.findings.filter { $0.rule == .contactConflict }.flatMap(\.cells).map(\.line))
        #expect(!lines.isDisjoint(with: [126, 189]))
    }

    @Test("the thirty-first of November is no date")
    func calendar() {
        #expect(!seed.findings(.dateValid, onLine: 122).isEmpty)
    }

    @Test("100 % and 100 % are 100 %, and a date repeated as total is right", arguments: [21, 22] as [Int32])
    func silence(line: Int32) {
        for rule in [RuleName.totalQuarters, .scoreRatio, .scoreBounds, .unitKind, .dateQuarter, .dateFiscalYear] {
            #expect(seed.findings(rule, onLine: line).isEmpty)
        }
    }

    @Test("both targets read 8 for 4, as their scores prove", arguments: ["2.1.1", "5.1.1"])
    func targetsExplained(code: String) throws {
        let finding = try #require(seed.document.findings.first { isRatio($0, code) })
        #expect(finding.explanations.first?.kind == .misread)
        #expect(finding.explanations.first?.edits.map { [$0.from, $0.to] } == [["৮", "৪"]])
    }

    private func isRatio(_ finding: Finding, _ code: String) -> Bool {
        guard finding.rule == .scoreRatio, let index = finding.indicator else { return false }
        return seed.document.records.indicators[index].code?.description == code
    }

    @Test("the total of [5.1.1] reads 1 for 2: its score was made from 2")
    func totalExplained() throws {
        let finding = try #require(seed.document.findings.first { $0.rule == .totalQuarters })
        #expect(finding.explanations.first?.kind == .misread)
        #expect(finding.explanations.first?.edits.map { [$0.from, $0.to] } == [["১", "২"]])
    }

    @Test("58 for 50 is two weights read 8 for 4, and not the one that its own score holds")
    func weightsExplained() throws {
        let finding = try #require(seed.findings(.weightPlan, .eGovernance).first)
        let best = try #require(finding.explanations.first)
        let rows = ["6.1.1", "8.1.1"].compactMap { code in
            seed.document.records.indicators.first { $0.code?.description == code && $0.weight.quantity != nil }?.weight
                .passages.first?.line
        }
        #expect(best.edits.map(\.to) == ["৪", "৪"])
        #expect(best.edits.map(\.span.line) == rows)
    }
}
