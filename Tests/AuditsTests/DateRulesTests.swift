import BengaliText
import Figures
import Findings
import Pages
import Provenance
import Records
import Tables
import Testing

@testable import Audits

@Suite("date.valid")
struct DateValidTests {
    private func findings(_ unit: String, _ target: String) -> [Finding] {
        var specimen = SpecimenRecords()
        specimen.table(
            .tierTargets, columns: "indicator unit weight annualTarget", rows: "[১.১.১] সূচক\t\(unit)\t৪\t\(target)")
        return specimen.findings(of: .dateValid)
    }

    @Test(
        "what has the shape of a date and is none is a finding",
        arguments: ["৩১/১১/২০২২", "৩১০-০৬-২০২০", "১৫/১৩/২২", "৩০.০২.২০২৩", "৩১/১১"])
    func impossible(text: String) {
        let found = findings("তারিখ", text)
        #expect(found.count == 1)
        #expect(found.first?.declared == .text(text))
    }

    @Test(
        "dates that the calendar has, words and other figures are not reported",
        arguments: ["৩০/১১/২০২২", "২৯/০২/২৪", "চলমান", "১ম সপ্তাহ", "-", "৪", "১.১.১.১", "স্মারক ৩১/১৩/২২"])
    func clean(text: String) {
        #expect(findings("তারিখ", text).isEmpty)
    }

    @Test("where no date is expected a fraction is none, a day, month and year of no calendar is")
    func otherUnits() {
        #expect(findings("সংখ্যা", "৩১/১১").isEmpty)
        #expect(findings("সংখ্যা", "৩১/১১/২০২২").count == 1)
    }

    @Test("a date beside a signature that the calendar lacks is a finding, with the digit it may be misread from")
    func signed() throws {
        var specimen = SpecimenRecords()
        specimen.text("৩১/১১")
        specimen.mention(.signed(nil), "৩১/১১")
        let found = specimen.findings(of: .dateValid)
        let causes = try #require(found.first?.explanations)
        #expect(found.count == 1)
        // People write the 31st of a short month; two words say little of how the page was read.
        #expect(causes.prefix(2).contains { $0.kind == .arithmetic })
        #expect(causes.contains { $0.edits.first?.to == "৩১/১২" })
        #expect(causes.allSatisfy { $0.thousandths < 900 })
    }

    @Test("a register's date column is looked at, its numbers of letters are not")
    func register() {
        var specimen = SpecimenRecords()
        specimen.table(
            .register, columns: "serial text text", headerRows: 1,
            rows: "ক্রম\tস্মারক\tহালনাগাদের তারিখ\n১\t৩১/১৩/২০২৪\t৩১/১১/২০২৪\n২\t৩১/১৪/২০২৪\t৩১/১২/২০২৪")
        let context = specimen.context { layout, _, _ in
            layout.tables[0].columns[2].heading = [layout.tables[0].cells[2].passage]
        }
        #expect(DateValid.check(context).map(\.declared) == [.text("৩১/১১/২০২৪")])
    }
}

@Suite("date.fiscalYear")
struct DateFiscalYearTests {
    private func specimen(_ cells: String, columns: String = "indicator unit weight annualTarget tier100")
        -> SpecimenRecords
    {
        var specimen = SpecimenRecords()
        specimen.year = 2022
        specimen.table(.tierTargets, columns: columns, rows: "[১.১.১] সূচক\tতারিখ\t৪\t\(cells)")
        return specimen
    }

    @Test("a date outside the year is a finding, and its day within the year is named")
    func outside() throws {
        let found = specimen("৩০/০৬/২০২২\t-").findings(of: .dateFiscalYear)
        let finding = try #require(found.first)
        #expect(found.count == 1)
        #expect(finding.declared == .date(try #require(CalendarDate(year: 2022, month: 6, day: 30))))
        #expect(finding.computed == .date(try #require(CalendarDate(year: 2023, month: 6, day: 30))))
    }

    @Test("a cell of several dates is one finding if any of them lies outside")
    func several() {
        #expect(specimen("৩১/১২/২০২২ ৩০/০৬/২০২২\t-").findings(of: .dateFiscalYear).count == 1)
        #expect(specimen("৩১/১২/২০২২ ৩০/০৬/২০২৩\t-").findings(of: .dateFiscalYear).isEmpty)
    }

    @Test("the year's first and last day lie in it", arguments: ["০১/০৭/২০২২", "৩০/০৬/২০২৩", "-", "১৬"])
    func clean(cell: String) {
        #expect(specimen("\(cell)\t\(cell)").findings(of: .dateFiscalYear).isEmpty)
    }

    @Test("figures of other years may have dates of other years")
    func history() {
        let columns = "indicator unit weight actual2020 projection2023"
        #expect(specimen("১৫/১০/২০২০\t১৫/১০/২০২৩", columns: columns).findings(of: .dateFiscalYear).isEmpty)
    }

    @Test("a document without a fiscal year says nothing of its dates")
    func noYear() {
        var specimen = specimen("৩০/০৬/২০২২\t-")
        specimen.year = nil
        #expect(specimen.findings(of: .dateFiscalYear).isEmpty)
    }

    @Test("the year of a table's own part and of a target's heading come before the document's")
    func ownYear() {
        let context = specimen("৩০/০৬/২০২২\t-").context { _, records, _ in
            records.parts[0].fiscalYear = FiscalYear(start: 2021)
        }
        #expect(DateFiscalYear.check(context).isEmpty)
        let columns = "indicator unit weight annualTarget2021"
        #expect(specimen("৩০/০৬/২০২২", columns: columns).findings(of: .dateFiscalYear).isEmpty)
    }
}

