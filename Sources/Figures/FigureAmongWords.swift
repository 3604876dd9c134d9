/// Finds the one figure of a cell that otherwise holds words: `৪টি সভা`, `কমপক্ষে ৪`.
///
/// Only where there is nothing to choose: one number in the cell, not an ordinal (`৪র্থ`), no month or year by it, and a
/// handful of words. The figure's part alone is the reading's range; the words stay what they are.
struct FigureAmongWords {
    let tokens: [FigureToken]
    let unit: UnitKind?

    /// The most words that may stand around a figure; a sentence with a number in it is no figure.
    private static let mostWords = 5

    /// The figure; nil where the cell is not of this form, or its figures should be dates.
    func read() -> FoundFigure? {
        guard unit != .date, unit != .countAndDate,
            tokens.count(where: { $0.kind == .word }) <= FigureAmongWords.mostWords,
            tokens.allSatisfy({ isPlain($0) }), let position = tokens.firstIndex(where: { $0.kind == .digits }),
            let number = NumberGrammar(tokens: tokens, expecting: unit).read(at: position),
            !tokens[number.next...].contains(where: { $0.kind == .digits }), isApart(position, number.next),
            !holdsWords(tokens[..<position]) || !holdsWords(tokens[number.next...])
        else { return nil }
        return FoundFigure(value: number.value, range: tokens[position].start..<tokens[number.next - 1].end)
    }

    /// Whether words of a sentence stand on one side of the number; between two of them it is part of what they say.
    private func holdsWords(_ side: ArraySlice<FigureToken>) -> Bool {
        side.contains { $0.isWord(.unknown) }
    }

    /// Whether a piece may stand in such a cell: words, spaces, brackets, and what a number is made of.
    private func isPlain(_ token: FigureToken) -> Bool {
        switch token.kind {
        case .word:
            switch token.meaning {
            case .unknown, .counter, .label, .money, .scale, .percent, .numeral: true
            default: false
            }
        case .digits, .space, .open, .close, .dot, .comma, .percent, .danda, .taka: true
        default: false
        }
    }

    /// Whether the number stands by itself: behind it a space, a bracket, a counting word (টি, জন) or nothing, and before
    /// it no letter, nor one with a point between: `o.৭৪` is no 74.
    private func isApart(_ position: Int, _ next: Int) -> Bool {
        if position > 0, tokens[position - 1].kind == .word { return false }
        if position > 1, tokens[position - 1].kind == .dot || tokens[position - 1].kind == .comma,
            tokens[position - 2].kind == .word
        {
            return false
        }
        guard next < tokens.count else { return true }
        let behind = tokens[next]
        return behind.kind == .space || behind.kind == .close || behind.kind == .danda || behind.isWord(.counter)
    }
}
