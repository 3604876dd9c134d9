internal import Figures
public import Findings
internal import Records
internal import Tables

/// The areas' weights add to the declared total.
///
/// ## What it checks
/// The areas that a table of areas or of their activities lists, against the total printed under them, or 100 where
/// none is.
///
/// ## Why it matters
/// Every score of the agreement is a share of these hundred points.
///
/// ## Source
/// Section 3 of the agreement (কর্মসম্পাদনের ক্ষেত্রের মান), whose areas add to 100 in every published template.
///
/// ## Tolerance
/// None.
///
/// ## Not reported
/// A table of fewer than two areas; without a printed total, one that lists an office's own areas only (70, 75 or 80). A
/// weight that cannot be read here and is printed in a sister table is judged by the sister's. Other lost weights
/// block the rule.
public enum WeightDocument: ArithmeticRule {
    /// The name, as in the contract.
    public static let name = RuleName.weightDocument

    /// One constraint for each table that lists areas with weights.
    public static func constraints(_ context: AuditContext) -> [Constraint] {
        var areas: [Int: [Int]] = [:]
        for index in context.records.areas.indices {
            let table = context.records.areas[index].table
            guard [.areaWeights, .activityList].contains(context.layout.tables[table].kind) else { continue }
            areas[table, default: []].append(index)
        }
        guard !areas.isEmpty else { return [] }
        var totals: [Int: Int] = [:]
        for index in context.records.totals.indices.reversed() where context.records.totals[index].of == .weight {
            totals[context.records.totals[index].table] = index
        }
        return areas.keys.sorted().compactMap { table in
            guard let members = areas[table], members.count >= 2 else { return nil }
            let declared = totals[table]
            let constraint = Constraint(
                rule: name, table: table, relation: .sum, declared: declared.map { .total($0) },
                known: declared == nil ? Decimal(100) : nil, inputs: members.map { .area($0) })
            return declared == nil && listsOwnAreas(constraint, context) ? nil : constraint
        }
    }

    private static func listsOwnAreas(_ constraint: Constraint, _ context: AuditContext) -> Bool {
        guard let sum = WeightedSum(constraint, context.readings).sum else { return false }
        let year = WeightPlan.year(ofTable: constraint.table, context)
        return PlanTotals.embedded.ownAreas(year: year).contains(sum)
    }

    /// What to say of areas whose weights do not add to the total.
    public static func finding(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding? {
        SumFinding.make(constraint, blocked: blocked, context)
    }
}
