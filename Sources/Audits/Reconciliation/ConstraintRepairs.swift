internal import Figures
internal import Records

/// The causes that together make one constraint hold.
struct Repair: Sendable {
    /// Places in the network's pool, in ascending order.
    var edits: [Int]
    /// What they cost together.
    var cost: Double
}

/// Finds every way to make one constraint hold by a few causes: for sums by looking up the difference that is still
/// needed, for others by trial.
struct ConstraintRepairs {
    /// The most causes within one constraint.
    static let most = 3
    /// The most ways that are kept of one constraint; where there are more the result is bounded.
    static let limit = 128
    /// The most trials of one constraint.
    static let trialLimit = 10_000

    private let network: CauseNetwork
    private let index: Int
    /// The causes taken for true already.
    private let given: [Int]
    /// What a way may cost at most beyond what else it may settle.
    private let cap: Double
    /// The causes that may be added, the cheapest first.
    private var options: [Int] = []
    /// What each of them costs beyond the author's errors that it may make needless elsewhere.
    private var reduced: [Double] = []
    private var readings: Readings
    private(set) var repairs: [Repair] = []
    /// Whether there were more than are kept, or than could be tried.
    private(set) var isBounded = false
    private var trials = 0

    /// Finds them; `isFree` says which cells may change.
    ///
    /// A way that costs more than the author's error here, those at the other failing constraints it touches, and the
    /// horizon together is no part of an explanation worth listing: taking all of them for the author's is likelier.
    init(_ network: CauseNetwork, _ index: Int, given: [Int] = [], isFree: (FigureReference) -> Bool) {
        self.network = network
        self.index = index
        self.given = given
        cap = network.authorCost(index) + ComponentSearch.horizon
        readings = network.context.readings
        gather(isFree)
        guard !options.isEmpty else { return }
        for edit in given {
            for change in network.pool[edit].changes { readings.change(change.cell, to: change.value) }
        }
        if let form = LinearForm(network.constraints[index], readings) { add(form) } else { tryAll() }
        network.count(work: trials)
        repairs.sort { $0.cost != $1.cost ? $0.cost < $1.cost : $0.edits.lexicographicallyPrecedes($1.edits) }
    }

    private mutating func gather(_ isFree: (FigureReference) -> Bool) {
        var found: [(edit: Int, reduced: Double)] = []
        func add(_ edit: Int) {
            let reduced = network.reducedCost(edit, at: index)
            if reduced <= cap { found.append((edit, reduced)) }
        }
        var several: Set<Int> = []
        for cell in network.constraints[index].cells where isFree(cell) {
            for edit in network.edits(of: cell) {
                if network.pool[edit].changes.count > 1 {
                    guard several.insert(edit).inserted, network.pool[edit].changes.allSatisfy({ isFree($0.cell) })
                    else { continue }
                }
                add(edit)
            }
        }
        for edit in network.edits(settling: index) { add(edit) }
        found.sort { $0.reduced != $1.reduced ? $0.reduced < $1.reduced : $0.edit < $1.edit }
        options = found.map(\.edit)
        reduced = found.map(\.reduced)
    }

    /// Whether two causes change no cell both.
    private func areApart(_ first: Int, _ second: Int) -> Bool {
        let pool = network.pool
        for place in pool[first].changes.indices where pool[second].changes(pool[first].changes[place].cell) {
            return false
        }
        return true
    }

    private mutating func keep(_ edits: [Int]) {
        guard repairs.count < ConstraintRepairs.limit else {
            isBounded = true
            return
        }
        guard network.judge(index, given + edits, &readings) == .holds else { return }
        repairs.append(Repair(edits: edits.sorted(), cost: edits.reduce(0) { $0 + network.pool[$1].cost }))
    }

    // MARK: Sums

    private mutating func add(_ form: LinearForm) {
        var changes = ScaledChanges(form)
        for edit in options { changes.add(network.pool[edit], form, readings) }
        guard let need = changes.need else { return tryAll() }
        for place in options.indices {
            if network.pool[options[place]].settles.contains(index) || changes[place] == need { keep([options[place]]) }
        }
        for place in options.indices {
            guard reduced[place] * 2 <= cap else { break }
            if let change = changes[place] { pairs(place, need - change, changes) }
        }
    }

