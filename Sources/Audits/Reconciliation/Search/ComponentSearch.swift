internal import Findings
internal import Glibc
internal import Records

/// Every explanation of a few failing constraints that hang together, the likeliest first, exactly: by branch and bound,
/// best first.
///
/// A state says of some constraints that they are settled, their cells either changed or not to be changed any more, and
/// of others that the author broke them. The next constraint that fails is either the author's, or settled by one of all the
/// ways that make it hold; changes may make a constraint fail that held, and that one must be accounted for like the rest. The
/// bound of a state is what it has cost and, for each constraint still failing that nothing has touched, its cheapest way
/// out, where a cause that serves several is shared among them; so no explanation is dearer than its states' bounds,
/// and explanations come in the order of their costs. What no explanation needs (a cause without which the same
/// constraints or fewer would fail) is left out.
///
/// - Complexity: at most `nodeLimit` states, each expanded by the bounded ways of one constraint.
struct ComponentSearch {
    /// By how much −ln of an explanation's odds may exceed the best one's: beyond it an explanation is less likely than
    /// one in a thousand, which is not shown.
    static let horizon = 7.0
    /// The most explanations of one component.
    static let explanationLimit = 64
    /// The most states that are expanded in one component.
    static let nodeLimit = 1500
    /// The most work that is done for one component, in cells judged.
    static let workLimit = 60_000

    private let network: CauseNetwork
    private let failing: [Int]
    /// Those that fail wherever others of them are the author's: they are settled with them.
    private let implied: [Int]
    /// A constraint that is looked at elsewhere, whatever is said of it here.
    private let ignored: Int?
    private var nodes = NodeQueue()
    private var readings: Readings
    /// The cells that are not to be changed any more in the state that is looked at.
    private var fixed = CellMarks()
    private var repairs: [Int: [Repair]] = [:]
    private var memory = RepairMemory()
    private var bounds: [Int: Double] = [:]
    /// Of the failing constraints of which not every way out is known, what those that are not cost at least.
    private var missed: [Int: Double]
    /// What an explanation costs at least that was not found for a way out that is not known.
    private var leastMissed = Double.infinity
    /// The cost of the best explanation found, or of taking all for the author's.
    private var best: Double

    /// What was found, the likeliest first.
    private(set) var explanations: [JointExplanation] = []
    /// Whether a limit was met, so that less likely explanations may be missing.
    private(set) var isBounded = false
    /// The odds of all that was not looked at, where a limit was met.
    private(set) var rest = 0.0
    /// By how much −ln of the odds of all that was not looked at, and of any way out that was not tried, exceeds the best
    /// explanation's at least; infinite where no limit was met.
    var margin: Double { min(leastMissed, rest > 0 ? -log(rest) : .infinity) - best }
    /// How many states were expanded.
    private(set) var expanded = 0

    /// Searches the explanations of some failing constraints; `known` are ways to settle each by itself, and `missed` says
    /// what others cost at least, where there are others; the `ignored` constraint may hold or fail.
    init(
        _ network: CauseNetwork, failing: [Int], known: [Int: [Repair]] = [:], missed: [Int: Double] = [:],
        ignored: Int? = nil, nodeLimit: Int = nodeLimit
    ) {
        self.network = network
        self.ignored = ignored
        implied = failing.filter { network.isImplied($0) }
        self.failing = failing.filter { !network.isImplied($0) }
        self.missed = missed
        repairs = known
        readings = network.context.readings
        best = failing.reduce(0) { $0 + network.authorCost($1) }
        prepare()
        nodes.push(SearchStep(), cost: 0, bound: self.failing.reduce(0) { $0 + (bounds[$1] ?? 0) })
        run(nodeLimit)
        // What is less likely than all that is shown is not missed.
        if leastMissed <= best + ComponentSearch.horizon { isBounded = true }
    }

    /// Finds the ways out of each constraint alone, and what each costs at least.
    private mutating func prepare() {
        for index in failing where repairs[index] == nil {
            let found = ConstraintRepairs(network, index)
            repairs[index] = found.repairs
            if found.missed < .infinity { missed[index] = found.missed }
        }
        for index in failing {
            var least = network.authorCost(index)
            for repair in repairs[index] ?? [] {
                let shared = repair.edits.reduce(0) { $0 + network.pool[$1].cost / Double(share(of: $1)) }
                least = min(least, shared)
            }
            bounds[index] = min(least, (best + ComponentSearch.horizon) / Double(max(1, failing.count)))
        }
    }

    /// Among how many of the failing constraints a cause's cost is shared.
    private func share(of edit: Int) -> Int {
        max(1, failing.count { network.touches(edit, $0) })
    }

    private mutating func run(_ nodeLimit: Int) {
        let end = network.work + ComponentSearch.workLimit
        while let node = nodes.pop() {
            guard node.bound <= best + ComponentSearch.horizon else { return }
            guard expanded < nodeLimit, explanations.count < ComponentSearch.explanationLimit, network.work < end else {
                rest = exp(-node.bound) + nodes.mass
                // What is less likely than all that is shown is not missed.
                if rest > exp(-best - ComponentSearch.horizon) { isBounded = true }
                return
            }
            expanded += 1
            expand(node)
        }
    }

