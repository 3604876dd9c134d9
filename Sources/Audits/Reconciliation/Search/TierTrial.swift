internal import Figures
internal import Records

/// The trial of a row's tiers against their order.
struct TierTrial: ChangingTrial {
    /// The most tiers; rows of more are judged.
    private static let limit = 8

    private var contents = InlineArray<8, TrialChange.Content>(repeating: .nothing)
    private var values = InlineArray<8, Int64>(repeating: 0)
    private var count = 0
    var isKnown = true

    /// Makes a trial of tiers as the readings have them; nil where they are too many, or a number too large.
    init?(_ constraint: Constraint, _ readings: Readings) {
        guard constraint.inputs.count <= TierTrial.limit else { return nil }
        count = constraint.inputs.count
        for place in 0..<count {
            guard let change = TierTrial.change(at: place, to: readings[constraint.inputs[place]]) else { return nil }
            set(change)
        }
    }

    /// What a tier would be that says so; nil where the number is too large.
    static func change(at place: Int, to value: FigureValue) -> TrialChange? {
        let part = TrialChange.Part.tier(Int32(clamping: place))
        if let quantity = value.quantity {
            return TrialNumber(quantity).map { TrialChange(part: part, new: $0.value) }
        }
        guard let day = TierSequence.ordinal(value) else {
            return TrialChange(part: part, content: .nothing)
        }
        return TrialChange(part: part, content: .date, new: Int64(day))
    }

    mutating func set(_ change: TrialChange) {
        guard case .tier(let place) = change.part else {
            isKnown = false
            return
        }
        (contents[Int(place)], values[Int(place)]) = (change.content, change.new)
    }

    /// Dates get later throughout; numbers run either way; a mixed row has no order.
    func verdict(_ setting: Void) -> TrialVerdict {
        guard isKnown else { return .unknown }
        var (numbers, dates) = (0, 0)
        var (rises, falls, later) = (0, 0, 0)
        var (number, date) = (Int64.min, Int64.min)
        for place in 0..<count {
            let value = values[place]
            switch contents[place] {
            case .nothing: continue
            case .number:
                if numbers > 0 {
                    if number < value { rises += 1 }
                    if value < number { falls += 1 }
                }
                (number, numbers) = (value, numbers + 1)
            case .date:
                if dates > 0, date < value { later += 1 }
                (date, dates) = (value, dates + 1)
            }
        }
        guard numbers + dates >= 2 else { return .fails }
        if numbers == 0 { return later == dates - 1 ? .holds : .fails }
        return dates > 0 || max(rises, falls) == numbers - 1 ? .holds : .fails
    }
}
