internal import Figures
public import Findings
internal import Provenance
internal import Records

/// Tier targets get strictly easier from 100 % down.
///
/// ## What it checks
/// The targets of one row from অসাধারণ to চলতি মানের নিম্নে: dates get later, numbers smaller; or numbers get larger
/// throughout, where less is better (days to serve, complaints open).
///
/// ## Why it matters
/// Two tiers with the same target leave the score open, and a tier harder than the one above it cannot be reached.
///
/// ## Source
/// The five tiers of an agreement (100, 90, 80, 70, 60 %) and the three of some annexes; a row of 3, 2, 1, 2, 2 has been
/// published.
///
/// ## Tolerance
/// None: equal neighbours are reported.
///
/// ## Not reported
/// Blank and dashed tiers are skipped, and so are cells that cannot be read; a row with fewer than two tiers has no order.
public enum TierOrder: ArithmeticRule {
    /// The name, as in the contract.
    public static let name = RuleName.tierOrder

    /// One constraint for each row with at least two tiers.
    public static func constraints(_ context: AuditContext) -> [Constraint] {
        context.records.indicators.indices.compactMap { index in
            var inputs: [FigureReference] = []
            for place in context.records.indicators[index].tiers.indices
            where !context.records.indicators[index].tiers[place].figure.value.isAbsent {
                inputs.append(.indicator(index, .tier(place)))
            }
            guard inputs.count >= 2 else { return nil }
            return Constraint(
                rule: name, table: context.records.indicators[index].table, indicator: index, relation: .order,
                declared: nil, inputs: inputs)
        }
    }

    /// What to say of tiers out of order; the cell out of its place stands first.
    public static func finding(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding? {
        let sequence = TierSequence(constraint, context.readings)
        guard let fault = sequence.fault, let index = constraint.indicator else { return nil }
        let tiers = context.records.indicators[index].tiers
        func tier(_ entry: Int) -> Int {
            guard case .indicator(_, .tier(let tier)) = constraint.inputs[sequence.entries[entry].place] else {
                return 0
            }
            return tiers[tier].tier
        }
        let shown = sequence.entries.map { Wording.plain($0.value) }
        let isEarlier = sequence.isEarlierWrong(at: fault, tiers: sequence.entries.indices.map(tier))
        let (wrong, other) = isEarlier ? (fault - 1, fault) : (fault, fault - 1)
        var ordered = constraint.inputs
        ordered.insert(ordered.remove(at: sequence.entries[wrong].place), at: 0)
        return Finding(
            rule: name, table: constraint.table, indicator: index,
            message: Message(
                isEarlier ? "tier.order.before" : "tier.order.row",
                [
                    "code": Wording.name(of: constraint, context), "values": .text(shown.joined(separator: ", ")),
                    "tier": .count(tier(wrong)), "value": .text(shown[wrong]),
                    "previousTier": .count(tier(other)), "previous": .text(shown[other]),
                ]),
            declared: Wording.quantity(sequence.entries[wrong].value),
            cells: ordered.flatMap { context.records[$0].passages.map(\.span) })
    }
}
