public import BengaliText
public import Specimens

/// Clean text of one part, damaged in several ways from one seed.
public struct TextTrial: Sendable {
    /// One way of damaging the text.
    public struct Condition: Sendable {
        /// `clean`, `mild`, `hard, perturbed`.
        public let name: String
        /// The text and what was done to it.
        public let text: NoisyText
    }

    /// The clean text and its damaged forms.
    public let conditions: [Condition]

    /// Makes the texts.
    ///
    /// - Parameters:
    ///   - part: The half of the frames that the text is made of.
    ///   - seed: The same seed gives the same texts.
    ///   - lines: How many lines are made.
    ///   - others: Further clean lines; those that fall to the part are taken.
    ///   - hasJunk: Whether lines that nobody printed are put between.
    public init(part: TextSentences.Part, seed: UInt64, lines: Int, others: [String] = [], hasJunk: Bool = true) {
        var random = SeededGenerator(seed: seed)
        let made = TextSentences(part: part).lines(lines, using: &random)
        let clean = (made + others.filter { TextSentences.part(ofLine: $0) == part }).joined(separator: "\n") + "\n"
        let unseen = TextConfusions().perturbed(seed: seed &+ 1)
        var conditions = [Condition(name: "clean", text: NoisyText(unharmed: clean))]
        for (table, suffix) in [(TextConfusions(), ""), (unseen, ", perturbed")] {
            for level in [TextLevel.mild, .hard] {
                var level = level
                if !hasJunk { level.junkLinesPerMillion = 0 }
                let text = TextNoise(level: level, confusions: table).damage(clean, using: &random)
                conditions.append(Condition(name: level.name + suffix, text: text))
            }
        }
        self.conditions = conditions
    }

    /// How a normaliser does on each of the texts, in their order.
    public func scores(of normaliser: Normaliser) -> [TextScore] {
        conditions.map { TextScorer($0.text, normaliser.normalise(Array($0.text.text.utf8))).score() }
    }
}
