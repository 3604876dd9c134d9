/// By how much each of a constraint's causes moves its residual, and which move it by so much.
///
/// A search asks it for every pair of causes, so it is a table of lists in three arrays.
struct MoveTable {
    private var moves: [Int64] = []
    private var isKnown: [Bool] = []
    /// The first place of each list, or −1.
    private var heads: [Int32] = []
    /// The place behind each place in its list, or −1.
    private var next: [Int32] = []
    private var shift = 63

    /// Makes the table of some moves; nil for those that are not known.
    init(_ values: [Int64?]) {
        moves = values.map { $0 ?? 0 }
        isKnown = values.map { $0 != nil }
        var bits = 4
        while 1 << bits < values.count * 2 { bits += 1 }
        shift = 64 - bits
        heads = [Int32](repeating: -1, count: 1 << bits)
        next = [Int32](repeating: -1, count: values.count)
        for place in values.indices.reversed() where isKnown[place] {
            let list = list(of: moves[place])
            next[place] = heads[list]
            heads[list] = Int32(truncatingIfNeeded: place)
        }
    }

    private func list(of move: Int64) -> Int {
        // Fibonacci hashing: 2⁶⁴ ÷ the golden ratio.
        Int(truncatingIfNeeded: (UInt64(bitPattern: move) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(shift))
    }

    /// The move of a place; nil where it is not known.
    subscript(place: Int) -> Int64? { isKnown[place] ? moves[place] : nil }

    /// The first place behind another whose cause moves the residual by so much; −1 where there is none.
    func first(movingBy move: Int64, after place: Int) -> Int {
        var found = Int(heads[list(of: move)])
        while found >= 0, found <= place || moves[found] != move { found = Int(next[found]) }
        return found
    }
}
