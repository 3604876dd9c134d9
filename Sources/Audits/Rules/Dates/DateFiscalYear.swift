internal import Figures
internal import Findings
internal import Provenance
internal import Records
internal import Tables

/// An indicator's dates lie in the fiscal year they are set for.
///
/// ## What it checks
/// Every date among the annual target, the tiers, the quarters, the half-year and the total, each date of a cell that
/// holds several. The year is the one the target's heading names, else the table's title, else its part, else the
/// document.
///
/// ## Why it matters
/// A target before the year begins was met before it was set, and one after its end can't be met; most often a format of
/// the year before was used again.
///
/// ## Source
/// An agreement runs from the 1st of July to the 30th of June.
///
/// ## Tolerance
/// None.
///
/// ## Not reported
/// Dates that name no year; figures of other years and projections; documents that name no fiscal year.
enum DateFiscalYear: ArithmeticRule {
    /// The name, as in the contract.
    static let name = RuleName.dateFiscalYear

    /// One constraint for each cell that may hold a date of the year.
    static func constraints(_ context: AuditContext) -> [Constraint] {
        DatedRows.constraints(context) { index, table, year in
            year.map { constraints(index, table, $0, context) } ?? []
        }
    }

    private static func constraints(
        _ index: Int, _ table: Int, _ year: FiscalYear, _ context: AuditContext
    ) -> [Constraint] {
        let dated = context.records.indicators[index].fields { field, figure in
            if case .history = field { return false }
            return figure.value.hasDate && !figure.passages.isEmpty
        }
        return dated.map { field in
            Constraint(
                rule: name, table: table, indicator: index, relation: .inYear(year),
                declared: .indicator(index, field), inputs: [])
        }
    }

    /// What to say of a date of another year.
    static func finding(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding? {
        guard case .inYear(let year) = constraint.relation, let cell = constraint.declared,
            let index = constraint.indicator, let passage = context.records[cell].passages.first,
            let date = context.readings[cell].printedDates.first(where: { year.contains($0) == false })
        else { return nil }
        return Finding(
            rule: name, table: constraint.table, indicator: index,
            message: Message(
                "date.fiscalYear.outside",
                [
                    "code": Wording.name(ofIndicator: index, context), "date": .date(date),
                    "year": .text(year.description),
                ]),
            declared: .date(date), computed: moved(date, into: year).map { .date($0) }, cells: [passage.span])
    }

    /// The same day of that fiscal year.
    private static func moved(_ date: CalendarDate, into year: FiscalYear) -> CalendarDate? {
        CalendarDate(year: date.month >= 7 ? year.start : year.start + 1, month: date.month, day: date.day)
    }
}

extension FigureValue {
    /// Whether the cell is a date or several figures, of which some may be dates.
    var hasDate: Bool {
        switch self {
        case .date, .several: true
        default: false
        }
    }

    /// The dates that a cell itself prints, in order; a ditto prints none.
    var printedDates: [CalendarDate] {
        switch self {
        case .date(let date): [date]
        case .several(let values): values.compactMap { if case .date(let date) = $0 { date } else { nil } }
        default: []
        }
    }
}
