public import Specimens

/// How a normaliser did on a noisy text whose truth is known.
public struct TextScore: Sendable {
    /// What became of edits.
    public struct Edits: Sendable, Hashable {
        /// The damaged word stands there as it was printed.
        public var right = 0
        /// The damaged word was changed and is not what was printed.
        public var wrong = 0
        /// A word that was not damaged was changed.
        public var harmful = 0
        /// The word is what was printed but for a spelling that authors use as well; counted with neither.
        public var variant = 0
        /// The word came closer to what was printed, and something else is still wrong with it: another damage that no
        /// edit undid, or what a respelling is not about; counted with neither.
        public var partly = 0

        /// Makes a count.
        public init(right: Int = 0, wrong: Int = 0, harmful: Int = 0, variant: Int = 0, partly: Int = 0) {
            self.right = right
            self.wrong = wrong
            self.harmful = harmful
            self.variant = variant
            self.partly = partly
        }

        /// The share of edits that put right what was damaged; nil where there are none.
        public var precision: Double? {
            right + wrong + harmful == 0 ? nil : Double(right) / Double(right + wrong + harmful)
        }

        static func += (left: inout Edits, more: Edits) {
            left.right += more.right
            left.wrong += more.wrong
            left.harmful += more.harmful
            left.variant += more.variant
            left.partly += more.partly
        }
    }

    /// How many words were damaged in one way, and how many of them stand there as they were printed.
    public struct Restored: Sendable, Hashable {
        /// Damaged words.
        public var damaged = 0
        /// Those that were restored, exactly.
        public var restored = 0
        /// Those that were left as they came.
        public var untouched = 0

        /// Makes a count.
        public init(damaged: Int = 0, restored: Int = 0, untouched: Int = 0) {
            self.damaged = damaged
            self.restored = restored
            self.untouched = untouched
        }
    }

    /// One fault, for those who may see the words.
    public struct Fault: Sendable, Hashable {
        /// `wrong`, `harmful` or `missed`.
        public var kind: String
        /// What was done to the word; empty where nothing was.
        public var operators: [TextOperator]
        /// What was printed.
        public var truth: String
        /// What was read.
        public var before: String
        /// What stands there now.
        public var after: String
        /// The rules of the edits made there.
        public var rules: [String]
    }

    /// Edits that are readings: evidenced ones and what is decoded.
    public internal(set) var readings = Edits()
    /// Edits that respell the same text.
    public internal(set) var respellings = Edits()
    /// The edits of each rule.
    public internal(set) var rules: [String: Edits] = [:]
    /// What became of the damage, by the operators that made it, `letter` or `letter+split`.
    public internal(set) var operators: [String: Restored] = [:]
    /// Words that were not damaged, and those of them that were changed.
    public internal(set) var goodWords = 0
    /// Undamaged words that were changed.
    public internal(set) var changedGoodWords = 0
    /// Edits in lines that nobody printed.
    public internal(set) var editsInJunk = 0
    /// The faults, in order.
    public internal(set) var faults: [Fault] = []

    /// A score of nothing.
    public init() {}

    /// Undamaged words changed, of a million.
    public var harmedPerMillion: Double {
        goodWords == 0 ? 0 : Double(changedGoodWords) * 1_000_000 / Double(goodWords)
    }

    /// All damaged words together.
    public var whole: Restored {
        operators.values.reduce(into: Restored()) { sum, part in
            sum.damaged += part.damaged
            sum.restored += part.restored
            sum.untouched += part.untouched
        }
    }
}
