internal import Figures
internal import Records

/// What one cause does to a trial of a constraint.
enum TrialStep {
    /// It does not touch what the trial computes with.
    case nothing
    /// It puts one number in the place of another.
    case one(ConstraintTrial.Part, old: Decimal, new: Decimal)
    /// It does so in several cells.
    case several([(part: ConstraintTrial.Part, old: Decimal, new: Decimal)])
    /// Whether the constraint holds with it is only known by judging.
    case unknown
}

/// One constraint with numbers changed one after another, so that most changes are refused by a few additions, without
/// reading the other cells again.
///
/// What it refuses does not hold; what it lets pass must be judged.
struct ConstraintTrial {
    /// What a cell is to the constraint.
    enum Part {
        case score
        case weight
        case target
        case declared
        case quarter(Int)
    }

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
    private var tiers: ScoreTiers?
    private var combination: QuarterCombination?

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
            tiers = ratio.tiers
            use(ratio.combination)
        default: break
        }
    }

    private mutating func use(_ combination: QuarterCombination) {
        self.combination = combination
        total = combination.declared.quantity ?? QuarterCombination.count(in: combination.declared)
        reports = combination.reports
        way = combination.way
    }

    /// The same trial without what only finds the parts of cells.
    var forChanges: ConstraintTrial {
        var result = self
        result.combination = nil
        return result
    }

    // MARK: Steps

    /// What a cause does to this trial; `readings` are those that the cause's cells have in it.
    func step(_ edit: CauseEdit, at index: Int, _ constraint: Constraint, _ readings: Readings) -> TrialStep {
        guard kind != .unknown, !edit.settles.contains(index) else { return .unknown }
        var steps: [(part: Part, old: Decimal, new: Decimal)] = []
        for change in edit.changes where constraint.binds(change.cell) {
            // Dates and cells that hold nothing are not summed up; of tiers a score is made in other ways.
            guard let old = readings[change.cell].quantity, let new = change.value.quantity,
                let part = part(of: change.cell, constraint)
            else { return .unknown }
            steps.append((part, old, new))
        }
        if steps.count == 1 { return .one(steps[0].part, old: steps[0].old, new: steps[0].new) }
        return steps.isEmpty ? .nothing : .several(steps)
    }

    private func part(of cell: FigureReference, _ constraint: Constraint) -> Part? {
        if kind != .combination {
            switch cell {
            case .indicator(constraint.indicator ?? 0, .score): return .score
            case .indicator(constraint.indicator ?? 0, .weight): return .weight
            case .indicator(constraint.indicator ?? 0, .annualTarget): return .target
            default: break
            }
        }
        switch combination?.part(of: cell) {
        case .declared: return .declared
        case .quarter(let place): return .quarter(place)
        case nil: return nil
        }
    }

    // MARK: Trying

    /// Whether the constraint may hold with one more cause taken for true.
    mutating func mayHold(with step: TrialStep) -> Bool {
        guard kind != .unknown else { return true }
        switch step {
        case .nothing: break
        case .unknown: kind = .unknown
        case .one(let part, let old, let new): replace(part, old, new)
        case .several(let steps): for step in steps { replace(step.part, step.old, step.new) }
        }
        switch kind {
        case .unknown: return true
        case .combination: return mayCombine
        case .score: return mayScore
        case .scoreOfTotal: return total.map { agrees($0) } ?? false
        }
    }

    private mutating func replace(_ part: Part, _ old: Decimal, _ new: Decimal) {
        switch part {
        case .score: score = new
        case .weight: weight = new
        case .target: goal = new
        case .declared: total = new
        case .quarter(let place): if !reports.replace(old, at: place, with: new) { kind = .unknown }
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
    private var mayScore: Bool {
        if let total {
            if agrees(total) { return true }
            if total == reports.sum { return false }
        }
        if let last = reports.last, agrees(last) { return true }
        return reports.sum.map { agrees($0) } ?? false
    }

    private func agrees(_ achieved: Decimal) -> Bool {
        guard let score, let weight, let goal, goal > .zero else { return false }
        return ScoreRatioRelation.agrees(score, weight, achieved, goal, tiers)
    }
}
