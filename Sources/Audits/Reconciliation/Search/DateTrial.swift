internal import Figures
internal import Records

/// The trial of a score whose row is due on a date: the days that it is judged by.
struct DateTrial: ChangingTrial {
    /// The most cells that name when it was achieved: the total's and the quarters'.
    private static let limit = 8
    /// What stands for no date, which is later than all, and for one without a year, of which nothing is known.
    private static let (none, vague) = (Int64.max, Int64.min)

    var isKnown = true
    private var score: Int64?
    private var weight: Int64?
    private var due: Int64
    /// The earliest date of the declared total, and behind it of each quarter.
    private var achieved = InlineArray<8, Int64>(repeating: DateTrial.none)
    private var count: Int
    /// Whether a late date may earn what a tier gives, which is judged.
    private let hasTiers: Bool

    /// Makes a trial of a score as the readings have it; nil where it is of no date, or there are too many quarters.
    init?(_ constraint: Constraint, _ readings: Readings) {
        guard constraint.relation == .ratio, let index = constraint.indicator else { return nil }
        let ratio = ScoreRatioRelation(constraint, readings)
        guard ratio.target.isDate, let day = ratio.target.firstDate?.ordinal else { return nil }
        let dates = ratio.combination.values
        guard dates.count <= DateTrial.limit else { return nil }
        for figure in [ratio.score, ratio.weight] where figure.map({ TrialNumber($0) == nil }) == true { return nil }
        score = ratio.score.flatMap { TrialNumber($0)?.value }
        weight = ratio.weight.flatMap { TrialNumber($0)?.value }
        due = Int64(day)
        count = dates.count
        for place in 0..<count { achieved[place] = DateTrial.earliest(dates[place]) }
        hasTiers = ScoreTiers(ofIndicator: index, readings).hasDates
    }

    /// The earliest date that a cell names.
    private static func earliest(_ value: FigureValue) -> Int64 {
        var earliest = none
        let haveYears = value.allDates { date in
            guard let ordinal = date.ordinal else { return false }
            earliest = min(earliest, Int64(ordinal))
            return true
        }
        return haveYears ? earliest : vague
    }

    /// What a cell would be that says so; nil where that changes by what the score is judged.
    static func change(_ part: TrialChange.Part, to value: FigureValue) -> TrialChange? {
        switch part {
        case .score, .weight:
            return value.quantity.flatMap { TrialNumber($0) }.map { TrialChange(part: part, new: $0.value) }
        case .target:
            guard value.isDate, let day = value.firstDate?.ordinal else { return nil }
            return TrialChange(part: part, content: .date, new: Int64(day))
        // Where no total is declared, the half-year is in its place.
        case .declared where value.isAbsent: return nil
        case .declared, .quarter: return TrialChange(part: part, content: .date, new: earliest(value))
        case .tier: return nil
        }
    }

    mutating func set(_ change: TrialChange) {
        switch (change.part, change.content) {
        case (.score, .number): score = change.new
        case (.weight, .number): weight = change.new
        case (.target, .date): due = change.new
        case (.declared, .date): achieved[0] = change.new
        case (.quarter(let place), .date): achieved[Int(place) + 1] = change.new
        default: isKnown = false
        }
    }

    /// In time earns the whole weight and nothing less; late earns nothing, or what a tier gives.
    func verdict(_ setting: Void) -> TrialVerdict {
        guard isKnown else { return .unknown }
        guard let score, let weight else { return .fails }
        var first = DateTrial.none
        for place in 0..<count { first = min(first, achieved[place]) }
        guard first != DateTrial.vague, first != DateTrial.none else { return .fails }
        if first <= due { return score == weight ? .holds : .fails }
        if score == 0 { return .holds }
        return hasTiers ? .unknown : .fails
    }
}
