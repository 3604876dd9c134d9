internal import Figures
internal import Findings
internal import Records

/// What to say of a sum that is not what is declared; the same for weights and for columns.
enum SumFinding {
    /// The finding of a constraint that fails or is blocked; `subject` names what is added, where the message does.
    static func make(
        _ constraint: Constraint, blocked: Bool, _ context: AuditContext,
        arguments given: [String: MessageArgument] = [:]
    ) -> Finding {
        let sum = WeightedSum(constraint, context.readings)
        var arguments = given
        let declared = sum.declared ?? .zero
        let computed = sum.sum ?? .zero
        arguments["declared"] = .number(declared)
        arguments["computed"] = .number(computed)
        arguments["sum"] = Wording.sum(constraint.inputs.compactMap { context.readings[$0].quantity }, computed)
        var key = "sum"
        if blocked {
            key = constraint.isDoubtful ? "doubtful" : "blocked"
            arguments["missing"] = .count(sum.missing.count)
            arguments["rest"] = .number(declared.subtracting(computed) ?? .zero)
        } else if usesSister(constraint, context) {
            key = "sister"
        } else if constraint.declared == nil {
            key = "known"
        }
        return Finding(
            rule: constraint.rule, table: constraint.table,
            message: Message("\(constraint.rule.rawValue).\(key)", arguments),
            declared: .number(declared), computed: .number(computed), cells: constraint.spans(in: context.records))
    }

    /// Whether a cell was judged by what a sister table prints for it.
    static func usesSister(_ constraint: Constraint, _ context: AuditContext) -> Bool {
        constraint.cells.contains { context.readings.standIns[$0] != nil }
    }
}
