import Figures
import Findings
import Glibc
import Records
import Tables
import Testing

@testable import Audits

@Suite("odds of readers, authors and of what nothing bears witness of")
struct OddsTests {
    @Test("a score that is tried out is rounded as its table's are; one that was printed may be rounded further")
    func places() throws {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit weight annualTarget quarter1 total score",
            rows: """
                [১.১.১] সভা\tসংখ্যা\t৫\t৮\t৬\t৬\t৪
                [১.১.২] সভা\tসংখ্যা\t৫\t৮\t৩\t৩\t১.৮৮
                [১.১.৩] সভা\tসংখ্যা\t৫\t৮\t৫\t৫\t৩.১৩
                """)
        let (context, network) = specimen.judged()
        let ratio = try #require(network.constraints.first { $0.relation == .ratio && $0.indicator == 0 })
        var readings = context.readings
        #expect(ratio.judge(readings) == .holds)
        let score = FigureReference.indicator(0, .score)
        readings.change(score, to: .number(Decimal(4)))
        #expect(ratio.judge(readings) == .fails)
        readings.undoChanges()
        readings.change(score, to: .number(Decimal(375, places: 2)))
        #expect(ratio.judge(readings) == .holds)
    }

    /// A date of another year, in a report read badly; the day is the document's only other digit in question.
    private func certainty(day: String) throws -> Int {
        var specimen = SpecimenRecords()
        specimen.year = 2023
        specimen.damagedTable()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit weight annualTarget",
            rows: "[১.১.১] সভা\tতারিখ\t৫\t\(day)/১২/২০২৮\n[১.১.২] সভা\tতারিখ\t৫\t১৭/১২/২০২৩")
        let finding = try #require(specimen.findings(of: .dateFiscalYear).first)
        return finding.explanations.reduce(0) { $0 + ($1.edits.isEmpty ? 0 : $1.thousandths) }
    }

    @Test("a date whose year is put right is surer where its day has no digit that others are read for")
    func unseen() throws {
        #expect(try certainty(day: "০৭") > certainty(day: "০৮") + 5)
    }

    @Test("readers differ less in recorded confusions than in others, and every shape is a number above nought")
    func shapes() {
        let rates = ReaderRates.embedded
        #expect(rates.shape(printed: 4, read: 8) > rates.shape(printed: 4, read: 7))
        #expect(rates.shape(printed: 4, read: 7) > 0)
    }

    @Test("a score far above its weight is rather a lost point than the author's")
    func overlooked() throws {
        var specimen = SpecimenRecords()
        specimen.damagedTable()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit weight annualTarget quarter1 total score",
            rows: "[১.১.১] সভা\tসংখ্যা\t৫\t৩\t১\t১\t১৬৭\n[১.১.২] সভা\tসংখ্যা\t৫\t৮\t৩\t৩\t১.৮৮\n[১.১.৩] সভা\tসংখ্যা\t৫\t৮\t৫\t৫\t৩.১৩")
        let finding = try #require(specimen.findings(of: .scoreRatio).first)
        #expect(finding.explanations.first?.edits.map(\.to) == ["১.৬৭"])
    }

    @Test("a row that prints its score as what was achieved is the author's the more likely for it")
    func scored() throws {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit weight annualTarget quarter1 total score",
            rows: "[১.১.১] সভা\tসংখ্যা\t৪\t৯\t৩\t৩\t৩\n[১.১.২] সভা\tসংখ্যা\t৪\t৯\t৪\t৪\t৩")
        let (context, network) = specimen.judged()
        let ratios = network.constraints.filter { $0.relation == .ratio }
        #expect(ratios.map { ScoreRatioRelation($0, context.readings).isScored } == [true, false])
        let scored = try #require(ratios.first)
        let least = Priors.embedded.author(.scoreRatio) * Priors.embedded.probability("author.score.scored")
        #expect(AuthorRates.embedded.cost(scored, context.readings) <= -log(least))
    }

    @Test("a score that is the whole weight, or above it, is the author's the more likely for it")
    func whole() throws {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit weight annualTarget quarter1 total score",
            rows: "[১.১.১] সভা\tসংখ্যা\t৮\t১০\t৫\t৫\t৮\n[১.১.২] সভা\tসংখ্যা\t৮\t১০\t৫\t৫\t৯\n"
                + "[১.১.৩] সভা\tসংখ্যা\t৮\t১০\t৫\t৫\t৩")
        let (context, network) = specimen.judged()
        let relations = (0..<3).map { ScoreRatioRelation(ofIndicator: $0, context.readings) }
        #expect(relations.map(\.isFull) == [true, false, false])
        #expect(relations.map { $0.excess != nil } == [false, true, false])
        let full = try #require(network.constraints.first { $0.relation == .ratio })
        let least = Priors.embedded.author(.scoreRatio) * Priors.embedded.probability("author.score.full")
        #expect(AuthorRates.embedded.cost(full, context.readings) <= -log(least))
    }
}
