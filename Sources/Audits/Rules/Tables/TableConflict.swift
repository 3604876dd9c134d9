internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// A quantity stated in two tables, or in a table and in the text, is the same in both.
///
/// ## What it checks
/// An area's weight wherever the same plan prints the same area; an indicator's weight, annual target and quarterly
/// achievements wherever the same plan prints the same code with the same words. Where most prints agree, the finding is on
/// the one that differs, else on the later. And a sentence that names one indicator, by its code in brackets or by all its
/// words, its unit and its period, and states the year's target, a quarter's or the year's achievement, against the table;
/// likewise the points of a list under `সম্ভাব্য প্রধান অর্জনসমূহ` against the targets.
///
/// ## Why it matters
/// One of the two is wrong, and sums over either are not to be trusted.
///
/// ## Source
/// An agreement states the areas' weights three times and its reports state every weight and target again; its overview
/// names what is to be achieved, and certificates what was.
///
/// ## Tolerance
/// Values are compared, not spellings: ০৬, ৬ and 6.0 are one.
///
/// ## Not reported
/// Cells that hold no figure; other offices, other years and other plans; a plan's points and their scaled counterpart in
/// the agreement; totals, which run on from report to report. Sentences that name several indicators, periods or numbers,
/// that look back, or that say about how many; statements that agree with another tier's target.
enum TableConflict: ArithmeticRule {
    static let name = RuleName.tableConflict

    /// One constraint for each print of a quantity that is printed again, against the usual one.
    static func constraints(_ context: AuditContext) -> [Constraint] {
        guard context.layout.tables.count > 1 else { return [] }
        let sisters = SisterPrints(context)
        var constraints: [Constraint] = []
        for group in sisters.areas.values where group.count > 1 {
            constraints += pairs(group.map { .area($0) }, sisters, context)
        }
        for group in sisters.indicators.values where group.count > 1 {
            for field in fields { constraints += pairs(group.map { .indicator($0, field) }, sisters, context) }
        }
        let starts = constraints.map { start(of: $0, context) }
        return constraints.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }.map { constraints[$0] }
    }

    private static let fields: [FigureField] = [.weight, .annualTarget] + (1...4).map { .quarterAchieved($0) }

    private static func start(of constraint: Constraint, _ context: AuditContext) -> Int32 {
        constraint.declared.flatMap { context.records[$0].passages.first?.sourceStart } ?? 0
    }

    /// The prints of one quantity, each with the usual one.
    private static func pairs(
        _ group: [FigureReference], _ sisters: SisterPrints, _ context: AuditContext
    ) -> [Constraint] {
        let prints = group.prefix(SisterPrints.most).compactMap { cell -> (cell: FigureReference, value: Quantity)? in
            let figure = context.records[cell]
            guard !figure.passages.isEmpty, let value = quantity(figure) else { return nil }
            return (cell, value)
        }
        guard prints.count > 1 else { return [] }
        let counts = prints.reduce(into: [Quantity: Int]()) { $0[$1.value, default: 0] += 1 }
        guard let most = counts.values.max(), let usual = prints.first(where: { counts[$0.value] == most })?.cell else {
            return []
        }
        return prints.compactMap { print, _ in
            guard print != usual, sisters.areComparable(table(print, context), table(usual, context)) else {
                return nil
            }
            var indicator: Int?
            if case .indicator(let index, _) = print { indicator = index }
            return Constraint(
                rule: name, table: table(print, context), indicator: indicator, relation: .equal, declared: print,
                inputs: [usual])
        }
    }

    /// What to say of a print that differs from the usual one.
    static func finding(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding? {
        guard let odd = constraint.declared, let usual = constraint.inputs.first,
            let passage = context.records[odd].passages.first, let other = context.records[usual].passages.first
        else { return nil }
        var arguments: [String: MessageArgument] = [
            "declared": .text(context.paged.text.string(passage)), "line": .count(Int(other.line)),
            "computed": .text(context.paged.text.string(other)),
        ]
        if case .indicator(let index, _) = odd { arguments["code"] = Wording.name(ofIndicator: index, context) }
        var finding = Finding(
            rule: name, table: constraint.table, message: Message(key(odd), arguments),
            declared: quantity(context.records[odd]), computed: quantity(context.records[usual]),
            cells: [passage.span, other.span])
        finding.indicator = constraint.indicator
        return finding
    }

    private static func key(_ reference: FigureReference) -> String {
        switch reference {
        case .indicator(_, .weight): "table.conflict.weight"
        case .indicator(_, .annualTarget): "table.conflict.target"
        case .indicator: "table.conflict.achieved"
        case .area, .total: "table.conflict.area"
        }
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
