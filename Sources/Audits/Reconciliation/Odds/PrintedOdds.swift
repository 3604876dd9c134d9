internal import Figures
internal import Records

/// How likely figures are to be printed at all, whatever they were read as: by themselves, and beside their neighbours.
struct PrintedOdds {
    /// By how many years dates lie from the document's fiscal year at most: the years before it and the projections
    /// behind it.
    private static let years = 3

    /// Whether the cell is an amount of a row whose unit is percent.
    private let isPercent: Bool
    /// The year that the document's fiscal year begins in, where that is known.
    private let start: Int?
    /// The other tiers of the cell's row, and its place among them.
    private var tiers: TierSteps?
    private let share: Decimal?
    private let isFar: Bool

    /// Makes the odds of what may have been printed in a cell in place of what was read there.
    init(_ cell: FigureReference, _ read: FigureValue, _ records: DocumentRecords) {
        isPercent =
            if case .indicator(let index, let field) = cell {
                field.isAmount && records.indicators.span[index].unit == .percent
            } else { false }
        start = records.fiscalYear?.start
        share = PrintedOdds.share(read, isPercent: isPercent)
        isFar = PrintedOdds.isFar(read, since: start)
        if case .indicator(let index, .tier(let place)) = cell {
            let steps = TierSteps(records.indicators.span[index].tiers.map(\.figure.value.quantity), at: place)
            // What stands there already is no odds for anything else.
            if let steps, !steps.isStep(read.quantity) { tiers = steps }
        }
    }

    /// By how much likelier it is that another figure was printed than the one that was read: few percentages are above
    /// a hundred, and few dates lie far from the document's year.
    func ratio(_ printed: FigureValue) -> Double {
        if let tiers, tiers.isStep(printed.quantity) { return Priors.embedded.probability("tier.step") }
        if let share, let new = PrintedOdds.share(printed, isPercent: isPercent) {
            return PrintedOdds.ratio(Decimal(100) < share, Decimal(100) < new, "percent.above")
        }
        return PrintedOdds.ratio(isFar, PrintedOdds.isFar(printed, since: start), "date.far")
    }

    /// What a cell says in percent: where it says so itself, or is an amount of a row whose unit is percent.
    private static func share(_ value: FigureValue, isPercent: Bool) -> Decimal? {
        switch value {
        case .percent(let share): share
        case .number(let number): isPercent ? number : nil
        default: nil
        }
    }

    private static func ratio(_ wasOdd: Bool, _ isOdd: Bool, _ cause: String) -> Double {
        if wasOdd == isOdd { return 1 }
        let odd = Priors.embedded.probability(cause)
        return isOdd ? odd : 1 / odd
    }

    /// Whether a date lies far from the document's fiscal year, where that is known.
    static func isFar(_ value: FigureValue, _ records: DocumentRecords) -> Bool {
        isFar(value, since: records.fiscalYear?.start)
    }

    private static func isFar(_ value: FigureValue, since start: Int?) -> Bool {
        guard let start else { return false }
        return value.printedDates.contains { date in
            date.year.map { $0 < start - years || $0 > start + 1 + years } ?? false
        }
    }
}

/// The tiers of a row, but for one: with the right figure in its place all are one step apart.
private struct TierSteps {
    private let numbers: [Decimal]
    private let place: Int

    /// Takes the tiers of a row; nil where there are too few to tell, or another is no number.
    init?(_ tiers: [Decimal?], at place: Int) {
        guard tiers.count > 3, tiers.indices.contains(place) else { return nil }
        var numbers: [Decimal] = []
        for (other, tier) in tiers.enumerated() {
            guard let number = other == place ? .zero : tier else { return nil }
            numbers.append(number)
        }
        (self.numbers, self.place) = (numbers, place)
    }

    /// Whether all are one step apart with a number in its place.
    func isStep(_ number: Decimal?) -> Bool {
        guard let number else { return false }
        var step: Decimal?
        for index in 1..<numbers.count {
            let (left, right) = (
                index - 1 == place ? number : numbers[index - 1], index == place ? number : numbers[index]
            )
            guard let next = right.subtracting(left), next != .zero, step == nil || next == step else { return false }
            step = next
        }
        return true
    }
}
