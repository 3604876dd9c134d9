internal import Figures

/// The days of one fiscal year, counted from its first of July.
struct YearCalendar: Sendable {
    let start: Int

    /// The day of that number, from 0.
    func day(_ number: Int) -> CalendarDate? {
        var left = number
        for place in 0..<24 {
            let month = (place + 6) % 12 + 1
            let year = start + (place + 6) / 12
            let days = CalendarDate.days(inMonth: month, of: year)
            if left < days { return CalendarDate(year: year, month: month, day: left + 1) }
            left -= days
        }
        return nil
    }

    /// The numbers of a quarter's days.
    func days(ofQuarter quarter: Int) -> ClosedRange<Int> {
        let lengths = [92, 92, CalendarDate.days(inMonth: 2, of: start + 1) + 62, 91]
        let first = lengths.prefix(quarter - 1).reduce(0, +)
        return first...first + lengths[quarter - 1] - 1
    }

    /// The quarter of a day.
    func quarter(ofDay number: Int) -> Int { (1...4).first { days(ofQuarter: $0).contains(number) } ?? 4 }
}
