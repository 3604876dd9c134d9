/// Finds fiscal years, quarters, half-years and full dates in running text.
///
/// A fiscal year is two consecutive years with a hyphen between (২০২৪-২৫) or July of one to June of the next; dates,
/// telephone numbers and memo numbers are none. A quarter is named by its number, by its months or by both.
public struct PeriodReader: Sendable {
    private let lexer = FigureLexer()
    /// How many bytes of a line are looked at: no line that names its period is longer.
    private static let most = 65_536

    /// Makes a reader with the embedded tables.
    public init() {}

    /// The periods named in `bytes[range]`, in order.
    ///
    /// - Complexity: O(n) in the bytes of the range.
    public func periods(in bytes: borrowing [UInt8], _ range: Range<Int>) -> [PeriodReading] {
        let scan = PeriodScan(tokens: tokens(bytes, range))
        var found: [PeriodReading] = []
        var position = 0
        while position < scan.tokens.count {
            if let period = scan.period(at: position) {
                found.append(
                    PeriodReading(
                        period: period.value, range: scan.tokens[position].start..<scan.tokens[period.next - 1].end))
                position = period.next
            } else {
                position += 1
            }
        }
        return found
    }

    /// Whether a period may begin in the first bytes of `bytes[range]`, those before `end`; in most text none does.
    ///
    /// - Complexity: O(n) in the bytes of the range.
    public func mayBegin(in bytes: borrowing [UInt8], _ range: Range<Int>, before end: Int) -> Bool {
        let text = bytes.span
        let range = range.clamped(to: 0..<text.count)
        // Only beside digits a word that nobody knows is a month.
        let mayBeMonth = Digits.stand(in: text, range)
        var offset = range.lowerBound
        while offset < min(range.upperBound, end) {
            let token = lexer.token(text, at: offset, before: range.upperBound)
            if PeriodScan.mayBegin(with: token) || mayBeMonth && token.isWord(.unknown) { return true }
            offset = token.end
        }
        return false
    }

    /// The dates with day, month and year named in `bytes[range]`, in order.
    ///
    /// - Complexity: O(n) in the bytes of the range.
    public func dates(in bytes: borrowing [UInt8], _ range: Range<Int>) -> [DateReading] {
        guard Digits.stand(in: bytes.span, range.clamped(to: 0..<bytes.count)) else { return [] }
        let tokens = tokens(bytes, range)
        let grammar = DateGrammar(tokens: tokens, expecting: nil)
        var found: [DateReading] = []
        var position = 0
        while position < tokens.count {
            let followsNumber = position > 1 && tokens[position - 1].partsDate && tokens[position - 2].kind == .digits
            if !followsNumber, case .date(let date, let next) = grammar.read(at: position), date.day != nil,
                date.year != nil
            {
                found.append(DateReading(date: date, range: tokens[position].start..<tokens[next - 1].end))
                position = next
            } else {
                position += 1
            }
        }
        return found
    }

    /// The fiscal year that `bytes[range]` begins with in two digits and two, behind a colon or a hyphen or nothing: `: ২৩-২৪`.
    ///
    /// Asked behind a label alone: elsewhere two such numbers are anything.
    ///
    /// - Complexity: O(n) in the bytes of the range.
    public func shortYear(in bytes: borrowing [UInt8], _ range: Range<Int>) -> PeriodReading? {
        let tokens = tokens(bytes, range)
        guard let first = tokens.firstIndex(where: { ![.space, .colon, .hyphen, .other, .word].contains($0.kind) }),
            first <= 4, tokens[..<first].allSatisfy({ $0.kind != .word || $0.end - $0.start <= 3 })
        else { return nil }
        return PeriodScan(tokens: tokens).shortYear(at: first)
    }

    /// The fiscal years of the months that `bytes[range]` names with their years and without a day: `জুন ২০২৪`.
    ///
    /// - Complexity: O(n) in the bytes of the range.
    public func months(in bytes: borrowing [UInt8], _ range: Range<Int>) -> [FiscalYear] {
        let scan = PeriodScan(tokens: tokens(bytes, range))
        return scan.tokens.indices.compactMap { scan.year(ofMonthAt: $0) }
    }

    private func tokens(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> [FigureToken] {
        let text = bytes.span
        let range = range.clamped(to: 0..<text.count)
        let end = min(range.upperBound, range.lowerBound + PeriodReader.most)
        return lexer.tokens(text, range.lowerBound..<end, limit: Int.max) ?? []
    }
}

/// Looks for the period that begins at a token.
struct PeriodScan {
    let tokens: [FigureToken]

    /// Whether a period may begin with a token.
    static func mayBegin(with token: FigureToken) -> Bool {
        switch token.kind {
        case .digits: true
        case .word: [.month, .ordinalWord, .quarterCode, .quarter].contains(token.meaning)
        default: false
        }
    }

