/// How many of the things there are were found, and how many of those found are there: what precision, recall and their
/// harmonic mean are made of.
public struct Tally: Sendable, Hashable {
    /// Found, and there.
    public var right = 0
    /// Found, and not there.
    public var wrong = 0
    /// There, and not found.
    public var missed = 0

    /// Makes a tally.
    public init(right: Int = 0, wrong: Int = 0, missed: Int = 0) {
        self.right = right
        self.wrong = wrong
        self.missed = missed
    }

    /// The share of what was found that is there; nil where nothing was found.
    public var precision: Double? { right + wrong == 0 ? nil : Double(right) / Double(right + wrong) }

    /// The share of what is there that was found; nil where nothing is there.
    public var recall: Double? { right + missed == 0 ? nil : Double(right) / Double(right + missed) }

    /// The harmonic mean of precision and recall; nil where there is neither.
    public var f1: Double? {
        let whole = 2 * right + wrong + missed
        return whole == 0 ? nil : Double(2 * right) / Double(whole)
    }

    /// Two tallies as one.
    public static func + (left: Tally, right: Tally) -> Tally {
        Tally(right: left.right + right.right, wrong: left.wrong + right.wrong, missed: left.missed + right.missed)
    }

    /// Adds a tally to this one.
    public static func += (left: inout Tally, right: Tally) { left = left + right }
}
