internal import Figures
internal import Findings
internal import Records

/// A declared or known figure against the sum of its inputs.
struct WeightedSum {
    /// What it should be, or nil where that is not declared.
    let declared: Decimal?
    /// Whether an input can be read.
    private let isKnown: Bool
    /// The places of the inputs that are not there or cannot be read, among the constraint's inputs.
    let missing: [Int]
    /// What the readable inputs add up to.
    let sum: Decimal?

    init(_ constraint: Constraint, _ readings: Readings) {
        declared = constraint.known ?? constraint.declared.flatMap { readings[$0].quantity }
        // Every row has a weight, so an empty one is lost; in other columns an empty cell adds nothing.
        let absentIsLost = constraint.rule != .totalColumn
        // It is made again with every cause that is tried out: nothing is gathered but what cannot be read.
        var total: Decimal? = .zero
        var isKnown = false
        var missing: [Int] = []
        for place in constraint.inputs.indices {
            let value = readings[constraint.inputs[place]]
            if let quantity = value.quantity {
                total = total?.adding(quantity)
                isKnown = true
            } else if absentIsLost || !value.isAbsent {
                missing.append(place)
            }
        }
        self.isKnown = isKnown
        self.missing = missing
        sum = total
    }

    /// What was found.
    ///
    /// Lost inputs block the sum, unless the others already exceed the declared figure, or make it up between them:
    /// where one printed weight serves several rows, the rest are empty.
    var judgement: Judgement {
        guard let declared, isKnown else { return .silent }
        guard let sum else { return .blocked }
        if sum == declared { return .holds }
        return missing.isEmpty || sum > declared ? .fails : .blocked
    }
}
