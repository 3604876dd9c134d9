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
    /// A letter typed as another letter and a sign, written as the one letter it is.
    case vowel = "vowel.compose"
    /// An invisible scalar that carries no meaning, taken out.
    case invisible = "invisible.remove"
    /// A space of another width, written as the plain one.
    case space = "space.plain"
    /// A letter of a sister script that looks like a Bengali one, folded.
    case lookAlike = "script.fold"
    /// A full-width or mathematical form of an ASCII character, written as that character.
    case width = "width.fold"
    /// A sign of another kind where a danda belongs, written as one.
    case danda = "danda.fold"
    /// A conjunct or letter that the scan broke, read by the lexicon.
    case conjunct = "conjunct.repair"
    /// Pieces of one word, joined by the lexicon.
    case wordJoin = "word.join"
    /// Words read as one, parted where the lexicon or a fixed phrase proves the place.
    case wordSplit = "word.split"
    /// A piece of a word that was read twice, written once.
    case doubledPiece = "word.doubled"
    /// A letter that was lost, put back into the one long word that lacks it.
    case lostLetter = "letter.restore"
    /// A fixed phrase of the templates, read whole.
    case phrase = "phrase.restore"
    /// A word in the codes of a legacy Bengali font, read.
    case bijoy = "encoding.bijoy"
    /// A word that a converter from a legacy font got wrong, read by the lexicon.
    case misconverted = "encoding.misconverted"
    /// English that was put through such a converter, read back.
    case english = "encoding.english"
    /// Pieces of one figure, joined where the column's type proves it.
    case figureJoin = "figure.join"
    /// A mark beside a figure that is none of it, left out.
    case figureMark = "figure.mark"
    /// A code through letters and marks that were read for its digits and dots, settled by the codes around it.
    case codeRead = "code.read"

    /// How far edits of this rule go.
    public var safety: Safety {
        switch self {
        case .markup, .composition, .order, .doubledSign, .vowel, .invisible, .space, .lookAlike: .canonical
        case .width, .danda: .canonical
        case .conjunct, .wordJoin, .wordSplit, .doubledPiece, .lostLetter, .phrase, .figureJoin: .evidenced
        case .figureMark, .codeRead: .evidenced
        case .bijoy, .misconverted, .english: .evidenced
        }
    }

    /// What the rule does, in one line.
    public var summary: String {
        switch self {
        case .markup: "A reference (&amp;, &#2453;) or an escape of the markup is read as the character it stands for."
        case .composition: "Unicode's NFC: য়, ড় and ঢ় as letter and nukta, ো and ৌ as one sign."
        case .order: "A vowel sign, nukta, hasanta or candrabindu typed in the wrong order is put in its place."
        case .doubledSign: "The same sign typed twice over is written once."
        case .vowel: "A letter typed as another and a sign is written as itself: অ with া as আ, ত্ with a joiner as ৎ."
        case .invisible: "An invisible scalar that changes nothing on paper is taken out; joiners that do, stay."
        case .space: "A no-break, thin or wide space is written as a plain one."
        case .lookAlike: "An Assamese, Odia or Devanagari letter inside a Bengali word becomes its Bengali sister."
        case .width: "A full-width or mathematical form of an ASCII letter, digit or sign is written as ASCII."
        case .danda: "A currency numeral or another script's danda at the end of a sentence becomes the danda."
        case .conjunct: "A word that is none becomes the one word of the lexicon that a known misreading explains."
        case .wordJoin: "Pieces that are no words are joined where together they are a word of the lexicon."
        case .wordSplit: "Words read as one are parted where an inflection, a small word or a phrase proves the place."
        case .doubledPiece: "A piece of a word that stands there twice is written once, where that makes a known word."
        case .lostLetter: "A letter is put back, or a wrong one taken out, where one long known word proves it."
        case .phrase: "A damaged word in a fixed phrase of the templates is read as the phrase has it."
        case .bijoy:
            "A word in the codes of Bijoy (SutonnyMJ) is read, by its codes, the lexicon and the words beside it."
        case .misconverted: "A word that a converter from Bijoy got wrong becomes the word of the lexicon it was."
        case .english: "English that was put through a converter from Bijoy is written in its own letters again."
        case .figureJoin: "Pieces of one figure are joined where the type of their column proves it."
        case .figureMark:
            "A dash, a bracket, a footnote's mark or what is struck out beside a figure is none of it and left out."
        case .codeRead:
            "A code with a misread digit or a lost dot is read where the codes around it leave one that fits."
        }
    }
}
