internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Records
internal import Tables

/// Finds the misreads under which a failing constraint holds again: every single digit of every cell, and for sums two
/// or three cells of the commonest confusions.
///
/// The full search over connected constraints (branch and bound over changed cells) takes this one's place: it gives
/// the same candidates for more cells.
final class MisreadSearch {
    /// Failing constraints beyond which the rest of a document is not searched: its tables are misunderstood, and single
    /// digits explain nothing.
    static let failureLimit = 256
    /// Cells beyond which a sum is not searched.
    private static let cellLimit = 64
    /// Cells beyond which changes of two and three cells are not tried.
    private static let commonLimit = 12
    /// The probability from which a confusion is common enough to have happened twice in one sum.
    static let common = 0.01

    let context: AuditContext
    let constraints: [Constraint]
    private let judgements: [Judgement]
    private let touching: TouchingConstraints
    private let variants = DigitVariants()
    private let priors = Priors.embedded

    /// Makes a search; `judgements` are what was found of each of the constraints.
    init(_ context: AuditContext, _ constraints: [Constraint], _ judgements: [Judgement]) {
        self.context = context
        self.constraints = constraints
        self.judgements = judgements
        touching = TouchingConstraints(constraints, context.readings.document)
    }

    /// Every misread that restores a failing constraint.
    ///
    /// - Complexity: O(c · d) judgements of the constraint in its cells and their digits, of which both are bounded.
    func candidates(for index: Int) -> [Candidate] {
        guard judgements[index] == .fails, constraints[index].cellCount <= MisreadSearch.cellLimit else { return [] }
        let constraint = constraints[index]
        let sum = constraint.relation == .sum ? WeightedSum(constraint, context.readings) : nil
        let read = MisreadTrial(constraint, sum, context.readings)
        var readings = context.readings
        var result: [Candidate] = []
        /// The first common misread of each cell that has one.
        var frequent: [CandidateEdit] = []
        for cell in constraint.cells where context.readings.document.standIns[cell] == nil {
            var trial = read
            trial.begin(cell, context.readings[cell])
            var common: CandidateEdit?
            variants.visit(cell, context.readings.document.records, in: context.paged.text) { variant in
                if trial.mayHold(with: variant.value), !isIdle(cell, variant.value),
                    restores(cell, variant.value, index, &readings)
                {
                    result.append(candidate([CandidateEdit(reference: cell, variant: variant)], for: index, &readings))
                }
                if sum != nil, common == nil, variant.probability >= MisreadSearch.common {
                    common = CandidateEdit(reference: cell, variant: variant)
                }
            }
            if let common { frequent.append(common) }
        }
        if sum != nil, frequent.count <= MisreadSearch.commonLimit {
            for edits in several(frequent) where restores(edits, index, &readings) {
                result.append(candidate(edits, for: index, &readings))
            }
        }
        return result
    }

    /// Whether a change would make a weight or a target of zero, which nobody prints.
    private func isIdle(_ cell: FigureReference, _ value: FigureValue) -> Bool {
        guard let quantity = value.quantity, quantity.mantissa == 0 else { return false }
        switch cell {
        case .area, .indicator(_, .weight), .indicator(_, .annualTarget), .indicator(_, .tier): return true
        default: return false
        }
    }

    /// The changes of two and of three different cells, in order.
    private func several(_ edits: [CandidateEdit]) -> [[CandidateEdit]] {
        var result: [[CandidateEdit]] = []
        for first in edits.indices {
            for second in edits.indices where second > first {
                result.append([edits[first], edits[second]])
                for third in edits.indices where third > second {
                    result.append([edits[first], edits[second], edits[third]])
                }
            }
        }
        return result
    }

    /// Whether a constraint holds with one figure changed.
    private func restores(
        _ cell: FigureReference, _ value: FigureValue, _ index: Int, _ readings: inout Readings
    ) -> Bool {
        readings.undoChanges()
        readings.change(cell, to: value)
        return constraints[index].judge(readings) == .holds
    }

    /// Whether a constraint holds with some figures changed.
    private func restores(_ edits: [CandidateEdit], _ index: Int, _ readings: inout Readings) -> Bool {
        readings.undoChanges()
        for edit in edits { readings.change(edit.reference, to: edit.variant.value) }
        return constraints[index].judge(readings) == .holds
    }

    /// The candidate that the changes of these readings make, with which the constraint holds.
    private func candidate(_ edits: [CandidateEdit], for index: Int, _ readings: inout Readings) -> Candidate {
        var restores = [index]
        var broken = 0
        for other in touching.indices(edits) where other != index {
            let judgement = constraints[other].judge(readings)
            if judgements[other] == .fails, judgement == .holds { restores.append(other) }
            if judgements[other] == .holds, judgement == .fails { broken += 1 }
        }
        var odds = edits.reduce(1) { $0 * $1.variant.probability }
        for _ in 0..<min(broken, 4) { odds *= priors.factor("x.broken") }
        if constraints[index].rule == .weightPlan, isTemplate(constraints[index], readings) {
            odds *= priors.factor("x.template")
        }
        if restores.count > 1 {
            odds *= priors.gain(restoring: independent(restores).map { constraints[$0].rule }, cells: edits.count)
        }
        return Candidate(
            kind: .misread, changes: edits, restores: restores.sorted(), restoredFirst: index, broken: broken,
            odds: odds)
    }

    /// Those of these constraints that say different things: a score out of its bounds is also no ratio of anything.
    func independent(_ restores: [Int]) -> [Int] {
        var scored: Set<Int> = []
        return restores.filter { index in
            let constraint = constraints[index]
            guard [.scoreBounds, .scoreRatio].contains(constraint.rule), let indicator = constraint.indicator else {
                return true
            }
            return scored.insert(indicator).inserted
        }
    }

    /// Whether each changed cell is confirmed by two restored constraints that say different things.
    func isConfirmed(_ candidate: Candidate) -> Bool {
        let restores = independent(candidate.restores)
        return !candidate.changes.isEmpty
            && candidate.changes.allSatisfy { change in
                restores.count { constraints[$0].binds(change.reference) } >= 2
            }
    }

    /// A candidate as it stands among the causes of another of the constraints it restores.
    func candidate(_ candidate: Candidate, seenFrom index: Int) -> Candidate {
        let first = priors.author(constraints[candidate.restoredFirst].rule)
        var result = candidate
        result.odds *= priors.author(constraints[index].rule) / max(first, 1e-18)
        return result
    }

    private func isTemplate(_ constraint: Constraint, _ readings: Readings) -> Bool {
        guard let plan = context.layout.tables[constraint.table].plan else { return false }
        let weights = constraint.inputs.map { readings[$0].quantity }
        let year = WeightPlan.year(ofTable: constraint.table, context)
        return PlanTotals.embedded.splits(of: plan, year: year).contains { split in
            split.weights.map { $0.map(Optional.some) } == weights
        }
    }
}
