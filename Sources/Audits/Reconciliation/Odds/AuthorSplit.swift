internal import Figures
internal import Findings
internal import Records

/// One wrong figure of the author's that a failing rule may come from, and the figure he meant.
struct AuthorSlip {
    /// The figure.
    var cell: FigureReference
    /// What he meant.
    var meant: Decimal
    /// How likely just that is.
    var odds: Double
}

extension AuthorRates {
    /// Of a total that is not its quarters' sum, but from which the score was made: how likely it is that the total is
    /// wrong, and how likely of each quarter that it was typed wrong after the total was made; nil of all other rules.
    ///
    /// The score bears witness of the total: who adds up wrongly goes on with what he got, but who types a total wrong
    /// has worked out his score before.
    func split(ofTotal constraint: Constraint, _ readings: Readings) -> (declared: Double, slips: [AuthorSlip])? {
        guard constraint.rule == .totalQuarters, let index = constraint.indicator, let total = constraint.declared,
            let printed = readings[total].quantity, let form = LinearForm(constraint, readings),
            let meant = form.needed(total, saying: printed),
            ScoreRatioRelation(ofIndicator: index, readings).judgementOfTotal == .holds
        else { return nil }
        var changed = readings
        changed.change(total, to: SlipsAndLosses.value(like: readings[total], meant))
        guard ScoreRatioRelation(ofIndicator: index, changed).judgementOfTotal == .fails else { return nil }
        let inputs = constraint.inputs.filter { readings[$0].quantity != nil }
        let whole = inputs.reduce(slipRate(total)) { $0 + slipRate($1) }
        guard whole > 0 else { return nil }
        let rate = rate(constraint)
        let share =
            share(of: (printed, meant), in: total, typed: retyped) * (1 - unpropagated) * slipRate(total) / whole
        let slips = inputs.compactMap { cell -> AuthorSlip? in
            guard let quantity = readings[cell].quantity, let meant = form.needed(cell, saying: quantity),
                meant >= .zero
            else { return nil }
            let share = self.share(of: (quantity, meant), in: cell) * slipRate(cell) / whole
            return AuthorSlip(cell: cell, meant: meant, odds: rate * share)
        }
        return (rate * share, slips)
    }

    /// Of a score that does not follow, the weights and targets with which it would to the point, where one digit or two
    /// exchanged ones are all that the author typed wrong.
    func slips(ofScore constraint: Constraint, _ readings: Readings) -> [AuthorSlip] {
        guard constraint.relation == .ratio else { return [] }
        let errors = ScoreRatioRelation(constraint, readings).errors
        let whole = errors.reduce(0) { $0 + slipRate($1.cell) }
        guard whole > 0 else { return [] }
        return errors.compactMap { cell, error in
            guard cell != constraint.declared, let meant = error.computed.rounded(toPlacesOf: error.declared),
                meant != error.declared, meant > .zero,
                WrongFigures.isTyped(printed: error.declared, meant: meant)
            else { return nil }
            var changed = readings
            changed.change(cell, to: SlipsAndLosses.value(like: readings[cell], meant))
            guard constraint.judge(changed) == .holds else { return nil }
            let share = share(of: (error.declared, meant), in: cell) * slipRate(cell) / whole
            return AuthorSlip(cell: cell, meant: meant, odds: rate(constraint) * share)
        }
    }
}

extension CauseNetwork {
    /// The weights and targets that the author may have typed wrong where a score alone fails to follow from them; where more
    /// fails with such a figure, that is weighed with it.
    func scoreSlips(ofScore index: Int) -> [AuthorSlip] {
        guard options.evidence == .redundancy, fails(index) else { return [] }
        return authors.slips(ofScore: constraints[index], context.readings).filter { isAlone($0, at: index) }
    }

    /// Whether one constraint is all that fails with a figure.
    func isAlone(_ slip: AuthorSlip, at index: Int) -> Bool {
        constraints(binding: slip.cell).allSatisfy { !fails($0) || $0 == index || isImplied($0) }
    }
}

extension Decimal {
    /// This figure with as many places as another has.
    fileprivate func rounded(toPlacesOf other: Decimal) -> Decimal? {
        guard places > other.places else { return self }
        var unit: Int64 = 1
        for _ in other.places..<places { unit *= 10 }
        return Decimal((mantissa + unit / 2) / unit, places: other.places)
    }
}
