/// Reads the digits of a number: plain, grouped the Indian or the Western way, with a decimal point or দশমিক.
struct GroupedNumber {
    let tokens: [FigureToken]
    let unit: UnitKind?

    init(tokens: [FigureToken], expecting unit: UnitKind?) {
        self.tokens = tokens
        self.unit = unit
    }

    /// The digits that begin at a token; nil where none do or where they can be read in two ways.
    ///
    /// `needsMoney` says that only a sign of money behind them makes them one number.
    func read(at position: Int) -> (value: Decimal, next: Int, needsMoney: Bool)? {
        // A number below one without its zero, at the cell's beginning: .৫.
        if position == 0, isKind(0, .dot), isKind(1, .digits), tokens[1].count <= GroupedNumber.mostPlaces,
            tokens.count == 2
        {
            return fraction(Decimal(0), digits: 0, tokens[1]).map { ($0, 2, false) }
        }
        guard isKind(position, .digits) else { return nil }
        let commas = groups(position, .comma)
        if commas > 1 { return grouped(position, commas) }
        let dots = groups(position, .dot)
        if dots > 2 { return dotted(position, dots) }
        if dots == 2 { return point(position, next: position + 2, end: position + 3) }
        return worded(position) ?? whole(position, 1).map { ($0, position + 1, false) }
    }

    /// More places behind a point without its zero are a number that lost its head.
    private static let mostPlaces = 2

    /// How many runs of digits stand in a row with that mark alone between them.
    private func groups(_ position: Int, _ mark: FigureToken.Kind) -> Int {
        var count = 1
        var next = position + 1
        while isKind(next, mark), isKind(next + 1, .digits) {
            count += 1
            next += 2
        }
        return count
    }

    /// Grouping that lost a comma leaves a last group of five (২০,০০০০০), six or seven digits; four would be another
    /// number.
    private func grouped(_ position: Int, _ count: Int) -> (value: Decimal, next: Int, needsMoney: Bool)? {
        let end = position + 2 * count - 1
        let last = tokens[end - 1].count
        guard tokens[position].count <= 3, last == 3 || (5...7).contains(last) else { return nil }
        for index in stride(from: position + 2, to: end - 1, by: 2) where !(2...3).contains(tokens[index].count) {
            return nil
        }
        guard let whole = whole(position, count) else { return nil }
        guard isKind(end, .dot), isKind(end + 1, .digits) else { return (whole, end, false) }
        guard !isKind(end + 2, .dot), !isKind(end + 2, .comma) else { return nil }
        return fraction(whole, digits: digitCount(position, count), tokens[end + 1]).map { ($0, end + 2, false) }
    }

    /// Dots in the place of commas, ১৬.৩০.৬২৪/-: Indian groups, the last of three digits.
    private func dotted(_ position: Int, _ count: Int) -> (value: Decimal, next: Int, needsMoney: Bool)? {
        let end = position + 2 * count - 1
        guard tokens[position].count <= 3, tokens[end - 1].count == 3 else { return nil }
        var isIndian = true
        for index in stride(from: position + 2, to: end - 1, by: 2) {
            guard (2...3).contains(tokens[index].count) else { return nil }
            isIndian = isIndian && tokens[index].count == 2
        }
        guard let whole = whole(position, count) else { return nil }
        return (whole, end, !(isIndian && tokens[position].count <= 2) && unit != .money)
    }

    private func worded(_ position: Int) -> (value: Decimal, next: Int, needsMoney: Bool)? {
        let word = isKind(position + 1, .space) ? position + 2 : position + 1
        guard word < tokens.count, tokens[word].isWord(.point) else { return nil }
        let digits = isKind(word + 1, .space) ? word + 2 : word + 1
        guard isKind(digits, .digits) else { return nil }
        return point(position, next: digits, end: digits + 1)
    }

    private func point(_ position: Int, next: Int, end: Int) -> (value: Decimal, next: Int, needsMoney: Bool)? {
        // 1.500/- may be one thousand five hundred.
        if tokens[next].count == 3, isKind(end, .slash) { return nil }
        guard let whole = whole(position, 1), !isKind(end, .comma) || isKind(end + 1, .space) else { return nil }
        return fraction(whole, digits: tokens[position].count, tokens[next]).map { ($0, end, false) }
    }

    private func fraction(_ whole: Decimal, digits: Int, _ behind: FigureToken) -> Decimal? {
        guard digits + behind.count <= 18 else { return nil }
        var mantissa = whole.mantissa
        for _ in 0..<behind.count { mantissa *= 10 }
        return Decimal(mantissa + behind.value, places: behind.count)
    }

    private func digitCount(_ position: Int, _ count: Int) -> Int {
        stride(from: position, to: position + 2 * count, by: 2).reduce(0) { $0 + tokens[$1].count }
    }

    private func whole(_ position: Int, _ count: Int) -> Decimal? {
        guard digitCount(position, count) <= 18 else { return nil }
        var value: Int64 = 0
        for index in stride(from: position, to: position + 2 * count, by: 2) {
            for _ in 0..<tokens[index].count { value *= 10 }
            value += tokens[index].value
        }
        return Decimal(value)
    }

    private func isKind(_ position: Int, _ kind: FigureToken.Kind) -> Bool {
        position < tokens.count && tokens[position].kind == kind
    }
}

/// The word for a number that may stand in brackets behind it: ০৫(পাঁচ).
enum Numerals {
    /// The numeral in brackets at a token, and the token after it; nil where there is none.
    static func behind(_ tokens: [FigureToken], _ position: Int) -> (value: Int64, next: Int)? {
        let open = position < tokens.count && tokens[position].kind == .space ? position + 1 : position
        guard open + 2 < tokens.count, tokens[open].kind == .open else { return nil }
        let word = tokens[open + 1].kind == .space ? open + 2 : open + 1
        guard word + 1 < tokens.count, tokens[word].isWord(.numeral) else { return nil }
        let close = tokens[word + 1].kind == .space ? word + 2 : word + 1
        guard close < tokens.count, tokens[close].kind == .close else { return nil }
        return (tokens[word].value, close + 1)
    }
}
