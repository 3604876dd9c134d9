internal import Figures
internal import Records

/// One constraint with numbers changed one after another, so that most changes are refused by a few additions, without
/// reading the other cells again.
///
/// What it refuses does not hold; what it lets pass must be judged. It holds numbers only, so that it is copied for
/// nothing.
struct ConstraintTrial {
    private enum Kind {
        case combination
        case score
        case scoreOfTotal
        /// Nothing is known without judging.
        case unknown
    }

    private var kind = Kind.unknown
    private var score: Decimal?
    private var weight: Decimal?
    private var goal: Decimal?
    private var total: Decimal?
    private var reports = QuarterReports()
    private var way = QuarterCombination.Way.any

    /// Makes a trial of a constraint as the readings have it.
    init(_ constraint: Constraint, _ readings: Readings) {
        switch constraint.relation {
        case .combination:
            let combination = QuarterCombination(constraint, readings)
            guard combination.way != .date, combination.way != .several else { return }
            kind = .combination
            use(combination)
        case .ratio, .ratioOfTotal:
            let ratio = ScoreRatioRelation(constraint, readings)
            guard !ratio.target.isDate else { return }
            kind = constraint.relation == .ratio ? .score : .scoreOfTotal
            score = ratio.score
            weight = ratio.weight
            goal = ratio.target.quantity ?? QuarterCombination.count(in: ratio.target)
            use(ratio.combination)
        default: break
        }
    }

    private mutating func use(_ combination: QuarterCombination) {
        total = combination.declared.quantity ?? QuarterCombination.count(in: combination.declared)
        reports = combination.reports
        way = combination.way
    }

    /// The tiers that scores are made from, which no step changes.
    func tiers(of constraint: Constraint, _ readings: Readings) -> ScoreTiers? {
        guard kind == .score || kind == .scoreOfTotal else { return nil }
        return ScoreTiers(ofIndicator: constraint.indicator ?? 0, readings)
    }

    /// Takes one more cause for true; `severals` are the changes of the steps that have several.
    mutating func take(_ step: TrialStep, _ severals: [[TrialChange]]) {
        switch step {
        case .nothing: break
        case .unknown: kind = .unknown
        case .one(let change): replace(change)
        case .several(let place): for change in severals[place] { replace(change) }
        }
    }

    private mutating func replace(_ change: TrialChange) {
        switch change.part {
        case .score: score = change.new
        case .weight: weight = change.new
        case .target: goal = change.new
        case .declared: total = change.new
        case .quarter(let place): if !reports.replace(change.old, at: place, with: change.new) { kind = .unknown }
        }
    }

    /// Whether the constraint may hold.
    func mayHold(_ tiers: ScoreTiers?) -> Bool {
        switch kind {
        case .unknown: return true
        case .combination: return mayCombine
        case .score: return mayScore(tiers)
        case .scoreOfTotal: return total.map { agrees($0, tiers) } ?? false
        }
    }

    private var mayCombine: Bool {
        guard let total, let sum = reports.sum, let last = reports.last else { return false }
        switch way {
        case .sum: return total == sum
        case .last: return total == last
        case .mean: return isMean(total, of: sum)
        default: return total == sum || total == last || isMean(total, of: sum)
        }
    }

    private func isMean(_ total: Decimal, of sum: Decimal) -> Bool {
        total.isRounding(of: sum, over: Decimal(Int64(reports.count)))
    }

    /// Whether the score follows from the declared total, the last quarter, or what the quarters come to.
    private func mayScore(_ tiers: ScoreTiers?) -> Bool {
        if let total {
            if agrees(total, tiers) { return true }
            if total == reports.sum { return false }
        }
        if let last = reports.last, agrees(last, tiers) { return true }
        return reports.sum.map { agrees($0, tiers) } ?? false
    }

    private func agrees(_ achieved: Decimal, _ tiers: ScoreTiers?) -> Bool {
        guard let score, let weight, let goal, goal > .zero else { return false }
        return ScoreRatioRelation.agrees(score, weight, achieved, goal, tiers)
    }
}