    /// The period that begins at a token, and the token after it.
    func period(at position: Int) -> (value: Period, next: Int)? {
        let token = tokens[position]
        switch token.kind {
        case .digits:
            return fiscalYear(position) ?? numbered(position) ?? months(position)
        case .word:
            switch token.meaning {
            case .month: return months(position)
            case .ordinalWord: return ordinal(Int(token.value), position, next: position + 1)
            case .quarterCode, .quarter: return coded(position)
            default: return nil
            }
        default: return nil
        }
    }

    // MARK: Years

    private func fiscalYear(_ position: Int) -> (value: Period, next: Int)? {
        let first = tokens[position]
        guard first.count == 4, (1990...2100).contains(first.value), !continuesNumber(position) else { return nil }
        var next = skipSpace(position + 1)
        guard isKind(next, .hyphen) || isKind(next, .slash) else { return nil }
        let isSlash = tokens[next].kind == .slash
        next = skipSpace(next + 1)
        guard isKind(next, .digits) else { return nil }
        let second = tokens[next]
        let expected = second.count == 4 ? first.value + 1 : (first.value + 1) % 100
        guard second.count == 4 || (second.count == 2 && !isSlash), second.value == expected else { return nil }
        if next + 2 < tokens.count, tokens[next + 1].partsDate, tokens[next + 2].kind == .digits { return nil }
        return (.fiscalYear(FiscalYear(start: Int(first.value))), next + 1)
    }

    /// Two numbers of two digits, one more than the other, with a hyphen between and no number behind.
    func shortYear(at position: Int) -> PeriodReading? {
        let hyphen = skipSpace(position + 1)
        guard tokens[position].kind == .digits, tokens[position].count == 2, isKind(hyphen, .hyphen) else { return nil }
        let last = skipSpace(hyphen + 1)
        guard isKind(last, .digits), tokens[last].count == 2, tokens[last].value == (tokens[position].value + 1) % 100
        else { return nil }
        if last + 2 < tokens.count, tokens[last + 1].partsDate, tokens[last + 2].kind == .digits { return nil }
        guard let year = Years.year(tokens[position].value, digits: 2) else { return nil }
        return PeriodReading(
            period: .fiscalYear(FiscalYear(start: year)), range: tokens[position].start..<tokens[last].end)
    }

    private func continuesNumber(_ position: Int) -> Bool {
        position > 1 && tokens[position - 2].kind == .digits
            && (tokens[position - 1].partsDate || tokens[position - 1].kind == .comma)
    }

    // MARK: Quarters by number

    /// `২য় ত্রৈমাসিক`, `১ম অর্ধবার্ষিক`.
    private func numbered(_ position: Int) -> (value: Period, next: Int)? {
        let token = tokens[position]
        guard token.count == 1, !continuesNumber(position) else { return nil }
        let suffix = skipSpace(position + 1)
        guard isWord(suffix, .ordinal) else { return nil }
        if (1...4).contains(token.value) { return ordinal(Int(token.value), position, next: suffix + 1) }
        // No quarter has the number that was read; ম and র্থ stand behind one number of four each, য় behind two.
        let only = tokens[suffix].value
        guard only == 1 || only == 4, isWord(skipSpace(suffix + 1), .quarter) else { return nil }
        return ordinal(Int(only), position, next: suffix + 1)
    }

    private func ordinal(_ number: Int, _ position: Int, next: Int) -> (value: Period, next: Int)? {
        let word = skipSpace(next)
        if isWord(word, .quarter) { return withMonths(.quarter(number, calendarYear: nil), next: word + 1) }
        if isWord(word, .halfYear), number <= 2 {
            return withMonths(.halfYear(number, calendarYear: nil), next: word + 1)
        }
        return nil
    }

    /// `Q2`, `কোয়ার্টার-২`, `ত্রৈমাসিক: ২য়`.
    private func coded(_ position: Int) -> (value: Period, next: Int)? {
        var next = position + 1
        if tokens[position].meaning == .quarter {
            if let labelled = labelled(skipSpace(next)) { return labelled }
            guard isKind(next, .hyphen) else { return nil }
            next += 1
        }
        guard isKind(next, .digits), tokens[next].count == 1, (1...4).contains(tokens[next].value) else { return nil }
        return withMonths(.quarter(Int(tokens[next].value), calendarYear: nil), next: next + 1)
    }

    /// The ordinal behind the colon that a quarter's label ends with.
    private func labelled(_ colon: Int) -> (value: Period, next: Int)? {
        guard isKind(colon, .colon) else { return nil }
        let number = skipSpace(colon + 1)
        guard isKind(number, .digits), tokens[number].count == 1, (1...4).contains(tokens[number].value) else {
            return nil
        }
        let suffix = skipSpace(number + 1)
        guard isWord(suffix, .ordinal) else { return nil }
        return withMonths(.quarter(Int(tokens[number].value), calendarYear: nil), next: suffix + 1)
    }

