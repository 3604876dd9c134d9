internal import Figures
internal import Records

/// One number that a cause puts in the place of another.
struct TrialChange {
    /// What a cell is to a constraint.
    enum Part {
        case score
        case weight
        case target
        case declared
        case quarter(Int32)
        /// The tier of that place, whatever it holds.
        case tier(Int32)
    }

    /// What would stand there.
    enum Content {
        case nothing
        case number
        case date
    }

    /// What was read there, in millionths.
    let old: Int64
    /// What it would say, in millionths, or a date's day.
    let new: Int64
    /// The last declared place of that.
    let unit: Int64
    /// Where it stands.
    let part: Part
    /// What would stand there; of all but tiers a number.
    let content: Content

    init(part: Part, content: Content = .number, old: Int64 = 0, new: Int64 = 0, unit: Int64 = 0) {
        (self.old, self.new, self.unit) = (old, new, unit)
        (self.part, self.content) = (part, content)
    }
}

/// What one cause does to a trial of a constraint.
enum TrialStep {
    /// It does not touch what the trial computes with.
    case nothing
    /// It changes one number.
    case one(TrialChange)
    /// It changes several, or a number of one kind to another's, which stand in that place of a list.
    case several(Int)
    /// Whether the constraint holds with it is only known by judging.
    case unknown
}

/// What a trial says of a constraint with some causes taken for true.
enum TrialVerdict {
    case holds
    /// It fails, or says nothing.
    case fails
    /// That is only known by judging.
    case unknown
}

/// One constraint with figures changed one after another, without reading the other cells again.
///
/// It holds numbers only, so that it is copied for nothing.
protocol ConstraintTrial {
    /// What does not change from trial to trial.
    associatedtype Setting

    /// Takes one more cause for true; `severals` are the changes of the steps that have several.
    mutating func take(_ step: TrialStep, _ severals: [[TrialChange]])
    /// What is known of the constraint now.
    func verdict(_ setting: Setting) -> TrialVerdict
    /// What would be known of it with one more cause taken for true.
    func verdict(taking step: TrialStep, _ severals: [[TrialChange]], _ setting: Setting) -> TrialVerdict
}

extension ConstraintTrial {
    @inline(__always)
    func verdict(taking step: TrialStep, _ severals: [[TrialChange]], _ setting: Setting) -> TrialVerdict {
        var next = self
        next.take(step, severals)
        return next.verdict(setting)
    }
}

/// A trial that takes causes change by change, however many a cause has.
protocol ChangingTrial: ConstraintTrial {
    /// Whether the trial can tell what holds; else it is only known by judging.
    var isKnown: Bool { get set }

    /// Puts one figure in the place of another.
    mutating func set(_ change: TrialChange)
}

extension ChangingTrial {
    mutating func take(_ step: TrialStep, _ severals: [[TrialChange]]) {
        switch step {
        case .nothing: break
        case .unknown: isKnown = false
        case .one(let change): set(change)
        case .several(let place): for change in severals[place] { set(change) }
        }
    }
}

/// The trial of a constraint of which nothing is known without judging.
struct UnknownTrial: ConstraintTrial {
    func take(_ step: TrialStep, _ severals: [[TrialChange]]) {}
    func verdict(_ setting: Void) -> TrialVerdict { .unknown }
}

/// The trials there are, by what they compute with.
enum TrialKind {
    case numbers(NumberTrial, NumberTrial.Setting)
    case dates(DateTrial)
    case tiers(TierTrial)
    case unknown

    /// The trial of a constraint as the readings have it.
    init(_ constraint: Constraint, _ readings: Readings) {
        self = .unknown
        switch constraint.relation {
        case .order:
            if let trial = TierTrial(constraint, readings) { self = .tiers(trial) }
        case .combination, .ratio, .ratioOfTotal, .bounds, .rate:
            if let (trial, setting) = NumberTrial.make(constraint, readings) {
                self = .numbers(trial, setting)
            } else if let trial = DateTrial(constraint, readings) {
                self = .dates(trial)
            }
        default: break
        }
    }
}
