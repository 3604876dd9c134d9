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
enum DateQuarter: ArithmeticRule {
    /// The name, as in the contract.
    static let name = RuleName.dateQuarter

    /// One constraint for each quarter's achievement that may hold a date, with those of the quarters before.
    static func constraints(_ context: AuditContext) -> [Constraint] {
        DatedRows.constraints(context) { constraints($0, $1, $2, context) }
    }

    private static func constraints(
        _ index: Int, _ table: Int, _ year: FiscalYear?, _ context: AuditContext
    ) -> [Constraint] {
        var earlier: [FigureReference] = []
        var result: [Constraint] = []
        for place in context.records.indicators[index].quarters.indices
        where context.records.indicators[index].quarters[place].achieved.value.hasDate {
            let cell = FigureReference.indicator(index, .quarterAchieved(place + 1))
            result.append(
                Constraint(
                    rule: name, table: table, indicator: index, relation: .inQuarter(place + 1, year), declared: cell,
                    inputs: earlier))
            earlier.append(cell)
        }
        return result
    }

    /// What to say of a date of another quarter.
    static func finding(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding? {
        guard case .inQuarter(let quarter, let year) = constraint.relation, let cell = constraint.declared,
            let index = constraint.indicator, let passage = context.records[cell].passages.first
        else { return nil }
        let earlier = constraint.inputs.flatMap { context.readings[$0].printedDates }
        let dates = context.readings[cell].printedDates
        guard
            let date = dates.first(where: {
                DateRelation.isForeign($0, to: quarter, of: year) && !earlier.contains($0)
            })
        else { return nil }
        return Finding(
            rule: name, table: constraint.table, indicator: index,
            message: Message(
                "date.quarter.other",
                [
                    "code": Wording.name(ofIndicator: index, context), "date": .date(date),
                    "quarter": .count(quarter), "belongs": .count(FiscalYear.quarter(ofMonth: date.month)),
                ]),
            declared: .date(date), cells: [passage.span])
    }
}
