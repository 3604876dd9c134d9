/// Levenshtein distances from one short text to many others, by Myers' bit-parallel algorithm (1999): one machine
/// word of work for each letter of the other text.
public struct EditDistance: Sendable {
    /// For each letter code, the places where the pattern has it.
    private let places: [UInt64]
    private let count: Int

    /// Prepares the distances from a key.
    public init(from pattern: HeadingKey) {
        var places = [UInt64](repeating: 0, count: 160)
        for (index, letter) in pattern.letters.enumerated() { places[Int(letter)] |= 1 << UInt64(index) }
        self.places = places
        count = pattern.letters.count
    }

    /// How many insertions, deletions and substitutions lead from the one to the other.
    ///
    /// - Complexity: O(n) in the letters of `other`.
    public func distance(to other: HeadingKey) -> Int {
        guard count > 0 else { return other.letters.count }
        var positive: UInt64 = ~0
        var negative: UInt64 = 0
        var distance = count
        let last: UInt64 = 1 << UInt64(count - 1)
        for letter in other.letters {
            let equal = places[Int(letter)]
            let diagonal = (((equal & positive) &+ positive) ^ positive) | equal | negative
            var increase = negative | ~(diagonal | positive)
            var decrease = positive & diagonal
            if increase & last != 0 { distance += 1 }
            if decrease & last != 0 { distance -= 1 }
            increase = increase << 1 | 1
            decrease <<= 1
            positive = decrease | ~(diagonal | increase)
            negative = increase & diagonal
        }
        return distance
    }
}
