internal import Figures
internal import Findings
internal import Records

/// A score against weight, target and achievement.
struct ScoreRatioRelation {
    let score: Decimal?
    let weight: Decimal?
    /// The year's target, or the best tier's where the row has tiers and no other.
    let target: FigureValue
    /// What was achieved: the declared total first, then, where that is not there or disagrees with the quarters, what
    /// the quarters combine to.
    let achieved: [Decimal]
    /// The dates on which it was achieved.
    let dates: [CalendarDate]
    private let tiers: ScoreTiers
    /// Whether a cell that matters cannot be read.
    private let isUnreadable: Bool
    /// Whether the row says by dashes that nothing was achieved.
    private let isNothing: Bool

    init(_ constraint: Constraint, _ readings: Readings) {
        let index = constraint.indicator ?? 0
        let indicator = readings.records.indicators[index]
        func value(_ field: FigureField) -> FigureValue { readings[.indicator(index, field)] }
        score = value(.score).quantity
        weight = value(.weight).quantity
        let tierValues = indicator.tiers.indices.map { (indicator.tiers[$0].tier, value(.tier($0))) }
        let annual = value(.annualTarget)
        target = annual.isAbsent ? tierValues.first { !$0.1.isAbsent }?.1 ?? .missing : annual
        tiers = ScoreTiers(tierValues)

        let quarters = indicator.quarters.indices.map { FigureReference.indicator(index, .quarterAchieved($0 + 1)) }
        let total: FigureField = value(.total).isAbsent ? .halfYear : .total
        let combination = Constraint(
            rule: .totalQuarters, table: constraint.table, indicator: index, relation: .combination,
            declared: .indicator(index, total), inputs: quarters)
        let declared = value(total)
        let reported = QuarterCombination(combination, readings)
        achieved = ScoreRatioRelation.achieved(declared, reported)
        dates = QuarterCombination.dates(in: declared) + reported.reported.flatMap { QuarterCombination.dates(in: $0) }
        let achievements = [declared] + reported.reported
        isUnreadable = ([annual] + achievements).contains { $0 == .unreadable || $0 == .text }
        isNothing = declared == .dash && reported.reported.isEmpty
    }

    private static func achieved(_ declared: FigureValue, _ quarters: QuarterCombination) -> [Decimal] {
        let total = declared.quantity ?? QuarterCombination.count(in: declared)
        if let total, quarters.judgement != .fails { return [total] }
        guard let quantities = quarters.quantities, let sum = Decimal.sum(quantities), let last = quantities.last else {
            return total.map { [$0] } ?? []
        }
        // The last one is what messages compute by: the sum.
        let combined = quarters.way == .sum ? [sum] : quarters.way == .last ? [last] : [last, sum]
        var result = total.map { [$0] } ?? []
        for value in combined where !result.contains(value) { result.append(value) }
        return result
    }

    /// What was found.
    var judgement: Judgement {
        guard let score, let weight else { return .silent }
        if target.isDate { return judgeDate(score, weight) }
        guard let goal = target.quantity ?? QuarterCombination.count(in: target), goal > .zero else {
            return isUnreadable ? .blocked : .silent
        }
        if achieved.isEmpty {
            if isUnreadable { return .blocked }
            return isNothing && score > .zero ? .fails : .silent
        }
        if achieved.contains(where: { agrees(score, weight, $0, goal) }) { return .holds }
        // Several figures in a cell: dates that belong to the count may have been missed.
        if case .several = target { return .blocked }
        return isUnreadable ? .blocked : .fails
    }

    private func agrees(_ score: Decimal, _ weight: Decimal, _ achieved: Decimal, _ goal: Decimal) -> Bool {
        if achieved >= goal, score == weight { return true }
        if achieved < goal, let product = weight.multiplied(by: achieved),
            ScoreRatioRelation.rounds(score, product, over: goal)
        {
            return true
        }
        return tiers.agree(score: score, weight: weight, achieved: achieved)
    }

    /// Whether the score is that quotient, rounded to the score's places; a whole score is not the rounding of a half.
    static func rounds(_ score: Decimal, _ dividend: Decimal, over divisor: Decimal) -> Bool {
        guard score.isRounding(of: dividend, over: divisor) else { return false }
        guard score.places == 0, let half = Decimal(5, places: 1).multiplied(by: divisor),
            let product = score.multiplied(by: divisor), let difference = product.subtracting(dividend)
        else { return true }
        return difference != half && difference != Decimal(-half.mantissa, places: half.places)
    }

    private func judgeDate(_ score: Decimal, _ weight: Decimal) -> Judgement {
        guard let due = QuarterCombination.dates(in: target).first?.ordinal else { return .silent }
        let ordinals = dates.compactMap(\.ordinal)
        guard ordinals.count == dates.count else { return .silent }
        guard let first = ordinals.min() else {
            if isUnreadable || !achieved.isEmpty { return .blocked }
            return isNothing && score > .zero ? .fails : .silent
        }
        if score == weight { return first <= due ? .holds : lateness(score, weight, first) }
        if first <= due { return .fails }
        return lateness(score, weight, first)
    }

    /// A late date is worth nothing, or what a tier says; other partial scores follow rules the table does not print.
    private func lateness(_ score: Decimal, _ weight: Decimal, _ achieved: Int) -> Judgement {
        score == .zero || tiers.agree(score: score, weight: weight, date: achieved) ? .holds : .blocked
    }

    /// The score that an achievement earns, for showing.
    func expected(_ achieved: Decimal) -> Decimal? {
        guard let weight, let goal = target.quantity ?? QuarterCombination.count(in: target) else { return nil }
        if achieved >= goal { return weight }
        return weight.multiplied(by: achieved)?.quotient(by: goal)
    }
}
