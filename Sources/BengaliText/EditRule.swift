/// The catalogue of edit rules: every way in which canonical text may differ from its source.
public enum EditRule: String, Sendable, Hashable, CaseIterable {
    /// A reference or an escape of the markup, read as the character it stands for.
    case markup = "markup.decode"
    /// Unicode's canonical composition and order.
    case composition = "unicode.nfc"
    /// A vowel sign, nukta, hasanta or sign typed in the wrong order, put right.
    case order = "sign.order"
    /// The same sign twice, written once.
    case doubledSign = "sign.doubled"
    /// A vowel typed as another vowel and a sign, written as the one letter it is.
    case vowel = "vowel.compose"
    /// An invisible scalar that carries no meaning, taken out.
    case invisible = "invisible.remove"
    /// A space of another width, written as the plain one.
    case space = "space.plain"
    /// A letter of a sister script that looks like a Bengali one, folded.
    case lookAlike = "script.fold"
    /// A conjunct or letter that the scan broke, read by the lexicon.
    case conjunct = "conjunct.repair"
    /// Pieces of one word, joined by the lexicon.
    case wordJoin = "word.join"
    /// A fixed phrase of the templates, read whole.
    case phrase = "phrase.restore"
    /// Pieces of one figure, joined where the column's type proves it.
    case figureJoin = "figure.join"

    /// How far edits of this rule go.
    public var safety: Safety {
        switch self {
        case .markup, .composition, .order, .doubledSign, .vowel, .invisible, .space, .lookAlike: .canonical
        case .conjunct, .wordJoin, .phrase, .figureJoin: .evidenced
        }
    }

    /// What the rule does, in one line.
    public var summary: String {
        switch self {
        case .markup: "A reference (&amp;, &#2453;) or an escape of the markup is read as the character it stands for."
        case .composition: "Unicode's NFC: য়, ড় and ঢ় as letter and nukta, ো and ৌ as one sign."
        case .order: "A vowel sign, nukta, hasanta or candrabindu typed in the wrong order is put in its place."
        case .doubledSign: "The same sign typed twice over is written once."
        case .vowel: "অ with the sign া is written as the letter আ."
        case .invisible: "An invisible scalar that changes nothing on paper is taken out; joiners that do, stay."
        case .space: "A no-break, thin or wide space is written as a plain one."
        case .lookAlike: "An Assamese, Odia or Devanagari letter inside a Bengali word becomes its Bengali sister."
        case .conjunct: "A word that is none becomes the one word of the lexicon that a known misreading explains."
        case .wordJoin: "Pieces that are no words are joined where together they are a word of the lexicon."
        case .phrase: "A damaged word in a fixed phrase of the templates is read as the phrase has it."
        case .figureJoin: "Pieces of one figure are joined where the type of their column proves it."
        }
    }
}
