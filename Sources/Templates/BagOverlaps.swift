/// How far one text's letters are at least from those of many others, all told at once: sixteen texts a step.
///
/// For each mark that a bag of letters may hold it is kept which of the others hold it, a byte for each. The rows of the
/// marks that a text holds, added up, are what it has in common with each of them.
struct BagOverlaps: Sendable {
    /// Sixteen of the others.
    fileprivate typealias Block = SIMD16<UInt8>

    /// By mark, then by block: 1 for those of the others that hold the mark.
    private let holders: [Block]
    /// By block: how many marks each of the others holds.
    private let counts: [Block]

    /// Prepares the distances to some bags; one is known by its place among them.
    init(_ bags: [LetterBag]) {
        let blocks = (bags.count + Block.scalarCount - 1) / Block.scalarCount
        var holders = [Block](repeating: .zero, count: LetterBag.marks * blocks)
        var counts = [Block](repeating: .zero, count: blocks)
        for (place, bag) in bags.enumerated() {
            let (block, lane) = (place / Block.scalarCount, place % Block.scalarCount)
            bag.forEachMark { holders[$0 * blocks + block][lane] = 1 }
            counts[block][lane] = UInt8(clamping: bag.count)
        }
        self.holders = holders
        self.counts = counts
    }

    /// For each of the others no more than the edits that lead to it from a text of at most 255 letters: `leastDistance` of
    /// the bags.
    ///
    /// - Complexity: O(m) in the others, for each mark that the bag holds: a sixteenth of what asking one by one costs.
    func leastDistances(from bag: LetterBag) -> Distances {
        var common = [Block](repeating: .zero, count: counts.count)
        var sums = common.mutableSpan
        bag.forEachMark { mark in
            let row = holders.span.extracting(mark * sums.count..<(mark + 1) * sums.count)
            for block in 0..<sums.count { sums[block] &+= row[block] }
        }
        let own = Block(repeating: UInt8(clamping: bag.count))
        for block in 0..<sums.count {
            let larger = counts[block].replacing(with: own, where: own .> counts[block])
            sums[block] = larger &- sums[block]
        }
        return Distances(blocks: common)
    }

    /// A number for each of the others.
    struct Distances {
        fileprivate let blocks: [Block]

        /// The number of one, by its place.
        @inline(__always)
        subscript(place: Int) -> Int {
            Int(blocks[place / Block.scalarCount][place % Block.scalarCount])
        }
    }
}
