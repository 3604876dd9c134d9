/// Which letters a text has, 64 classes of them, and which it has twice and three times.
///
/// What only one of two texts has costs an edit each, so that most are told apart by their bags alone (the bag distance of
/// Bartolini, Ciaccia and Patella 2002, from three of each letter on a bound of it).
struct LetterBag: Sendable, Hashable {
    /// Which letters it has.
    private(set) var once: UInt64 = 0
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

    /// How many marks a bag may hold: that a letter stands once, twice and three times.
    static let marks = 192

    /// How many marks it holds.
    var count: Int { once.nonzeroBitCount + twice.nonzeroBitCount + thrice.nonzeroBitCount }

    /// Calls a function for each mark it holds, by its place among all.
    @inline(__always)
    func forEachMark(_ body: (Int) -> Void) {
        LetterBag.forEachBit(of: once, from: 0, body)
        LetterBag.forEachBit(of: twice, from: 64, body)
        LetterBag.forEachBit(of: thrice, from: 128, body)
    }

    @inline(__always)
    private static func forEachBit(of bits: UInt64, from first: Int, _ body: (Int) -> Void) {
        var rest = bits
        while rest != 0 {
            body(first + rest.trailingZeroBitCount)
            rest &= rest - 1
        }
    }

    /// How many letters it has that another has not, or not as often; no fewer edits lead from the one text to the other.
    @inline(__always)
    func excess(over other: LetterBag) -> Int {
        (once & ~other.once).nonzeroBitCount + (twice & ~other.twice).nonzeroBitCount
            + (thrice & ~other.thrice).nonzeroBitCount
    }
}
