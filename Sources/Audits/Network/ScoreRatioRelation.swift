internal import Figures
internal import Findings
internal import Records

/// A score against weight, target and achievement.
struct ScoreRatioRelation {
    let score: Decimal?
    let weight: Decimal?
    /// The year's target, or the best tier's where the row has tiers and no other.
    let target: FigureValue
    /// The row, as an index into the records' indicators.
    private let index: Int
    private let readings: Readings
    /// The declared total or half-year, and what the quarters combine to.
    let combination: QuarterCombination
    /// Whether the year's own target cannot be read.
    private let isTargetIllegible: Bool

    init(_ constraint: Constraint, _ readings: Readings) {
        self.init(ofIndicator: constraint.indicator ?? 0, readings)
    }

    init(ofIndicator index: Int, _ readings: Readings) {
        self.index = index
        self.readings = readings
        score = readings[.indicator(index, .score)].quantity
        weight = readings[.indicator(index, .weight)].quantity
        let annual = readings[.indicator(index, .annualTarget)]
        target = annual.isAbsent ? ScoreTiers.best(ofIndicator: index, readings) : annual
        isTargetIllegible = annual.isIllegible
        let total: FigureField = readings[.indicator(index, .total)].isAbsent ? .halfYear : .total
        let quarters = readings.document.records.indicators[index].quarters.count
        combination = QuarterCombination(
            declared: .indicator(index, total), .achieved(indicator: index, count: quarters), of: index, readings)
    }

    /// Whether a cell that matters cannot be read.
    private var isUnreadable: Bool {
        isTargetIllegible || combination.declared.isIllegible || !combination.reports.isReadable
    }

    /// Whether the row says by dashes that nothing was achieved.
    private var isNothing: Bool {
        if case .dash = combination.declared { combination.reports.count == 0 } else { false }
    }

    /// What was achieved: the declared total first, then, where that is not there or disagrees with the quarters, what
    /// the quarters combine to.
    var achieved: [Decimal] {
        var result: [Decimal] = []
        visitAchieved { value in
            if !result.contains(value) { result.append(value) }
            return true
        }
        return result
    }

    /// Calls `body` with one achievement after another, some perhaps twice, as long as it wants more.
    private func visitAchieved(_ body: (Decimal) -> Bool) {
        let total = combination.declared.quantity ?? QuarterCombination.count(in: combination.declared)
        if let total {
            guard body(total), combination.judgement == .fails else { return }
        }
        let reports = combination.reports
        guard reports.areQuantities, let sum = reports.sum, let last = reports.last else { return }
        // The last one is what messages compute by: the sum.
        if combination.way != .sum {
            guard body(last), combination.way != .last else { return }
        }
        _ = body(sum)
    }

    /// The dates on which it was achieved.
    var dates: [CalendarDate] {
        var result: [CalendarDate] = []
        _ = allDates { date in
            result.append(date)
            return true
        }
        return result
    }

    /// Whether all dates on which it was achieved, if any, meet a condition.
    private func allDates(_ isMet: (CalendarDate) -> Bool) -> Bool {
        combination.declared.allDates(isMet) && combination.allDates(isMet)
    }

    /// What was found.
    var judgement: Judgement {
        guard let score, let weight else { return .silent }
        let found = judge(score, weight)
        return found == .holds && isTooRound(score) { judge($0, weight) == .holds } ? .fails : found
    }

    private func judge(_ score: Decimal, _ weight: Decimal) -> Judgement {
        if target.isDate { return judgeDate(score, weight) }
        guard let goal = target.quantity ?? QuarterCombination.count(in: target), goal > .zero else {
            return isUnreadable ? .blocked : .silent
        }
        var isEmpty = true
        var isRight = false
        visitAchieved { value in
            isEmpty = false
            isRight = agrees(score, weight, value, goal)
            return !isRight
        }
        if isRight { return .holds }
        if isEmpty {
            if isUnreadable { return .blocked }
            return isNothing && score > .zero ? .fails : .silent
        }
        // Several figures in a cell: dates that belong to the count may have been missed.
        if case .several = target { return .blocked }
        return isUnreadable ? .blocked : .fails
    }

    /// What was found where the declared total alone counts; silent where that is no number.
    var judgementOfTotal: Judgement {
        guard let score, let weight, let total = combination.declared.quantity, let goal = target.quantity,
            goal > .zero
        else { return .silent }
        let isRight = agrees(score, weight, total, goal)
        return isRight && !isTooRound(score) { agrees($0, weight, total, goal) } ? .holds : .fails
    }

    /// Whether a score that is tried out is rounded further than those of its table are, and would not agree if it were
    /// not.
    ///
    /// Nobody prints 4 for 3.75 among scores of two places. What was printed may be rounded as anybody likes.
    private func isTooRound(_ score: Decimal, _ agrees: (Decimal) -> Bool) -> Bool {
        guard readings.isChanged(.indicator(index, .score)),
            let usual = readings.document.usualScorePlaces(besides: index), score.places < usual,
            let finer = score.padded(to: usual)
        else { return false }
        return !agrees(finer)
    }

