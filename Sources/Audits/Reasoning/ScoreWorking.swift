public import Figures
internal import Records

/// How a row's score follows from its weight: what `explain` writes out beside it.
public struct ScoreWorking: Sendable {
    /// The row's weight.
    public let weight: Decimal
    /// What was achieved: the declared total, or what the quarters come to where the score agrees with that alone.
    public let achieved: Decimal
    /// What should have been.
    public let target: Decimal
    /// What that earns: the weight where the target was reached, else its share to two places.
    public let earned: Decimal

    /// The figures of a row; nil where its score is of dates, or stands between tiers.
    init?(ofIndicator index: Int, _ readings: Readings) {
        let relation = ScoreRatioRelation(ofIndicator: index, readings)
        guard let score = relation.score, let weight = relation.weight, let target = relation.target.quantity,
            target > .zero
        else { return nil }
        let earned = relation.achieved.compactMap { achieved in
            relation.expected(achieved).map { (achieved: achieved, earned: $0) }
        }
        let fitting = earned.first { $0.earned == score || $0.earned.rounds(to: score) }
        guard let shown = fitting ?? earned.last else { return nil }
        // What tiers give is no quotient.
        if fitting == nil, relation.judgement == .holds { return nil }
        (self.weight, self.target, achieved, self.earned) = (weight, target, shown.achieved, shown.earned)
    }

    /// Whether the target was reached, so that the whole weight is earned.
    public var isWhole: Bool { achieved >= target }
}

extension Decimal {
    /// Whether a figure of fewer or as many places is this one, rounded or cut off.
    fileprivate func rounds(to other: Decimal) -> Bool {
        guard let difference = subtracting(other) else { return false }
        var unit = Decimal(1)
        if other.places > 0 { unit = Decimal(1, places: other.places) }
        let distance = difference < .zero ? Decimal(-difference.mantissa, places: difference.places) : difference
        return distance < unit || distance == .zero
    }
}
