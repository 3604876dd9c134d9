internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records

/// A figure follows its own series.
///
/// ## What it checks
/// The figures of one indicator year by year: what was achieved in earlier years, the target (in a table of tiers the best
/// tier's), and the projections. A figure is reported that is at least five times all the others, or at most a fifth of
/// them, where the others lie within twice of each other; and a year's total of at least five times its target.
///
/// ## Why it matters
/// A digit that was lost, put in twice or moved over a separator changes a figure about tenfold, and no sum of the table
/// says so: earlier and later years are added nowhere.
///
/// ## Source
/// Leave-one-out comparison, as price and production statistics screen their series (ratio edits); the bounds stand
/// between what a year changes in published agreements and what a digit does.
///
/// ## Tolerance
/// Anything below five times. That more is achieved than targeted is legal: where nothing speaks for a misreading the verdict
/// is that it is odd.
///
/// ## Not reported
/// The first figure of a series, since a thing may have begun there; zeros, dashes and dates; series of fewer than three
/// figures, or fewer than four where it is the last; targets beside which no other year stands.
enum TrendOutlier: PrintRule {
    static let name = RuleName.trendOutlier

    /// How many times the others a figure must be, or they it.
    private static let factor = Decimal(5)
    /// Within how many times each other the others must lie.
    private static let spread = Decimal(2)
    /// How many others are asked for a figure between two, and for the last.
    private static let leastOthers = (between: 2, last: 3)

    static func questions(_ context: AuditContext) -> [PrintQuestion] {
        context.records.indicators.indices.flatMap { questions($0, context) }
    }

    private static func questions(_ index: Int, _ context: AuditContext) -> [PrintQuestion] {
        let beyond = beyondTarget(index, context).map { [$0] } ?? []
        return beyond + outliers(index, context)
    }

    /// What was achieved where it is far beyond the target: legal, and odd enough for a look at the target.
    private static func beyondTarget(_ index: Int, _ context: AuditContext) -> PrintQuestion? {
        let (total, target) = (
            FigureReference.indicator(index, .total), FigureReference.indicator(index, .annualTarget)
        )
        guard let achieved = counted(total, context), let goal = counted(target, context), goal > .zero,
            let far = goal.multiplied(by: factor), achieved >= far
        else { return nil }
        let finding = Finding(
            rule: name, table: context.records.indicators[index].table, indicator: index,
            message: Message(
                "trend.outlier.achieved",
                [
                    "code": Wording.name(ofIndicator: index, context), "value": .number(achieved),
                    "target": .number(goal),
                ]),
            declared: .number(achieved),
            cells: [total, target].flatMap { context.records[$0].passages.map(\.span) })
        let candidates =
            candidates(for: target, context) { value in value.multiplied(by: factor).map { achieved < $0 } ?? false }
            + candidates(for: total, context) { $0 < far }
        return PrintQuestion(
            finding, candidates.map(\.candidate), author: "author.trend.outlier", share: 1, isLegal: true)
    }

    /// A figure of what is counted or paid; percentages and dates have no such measure.
    private static func counted(_ reference: FigureReference, _ context: AuditContext) -> Decimal? {
        switch context.readings[reference] {
        case .number(let value), .money(let value): value
        default: nil
        }
    }

    private static func outliers(_ index: Int, _ context: AuditContext) -> [PrintQuestion] {
        guard !context.records.indicators[index].history.isEmpty else { return [] }
        let series = series(index, context)
        return series.indices.dropFirst().compactMap { place in
            let others = series.indices.filter { $0 != place }.map { series[$0].value }
            let least = place == series.count - 1 ? leastOthers.last : leastOthers.between
            guard others.count >= least, isOutlier(series[place].value, of: others) else { return nil }
            let density = SeriesDensity(series.map(\.value), without: place)
            let candidates = candidates(for: series[place].reference, context) { !isOutlier($0, of: others) }
                .map { candidate, value in
                    var weighed = candidate
                    weighed.share = density.ofUsual(value)
                    return weighed
                }
            return PrintQuestion(
                finding(series, place, index, context), candidates, author: "author.trend.outlier",
                share: density.ofOdd(series[place].value),
                isLegal: true)
        }
    }

    /// The figures that follow the series and that the one which does not may have been read from.
    private static func candidates(
        for reference: FigureReference, _ context: AuditContext, where isUsual: (Decimal) -> Bool
    ) -> [(candidate: PrintCandidate, value: Decimal)] {
        guard let passage = context.records[reference].passages.first else { return [] }
        let (printed, bytes) = (context.paged.text.raw(passage), Array(context.paged.text.bytes[passage.text]))
        var result: [(candidate: PrintCandidate, value: Decimal)] = []
        // Figures of years have more digits than those that are printed with a nought before them.
        let variants = FigureVariants(rates: .embedded, padded: 0)
        variants.visit(reference, context.records, in: context.paged.text) { variant in
            guard let value = variant.value.quantity, isUsual(value) else { return }
            let edit = ExplanationEdit(span: passage.span, from: printed, to: variant.text(in: bytes))
            if !result.contains(where: { $0.candidate.edits == [edit] }) {
                result.append((PrintCandidate(edits: [edit], witnesses: 0), value))
            }
        }
        return result
    }

    /// The figures of the years, in their order: the columns stand so, but for the target between actuals and projections.
    private static func series(
        _ index: Int, _ context: AuditContext
    ) -> [(reference: FigureReference, value: Decimal)] {
        let indicator = context.records.indicators[index]
        let history = indicator.history.indices
        let holdsTarget = history.contains { indicator.history[$0].kind == .target }
        let target: FigureField = indicator.annualTarget.quantity == nil ? .tier(0) : .annualTarget
        var fields = history.filter { indicator.history[$0].kind != .projection }.map { FigureField.history($0) }
        if !holdsTarget, target == .annualTarget || !indicator.tiers.isEmpty { fields.append(target) }
        fields += history.filter { indicator.history[$0].kind == .projection }.map { FigureField.history($0) }
        return fields.compactMap { field in
            let reference = FigureReference.indicator(index, field)
            guard let value = context.readings[reference].quantity, value > .zero else { return nil }
            return (reference, value)
        }
    }

    private static func isOutlier(_ value: Decimal, of others: [Decimal]) -> Bool {
        guard let least = others.min(), let most = others.max(), let wide = least.multiplied(by: spread), most <= wide
        else { return false }
        if let far = most.multiplied(by: factor), value >= far { return true }
        return value.multiplied(by: factor).map { $0 <= least } ?? false
    }

    private static func finding(
        _ series: [(reference: FigureReference, value: Decimal)], _ place: Int, _ index: Int, _ context: AuditContext
    ) -> Finding {
        let others = series.indices.filter { $0 != place }
        let cells = ([place] + others).flatMap { context.records[series[$0].reference].passages.map(\.span) }
        return Finding(
            rule: name, table: context.records.indicators[index].table, indicator: index,
            message: Message(
                "trend.outlier.figure",
                [
                    "code": Wording.name(ofIndicator: index, context), "value": .number(series[place].value),
                    "others": .text(others.map { series[$0].value.description }.joined(separator: ", ")),
                ]),
            declared: .number(series[place].value), cells: cells)
    }
}
