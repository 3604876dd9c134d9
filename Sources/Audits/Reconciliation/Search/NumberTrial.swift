internal import Figures
internal import Records

/// The trial of a sum, a mean or a score: the numbers that it is judged by, in millionths.
struct NumberTrial: ConstraintTrial {
    /// The most quarters; their sum stays below what 64 bits hold.
    private static let quarterLimit = 16

    /// What does not change from trial to trial.
    struct Setting {
        fileprivate enum Kind {
            case combination
            case score
            case scoreOfTotal
            case bounds
            /// A share in percent: the score is the rate, the weight what was achieved.
            case rate
        }

        fileprivate var kind: Kind
        fileprivate var way = QuarterCombination.Way.any
        /// Whether it can hold at all: the numbers that it needs are there.
        fileprivate var isReadable = true
        fileprivate var hasTotal = false
        /// Whether the declared total can be compared with what the quarters come to, and a score be made of those.
        fileprivate var areComplete = false
        fileprivate var areQuantities = false
        /// How many quarters report.
        fileprivate var reporting: Int64 = 0
        /// Whether what was achieved is a percentage itself.
        fileprivate var isPercent = false
        /// The last place that the table's scores are rounded to; zero where they are whole.
        fileprivate var finest: Int64 = 0
    }

    /// Whether what follows from the numbers alone is all there is to say.
    private var isKnown = true
    /// Whether a constraint holds where its numbers agree; otherwise that must be judged.
    private var isSure = true
    private var numbers = TrialNumbers()
    private var tiers = TrialTiers()
    /// Whether the first tier stands in for the year's target.
    private var isFirstTierGoal = false

    // MARK: Readings

    /// Makes a trial of a constraint as the readings have it; nil where it is no sum of numbers, or one is too large.
    static func make(_ constraint: Constraint, _ readings: Readings) -> (trial: NumberTrial, setting: Setting)? {
        var trial = NumberTrial()
        var setting: Setting
        switch constraint.relation {
        case .combination:
            let combination = QuarterCombination(constraint, readings)
            guard combination.way != .date, combination.way != .several else { return nil }
            setting = Setting(kind: .combination)
            guard trial.use(combination, total: combination.declared.quantity, &setting) else { return nil }
            setting.isReadable = setting.hasTotal && setting.areComplete
        case .ratio, .ratioOfTotal:
            setting = Setting(kind: constraint.relation == .ratio ? .score : .scoreOfTotal)
            let ratio = ScoreRatioRelation(constraint, readings)
            guard !ratio.target.isDate, let index = constraint.indicator,
                trial.use(ratio, ofRow: index, readings, &setting)
            else { return nil }
        case .bounds:
            setting = Setting(kind: .bounds)
            let (score, weight) = (constraint.declared, constraint.inputs.first)
            guard trial.use(score.flatMap { readings[$0].quantity }, weight.flatMap { readings[$0].quantity }, &setting)
            else { return nil }
        case .rate:
            setting = Setting(kind: .rate)
            guard constraint.inputs.count == 2, trial.useRate(constraint, readings, &setting) else { return nil }
        default: return nil
        }
        return (trial, setting)
    }

    /// Takes a score and a weight; false where one is too large.
    private mutating func use(_ score: Decimal?, _ weight: Decimal?, _ setting: inout Setting) -> Bool {
        guard let score, let weight else {
            setting.isReadable = false
            return true
        }
        guard let score = TrialNumber(score), let weight = TrialNumber(weight) else { return false }
        (numbers.score, numbers.weight) = (score, weight.value)
        return true
    }

