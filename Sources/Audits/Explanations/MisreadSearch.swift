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
struct MisreadSearch {
    /// Cells beyond which a sum is not searched.
    private static let cellLimit = 64
    /// Cells beyond which changes of two and three cells are not tried.
    private static let commonLimit = 12
    /// The probability from which a confusion is common enough to have happened twice in one sum.
    static let common = 0.01

    let context: AuditContext
    let constraints: [Constraint]
    private let judgements: [Judgement]
    private let touching: [FigureReference: [Int]]
    private let variants = DigitVariants()
    private let priors = Priors.embedded

    init(_ context: AuditContext, _ constraints: [Constraint]) {
        self.context = context
        self.constraints = constraints
        judgements = constraints.map { $0.judge(context.readings) }
        var touching: [FigureReference: [Int]] = [:]
        for (index, constraint) in constraints.enumerated() {
            for cell in constraint.cells { touching[cell, default: []].append(index) }
        }
        self.touching = touching
    }

    /// Every misread that restores a failing constraint.
    ///
    /// - Complexity: O(c · d) judgements of the constraint in its cells and their digits, of which both are bounded.
    func candidates(for index: Int) -> [Candidate] {
        let constraint = constraints[index]
        guard judgements[index] == .fails, constraint.cells.count <= MisreadSearch.cellLimit else { return [] }
        let sum = constraint.relation == .sum ? WeightedSum(constraint, context.readings) : nil
        var result: [Candidate] = []
        var frequent: [[CandidateEdit]] = []
        for cell in constraint.cells where context.readings.standIns[cell] == nil {
            let edits = variants.variants(of: context.records[cell], in: context.paged.text).map {
                CandidateEdit(reference: cell, variant: $0)
            }
            for edit in edits where mayRestore(edit, constraint, sum) && !isIdle(edit) {
                if let found = candidate([edit], for: index) { result.append(found) }
            }
            let common = edits.filter { $0.variant.probability >= MisreadSearch.common }
            if !common.isEmpty { frequent.append(common) }
        }
        if constraint.relation == .sum, frequent.count <= MisreadSearch.commonLimit {
            for edits in several(frequent.flatMap { $0.prefix(1) }) {
                if let found = candidate(edits, for: index) { result.append(found) }
            }
        }
        return result
    }

    /// Whether a change of one cell of a sum is of the size that the sum needs; true for other relations, which are
    /// cheap to judge.
    private func mayRestore(_ edit: CandidateEdit, _ constraint: Constraint, _ sum: WeightedSum?) -> Bool {
        guard let sum else { return true }
        guard let declared = sum.declared, let total = sum.sum, let new = edit.variant.value.quantity,
            let old = context.readings[edit.reference].quantity
        else { return false }
        if edit.reference == constraint.declared { return new == total }
        return new.subtracting(old) == declared.subtracting(total)
    }

    /// Whether a change would make a weight or a target of zero, which nobody prints.
    private func isIdle(_ edit: CandidateEdit) -> Bool {
        guard edit.variant.value.quantity == .zero else { return false }
        switch edit.reference {
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

    /// The candidate that some changes make, or nil where the constraint does not hold with them.
    private func candidate(_ edits: [CandidateEdit], for index: Int) -> Candidate? {
        var readings = context.readings
        for edit in edits { readings = readings.changing(edit.reference, to: edit.variant.value) }
        guard constraints[index].judge(readings) == .holds else { return nil }
        var restores = [index]
        var broken = 0
        for other in Set(edits.flatMap { touching[$0.reference] ?? [] }).sorted() where other != index {
            let judgement = constraints[other].judge(readings)
            if judgements[other] == .fails, judgement == .holds { restores.append(other) }
            if judgements[other] == .holds, judgement == .fails { broken += 1 }
        }
        var odds = edits.reduce(1) { $0 * $1.variant.probability }
        for _ in 0..<min(broken, 4) { odds *= priors.factor("x.broken") }
        if constraints[index].rule == .weightPlan, isTemplate(constraints[index], readings) {
            odds *= priors.factor("x.template")
        }
        odds *= priors.gain(restoring: independent(restores).map { constraints[$0].rule }, cells: edits.count)
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
                restores.count { constraints[$0].cells.contains(change.reference) } >= 2
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
