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
    var fault: Int? { TierSequence.fault(in: entries.map(\.value)) }

    private static func fault(in values: [FigureValue]) -> Int? {
        guard values.count >= 2 else { return nil }
        let dates = values.compactMap { TierSequence.ordinal($0) }
        if dates.count == values.count { return (1..<dates.count).first { dates[$0] <= dates[$0 - 1] } }
        let numbers = values.compactMap(\.quantity)
        guard numbers.count == values.count else { return nil }
        let falls = (1..<numbers.count).count { numbers[$0] < numbers[$0 - 1] }
        let rises = (1..<numbers.count).count { numbers[$0] > numbers[$0 - 1] }
        return (1..<numbers.count).first {
            rises > falls ? numbers[$0] <= numbers[$0 - 1] : numbers[$0] >= numbers[$0 - 1]
        }
    }

    /// Whether of an entry out of order and the one before it the one before is wrong: without it the others are in order,
    /// or in even steps, and without the later one they are not; `tiers` are the entries' percentages.
    func isEarlierWrong(at fault: Int, tiers: [Int]) -> Bool {
        let (later, earlier) = (without(fault), without(fault - 1))
        let isInOrder = (TierSequence.fault(in: later) == nil, TierSequence.fault(in: earlier) == nil)
        guard isInOrder.0, isInOrder.1 else { return isInOrder.1 }
        func percentages(_ place: Int) -> [Int] { tiers.indices.filter { $0 != place }.map { tiers[$0] } }
        return !TierSequence.isEven(later, percentages(fault)) && TierSequence.isEven(earlier, percentages(fault - 1))
    }

    private func without(_ place: Int) -> [FigureValue] {
        entries.indices.filter { $0 != place }.map { entries[$0].value }
    }

    /// Whether at least three numbers go up or down by as much for each percent of their tiers.
    private static func isEven(_ values: [FigureValue], _ tiers: [Int]) -> Bool {
        let numbers = values.compactMap(\.quantity)
        guard numbers.count == values.count, numbers.count >= 3 else { return false }
        let steps = (1..<numbers.count).map { (numbers[$0].subtracting(numbers[$0 - 1]), tiers[$0] - tiers[$0 - 1]) }
        return zip(steps, steps.dropFirst()).allSatisfy { left, right in
            guard let one = left.0?.multiplied(by: Decimal(Int64(right.1))),
                let other = right.0?.multiplied(by: Decimal(Int64(left.1)))
            else { return false }
            return one == other
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
