public import Figures
internal import Glibc
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
    /// The words of the document's text, and how many of them stage 1 read anew or nobody could read.
    public let damage: (words: Int, edits: Int)
    private let readings: Readings

    /// Gathers the constraints of a document and judges them.
    public init(paged: PagedText, layout: Layout, records: DocumentRecords) {
        let context = AuditContext(paged: paged, layout: layout, records: records)
        var network = ConstraintNetwork(context)
        network.judge()
        constraints = network.constraints
        judgements = network.judgements
        readings = context.readings
        let damage = DocumentEvidence.damage(context)
        self.damage = (damage.words, damage.edits)
    }

    /// What a figure is taken to say: in its row's unit, and by its sister table where it cannot be read.
    public func value(of reference: FigureReference) -> FigureValue { readings[reference] }

    /// Judges one constraint with some figures changed.
    public func judge(_ index: Int, changing changes: [(reference: FigureReference, value: FigureValue)]) -> Judgement {
        var changed = readings
        for change in changes { changed.change(change.reference, to: change.value) }
        return constraints[index].judge(changed)
    }

    /// How likely it is that one error of the author's broke all of some constraints just so, by how often authors break
    /// such rules and get such cells wrong, and in which ways: rates learnt from errors that are known.
    public func authorOdds(breaking failing: [Int]) -> Double {
        let authors = AuthorRates.embedded
        // A score above its weight is no ratio of anything either.
        let counted = failing.filter { constraints[$0].relation != .bounds }
        let broken = counted.isEmpty ? failing : counted
        guard broken.count > 1, let first = broken.first else {
            return broken.reduce(0) { $0 + exp(-authors.cost(constraints[$1], readings)) }
        }
        let shared = constraints[first].cells.filter { cell in broken.allSatisfy { constraints[$0].binds(cell) } }
        return shared.reduce(0) { sum, cell in
            guard let form = broken.lazy.compactMap({ LinearForm(constraints[$0], readings) }).first,
                let printed = readings[cell].quantity, let meant = form.needed(cell, saying: printed)
            else { return sum }
            let value = SlipsAndLosses.value(like: readings[cell], meant)
            guard broken.allSatisfy({ judge($0, changing: [(cell, value)]) == .holds }) else { return sum }
            let declares = broken.contains { constraints[$0].declared == cell }
            let rate = declares ? broken.map { authors.rate(constraints[$0]) }.max() ?? 0 : 0
            return sum + authors.slip(cell, readings, meant: value, rate: max(rate, authors.slipRate(cell)))
        }
    }

    /// Whether a row prints its score as what was achieved.
    public func isScored(_ index: Int) -> Bool { ScoreRatioRelation(constraints[index], readings).isScored }

    /// Whether a row prints its whole weight as its score, and whether more than that, though it earned less.
    public func excess(_ index: Int) -> (isFull: Bool, isAbove: Bool) {
        let relation = ScoreRatioRelation(constraints[index], readings)
        return (relation.isFull, relation.excess != nil)
    }

    /// Whether dates out of order come into order where one lies in the year before or after.
    public func isYearOff(_ index: Int) -> Bool { TierOrderRelation.isYearOff(constraints[index], readings) }
}
