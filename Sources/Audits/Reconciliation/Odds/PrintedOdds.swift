internal import Figures
internal import Records

/// How likely figures are to be printed at all, whatever they were read as: by themselves, and beside their neighbours.
enum PrintedOdds {
    /// By how many years dates lie from the document's fiscal year at most: the years before it and the projections
    /// behind it.
    private static let years = 3

    /// By how much likelier it is that another figure was printed than the one that was read: few percentages are above
    /// a hundred, and few dates lie far from the document's year.
    static func ratio(
        _ cell: FigureReference, _ read: FigureValue, _ printed: FigureValue, _ records: DocumentRecords
    ) -> Double {
        if case .indicator(let index, .tier(let place)) = cell {
            let tiers = records.indicators[index].tiers.map(\.figure.value)
            if isStep(printed, at: place, of: tiers), !isStep(read, at: place, of: tiers) {
                return Priors.embedded.probability("tier.step")
            }
        }
        if let old = share(cell, read, records), let new = share(cell, printed, records) {
            return ratio(Decimal(100) < old, Decimal(100) < new, "percent.above")
        }
        return ratio(isFar(read, records), isFar(printed, records), "date.far")
    }

    /// Whether with a figure in its place all tiers of a row are one step apart, three others at least.
    private static func isStep(_ value: FigureValue, at place: Int, of tiers: [FigureValue]) -> Bool {
        guard tiers.count > 3, tiers.indices.contains(place) else { return false }
        var numbers: [Decimal] = []
        for (other, tier) in tiers.enumerated() {
            guard let number = other == place ? value.quantity : tier.quantity else { return false }
            numbers.append(number)
        }
        let steps = zip(numbers, numbers.dropFirst()).compactMap { $1.subtracting($0) }
        return steps.count == numbers.count - 1 && steps[0] != .zero && steps.allSatisfy { $0 == steps[0] }
    }

    /// What a cell says in percent: where it says so itself, or is an amount of a row whose unit is percent.
    private static func share(_ cell: FigureReference, _ value: FigureValue, _ records: DocumentRecords) -> Decimal? {
        switch value {
        case .percent(let share): return share
        case .number(let number):
            guard case .indicator(let index, let field) = cell, field.isAmount,
                records.indicators[index].unit == .percent
            else { return nil }
            return number
        default: return nil
        }
    }

    private static func ratio(_ wasOdd: Bool, _ isOdd: Bool, _ cause: String) -> Double {
        if wasOdd == isOdd { return 1 }
        let odd = Priors.embedded.probability(cause)
        return isOdd ? odd : 1 / odd
    }

    /// Whether a date lies far from the document's fiscal year, where that is known.
    static func isFar(_ value: FigureValue, _ records: DocumentRecords) -> Bool {
        guard let start = records.fiscalYear?.start else { return false }
        return value.printedDates.contains { date in
            date.year.map { $0 < start - years || $0 > start + 1 + years } ?? false
        }
    }
}
