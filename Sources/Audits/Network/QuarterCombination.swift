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
    let way: Way
    /// What the quarters report, summed up.
    let reports: QuarterReports
    private let declaredCell: FigureReference?
    private let cells: QuarterCells
    private let readings: Readings

    init(_ constraint: Constraint, _ readings: Readings) {
        self.init(
            declared: constraint.declared, .listed(constraint.inputs), of: constraint.indicator, readings)
    }

    init(declared cell: FigureReference?, _ cells: QuarterCells, of indicator: Int?, _ readings: Readings) {
        declared = cell.map { readings[$0] } ?? .missing
        declaredCell = cell
        self.cells = cells
        self.readings = readings
        reports = QuarterReports(cells, readings)
        way = QuarterCombination.way(declared, reports, of: indicator, readings.document)
    }

    private static func way(
        _ declared: FigureValue, _ reports: QuarterReports, of indicator: Int?, _ document: ReadDocument
    ) -> Way {
        var hasPercent = reports.hasPercent
        switch declared {
        case .date, .ditto(.some(.date)): return .date
        case .several: return .several
        case .percent: hasPercent = true
        default: break
        }
        guard let indicator else { return .any }
        let indicators = document.records.indicators
        if indicators.span[indicator].methodIsNamed {
            switch indicators.span[indicator].method {
            case .sum: return .sum
            case .mean: return .mean
            case .last: return .last
            case .date, nil: break
            }
        }
        switch indicators.span[indicator].unit {
        case .count, .person, .money, .countAndDate: return hasPercent ? .any : .sum
        // Two quarters that were added for the half-year are not repeated for the total.
        case .other where indicators.span[indicator].methodOfHalfYear == .sum: return .sum
        default: return .any
        }
    }

    /// What a cell is to a combination.
    enum Part {
        /// The declared figure.
        case declared
        /// The quarter of that place.
        case quarter(Int)
    }

    /// What a cell is to this combination; nil where it has no part in it.
    func part(of cell: FigureReference) -> Part? {
        if let declaredCell, declaredCell == cell { return .declared }
        return cells.indices.first { cells[$0] == cell }.map { .quarter($0) }
    }

    /// What is declared, and behind it what each quarter's cell says.
    var values: [FigureValue] { [declared] + cells.indices.map { readings[cells[$0]] } }

    /// What the quarters report, in order; those that report nothing are left out.
    var reported: [FigureValue] {
        cells.indices.map { readings[cells[$0]] }.filter { !$0.isAbsent }
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
        var count: Decimal?
        for part in parts {
            guard let quantity = part.quantity else { continue }
            guard count == nil else { return nil }
            count = quantity
        }
        return count
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
        guard reports.count > 0, !declared.isAbsent else { return .silent }
        // Words where the total belongs may well be one (ছয়), but cannot be added up.
        if declared.isIllegible { return .blocked }
        guard reports.isReadable else { return .blocked }
        switch way {
        case .date: return judgeDate()
        case .several: return judgeSeveral()
        default: break
        }
        guard let total = declared.quantity else { return .silent }
        guard reports.areQuantities, let sum = reports.sum, let last = reports.last else { return .blocked }
        switch way {
        case .sum: return total == sum ? .holds : .fails
        case .mean: return isMean(total, of: sum) ? .holds : .fails
        case .last: return total == last ? .holds : .fails
        // The repeated value is the last one too.
        default: return total == sum || total == last || isMean(total, of: sum) ? .holds : .fails
        }
    }

    /// Whether what is declared is no combination by the row's method, but one by another: added where the mean was asked
    /// for, the last quarter again where all were to be added.
    var isByAnotherMethod: Bool {
        guard reports.count > 1, let total = declared.quantity, reports.areQuantities, let sum = reports.sum,
            let last = reports.last, judgement == .fails
        else { return false }
        return total == sum || total == last || isMean(total, of: sum)
    }

    /// The same of a row's total; of other cells nothing is known.
    static func isByAnotherMethod(_ cell: FigureReference, _ readings: Readings) -> Bool {
        guard case .indicator(let index, .total) = cell else { return false }
        let quarters = readings.document.records.indicators[index].quarters.count
        return QuarterCombination(
            declared: cell, .achieved(indicator: index, count: quarters), of: index, readings
        ).isByAnotherMethod
    }

    private func isMean(_ total: Decimal, of sum: Decimal) -> Bool {
        total.isRounding(of: sum, over: Decimal(Int64(reports.count)))
    }

    private func judgeDate() -> Judgement {
        guard hasDate else { return .blocked }
        return declared.allDates { reports($0) } ? .holds : .fails
    }

    private func judgeSeveral() -> Judgement {
        let hasDate = hasDate
        if hasDate, !declared.allDates({ reports($0) }) { return .fails }
        guard let count = QuarterCombination.count(in: declared) else { return hasDate ? .holds : .blocked }
        guard reports.areQuantities, let sum = reports.sum else { return .blocked }
        return count == sum ? .holds : .fails
    }

    /// Whether a quarter reports a date.
    private var hasDate: Bool { !allDates { _ in false } }

    /// Whether a quarter reports that date, or as much of it as is printed there: `১৬ ফেব্রুয়ারি` of 2025-02-16.
    private func reports(_ date: CalendarDate) -> Bool { !allDates { !$0.mayBe(date) } }

    /// Whether all dates that the quarters report, if any, meet a condition.
    func allDates(_ isMet: (CalendarDate) -> Bool) -> Bool {
        cells.indices.allSatisfy { readings[cells[$0]].allDates(isMet) }
    }
}
