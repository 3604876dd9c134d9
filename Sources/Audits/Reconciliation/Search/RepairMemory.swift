/// The ways to make constraints hold in the states of one search: states that are the same to a constraint share them.
struct RepairMemory {
    /// All of a state that matters to a constraint.
    private struct Key: Hashable {
        var constraint: Int
        /// The causes taken for true that touch it, in the order they were taken.
        var given: [Int]
        /// Which of its choices may be taken besides, 64 to a word.
        var free: [UInt64] = []
    }

    private var known: [Key: (repairs: [Repair], missed: Double)] = [:]

    /// The ways to make a constraint hold where some causes are taken for true and some cells may not change.
    mutating func repairs(
        _ network: CauseNetwork, _ index: Int, given: [Int], fixed: CellMarks
    ) -> (repairs: [Repair], missed: Double) {
        let choices = network.choices(of: index)
        var key = Key(constraint: index, given: given)
        var word: UInt64 = 0
        key.free.reserveCapacity(choices.edits.count / 64 + 1)
        for place in choices.edits.indices {
            let cell = choices.cells[place]
            let free =
                cell >= 0
                ? !fixed.contains(cell)
                : network.causes.numbers(of: choices.edits[place]).allSatisfy { !fixed.contains($0) }
            word = word << 1 | (free ? 1 : 0)
            if place % 64 == 63 { key.free.append(word) }
        }
        key.free.append(word)
        if let found = known[key] { return found }
        let isFree = choices.edits.indices.map { place in
            // The bits of the last word stand at its end.
            let count = min(64, choices.edits.count - place / 64 * 64)
            return key.free[place / 64] >> UInt64(count - 1 - place % 64) & 1 == 1
        }
        let found = ConstraintRepairs(network, index, given: given, isFree: isFree)
        known[key] = (found.repairs, found.missed)
        return (found.repairs, found.missed)
    }
}
