internal import Figures
internal import Records

/// A constraint that adds and takes away: the declared figure less what it should be, cell by cell.
struct LinearForm {
    /// Declared less computed, as the readings have it; zero where the constraint holds.
    let residual: Decimal
    /// The declared or the known figure.
    let declared: Decimal?
    /// By how much the residual grows with each cell: 1 or −1.
    private let constraint: Constraint

    /// Makes the form; nil for a constraint of another kind, or one that has no such figures.
    init?(_ constraint: Constraint, _ readings: Readings) {
        self.constraint = constraint
        switch constraint.relation {
        case .sum:
            let sum = WeightedSum(constraint, readings)
            declared = sum.declared
            guard let total = sum.sum, let residual = sum.declared?.subtracting(total) else { return nil }
            self.residual = residual
        case .combination:
            let combination = QuarterCombination(constraint, readings)
            guard case .sum = combination.way, let total = combination.declared.quantity,
                combination.reports.areQuantities, let sum = combination.reports.sum,
                let residual = total.subtracting(sum)
            else { return nil }
            declared = total
            self.residual = residual
        case .difference:
            guard let cell = constraint.declared, let total = readings[cell].quantity,
                let computed = IdentityRelation.difference(constraint, readings),
                let residual = total.subtracting(computed)
            else { return nil }
            declared = total
            self.residual = residual
        case .equal:
            guard let cell = constraint.declared, let first = constraint.inputs.first,
                let total = readings[cell].quantity, let other = readings[first].quantity,
                let residual = total.subtracting(other)
            else { return nil }
            declared = total
            self.residual = residual
        case .template:
            declared = constraint.known
            guard let cell = constraint.declared, let printed = readings[cell].quantity,
                let residual = constraint.known.flatMap({ printed.subtracting($0) })
            else { return nil }
            self.residual = residual
        case .count, .bounds, .ratio, .ratioOfTotal, .order, .rate, .positive, .dated, .inYear, .inQuarter: return nil
        }
    }

    /// By how much the residual grows where a cell grows by one: 1, −1, or 0 for a cell it does not bind.
    func sign(of cell: FigureReference) -> Int64 { LinearForm.sign(of: cell, in: constraint) }

    /// By how much the residual of a constraint grows where a cell grows by one.
    static func sign(of cell: FigureReference, in constraint: Constraint) -> Int64 {
        if let declared = constraint.declared, declared == cell { return 1 }
        for (place, input) in constraint.inputs.enumerated() where input == cell {
            return constraint.relation == .difference && place > 0 ? 1 : -1
        }
        return 0
    }

    /// What a cell that says `value` would have to say for the constraint to hold.
    func needed(_ cell: FigureReference, saying value: Decimal) -> Decimal? {
        switch sign(of: cell) {
        case 1: value.subtracting(residual)
        case -1: value.adding(residual)
        default: nil
        }
    }
}
