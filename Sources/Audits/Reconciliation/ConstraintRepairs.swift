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
    private let options: ConstraintOptions
    /// Which of the options change only cells that may change.
    private var isFree: [Bool]
    private var readings: Readings
    private(set) var repairs: [Repair] = []
    /// Whether there were more than are kept, or than could be tried.
    private(set) var isBounded = false
    private var trials = 0

    /// Finds them; `fixed` are the cells that may not change.
    init(_ network: CauseNetwork, _ index: Int, given: [Int] = [], fixed: CellMarks = CellMarks()) {
        self.network = network
        self.index = index
        self.given = given
        options = network.causes(of: index)
        readings = network.context.readings
        isFree = options.edits.map { network.cellsOf[$0].allSatisfy { !fixed.contains($0) } }
        guard isFree.contains(true) else { return }
        for edit in given where network.touches(edit, index) {
            for change in network.pool[edit].changes { readings.change(change.cell, to: change.value) }
        }
        if let form = LinearForm(network.constraints[index], readings) { add(form) } else { tryAll() }
        network.count(work: trials)
        repairs.sort { $0.cost != $1.cost ? $0.cost < $1.cost : $0.edits.lexicographicallyPrecedes($1.edits) }
    }

    /// Whether two causes change no cell both.
    private func areApart(_ first: Int, _ second: Int) -> Bool {
        for cell in network.cellsOf[first] where network.cellsOf[second].contains(cell) { return false }
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
        guard max(options.scale, form.residual.places) <= 18 else { return tryAll() }
        let need = need(form.residual)
        for place in options.edits.indices where isFree[place] {
            let isSettling = network.pool[options.edits[place]].settles.contains(index)
            if isSettling || need != nil && options.moves[place] == need { keep([options.edits[place]]) }
        }
        guard let need else { return }
        for place in options.edits.indices {
            guard options.reduced[place] * 2 <= options.cap else { break }
            if isFree[place], let move = options.moves[place] { pairs(place, need - move) }
        }
    }

    /// What the moves must come to together; nil where no moves come to that many places.
    private func need(_ residual: Decimal) -> Int128? {
        guard residual.places > options.scale else { return -residual.scaled(to: options.scale) }
        var mantissa = residual.mantissa
        for _ in options.scale..<residual.places {
            guard mantissa % 10 == 0 else { return nil }
            mantissa /= 10
        }
        return -Int128(mantissa)
    }

    /// The pairs that begin with a place and the triples that begin with that pair; costs ascend with places.
    private mutating func pairs(_ first: Int, _ rest: Int128) {
        let (edits, reduced, cap) = (options.edits, options.reduced, options.cap)
        for second in options.places(of: rest) where second > first && isFree[second] {
            guard reduced[first] + reduced[second] <= cap else { break }
            if areApart(edits[first], edits[second]) { keep([edits[first], edits[second]]) }
        }
        for second in edits.indices.dropFirst(first + 1) {
            guard reduced[first] + reduced[second] * 2 <= cap else { break }
            trials += 1
            guard trials < ConstraintRepairs.trialLimit else {
                isBounded = true
                return
            }
            guard isFree[second], let move = options.moves[second], areApart(edits[first], edits[second]) else {
                continue
            }
            for third in options.places(of: rest - move) where third > second && isFree[third] {
                guard reduced[first] + reduced[second] + reduced[third] <= cap else { break }
                guard areApart(edits[first], edits[third]), areApart(edits[second], edits[third]) else { continue }
                keep([edits[first], edits[second], edits[third]])
            }
        }
    }

    // MARK: Others

    private mutating func tryAll() {
        let trial = ConstraintTrial(network.constraints[index], readings).forChanges
        // One cause first, then two, then three, so that a limit is met by the longest.
        for count in 1...ConstraintRepairs.most { combine([], count, from: 0, cost: 0, trial) }
    }

    /// Tries so many of the causes behind a place together with those chosen.
    private mutating func combine(
        _ chosen: [Int], _ count: Int, from start: Int, cost total: Double, _ trial: ConstraintTrial
    ) {
        var place = start
        while place < options.edits.count {
            defer { place += 1 }
            guard total + options.reduced[place] * Double(count) <= options.cap else { break }
            guard trials < ConstraintRepairs.trialLimit else {
                isBounded = true
                return
            }
            let edit = options.edits[place]
            guard isFree[place], chosen.allSatisfy({ areApart($0, edit) }) else { continue }
            trials += 1
            var next = trial
            let mayHold = next.mayHold(with: options.steps[place])
            if count > 1 {
                combine(chosen + [edit], count - 1, from: place + 1, cost: total + options.reduced[place], next)
            } else if mayHold {
                keep(chosen + [edit])
            }
        }
    }
}
