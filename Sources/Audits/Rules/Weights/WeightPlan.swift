internal import Figures
public import Findings
internal import Records
internal import Tables

/// A plan's indicator weights add to that plan's total, declared or known for its template.
///
/// ## What it checks
/// The weights of all indicators of a plan against the total that its title (`[মোট মান-২৫]`), a total row or a subtotal
/// declares; where none is declared, or one that agrees with the weights and not with the plan, against the total that the
/// plan has in every published template of its year. A plan that the page breaks into several tables is taken together.
///
/// ## Why it matters
/// The weights are printed in the template: a sum that differs means a row was lost, doubled, changed or misread.
///
/// ## Source
/// The table of plan totals: integrity and e-governance 50; grievance, citizen charter and information 25; an
/// agreement 100.
///
/// ## Tolerance
/// None.
///
/// ## Not reported
/// A plan that no title names, against the template's total. A plan that does not seem whole: one that begins after its first code, has fewer than four readable weights, or falls
/// short and skips a group of codes. Lost weights block the rule, and say nothing where an area of the plan is blocked by the same rows.
public enum WeightPlan: ArithmeticRule {
    /// The name, as in the contract.
    public static let name = RuleName.weightPlan

    /// One constraint for each declared total of weights, and one for each plan without.
    public static func constraints(_ context: AuditContext) -> [Constraint] {
        var totals: [Int: [Int]] = [:]
        for (index, total) in context.records.totals.enumerated()
        where total.of == .weight && !total.indicators.isEmpty {
            totals[total.table, default: []].append(index)
        }
        var result: [Constraint] = []
        for group in PlanGroup.all(context) {
            let own = group.tables.flatMap { totals[$0] ?? [] }.prefix(TotalColumn.limit)
            result += own.compactMap { declared($0, in: group, context) }
            guard let constraint = known(group, context),
                own.isEmpty
                    || own.contains(where: {
                        isOther(context.records.totals[$0], than: constraint, context)
                    })
            else { continue }
            result.append(constraint)
        }
        return result
    }

    /// Whether a declared total is not the template's, and the weights are as it says.
    ///
    /// What is printed agrees with itself then, and not with the plan. A total that they contradict is at odds with them and not with the template.
    private static func isOther(
        _ total: DeclaredTotal, than constraint: Constraint, _ context: AuditContext
    ) -> Bool {
        guard let known = constraint.known, let declared = total.figure.quantity, declared != known else {
            return false
        }
        let sum = WeightedSum(constraint, context.readings)
        return sum.missing.isEmpty && sum.sum == declared
    }

    private static func declared(_ index: Int, in group: PlanGroup, _ context: AuditContext) -> Constraint? {
        let total = context.records.totals[index]
        let whole = context.records.indicators(ofTable: total.table)
        var rows = Array(total.indicators)
        // A total at the foot of a table that goes on from another page covers that page too.
        if total.table != group.tables.first, total.indicators.lowerBound == whole.lowerBound {
            rows = group.indicators.filter { $0 < total.indicators.upperBound }
        }
        guard group.beginsAtFirst || rows.first != group.indicators.first else { return nil }
        return constraint(total.table, declared: .total(index), known: nil, rows)
    }

    private static func known(_ group: PlanGroup, _ context: AuditContext) -> Constraint? {
        // A table that no title names may be of another plan than its rows speak of.
        guard let plan = group.plan, let table = group.tables.first, !context.layout.tables[table].isPlanGuessed,
            let total = PlanTotals.embedded.total(of: plan, year: year(ofTable: table, context)),
            group.seemsWhole(context.records, total: total)
        else { return nil }
        return constraint(table, declared: nil, known: total, group.indicators)
    }

    private static func constraint(
        _ table: Int, declared: FigureReference?, known: Decimal?, _ rows: [Int]
    ) -> Constraint {
        Constraint(
            rule: name, table: table, relation: .sum, declared: declared, known: known,
            inputs: rows.map { .indicator($0, .weight) })
    }

    /// The year a table is of, by the calendar year it begins in: its part's, else the document's.
    static func year(ofTable table: Int, _ context: AuditContext) -> Int? {
        let part = context.layout.tables[table].part
        let parts = context.records.parts
        return ((parts.indices.contains(part) ? parts[part].fiscalYear : nil) ?? context.records.fiscalYear)?.start
    }

    /// What to say of a plan whose weights do not add to its total.
    public static func finding(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding? {
        if blocked, areasSay(constraint, context) { return nil }
        return SumFinding.make(constraint, blocked: blocked, context)
    }

    /// Whether each lost weight stands under an area whose own sum names it.
    private static func areasSay(_ constraint: Constraint, _ context: AuditContext) -> Bool {
        WeightedSum(constraint, context.readings).missing.allSatisfy { place in
            guard case .indicator(let index, _) = constraint.inputs[place],
                let area = context.records.indicators[index].area
            else { return false }
            return context.readings[.area(area)].quantity != nil
        }
    }
}
