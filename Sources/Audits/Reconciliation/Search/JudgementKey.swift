/// A constraint and the few causes that touch it, by which what was found of it is remembered.
struct JudgementKey {
    private var constraint: Int32
    private var first: Int32 = -1
    private var second: Int32 = -1
    private var third: Int32 = -1
    /// How many causes were added.
    private(set) var count: Int32 = 0

    /// Makes the key of a constraint as it was read.
    init(constraint: Int) { self.constraint = Int32(clamping: constraint) }

    /// Whether it tells all the causes: there are at most three.
    var isWhole: Bool { count <= 3 }

    /// Adds one more cause.
    mutating func add(_ edit: Int) {
        switch count {
        case 0: first = Int32(clamping: edit)
        case 1: second = Int32(clamping: edit)
        case 2: third = Int32(clamping: edit)
        default: break
        }
        count += 1
    }

    /// All four numbers.
    fileprivate var words: (UInt64, UInt64) {
        (JudgementKey.pair(constraint, first), JudgementKey.pair(second, third))
    }

    private static func pair(_ high: Int32, _ low: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: high)) << 32 | UInt64(UInt32(bitPattern: low))
    }
}

/// What was found of constraints with a few causes taken for true.
///
/// A search asks it at every step: it is one open table of numbers, which needs no hasher.
struct JudgementTable {
    private struct Entry {
        var words: (UInt64, UInt64)
        var judgement: Judgement
    }

    private var entries: [Entry?] = Array(repeating: nil, count: 1024)
    private var count = 0

    /// What was found, if it was.
    subscript(key: JudgementKey) -> Judgement? { entries[place(of: key.words)]?.judgement }

    /// Keeps what was found.
    mutating func insert(_ judgement: Judgement, for key: JudgementKey) {
        if 2 * count >= entries.count { grow() }
        let place = place(of: key.words)
        if entries[place] == nil { count += 1 }
        entries[place] = Entry(words: key.words, judgement: judgement)
    }

    /// The place of an entry, or the free one that it would have.
    private func place(of words: (UInt64, UInt64)) -> Int {
        let mask = entries.count - 1
        // Both halves of a product of 128 bits, so that each bit of the words reaches those that are kept.
        let product = (words.0 ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: words.1 ^ 0xD1B5_4A32_D192_ED03)
        var place = Int(truncatingIfNeeded: product.high ^ product.low) & mask
        while let entry = entries[place], entry.words != words { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = entries
        entries = Array(repeating: nil, count: 2 * old.count)
        for case .some(let entry) in old { entries[place(of: entry.words)] = entry }
    }
}
