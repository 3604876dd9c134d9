internal import Figures
public import Findings
internal import Records

/// A score lies between 0 and the weight.
///
/// ## What it checks
/// Each score that stands beside a weight.
///
/// ## Why it matters
/// A score above its weight gives an office points that the agreement does not have.
///
/// ## Source
/// The evaluation of agreements and annexes: a score is a share of the indicator's weight (অর্জিত মান of সূচকের মান).
///
/// ## Tolerance
/// None.
///
/// ## Not reported
/// A row without a score or without a weight.
public enum ScoreBounds: ArithmeticRule {
    /// The name, as in the contract.
    public static let name = RuleName.scoreBounds

    /// One constraint for each score beside a weight.
    public static func constraints(_ context: AuditContext) -> [Constraint] {
        context.records.indicators.indices.compactMap { index in
            guard !context.records.indicators[index].score.value.isAbsent,
                !context.records.indicators[index].weight.value.isAbsent
            else { return nil }
            return Constraint(
                rule: name, table: context.records.indicators[index].table, indicator: index, relation: .bounds,
                declared: .indicator(index, .score), inputs: [.indicator(index, .weight)])
        }
    }

    /// What to say of a score out of its bounds.
    public static func finding(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding? {
        let cells = constraint.cells.compactMap { context.readings[$0].quantity }
        guard cells.count == 2 else { return nil }
        let arguments: [String: MessageArgument] = [
            "code": Wording.name(of: constraint, context), "declared": .number(cells[0]), "weight": .number(cells[1]),
        ]
        let isNegative = cells[0] < .zero
        return Finding(
            rule: name, table: constraint.table, indicator: constraint.indicator,
            message: Message(isNegative ? "score.bounds.negative" : "score.bounds.above", arguments),
            declared: .number(cells[0]), computed: .number(isNegative ? .zero : cells[1]),
            cells: constraint.spans(in: context.records))
    }
}

/// A score against the bounds that its weight sets.
enum ScoreBoundsRelation {
    /// What was found.
    static func judge(_ constraint: Constraint, _ readings: Readings) -> Judgement {
        guard let score = constraint.declared.flatMap({ readings[$0].quantity }),
            let weight = constraint.inputs.first.flatMap({ readings[$0].quantity })
        else { return .silent }
        return score >= .zero && score <= weight ? .holds : .fails
    }
}
