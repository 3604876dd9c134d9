internal import Figures
internal import Records

/// One constraint with cells changed one after another, so that most changes are refused by a few additions, without
/// reading the other cells again.
struct ConstraintTrial {
    private var combination: QuarterCombination?
    private var ratio: ScoreRatioRelation?
    private let constraint: Constraint
    private var readings: Readings
    /// Whether nothing is known without judging.
    private var isUnknown = false

    /// Makes a trial of a constraint as the readings have it.
    init(_ constraint: Constraint, _ readings: Readings) {
        self.constraint = constraint
        self.readings = readings
        switch constraint.relation {
        case .combination: combination = QuarterCombination(constraint, readings)
        case .ratio: ratio = ScoreRatioRelation(constraint, readings)
        default: isUnknown = true
        }
    }

    /// Whether the constraint may hold with one more cause taken for true; that must be judged then.
    mutating func mayHold(with edit: CauseEdit, at index: Int) -> Bool {
        if edit.settles.contains(index) { return giveUp() }
        guard !isUnknown else { return true }
        for change in edit.changes where constraint.binds(change.cell) {
            guard replace(change) else { return giveUp() }
        }
        if let ratio { return ratio.judgement == .holds }
        return combination?.judgement == .holds
    }

    private mutating func replace(_ change: CellChange) -> Bool {
        let old = readings[change.cell]
        readings.change(change.cell, to: change.value)
        // Dates and cells that hold nothing are not summed up.
        guard old.quantity != nil, change.value.quantity != nil else { return false }
        if let part = ratio?.part(of: change.cell) { return ratio?.replace(old, part, with: change.value) ?? false }
        if let part = combination?.part(of: change.cell) {
            return combination?.replace(old, part, with: change.value) ?? false
        }
        return false
    }

    private mutating func giveUp() -> Bool {
        isUnknown = true
        return true
    }
}
