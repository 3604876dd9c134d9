internal import Figures
internal import Records

/// A declared figure against a difference or a rate of others.
enum IdentityRelation {
    /// What the inputs make, or nil where one cannot be read or is not there.
    static func difference(_ constraint: Constraint, _ readings: Readings) -> Decimal? {
        guard let first = constraint.inputs.first, var rest = readings[first].quantity else { return nil }
        for input in constraint.inputs.dropFirst() {
            let value = readings[input]
            // What is not reported takes nothing away.
            if value.isAbsent { continue }
            guard let quantity = value.quantity, let less = rest.subtracting(quantity) else { return nil }
            rest = less
        }
        return rest
    }

    static func judgeDifference(_ constraint: Constraint, _ readings: Readings) -> Judgement {
        guard let cell = constraint.declared, !readings[cell].isAbsent else { return .silent }
        if readings[cell].isIllegible || constraint.inputs.contains(where: { readings[$0].isIllegible }) {
            return .blocked
        }
        guard let declared = readings[cell].quantity, let computed = difference(constraint, readings) else {
            return .silent
        }
        return declared == computed ? .holds : .fails
    }

    /// A rate holds rounded or cut off at its last printed place; one above 100 may be given as 100, and of percentages
    /// the achievement itself is a rate.
    static func judgeRate(_ constraint: Constraint, _ readings: Readings) -> Judgement {
        guard let cell = constraint.declared, constraint.inputs.count == 2, !readings[cell].isAbsent else {
            return .silent
        }
        let (achieved, target) = (readings[constraint.inputs[0]], readings[constraint.inputs[1]])
        if readings[cell].isIllegible || achieved.isIllegible || target.isIllegible { return .blocked }
        guard let rate = readings[cell].quantity, let part = achieved.quantity, let whole = target.quantity,
            Decimal.zero < whole, let scaled = part.multiplied(by: Decimal(100))
        else { return .silent }
        if rate.isRounding(of: scaled, over: whole) { return .holds }
        // Few cut rates off: of a rate that is tried out it is not taken for granted.
        if !readings.isChanged(cell), isCutOff(rate, scaled, whole) { return .holds }
        if rate == Decimal(100), whole < part { return .holds }
        if case .percent = achieved, rate == part { return .holds }
        return .fails
    }

    /// A declared rate and what it should be.
    static func errorOfRate(
        _ constraint: Constraint, _ readings: Readings
    ) -> (cell: FigureReference, error: (declared: Decimal, computed: Decimal))? {
        guard constraint.relation == .rate, let cell = constraint.declared, constraint.inputs.count == 2,
            let rate = readings[cell].quantity, let part = readings[constraint.inputs[0]].quantity,
            let whole = readings[constraint.inputs[1]].quantity, Decimal.zero < whole,
            let computed = part.multiplied(by: Decimal(100))?.quotient(by: whole)
        else { return nil }
        return (cell, (rate, computed))
    }

    /// Whether a rate is the quotient with the places behind its last left out.
    private static func isCutOff(_ rate: Decimal, _ dividend: Decimal, _ divisor: Decimal) -> Bool {
        guard let low = rate.multiplied(by: divisor),
            let next = rate.adding(Decimal(1, places: rate.places))?.multiplied(by: divisor)
        else { return false }
        return !(dividend < low) && dividend < next
    }
}
