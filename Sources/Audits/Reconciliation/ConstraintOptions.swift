internal import Figures
internal import Records

/// The causes that may take part in making one constraint hold, the cheapest first, with what each does to it: worked
/// out once for a constraint, and used in every state of the search.
struct ConstraintOptions {
    /// Places in the network's pool.
    private(set) var edits: [Int] = []
    /// What each costs beyond the author's errors that it may make needless elsewhere.
    private(set) var reduced: [Double] = []
    /// What a way may cost at most beyond what else it may settle.
    let cap: Double
    /// What each does to a trial of the constraint.
    private(set) var steps: [TrialStep] = []
    /// By how much each moves the residual of a sum, as integers of one scale; nil where that is not known, and of no
    /// meaning where the constraint is no sum.
    private(set) var moves: [Int128?] = []
    /// How many decimal places the moves have; more than 18 where they do not fit.
    private(set) var scale = 0
    /// The places of the options that move the residual by so much, in ascending order.
    private(set) var byMove: [Int128: [Int]] = [:]

    /// Gathers them.
    ///
    /// A way that costs more than the author's error here, those at the other failing constraints it touches, and the
    /// horizon together is no part of an explanation worth listing: taking all of them for the author's is likelier.
    init(_ network: CauseNetwork, _ index: Int) {
        cap = network.authorCost(index) + ComponentSearch.horizon
        let constraint = network.constraints[index]
        gather(network, index)
        let trial = ConstraintTrial(constraint, network.context.readings)
        steps = edits.map { trial.step(network.pool[$0], at: index, constraint, network.context.readings) }
        if constraint.relation.isLinear { addMoves(network, constraint) }
    }

    private mutating func gather(_ network: CauseNetwork, _ index: Int) {
        var found: [(edit: Int, reduced: Double)] = []
        func add(_ edit: Int) {
            let reduced = network.reducedCost(edit, at: index)
            if reduced <= cap { found.append((edit, reduced)) }
        }
        var several: Set<Int> = []
        for cell in network.constraints[index].cells {
            for edit in network.edits(of: cell) {
                if network.pool[edit].changes.count > 1, !several.insert(edit).inserted { continue }
                add(edit)
            }
        }
        for edit in network.edits(settling: index) { add(edit) }
        found.sort { $0.reduced != $1.reduced ? $0.reduced < $1.reduced : $0.edit < $1.edit }
        edits = found.map(\.edit)
        reduced = found.map(\.reduced)
    }

    // MARK: Sums

    private mutating func addMoves(_ network: CauseNetwork, _ constraint: Constraint) {
        let changes = edits.map { ConstraintOptions.move(network.pool[$0], constraint, network.context.readings) }
        scale = changes.reduce(0) { max($0, $1?.places ?? 0) }
        guard scale <= 18 else { return }
        moves = changes.map { $0?.scaled(to: scale) }
        for (place, move) in moves.enumerated() { if let move { byMove[move, default: []].append(place) } }
    }

    /// By how much a cause moves the residual of a sum; nil where that is not known.
    private static func move(_ edit: CauseEdit, _ constraint: Constraint, _ readings: Readings) -> Decimal? {
        guard !edit.changes.isEmpty else { return nil }
        var sum: Decimal? = .zero
        for place in edit.changes.indices {
            let sign = LinearForm.sign(of: edit.changes[place].cell, in: constraint)
            guard sign != 0 else { continue }
            let (old, new) = (readings[edit.changes[place].cell], edit.changes[place].value)
            guard let after = new.quantity ?? (new.isAbsent ? .zero : nil),
                let before = old.quantity ?? (old.isAbsent ? .zero : nil), let step = after.subtracting(before)
            else { return nil }
            sum = sum?.adding(sign > 0 ? step : Decimal(-step.mantissa, places: step.places))
        }
        return sum
    }

    /// The places of the options that move the residual by so much.
    func places(of move: Int128) -> [Int] { byMove[move] ?? [] }
}

extension Relation {
    /// Whether it may add and take away and nothing else.
    var isLinear: Bool {
        switch self {
        case .sum, .combination, .difference, .equal: true
        case .count, .bounds, .ratio, .ratioOfTotal, .order, .rate: false
        }
    }
}
