internal import Figures
internal import Records

/// The causes that together make one constraint hold.
struct Repair: Sendable {
    /// Places in the network's pool, in ascending order.
    let edits: RepairEdits
    /// What they cost together.
    let cost: Double

    /// The cheaper first, of those that cost as much the one whose causes come first.
    static func isBefore(_ left: Repair, _ right: Repair) -> Bool {
        left.cost != right.cost ? left.cost < right.cost : left.edits.lexicographicallyPrecedes(right.edits)
    }
}

/// Finds every way to make one constraint hold by a few causes: for sums by looking up the difference that is still
/// needed, for others by trial.
struct ConstraintRepairs {
    /// The most causes within one constraint.
    static let most = 3
    /// The most ways that are kept of one constraint; where there are more the result is bounded.
    static let limit = 64
    /// The most ways that are looked at before the best are kept.
    static let foundLimit = 8 * limit
    /// The most trials of one constraint.
    static let trialLimit = 1_500

    /// The ways that were found, the cheapest first.
    let repairs: [Repair]
    /// What a way costs at least that was not tried, or not kept; infinite where all were.
    let missed: Double

    /// Finds them; `given` are causes taken for true already that touch the constraint, and `isFree` says which of its
    /// choices may be taken besides: all, unless it is given.
    init(_ network: CauseNetwork, _ index: Int, given: [Int] = [], isFree: [Bool]? = nil) {
        let options = network.choices(of: index)
        let isFree = isFree ?? Array(repeating: true, count: options.edits.count)
        var found = FoundRepairs(readings: network.context.readings)
        if isFree.contains(true) {
            RepairFinder(network: network, index: index, given: given, options: options, isFree: isFree).find(&found)
            network.count(work: found.trials)
        }
        (repairs, missed) = (found.repairs, found.missed)
    }
}

/// What a search for the ways to make one constraint hold has found so far.
private struct FoundRepairs {
    var readings: Readings
    var repairs: [Repair] = []
    var missed = Double.infinity
    /// Whether there were more than are kept, or than could be tried.
    var isBounded: Bool { missed < .infinity }
    var trials = 0
    /// The causes that are being judged.
    var tried: [Int] = []
    /// By how many causes were tried together where it stopped, the first place it stopped at: from a later one on nothing is
    /// cheaper.
    var stopped: [Int: Int] = [:]

    init(readings: Readings) { self.readings = readings }

    /// Keeps those found first, which spare the most elsewhere, and the cheapest of the others.
    mutating func keepBest() {
        let half = ConstraintRepairs.limit / 2
        guard repairs.count > ConstraintRepairs.limit else { return }
        // One more than are kept is the first that is not.
        var others: [Repair] = []
        others.reserveCapacity(half + 2)
        for repair in repairs.dropFirst(half) {
            if others.count > half, !Repair.isBefore(repair, others[half]) { continue }
            var place = others.count
            while place > 0, Repair.isBefore(repair, others[place - 1]) { place -= 1 }
            others.insert(repair, at: place)
            if others.count > half + 1 { others.removeLast() }
        }
        if others.count > half { missed = min(missed, others[half].cost) }
        repairs = Array(repairs.prefix(half)) + others.prefix(half)
    }
}

/// The search itself: what it goes by does not change, so that none of it is copied on the way.
private struct RepairFinder {
    let network: CauseNetwork
    let index: Int
    /// The causes taken for true already.
    let given: [Int]
    let options: ConstraintOptions
    /// Which of the options change only cells that may change.
    let isFree: [Bool]

    func find(_ found: inout FoundRepairs) {
        for edit in given {
            for change in network.pool[edit].changes { found.readings.change(change.cell, to: change.value) }
        }
        if let form = LinearForm(network.constraints[index], found.readings) {
            add(form, &found)
        } else {
            tryAll(&found)
        }
        found.keepBest()
        found.repairs.sort(by: Repair.isBefore)
    }

    /// Stops where so many causes were tried together, of them those that begin before a place: what was not tried has as
    /// many from there on, or more, each of another cell.
    private func stop(at count: Int, from place: Int, _ found: inout FoundRepairs) {
        guard place < found.stopped[count, default: .max] else { return }
        found.stopped[count] = place
        found.missed = min(found.missed, least(count, from: place))
        if count < ConstraintRepairs.most { found.missed = min(found.missed, least(count + 1, from: 0)) }
    }

