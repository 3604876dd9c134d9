/// Reads dates, always day first: in digits, with the month's name, without a day or without a year.
struct DateGrammar {
    /// What begins at a token.
    enum Outcome {
        /// A date, and the token after it.
        case date(CalendarDate, next: Int)
        /// What looks like a date and is none: the 31st of November.
        case impossible
        /// Nothing like a date.
        case none
    }

    let tokens: [FigureToken]
    let unit: UnitKind?

    init(tokens: [FigureToken], expecting unit: UnitKind?) {
        self.tokens = tokens
        self.unit = unit
    }

    /// The date that begins at a token.
    func read(at position: Int) -> Outcome {
        let token = tokens[position]
        if token.isWord(.month) { return finished(monthFirst(position)) }
        guard token.kind == .digits, token.count <= 4 else { return .none }
        if token.count == 4, let outcome = yearFirst(position) { return finished(outcome) }
        if let outcome = namedMonth(position) { return finished(outcome) }
        return finished(inDigits(position))
    }

    // MARK: In digits

    private func inDigits(_ position: Int) -> Outcome {
        let first = tokens[position]
        guard partsDate(position + 1), isDigits(position + 2) else { return .none }
        let second = tokens[position + 2]
        guard partsDate(position + 3), isDigits(position + 4) else { return twoParts(first, second, position) }
        let third = tokens[position + 4]
        // Another mark between the same digits belongs to a longer number; a different one leads to the next date.
        if partsDate(position + 5), isDigits(position + 6), tokens[position + 5].kind == tokens[position + 3].kind {
            return .none
        }
        let dots = [position + 1, position + 3].count { tokens[$0].kind == .dot }
        // Three numbers between dots may be a code or a grouped amount.
        if dots == 2, third.count != 4, !isSureOfDots(first, second, third) { return .none }
        if dots == 1 && third.count != 4 { return .impossible }
        guard first.count <= 2, second.count <= 2, let year = Years.year(third.value, digits: third.count) else {
            return dots == 2 ? .none : .impossible
        }
        return outcome(year: year, month: second.value, day: first.value, next: position + 5)
    }

    private func isSureOfDots(_ first: FigureToken, _ second: FigureToken, _ third: FigureToken) -> Bool {
        guard third.count == 2, first.count <= 2, second.count <= 2 else { return false }
        return unit == .date || unit == .countAndDate || (first.count == 2 && second.count == 2)
    }

    /// A day and a month, or a month and a year: only where a date is expected, as ১/২ may be a fraction.
    private func twoParts(_ first: FigureToken, _ second: FigureToken, _ position: Int) -> Outcome {
        guard tokens[position + 1].kind != .dot else { return .none }
        guard unit == .date, first.count <= 2 else { return .impossible }
        if second.count == 4, let year = Years.year(second.value, digits: 4) {
            return outcome(year: year, month: first.value, day: nil, next: position + 3)
        }
        guard second.count <= 2 else { return .impossible }
        return outcome(year: nil, month: second.value, day: first.value, next: position + 3)
    }

    // MARK: With the month's name

    /// `১৬ ফেব্রুয়ারী ২০২৩`, `১৬ জুলাই`, `৩১শে ডিসেম্বর, ২০২২`.
    private func namedMonth(_ position: Int) -> Outcome? {
        let day = tokens[position]
        guard day.count <= 2 else { return nil }
        var next = position + 1
        if isWord(next, .dayOrdinal) || isWord(next, .ordinal) { next += 1 }
        next = skip(next, [.space, .hyphen, .slash, .dot, .comma], most: 2)
        guard isWord(next, .month) || isDamagedMonth(next), !Tonnes.begin(tokens, next) else { return nil }
        let month = tokens[next].value
        next += 1
        if let year = year(after: next) {
            return outcome(year: year.value, month: month, day: day.value, next: year.next)
        }
        return outcome(year: nil, month: month, day: day.value, next: next)
    }

    /// Whether a word that counts is what a scan left of a month's name, জন of জুন: a date is expected, and a year in four digits
    /// stands behind it.
    private func isDamagedMonth(_ position: Int) -> Bool {
        guard unit == .date, isWord(position, .counter), tokens[position].value > 0 else { return false }
        let next = skip(position + 1, [.space, .comma], most: 2)
        return next > position + 1 && isDigits(next) && tokens[next].count == 4
    }

