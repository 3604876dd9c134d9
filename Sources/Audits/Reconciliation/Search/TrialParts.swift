internal import Figures
internal import Records

/// What the cells of a constraint are to trials of it.
struct TrialParts {
    private let constraint: Constraint
    private let readings: Readings
    private var combination: QuarterCombination?
    private var judged = Judged.numbers

    /// Finds them in the document as it was read.
    init(_ constraint: Constraint, _ readings: Readings) {
        self.constraint = constraint
        self.readings = readings
        switch constraint.relation {
        case .combination: combination = QuarterCombination(constraint, readings)
        case .order: judged = .order
        case .ratio, .ratioOfTotal:
            let ratio = ScoreRatioRelation(constraint, readings)
            combination = ratio.combination
            if constraint.relation == .ratio, ratio.target.isDate { judged = .days }
        default: break
        }
    }

    /// What a cause of several cells does to a trial of the constraint at `index`; the changes are put into a list.
    func step(_ edit: CauseEdit, at index: Int, several: inout [[TrialChange]]) -> TrialStep {
        guard !edit.settles.contains(index) else { return .unknown }
        var changes: [TrialChange] = []
        for change in edit.changes where constraint.binds(change.cell) {
            guard let place = place(of: change.cell), let change = TrialParts.change(place, change.value) else {
                return .unknown
            }
            changes.append(change)
        }
        if changes.isEmpty { return .nothing }
        several.append(changes)
        return .several(several.count - 1)
    }

    /// What another value of one cell does to a trial; changes of another kind than the value that was read are put into
    /// a list.
    static func step(_ place: Place?, _ value: FigureValue, several: inout [[TrialChange]]) -> TrialStep {
        guard let place, let change = change(place, value) else { return .unknown }
        if place.judged != .numbers || place.value.isOfKind(value) { return .one(change) }
        several.append([change])
        return .several(several.count - 1)
    }

    private static func change(_ place: Place, _ value: FigureValue) -> TrialChange? {
        switch place.judged {
        case .order:
            guard case .tier(let tier) = place.part else { return nil }
            return TierTrial.change(at: Int(tier), to: value)
        case .days: return DateTrial.change(place.part, to: value)
        case .numbers:
            guard let new = value.quantity, let number = TrialNumber(new) else { return nil }
            return TrialChange(part: place.part, old: place.number, new: number.value, unit: number.unit)
        }
    }

    // MARK: Places

    /// What a constraint is judged by.
    enum Judged {
        case numbers
        case days
        case order
    }

    /// What a cell is to the constraint, and what was read there.
    struct Place {
        var part: TrialChange.Part
        var judged: Judged
        var value: FigureValue
        /// The same in millionths.
        var number: Int64 = 0
    }

    /// What a cell is to the constraint; nil where changes of it are only known by judging.
    ///
    /// Dates and cells that hold nothing are not summed up.
    func place(of cell: FigureReference) -> Place? {
        let value = readings[cell]
        guard let part = part(of: cell) else { return nil }
        switch judged {
        case .order: return Place(part: part, judged: .order, value: value)
        case .days:
            guard DateTrial.change(part, to: value) != nil else { return nil }
            return Place(part: part, judged: .days, value: value)
        case .numbers:
            guard let old = value.quantity, let number = TrialNumber(old) else { return nil }
            return Place(part: part, judged: .numbers, value: value, number: number.value)
        }
    }

    private func part(of cell: FigureReference) -> TrialChange.Part? {
        switch constraint.relation {
        case .order: return constraint.inputs.firstIndex(of: cell).map { .tier(Int32(clamping: $0)) }
        case .bounds: return cell == constraint.declared ? .score : .weight
        case .rate:
            if cell == constraint.declared { return .score }
            return constraint.inputs.firstIndex(of: cell).map { $0 == 0 ? .weight : .target }
        case .ratio, .ratioOfTotal:
            guard let row = constraint.indicator else { return nil }
            switch cell {
            case .indicator(row, .score): return .score
            case .indicator(row, .weight): return .weight
            case .indicator(row, .annualTarget): return .target
            case .indicator(row, .tier(let tier)): return .tier(Int32(clamping: tier))
            default: return combination?.trialPart(of: cell)
            }
        default: return combination?.trialPart(of: cell)
        }
    }
}

extension QuarterCombination {
    fileprivate func trialPart(of cell: FigureReference) -> TrialChange.Part? {
        switch part(of: cell) {
        case .declared: .declared
        case .quarter(let place): .quarter(Int32(clamping: place))
        case nil: nil
        }
    }
}

extension FigureValue {
    /// Whether both are bare numbers, or both percentages, or both amounts of money.
    fileprivate func isOfKind(_ other: FigureValue) -> Bool {
        switch (self, other) {
        case (.number, .number), (.percent, .percent), (.money, .money): true
        default: false
        }
    }
}