    /// The pairs that begin with a place and the triples that begin with that pair; costs ascend with places.
    private mutating func pairs(_ first: Int, _ rest: Int128, _ changes: ScaledChanges) {
        for second in changes.places(of: rest) where second > first {
            guard reduced[first] + reduced[second] <= cap else { break }
            if areApart(options[first], options[second]) { keep([options[first], options[second]]) }
        }
        for second in options.indices.dropFirst(first + 1) {
            trials += 1
            guard trials < ConstraintRepairs.trialLimit else {
                isBounded = true
                return
            }
            guard reduced[first] + reduced[second] * 2 <= cap else { break }
            guard let change = changes[second], areApart(options[first], options[second]) else { continue }
            for third in changes.places(of: rest - change) where third > second {
                guard reduced[first] + reduced[second] + reduced[third] <= cap else { break }
                guard areApart(options[first], options[third]), areApart(options[second], options[third]) else {
                    continue
                }
                keep([options[first], options[second], options[third]])
            }
        }
    }

    // MARK: Others

    private mutating func tryAll() {
        let trial = ConstraintTrial(network.constraints[index], readings)
        // One cause first, then two, then three, so that a limit is met by the longest.
        for count in 1...ConstraintRepairs.most { combine([], count, from: 0, cost: 0, trial) }
    }

    /// Tries so many of the causes behind a place together with those chosen.
    private mutating func combine(
        _ chosen: [Int], _ count: Int, from start: Int, cost total: Double, _ trial: ConstraintTrial
    ) {
        var place = start
        while place < options.count {
            defer { place += 1 }
            let edit = options[place]
            let sum = total + reduced[place]
            guard total + reduced[place] * Double(count) <= cap else { break }
            guard trials < ConstraintRepairs.trialLimit else {
                isBounded = true
                return
            }
            guard chosen.allSatisfy({ areApart($0, edit) }) else { continue }
            trials += 1
            var next = trial
            let mayHold = next.mayHold(with: network.pool[edit], at: index)
            if count > 1 {
                combine(chosen + [edit], count - 1, from: place + 1, cost: sum, next)
            } else if mayHold {
                keep(chosen + [edit])
            }
        }
    }
}

/// By how much each of a sum's possible changes moves it, as integers of one scale.
private struct ScaledChanges {
    private let residual: Decimal
    private var changes: [(value: Decimal, isKnown: Bool)] = []
    private var scale = 0
    private var byChange: [Int128: [Int]]?

    init(_ form: LinearForm) {
        residual = form.residual
        scale = residual.places
    }

    mutating func add(_ edit: CauseEdit, _ form: LinearForm, _ readings: Readings) {
        var sum: Decimal? = edit.changes.isEmpty ? nil : .zero
        for change in edit.changes {
            let sign = form.sign(of: change.cell)
            guard sign != 0 else { continue }
            let old = readings[change.cell]
            guard let new = change.value.quantity ?? (change.value.isAbsent ? .zero : nil),
                let before = old.quantity ?? (old.isAbsent ? .zero : nil), let step = new.subtracting(before)
            else {
                sum = nil
                break
            }
            sum = sum?.adding(sign > 0 ? step : Decimal(-step.mantissa, places: step.places))
        }
        changes.append((sum ?? .zero, sum != nil))
        scale = max(scale, sum?.places ?? 0)
    }

    /// What the changes must come to together; nil where the figures have too many places.
    var need: Int128? {
        mutating get {
            guard scale <= 18 else { return nil }
            var places: [Int128: [Int]] = [:]
            for place in changes.indices { if let change = self[place] { places[change, default: []].append(place) } }
            byChange = places
            return -scaled(residual)
        }
    }

    subscript(place: Int) -> Int128? { changes[place].isKnown ? scaled(changes[place].value) : nil }

    func places(of change: Int128) -> [Int] { byChange?[change] ?? [] }

    private func scaled(_ value: Decimal) -> Int128 {
        var result = Int128(value.mantissa)
        for _ in value.places..<scale { result *= 10 }
        return result
    }
}
