/// One component as odds are weighed: its explanations, what could not be looked at, and what each of them takes.
struct WeighedComponent: Sendable {
    /// One explanation.
    struct Item: Sendable {
        /// −ln of its odds at the rates of the tables.
        var cost: Double
        /// The causes it takes.
        var parts: [Part]
        /// Of the rules that it takes to be broken by the author, by how much likelier it is that the reader did what
        /// cannot be told: a figure misread in a way that no cause of ours spells.
        var untold: [Double]
    }

    /// One cause of an explanation, and whose it may be: the odds of both are parts of its cost.
    struct Part: Sendable {
        /// The reader's share at the rates of the tables.
        var reader: Double
        /// The author's.
        var author: Double
        /// The digits that it takes to be read for others, printed × 10 + read.
        var pairs: [Int] = []
        /// Whether it is a symbol too few or too many.
        var isPiece = false
    }

    /// The explanations.
    var items: [Item]
    /// The odds of what was not looked at, at the rates of the tables.
    var rest: Double
    /// The probability of each explanation, once weighed.
    var probabilities: [Double] = []
    /// By explanation and cause, how likely that is the reader's if the explanation is true.
    var readers: [[Double]] = []
}
