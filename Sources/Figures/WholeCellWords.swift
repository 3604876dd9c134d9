/// Cells that say something about a figure instead of being one: dashes, প্রযোজ্য নয়, ঐ, `??`.
struct WholeCellWords: Sendable {
    /// The word for 'applicable', which a page may print with two letters wrong, and the words that deny it.
    private static let applicable = Letters.folded("প্রযোজ্য".utf8.span)
    private static let denials: [[UInt32]] = ["নয়", "নয", "নহে", "না", "নাই", "নেই"].map { Letters.folded($0.utf8.span) }
    private static let exact: [[UInt32]] = ["na", "এনএ", "অপ্রযোজ্য", "notapplicable"].map { Letters.folded($0.utf8.span) }

    /// The value of a cell whose tokens neither begin nor end with a space; nil where it may be a figure.
    func read(_ text: Span<UInt8>, _ tokens: [FigureToken]) -> FigureValue? {
        var counts = Counts()
        for token in tokens { counts.add(token) }
        if counts.figures == 0 && counts.words == 0 {
            if counts.questions > 0 { return counts.others == 0 ? .unreadable : nil }
            if counts.quotes > 0 { return counts.dashes + counts.others == 0 ? .ditto(nil) : nil }
            return counts.others == 0 && counts.dashes > 0 ? .dash : nil
        }
        if counts.figures > 0 {
            return counts.questions > 0 && counts.words == 0 && counts.others == 0 ? .unreadable : nil
        }
        guard counts.words <= 5, counts.questions == 0 else { return nil }
        if counts.dittos == counts.words && counts.others == 0 { return .ditto(nil) }
        if counts.nothing == counts.words && counts.others == 0 { return .dash }
        return isNotApplicable(text, tokens) ? .notApplicable : nil
    }

    private struct Counts {
        var figures = 0
        var words = 0
        var dashes = 0
        var questions = 0
        var quotes = 0
        var dittos = 0
        var nothing = 0
        var others = 0

        mutating func add(_ token: FigureToken) {
            switch token.kind {
            case .digits: figures += 1
            case .word:
                words += 1
                if token.meaning == .ditto { dittos += 1 }
                if token.meaning == .none { nothing += 1 }
            case .hyphen, .dot, .ellipsis: dashes += 1
            case .question: questions += 1
            case .quote: quotes += 1
            case .space, .slash, .percent, .danda, .comma: break
            default: others += 1
            }
        }
    }

    private func isNotApplicable(_ text: Span<UInt8>, _ tokens: [FigureToken]) -> Bool {
        guard let first = tokens.first, let last = tokens.last, last.end - first.start <= 96 else { return false }
        var letters: [UInt32] = []
        for token in tokens where token.kind == .word {
            Letters.fold(text, token.start..<token.end, into: &letters)
        }
        if WholeCellWords.exact.contains(letters) { return true }
        return WholeCellWords.denials.contains { denial in
            guard letters.count >= denial.count + 6, letters.suffix(denial.count).elementsEqual(denial) else {
                return false
            }
            let stem = Array(letters.dropLast(denial.count))
            return Letters.distance(stem, WholeCellWords.applicable, atMost: 2) <= 2
        }
    }
}