    /// Takes the months behind a numbered period where they are that period's: `২য় ত্রৈমাসিক (অক্টোবর/২৪- ডিসেম্বর/২৪)`.
    private func withMonths(_ period: Period, next: Int) -> (value: Period, next: Int) {
        var start = skipSpace(next)
        if isKind(start, .colon) || isKind(start, .comma) || isKind(start, .hyphen) { start = skipSpace(start + 1) }
        let isBracketed = isKind(start, .open)
        if isBracketed { start = skipSpace(start + 1) }
        guard start < tokens.count, let months = months(start) else { return (period, next) }
        let close = skipSpace(months.next)
        let end = isBracketed && isKind(close, .close) ? close + 1 : months.next
        switch (period, months.value) {
        case (.quarter(let number, _), .quarter(let named, _)) where number == named: return (months.value, end)
        case (.halfYear(let number, _), .halfYear(let named, _)) where number == named: return (months.value, end)
        default: return (period, next)
        }
    }

    // MARK: Periods by months

    private struct MonthPoint {
        var month: Int
        var year: Int?
        var next: Int
    }

    private func months(_ position: Int) -> (value: Period, next: Int)? {
        guard !continuesNumber(position), var first = monthPoint(position) else { return nil }
        var next = skipSpace(first.next)
        guard isKind(next, .hyphen) || isJoin(next) else { return nil }
        next = skipSpace(next + 1)
        guard next < tokens.count, let second = monthPoint(next) else { return nil }
        first.year = first.year ?? second.year
        guard let period = period(from: first, to: second) else { return nil }
        return (period, second.next)
    }

    private func period(from first: MonthPoint, to second: MonthPoint) -> Period? {
        let isOneYear = first.year == (second.year ?? first.year)
        switch (first.month, second.month) {
        case (7, 9), (10, 12), (1, 3), (4, 6):
            return isOneYear ? .quarter(FiscalYear.quarter(ofMonth: second.month), calendarYear: first.year) : nil
        case (7, 12), (1, 6):
            return isOneYear ? .halfYear(first.month == 7 ? 1 : 2, calendarYear: first.year) : nil
        case (7, 6):
            guard let start = first.year, second.year == start + 1 else { return nil }
            return .fiscalYear(FiscalYear(start: start))
        default: return nil
        }
    }

    /// The fiscal year of a month that stands here with its year and without a day.
    func year(ofMonthAt position: Int) -> FiscalYear? {
        guard isWord(position, .month) else { return nil }
        var before = position - 1
        while before >= 0, [.space, .comma, .hyphen, .slash].contains(tokens[before].kind) { before -= 1 }
        // The day of a date may have its ordinal behind it, and a full year is none.
        let isOrdinal = before >= 0 && isWord(before, .dayOrdinal)
        if before >= 0, isOrdinal || (tokens[before].kind == .digits && tokens[before].count <= 2) { return nil }
        guard let point = monthPoint(position), let year = point.year else { return nil }
        return FiscalYear(start: point.month >= 7 ? year : year - 1)
    }

    /// A month with the day and the year that may stand around it.
    private func monthPoint(_ position: Int) -> MonthPoint? {
        var next = position
        if tokens[next].kind == .digits {
            guard tokens[next].count <= 2 else { return nil }
            next += 1
            if isWord(next, .dayOrdinal) { next += 1 }
            next = skipSpace(next)
        }
        guard isWord(next, .month) else { return nil }
        let month = Int(tokens[next].value)
        next += 1
        let day = skipSpace(next)
        if isKind(day, .digits), tokens[day].count <= 2, isKind(day + 1, .comma) { next = day + 2 }
        guard let year = year(next) else { return MonthPoint(month: month, year: nil, next: next) }
        return MonthPoint(month: month, year: year.value, next: year.next)
    }

    private func year(_ position: Int) -> (value: Int, next: Int)? {
        var next = position
        var isTight = false
        while next < min(tokens.count, position + 3) {
            switch tokens[next].kind {
            case .slash, .quote: isTight = true
            case .space, .comma, .hyphen: break
            default:
                guard tokens[next].kind == .digits, tokens[next].count == 4 || (tokens[next].count == 2 && isTight)
                else {
                    return nil
                }
                return Years.year(tokens[next].value, digits: tokens[next].count).map { ($0, next + 1) }
            }
            next += 1
        }
        guard isKind(next, .digits), tokens[next].count == 4 else { return nil }
        return Years.year(tokens[next].value, digits: 4).map { ($0, next + 1) }
    }

    // MARK: Tokens

    private func isKind(_ position: Int, _ kind: FigureToken.Kind) -> Bool {
        position < tokens.count && tokens[position].kind == kind
    }

    private func isWord(_ position: Int, _ meaning: WordMeaning) -> Bool {
        position < tokens.count && tokens[position].isWord(meaning)
    }

    /// থেকে or হতে, not ও.
    private func isJoin(_ position: Int) -> Bool { isWord(position, .join) && tokens[position].value == 1 }

    private func skipSpace(_ position: Int) -> Int { isKind(position, .space) ? position + 1 : position }
}
