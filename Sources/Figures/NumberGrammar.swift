/// Reads numbers, percentages and amounts, with the words and marks that belong to them.
struct NumberGrammar {
    let tokens: [FigureToken]
    let unit: UnitKind?

    init(tokens: [FigureToken], expecting unit: UnitKind?) {
        self.tokens = tokens
        self.unit = unit
    }

    /// What the words and marks around a number make of it.
    private struct Signs {
        var isPercent = false
        var isMoney = false
        var hasScale = false
    }

    /// The number that begins at a token and the token after it; nil where none does, or none that is sure.
    func read(at position: Int) -> (value: FigureValue, next: Int)? {
        var signs = Signs()
        var next = position
        if isWord(next, .percent) {
            signs.isPercent = true
            next = skipSpace(next + 1)
        } else if isWord(next, .money) || isKind(next, .taka) {
            signs.isMoney = true
            next += 1
            if isKind(next, .dot) || isKind(next, .colon) { next += 1 }
            next = skipSpace(next)
        }
        let isNegative = isKind(next, .hyphen) && next == position && isDigits(next + 1)
        if isNegative { next += 1 }
        guard let digits = GroupedNumber(tokens: tokens, expecting: unit).read(at: next) else { return nil }
        next = digits.next
        var value = digits.value
        if let numeral = Numerals.behind(tokens, next) {
            guard value == Decimal(numeral.value) else { return nil }
            next = numeral.next
        }
        guard let end = suffixes(from: next, of: &value, &signs) else { return nil }
        guard end == tokens.count || isEnd(end), !(digits.needsMoney && !signs.isMoney) else { return nil }
        if isNegative { value = Decimal(-value.mantissa, places: value.places) }
        return figure(value, signs).map { ($0, end) }
    }

    private func figure(_ value: Decimal, _ signs: Signs) -> FigureValue? {
        if signs.isPercent { return signs.isMoney || signs.hasScale ? nil : .percent(value) }
        let isCounted = unit == .count || unit == .person || unit == .day || unit == .other
        if signs.isMoney || (signs.hasScale && !isCounted) { return .money(value) }
        return .number(value)
    }

    /// Takes the marks and words behind a number; nil where they contradict each other.
    private func suffixes(from position: Int, of value: inout Decimal, _ signs: inout Signs) -> Int? {
        var end = position
        while true {
            let next = skipSpace(end)
            guard next < tokens.count else { return end }
            let token = tokens[next]
            if token.kind == .percent || token.isWord(.percent) {
                signs.isPercent = true
                end = next + 1
            } else if token.kind == .slash, isKind(next + 1, .hyphen) || isKind(next + 1, .equals) {
                signs.isMoney = true
                end = next + 2
            } else if token.isWord(.money) || token.kind == .taka {
                signs.isMoney = true
                end = next + 1
            } else if token.isWord(.counter), next == end || !isLabelled(next) {
                end = next + 1
            } else if let tonnes = Tonnes.end(tokens, next) {
                end = tonnes
            } else if token.isWord(.scale) {
                guard let scaled = scale(value, from: next, isScaled: signs.hasScale) else { return nil }
                signs.hasScale = true
                value = scaled.value
                end = scaled.next
            } else {
                return end
            }
        }
    }

    /// `২.৫ লক্ষ`, and `২ কোটি ৫০ লক্ষ`, whose parts add.
    private func scale(_ value: Decimal, from position: Int, isScaled: Bool) -> (value: Decimal, next: Int)? {
        guard !isScaled, var total = value.multiplied(by: Decimal(tokens[position].value)) else { return nil }
        var last = tokens[position].value
        var end = position + 1
        while true {
            let next = skipSpace(end)
            guard next > end, isDigits(next), tokens[next].count <= 3 else { break }
            let word = skipSpace(next + 1)
            guard isWord(word, .scale), tokens[word].value < last else { break }
            guard let part = Decimal(tokens[next].value).multiplied(by: Decimal(tokens[word].value)),
                let sum = total.adding(part)
            else { return nil }
            total = sum
            last = tokens[word].value
            end = word + 1
        }
        return total.withoutTrailingZeros.hasAtMost18Digits ? (total.withoutTrailingZeros, end) : nil
    }

    /// A word of the next thing rather than of this number: নম্বর before a figure.
    private func isLabelled(_ position: Int) -> Bool {
        let next = skipSpace(position + 1)
        return isDigits(next) && tokens[position].meaning == .label
    }

    /// Whether a number may end before this token.
    private func isEnd(_ position: Int) -> Bool {
        switch tokens[position].kind {
        case .space, .danda, .open: true
        case .comma: position + 1 < tokens.count && tokens[position + 1].kind == .space
        case .dot: position + 1 == tokens.count
        case .word: tokens[position].meaning == .join
        default: false
        }
    }

    private func isKind(_ position: Int, _ kind: FigureToken.Kind) -> Bool {
        position < tokens.count && tokens[position].kind == kind
    }

    private func isDigits(_ position: Int) -> Bool { isKind(position, .digits) }

    private func isWord(_ position: Int, _ meaning: WordMeaning) -> Bool {
        position < tokens.count && tokens[position].isWord(meaning)
    }

    private func skipSpace(_ position: Int) -> Int { isKind(position, .space) ? position + 1 : position }
}

/// The metric ton, whose first word (`মে`) alone would be the month of May.
enum Tonnes {
    /// Whether it begins at a token.
    static func begin(_ tokens: [FigureToken], _ position: Int) -> Bool { end(tokens, position) != nil }

    /// The token after it; nil where it does not begin at `position`.
    static func end(_ tokens: [FigureToken], _ position: Int) -> Int? {
        guard position < tokens.count, tokens[position].isWord(.month), tokens[position].value == 5 else { return nil }
        var next = position + 1
        while next < tokens.count, next < position + 3, tokens[next].kind == .space || tokens[next].kind == .dot {
            next += 1
        }
        return next < tokens.count && tokens[next].isWord(.counter) ? next + 1 : nil
    }
}

extension Decimal {
    /// The same value with no zero at the end behind the point: 250000 for 250000.0.
    var withoutTrailingZeros: Decimal {
        var mantissa = mantissa
        var places = places
        while places > 0 && mantissa % 10 == 0 {
            mantissa /= 10
            places -= 1
        }
        return Decimal(mantissa, places: places)
    }

    /// Whether it can be written with 18 digits.
    var hasAtMost18Digits: Bool { mantissa.magnitude < 1_000_000_000_000_000_000 }
}
