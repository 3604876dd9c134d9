internal import Figures
internal import Records

/// The tiers of a row as scores are made from them.
struct ScoreTiers {
    /// The tiers that hold a number, the best first.
    private(set) var numbers: [(tier: Int, value: Decimal)] = []
    /// The tiers that hold a date, the best first.
    private var dates: [(tier: Int, ordinal: Int)] = []
    /// Whether they are the five steps of section 3, below the last of which nothing is earned: an annex's scores are in
    /// proportion however little was achieved, and so are those of a report before the year's end.
    private let areSteps: Bool

    init(ofIndicator index: Int, _ readings: Readings) {
        areSteps = ScoreTiers.areSteps(ofIndicator: index, readings)
        for place in readings.document.records.indicators[index].tiers.indices {
            let tier = readings.document.records.indicators[index].tiers[place].tier
            let value = readings[.indicator(index, .tier(place))]
            if let quantity = value.quantity { numbers.append((tier, quantity)) }
            if let ordinal = value.firstDate?.ordinal { dates.append((tier, ordinal)) }
        }
    }

    /// Whether a row's tiers are the five steps of section 3 at the year's end.
    static func areSteps(ofIndicator index: Int, _ readings: Readings) -> Bool {
        let records = readings.document.records
        return records.indicators[index].tiers.count == ScoreTiers.steps
            && records.indicators[index].quarters.isEmpty
            && readings[.indicator(index, .annualTarget)].isAbsent
            && !readings.document.annexes.contains(records.indicators[index].table)
    }

    /// How many steps section 3 has.
    private static let steps = 5

    /// The last step, where they are section 3's and something less was achieved than it asks for.
    func isMissed(by achieved: Decimal) -> Bool {
        guard areSteps, numbers.count > 1, let best = numbers.first, let last = numbers.last, last.tier == 60 else {
            return false
        }
        return best.value < last.value ? achieved > last.value : achieved < last.value
    }

    /// The last step's value.
    var last: Decimal? { numbers.last?.value }
    /// Whether a tier holds a date.
    var hasDates: Bool { !dates.isEmpty }

    /// What the best tier says; `missing` where it says nothing, for what a lower tier earns is less than the weight.
    static func best(ofIndicator index: Int, _ readings: Readings) -> FigureValue {
        guard !readings.document.records.indicators[index].tiers.isEmpty else { return .missing }
        let value = readings[.indicator(index, .tier(0))]
        return value.isAbsent ? .missing : value
    }

    /// Whether the score is that of the tier reached, or lies in proportion between two tiers; below the last tier it
    /// is 0.
    func agree(score: Decimal, weight: Decimal, achieved: Decimal) -> Bool {
        guard let best = numbers.first, let last = numbers.last else { return false }
        let lessIsBetter = best.value < last.value
        func reaches(_ value: Decimal) -> Bool { lessIsBetter ? achieved <= value : achieved >= value }
        guard let step = numbers.firstIndex(where: { reaches($0.value) }) else { return score == .zero }
        if isShare(score, of: weight, tier: numbers[step].tier) { return true }
        guard step > 0 else { return false }
        return isBetween(score, weight, achieved, numbers[step - 1], numbers[step])
    }

    /// Whether the score is that of the tier whose date was met; after the last it is 0.
    func agree(score: Decimal, weight: Decimal, date: Int) -> Bool {
        guard let step = dates.first(where: { date <= $0.ordinal }) else { return score == .zero && !dates.isEmpty }
        return isShare(score, of: weight, tier: step.tier)
    }

    private func isShare(_ score: Decimal, of weight: Decimal, tier: Int) -> Bool {
        guard let product = weight.multiplied(by: Decimal(Int64(tier))) else { return false }
        return ScoreRatioRelation.rounds(score, product, over: Decimal(100))
    }

    private func isBetween(
        _ score: Decimal, _ weight: Decimal, _ achieved: Decimal, _ above: (tier: Int, value: Decimal),
        _ below: (tier: Int, value: Decimal)
    ) -> Bool {
        // score = weight × (below.tier + (achieved - below) ÷ (above - below) × (above.tier - below.tier)) ÷ 100,
        // over one denominator.
        guard let span = above.value.subtracting(below.value), let run = achieved.subtracting(below.value),
            let base = span.multiplied(by: Decimal(Int64(below.tier))),
            let rise = run.multiplied(by: Decimal(Int64(above.tier - below.tier))), let top = base.adding(rise),
            let dividend = top.multiplied(by: weight), let divisor = span.multiplied(by: Decimal(100))
        else { return false }
        return ScoreRatioRelation.rounds(score, dividend, over: divisor)
    }
}
