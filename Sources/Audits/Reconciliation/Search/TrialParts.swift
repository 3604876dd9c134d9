internal import Figures
internal import Records

/// One number that a cause puts in the place of another.
struct TrialChange {
    /// What a cell is to a constraint.
    enum Part {
        case score
        case weight
        case target
        case declared
        case quarter(Int)
    }

    /// Where it stands.
    var part: Part
    /// What was read there.
    var old: Decimal
    /// What it would say.
    var new: Decimal
}

/// What one cause does to a trial of a constraint.
enum TrialStep {
    /// It does not touch what the trial computes with.
    case nothing
    /// It changes one number.
    case one(TrialChange)
    /// It changes several, which stand in that place of a list.
    case several(Int)
    /// Whether the constraint holds with it is only known by judging.
    case unknown
}

/// What the cells of a constraint are to trials of it.
struct TrialParts {
    private let constraint: Constraint
    private let readings: Readings
    private var isScore = false
    private var combination: QuarterCombination?

    /// Finds them in the document as it was read.
    init(_ constraint: Constraint, _ readings: Readings) {
        self.constraint = constraint
        self.readings = readings
        switch constraint.relation {
        case .combination: combination = QuarterCombination(constraint, readings)
        case .ratio, .ratioOfTotal:
            isScore = true
            combination = ScoreRatioRelation(constraint, readings).combination
        default: break
        }
    }

    /// What a cause does to a trial of the constraint at `index`; changes of several numbers are put into a list.
    func step(_ edit: CauseEdit, at index: Int, several: inout [[TrialChange]]) -> TrialStep {
        guard combination != nil, !edit.settles.contains(index) else { return .unknown }
        var changes: [TrialChange] = []
        for change in edit.changes where constraint.binds(change.cell) {
            guard let place = place(of: change.cell), let new = change.value.quantity else { return .unknown }
            changes.append(TrialChange(part: place.part, old: place.old, new: new))
        }
        if changes.count == 1 { return .one(changes[0]) }
        if changes.isEmpty { return .nothing }
        several.append(changes)
        return .several(several.count - 1)
    }

    /// What a cell is to the constraint, and the number it holds; nil where changes of it are only known by judging.
    ///
    /// Dates and cells that hold nothing are not summed up; of tiers a score is made in other ways.
    func place(of cell: FigureReference) -> (part: TrialChange.Part, old: Decimal)? {
        guard combination != nil, let old = readings[cell].quantity, let part = part(of: cell) else { return nil }
        return (part, old)
    }

    private func part(of cell: FigureReference) -> TrialChange.Part? {
        if isScore {
            switch cell {
            case .indicator(constraint.indicator ?? 0, .score): return .score
            case .indicator(constraint.indicator ?? 0, .weight): return .weight
            case .indicator(constraint.indicator ?? 0, .annualTarget): return .target
            default: break
            }
        }
        switch combination?.part(of: cell) {
        case .declared: return .declared
        case .quarter(let place): return .quarter(place)
        case nil: return nil
        }
    }
}
