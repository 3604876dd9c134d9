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

    func hash(into hasher: inout Hasher) {
        hasher.combine(Int64(constraint) << 32 | Int64(first))
        hasher.combine(Int64(second) << 32 | Int64(third))
    }
}
