/// The catalogue of edit rules: every way in which canonical text may differ from its source.
public enum EditRule: String, Sendable, Hashable, CaseIterable {
    /// Unicode's canonical composition and order.
    case composition = "unicode.nfc"
    /// A vowel sign, nukta, hasanta or sign typed in the wrong order, put right.
    case order = "sign.order"
    /// The same sign twice, written once.
    case doubledSign = "sign.doubled"
    /// An invisible scalar that carries no meaning, taken out.
    case invisible = "invisible.remove"
    /// A letter of a sister script that looks like a Bengali one, folded.
    case lookAlike = "script.fold"
    /// A conjunct or letter that the scan broke, read by the lexicon.
    case conjunct = "conjunct.repair"
    /// Pieces of one word, joined by the lexicon.
    case wordJoin = "word.join"
    /// Pieces of one figure, joined where the column's type proves it.
    case figureJoin = "figure.join"

    /// How far edits of this rule go.
    public var safety: Safety {
        switch self {
        case .composition, .order, .doubledSign, .invisible, .lookAlike: .canonical
        case .conjunct, .wordJoin, .figureJoin: .evidenced
        }
    }
}
