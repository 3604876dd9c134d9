internal import Figures
public import Findings
internal import Records
internal import Tables

/// An identity that a heading states holds in every row.
///
/// ## What it checks
/// What a heading states by the numbers of columns, `(৪+৫)`, `৫=(৩+৪)`, `১২=(৫-১১)`, `(৬÷৪)×১০০`; the half-year as
/// the first two quarters together; in a report by period the total as the periods together; a rate as what was achieved
/// in percent of the target.
///
/// ## Why it matters
/// These columns are carried into the next report, and their sums are seldom done again.
///
/// ## Source
/// The headings of monthly, half-yearly and quarterly reports, and the row of column numbers under them.
///
/// ## Tolerance
/// Sums and differences none. A rate holds rounded to half a unit of its last printed place, or cut off there; 100 stands
/// for any rate above it.
///
/// ## Not reported
/// Columns whose numbers lead to no figures; rows that leave the column empty. Percentages and dates combine as under
/// `total.quarters`. A difference or a rate in numbers that fits fewer than half of the rows is taken to mean something
/// else. What `total.quarters` judges is not judged again.
public enum TotalIdentity: ArithmeticRule {
    /// The name, as in the contract.
    public static let name = RuleName.totalIdentity

    /// One constraint for each row and each identity of its table.
    public static func constraints(_ context: AuditContext) -> [Constraint] {
        context.layout.tables.indices.flatMap { table -> [Constraint] in
            let rows = context.records.indicators(ofTable: table)
            guard !rows.isEmpty else { return [] }
            return ColumnIdentities(context.layout.tables[table], context.paged).identities.flatMap {
                constraints($0, table, Array(rows), context)
            }
        }
    }

    private static func constraints(
        _ identity: ColumnIdentities.Identity, _ table: Int, _ rows: [Int], _ context: AuditContext
    ) -> [Constraint] {
        let relation: Relation =
            switch identity.form {
            case .sum: .combination
            case .difference: .difference
            case .rate: .rate
            }
        let quarters = (1...4).map { FigureField.quarterAchieved($0) }
        if relation == .combination, identity.declared == .total, Set(identity.inputs) == Set(quarters) { return [] }
        let constraints = rows.compactMap { row -> Constraint? in
            guard !context.records.value(.indicator(row, identity.declared)).isAbsent else { return nil }
            return Constraint(
                rule: name, table: table, indicator: row, relation: relation,
                declared: .indicator(row, identity.declared), inputs: identity.inputs.map { .indicator(row, $0) })
        }
        if relation == .combination, identity.inputs.count <= 4 { return constraints }
        let judged = constraints.map { $0.judge(context.readings) }
        let holding = judged.count { $0 == .holds }
        return holding * 2 >= judged.count { $0 == .holds || $0 == .fails } && holding > 0 ? constraints : []
    }

    /// What to say of a row in which an identity does not hold.
    public static func finding(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding? {
        if constraint.relation == .combination { return QuarterFinding.make(constraint, blocked: blocked, context) }
        let readings = context.readings
        let declared = constraint.declared.flatMap { readings[$0].quantity }
        var arguments = ["code": Wording.name(of: constraint, context)]
        var computed: Decimal?
        if !blocked {
            let inputs = constraint.inputs.compactMap { readings[$0].quantity }
            if constraint.relation == .rate {
                computed = inputs.count == 2 ? inputs[0].multiplied(by: Decimal(100))?.quotient(by: inputs[1]) : nil
                arguments["working"] = .text(inputs.map(\.description).joined(separator: " ÷ ") + " × 100")
            } else {
                computed = IdentityRelation.difference(constraint, readings)
                arguments["working"] = .text(inputs.map(\.description).joined(separator: " − "))
            }
        }
        if let declared { arguments["declared"] = .number(declared) }
        if let computed { arguments["computed"] = .number(computed) }
        let key = blocked ? "blocked" : constraint.relation == .rate ? "rate" : "difference"
        return Finding(
            rule: name, table: constraint.table, indicator: constraint.indicator,
            message: Message("\(name.rawValue).\(key)", arguments), declared: declared.map { .number($0) },
            computed: computed.map { .number($0) }, cells: constraint.spans(in: context.records))
    }
}
