extension SeededGenerator {
    /// One of some things, of which there is at least one.
    mutating func pick<Item>(_ items: [Item]) -> Item { items[Int.random(in: items.indices, using: &self)] }

    /// A number of a range.
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// Whether something of so many parts in a hundred happens this time.
    mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

    /// `total` as so many whole parts, each at least `least`.
    mutating func parts(_ count: Int, of total: Int, least: Int = 1) -> [Int] {
        var parts = [Int](repeating: least, count: count)
        for _ in 0..<max(0, total - least * count) { parts[number(0...count - 1)] += 1 }
        return parts
    }
}
