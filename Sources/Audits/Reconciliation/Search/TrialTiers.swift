internal import Figures
internal import Records

/// The tiers of a row as trials of its score compute with them, in millionths.
struct TrialTiers {
    /// The most tiers; scores of rows with more are judged.
    private static let limit = 8

    private var percents = InlineArray<8, Int64>(repeating: 0)
    private var values = InlineArray<8, Int64>(repeating: 0)
    private var isNumber = InlineArray<8, Bool>(repeating: false)
    private var count = 0

    /// No tiers.
    init() {}

    /// The tiers of a row; nil where they are too many, or a number too large.
    init?(ofIndicator index: Int, _ readings: Readings) {
        let tiers = readings.document.records.indicators[index].tiers
        // Steps below which nothing is earned are judged.
        guard tiers.count <= TrialTiers.limit, !ScoreTiers.areSteps(ofIndicator: index, readings) else { return nil }
        count = tiers.count
        for place in tiers.indices {
            percents[place] = Int64(tiers[place].tier)
            guard let quantity = readings[.indicator(index, .tier(place))].quantity else { continue }
            guard let number = TrialNumber(quantity) else { return nil }
            (values[place], isNumber[place]) = (number.value, true)
        }
    }

    /// Puts another number in the place of one.
    mutating func replace(at place: Int, with value: Int64) {
        if place < count { values[place] = value }
    }

    /// Whether the score is that of the tier reached, or lies in proportion between two tiers: what `ScoreTiers` says.
    ///
    /// Below the last tier it is 0.
    func agree(_ score: Int64, to unit: Int64, _ weight: Int64, _ achieved: Int64) -> Bool {
        var (best, last) = (-1, -1)
        for place in 0..<count where isNumber[place] {
            if best < 0 { best = place }
            last = place
        }
        guard best >= 0 else { return false }
        let lessIsBetter = values[best] < values[last]
        var above = -1
        var step = best
        while step <= last {
            if isNumber[step] {
                if lessIsBetter ? achieved <= values[step] : achieved >= values[step] { break }
                above = step
            }
            step += 1
        }
        guard step <= last else { return score == 0 }
        if TrialNumber.rounds(score, to: unit, Int128(weight) &* Int128(percents[step]), over: 100) { return true }
        guard above >= 0 else { return false }
        let span = Int128(values[above]) &- Int128(values[step])
        let run = Int128(achieved) &- Int128(values[step])
        let top = span &* Int128(percents[step]) &+ run &* Int128(percents[above] - percents[step])
        return span != 0 && TrialNumber.rounds(score, to: unit, top &* Int128(weight), over: span &* 100)
    }
}
