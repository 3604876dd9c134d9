/// A constraint and the few causes that touch it, by which what was found of it is remembered.
struct JudgementKey: Hashable {
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

    /// All four numbers: those that are not there must not blot out the one beside them.
    func hash(into hasher: inout Hasher) {
        hasher.combine(JudgementKey.pair(constraint, first))
        hasher.combine(JudgementKey.pair(second, third))
    }

    private static func pair(_ high: Int32, _ low: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: high)) << 32 | UInt64(UInt32(bitPattern: low))
    }
}
