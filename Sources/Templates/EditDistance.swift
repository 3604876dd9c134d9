/// Levenshtein distances from one short text to many others, by Myers' bit-parallel algorithm (1999): one machine
/// word of work for each letter of the other text.
public struct EditDistance: Sendable {
    /// For each letter code, the places where the pattern has it.
    private let places: [UInt64]
    private let count: Int
    private let bag: LetterBag

    /// Prepares the distances from a key.
    public init(from pattern: HeadingKey) {
        var places = [UInt64](repeating: 0, count: 160)
        for (index, letter) in pattern.letters.enumerated() { places[Int(letter)] |= 1 << UInt64(index) }
        self.places = places
        count = pattern.letters.count
        bag = pattern.bag
    }

    /// How many edits lead from the one to the other; nil where they are more than `most`, which the letters alone tell
    /// of most texts.
    ///
    /// - Complexity: O(n) in the letters of `other`, where as many edits could do.
    public func distance(to other: HeadingKey, atMost most: Int) -> Int? {
        guard bag.excess(over: other.bag) <= most, other.bag.excess(over: bag) <= most else { return nil }
        let distance = distance(to: other)
        return distance <= most ? distance : nil
    }

    /// How many insertions, deletions and substitutions lead from the one to the other.
    ///
    /// - Complexity: O(n) in the letters of `other`.
    public func distance(to other: HeadingKey) -> Int {
        let (letters, places) = (other.letters.span, places.span)
        var column = Column()
        for index in 0..<letters.count { column.step(places[Int(letters[index])], first: 1) }
        return letters.count + column.sum(of: count)
    }

    /// How many lead from it to that stretch of some letters which is most like it (Sellers 1980).
    ///
    /// - Complexity: O(n) in the letters.
    func distance(within letters: [UInt8]) -> Int {
        let last: UInt64 = count > 0 ? 1 << UInt64(count - 1) : 0
        var column = Column()
        var (distance, least) = (count, count)
        for letter in letters {
            let (increase, decrease) = column.step(places[Int(letter)], first: 0)
            if increase & last != 0 { distance += 1 }
            if decrease & last != 0 { distance -= 1 }
            least = min(least, distance)
        }
        return least
    }

    /// One column of the distances, as differences between its rows.
    private struct Column {
        private var positive: UInt64 = ~0
        private var negative: UInt64 = 0

        /// Takes one letter, which stands at `equal` in the pattern; `first` is what a letter before the pattern costs.
        ///
        /// - Returns: The rows that are one more than in the column before, and those that are one less.
        @inline(__always)
        @discardableResult
        mutating func step(_ equal: UInt64, first: UInt64) -> (increase: UInt64, decrease: UInt64) {
            let diagonal = (((equal & positive) &+ positive) ^ positive) | equal | negative
            let increase = negative | ~(diagonal | positive)
            let decrease = positive & diagonal
            let (up, down) = (increase << 1 | first, decrease << 1)
            positive = down | ~(diagonal | up)
            negative = up & diagonal
            return (increase, decrease)
        }

        /// By how much so many rows down are more than the row before the first.
        func sum(of rows: Int) -> Int {
            let mask: UInt64 = rows < 64 ? 1 << UInt64(rows) &- 1 : ~0
            return (positive & mask).nonzeroBitCount - (negative & mask).nonzeroBitCount
        }
    }
}
