internal import Glibc

/// A state of a component's search, written out.
struct SearchNode {
    /// Its place in the queue's list.
    var state: Int
    /// The causes taken for true.
    var edits: [Int] = []
    /// The constraints whose cells are decided.
    var settled: [Int] = []
    /// The constraints taken for the author's.
    var authors: [Int] = []
    /// What all of that costs.
    var cost: Double
    /// What every explanation behind this state costs at least.
    var bound: Double
}

/// What a state has that the one before it has not.
struct SearchStep {
    /// The state before it; −1 for the first.
    private(set) var before: Int32 = -1
    private var constraint: Int32 = -1
    /// The causes that settle the constraint; nil where it is the author's.
    private(set) var edits: RepairEdits?

    /// The first state has nothing yet.
    init() {}

    /// Takes a constraint for the author's.
    init(from state: Int, author constraint: Int) {
        (before, self.constraint) = (Int32(truncatingIfNeeded: state), Int32(truncatingIfNeeded: constraint))
    }

    /// Settles a constraint.
    init(from state: Int, settling constraint: Int, by edits: RepairEdits) {
        self.init(from: state, author: constraint)
        self.edits = edits
    }

    /// The constraint that was decided; nil in the first state.
    var decided: Int? { constraint < 0 ? nil : Int(constraint) }
}

/// States by their bounds, the lowest first, those of one bound in the order they came.
///
/// Most states are never looked at: each is kept as one step from another, and written out when its turn comes.
struct NodeQueue {
    private var steps: [(step: SearchStep, cost: Double)] = []
    private var heap: [(bound: Double, number: Int)] = []

    /// The odds of all states in it.
    var mass: Double { heap.reduce(0) { $0 + exp(-$1.bound) } }

    mutating func push(_ step: SearchStep, cost: Double, bound: Double) {
        heap.append((bound, steps.count))
        steps.append((step, cost))
        var place = heap.count - 1
        while place > 0, isBefore(place, (place - 1) / 2) {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func pop() -> SearchNode? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        guard !heap.isEmpty else { return node(first) }
        heap[0] = last
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2] where child < heap.count && isBefore(child, least) {
                least = child
            }
            if least == place { return node(first) }
            heap.swapAt(place, least)
            place = least
        }
    }

    /// Writes a state out.
    private func node(_ entry: (bound: Double, number: Int)) -> SearchNode {
        var node = SearchNode(state: entry.number, cost: steps[entry.number].cost, bound: entry.bound)
        var place = entry.number
        while let decided = steps[place].step.decided {
            if let edits = steps[place].step.edits {
                node.settled.append(decided)
                for edit in edits.reversed() { node.edits.append(edit) }
            } else {
                node.authors.append(decided)
            }
            place = Int(steps[place].step.before)
        }
        node.edits.reverse()
        node.settled.reverse()
        node.authors.reverse()
        return node
    }

    private func isBefore(_ left: Int, _ right: Int) -> Bool {
        heap[left].bound != heap[right].bound
            ? heap[left].bound < heap[right].bound : heap[left].number < heap[right].number
    }
}