    /// Takes a declared total and the quarters; false where one is too large.
    private mutating func use(_ combination: QuarterCombination, total: Decimal?, _ setting: inout Setting) -> Bool {
        let reports = combination.reports
        guard let sum = reports.sum.flatMap({ TrialNumber($0) }), reports.count <= NumberTrial.quarterLimit,
            let last = TrialNumber(reports.last ?? .zero), let declared = TrialNumber(total ?? .zero)
        else { return false }
        (numbers.sum, numbers.last, numbers.lastPlace) = (sum.value, last.value, reports.lastPlace)
        numbers.total = declared
        setting.hasTotal = total != nil
        setting.way = combination.way
        setting.areQuantities = reports.areQuantities && reports.last != nil
        setting.areComplete = setting.areQuantities && reports.count > 0 && reports.isReadable
        setting.reporting = Int64(reports.count)
        return true
    }

    private mutating func use(
        _ ratio: ScoreRatioRelation, ofRow index: Int, _ readings: Readings, _ setting: inout Setting
    ) -> Bool {
        let declared = ratio.combination.declared
        var (achieved, goal) = (declared.quantity, ratio.target.quantity)
        if setting.kind == .score {
            // A count among dates is a total of the year's, but what it says besides must be judged.
            if achieved == nil {
                achieved = QuarterCombination.count(in: declared)
                isSure = achieved == nil
            }
            goal = goal ?? QuarterCombination.count(in: ratio.target)
        }
        guard use(ratio.score, ratio.weight, &setting), use(ratio.combination, total: achieved, &setting),
            let target = TrialNumber(goal ?? .zero)
        else { return false }
        if goal == nil || setting.kind == .scoreOfTotal && achieved == nil { setting.isReadable = false }
        numbers.goal = target.value
        numbers.isScoreChanged = readings.isChanged(.indicator(index, .score))
        if let usual = readings.document.usualScorePlaces(besides: index) {
            guard let unit = TrialNumber.unit(ofPlaces: usual) else { return false }
            setting.finest = unit
        }
        isFirstTierGoal = readings[.indicator(index, .annualTarget)].isAbsent
        guard let tiers = TrialTiers(ofIndicator: index, readings) else { return false }
        self.tiers = tiers
        return true
    }

    private mutating func useRate(_ constraint: Constraint, _ readings: Readings, _ setting: inout Setting) -> Bool {
        let (achieved, target) = (readings[constraint.inputs[0]], readings[constraint.inputs[1]])
        if case .percent = achieved { setting.isPercent = true }
        let rate = constraint.declared.flatMap { readings[$0].quantity }
        guard use(rate, achieved.quantity, &setting), let whole = TrialNumber(target.quantity ?? .zero) else {
            return false
        }
        if target.quantity == nil { setting.isReadable = false }
        numbers.goal = whole.value
        return true
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
        if case .tier(let place) = change.part {
            tiers.replace(at: Int(place), with: change.new)
            if place == 0, isFirstTierGoal { numbers.goal = change.new }
        } else {
            numbers.replace(change)
        }
    }

    // MARK: Agreement

    func verdict(_ setting: Setting) -> TrialVerdict {
        guard isKnown else { return .unknown }
        guard setting.isReadable, numbers.agree(setting, tiers) else { return .fails }
        return isSure ? .holds : .unknown
    }

    /// Most causes change one number, and the tiers are the most of a trial: those are left where they are.
    @inline(__always)
    func verdict(taking step: TrialStep, _ severals: [[TrialChange]], _ setting: Setting) -> TrialVerdict {
        if case .one(let change) = step, change.content == .number, !change.isTier {
            guard isKnown else { return .unknown }
            guard setting.isReadable else { return .fails }
            var changed = numbers
            changed.replace(change)
            guard changed.agree(setting, tiers) else { return .fails }
            return isSure ? .holds : .unknown
        }
        var next = self
        next.take(step, severals)
        return next.verdict(setting)
    }
}

extension TrialChange {
    fileprivate var isTier: Bool { if case .tier = part { true } else { false } }
}

/// The numbers of a trial, without the tiers.
private struct TrialNumbers {
    var score = TrialNumber.zero
    var total = TrialNumber.zero
    var weight: Int64 = 0
    var goal: Int64 = 0
    /// What the quarters that report add up to, and the last of them.
    var sum: Int64 = 0
    var last: Int64 = 0
    /// The place of that one.
    var lastPlace = -1
    var isScoreChanged = false

