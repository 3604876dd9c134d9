/// One piece of a cell's text as the grammar of figures sees it.
struct FigureToken {
    /// What it is.
    enum Kind: UInt8 {
        case digits, word, space, slash, hyphen, dot, comma, colon, percent, open, close, taka, quote, question, danda
        case equals, ellipsis, other
    }

    var kind: Kind
    /// Its bytes, counted as the text's.
    var start: Int
    var end: Int
    /// How many digits, for digits.
    var count = 0
    /// The digits' value, capped at 18 of them; a word's number.
    var value: Int64 = 0
    /// What the word means.
    var meaning = WordMeaning.unknown

    /// Whether digits, or a word, of that sort.
    func isWord(_ meaning: WordMeaning) -> Bool { kind == .word && self.meaning == meaning }
    /// Whether it parts the day, month and year of a date.
    var partsDate: Bool { kind == .slash || kind == .hyphen || kind == .dot }
}