    // MARK: States

    private mutating func expand(_ node: SearchNode) {
        let open = self.open(node)
        guard let next = open.min(by: { priority($0) != priority($1) ? priority($0) < priority($1) : $0 < $1 }) else {
            return finish(node)
        }
        let others = bounds(of: open.filter { $0 != next }, node.edits)
        let limit = best + ComponentSearch.horizon
        let cost = node.cost + network.authorCost(next)
        let bound = cost + others.reduce(0) { $0 + $1.bound }
        if bound <= limit { nodes.push(SearchStep(from: node.state, author: next), cost: cost, bound: bound) }
        for repair in ways(next, node) {
            let cost = node.cost + repair.cost
            var bound = 0.0
            for other in others where other.bound != 0 {
                if !repair.edits.contains(where: { network.touches($0, other.index) }) { bound += other.bound }
            }
            bound += cost
            guard bound <= limit else { continue }
            nodes.push(SearchStep(from: node.state, settling: next, by: repair.edits), cost: cost, bound: bound)
        }
    }

    /// The constraints that fail in a state and are neither settled nor the author's.
    private mutating func open(_ node: SearchNode) -> [Int] {
        let touched = network.touched(by: node.edits)
        func isOpen(_ index: Int) -> Bool { !node.authors.contains(index) && !node.settled.contains(index) }
        var result: [Int] = []
        result.reserveCapacity(failing.count + touched.count)
        for index in failing where !touched.contains(index) && isOpen(index) { result.append(index) }
        for index in touched where !implied.contains(index) && isViolated(index, node.edits) && isOpen(index) {
            result.append(index)
        }
        return result
    }

    private mutating func isViolated(_ index: Int, _ edits: [Int]) -> Bool {
        index != ignored && network.isViolated(index, edits, &readings)
    }

    /// The constraint with the fewest ways out is looked at first.
    private func priority(_ index: Int) -> Int { repairs[index]?.count ?? Int.max }

    /// What each of some constraints costs at least besides what some causes cost: nothing where one of them touches it.
    private func bounds(of open: [Int], _ edits: [Int]) -> [(index: Int, bound: Double)] {
        open.map { index in
            let isTouched = edits.contains { network.touches($0, index) }
            return (index, isTouched ? 0 : bounds[index] ?? 0)
        }
    }

    /// The ways to settle a constraint in a state, its settled cells left alone.
    private mutating func ways(_ index: Int, _ node: SearchNode) -> [Repair] {
        let isTouched = node.edits.contains { network.touches($0, index) }
        let known = isTouched ? nil : repairs[index]
        if known != nil { miss(missed[index] ?? .infinity, in: node) }
        if let known, node.settled.isEmpty { return known }
        fixed.removeAll()
        for edit in node.edits { for cell in network.causes.numbers(of: edit) { fixed.insert(cell) } }
        for settled in node.settled { for cell in network.cells(of: settled) { fixed.insert(cell) } }
        if let known {
            return known.filter { repair in
                repair.edits.allSatisfy { edit in network.causes.numbers(of: edit).allSatisfy { !fixed.contains($0) } }
            }
        }
        let given = node.edits.filter { network.touches($0, index) }
        let found = memory.repairs(network, index, given: given, fixed: fixed)
        miss(found.missed, in: node)
        return found.repairs
    }

    /// Keeps what an explanation costs at least that takes a way out which is not known.
    private mutating func miss(_ cost: Double, in node: SearchNode) { leastMissed = min(leastMissed, node.cost + cost) }

    // MARK: Explanations

    private mutating func finish(_ node: SearchNode) {
        for index in node.authors where !isViolated(index, node.edits) { return }
        var node = node
        node.authors += implied.filter { isViolated($0, node.edits) }
        guard !isRedundant(node) else { return }
        explanations.append(
            JointExplanation(edits: node.edits.sorted(), authors: node.authors.sorted(), cost: node.cost))
        best = min(best, node.cost)
    }

    /// Whether with some of the causes left out no more would fail.
    private mutating func isRedundant(_ node: SearchNode) -> Bool {
        let count = min(node.edits.count, 8)
        guard count > 0 else { return false }
        let touched = network.touched(by: node.edits)
        // Of many causes only those without one are looked at.
        let kept = count > 4 ? (0..<count).map { ((1 << count) - 1) & ~(1 << $0) } : Array(0..<(1 << count) - 1)
        for set in kept {
            let fewer = node.edits.indices.filter { $0 >= 8 || set & (1 << $0) != 0 }.map { node.edits[$0] }
            let isEnough = touched.allSatisfy { index in
                !isViolated(index, fewer) || node.authors.contains(index)
            }
            if isEnough { return true }
        }
        return false
    }
}
