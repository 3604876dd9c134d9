/// Which letters a text has, 64 classes of them, and which it has twice and three times.
///
/// What only one of two texts has costs an edit each, so that most are told apart by their bags alone (the bag distance of
/// Bartolini, Ciaccia and Patella 2002, from three of each letter on a bound of it).
struct LetterBag: Sendable, Hashable {
    private var once: UInt64 = 0
    private var twice: UInt64 = 0
    private var thrice: UInt64 = 0

    init(_ letters: [UInt8]) {
        for letter in letters {
            let bit: UInt64 = 1 << UInt64(letter & 63)
            thrice |= twice & bit
            twice |= once & bit
            once |= bit
        }
    }

    /// No fewer edits lead from the one text to the other.
    @inline(__always)
    func leastDistance(to other: LetterBag) -> Int { max(excess(over: other), other.excess(over: self)) }

    /// Whether more edits than so many lead from the one text to the other for certain; the letters that only one of them
    /// has at all tell most apart, before those are counted that it has oftener.
    @inline(__always)
    func isFurther(than distance: Int, from other: LetterBag) -> Bool {
        if (once & ~other.once).nonzeroBitCount > distance || (other.once & ~once).nonzeroBitCount > distance {
            return true
        }
        return leastDistance(to: other) > distance
    }

    /// How many letters it has that another has not, or not as often.
    @inline(__always)
    func excess(over other: LetterBag) -> Int {
        (once & ~other.once).nonzeroBitCount + (twice & ~other.twice).nonzeroBitCount
            + (thrice & ~other.thrice).nonzeroBitCount
    }
}
