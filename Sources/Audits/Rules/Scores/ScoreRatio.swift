internal import Figures
public import Findings
internal import Records

/// A score agrees with weight, target and achievement.
///
/// ## What it checks
/// The score of each row against weight × achieved ÷ target, and the full weight where the target was reached; for a
/// date, the full weight where it was met. Where a row has tiers, the score of the tier reached and the score between
/// two tiers, in proportion, are right too. What was achieved is the declared total; where that itself disagrees with its
/// quarters, what the quarters combine to is taken as well, and the score is wrong only where it fits neither.
///
/// ## Why it matters
/// The score is the result of the whole exercise. It is also a second print of the target: where the score fits another
/// target, one digit away, the target may have been misread.
///
/// ## Source
/// The evaluation of annexes (weight × achieved ÷ target, never above the weight) and the five steps of section 3; offices
/// are seen to score in steps and in proportion, so both are accepted. Below the last of the five steps of section 3 the
/// score of the year is 0.
///
/// ## Tolerance
/// Half a unit of the score's last printed place. A whole score stands for no more than less than half a point: 1
/// is not a rounding of 0.5, which annexes print as 0.5.
///
/// ## Not reported
/// A row without a score. More achieved than targeted is legal. A date met late may keep part of its points by rules
/// that the table does not print: blocked, not failed. An unreadable weight, target or achievement blocks the rule.
public enum ScoreRatio: ArithmeticRule {
    /// The name, as in the contract.
    public static let name = RuleName.scoreRatio

    /// One constraint for each row with a score.
    public static func constraints(_ context: AuditContext) -> [Constraint] {
        context.records.indicators.indices.compactMap { index in
            guard !context.records.indicators[index].score.value.isAbsent,
                !context.records.indicators[index].weight.value.isAbsent
            else { return nil }
            var inputs: [FigureReference] = []
            func add(_ field: FigureField) {
                let reference = FigureReference.indicator(index, field)
                if !context.records.value(reference).isAbsent { inputs.append(reference) }
            }
            for field in [FigureField.weight, .annualTarget, .total, .halfYear] { add(field) }
            for place in context.records.indicators[index].quarters.indices { add(.quarterAchieved(place + 1)) }
            for place in context.records.indicators[index].tiers.indices { add(.tier(place)) }
            return Constraint(
                rule: name, table: context.records.indicators[index].table, indicator: index, relation: .ratio,
                declared: .indicator(index, .score), inputs: inputs)
        }
    }

    /// One constraint for each row with a score, a total and quarters: that the score follows the declared total.
    ///
    /// The rule itself lets a score follow the quarters where the total disagrees with them; that it does so is rare,
    /// and tells that the total was read wrong.
    static func followingTotals(_ context: AuditContext) -> [Constraint] {
        context.records.indicators.indices.compactMap { index in
            let readings = context.readings
            guard readings[.indicator(index, .score)].quantity != nil,
                readings[.indicator(index, .weight)].quantity != nil,
                readings[.indicator(index, .total)].quantity != nil
            else { return nil }
            let tiers = context.records.indicators[index].tiers.indices.map { FigureField.tier($0) }
            let fields = [FigureField.weight, .annualTarget, .total] + tiers
            let inputs = fields.map { FigureReference.indicator(index, $0) }.filter { !readings[$0].isAbsent }
            return Constraint(
                rule: name, table: context.records.indicators[index].table, indicator: index, relation: .ratioOfTotal,
                declared: .indicator(index, .score), inputs: inputs)
        }
    }

    /// What to say of a score that nothing explains.
    public static func finding(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding? {
        let relation = ScoreRatioRelation(constraint, context.readings)
        guard let score = relation.score, let weight = relation.weight else { return nil }
        var arguments: [String: MessageArgument] = [
            "code": Wording.name(of: constraint, context), "declared": .number(score), "weight": .number(weight),
        ]
        func finding(_ key: String, _ computed: Decimal?) -> Finding {
            if let computed { arguments["computed"] = .number(computed) }
            return Finding(
                rule: name, table: constraint.table, indicator: constraint.indicator,
                message: Message("score.ratio.\(key)", arguments), declared: .number(score),
                computed: computed.map { .number($0) }, cells: constraint.spans(in: context.records))
        }
        arguments["target"] = .text(Wording.plain(relation.target))
        if relation.target.isDate, blocked { return finding("late", nil) }
        if relation.target.isDate {
            return relation.dates.isEmpty ? finding("nothing", .zero) : finding("date", weight)
        }
        guard !blocked, let achieved = relation.achieved.last, let computed = relation.expected(achieved) else {
            return finding(relation.achieved.isEmpty && !blocked ? "nothing" : "blocked", blocked ? nil : .zero)
        }
        arguments["achieved"] = .number(achieved)
        if relation.tiers.isMissed(by: achieved), let last = relation.tiers.last {
            arguments["last"] = .number(last)
            return finding("below", .zero)
        }
        if relation.achieved.count > 1, let other = relation.expected(relation.achieved[0]) {
            arguments["other"] = .number(other)
            arguments["otherAchieved"] = .number(relation.achieved[0])
            arguments["working"] = .text(relation.working(achieved, computed))
            arguments["otherWorking"] = .text(relation.working(relation.achieved[0], other))
            return finding("either", computed)
        }
        return finding(computed == weight ? "full" : "ratio", computed)
    }
}

extension FigureValue {
    /// Whether it is a date.
    var isDate: Bool {
        switch self {
        case .date, .ditto(.some(.date)): true
        default: false
        }
    }
}
