internal import Records

/// The failing constraints of a document in groups that hang together: two do where a cell may be part of the cause of
/// both, or where causes of both offset each other in a sum that holds.
struct Components {
    /// The most constraints of one group that are explained together; beyond it each is explained with those nearest.
    static let together = 7

    /// The groups, each in order, in the order of their first.
    let groups: [[Int]]
    /// The ways to settle each constraint by itself.
    let repairs: [Int: [Repair]]
    /// Of the constraints that have more ways than are kept, what each of those costs at least.
    let missed: [Int: Double]
    /// The constraints whose causes a cell may be part of.
    private let byCell: [FigureReference: [Int]]
    private let cells: [Int: Set<FigureReference>]
    /// The constraints that hang together though no cell is part of the causes of both.
    private let linked: [(Int, Int)]

    init(_ network: CauseNetwork, failing: [Int]) {
        var repairs: [Int: [Repair]] = [:]
        var missed: [Int: Double] = [:]
        var byCell: [FigureReference: [Int]] = [:]
        var cells: [Int: Set<FigureReference>] = [:]
        var settled: [Int: [Int]] = [:]
        // What is soon looked through comes first, so that a wide sum leaves nothing else unexplained.
        let order = failing.sorted { left, right in
            let cells = (network.constraints[left].cellCount, network.constraints[right].cellCount)
            return cells.0 != cells.1 ? cells.0 < cells.1 : left < right
        }
        for index in order where network.work < Reconciler.workLimit / 2 {
            let found = ConstraintRepairs(network, index)
            repairs[index] = found.repairs
            if found.missed < .infinity { missed[index] = found.missed }
            var active: Set<FigureReference> = []
            for edit in found.repairs.flatMap(\.edits) {
                for change in network.pool[edit].changes { active.insert(change.cell) }
                for other in network.pool[edit].settles where other != index {
                    settled[index, default: []].append(other)
                }
            }
            cells[index] = active
            for cell in active { byCell[cell, default: []].append(index) }
        }
        self.repairs = repairs
        self.missed = missed
        self.byCell = byCell
        self.cells = cells
        var unions = Unions()
        for members in byCell.values { for member in members.dropFirst() { unions.unite(members[0], member) } }
        var linked = OffsettingRepairs(network, repairs).pairs
        for (index, others) in settled { linked += others.filter { repairs[$0] != nil }.map { (index, $0) } }
        self.linked = linked
        for pair in linked { unions.unite(pair.0, pair.1) }
        groups = unions.groups(of: failing.filter { repairs[$0] != nil })
    }

    /// What is left of a group without one of its constraints, in groups that still hang together.
    func parts(of group: [Int], without hub: Int) -> [[Int]] {
        var unions = Unions()
        var first: [FigureReference: Int] = [:]
        let rest = group.filter { $0 != hub }
        for index in rest {
            for cell in cells[index] ?? [] {
                if let other = first[cell] { unions.unite(other, index) } else { first[cell] = index }
            }
        }
        for (one, other) in linked where one != hub && other != hub { unions.unite(one, other) }
        return unions.groups(of: rest)
    }

    /// A constraint with those of its group that share most of the cells that may be its cause.
    func near(_ index: Int) -> [Int] {
        var shared: [Int: Int] = [:]
        for cell in cells[index] ?? [] {
            for other in byCell[cell] ?? [] where other != index { shared[other, default: 0] += 1 }
        }
        let order = shared.keys.sorted { left, right in
            let counts = (shared[left] ?? 0, shared[right] ?? 0)
            return counts.0 != counts.1 ? counts.0 > counts.1 : abs(left - index) < abs(right - index)
        }
        return ([index] + order.prefix(Components.together - 1)).sorted()
    }
}

/// Numbers that are put into one group with others, again and again.
private struct Unions {
    private var leader: [Int: Int] = [:]

    private mutating func find(_ index: Int) -> Int {
        var index = index
        while let next = leader[index], next != index {
            // Halving the path keeps it short.
            let further = leader[next] ?? next
            leader[index] = further
            index = further
        }
        return index
    }

    /// Puts two numbers into one group.
    mutating func unite(_ left: Int, _ right: Int) {
        let (one, other) = (find(left), find(right))
        if one != other { leader[max(one, other)] = min(one, other) }
    }

    /// The groups of some numbers, each in their order, in the order of their first.
    mutating func groups(of numbers: [Int]) -> [[Int]] {
        var groups: [Int: [Int]] = [:]
        for number in numbers { groups[find(number), default: []].append(number) }
        return groups.keys.sorted().map { groups[$0] ?? [] }
    }
}
