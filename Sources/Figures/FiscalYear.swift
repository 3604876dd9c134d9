/// A fiscal year of Bangladesh: July to June, named by the year it begins in and the year it ends in.
public struct FiscalYear: Sendable, Hashable, Comparable {
    /// The calendar year of its first half: 2024 for 2024-25.
    public let start: Int

    /// Makes the fiscal year that begins in July of `start`.
    public init(start: Int) {
        self.start = start
    }

    /// Orders by time.
    public static func < (left: FiscalYear, right: FiscalYear) -> Bool { left.start < right.start }

    /// Whether the date lies in the year; nil where the date names no year.
    public func contains(_ date: CalendarDate) -> Bool? {
        guard let year = date.year else { return nil }
        return (date.month >= 7 ? year : year - 1) == start
    }

    /// The quarter of a month, 1 for July to September … 4 for April to June.
    public static func quarter(ofMonth month: Int) -> Int {
        (month + 5) % 12 / 3 + 1
    }

    /// The last day of a quarter of this year.
    public func lastDay(ofQuarter quarter: Int) -> CalendarDate? {
        let month = [9, 12, 3, 6][max(0, min(3, quarter - 1))]
        let year = quarter <= 2 ? start : start + 1
        return CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
    }
}

extension FiscalYear: CustomStringConvertible {
    /// `2024-25`.
    public var description: String {
        let end = (start + 1) % 100
        return "\(start)-" + (end < 10 ? "0\(end)" : "\(end)")
    }
}
