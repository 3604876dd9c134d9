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
        var state = State(count)
        for letter in other.letters { state.step(places[Int(letter)], first: 1) }
        return count > 0 ? state.distance : other.letters.count
    }

    /// How many lead from the one to the other, where they are no more than so many; nil where they are.
    ///
    /// - Complexity: as of `distance(to:)`, and less where the first letters tell it.
    func distance(to other: HeadingKey, atMost most: Int) -> Int? {
        guard count > 0 else { return other.letters.count <= most ? other.letters.count : nil }
        let (letters, places) = (other.letters.span, places.span)
        var state = State(count)
        for index in 0..<letters.count {
            state.step(places[Int(letters[index])], first: 1)
            // Each letter to come takes away one at most.
            if state.distance - (letters.count - 1 - index) > most { return nil }
        }
        return state.distance <= most ? state.distance : nil
    }

    /// How many lead from it to that stretch of some letters which is most like it (Sellers 1980).
    ///
    /// - Complexity: O(n) in the letters.
    func distance(within letters: [UInt8]) -> Int {
        var state = State(count)
        var least = count
        for letter in letters {
            state.step(places[Int(letter)], first: 0)
            least = min(least, state.distance)
        }
        return least
    }

    /// One column of the distances, as differences between its rows.
    private struct State {
        private var positive: UInt64 = ~0
        private var negative: UInt64 = 0
        private let last: UInt64
        var distance: Int

        init(_ count: Int) {
            distance = count
            last = count > 0 ? 1 << UInt64(count - 1) : 0
        }

        /// Takes one letter, which stands at `equal` in the pattern; `first` is what a letter before the pattern costs.
        @inline(__always)
        mutating func step(_ equal: UInt64, first: UInt64) {
            let diagonal = (((equal & positive) &+ positive) ^ positive) | equal | negative
            var increase = negative | ~(diagonal | positive)
            var decrease = positive & diagonal
            if increase & last != 0 { distance += 1 }
            if decrease & last != 0 { distance -= 1 }
            increase = increase << 1 | first
            decrease <<= 1
            positive = decrease | ~(diagonal | increase)
            negative = increase & diagonal
        }
    }
}
