internal import Figures
internal import Records

/// How likely figures are to be printed at all, whatever they were read as.
enum PrintedOdds {
    /// By how many years dates lie from the document's fiscal year at most: the years before it and the projections
    /// behind it.
    private static let years = 3

    /// By how much likelier it is that another figure was printed than the one that was read: few percentages are above
    /// a hundred, and few dates lie far from the document's year.
    static func ratio(_ read: FigureValue, _ printed: FigureValue, _ records: DocumentRecords) -> Double {
        if case .percent(let old) = read, case .percent(let new) = printed {
            return ratio(Decimal(100) < old, Decimal(100) < new, "percent.above")
        }
        return ratio(isFar(read, records), isFar(printed, records), "date.far")
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
