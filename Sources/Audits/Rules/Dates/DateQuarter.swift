internal import Figures
internal import Findings
internal import Provenance
internal import Records
internal import Tables

/// An achieved date lies in its column's quarter.
///
/// ## What it checks
/// Each date that stands as a quarter's achievement, against the months of that quarter.
///
/// ## Why it matters
/// What was done in April was not achieved in the first quarter: the figure stands in the wrong column, or the date is
/// wrong.
///
/// ## Source
/// The quarters of the fiscal year: July to September, October to December, January to March, April to June.
///
/// ## Tolerance
/// A date that an earlier quarter's column holds may be printed again in later ones.
///
/// ## Not reported
/// Targets; dates that name no year; dates outside the fiscal year (`date.fiscalYear`).
enum DateQuarter: AuditRule {
    static let name = RuleName.dateQuarter

    static func check(_ context: AuditContext) -> [Finding] {
        let period = ReportingPeriod(context)
        return context.layout.tables.indices.flatMap { table -> [Finding] in
            let indicators = context.records.indicators(ofTable: table)
            guard !indicators.isEmpty else { return [] }
            let year = period.targetYear(ofTable: table)
            return indicators.flatMap { findings($0, year, context) }
        }
    }

    private static func findings(_ index: Int, _ year: FiscalYear?, _ context: AuditContext) -> [Finding] {
        guard !context.figureKinds[index].isDisjoint(with: [.date, .several]),
            context.records.indicators[index].quarters.contains(where: { $0.achieved.value.hasDate })
        else { return [] }
        let indicator = context.records.indicators[index]
        var earlier: [CalendarDate] = []
        return indicator.quarters.enumerated().compactMap { place, figures in
            let quarter = place + 1
            let dates = figures.achieved.value.printedDates
            defer { earlier += dates }
            guard let passage = figures.achieved.passages.first,
                let date = dates.first(where: { isForeign($0, to: quarter, of: year) && !earlier.contains($0) })
            else { return nil }
            let belongs = FiscalYear.quarter(ofMonth: date.month)
            return Finding(
                rule: name, table: indicator.table, indicator: index,
                message: Message(
                    "date.quarter.other",
                    [
                        "code": Wording.name(ofIndicator: index, context), "date": .date(date),
                        "quarter": .count(quarter), "belongs": .count(belongs),
                    ]),
                declared: .date(date), cells: [passage.span])
        }
    }

    private static func isForeign(_ date: CalendarDate, to quarter: Int, of year: FiscalYear?) -> Bool {
        guard date.year != nil, year?.contains(date) != false else { return false }
        return FiscalYear.quarter(ofMonth: date.month) != quarter
    }
}