@Suite("date.quarter")
struct DateQuarterTests {
    private func findings(_ quarters: String, year: Int? = 2024) -> [Finding] {
        var specimen = SpecimenRecords()
        specimen.year = year
        specimen.table(
            .quarterlyProgress, columns: "indicator unit quarter1 quarter2 quarter3 quarter4 total",
            rows: "[১.১.১] সূচক\tতারিখ\t\(quarters)\t-")
        return specimen.findings(of: .dateQuarter)
    }

    @Test("an achievement dated in another quarter is a finding that names that quarter")
    func other() {
        let found = findings("১৫/০৪/২৫\t-\t-\t-")
        #expect(found.count == 1)
        #expect(found.first?.message.arguments["belongs"] == .count(4))
    }

    @Test(
        "dates in their quarters, and one carried on into later quarters, are not reported",
        arguments: [
            "২৮/০৮/২৪\t-\t-\t-", "৩০/০৯/২৪\t০১/১০/২৪\t৩১/০৩/২৫\t০১/০৪/২৫", "২৮/০৮/২৪\t২৮/০৮/২৪\t২৮/০৮/২৪\t-",
            "-\t২\t-\t-",
        ])
    func clean(quarters: String) {
        #expect(findings(quarters).isEmpty)
    }

    @Test("a date outside the fiscal year is that rule's business")
    func outside() {
        #expect(findings("১৫/০৪/২৩\t-\t-\t-").isEmpty)
        #expect(findings("১৫/০৪/২৩\t-\t-\t-", year: nil).count == 1)
    }

    @Test("quarterly targets may be set for any day")
    func targets() {
        var specimen = SpecimenRecords()
        specimen.year = 2024
        specimen.table(.quarterlyPlan, columns: "indicator unit target1", rows: "[১.১.১] সূচক\tতারিখ\t১৫/০৪/২৫")
        #expect(specimen.findings(of: .dateQuarter).isEmpty)
    }
}

@Suite("date.order")
struct DateOrderTests {
    private func date(_ year: Int, _ month: Int, _ day: Int?) throws -> CalendarDate {
        try #require(CalendarDate(year: year, month: month, day: day))
    }

    /// A report's certificate, `words` in its text, signed on a day.
    private func certificate(_ words: String, signed: CalendarDate, quarter: Int?) -> AuditContext {
        var specimen = SpecimenRecords()
        specimen.year = 2024
        specimen.quarter = 2
        specimen.text("প্রথম পাতা")
        specimen.text(words)
        specimen.text("স্বাক্ষর")
        specimen.mention(.signed(signed), "স্বাক্ষর")
        return specimen.context { layout, records, paged in
            layout.parts = [Part(lines: 0..<1), Part(lines: 1..<paged.lines.count)]
            records.parts = [PartDescription(quarter: 2), PartDescription(quarter: quarter)]
            records.assignMentions(to: layout.parts)
        }
    }

    @Test("an agreement signed before the day it was agreed is a finding for each signature")
    func agreement() throws {
        var specimen = SpecimenRecords()
        specimen.kind = .agreement
        specimen.text("চুক্তির দিন")
        specimen.mention(.agreed(try date(2022, 6, 20)), "চুক্তির দিন")
        specimen.text("প্রথম পক্ষ")
        specimen.mention(.signed(try date(2022, 1, 20)), "প্রথম পক্ষ")
        specimen.text("দ্বিতীয় পক্ষ")
        specimen.mention(.signed(try date(2022, 6, 20)), "দ্বিতীয় পক্ষ")
        let found = specimen.findings(of: .dateOrder)
        #expect(found.count == 1)
        #expect(found.first?.computed == .date(try date(2022, 6, 20)))
        #expect(found.first?.cells.map(\.line) == [2, 1])
    }

    @Test("a certificate signed before its quarter has ended is a finding, on the last day it is none")
    func certificates() throws {
        #expect(DateOrder.check(certificate("প্রত্যয়ন পত্র", signed: try date(2024, 8, 31), quarter: nil)).count == 1)
        #expect(DateOrder.check(certificate("প্রত্যয়ন পত্র", signed: try date(2024, 12, 30), quarter: nil)).count == 1)
        #expect(DateOrder.check(certificate("প্রত্যয়ন পত্র", signed: try date(2024, 12, 31), quarter: nil)).isEmpty)
        #expect(DateOrder.check(certificate("প্রত্যয়ন পত্র", signed: try date(2024, 12, nil), quarter: nil)).isEmpty)
        #expect(DateOrder.check(certificate("প্রত্যয়ন পত্র", signed: try date(2025, 1, 6), quarter: nil)).isEmpty)
    }

    @Test("a part's own quarter comes before the document's")
    func ownQuarter() throws {
        #expect(DateOrder.check(certificate("সেবার তালিকা", signed: try date(2024, 8, 31), quarter: 2)).count == 1)
        #expect(DateOrder.check(certificate("প্রত্যয়ন পত্র", signed: try date(2024, 9, 30), quarter: 1)).isEmpty)
    }

    @Test("evidence that certifies nothing, and minutes of a meeting within the quarter, may be of any day of it")
    func evidence() throws {
        #expect(DateOrder.check(certificate("কমিটি গঠন", signed: try date(2021, 8, 31), quarter: nil)).isEmpty)
        #expect(DateOrder.check(certificate("সভার কার্যবিবরণী", signed: try date(2024, 11, 12), quarter: 2)).isEmpty)
        #expect(DateOrder.check(certificate("সভার কার্যবিবরণী", signed: try date(2024, 8, 31), quarter: 2)).count == 1)
    }
}
