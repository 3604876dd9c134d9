/// Puts a number together that a scan parted with a space (`১২ ০`, `৯ ০%`).
///
/// Nothing in a text of figures tells such a number from two; it is for the caller to know that its cell holds one.
struct SplitNumbers {
    let tokens: [FigureToken]
    let unit: UnitKind?

    /// The one number that the text is without its spaces; nil where it is none, or the pieces are rather several numbers.
    func read(_ text: Span<UInt8>, _ lexer: FigureLexer) -> FigureReading? {
        mayBeOne ? joined(text, lexer) : nil
    }

    /// The same where the caller has seen that the pieces may be one number.
    func joined(_ text: Span<UInt8>, _ lexer: FigureLexer) -> FigureReading? {
        guard let first = tokens.first, let last = tokens.last else { return nil }
        var bytes: [UInt8] = []
        for token in tokens where token.kind != .space {
            for offset in token.start..<token.end { bytes.append(text[offset]) }
        }
        guard let pieces = lexer.tokens(bytes.span, 0..<bytes.count, limit: tokens.count),
            let found = FigureGrammar(tokens: pieces, expecting: unit).read(), found.range == 0..<bytes.count
        else { return nil }
        switch found.value {
        case .number, .percent, .money:
            return FigureReading(value: found.value, range: first.start..<last.end, joined: bytes)
        default: return nil
        }
    }

    /// Whether nothing but digits and the marks of one number stand there, each space behind a digit; the same number
    /// twice was printed twice, and of three pieces or more each is one digit, as in spaced print.
    private var mayBeOne: Bool {
        var spaces = 0
        for (place, token) in tokens.enumerated() {
            switch token.kind {
            case .digits, .dot, .comma, .percent, .slash, .hyphen: continue
            case .space:
                guard place > 0, place + 1 < tokens.count, tokens[place - 1].kind == .digits else { return false }
                // A point or a comma goes with the digits behind it; one digit behind a comma is no group.
                let mark = tokens[place + 1].kind
                let next = mark == .dot || mark == .comma ? place + 2 : place + 1
                guard next < tokens.count, tokens[next].kind == .digits, mark != .comma || tokens[next].count > 1
                else { return false }
                spaces += 1
            default: return false
            }
        }
        let digits = tokens.filter { $0.kind == .digits }
        if spaces == 1, digits.count == 2, digits[0].value == digits[1].value, digits[0].count == digits[1].count {
            return false
        }
        return spaces == 1 || spaces > 1 && digits.allSatisfy { $0.count == 1 }
    }
}
