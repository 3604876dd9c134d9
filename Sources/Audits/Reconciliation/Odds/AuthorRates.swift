internal import Figures
internal import Findings
internal import Glibc
internal import Records

/// How likely it is that the author himself printed a figure that a rule contradicts.
struct AuthorRates: Sendable {
    /// The rates of the embedded table, worked out where a document first needs them.
    static let embedded = AuthorRates()

    private let priors = Priors.embedded
    /// By kind of cell, how often he gets one wrong, and the shares of the ways to be wrong, in the order of
    /// `WrongFigures.Kind`.
    private let cells: [CellKind: (rate: Double, shares: [Double])]
    private let other: Double
    private let least: Double
    private let date: Double
    /// Of scores that follow from nothing printed, those of rows that print the score as what was achieved.
    private let scored: Double
    /// Of them, those that are the whole weight, and those above it.
    private let full: Double
    private let above: Double
    /// Of wrong combinations, those by another method than the row's.
    private let method: Double
    /// Of figures typed wrong, those with two neighbouring digits exchanged.
    private let exchanged: Double
    /// Of totals typed wrong, those that the score was made from all the same.
    let retyped: Double
    /// A wrong total, and the score made from the right one all the same; and a wrong weight or target.
    let unpropagated: Double
    let misprinted: Double
    /// Of wrong scores, those of a column whose total was made with the right one.
    let summed: Double

    private init() {
        let priors = priors
        var cells: [CellKind: (rate: Double, shares: [Double])] = [:]
        for kind in CellKind.allCases {
            let shares = WrongFigures.Kind.allCases.map { priors.probability("\($0.cause).\(kind.rawValue)") }
            cells[kind] = (priors.probability("author.cell.\(kind.rawValue)"), shares)
        }
        self.cells = cells
        other = priors.probability("author.other")
        least = priors.probability("author.least")
        date = priors.probability("author.date")
        scored = priors.probability("author.score.scored")
        full = priors.probability("author.score.full")
        above = priors.probability("author.score.above")
        method = priors.probability("author.method")
        exchanged = priors.probability("author.exchanged")
        retyped = priors.probability("author.score.retyped")
        unpropagated = priors.probability("author.score.unpropagated")
        summed = priors.probability("author.score.summed")
        misprinted = priors.probability("author.score.misprinted")
    }

    /// The chance that a rule is broken at all.
    func rate(_ constraint: Constraint) -> Double {
        switch constraint.relation {
        case .ratioOfTotal: unpropagated
        case .positive: priors.probability("author.zero")
        case .template: slipRate(constraint.declared)
        default: priors.author(constraint.rule)
        }
    }

    /// The share of authors' ways to break a rule that are of this kind: of dates that the calendar lacks few have a month or
    /// a day that none has.
    func shareOfKind(_ constraint: Constraint) -> Double {
        guard case .dated(let isDayTooMany) = constraint.relation else { return 1 }
        let short = priors.probability("author.date.short")
        return isDayTooMany ? short : 1 - short
    }

    /// What it costs to take a failing constraint for the author's: −ln of the chance of just this wrong figure.
    ///
    /// What he may have typed wrong in `slips` is weighed by itself and left out here.
    func cost(_ constraint: Constraint, _ readings: Readings, besides slips: [AuthorSlip] = []) -> Double {
        switch constraint.relation {
        case .ratioOfTotal, .positive: return -log(rate(constraint))
        case .dated, .inYear, .inQuarter: return -log(rate(constraint) * dateShare(constraint, readings))
        case .template: return -log(rate(constraint) * templateShare(constraint, readings))
        default: break
        }
        if constraint.cells.contains(where: { readings[$0].firstDate != nil }) {
            let isFar = constraint.cells.contains { PrintedOdds.isFar(readings[$0], readings.document.records) }
            return -log(rate(constraint) * date * (isFar ? priors.probability("date.far.author") : 1))
        }
        if constraint.relation == .order { return -log(rate(constraint) * tierShare(constraint, readings)) }
        if let split = split(ofTotal: constraint, readings), split.declared > 0 {
            let isMethod = QuarterCombination(constraint, readings).isByAnotherMethod
            return -log(max(split.declared, isMethod ? rate(constraint) * method : 0))
        }
        // The rule's rate is shared among its cells as they go wrong.
        let least = leastShare(constraint, readings)
        var (ways, whole) = (0.0, 0.0)
        for (cell, error) in AuthorRates.errors(constraint, readings) {
            whole += slipRate(cell)
            guard !slips.contains(where: { $0.cell == cell }) else { continue }
            ways += slipRate(cell) * share(of: error, in: cell, least: least)
        }
        var share = whole > 0 ? max(ways / whole, least) : other
        if constraint.relation == .bounds, let excess = farExcess(constraint, readings) {
            share = self.share(of: excess, in: .indicator(constraint.indicator ?? 0, .score), least: least)
        }
        if constraint.relation == .ratio, let index = constraint.indicator {
            share = max(share, scoreShare(ofIndicator: index, readings, least: least))
        }
        if constraint.relation == .combination, QuarterCombination(constraint, readings).isByAnotherMethod {
            share = max(share, method)
        }
        return -log(rate(constraint) * share)
    }

    /// The least share of any wrong figure: of scores far above their weight, which nobody overlooks who prints both, less.
    private func leastShare(_ constraint: Constraint, _ readings: Readings) -> Double {
        farExcess(constraint, readings) == nil ? least : least * priors.probability("author.score.overlooked")
    }

