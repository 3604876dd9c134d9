internal import Figures

/// The readable tiers of a row, in order from the best.
struct TierSequence {
    /// The readable tiers: their places among the constraint's inputs, and what they say.
    let entries: [(place: Int, value: FigureValue)]

    init(_ constraint: Constraint, _ readings: Readings) {
        entries = constraint.inputs.indices.compactMap { place in
            let value = readings[constraint.inputs[place]]
            return value.quantity != nil || TierSequence.ordinal(value) != nil ? (place, value) : nil
        }
    }

    /// The day of a date; nil for anything else.
    static func ordinal(_ value: FigureValue) -> Int? {
        switch value {
        case .date(let date), .ditto(.some(.date(let date))): date.ordinal
        default: nil
        }
    }

    /// The first entry that is not easier than the one before it; nil where all are.
    ///
    /// Numbers may run either way, but one way throughout; the way is the one that most neighbours go, downwards where
    /// they are even.
    var fault: Int? {
        guard entries.count >= 2 else { return nil }
        let dates = entries.compactMap { TierSequence.ordinal($0.value) }
        if dates.count == entries.count { return (1..<dates.count).first { dates[$0] <= dates[$0 - 1] } }
        let numbers = entries.compactMap(\.value.quantity)
        guard numbers.count == entries.count else { return nil }
        let falls = (1..<numbers.count).count { numbers[$0] < numbers[$0 - 1] }
        let rises = (1..<numbers.count).count { numbers[$0] > numbers[$0 - 1] }
        return (1..<numbers.count).first {
            rises > falls ? numbers[$0] <= numbers[$0 - 1] : numbers[$0] >= numbers[$0 - 1]
        }
    }
}

/// Tiers against their order.
enum TierOrderRelation {
    /// What was found.
    static func judge(_ constraint: Constraint, _ readings: Readings) -> Judgement {
        var numbers = Steps<Decimal>()
        var dates = Steps<Int>()
        for cell in constraint.inputs {
            let value = readings[cell]
            if let quantity = value.quantity {
                numbers.add(quantity)
            } else if let ordinal = TierSequence.ordinal(value) {
                dates.add(ordinal)
            }
        }
        guard numbers.count + dates.count >= 2 else { return .silent }
        // Dates get later throughout; numbers run either way; a mixed row has no order.
        if numbers.count == 0 { return dates.rises == dates.count - 1 ? .holds : .fails }
        guard dates.count == 0 else { return .holds }
        return max(numbers.rises, numbers.falls) == numbers.count - 1 ? .holds : .fails
    }

    /// Whether dates out of order come into order where one lies in the year before or after.
    static func isYearOff(_ constraint: Constraint, _ readings: Readings) -> Bool {
        constraint.inputs.contains { cell in
            guard case .date(let date) = readings[cell], let year = date.year else { return false }
            return [year - 1, year + 1].contains { other in
                var changed = readings
                guard let moved = CalendarDate(year: other, month: date.month, day: date.day) else { return false }
                changed.change(cell, to: .date(moved))
                return judge(constraint, changed) == .holds
            }
        }
    }

    /// How often values rise and fall from one to the next.
    private struct Steps<Value: Comparable> {
        private(set) var count = 0
        private(set) var rises = 0
        private(set) var falls = 0
        private var last: Value?

        mutating func add(_ value: Value) {
            if let last, last < value { rises += 1 }
            if let last, value < last { falls += 1 }
            last = value
            count += 1
        }
    }
}