    /// Whether a score is the weight's share that was achieved, or what a tier gives.
    private func agrees(_ score: Decimal, _ weight: Decimal, _ achieved: Decimal, _ goal: Decimal) -> Bool {
        let tiers = tiers
        if tiers.isMissed(by: achieved) { return score == .zero }
        if achieved >= goal, score == weight { return true }
        if achieved < goal, let product = weight.multiplied(by: achieved),
            ScoreRatioRelation.rounds(score, product, over: goal)
        {
            return true
        }
        return tiers.agree(score: score, weight: weight, achieved: achieved)
    }

    /// The row's tiers.
    var tiers: ScoreTiers { ScoreTiers(ofIndicator: index, readings) }

    /// Whether the score is that quotient, rounded to the score's places; a whole score is not the rounding of a half.
    static func rounds(_ score: Decimal, _ dividend: Decimal, over divisor: Decimal) -> Bool {
        guard score.isRounding(of: dividend, over: divisor) else { return false }
        guard score.places == 0, let half = Decimal(5, places: 1).multiplied(by: divisor),
            let product = score.multiplied(by: divisor), let difference = product.subtracting(dividend)
        else { return true }
        return difference != half && difference != Decimal(-half.mantissa, places: half.places)
    }

    private func judgeDate(_ score: Decimal, _ weight: Decimal) -> Judgement {
        guard let due = target.firstDate?.ordinal else { return .silent }
        var earliest: Int?
        let haveYears = allDates { date in
            guard let ordinal = date.ordinal else { return false }
            earliest = min(earliest ?? ordinal, ordinal)
            return true
        }
        guard haveYears else { return .silent }
        guard let first = earliest else {
            if isUnreadable || !achieved.isEmpty { return .blocked }
            return isNothing && score > .zero ? .fails : .silent
        }
        if score == weight { return first <= due ? .holds : lateness(score, weight, first) }
        if first <= due { return .fails }
        return lateness(score, weight, first)
    }

    /// A late date is worth nothing, or what a tier says; other partial scores follow rules the table does not print.
    private func lateness(_ score: Decimal, _ weight: Decimal, _ achieved: Int) -> Judgement {
        if score == .zero { return .holds }
        let tiers = ScoreTiers(ofIndicator: index, readings)
        return tiers.agree(score: score, weight: weight, date: achieved) ? .holds : .blocked
    }

    /// Whether the row prints its score as what was achieved too, which is less than the weight.
    var isScored: Bool {
        guard let score, let weight, score > .zero, score < weight else { return false }
        return achieved.contains(score)
    }

    /// Whether the score is the whole weight, though less was achieved than the target asks for.
    var isFull: Bool {
        guard let score, let weight, score == weight, score > .zero, let achieved = achieved.last else { return false }
        return expected(achieved).map { $0 < score } ?? false
    }

    /// By how much the score is above the weight, as the figure printed and the one it may not exceed; nil where it is not.
    var excess: (declared: Decimal, computed: Decimal)? {
        guard let score, let weight, weight < score else { return nil }
        return (score, weight)
    }

    /// The score, the weight and the target with what each would have to say for the others to be right.
    var errors: [(cell: FigureReference, error: (declared: Decimal, computed: Decimal))] {
        guard let score, let weight, let achieved = achieved.last, let computed = expected(achieved) else { return [] }
        var result = [(FigureReference.indicator(index, .score), (declared: score, computed: computed))]
        guard score > .zero, achieved > .zero else { return result }
        let goal = target.quantity ?? QuarterCombination.count(in: target)
        if let goal, let meant = weight.multiplied(by: achieved)?.quotient(by: score), case .number = target {
            result.append((.indicator(index, .annualTarget), (goal, meant)))
        }
        if let goal, achieved < goal, let meant = score.multiplied(by: goal)?.quotient(by: achieved) {
            result.append((.indicator(index, .weight), (weight, meant)))
        } else {
            result.append((.indicator(index, .weight), (weight, score)))
        }
        return result
    }

    /// How an achievement earns its score, written out: more than the target earns no more than the weight.
    func working(_ achieved: Decimal, _ earned: Decimal) -> String {
        let goal = target.quantity ?? QuarterCombination.count(in: target) ?? .zero
        let weight = weight ?? .zero
        return achieved > goal
            ? "\(weight) × min(1, \(achieved) ÷ \(goal)) = \(earned)"
            : "\(weight) × \(achieved) ÷ \(goal) = \(earned)"
    }

    /// The score that an achievement earns, for showing.
    func expected(_ achieved: Decimal) -> Decimal? {
        guard let weight, let goal = target.quantity ?? QuarterCombination.count(in: target) else { return nil }
        if tiers.isMissed(by: achieved) { return .zero }
        if achieved >= goal { return weight }
        return weight.multiplied(by: achieved)?.quotient(by: goal)
    }
}
