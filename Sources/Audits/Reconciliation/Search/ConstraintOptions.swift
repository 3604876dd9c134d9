internal import Figures
internal import Records

/// The causes that may take part in making one constraint hold, the cheapest first, with what each does to it: worked
/// out once for a constraint, and used in every state of the search.
struct ConstraintOptions {
    /// Places in the network's pool.
    private(set) var edits: [Int] = []
    /// What each costs.
    private(set) var costs: [Double] = []
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
    /// Whether each settles the constraint by moving rows.
    private(set) var settles: [Bool] = []
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
        let found = found(candidates, network, index)
        let isLinear = constraint.relation.isLinear
        gather(found, candidates, network, index)
        if isLinear { addMoves(found, candidates, network, constraint) }
    }

    /// A candidate that may take part.
    private struct Found {
        var reduced: Double
        var edit: Int
        var place: Int
    }

    /// The candidates that may take part, those that spare the most first.
    private func found(_ candidates: ConstraintCandidates, _ network: CauseNetwork, _ index: Int) -> [Found] {
        var found: [Found] = []
        found.reserveCapacity(candidates.all.count)
        var last = -1
        var sparings: [Sparing] = []
        for place in candidates.all.indices {
            let candidate = candidates.all[place]
            var reduced = candidate.cost
            if candidate.cell >= 0 {
                // The causes of one cell stand side by side.
                if last != candidate.cell {
                    last = candidate.cell
                    sparings = network.sparings(binding: candidates.cells[last], besides: index)
                }
                for sparing in sparings { reduced -= sparing.amount(candidate.edit) }
            } else {
                for cell in network.causes.cells(of: candidate.edit) {
                    for sparing in network.sparings(binding: cell, besides: index) {
                        reduced -= sparing.amount(candidate.edit)
                    }
                }
                for other in network.causes.settled(by: candidate.edit) where other != index {
                    reduced -= network.authorCost(other)
                }
            }
            if reduced <= cap { found.append(Found(reduced: reduced, edit: candidate.edit, place: place)) }
        }
        found.sort { left, right in
            left.reduced != right.reduced ? left.reduced < right.reduced : left.edit < right.edit
        }
        return found
    }

    private mutating func gather(
        _ found: [Found], _ candidates: ConstraintCandidates, _ network: CauseNetwork, _ index: Int
    ) {
        edits = found.map(\.edit)
        costs = found.map { candidates.all[$0.place].cost }
        steps = found.map { candidates.all[$0.place].step }
        reduced = found.map(\.reduced)
        let causes = network.causes
        cells = edits.map { causes.onlyNumber(of: $0) }
        settles = edits.map { causes.settles($0, index) }
    }

    // MARK: Sums

    private mutating func addMoves(
        _ found: [Found], _ candidates: ConstraintCandidates, _ network: CauseNetwork, _ constraint: Constraint
    ) {
        let edits = network.pool
        let pool = edits.span
        let terms = candidates.cells.map { cell in
            Term(cell: cell, sign: LinearForm.sign(of: cell, in: constraint), value: network.context.readings[cell])
        }
        var changes: [Decimal?] = []
        changes.reserveCapacity(found.count)
        for found in found {
            let cell = candidates.all[found.place].cell
            if cell >= 0, let value = pool[found.edit].onlyValue {
                changes.append(terms[cell].move(to: value))
            } else {
                changes.append(ConstraintOptions.move(pool[found.edit].changes, terms))
            }
        }
        scale = changes.reduce(0) { max($0, $1?.places ?? 0) }
        var moved: [Int64?] = []
        moved.reserveCapacity(changes.count)
        for change in changes {
            guard let change else {
                moved.append(nil)
                continue
            }
            guard let move = Int64(exactly: change.scaled(to: scale)) else { return }
            moved.append(move)
        }
        moves = MoveTable(moved)
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

        /// By how much the residual moves where it says something else; nil where that is not known.
        func move(to value: FigureValue) -> Decimal? {
            guard sign != 0 else { return .zero }
            guard let after = value.quantity ?? (value.isAbsent ? .zero : nil), let before = quantity,
                let step = after.subtracting(before)
            else { return nil }
            return sign > 0 ? step : Decimal(-step.mantissa, places: step.places)
        }
    }

    /// By how much changes move the residual of a sum; nil where that is not known.
    private static func move(_ changes: CellChanges, _ terms: [Term]) -> Decimal? {
        guard !changes.isEmpty else { return nil }
        var sum: Decimal? = .zero
        for change in changes {
            guard let term = terms.first(where: { $0.cell == change.cell }), term.sign != 0 else { continue }
            guard let step = term.move(to: change.value) else { return nil }
            sum = sum?.adding(step)
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
