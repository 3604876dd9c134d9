internal import Figures
public import Findings
internal import Records

/// A declared number of indicators is the number of rows.
///
/// ## What it checks
/// A number of indicators that a subtotal, a title or a heading declares (`উপমোট= (১৭টি সূচক)`), against the rows it
/// covers.
///
/// ## Why it matters
/// A row that was lost, doubled or added after the count was typed shows here first.
///
/// ## Source
/// The subtotal rows of agreements; a count of 39 over 38 rows has been published.
///
/// ## Tolerance
/// None.
///
/// ## Not reported
/// A count that covers no rows.
public enum CountRows: ArithmeticRule {
    /// The name, as in the contract.
    public static let name = RuleName.countRows

    /// One constraint for each declared number of indicators.
    public static func constraints(_ context: AuditContext) -> [Constraint] {
        context.records.totals.indices.compactMap { index in
            let total = context.records.totals[index]
            guard total.of == .count, !total.indicators.isEmpty else { return nil }
            return Constraint(
                rule: name, table: total.table, relation: .count(total.indicators.count), declared: .total(index),
                inputs: [])
        }
    }

    /// What to say of a count that is not the number of rows.
    public static func finding(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding? {
        guard case .count(let rows) = constraint.relation, let declared = constraint.declared,
            let count = context.readings[declared].quantity
        else { return nil }
        let arguments: [String: MessageArgument] = ["declared": .number(count), "computed": .count(rows)]
        return Finding(
            rule: name, table: constraint.table, message: Message("count.rows.sum", arguments),
            declared: .number(count), computed: .number(Decimal(Int64(rows))),
            cells: constraint.spans(in: context.records))
    }
}

/// A declared number against the number of rows.
enum RowCount {
    /// What was found.
    static func judge(_ constraint: Constraint, rows: Int, _ readings: Readings) -> Judgement {
        guard let count = constraint.declared.flatMap({ readings[$0].quantity }) else { return .silent }
        return count == Decimal(Int64(rows)) ? .holds : .fails
    }
}
