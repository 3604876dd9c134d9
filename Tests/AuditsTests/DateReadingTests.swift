import Figures
import Findings
import Pages
import Records
import Tables
import Testing

@testable import Audits

/// What may have been printed where a date was read, and what another print of it says of its digits.
@Suite("dates read wrong")
struct DateReadingTests {
    /// What a target of one row may have been printed as, by the digits that are misread in it.
    private func variants(_ date: String) -> [String: FigureVariant] {
        var specimen = SpecimenRecords()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit annualTarget", rows: "[১.১.১] সভা\tতারিখ\t\(date)")
        let found = specimen.variants(of: .indicator(0, .annualTarget))
        return Dictionary(found.map { ($0.text(in: Array(date.utf8)), $0) }) { $1 }
    }

    @Test("a day or a month of one digit may have lost the other, before it or behind")
    func shortGroups() throws {
        let found = variants("৮/৪/২০২৩")
        let day = try #require(found["১৮/৪/২০২৩"])
        #expect(day.isPiece && day.pair == nil)
        #expect(found["৮/১১/২০২৩"] == nil && found["২৮/৪/২০২৩"] != nil)
        #expect(variants("৮/১/২০২৩")["৮/১১/২০২৩"] != nil)
        // A nought before it is the same date, and a year that is whole has lost nothing.
        #expect(found["০৮/৪/২০২৩"] == nil && found["৮/৪/২০২৩১"] == nil)
    }

    @Test("a year of three digits may have lost any of four, the first among them")
    func year() {
        let read = Array("১১/০১/০২৩".utf8)
        var found: [String] = []
        FigureVariants(rates: .embedded, padded: 0).dates(read, isText: true) { found.append($0.text(in: read)) }
        #expect(found.contains("১১/০১/২০২৩") && found.contains("১১/০১/২৩"))
        #expect(Set(found).count == found.count)
    }

    /// The explanations of a target's date that is not its quarter's, in a report read badly.
    private func explanations(target: String, quarter: String) throws -> [Explanation] {
        var specimen = SpecimenRecords()
        specimen.year = 2023
        specimen.damagedTable()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit weight annualTarget target3",
            rows: "[১.১.১] সভা\tতারিখ\t৫\t\(target)\t\(quarter)")
        return try #require(specimen.findings(of: .targetQuarters).first).explanations
    }

    @Test("two digits of one print may be wrong, as well as one in each of two")
    func twoDigits() throws {
        let found = try explanations(target: "২৮/০২/২০২৪", quarter: "২৪/০১/২০২৪")
        let one = try #require(found.first { $0.edits.count == 1 && $0.edits[0].to == "২৪/০১/২০২৪" })
        #expect(one.kind == .misread && one.edits[0].from == "২৮/০২/২০২৪")
        #expect(found.contains { $0.kind == .misread && $0.edits.count == 2 })
    }

    /// What is said of a total whose year is wrong, while the quarter's date is the same but for it.
    private func total(_ day: String) throws -> (records: DocumentRecords, finding: Finding) {
        let (records, findings) = report(of: ["৩০/০৬/২০২৪", "\(day)/০২/২০২৪", "\(day)/০২/২০২৮"])
        return (records, try #require(findings.first { $0.rule == .totalQuarters }))
    }

    /// A report read badly, of one row with those dates as target, third quarter and total.
    private func report(of dates: [String]) -> (records: DocumentRecords, findings: [Finding]) {
        var specimen = SpecimenRecords()
        specimen.year = 2023
        specimen.damagedTable()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit annualTarget quarter3 total",
            rows: "[১.১.১] সভা\tতারিখ\t" + dates.joined(separator: "\t"))
        return specimen.audited()
    }

    @Test("two prints with a digit that others are read for were misread alike the more likely")
    func alike() throws {
        let (doubtful, sure) = (try total("১৮"), try total("১৭"))
        let best = (
            try #require(doubtful.finding.explanations.first), try #require(sure.finding.explanations.first)
        )
        #expect(best.0.edits.map(\.to) == ["১৮/০২/২০২৪"] && best.1.edits.map(\.to) == ["১৭/০২/২০২৪"])
        #expect(best.0.thousandths < best.1.thousandths)
    }

    @Test("a date is suggested by another print of it, and not where that print must be changed as well")
    func pinned() throws {
        #expect(try total("১৭").records.indicators.contains { $0.total.suggested != nil })
        let (records, _) = report(of: ["৩০/০৬/২০২৪", "১১/০২/২০২৪", "১৭/০২/২০২৮"])
        #expect(records.indicators.allSatisfy { $0.total.suggested == nil })
    }
}
