/// One way in which text is damaged between the page and us.
public enum TextOperator: String, Sendable, Hashable, CaseIterable, Comparable {
    /// A letter or sign read as another.
    case letter
    /// A conjunct read as something else.
    case conjunct
    /// A letter or sign that was not read.
    case lost
    /// A letter or sign that nobody printed.
    case inserted
    /// The beginning of a word, twice.
    case doubled
    /// A space inside a word.
    case split
    /// Two words written as one.
    case join
    /// A letter of a sister script that looks the same.
    case sister
    /// Signs typed in an order that looks the same, or typed twice.
    case order
    /// A scalar that shows nothing.
    case invisible
    /// What a converter of old font encodings left behind.
    case leftover
    /// A line that nobody printed.
    case junk
    /// A figure read as another.
    case digit

    /// In the order of their names.
    public static func < (left: TextOperator, right: TextOperator) -> Bool { left.rawValue < right.rawValue }
}

/// One damaged stretch of a text: whole words, before and after.
public struct TextDamage: Sendable, Hashable {
    /// What was done to it, in order; at least one operator.
    public var operators: [TextOperator]
    /// What is printed; empty for a line nobody printed.
    public var before: String
    /// What is read instead.
    public var after: String
    /// Where it stands in the clean text: UTF-8 offsets, half-open.
    public var clean: Range<Int>
    /// Where it stands in the noisy text: UTF-8 offsets, half-open.
    public var noisy: Range<Int>

    /// Makes a damage.
    public init(operators: [TextOperator], before: String, after: String, clean: Range<Int>, noisy: Range<Int>) {
        self.operators = operators
        self.before = before
        self.after = after
        self.clean = clean
        self.noisy = noisy
    }
}

/// A text and what became of it, with every difference between the two.
public struct NoisyText: Sendable {
    /// What is printed.
    public var clean: String
    /// What is read.
    public var text: String
    /// The differences, in order; they do not overlap, and all between them is the same in both texts.
    public var damages: [TextDamage]

    /// Makes a text that nothing happened to.
    public init(unharmed text: String) {
        clean = text
        self.text = text
        damages = []
    }

    /// Makes a text of its parts; the damages are to be in order and to be all there is between the two.
    public init(clean: String, text: String, damages: [TextDamage]) {
        self.clean = clean
        self.text = text
        self.damages = damages
    }
}
