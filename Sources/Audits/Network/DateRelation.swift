internal import Figures
internal import Findings
internal import Records

/// A date cell by itself: against the calendar, the fiscal year it is set for, the quarter of its column.
enum DateRelation {
    /// What was found.
    static func judge(_ constraint: Constraint, _ readings: Readings) -> Judgement {
        guard let cell = constraint.declared else { return .silent }
        let value = readings[cell]
        switch constraint.relation {
        case .dated:
            if case .text = value { return .fails }
            return value.hasDate ? .holds : .silent
        case .inYear(let year):
            return judge(value) { year.contains($0) != false }
        case .inQuarter(let quarter, let year):
            guard value.hasDate else { return .silent }
            let earlier = constraint.inputs.flatMap { readings[$0].printedDates }
            return judge(value) { !isForeign($0, to: quarter, of: year) || earlier.contains($0) }
        default: return .silent
        }
    }

    private static func judge(_ value: FigureValue, _ isMet: (CalendarDate) -> Bool) -> Judgement {
        switch value {
        case .date(let date): isMet(date) ? .holds : .fails
        case .several:
            value.printedDates.isEmpty ? .silent : value.printedDates.allSatisfy(isMet) ? .holds : .fails
        default: .silent
        }
    }

    /// Whether a date of that year lies in another quarter.
    static func isForeign(_ date: CalendarDate, to quarter: Int, of year: FiscalYear?) -> Bool {
        guard date.year != nil, year?.contains(date) != false else { return false }
        return FiscalYear.quarter(ofMonth: date.month) != quarter
    }

    /// Whether a date lies in a fiscal year where it is of the year before or after: a form of another year, used again.
    static func isYearOff(_ value: FigureValue, _ year: FiscalYear) -> Bool {
        value.printedDates.allSatisfy { date in
            guard let printed = date.year, year.contains(date) == false else { return true }
            return [printed - 1, printed + 1].contains { other in
                CalendarDate(year: other, month: date.month, day: date.day).map { year.contains($0) == true } ?? false
            }
        }
    }
}
