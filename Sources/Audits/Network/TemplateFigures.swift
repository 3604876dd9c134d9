internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables
internal import Templates

/// That a figure which every published template prints alike says what the templates say: a plan's declared total, and
/// the points that a plan is worth in the agreement's mandatory part.
///
/// It gives no finding of its own. It bears witness where other rules fail: that such a figure was right as it was read
/// speaks against reading it anew, and that it is none of the templates' asks for a cause.
enum TemplateFigures {
    /// A constraint for each figure that templates know.
    ///
    /// - Complexity: O(n) in the totals and the words of the mandatory part's indicators.
    static func constraints(_ context: AuditContext) -> [Constraint] {
        totals(context) + mandatory(context)
    }

    private static func totals(_ context: AuditContext) -> [Constraint] {
        context.records.totals.enumerated().compactMap { index, total in
            // Of an agreement's weights some tables total the office's own alone.
            guard total.of == .weight, let plan = context.layout.tables[total.table].plan, plan != .main,
                total.indicators == context.records.indicators(ofTable: total.table)
            else { return nil }
            let year = WeightPlan.year(ofTable: total.table, context)
            return PlanTotals.embedded.total(of: plan, year: year).flatMap {
                constraint(.total(index), table: total.table, known: $0, context)
            }
        }
    }

    private static func mandatory(_ context: AuditContext) -> [Constraint] {
        let indicators = context.records.indicators
        return indicators.indices.compactMap { index in
            guard indicators[index].code?.mandatory == true, let plan = plan(ofIndicator: index, context),
                let year = WeightPlan.year(ofTable: indicators[index].table, context),
                let points = PlanTotals.embedded.points(of: plan, year: year)
            else { return nil }
            return constraint(
                .indicator(index, .weight), table: indicators[index].table, indicator: index, known: points, context)
        }
    }

    private static func constraint(
        _ cell: FigureReference, table: Int, indicator: Int? = nil, known: Decimal, _ context: AuditContext
    ) -> Constraint? {
        guard context.readings[cell].quantity != nil else { return nil }
        return Constraint(
            rule: .weightMissing, table: table, indicator: indicator, relation: .template, declared: cell, known: known,
            inputs: [])
    }

    /// The one plan that an indicator's words name outright, or nil.
    private static func plan(ofIndicator index: Int, _ context: AuditContext) -> PlanKind? {
        let found = context.records.indicators[index].text.reduce(UInt128(0)) {
            $0 | phrases.matches(in: context.paged.text.bytes, $1.text)
        }
        let plans = Set(
            phrases.phrases.indices.filter { found >> UInt128($0) & 1 == 1 && phrases.phrases[$0].weight >= outright }
                .map { phrases.phrases[$0].kind })
        return plans.count == 1 ? plans.first.flatMap(PlanKind.init) : nil
    }

    private static let phrases = PhraseIndex(named: "planWords")
    /// The weight of a phrase that stands for one plan and nothing else.
    private static let outright = 8
}