    /// `২০২২সালের জুন মাসের ০৫(পাঁচ) তারিখ`, and the standard's 2022-06-05, which has no other reading.
    private func yearFirst(_ position: Int) -> Outcome? {
        guard let year = Years.year(tokens[position].value, digits: 4) else { return nil }
        if isKind(position + 1, .hyphen), isDigits(position + 2), isKind(position + 3, .hyphen),
            isDigits(position + 4)
        {
            guard tokens[position + 2].count == 2, tokens[position + 4].count == 2 else { return .impossible }
            return outcome(
                year: year, month: tokens[position + 2].value, day: tokens[position + 4].value, next: position + 5)
        }
        var next = skip(position + 1, [.space], most: 1)
        guard isWord(next, .ofYear) || isWord(next, .era) else { return nil }
        next = skip(next + 1, [.space, .comma], most: 2)
        guard isWord(next, .month) else { return nil }
        let month = tokens[next].value
        next += 1
        let ofMonth = skip(next, [.space], most: 1)
        if isWord(ofMonth, .ofMonth) { next = ofMonth + 1 }
        let day = skip(next, [.space], most: 1)
        guard isDigits(day), tokens[day].count <= 2 else {
            return outcome(year: year, month: month, day: nil, next: next)
        }
        var end = day + 1
        if isWord(end, .dayOrdinal) || isWord(end, .ordinal) { end += 1 }
        if let numeral = Numerals.behind(tokens, end) {
            guard numeral.value == tokens[day].value else { return .impossible }
            end = numeral.next
        }
        return outcome(year: year, month: month, day: tokens[day].value, next: end)
    }

    /// `জুন/২২`, `জুন ২০২২`, `জুলাই ১, ২০২২`; a month and two digits with a mere space between may be a day or a year.
    private func monthFirst(_ position: Int) -> Outcome {
        let month = tokens[position].value
        let comma = skip(position + 1, [.space], most: 1)
        if isDigits(comma), tokens[comma].count <= 2, isKind(comma + 1, .comma) {
            let year = skip(comma + 2, [.space], most: 1)
            if isDigits(year), tokens[year].count == 4, let value = Years.year(tokens[year].value, digits: 4) {
                return outcome(year: value, month: month, day: tokens[comma].value, next: year + 1)
            }
        }
        let next = skip(position + 1, [.space, .slash, .hyphen, .comma, .quote, .dot], most: 3)
        guard isDigits(next) else { return .none }
        let isTight = (position + 1..<next).contains {
            tokens[$0].kind == .slash || tokens[$0].kind == .hyphen || tokens[$0].kind == .quote
        }
        guard tokens[next].count == 4 || (tokens[next].count == 2 && isTight),
            let year = Years.year(tokens[next].value, digits: tokens[next].count)
        else { return .impossible }
        return outcome(year: year, month: month, day: nil, next: next + 1)
    }

    private func year(after position: Int) -> (value: Int, next: Int)? {
        let next = skip(position, [.space, .comma, .hyphen, .slash, .quote, .dot], most: 3)
        guard next > position, isDigits(next) else { return nil }
        guard let year = Years.year(tokens[next].value, digits: tokens[next].count) else { return nil }
        // The two digits may be the next date's day, or its day and month.
        var behind = next + 1
        if isWord(behind, .dayOrdinal) || partsDate(behind) { return tokens[next].count == 4 ? (year, next + 1) : nil }
        behind = skip(behind, [.space], most: 1)
        if tokens[next].count == 2, isWord(behind, .month) { return nil }
        return (year, next + 1)
    }

    // MARK: What both share

    private func outcome(year: Int?, month: Int64, day: Int64?, next: Int) -> Outcome {
        guard let date = CalendarDate(year: year, month: Int(month), day: day.map { Int($0) }) else {
            return .impossible
        }
        return .date(date, next: next)
    }

    /// Takes the words and marks behind a date that belong to it: খ্রিঃ, ইং, সাল, তারিখ.
    private func finished(_ outcome: Outcome) -> Outcome {
        guard case .date(let date, var end) = outcome else { return outcome }
        while true {
            let next = skip(end, [.space, .comma], most: 1)
            guard isWord(next, .era) || isWord(next, .ofYear) else { break }
            end = next + 1
            if isKind(end, .dot) || isKind(end, .colon) { end += 1 }
        }
        return .date(date, next: end)
    }

    private func isKind(_ position: Int, _ kind: FigureToken.Kind) -> Bool {
        position < tokens.count && tokens[position].kind == kind
    }

    private func isDigits(_ position: Int) -> Bool { isKind(position, .digits) }

    private func isWord(_ position: Int, _ meaning: WordMeaning) -> Bool {
        position < tokens.count && tokens[position].isWord(meaning)
    }

    private func partsDate(_ position: Int) -> Bool { position < tokens.count && tokens[position].partsDate }

    private func skip(_ position: Int, _ kinds: [FigureToken.Kind], most: Int) -> Int {
        var next = position
        while next < tokens.count, next < position + most, kinds.contains(tokens[next].kind) { next += 1 }
        return next
    }
}
