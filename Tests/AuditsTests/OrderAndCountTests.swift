import Figures
import Findings
import Provenance
import Records
import Tables
import Testing

@testable import Audits

@Suite("tier.order, count.rows, total.column and target.quarters")
struct OrderAndCountTests {
    private func tiers(_ row: String) -> [Finding] {
        var specimen = SpecimenRecords()
        specimen.table(
            .tierTargets, columns: "indicator unit tier100 tier90 tier80 tier70 tier60",
            rows: "[১.১.১] \(row)")
        return specimen.findings(of: .tierOrder)
    }

    @Test(
        "tiers that get strictly easier are not reported, blank ones skipped",
        arguments: [
            "সভা\tসংখ্যা\t৪\t৩\t২\t১\t", "হার\t%\t৮০%\t৭০%\t-\t\t৬০%", "দিন\tদিন\t৩\t৫\t৭\t৯\t১১",
            "তারিখ\tতারিখ\t১৬/০৩/২০২৩\t৩০/০৩/২০২৩\t\t১৩/০৪/২০২৩\t", "সভা\tসংখ্যা\t৪\t\t\t\t",
        ])
    func easier(_ row: String) {
        #expect(tiers(row).isEmpty)
    }

    @Test(
        "equal neighbours, a step back, and a date that is not later are reported",
        arguments: [
            "সভা\tসংখ্যা\t\t৩\t১\t১\t-", "সভা\tসংখ্যা\t৩\t২\t১\t২\t২",
            "তারিখ\tতারিখ\t১৬/০৩/২০২৩\t৩০/০৩/২০২৩\t\t১৩/০৪/২০২২\t",
        ])
    func notEasier(_ row: String) throws {
        let finding = try #require(tiers(row).first)
        #expect(finding.severity == .warning)
        #expect(tiers(row).count == 1)
    }

    @Test("the first tier that is not easier is named and its cell stands first")
    func named() throws {
        let finding = try #require(tiers("সভা\tসংখ্যা\t\t৩\t১\t১\t-").first)
        #expect(finding.message.arguments["values"] == .text("3, 1, 1"))
        #expect(finding.message.arguments["tier"] == .count(70))
        #expect(finding.cells.count == 3)
        #expect(finding.cells[0].start > finding.cells[2].start)
        #expect(finding.explanations.contains { $0.kind == .misread && $0.edits.map(\.to) == ["২"] })
    }

    @Test("of two tiers alike the one is named that keeps the others from even steps, or from any order")
    func steps() throws {
        let even = try #require(tiers("সভা\tসংখ্যা\t৯০\t৮০\t৭০\t৫০\t৫০").first)
        #expect(even.message.key == "tier.order.before")
        #expect(even.message.arguments["tier"] == .count(70))
        #expect(even.declared == .number(Decimal(50)))
        let low = try #require(tiers("সভা\tসংখ্যা\t১০০\t৬০\t৮০\t৭০\t৬০").first)
        #expect(low.message.arguments["tier"] == .count(90))
    }

    @Test("a declared number of indicators that is not the number of rows is reported")
    func count() {
        func specimen(_ words: String, _ count: String) -> [Finding] {
            var specimen = SpecimenRecords()
            let table = specimen.table(
                .tierTargets, columns: "indicator unit weight", rows: "[১.১.১] ক\tসংখ্যা\t২\n[১.১.২] খ\tসংখ্যা\t৩")
            specimen.text(words)
            specimen.total(of: .count, count, table: table)
            return specimen.findings(of: .countRows)
        }
        #expect(specimen("উপমোট= (০২টি সূচক)", "০২").isEmpty)
        #expect(specimen("উপমোট= (০৩টি সূচক)", "০৩").map(\.computed) == [.number(Decimal(2))])
    }

    @Test("a total row that is not the sum of the rows above it is reported, cell by cell")
    func column() {
        func specimen(_ total: String) -> [Finding] {
            var specimen = SpecimenRecords()
            specimen.table(
                .quarterlyProgress, columns: "indicator unit quarter1 quarter2 quarter3 quarter4 total",
                rows: "[১.১.১] ক\tসংখ্যা\t২\t-\t\t\t২\n[১.১.২] খ\tসংখ্যা\t৩\t১\t\t\t৪\n\(total)")
            return specimen.findings(of: .totalColumn)
        }
        #expect(specimen("মোট\t\t৫\t১\t\t\t৬").isEmpty)
        #expect(specimen("মোট\t\t৫\t২\t\t\t৭").map(\.difference) == [Decimal(1), Decimal(1)])
    }

    @Test("targets of quarters combine to the year's, the percentages by adding")
    func targets() throws {
        func specimen(_ row: String) -> [Finding] {
            var specimen = SpecimenRecords()
            specimen.table(
                .quarterlyPlan, columns: "indicator unit annualTarget target1 target2 target3 target4",
                rows: "১.১ \(row)")
            return specimen.findings(of: .targetQuarters)
        }
        #expect(specimen("সভা\tসংখ্যা\t৪\t১\t১\t১\t১").isEmpty)
        #expect(specimen("কাজ\t%\t৯০%\t২৫%\t২৫%\t২০%\t২০%").isEmpty)
        #expect(specimen("কাজ\t%\t১০০%\t১০০%\t১০০%\t১০০%\t১০০%").isEmpty)
        #expect(specimen("পাঠ\tসংখ্যা ও তারিখ\t২ ২৫/১২/২২ ২৫/০৬/২৩\t\t১ ২৫/১২/২২\t\t১ ২৫/০৬/২৩").isEmpty)
        let finding = try #require(specimen("যাচাই\tসংখ্যা\t৩\t\t৩\t৩\t৩").first)
        #expect(finding.computed == .number(Decimal(9)))
        #expect(MessageCatalogue().render(finding.message, in: .english).contains("3 + 3 + 3 = 9"))
    }
}
