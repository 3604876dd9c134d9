internal import Figures
internal import Records

/// The trial of a sum, a mean or a score: the numbers that it is judged by, in millionths.
struct NumberTrial: ConstraintTrial {
    private enum Kind {
        case combination
        case score
        case scoreOfTotal
        case bounds
    }

    /// The most quarters; their sum stays below what 64 bits hold.
    private static let quarterLimit = 16

    private let kind: Kind
    /// Whether what follows from the numbers alone is all there is to say.
    private var isKnown = true
    /// Whether a constraint holds where its numbers agree; otherwise that must be judged.
    private var isSure = true
    private var score: TrialNumber?
    private var weight: TrialNumber?
    private var goal: TrialNumber?
    private var total: TrialNumber?
    private var reports: TrialReports?
    private var way = QuarterCombination.Way.any
    private var tiers: TrialTiers?
    /// The last place that the table's scores are rounded to, where a score that was tried out may be too round.
    private var finest: Int64?
    private var isScoreChanged = false

    /// Makes a trial of a constraint as the readings have it; nil where it is no sum of numbers, or one is too large.
    init?(_ constraint: Constraint, _ readings: Readings) {
        switch constraint.relation {
        case .combination:
            kind = .combination
            let combination = QuarterCombination(constraint, readings)
            guard combination.way != .date, combination.way != .several,
                use(combination, total: combination.declared.quantity)
            else { return nil }
        case .ratio, .ratioOfTotal:
            kind = constraint.relation == .ratio ? .score : .scoreOfTotal
            guard use(ScoreRatioRelation(constraint, readings), of: constraint, readings) else { return nil }
        case .bounds:
            kind = .bounds
            let cells = (constraint.declared, constraint.inputs.first)
            guard NumberTrial.set(&score, cells.0.flatMap { readings[$0].quantity }),
                NumberTrial.set(&weight, cells.1.flatMap { readings[$0].quantity })
            else { return nil }
        default: return nil
        }
    }

    private mutating func use(_ combination: QuarterCombination, total declared: Decimal?) -> Bool {
        way = combination.way
        guard NumberTrial.set(&total, declared), combination.reports.count <= NumberTrial.quarterLimit else {
            return false
        }
        guard let found = TrialReports(combination.reports) else { return false }
        reports = found
        return true
    }

    private mutating func use(_ ratio: ScoreRatioRelation, of constraint: Constraint, _ readings: Readings) -> Bool {
        guard !ratio.target.isDate, let index = constraint.indicator else { return false }
        let declared = ratio.combination.declared
        let isCount = kind == .score
        // A count among dates is a total of the year's, but not one that a score is checked by alone.
        if isCount, declared.quantity == nil, QuarterCombination.count(in: declared) != nil { isSure = false }
        let achieved = declared.quantity ?? (isCount ? QuarterCombination.count(in: declared) : nil)
        let target = ratio.target.quantity ?? (isCount ? QuarterCombination.count(in: ratio.target) : nil)
        guard NumberTrial.set(&score, ratio.score), NumberTrial.set(&weight, ratio.weight),
            NumberTrial.set(&goal, target), use(ratio.combination, total: achieved)
        else { return false }
        isScoreChanged = readings.isChanged(.indicator(index, .score))
        if let usual = readings.document.usualScorePlaces(besides: index) {
            guard let unit = TrialNumber.unit(ofPlaces: usual) else { return false }
            finest = unit
        }
        let scale = ScoreTiers(ofIndicator: index, readings)
        guard !scale.isEmpty else { return true }
        tiers = TrialTiers(scale)
        return tiers != nil
    }

    /// Puts a figure where there is one; false where it is too large.
    private static func set(_ number: inout TrialNumber?, _ figure: Decimal?) -> Bool {
        guard let figure else { return true }
        number = TrialNumber(figure)
        return number != nil
    }

    // MARK: Causes

    mutating func take(_ step: TrialStep, _ severals: [[TrialChange]]) {
        switch step {
        case .nothing: break
        case .unknown: isKnown = false
        case .one(let change): replace(change)
        case .several(let place):
            isSure = false
            for change in severals[place] { replace(change) }
        }
    }

    private mutating func replace(_ change: TrialChange) {
        guard change.content == .number else {
            isKnown = false
            return
        }
        let new = TrialNumber(value: change.new, unit: change.unit)
        switch change.part {
        case .score: (score, isScoreChanged) = (new, true)
        case .weight: weight = new
        case .target: goal = new
        case .declared: total = new
        case .quarter(let place): reports?.replace(change.old, at: place, with: change.new)
        case .tier: isKnown = false
        }
    }

    // MARK: Agreement

    var verdict: TrialVerdict {
        guard isKnown else { return .unknown }
        let agrees =
            switch kind {
            case .combination: doesCombine
            case .score: isRight { isEarned($0, rounded: $1) }
            case .scoreOfTotal: isRight { isEarned($0, by: total?.value, rounded: $1) }
            case .bounds: isWithinBounds
            }
        return !agrees ? .fails : isSure ? .holds : .unknown
    }

    private var isWithinBounds: Bool {
        guard let score, let weight else { return false }
        return score.value >= 0 && score.value <= weight.value
    }

    private var doesCombine: Bool {
        guard let total, let reports, reports.isComplete else { return false }
        return isCombination(total, of: reports)
    }

    private func isCombination(_ total: TrialNumber, of reports: TrialReports) -> Bool {
        switch way {
        case .sum, .several: total.value == reports.sum
        case .last: total.value == reports.last
        case .mean: reports.isMean(total)
        case .any, .date: total.value == reports.sum || total.value == reports.last || reports.isMean(total)
        }
    }

    /// Whether a score is right, and would still be if it were not rounded further than its table's are.
    private func isRight(_ isEarned: (TrialNumber, Int64) -> Bool) -> Bool {
        guard let score, isEarned(score, score.unit) else { return false }
        guard isScoreChanged, let finest, score.unit > finest else { return true }
        return isEarned(score, finest)
    }

    /// Whether a score follows from the declared total, or where that is not there or not what the quarters come to, from
    /// those.
    private func isEarned(_ score: TrialNumber, rounded unit: Int64) -> Bool {
        if let total {
            if isEarned(score, by: total.value, rounded: unit) { return true }
            guard let reports, reports.isComplete, !isCombination(total, of: reports) else { return false }
        }
        guard let reports, reports.areQuantities, reports.hasLast else { return false }
        if way != .sum {
            if isEarned(score, by: reports.last, rounded: unit) { return true }
            if way == .last { return false }
        }
        return isEarned(score, by: reports.sum, rounded: unit)
    }

    /// Whether a score is the weight's share that was achieved, or what a tier gives.
    private func isEarned(_ score: TrialNumber, by achieved: Int64?, rounded unit: Int64) -> Bool {
        guard let achieved, let weight, let goal, goal.value > 0 else { return false }
        if achieved >= goal.value {
            if score.value == weight.value { return true }
        } else {
            let product = Int128(weight.value) &* Int128(achieved)
            if TrialNumber.rounds(score.value, to: unit, product, over: Int128(goal.value)) { return true }
        }
        return tiers?.agree(score.value, to: unit, weight.value, achieved) ?? false
    }
}