    /// A score and its weight where it is twice that or more: more than was achieved may earn a little more than all.
    private func farExcess(
        _ constraint: Constraint, _ readings: Readings
    ) -> (declared: Decimal, computed: Decimal)? {
        guard constraint.relation == .ratio || constraint.relation == .bounds, let index = constraint.indicator,
            let excess = ScoreRatioRelation(ofIndicator: index, readings).excess,
            let twice = excess.computed.multiplied(by: Decimal(2)), twice <= excess.declared
        else { return nil }
        return excess
    }

    /// The share of authors' wrong scores that are just this one for what the row says beside it: what was achieved, the whole
    /// weight, or more than that.
    private func scoreShare(ofIndicator index: Int, _ readings: Readings, least: Double? = nil) -> Double {
        let relation = ScoreRatioRelation(ofIndicator: index, readings)
        if let excess = relation.excess {
            return above * share(of: excess, in: .indicator(index, .score), least: least)
        }
        return relation.isFull ? full : relation.isScored ? scored : 0
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
            return shareOfKind(constraint) * (isDayTooMany ? 1 : date)
        default: return date
        }
    }

    /// The share of authors' wrong figures in a cell that are just this one in place of the templates'.
    private func templateShare(_ constraint: Constraint, _ readings: Readings) -> Double {
        guard let cell = constraint.declared, let known = constraint.known, let declared = readings[cell].quantity
        else {
            return other
        }
        return share(of: (declared, known), in: cell)
    }

    /// How likely it is that the author printed in a cell what stands there and meant another figure, if he gets such a
    /// cell wrong at a rate.
    func slip(_ cell: FigureReference, _ readings: Readings, meant: FigureValue, rate: Double) -> Double {
        var slips = slips(in: cell, readings)
        return slips.slip(meant: meant, rate: rate)
    }

    /// The same for whatever he may have meant.
    func slips(in cell: FigureReference, _ readings: Readings) -> CellSlips { CellSlips(cell, readings, self) }

    /// How likely what stands in a cell is to have been printed in place of other figures.
    struct CellSlips {
        private let cell: FigureReference
        private let printed: FigureValue
        private let rates: AuthorRates
        /// The share of wrong figures that what stands there has by the cells beside it, whatever was meant.
        private lazy var beside = besideShare()
        private let readings: Readings

        fileprivate init(_ cell: FigureReference, _ readings: Readings, _ rates: AuthorRates) {
            (self.cell, printed, self.rates, self.readings) = (cell, readings[cell], rates, readings)
        }

        /// How likely it is that another figure was meant, if the author gets such a cell wrong at a rate.
        mutating func slip(meant: FigureValue, rate: Double) -> Double {
            if let printed = printed.quantity, let meant = meant.quantity {
                return rate * max(rates.share(of: (printed, meant), in: cell), beside)
            }
            guard let year = printed.firstDate?.year, let other = meant.firstDate, let meantYear = other.year,
                abs(year - meantYear) == 1,
                printed.firstDate == CalendarDate(year: year, month: other.month, day: other.day)
            else { return rate * rates.date }
            return rate * rates.priors.probability("author.date.year")
        }

        private func besideShare() -> Double {
            switch cell {
            case .indicator(let index, .score): rates.scoreShare(ofIndicator: index, readings)
            case .indicator(_, .total): QuarterCombination.isByAnotherMethod(cell, readings) ? rates.method : 0
            default: 0
            }
        }
    }

    /// How often the author gets a cell wrong.
    func slipRate(_ cell: FigureReference?) -> Double { cells[CellKind(cell)]?.rate ?? 0 }

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

    /// The share of a cell's wrong figures that are just this one in place of the right one; what is `typed` wrong counts
    /// as much, and no figure has less than the `least` share, that of the table unless another is given.
    func share(
        of error: (declared: Decimal, computed: Decimal), in cell: FigureReference, typed factor: Double = 1,
        least: Double? = nil
    ) -> Double {
        guard let densities = WrongFigures.shares(printed: error.declared, meant: error.computed),
            let shares = cells[CellKind(cell)]?.shares
        else { return other }
        var sum = exchanged * factor * WrongFigures.exchange(printed: error.declared, meant: error.computed)
        for place in densities.indices {
            sum += shares[place] * densities[place] * (place == WrongFigures.digitPlace ? factor : 1)
        }
        return max(sum, least ?? self.least)
    }
}

/// What authors' errors in a cell are counted under, as the table of priors names it.
private enum CellKind: String, CaseIterable {
    case weight, target, tier, planned, quarter, history, half, previous, current, total, rate, score, area, declared

    init(_ cell: FigureReference?) {
        switch cell {
        case .indicator(_, let field): self.init(field)
        case .area: self = .area
        case .total, nil: self = .declared
        }
    }

    private init(_ field: FigureField) {
        switch field {
        case .weight: self = .weight
        case .annualTarget: self = .target
        case .tier: self = .tier
        case .quarterTarget: self = .planned
        case .quarterAchieved: self = .quarter
        case .history: self = .history
        case .halfYear: self = .half
        case .previous: self = .previous
        case .current, .other: self = .current
        case .total: self = .total
        case .rate: self = .rate
        case .score: self = .score
        }
    }
}
