public import Figures
public import Pages
public import Records
public import Tables

/// The constraints of a document by themselves, to be judged as its figures stand or with some of them changed.
///
/// For those who measure explanations or look for others; an audit makes its own.
public struct DocumentConstraints: Sendable {
    /// The constraints, rule by rule in the contract's order.
    public let constraints: [Constraint]
    /// What was found of each.
    public let judgements: [Judgement]
    private let readings: Readings

    /// Gathers the constraints of a document and judges them.
    public init(paged: PagedText, layout: Layout, records: DocumentRecords) {
        let context = AuditContext(paged: paged, layout: layout, records: records)
        var network = ConstraintNetwork(context)
        network.judge()
        constraints = network.constraints
        judgements = network.judgements
        readings = context.readings
    }

    /// What a figure is taken to say: in its row's unit, and by its sister table where it cannot be read.
    public func value(of reference: FigureReference) -> FigureValue { readings[reference] }

    /// Judges one constraint with some figures changed.
    public func judge(_ index: Int, changing changes: [(reference: FigureReference, value: FigureValue)]) -> Judgement {
        var changed = readings
        for change in changes { changed.change(change.reference, to: change.value) }
        return constraints[index].judge(changed)
    }

    /// Whether dates out of order come into order where one lies in the year before or after.
    public func isYearOff(_ index: Int) -> Bool { TierOrderRelation.isYearOff(constraints[index], readings) }
}
