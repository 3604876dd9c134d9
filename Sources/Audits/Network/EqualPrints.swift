internal import Figures
internal import Records

/// One quantity where it is printed twice.
enum EqualPrints {
    /// What was found: numbers and dates are compared, whatever their spelling.
    static func judge(_ constraint: Constraint, _ readings: Readings) -> Judgement {
        guard let cell = constraint.declared, let other = constraint.inputs.first else { return .silent }
        let (left, right) = (readings[cell], readings[other])
        if let left = left.quantity, let right = right.quantity { return left == right ? .holds : .fails }
        guard let left = left.firstDate, let right = right.firstDate else { return .silent }
        return left == right ? .holds : .fails
    }
}
