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
    /// What the steps that change several cells do to them.
    private(set) var severals: [[TrialChange]] = []
    /// The one cell that each changes, by its number; −1 where it changes none or several.
    private(set) var cells: [Int] = []
    /// By how much each moves the residual of a sum, as integers of one scale; nil where the constraint is no sum, or
    /// they do not fit.
    private(set) var moves: MoveTable?
    /// How many decimal places the moves have.
    private(set) var scale = 0

    /// Gathers them.
    ///
    /// A way that costs more than the author's error here, those at the other failing constraints it touches, and the
    /// horizon together is no part of an explanation worth listing: taking all of them for the author's is likelier.
    init(_ network: CauseNetwork, _ index: Int) {
        cap = network.authorCost(index) + ComponentSearch.horizon
        let constraint = network.constraints[index]
        let candidates = network.candidates(of: index)
        severals = candidates.severals
        gather(candidates, network, index)
        if constraint.relation.isLinear { addMoves(network, constraint) }
    }

    private mutating func gather(_ candidates: ConstraintCandidates, _ network: CauseNetwork, _ index: Int) {
        var found: [(place: Int, reduced: Double)] = []
        var last: (cell: FigureReference, sparings: [Sparing])?
        for (place, edit) in candidates.edits.enumerated() {
            var reduced = network.pool[edit].cost
            for cell in network.causes.cells(of: edit) {
                // The causes of one cell stand side by side.
                if last?.cell != cell { last = (cell, network.sparings(binding: cell, besides: index)) }
                for sparing in last?.sparings ?? [] {
                    reduced -= sparing.repairs.contains(edit) ? sparing.whole : sparing.part
                }
            }
            for other in network.causes.settled(by: edit) where other != index { reduced -= network.authorCost(other) }
            if reduced <= cap { found.append((place, reduced)) }
        }
        found.sort { left, right in
            left.reduced != right.reduced
                ? left.reduced < right.reduced : candidates.edits[left.place] < candidates.edits[right.place]
        }
        edits = found.map { candidates.edits[$0.place] }
        steps = found.map { candidates.steps[$0.place] }
        reduced = found.map(\.reduced)
        cells = edits.map { network.causes.numbers(of: $0).count == 1 ? network.causes.numbers(of: $0)[0] : -1 }
    }

    // MARK: Sums

    private mutating func addMoves(_ network: CauseNetwork, _ constraint: Constraint) {
        let changes = edits.map { ConstraintOptions.move(network.pool[$0], constraint, network.context.readings) }
        scale = changes.reduce(0) { max($0, $1?.places ?? 0) }
        let scaled = changes.map { $0?.scaled(to: scale) }
        guard scaled.allSatisfy({ $0.map { Int64(exactly: $0) != nil } ?? true }) else { return }
        moves = MoveTable(scaled.map { $0.map { Int64(truncatingIfNeeded: $0) } })
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
}

extension Relation {
    /// Whether it may add and take away and nothing else.
    var isLinear: Bool {
        switch self {
        case .sum, .combination, .difference, .equal: true
        case .count, .bounds, .ratio, .ratioOfTotal, .order, .rate, .positive, .dated, .inYear, .inQuarter: false
        }
    }
}
