/// A stretch of time that a text names.
public enum Period: Sendable, Hashable {
    /// A fiscal year: ২০২৪-২০২৫.
    case fiscalYear(FiscalYear)
    /// A quarter, 1 to 4, with the calendar year its months name where they do.
    case quarter(Int, calendarYear: Int?)
    /// A half-year, 1 or 2, with the calendar year its months name where they do.
    case halfYear(Int, calendarYear: Int?)
}

/// A period that a text names, and where.
public struct PeriodReading: Sendable, Hashable {
    /// The period.
    public var period: Period
    /// Its bytes.
    public var range: Range<Int>

    /// Makes a reading.
    public init(period: Period, range: Range<Int>) {
        self.period = period
        self.range = range
    }
}

/// A date that a running text names, and where.
public struct DateReading: Sendable, Hashable {
    /// The date, with its day and its year.
    public var date: CalendarDate
    /// Its bytes.
    public var range: Range<Int>

    /// Makes a reading.
    public init(date: CalendarDate, range: Range<Int>) {
        self.date = date
        self.range = range
    }
}
