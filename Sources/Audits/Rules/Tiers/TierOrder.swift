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
            let indicator = context.records.indicators[index]
            let filled = indicator.tiers.indices.filter { !indicator.tiers[$0].figure.value.isAbsent }
            guard filled.count >= 2 else { return nil }
            return Constraint(
                rule: name, table: indicator.table, indicator: index, relation: .order, declared: nil,
                inputs: filled.map { .indicator(index, .tier($0)) })
        }
    }

    /// What to say of tiers out of order; the first cell that is not easier than the one before it stands first.
    public static func finding(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding? {
        let sequence = TierSequence(constraint, context.readings)
        guard let fault = sequence.fault, let index = constraint.indicator else { return nil }
        let tiers = context.records.indicators[index].tiers
        func tier(_ place: Int) -> Int {
            if case .indicator(_, .tier(let tier)) = constraint.inputs[place] { tiers[tier].tier } else { 0 }
        }
        let shown = sequence.entries.map { Wording.plain($0.value) }
        let place = sequence.entries[fault].place
        let before = sequence.entries[fault - 1].place
        var ordered = constraint.inputs
        ordered.insert(ordered.remove(at: place), at: 0)
        return Finding(
            rule: name, table: constraint.table, indicator: index,
            message: Message(
                "tier.order.row",
                [
                    "code": Wording.name(of: constraint, context), "values": .text(shown.joined(separator: ", ")),
                    "tier": .count(tier(place)), "value": .text(shown[fault]),
                    "previousTier": .count(tier(before)), "previous": .text(shown[fault - 1]),
                ]),
            declared: Wording.quantity(sequence.entries[fault].value),
            cells: ordered.flatMap { context.records[$0].passages.map(\.span) })
    }
}

/// The readable tiers of a row, in order from the best.
struct TierSequence {
    /// The readable tiers: their places among the constraint's inputs, and what they say.
    let entries: [(place: Int, value: FigureValue)]

    init(_ constraint: Constraint, _ readings: Readings) {
        entries = constraint.inputs.indices.compactMap { place in
            let value = readings[constraint.inputs[place]]
            return value.quantity != nil || TierSequence.ordinal(value) != nil ? (place, value) : nil
        }
    }

    private static func ordinal(_ value: FigureValue) -> Int? {
        switch value {
        case .date(let date), .ditto(.some(.date(let date))): date.ordinal
        default: nil
        }
    }

    /// The first entry that is not easier than the one before it; nil where all are.
    ///
    /// Numbers may run either way, but one way throughout; the way is the one that most neighbours go, downwards where
    /// they are even.
    var fault: Int? {
        guard entries.count >= 2 else { return nil }
        let dates = entries.compactMap { TierSequence.ordinal($0.value) }
        if dates.count == entries.count { return (1..<dates.count).first { dates[$0] <= dates[$0 - 1] } }
        let numbers = entries.compactMap(\.value.quantity)
        guard numbers.count == entries.count else { return nil }
        let falls = (1..<numbers.count).count { numbers[$0] < numbers[$0 - 1] }
        let rises = (1..<numbers.count).count { numbers[$0] > numbers[$0 - 1] }
        return (1..<numbers.count).first {
            rises > falls ? numbers[$0] <= numbers[$0 - 1] : numbers[$0] >= numbers[$0 - 1]
        }
    }
}

/// Tiers against their order.
enum TierOrderRelation {
    /// What was found.
    static func judge(_ constraint: Constraint, _ readings: Readings) -> Judgement {
        let sequence = TierSequence(constraint, readings)
        return sequence.entries.count < 2 ? .silent : sequence.fault == nil ? .holds : .fails
    }
}
