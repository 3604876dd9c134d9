/// The kinds of change that the canonical pass makes; each respells the same written text.
///
/// Composition is the ground that the others stand on and is always made: with nothing else, the pass is Unicode's NFC.
public struct CanonicalSteps: OptionSet, Sendable, Hashable {
    /// One bit a step.
    public let rawValue: UInt16

    /// Makes a set of steps from its bits.
    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// Unicode's canonical composition and order, of every script.
    public static let composition = CanonicalSteps(rawValue: 1 << 0)
    /// Marks of a Bengali syllable typed in another order, or before the letters they belong to, put in their place.
    public static let order = CanonicalSteps(rawValue: 1 << 1)
    /// The same mark twice, written once.
    public static let doubling = CanonicalSteps(rawValue: 1 << 2)
    /// A letter typed as another letter and a sign, written as the one letter it is.
    public static let letters = CanonicalSteps(rawValue: 1 << 3)
    /// Invisible scalars that change nothing on paper, taken out.
    public static let invisible = CanonicalSteps(rawValue: 1 << 4)
    /// Spaces of other widths, written as plain ones.
    public static let spaces = CanonicalSteps(rawValue: 1 << 5)
    /// Letters of sister scripts inside Bengali words, folded.
    public static let lookAlikes = CanonicalSteps(rawValue: 1 << 6)
    /// Full-width and mathematical forms of ASCII, written as ASCII.
    public static let width = CanonicalSteps(rawValue: 1 << 7)
    /// Signs of other kinds that stand where a danda belongs, written as one.
    public static let dandas = CanonicalSteps(rawValue: 1 << 8)
    /// Of the other steps, what a letter that was lost explains as well: a vowel sign twice on one letter (হয়েে), one of
    /// two parts the wrong way round (আদাে), one before its letters (েখা), অ and a sign (অাব).
    public static let disputed = CanonicalSteps(rawValue: 1 << 9)

    /// Every step.
    public static let all: CanonicalSteps = [certain, disputed]
    /// Every step that is right whatever the words are; the rest is for those who know words.
    public static let certain: CanonicalSteps = [
        composition, order, doubling, letters, invisible, spaces, lookAlikes, width, dandas,
    ]
}
