internal import Figures
internal import Findings
internal import Glibc
internal import Records

/// How likely it is that the author himself printed a figure that a rule contradicts.
struct AuthorRates: Sendable {
    private let priors = Priors.embedded
    /// The shares of the ways to be wrong, in the order of `WrongFigures.Kind`.
    private let shares: [Double]
    private let other: Double
    private let least: Double
    private let date: Double
    /// A wrong total, and the score made from the right one all the same.
    let unpropagated: Double

    init() {
        let priors = priors
        shares = WrongFigures.Kind.allCases.map { priors.probability($0.cause) }
        other = priors.probability("author.other")
        least = priors.probability("author.least")
        date = priors.probability("author.date")
        unpropagated = priors.probability("author.score.unpropagated")
    }

    /// The chance that a rule is broken at all.
    func rate(_ constraint: Constraint) -> Double {
        switch constraint.relation {
        case .ratioOfTotal: unpropagated
        case .positive: priors.probability("author.zero")
        default: priors.author(constraint.rule)
        }
    }

    /// What it costs to take a failing constraint for the author's: −ln of the chance of just this wrong figure.
    func cost(_ constraint: Constraint, _ readings: Readings) -> Double {
        switch constraint.relation {
        case .ratioOfTotal, .positive: return -log(rate(constraint))
        case .dated, .inYear, .inQuarter: return -log(rate(constraint) * dateShare(constraint, readings))
        default: break
        }
        if constraint.cells.contains(where: { readings[$0].firstDate != nil }) { return -log(rate(constraint) * date) }
        if constraint.relation == .order { return -log(rate(constraint) * tierShare(constraint, readings)) }
        // The rule's rate is shared among its cells as they go wrong.
        var (ways, whole) = (0.0, 0.0)
        for (cell, error) in AuthorRates.errors(constraint, readings) {
            ways += slipRate(cell) * share(of: error)
            whole += slipRate(cell)
        }
        return -log(rate(constraint) * (whole > 0 ? max(ways / whole, least) : other))
    }

    /// The share of authors' wrong tiers that are just this one: most are the tier before,
    /// copied, or a date of another year.
    private func tierShare(_ constraint: Constraint, _ readings: Readings) -> Double {
        let copied = priors.probability("author.tier.copied")
        let values = constraint.inputs.map { readings[$0] }.filter { !$0.isAbsent }
        if zip(values, values.dropFirst()).contains(where: { $0 == $1 }) { return copied }
        let year = priors.probability("author.tier.year")
        return TierOrderRelation.isYearOff(constraint, readings) ? year : max(1 - copied - year, 0) * other
    }

    /// The share of authors' wrong dates that are just this one: the last days of a month that is shorter, the same day of
    /// the year before, any day of another quarter.
    private func dateShare(_ constraint: Constraint, _ readings: Readings) -> Double {
        guard let value = constraint.declared.map({ readings[$0] }) else { return date }
        switch constraint.relation {
        case .inYear(let year):
            let again = priors.probability("author.date.year")
            return DateRelation.isYearOff(value, year) ? again : (1 - again) * date
        case .inQuarter: return priors.probability("author.date.elsewhere")
        case .dated(let isDayTooMany):
            let short = priors.probability("author.date.short")
            return isDayTooMany ? short : (1 - short) * date
        default: return date
        }
    }

    /// How likely it is that the author printed in a cell what stands there and meant another figure, if he gets such a
    /// cell wrong at a rate.
    func slip(_ printed: FigureValue, _ meant: FigureValue, rate: Double) -> Double {
        if let printed = printed.quantity, let meant = meant.quantity { return rate * share(of: (printed, meant)) }
        guard let year = printed.firstDate?.year, let other = meant.firstDate, let meantYear = other.year,
            abs(year - meantYear) == 1,
            printed.firstDate == CalendarDate(year: year, month: other.month, day: other.day)
        else { return rate * date }
        return rate * priors.probability("author.date.year")
    }

    /// How often the author gets a cell wrong.
    func slipRate(_ cell: FigureReference?) -> Double {
        switch cell {
        case .indicator(_, let field): priors.probability(AuthorRates.cause(field))
        case .area: priors.probability("author.cell.area")
        case .total, nil: priors.probability("author.cell.declared")
        }
    }

    private static func cause(_ field: FigureField) -> String {
        switch field {
        case .weight: "author.cell.weight"
        case .annualTarget: "author.cell.target"
        case .tier: "author.cell.tier"
        case .quarterTarget, .quarterAchieved: "author.cell.quarter"
        case .history: "author.cell.history"
        case .halfYear, .previous, .current, .total: "author.cell.total"
        case .rate: "author.cell.rate"
        case .score: "author.cell.score"
        }
    }

    /// What each cell says and what it would have to say for a failing constraint to hold, where that is a figure.
    private static func errors(
        _ constraint: Constraint, _ readings: Readings
    ) -> [(cell: FigureReference, error: (declared: Decimal, computed: Decimal))] {
        if constraint.relation == .ratio { return ScoreRatioRelation(constraint, readings).errors }
        if let error = IdentityRelation.errorOfRate(constraint, readings) { return [error] }
        guard let form = LinearForm(constraint, readings) else {
            guard constraint.relation == .combination, let cell = constraint.declared,
                let declared = readings[cell].quantity, let sum = QuarterCombination(constraint, readings).reports.sum
            else { return [] }
            return [(cell, (declared, sum))]
        }
        return constraint.cells.compactMap { cell in
            guard let printed = readings[cell].quantity, let meant = form.needed(cell, saying: printed),
                meant >= .zero
            else { return nil }
            return (cell, (printed, meant))
        }
    }

    /// The share of all wrong figures that are just this one in place of the right one.
    func share(of error: (declared: Decimal, computed: Decimal)?) -> Double {
        guard let error,
            let densities = WrongFigures.densities(printed: error.declared, meant: error.computed)
        else { return other }
        return max(zip(shares, densities).reduce(0) { $0 + $1.0 * $1.1 }, least)
    }
}
