/// The figures that most cells hold, read without cutting them into tokens: nothing, a dash, a small number, a percentage,
/// a date in digits.
enum QuickFigures {
    /// The value of `range`, or nil where the cell needs the whole grammar.
    @inline(__always)
    static func read(_ text: Span<UInt8>, _ range: Range<Int>) -> FigureValue? {
        let end = range.upperBound
        guard range.lowerBound < end else { return .blank }
        if isDash(text, range) { return .dash }
        let first = Digits.run(text, at: range.lowerBound, before: end)
        guard first.count > 0 else { return nil }
        if first.end == end { return first.count <= 18 ? .number(Decimal(first.value)) : .text }
        let mark = text[first.end]
        if mark == 0x25, first.end + 1 == end, first.count <= 18 { return .percent(Decimal(first.value)) }
        if mark == 0x2E { return decimal(text, first, before: end) }
        guard mark == 0x2F || mark == 0x2D, first.count <= 2 else { return nil }
        let second = Digits.run(text, at: first.end + 1, before: end)
        guard second.count == 1 || second.count == 2, second.end < end, text[second.end] == mark else { return nil }
        let third = Digits.run(text, at: second.end + 1, before: end)
        guard third.end == end else { return nil }
        return date(day: first.value, month: second.value, year: third.value, count: third.count)
    }

    /// Whether nothing but a hyphen or a dash stands there.
    @inline(__always)
    private static func isDash(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        if range.count == 1 { return text[range.lowerBound] == 0x2D }
        return range.count == 3 && text[range.lowerBound] == 0xE2 && text[range.lowerBound + 1] == 0x80
            && (0x90...0x95).contains(text[range.lowerBound + 2])
    }

    private static func decimal(
        _ text: Span<UInt8>, _ whole: (value: Int64, count: Int, end: Int), before end: Int
    ) -> FigureValue? {
        let places = Digits.run(text, at: whole.end + 1, before: end)
        guard places.count > 0, places.end == end else { return nil }
        guard whole.count + places.count <= 18 else { return .text }
        var mantissa = whole.value
        for _ in 0..<places.count { mantissa *= 10 }
        return .number(Decimal(mantissa + places.value, places: places.count))
    }

    private static func date(day: Int64, month: Int64, year: Int64, count: Int) -> FigureValue? {
        guard count == 2 || count == 4 else { return .text }
        guard let year = Years.year(year, digits: count) else { return .text }
        return CalendarDate(year: year, month: Int(month), day: Int(day)).map { .date($0) } ?? .text
    }
}

/// Years as dates print them.
enum Years {
    /// The year of two digits (22 is 2022) or of four, from 1900 to 2199; nil for any other number.
    @inline(__always)
    static func year(_ value: Int64, digits: Int) -> Int? {
        if digits == 2 { return 2000 + Int(value) }
        return digits == 4 && (1900...2199).contains(value) ? Int(value) : nil
    }
}