    /// What so many causes of as many cells cost at least, of those from a place on.
    private func least(_ count: Int, from start: Int) -> Double {
        var cheapest = CheapestCells(most: count)
        var several = Double.infinity
        for place in options.edits.indices.dropFirst(start) where isFree[place] {
            let cost = options.costs[place]
            let cell = options.cells[place]
            if cell < 0 { several = min(several, cost) } else { cheapest.add(cost, of: cell) }
        }
        // One that changes several cells stands for as many as one likes.
        let costs = (cheapest.costs + Array(repeating: several, count: count)).sorted()
        return costs.prefix(count).reduce(0, +)
    }

    /// Whether two causes change no cell both.
    @inline(__always)
    private func areApart(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (options.cells[first], options.cells[second])
        if one >= 0, other >= 0 { return one != other }
        return network.areApart(options.edits[first], options.edits[second])
    }

    /// Keeps the causes at some places of the options where the constraint holds with them.
    private func keep(_ chosen: Chosen, _ last: Int, _ found: inout FoundRepairs) {
        guard !found.isBounded else { return }
        found.tried.removeAll(keepingCapacity: true)
        found.tried.append(contentsOf: given)
        if chosen.first >= 0 { found.tried.append(options.edits[chosen.first]) }
        if chosen.second >= 0 { found.tried.append(options.edits[chosen.second]) }
        found.tried.append(options.edits[last])
        if network.judge(index, found.tried, &found.readings) == .holds { add(chosen, last, &found) }
    }

    /// Keeps the causes at some places of the options.
    private func add(_ chosen: Chosen, _ last: Int, _ found: inout FoundRepairs) {
        guard found.repairs.count < ConstraintRepairs.foundLimit else {
            return stop(at: chosen.count + 1, from: chosen.first < 0 ? last : chosen.first, &found)
        }
        let edit = options.edits[last]
        var cost = 0.0
        let edits: RepairEdits
        if chosen.first < 0 {
            edits = RepairEdits(edit)
        } else {
            let first = options.edits[chosen.first]
            cost += options.costs[chosen.first]
            if chosen.second < 0 {
                edits = RepairEdits(first, edit)
            } else {
                let second = options.edits[chosen.second]
                cost += options.costs[chosen.second]
                edits = RepairEdits(first, second, edit)
            }
        }
        found.repairs.append(Repair(edits: edits, cost: cost + options.costs[last]))
    }

    // MARK: Sums

    private func add(_ form: LinearForm, _ found: inout FoundRepairs) {
        guard let moves = options.moves else { return tryAll(&found) }
        let need = need(form.residual)
        for place in options.edits.indices where isFree[place] {
            if options.settles[place] || need != nil && moves[place] == need {
                keep(Chosen(), place, &found)
            }
        }
        guard let need else { return }
        // One cause first, then two, then three, so that a limit is met by the longest.
        for first in options.edits.indices where isFree[first] {
            guard options.reduced[first] * 2 <= options.cap, !found.isBounded else { break }
            if let move = moves[first] { pairs(first, need &- move, moves, &found) }
        }
        for first in options.edits.indices where isFree[first] {
            guard options.reduced[first] * 3 <= options.cap, !found.isBounded else { break }
            if let move = moves[first] { triples(first, need &- move, moves, &found) }
        }
    }

    /// What the moves must come to together; nil where no moves come to that many places.
    private func need(_ residual: Decimal) -> Int64? {
        guard residual.places > options.scale else { return Int64(exactly: -residual.scaled(to: options.scale)) }
        var mantissa = residual.mantissa
        for _ in options.scale..<residual.places {
            guard mantissa % 10 == 0 else { return nil }
            mantissa /= 10
        }
        return -mantissa
    }

    /// The pairs that begin with a place; costs ascend with places.
    private func pairs(_ first: Int, _ rest: Int64, _ moves: MoveTable, _ found: inout FoundRepairs) {
        var second = moves.first(movingBy: rest, after: first)
        while second >= 0, reduced(first, second) <= options.cap {
            if isFree[second], areApart(first, second) {
                add(Chosen(first: first), second, &found)
            }
            second = moves.first(movingBy: rest, after: second)
        }
    }

    /// The triples that begin with a place.
    private func triples(_ first: Int, _ rest: Int64, _ moves: MoveTable, _ found: inout FoundRepairs) {
        let reduced = options.reduced.span
        let start = reduced[first]
        var second = first + 1
        while second < reduced.count, start + reduced[second] + reduced[second] <= options.cap {
            found.trials += 1
            guard !found.isBounded else { return }
            guard found.trials < ConstraintRepairs.trialLimit else {
                return stop(at: ConstraintRepairs.most, from: first, &found)
            }
            if isFree[second], let move = moves[second] {
                let third = moves.first(movingBy: rest &- move, after: second)
                if third >= 0, areApart(first, second) {
                    triples(first, second, third, rest &- move, moves, &found)
                }
            }
            second += 1
        }
    }

