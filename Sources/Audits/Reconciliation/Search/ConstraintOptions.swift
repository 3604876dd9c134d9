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
        gather(candidates.all, network, index)
        if constraint.relation.isLinear { addMoves(network, constraint) }
    }

    private mutating func gather(_ candidates: [ConstraintCandidates.Candidate], _ network: CauseNetwork, _ index: Int)
    {
        var found: [(place: Int, reduced: Double)] = []
        var last: (cell: FigureReference, sparings: [Sparing])?
        for place in candidates.indices {
            let edit = candidates[place].edit
            var reduced = candidates[place].cost
            if let cell = candidates[place].cell {
                // The causes of one cell stand side by side.
                if last?.cell != cell { last = (cell, network.sparings(binding: cell, besides: index)) }
                for sparing in last?.sparings ?? [] { reduced -= sparing.amount(edit) }
            } else {
                for cell in network.causes.cells(of: edit) {
                    for sparing in network.sparings(binding: cell, besides: index) { reduced -= sparing.amount(edit) }
                }
                for other in network.causes.settled(by: edit) where other != index {
                    reduced -= network.authorCost(other)
                }
            }
            if reduced <= cap { found.append((place, reduced)) }
        }
        found.sort { left, right in
            left.reduced != right.reduced
                ? left.reduced < right.reduced : candidates[left.place].edit < candidates[right.place].edit
        }
        edits = found.map { candidates[$0.place].edit }
        steps = found.map { candidates[$0.place].step }
        reduced = found.map(\.reduced)
        cells = edits.map { edit in
            let numbers = network.causes.numbers(of: edit)
            return numbers.count == 1 ? numbers[0] : -1
        }
    }

    // MARK: Sums

    private mutating func addMoves(_ network: CauseNetwork, _ constraint: Constraint) {
        let pool = network.pool
        let terms = constraint.cells.map { cell in
            Term(cell: cell, sign: LinearForm.sign(of: cell, in: constraint), value: network.context.readings[cell])
        }
        let changes = edits.map { ConstraintOptions.move(pool[$0].changes, terms) }
        scale = changes.reduce(0) { max($0, $1?.places ?? 0) }
        let scaled = changes.map { $0?.scaled(to: scale) }
        guard scaled.allSatisfy({ $0.map { Int64(exactly: $0) != nil } ?? true }) else { return }
        moves = MoveTable(scaled.map { $0.map { Int64(truncatingIfNeeded: $0) } })
    }

    /// A cell of a sum.
    private struct Term {
        var cell: FigureReference
        /// By how much the residual grows with it.
        var sign: Int64
        /// What was read there.
        var quantity: Decimal?

        init(cell: FigureReference, sign: Int64, value: FigureValue) {
            self.cell = cell
            self.sign = sign
            quantity = value.quantity ?? (value.isAbsent ? .zero : nil)
        }
    }

    /// By how much changes move the residual of a sum; nil where that is not known.
    private static func move(_ changes: [CellChange], _ terms: [Term]) -> Decimal? {
        guard !changes.isEmpty else { return nil }
        var sum: Decimal? = .zero
        for place in changes.indices {
            guard let term = terms.first(where: { $0.cell == changes[place].cell }), term.sign != 0 else { continue }
            let new = changes[place].value
            guard let after = new.quantity ?? (new.isAbsent ? .zero : nil), let before = term.quantity,
                let step = after.subtracting(before)
            else { return nil }
            sum = sum?.adding(term.sign > 0 ? step : Decimal(-step.mantissa, places: step.places))
        }
        return sum
    }
}

extension Relation {
    /// Whether it may add and take away and nothing else.
    var isLinear: Bool {
        switch self {
        case .sum, .combination, .difference, .equal, .template: true
        case .count, .bounds, .ratio, .ratioOfTotal, .order, .rate, .positive, .dated, .inYear, .inQuarter: false
        }
    }
}
