internal import Figures
internal import Records

/// One constraint with one cell changed after another, so that most changes are refused by a few additions, without
/// reading the other cells again.
struct MisreadTrial {
    /// What the changed cell is to the constraint.
    private enum Part {
        /// The figure that a sum is declared to be.
        case declared
        /// A figure that is added.
        case summand
        case quarter(QuarterCombination.Part)
        case ratio(ScoreRatioRelation.Part)
        /// Nothing is known without judging.
        case unknown
    }

    private var combination: QuarterCombination?
    private var ratio: ScoreRatioRelation?
    private let declaredCell: FigureReference?
    private let isSum: Bool
    private let declared: Decimal?
    private let total: Decimal?
    private let difference: Decimal?
    private var part = Part.unknown
    /// What the cell is taken to say.
    private var present = FigureValue.missing

    /// Makes a trial of a constraint; `sum` is what a sum adds up to, where it is one.
    init(_ constraint: Constraint, _ sum: WeightedSum?, _ readings: Readings) {
        switch constraint.relation {
        case .combination: combination = QuarterCombination(constraint, readings)
        case .ratio: ratio = ScoreRatioRelation(constraint, readings)
        default: break
        }
        declaredCell = constraint.declared
        isSum = sum != nil
        declared = sum?.declared
        total = sum?.sum
        difference = declared.flatMap { declared in sum?.sum.flatMap { declared.subtracting($0) } }
    }

    /// Begins to change a cell that says `value`.
    mutating func begin(_ cell: FigureReference, _ value: FigureValue) {
        present = value
        if isSum {
            part = cell == declaredCell ? .declared : .summand
        } else if let ratio {
            part = ratio.part(of: cell).map { .ratio($0) } ?? .unknown
        } else {
            part = combination?.part(of: cell).map { .quarter($0) } ?? .unknown
        }
    }

    /// Whether the constraint may hold with the cell saying another figure of the same kind.
    mutating func mayHold(with value: FigureValue) -> Bool {
        switch part {
        case .declared, .summand: return fits(value)
        case .quarter(let place):
            guard combination?.replace(present, place, with: value) == true else { return giveUp() }
            present = value
            return combination?.judgement == .holds
        case .ratio(let place):
            guard ratio?.replace(present, place, with: value) == true else { return giveUp() }
            present = value
            return ratio?.judgement == .holds
        case .unknown: return true
        }
    }

    /// Whether a change of one cell of a sum is of the size that the sum needs.
    private func fits(_ value: FigureValue) -> Bool {
        guard declared != nil, let total, let old = present.quantity, let new = value.quantity else { return false }
        if case .declared = part { return new == total }
        return new.subtracting(old) == difference
    }

    private mutating func giveUp() -> Bool {
        part = .unknown
        return true
    }
}
