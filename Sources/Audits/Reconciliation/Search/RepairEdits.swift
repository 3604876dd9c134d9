/// The few causes of one way to make a constraint hold, in order: places in the network's pool.
///
/// A search holds thousands of them, so that they need no memory of their own.
struct RepairEdits: RandomAccessCollection, Sendable {
    private var edits: (Int32, Int32, Int32) = (-1, -1, -1)
    private var number: Int8 = 0

    init(_ first: Int) {
        edits.0 = Int32(truncatingIfNeeded: first)
        number = 1
    }

    init(_ first: Int, _ second: Int) {
        self.init(Swift.min(first, second))
        edits.1 = Int32(truncatingIfNeeded: Swift.max(first, second))
        number = 2
    }

    init(_ first: Int, _ second: Int, _ third: Int) {
        let (low, high) = (Swift.min(first, second), Swift.max(first, second))
        self.init(low, high)
        let last = Int32(truncatingIfNeeded: third)
        edits =
            last >= edits.1
            ? (edits.0, edits.1, last) : last >= edits.0 ? (edits.0, last, edits.1) : (last, edits.0, edits.1)
        number = 3
    }

    var startIndex: Int { 0 }

    var endIndex: Int { Int(number) }

    subscript(place: Int) -> Int {
        switch place {
        case 0: Int(edits.0)
        case 1: Int(edits.1)
        default: Int(edits.2)
        }
    }
}