    private func triples(
        _ first: Int, _ second: Int, _ start: Int, _ rest: Int64, _ moves: MoveTable, _ found: inout FoundRepairs
    ) {
        var third = start
        while third >= 0, reduced(first, second) + options.reduced[third] <= options.cap {
            if isFree[third], areApart(first, third), areApart(second, third) {
                add(Chosen(first: first, second: second), third, &found)
            }
            third = moves.first(movingBy: rest, after: third)
        }
    }

    private func reduced(_ first: Int, _ second: Int) -> Double { options.reduced[first] + options.reduced[second] }

    // MARK: Others

    private func tryAll(_ found: inout FoundRepairs) {
        switch TrialKind(network.constraints[index], found.readings) {
        case .numbers(let trial, let setting): tryAll(trial, setting, &found)
        case .dates(let trial): tryAll(trial, (), &found)
        case .tiers(let trial): tryAll(trial, (), &found)
        case .unknown: tryAll(UnknownTrial(), (), &found)
        }
    }

    private func tryAll<Trial: ConstraintTrial>(
        _ trial: Trial, _ setting: Trial.Setting, _ found: inout FoundRepairs
    ) {
        // One cause first, then two, then three, so that a limit is met by the longest.
        for count in 1...ConstraintRepairs.most where !found.isBounded {
            combine(Chosen(), count, from: 0, cost: 0, trial, setting, &found)
        }
    }

    /// The places of the causes that are tried together, but for the last.
    private struct Chosen {
        var first = -1
        var second = -1

        /// How many they are.
        var count: Int { second >= 0 ? 2 : first >= 0 ? 1 : 0 }

        func adding(_ place: Int) -> Chosen {
            first < 0 ? Chosen(first: place) : Chosen(first: first, second: place)
        }
    }

    /// Tries so many of the causes behind a place together with those chosen.
    private func combine<Trial: ConstraintTrial>(
        _ chosen: Chosen, _ count: Int, from start: Int, cost total: Double, _ trial: Trial,
        _ setting: Trial.Setting, _ found: inout FoundRepairs
    ) {
        var place = start
        while place < options.reduced.count, total + options.reduced[place] * Double(count) <= options.cap {
            defer { place += 1 }
            let first = chosen.first < 0 ? place : chosen.first
            guard !found.isBounded else { return }
            guard found.trials < ConstraintRepairs.trialLimit else {
                return stop(at: count + chosen.count, from: first, &found)
            }
            guard isFree[place], isApart(place, from: chosen) else { continue }
            found.trials += 1
            if count > 1 {
                var next = trial
                next.take(options.steps[place], options.severals)
                combine(
                    chosen.adding(place), count - 1, from: place + 1, cost: total + options.reduced[place], next,
                    setting, &found)
                continue
            }
            switch trial.verdict(taking: options.steps[place], options.severals, setting) {
            case .fails: continue
            case .holds: add(chosen, place, &found)
            case .unknown: keep(chosen, place, &found)
            }
        }
    }

    private func isApart(_ place: Int, from chosen: Chosen) -> Bool {
        if chosen.first >= 0, !areApart(chosen.first, place) { return false }
        return chosen.second < 0 || areApart(chosen.second, place)
    }
}

/// What the cheapest causes of a few cells cost, those of the cells that have the cheapest.
private struct CheapestCells {
    private let most: Int
    private var cells: [(cell: Int, cost: Double)] = []
    /// What a cause must cost less than to count: what the dearest costs, once there are as many as are asked for.
    private var limit = Double.infinity

    init(most: Int) { self.most = most }

    /// What they cost, in no order.
    var costs: [Double] { cells.map(\.cost) }

    /// Takes the cost of one more cause into account.
    mutating func add(_ cost: Double, of cell: Int) {
        guard cost < limit else { return }
        if let known = cells.firstIndex(where: { $0.cell == cell }) {
            cells[known].cost = min(cells[known].cost, cost)
        } else if cells.count < most {
            cells.append((cell, cost))
        } else if let dearest = cells.indices.max(by: { cells[$0].cost < cells[$1].cost }) {
            cells[dearest] = (cell, cost)
        }
        if cells.count == most { limit = cells.reduce(-.infinity) { max($0, $1.cost) } }
    }
}
