public import Figures
public import Findings
public import Provenance
public import Records

/// How the cells of a constraint hang together.
public enum Relation: Sendable, Hashable {
    /// The declared figure is what the inputs, one a quarter, combine to.
    case combination
    /// The declared or known figure is the sum of the inputs.
    case sum
    /// The declared figure is this number of rows.
    case count(Int)
    /// The declared score lies between 0 and the weight.
    case bounds
    /// The declared score follows from weight, target and achievement.
    case ratio
    /// The declared score follows from weight, target and the declared total, whatever the quarters come to.
    case ratioOfTotal
    /// The inputs get strictly easier.
    case order
    /// The declared figure is the first input less the others.
    case difference
    /// The declared figure is the first input in percent of the second.
    case rate
    /// The declared figure is the first input, printed again.
    case equal
    /// The declared figure is more than zero, as every printed weight is.
    case positive
    /// The declared figure is the one that every published template prints there.
    case template
    /// The declared figure, which has the shape of a date, is a date that the calendar has; of an impossible one whether
    /// it is one of the last days of a shorter month.
    case dated(isDayTooMany: Bool)
    /// Every date of the declared cell lies in this fiscal year.
    case inYear(FiscalYear)
    /// Every date of the declared cell lies in this quarter, or stands in an input already; of other years nothing is said.
    case inQuarter(Int, FiscalYear?)
}

/// What a constraint says of the figures it is given.
public enum Judgement: Sendable, Hashable {
    /// It holds.
    case holds
    /// It has nothing to say: what it compares is not reported.
    case silent
    /// It does not hold.
    case fails
    /// It cannot be judged: an input is unreadable, lost, or contradicts another.
    case blocked
}

/// One rule over the cells it binds: what official statistics calls an edit rule.
///
/// The cells are variables; a constraint can be judged again with some of them changed, which is how explanations are
/// found.
public struct Constraint: Sendable {
    /// The rule.
    public var rule: RuleName
    /// The table it stands in, as an index into `Layout.tables`.
    public var table: Int
    /// The indicator it is about, where it is about one.
    public var indicator: Int?
    /// How the cells hang together.
    public var relation: Relation
    /// The cell that declares; nil where the figure is known from elsewhere.
    public var declared: FigureReference?
    /// The figure that is known without a cell: a plan's total.
    public var known: Decimal?
    /// The cells that make up the declared one, in the order of the source.
    public var inputs: [FigureReference]
    /// Whether it cannot be told which cells it binds, so that it may hold and never fail.
    public var isDoubtful: Bool

    /// Makes a constraint.
    public init(
        rule: RuleName, table: Int, indicator: Int? = nil, relation: Relation, declared: FigureReference?,
        known: Decimal? = nil, inputs: [FigureReference], isDoubtful: Bool = false
    ) {
        self.rule = rule
        self.table = table
        self.indicator = indicator
        self.relation = relation
        self.declared = declared
        self.known = known
        self.inputs = inputs
        self.isDoubtful = isDoubtful
    }

    /// Every cell it binds, the declared one first.
    public var cells: [FigureReference] {
        guard let declared else { return inputs }
        var cells: [FigureReference] = []
        cells.reserveCapacity(inputs.count + 1)
        cells.append(declared)
        cells.append(contentsOf: inputs)
        return cells
    }

    /// How many cells it binds.
    var cellCount: Int { inputs.count + (declared == nil ? 0 : 1) }

    /// Whether it binds a cell.
    func binds(_ cell: FigureReference) -> Bool {
        if let declared, declared == cell { return true }
        for index in inputs.indices where inputs[index] == cell { return true }
        return false
    }

    /// Where its cells stand, the declared one first; cells that are not there have no place.
    public func spans(in records: DocumentRecords) -> [SourceSpan] {
        cells.flatMap { records[$0].passages.map(\.span) }
    }

    /// Judges the constraint over some readings.
    public func judge(_ readings: Readings) -> Judgement {
        let judgement = relation(over: readings)
        return isDoubtful && judgement == .fails ? .blocked : judgement
    }

    private func relation(over readings: Readings) -> Judgement {
        switch relation {
        case .combination: QuarterCombination(self, readings).judgement
        case .sum: WeightedSum(self, readings).judgement
        case .count(let rows): RowCount.judge(self, rows: rows, readings)
        case .bounds: ScoreBoundsRelation.judge(self, readings)
        case .ratio: ScoreRatioRelation(self, readings).judgement
        case .ratioOfTotal: ScoreRatioRelation(self, readings).judgementOfTotal
        case .order: TierOrderRelation.judge(self, readings)
        case .difference: IdentityRelation.judgeDifference(self, readings)
        case .rate: IdentityRelation.judgeRate(self, readings)
        case .equal: EqualPrints.judge(self, readings)
        case .positive:
            declared.flatMap { readings[$0].quantity }.map { $0 > .zero ? .holds : .fails } ?? .silent
        case .template:
            declared.flatMap { readings[$0].quantity }.map { $0 == known ? .holds : .fails } ?? .silent
        case .dated, .inYear, .inQuarter: DateRelation.judge(self, readings)
        }
    }
}