    /// Puts a number that is no tier in the place of another.
    @inline(__always)
    mutating func replace(_ change: TrialChange) {
        switch change.part {
        case .score: (score, isScoreChanged) = (TrialNumber(value: change.new, unit: change.unit), true)
        case .weight: weight = change.new
        case .target: goal = change.new
        case .declared: total = TrialNumber(value: change.new, unit: change.unit)
        case .quarter(let place):
            sum &+= change.new &- change.old
            if Int(place) == lastPlace { last = change.new }
        case .tier: break
        }
    }

    func agree(_ setting: NumberTrial.Setting, _ tiers: TrialTiers) -> Bool {
        switch setting.kind {
        case .combination: return doesCombine(setting)
        case .bounds: return score.value >= 0 && score.value <= weight
        case .rate: return isRate(setting)
        case .score, .scoreOfTotal:
            guard isEarned(rounded: score.unit, setting, tiers) else { return false }
            // Nobody rounds a score further than its table's are, if it is not right without.
            let isTooRound = isScoreChanged && setting.finest > 0 && score.unit > setting.finest
            return !isTooRound || isEarned(rounded: setting.finest, setting, tiers)
        }
    }

    /// Whether the rate is the share, rounded or cut off at its last place; or a hundred for more, or a percentage again.
    private func isRate(_ setting: NumberTrial.Setting) -> Bool {
        guard goal > 0 else { return false }
        let (share, low) = (Int128(weight) &* 100, Int128(score.value) &* Int128(goal))
        let next = low &+ Int128(score.unit) &* Int128(goal)
        // Below a hundred, in millionths of a percent.
        let part = share &* Int128(TrialNumber.one)
        // Few cut rates off: of a rate that is tried out it is not taken for granted.
        if low <= part && part < next, !isScoreChanged { return true }
        if (low &- part).magnitude &* 2 <= (Int128(score.unit) &* Int128(goal)).magnitude { return true }
        if score.value == 100 * TrialNumber.one, goal < weight { return true }
        return setting.isPercent && score.value == weight
    }

    private func doesCombine(_ setting: NumberTrial.Setting) -> Bool {
        switch setting.way {
        case .sum, .several: total.value == sum
        case .last: total.value == last
        case .mean: isMean(of: setting.reporting)
        case .any, .date: total.value == sum || total.value == last || isMean(of: setting.reporting)
        }
    }

    /// Whether the total is the mean of so many quarters, rounded to its last place.
    private func isMean(of count: Int64) -> Bool {
        count > 0 && (total.value &* count &- sum).magnitude &* 2 <= (count &* total.unit).magnitude
    }

    /// Whether the score follows from the declared total, or where that is not there or not what the quarters come to,
    /// from those.
    private func isEarned(rounded unit: Int64, _ setting: NumberTrial.Setting, _ tiers: TrialTiers) -> Bool {
        if setting.hasTotal {
            if isEarned(by: total.value, rounded: unit, tiers) { return true }
            guard setting.kind == .score, setting.areComplete, !doesCombine(setting) else { return false }
        }
        guard setting.areQuantities else { return false }
        if setting.way != .sum {
            if isEarned(by: last, rounded: unit, tiers) { return true }
            if setting.way == .last { return false }
        }
        return isEarned(by: sum, rounded: unit, tiers)
    }

    /// Whether the score is the weight's share that was achieved, or what a tier gives.
    private func isEarned(by achieved: Int64, rounded unit: Int64, _ tiers: TrialTiers) -> Bool {
        guard goal > 0 else { return false }
        if achieved >= goal {
            if score.value == weight { return true }
        } else if TrialNumber.rounds(score.value, to: unit, weight, times: achieved, over: goal) {
            return true
        }
        return tiers.agree(score.value, to: unit, weight, achieved)
    }
}
