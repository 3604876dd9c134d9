/// A date of the Gregorian calendar, as exactly as the page gives it: a day, a month of a year, or a day without a year.
public struct CalendarDate: Sendable, Hashable {
    /// The year, or nil where the page gives none (`১৬ জুলাই`).
    public let year: Int?
    /// The month, 1 to 12.
    public let month: Int
    /// The day, or nil where the page gives none (`জুন/২২`).
    public let day: Int?

    /// Makes a date that the calendar has, or nil: never the 31st of November.
    ///
    /// Without a year the 29th of February is allowed.
    public init?(year: Int?, month: Int, day: Int?) {
        guard (1...12).contains(month) else { return nil }
        if let day, day < 1 || day > CalendarDate.days(inMonth: month, of: year ?? 2000) { return nil }
        if let year, !(1...9999).contains(year) { return nil }
        guard year != nil || day != nil else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// How many days that month has.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }

    /// A number that orders dates whose year is known; nil without a year.
    ///
    /// A month stands before its own first day.
    public var ordinal: Int? {
        year.map { ($0 * 12 + month - 1) * 32 + (day ?? 0) }
    }

    /// Whether both may be the same day: what one page leaves out, its year or its day, the other may name.
    public func mayBe(_ other: CalendarDate) -> Bool {
        month == other.month && (year == nil || other.year == nil || year == other.year)
            && (day == nil || other.day == nil || day == other.day)
    }
}

extension CalendarDate: CustomStringConvertible {
    /// `2025-03-09`; `2022-06` without a day; `--07-16` without a year.
    public var description: String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        func four(_ value: Int) -> String { String(repeating: "0", count: 4 - "\(value)".count) + "\(value)" }
        let monthAndDay = two(month) + (day.map { "-" + two($0) } ?? "")
        return (year.map(four) ?? "-") + "-" + monthAndDay
    }
}
