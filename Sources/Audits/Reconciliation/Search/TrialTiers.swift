internal import Figures

/// The tiers of a row as trials of its score compute with them, in millionths.
struct TrialTiers {
    /// The most tiers; scores of rows with more are judged.
    private static let limit = 8

    private var tiers = InlineArray<8, Int64>(repeating: 0)
    private var values = InlineArray<8, Int64>(repeating: 0)
    private var count = 0

    /// Takes the tiers that hold a number; false where they are too many, or one too large.
    mutating func take(_ scale: ScoreTiers) -> Bool {
        guard scale.numbers.count <= TrialTiers.limit else { return false }
        for (tier, value) in scale.numbers {
            guard let number = TrialNumber(value) else { return false }
            tiers[count] = Int64(tier)
            values[count] = number.value
            count += 1
        }
        return true
    }

    /// Whether the score is that of the tier reached, or lies in proportion between two tiers; below the last tier it
    /// is 0. The same as `ScoreTiers.agree`.
    func agree(_ score: Int64, to unit: Int64, _ weight: Int64, _ achieved: Int64) -> Bool {
        guard count > 0 else { return false }
        let lessIsBetter = values[0] < values[count - 1]
        var step = 0
        while step < count, lessIsBetter ? achieved > values[step] : achieved < values[step] { step += 1 }
        guard step < count else { return score == 0 }
        if TrialNumber.rounds(score, to: unit, Int128(weight) &* Int128(tiers[step]), over: 100) { return true }
        guard step > 0 else { return false }
        let span = Int128(values[step - 1]) &- Int128(values[step])
        let run = Int128(achieved) &- Int128(values[step])
        let top = span &* Int128(tiers[step]) &+ run &* Int128(tiers[step - 1] - tiers[step])
        return span != 0 && TrialNumber.rounds(score, to: unit, top &* Int128(weight), over: span &* 100)
    }
}
