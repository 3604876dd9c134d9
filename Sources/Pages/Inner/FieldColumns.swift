/// The order of columns whose rows name their cells, and leave some out.
struct FieldColumns {
    private(set) var order: [Int] = []
    private var known: Set<Int> = []

    /// Takes in the names of one row, by number: one that was not met yet stands behind the one before it.
    ///
    /// - Complexity: O(columns) for each new name; columns past the limit of a row are not taken in.
    mutating func add(_ names: [Int]) {
        var before: Int?
        for name in names where order.count <= TextLimits.cellsInRow {
            if known.insert(name).inserted {
                let place = before.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 }
                order.insert(name, at: place ?? 0)
            }
            before = name
        }
    }
}
