/// How much a text is damaged, and by what.
public struct TextLevel: Sendable {
    /// What the level is called.
    public var name: String
    /// How many words in a million are damaged.
    public var wordsPerMillion: Int
    /// Of the damaged words, how many in a million are damaged once more.
    public var twicePerMillion: Int
    /// Of the lines, how many in a million have a line after them that nobody printed.
    public var junkLinesPerMillion: Int
    /// How many figures (single digits) in a million are misread, where figures are damaged at all.
    public var digitsPerMillion: Int
    /// How often each operator is the one, as weights.
    public var weights: [TextOperator: Int]

    /// Makes a level.
    public init(
        name: String, wordsPerMillion: Int, twicePerMillion: Int = 0, junkLinesPerMillion: Int = 0,
        digitsPerMillion: Int = 0, weights: [TextOperator: Int] = TextLevel.usual
    ) {
        self.name = name
        self.wordsPerMillion = wordsPerMillion
        self.twicePerMillion = twicePerMillion
        self.junkLinesPerMillion = junkLinesPerMillion
        self.digitsPerMillion = digitsPerMillion
        self.weights = weights
    }

    /// About what the damage of two published agreements and of our own readings of printed pages is made of.
    ///
    /// Most of it are misread conjuncts and letters, then spaces, then the rest. Weights of what few words have (conjuncts, what
    /// converters leave) are high, for a word that has none is damaged otherwise.
    public static let usual: [TextOperator: Int] = [
        .conjunct: 800, .letter: 180, .lost: 70, .inserted: 40, .split: 130, .join: 50, .doubled: 30, .sister: 50,
        .order: 60, .invisible: 50, .leftover: 120,
    ]

    /// About what two published agreements show: some 120 of their 2,700 Bengali words are damaged.
    public static let mild = TextLevel(
        name: "mild", wordsPerMillion: 45_000, twicePerMillion: 50_000, junkLinesPerMillion: 10_000,
        digitsPerMillion: 5_000)

    /// Three times as much, and more than once in a word.
    public static let hard = TextLevel(
        name: "hard", wordsPerMillion: 135_000, twicePerMillion: 150_000, junkLinesPerMillion: 30_000,
        digitsPerMillion: 20_000)
}
