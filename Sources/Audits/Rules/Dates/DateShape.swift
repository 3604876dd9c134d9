internal import Figures

/// Text with the shape of a date, whatever the calendar says of it.
enum DateShape {
    /// The groups of digits of a text that is a day, a month and perhaps a year with one sign between them, day first;
    /// nil for any other text.
    ///
    /// `needsYear` refuses a text without a year, for `৩/৪` is a fraction or a page as well.
    static func groups(_ text: String, needsYear: Bool) -> [[Int]]? {
        let separators = text.unicodeScalars.filter { !PrintedDigits.isDigit($0) && $0 != " " }
        let groups = PrintedDigits.runs(in: text)
        guard groups.count == 3 || (groups.count == 2 && !needsYear), let first = separators.first,
            "/-.–".unicodeScalars.contains(first), separators.count == groups.count - 1,
            separators.allSatisfy({ $0 == first }), groups.allSatisfy({ $0.count <= 4 }), isDayAndMonth(groups)
        else { return nil }
        return groups
    }

    private static func isDayAndMonth(_ groups: [[Int]]) -> Bool {
        let lengths = groups.map(\.count)
        guard groups.count == 3 else { return max(lengths[0], lengths[1]) == 2 }
        return lengths[0] <= 3 && lengths[1] <= 3 && (2...4).contains(lengths[2])
    }

    /// The date that groups of digits give; nil where the calendar has none.
    static func date(_ groups: [[Int]]) -> CalendarDate? {
        guard (2...3).contains(groups.count), groups.prefix(2).allSatisfy({ $0.count <= 2 }) else { return nil }
        let numbers = groups.map { $0.reduce(0) { $0 * 10 + $1 } }
        guard groups.count == 3 else { return CalendarDate(year: nil, month: numbers[1], day: numbers[0]) }
        guard groups[2].count != 3 else { return nil }
        let year = groups[2].count == 2 ? 2000 + numbers[2] : numbers[2]
        return CalendarDate(year: year, month: numbers[1], day: numbers[0])
    }

    /// Whether groups of digits are the last day but a few of a month that is shorter: ৩১/১১ and ৩০/০২, which people write.
    static func isDayTooMany(_ groups: [[Int]]) -> Bool {
        guard groups.count >= 2, groups.prefix(2).allSatisfy({ $0.count <= 2 }) else { return false }
        let numbers = groups.prefix(2).map { $0.reduce(0) { $0 * 10 + $1 } }
        return (29...31).contains(numbers[0]) && (1...12).contains(numbers[1])
    }

    /// The dates that a text of that shape may have been read from by one wrong or one additional digit, as they would be
    /// printed, each once.
    static func printed(from read: String, where isWanted: (CalendarDate) -> Bool = { _ in true }) -> [String] {
        let digits = PrintedDigits.values(in: read)
        guard digits.count <= 10 else { return [] }
        var found: [String] = []
        func add(_ text: String) {
            guard let date = date(PrintedDigits.runs(in: text)), isWanted(date),
                !found.contains(where: { $0.utf8.elementsEqual(text.utf8) })
            else { return }
            found.append(text)
        }
        for place in digits.indices {
            for digit in 0...9 where digit != digits[place] {
                var changed = digits
                changed[place] = digit
                if let text = PrintedDigits.replaced(in: read, by: changed) { add(text) }
            }
        }
        let scalars = Array(read.unicodeScalars)
        for place in scalars.indices where PrintedDigits.isDigit(scalars[place]) {
            add(String(String.UnicodeScalarView(scalars[..<place] + scalars[(place + 1)...])))
        }
        return found
    }
}
