internal import Figures
internal import Findings
internal import Records

/// What a year's or a half-year's quarters combine to, against what is declared.
///
/// The quarters that report nothing do not count: two reports out of four combine as two.
struct QuarterCombination {
    /// What the quarters would combine to, way by way.
    enum Way {
        /// All added.
        case sum
        /// The mean of the quarters that report.
        case mean
        /// The last quarter that reports.
        case last
        /// Sum, mean, last or repeated value: a percentage may be any of them.
        case any
        /// One of the dates.
        case date
        /// A count and dates in one cell.
        case several
    }

    let declared: FigureValue
    let reported: [FigureValue]
    let way: Way
    private let isReadable: Bool

    init(_ constraint: Constraint, _ readings: Readings) {
        let quarters = constraint.inputs.map { readings[$0] }
        declared = constraint.declared.map { readings[$0] } ?? .missing
        reported = quarters.filter { !$0.isAbsent }
        isReadable = !reported.contains { $0 == .unreadable || $0 == .text }
        let indicator = constraint.indicator.map { readings.records.indicators[$0] }
        way = QuarterCombination.way(declared, reported, of: indicator)
    }

    private static func way(_ declared: FigureValue, _ reported: [FigureValue], of indicator: Indicator?) -> Way {
        switch declared {
        case .date, .ditto(.some(.date)): return .date
        case .several: return .several
        default: break
        }
        if let indicator, indicator.methodIsNamed {
            switch indicator.method {
            case .sum: return .sum
            case .mean: return .mean
            case .last: return .last
            case .date, nil: break
            }
        }
        let hasPercent = ([declared] + reported).contains { if case .percent = $0 { true } else { false } }
        switch indicator?.unit {
        case .count, .person, .money, .countAndDate: return hasPercent ? .any : .sum
        default: return .any
        }
    }

    /// The numbers that the quarters report; nil where a cell has none.
    ///
    /// Of a cell with a count and a date it is the count.
    var quantities: [Decimal]? {
        var result: [Decimal] = []
        for value in reported {
            guard let quantity = value.quantity ?? QuarterCombination.count(in: value) else { return nil }
            result.append(quantity)
        }
        return result
    }

    /// The one count among several figures of a cell, or nil.
    static func count(in value: FigureValue) -> Decimal? {
        guard case .several(let parts) = value else { return nil }
        let numbers = parts.compactMap(\.quantity)
        return numbers.count == 1 ? numbers[0] : nil
    }

    /// The dates that a cell names.
    static func dates(in value: FigureValue) -> [CalendarDate] {
        switch value {
        case .date(let date), .ditto(.some(.date(let date))): [date]
        case .several(let parts): parts.flatMap { dates(in: $0) }
        default: []
        }
    }

    /// What was found.
    var judgement: Judgement {
        guard !reported.isEmpty, !declared.isAbsent, declared != .unreadable, declared != .text else { return .silent }
        guard isReadable else { return .blocked }
        switch way {
        case .date: return judgeDate()
        case .several: return judgeSeveral()
        default: break
        }
        guard let total = declared.quantity else { return .silent }
        guard let quantities else { return .blocked }
        guard let sum = Decimal.sum(quantities), let last = quantities.last else { return .blocked }
        let isMean = total.isRounding(of: sum, over: Decimal(Int64(quantities.count)))
        switch way {
        case .sum: return total == sum ? .holds : .fails
        case .mean: return isMean ? .holds : .fails
        case .last: return total == last ? .holds : .fails
        // The repeated value is the last one too.
        default: return total == sum || isMean || total == last ? .holds : .fails
        }
    }

    private func judgeDate() -> Judgement {
        let dates = reported.flatMap { QuarterCombination.dates(in: $0) }
        guard !dates.isEmpty else { return .blocked }
        return QuarterCombination.dates(in: declared).allSatisfy { dates.contains($0) } ? .holds : .fails
    }

    private func judgeSeveral() -> Judgement {
        let dates = reported.flatMap { QuarterCombination.dates(in: $0) }
        let declaredDates = QuarterCombination.dates(in: declared)
        if !dates.isEmpty, !declaredDates.allSatisfy({ dates.contains($0) }) { return .fails }
        guard let count = QuarterCombination.count(in: declared) else { return dates.isEmpty ? .blocked : .holds }
        guard let quantities, let sum = Decimal.sum(quantities) else { return .blocked }
        return count == sum ? .holds : .fails
    }
}
