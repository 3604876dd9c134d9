import Figures
import Findings
import Records
import Tables
import Testing

@testable import Audits

@Suite("figures that every template prints alike, rows that lack a cell, quarters that would have to repeat")
struct TemplateFigureTests {
    private func mandatory(_ weight: String, year: Int? = 2024) -> [Judgement] {
        var specimen = SpecimenRecords()
        specimen.year = year
        specimen.table(
            .quarterlyProgress, columns: "indicator unit weight annualTarget",
            rows: "[এম.১.৩.১] অভিযোগ প্রতিকার কর্মপরিকল্পনা বাস্তবায়িত\tপ্রাপ্ত নম্বর\t\(weight)\t৪\n[১.১.১] সভা\tসংখ্যা\t৮\t৪")
        let context = specimen.context()
        return TemplateFigures.constraints(context).map { $0.judge(context.readings) }
    }

    @Test("the points of a plan in the mandatory part are the templates', where the year is known")
    func points() {
        #expect(mandatory("৪") == [.holds])
        #expect(mandatory("৮") == [.fails])
        #expect(mandatory("") == [])
        #expect(mandatory("৮", year: nil) == [])
        #expect(mandatory("৮", year: 2019) == [])
    }

    @Test("a plan's declared total is the templates'")
    func total() {
        var specimen = SpecimenRecords()
        specimen.year = 2024
        specimen.table(
            .quarterlyProgress, plan: .grievance, columns: "indicator unit weight",
            rows: "[১.১.১] সভা\tসংখ্যা\t২৫\nমোট\t\t২৫")
        let context = specimen.context()
        #expect(TemplateFigures.constraints(context).map { $0.judge(context.readings) } == [.holds])
    }

    @Test("a weight that a score contradicts is not put right where one that the templates know is wrong by as much")
    func doubted() {
        var specimen = SpecimenRecords()
        specimen.year = 2024
        let table = specimen.table(
            .quarterlyProgress, columns: "indicator unit weight annualTarget quarter1 quarter2 total score",
            rows: """
                [১.১.১] ভাতাপ্রাপ্ত ব্যক্তি\tজন\t৫২\t৪০\t২০\t২০\t৪০\t৫২
                [২.১.১] পরিদর্শনকৃত প্রতিষ্ঠান\tসংখ্যা\t১০\t২০\t৪\t-\t৪\t২
                [৩.১.১] আয়োজিত সভা\tসংখ্যা\t৮\t১০\t১\t৬\t৭\t২.৮
                [এম.১.১.১] শুদ্ধাচার কর্মপরিকল্পনা বাস্তবায়িত\tপ্রাপ্ত নম্বর\t১০\t১০\t-\t-\t-\t-
                [এম.১.২.১] ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা বাস্তবায়িত\tপ্রাপ্ত নম্বর\t১০\t১০\t-\t-\t-\t-
                [এম.১.৩.১] অভিযোগ প্রতিকার কর্মপরিকল্পনা বাস্তবায়িত\tপ্রাপ্ত নম্বর\t৮\t৪\t-\t-\t-\t-
                [এম.১.৪.১] সেবা প্রদান প্রতিশ্রুতি কর্মপরিকল্পনা বাস্তবায়িত\tপ্রাপ্ত নম্বর\t৩\t৩\t-\t-\t-\t-
                [এম.১.৫.১] তথ্য অধিকার কর্মপরিকল্পনা বাস্তবায়িত\tপ্রাপ্ত নম্বর\t৩\t৩\t-\t-\t-\t-
                """)
        specimen.text("মোট মান ১০০")
        specimen.total(of: .weight, "১০০", table: table)
        specimen.damagedTable()
        let (records, findings) = specimen.audited()
        #expect(findings.contains { $0.rule == .weightPlan })
        #expect(records.indicators[2].weight.suggested == nil)
    }

    @Test("a row with fewer cells than the others, where empty ones are there, has no certain columns")
    func short() {
        var specimen = SpecimenRecords()
        specimen.table(
            .cumulativeProgress, columns: "indicator unit annualTarget previous current cumulative remarks",
            rows: """
                [১.১.১] ক\tসংখ্যা\t১৬\t৫\t১\t৬\t
                [১.১.২] খ\tসংখ্যা\t৪\t৫\t৯\t
                [১.১.৩] গ\tসংখ্যা\t৯০\t৩৮\t১৪\t৫২\t
                [১.১.৪] ঘ\tসংখ্যা\t২০\t১০\t৩\t১৩\t
                """)
        let tables = HeadedTables(specimen.context())
        #expect((0..<4).map { tables.areCertain(of: .indicator($0, .annualTarget)) } == [true, false, true, true])
    }

    @Test("a misreading is not believed that would have figures repeat whose unit adds")
    func method() throws {
        var specimen = SpecimenRecords()
        specimen.damagedTable()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit weight annualTarget quarter1 quarter2 halfYear total",
            rows: "[৩.১.১] সৃষ্ট কর্মসংস্থান\tজনঘন্টা\t১১\t৬৯৭৫\t২৬০৪\t৪৮৮৮\t৪৪৮৮\t৪৪৮৮")
        let (records, _) = specimen.audited()
        #expect(records.indicators.allSatisfy { $0.quarters.allSatisfy { $0.achieved.suggested == nil } })
    }

    @Test("nor one of a share that would be the last of quarters which add up without it")
    func share() {
        var specimen = SpecimenRecords()
        specimen.damagedTable()
        specimen.table(
            .quarterlyProgress, columns: "indicator unit weight annualTarget quarter1 quarter2 quarter3 quarter4 total",
            rows: "[২.১.১] নোট নিষ্পত্তিকৃত\tশতকরা\t১১\t১০০%\t২৫%\t২০%\t২০%\t৩৫%\t৬৫%")
        let (records, findings) = specimen.audited()
        #expect(findings.contains { $0.rule == .totalQuarters })
        #expect(records.indicators.allSatisfy { $0.quarters.allSatisfy { $0.achieved.suggested == nil } })
    }
}
