import Figures
import Findings
import Provenance
import Records
import Tables
import Testing

/// What must be read from the agreement.
@Suite("The seed of 2022-23", .enabled(if: !CorpusFolder.seedFiles.isEmpty, "the seeds are not at ../shared/seeds"))
struct AgreementSeedTests {
    private let seed: SeedDocument

    init() throws { seed = try #require(try SeedDocument("003")) }

    private func weights(_ records: [Indicator]) -> [String] { records.map { FigureNotation.of($0.weight.value) } }

    @Test("it is an agreement of 2022-23")
    func description() {
        #expect(seed.document.records.kind == .agreement)
        #expect(seed.document.records.fiscalYear?.description == "2022-23")
        #expect(seed.document.records.quarter == nil)
        #expect(seed.document.records.office.district == "নাটোর")
    }

    @Test("the integrity plan has ten records")
    func integrity() {
        let records = seed.indicators(.integrity, .quarterlyPlan)
        #expect(
            records.map { $0.code?.description ?? "none" }
                == ["1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "3.1", "3.2", "3.3", "3.4"])
        #expect(weights(records) == ["2", "4", "4", "2", "3", "3", "8", "8", "8", "8"])
    }

    @Test("the e-governance plan has six records in three tiers")
    func eGovernance() {
        let records = seed.indicators(.eGovernance, .tierTargets)
        #expect(records.map(\.line) == Array(205...210))
        #expect(weights(records) == ["10", "10", "15", "5", "6", "8"])
        #expect(records.allSatisfy { $0.tiers.map(\.tier) == [100, 80, 70] })
    }

    @Test("the grievance plan has six records, two of them without a weight")
    func grievance() {
        let records = seed.indicators(.grievance, .tierTargets)
        #expect(records.map(\.line) == Array(215...220))
        #expect(weights(records) == ["4", "blank", "blank", "3", "4", "4"])
    }

    @Test("the information plan has seven records")
    func information() {
        let records = seed.indicators(.rightToInformation, .tierTargets)
        #expect(records.map(\.line) == Array(227...233))
        #expect(weights(records) == ["6", "4", "3", "3", "4", "3", "2"])
    }

    @Test("the outcome table has three series of five figures")
    func outcome() {
        let records = seed.document.records.indicators.filter {
            seed.document.layout.tables[$0.table].kind == .outcome
        }
        let series = records.map { $0.history.map { FigureNotation.of($0.figure.value) } }
        #expect(
            series == [
                ["70", "72", "80", "90", "95"], ["133", "146", "152", "159", "270"], ["1", "1", "1", "2", "3"],
            ])
        #expect(records.allSatisfy { $0.code == nil })
        #expect(
            records.allSatisfy {
                $0.history.map(\.kind) == [.actual, .actual, .target, .projection, .projection]
            })
    }

    @Test("the fragment has the two mandatory indicators of weight 3", arguments: ["m.1.4.1", "m.1.5.1"])
    func fragment(code: String) throws {
        let records = seed.document.records.indicators.filter { $0.code?.description == code }
        #expect(records.count == 1)
        let record = try #require(records.first)
        #expect(FigureNotation.of(record.weight.value) == "3")
        #expect(record.unit == .score)
        #expect(record.weight.passages.map(seed.document.paged.text.raw) == ["৩"])
    }

    @Test("three of the four area weights are unreadable, and the total is 100")
    func areaWeights() {
        let areas = seed.document.records.areas.filter { (106...109).contains($0.line) }
        #expect(areas.map { FigureNotation.of($0.weight.value) } == ["unreadable", "unreadable", "unreadable", "30"])
        let totals = seed.document.records.totals.filter { $0.line == 110 }
        #expect(totals.map { FigureNotation.of($0.figure.value) } == ["100"])
    }

    @Test("the activity list gives the areas' weights again")
    func sisterWeights() {
        let areas = seed.document.records.areas.filter { (116...119).contains($0.line) }
        #expect(areas.map { FigureNotation.of($0.weight.value) } == ["25", "23", "22", "30"])
    }

    @Test("a count with two dates and a pair of dates are several figures")
    func several() throws {
        let condition = try #require(seed.indicator(onLine: 166))
        #expect(FigureNotation.of(condition.annualTarget.value) == "[2 2022-12-25 2023-06-25]")
        let information = try #require(seed.indicator(onLine: 228))
        #expect(information.tiers.first.map { FigureNotation.of($0.figure.value) } == "[2022-12-31 2022-06-30]")
    }

    @Test("contents and lists of areas or functions are no data")
    func lists() {
        let tables = seed.document.layout.tables
        #expect(tables.first { $0.lines.contains(16) }?.kind == .contents)
        #expect(tables.first { $0.lines.contains(83) }?.kind == .list)
        #expect(!seed.document.records.indicators.contains { $0.line < 97 })
    }
}
