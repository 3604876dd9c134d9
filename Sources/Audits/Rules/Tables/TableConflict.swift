internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// A quantity stated in two tables is the same in both.
///
/// ## What it checks
/// An area's weight wherever the same plan prints the same area; an indicator's weight, annual target and quarterly
/// achievements wherever the same plan prints the same code with the same words. Where most prints agree, the finding is on
/// the one that differs, else on the later.
///
/// ## Why it matters
/// One of the two is wrong, and sums over either are not to be trusted.
///
/// ## Source
/// An agreement states the areas' weights three times and its reports state every weight and target again.
///
/// ## Tolerance
/// Values are compared, not spellings: ০৬, ৬ and 6.0 are one.
///
/// ## Not reported
/// Cells that hold no figure; other offices, other years and other plans; a plan's points and their scaled counterpart in
/// the agreement; totals, which run on from report to report.
enum TableConflict: AuditRule {
    static let name = RuleName.tableConflict

    static func check(_ context: AuditContext) -> [Finding] {
        guard context.layout.tables.count > 1 else { return [] }
        let sisters = SisterPrints(context)
        var findings: [Finding] = []
        for group in sisters.areas.values where group.count > 1 {
            findings += conflicts(group.map { .area($0) }, "table.conflict.area", sisters, context)
        }
        for group in sisters.indicators.values where group.count > 1 {
            for (field, key) in fields {
                findings += conflicts(group.map { .indicator($0, field) }, key, sisters, context)
            }
        }
        return findings.sorted { ($0.cells.first?.start ?? 0) < ($1.cells.first?.start ?? 0) }
    }

    private static let fields: [(FigureField, String)] =
        [(.weight, "table.conflict.weight"), (.annualTarget, "table.conflict.target")]
        + (1...4).map { (.quarterAchieved($0), "table.conflict.achieved") }

    /// The prints of one quantity that differ from the usual one.
    private static func conflicts(
        _ group: [FigureReference], _ key: String, _ sisters: SisterPrints, _ context: AuditContext
    ) -> [Finding] {
        let prints = group.prefix(SisterPrints.most).filter { quantity(context.records[$0]) != nil }
        let counts = prints.reduce(into: [Quantity: Int]()) { counts, print in
            if let value = quantity(context.records[print]) { counts[value, default: 0] += 1 }
        }
        guard counts.count > 1, let most = counts.values.max(),
            let usual = prints.first(where: { counts[quantity(context.records[$0]) ?? .text("")] == most })
        else { return [] }
        return prints.compactMap { print in
            guard quantity(context.records[print]) != quantity(context.records[usual]),
                sisters.areComparable(table(print, context), table(usual, context))
            else { return nil }
            return finding(print, usual, isMajority: most > 1, key, context)
        }
    }

    private static func finding(
        _ odd: FigureReference, _ usual: FigureReference, isMajority: Bool, _ key: String, _ context: AuditContext
    ) -> Finding? {
        let (declared, computed) = (context.records[odd], context.records[usual])
        guard let passage = declared.passages.first, let other = computed.passages.first else { return nil }
        let (from, to) = (context.paged.text.raw(passage), context.paged.text.raw(other))
        var arguments: [String: MessageArgument] = [
            "declared": .text(context.paged.text.string(passage)), "line": .count(Int(other.line)),
            "computed": .text(context.paged.text.string(other)),
        ]
        if case .indicator(let index, _) = odd { arguments["code"] = Wording.name(ofIndicator: index, context) }
        var finding = Finding(
            rule: name, table: table(odd, context), message: Message(key, arguments), declared: quantity(declared),
            computed: quantity(computed), cells: [passage.span, other.span])
        if case .indicator(let index, _) = odd { finding.indicator = index }
        let digits = (printed: PrintedDigits.values(in: to), read: PrintedDigits.values(in: from))
        if let likelihood = DigitMisread.thousandths(printed: digits.printed, read: digits.read) {
            // A second print that agrees with a third is better evidence than the shape of a digit.
            finding.explanations = [
                Explanation(
                    kind: .misread, edits: [ExplanationEdit(span: passage.span, from: from, to: to)], restores: [],
                    thousandths: isMajority ? max(600, likelihood) : likelihood)
            ]
        }
        return finding
    }

    private static func quantity(_ figure: Figure) -> Quantity? {
        figure.quantity.map { .number($0) } ?? figure.date.map { .date($0) }
    }

    private static func table(_ reference: FigureReference, _ context: AuditContext) -> Int {
        switch reference {
        case .indicator(let index, _): context.records.indicators[index].table
        case .area(let index): context.records.areas[index].table
        case .total(let index): context.records.totals[index].table
        }
    }
}
