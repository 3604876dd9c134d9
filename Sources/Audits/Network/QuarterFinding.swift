internal import Figures
internal import Findings
internal import Records

/// What to say of quarters that do not combine to what is declared; the same for totals and for targets.
enum QuarterFinding {
    /// The finding of a constraint that fails or is blocked.
    static func make(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding {
        let combination = QuarterCombination(constraint, context.readings)
        let declared = Wording.quantity(combination.declared)
        var arguments = ["code": Wording.name(of: constraint, context)]
        if let declared { arguments["declared"] = Wording.argument(declared) }
        let spans = constraint.spans(in: context.records)
        func finding(_ key: String, _ computed: Quantity?) -> Finding {
            if let computed { arguments["computed"] = Wording.argument(computed) }
            return Finding(
                rule: constraint.rule, table: constraint.table, indicator: constraint.indicator,
                message: Message("\(constraint.rule.rawValue).\(key)", arguments), declared: declared,
                computed: computed, cells: spans)
        }
        if blocked { return finding("blocked", nil) }
        let dates = combination.reported.flatMap { QuarterCombination.dates(in: $0) }
        if combination.way == .date {
            arguments["dates"] = .text(dates.map(\.description).joined(separator: ", "))
            return finding("date", dates.last.map { .date($0) })
        }
        guard let quantities = combination.quantities, let sum = Decimal.sum(quantities) else {
            return finding("blocked", nil)
        }
        arguments["working"] = Wording.working(quantities)
        arguments["sum"] = Wording.sum(quantities, sum)
        let count = Decimal(Int64(quantities.count))
        let mean = sum.quotient(by: count) ?? sum
        arguments["mean"] = .number(mean)
        arguments["last"] = .number(quantities.last ?? sum)
        switch combination.way {
        case .mean: return finding("mean", .number(mean))
        case .last: return finding("last", .number(quantities.last ?? sum))
        case .any: return finding("any", .number(sum))
        default: return finding("sum", .number(sum))
        }
    }
}
