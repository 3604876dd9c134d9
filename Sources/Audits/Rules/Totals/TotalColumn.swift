internal import Figures
public import Findings
internal import Provenance
internal import Records

/// A total row is the sum of the rows above it.
///
/// ## What it checks
/// Each figure of a total row that stands under quarters, targets, totals or scores, against the rows that the total
/// covers. A last total may cover the rows since the subtotal before it, or all of the table. Also the total of the areas'
/// weights, in a table whose indicators have weights of their own.
///
/// ## Why it matters
/// The total row is what is copied into the report of the office above.
///
/// ## Source
/// The total and subtotal rows of evaluation reports (মোট, সর্বমোট, উপমোট).
///
/// ## Tolerance
/// None.
///
/// ## Not reported
/// Indicators' weights, which `weight.plan` and `weight.document` judge; columns that hold a percentage, a date or several figures
/// in a cell, which do not add. Blank and dashed cells add nothing. An unreadable cell blocks the rule.
public enum TotalColumn: ArithmeticRule {
    /// The name, as in the contract.
    public static let name = RuleName.totalColumn

    /// How many totals of one table are judged: none has so many, and each may cover all rows.
    static let limit = 256

    /// One constraint for each declared total of a column of figures.
    public static func constraints(_ context: AuditContext) -> [Constraint] {
        var judged: [Int: Int] = [:]
        return context.records.totals.indices.flatMap { index -> [Constraint] in
            let total = context.records.totals[index]
            // Asked first, since to tell what a total is of may take a look at all rows.
            guard total.figure.quantity != nil, judged[total.table, default: 0] < limit else { return [] }
            if case .areas = total.of {
                judged[total.table, default: 0] += 1
                return areas(index, context)
            }
            guard let field = field(of: total, context) else { return [] }
            judged[total.table, default: 0] += 1
            let whole = context.records.indicators(ofTable: total.table).prefix { $0 < total.indicators.upperBound }
            let ranges = [Array(total.indicators), Array(whole)].filter { !$0.isEmpty }
            let candidates = ranges.map { range in
                Constraint(
                    rule: name, table: total.table, relation: .sum, declared: .total(index),
                    inputs: range.map { .indicator($0, field) })
            }
            let fitting = candidates.first { $0.judge(context.readings) == .holds } ?? candidates.first
            return fitting.map { adds($0, context) ? [$0] : [] } ?? []
        }
    }

    private static func field(of total: DeclaredTotal, _ context: AuditContext) -> FigureField? {
        switch total.of {
        case .quarter(let quarter):
            total.indicators.contains { !context.records.indicators[$0][.quarterAchieved(quarter)].value.isAbsent }
                ? .quarterAchieved(quarter) : .quarterTarget(quarter)
        case .annualTarget: .annualTarget
        case .total: .total
        case .score: .score
        case .weight, .areas, .areaWeight, .count, .column: nil
        }
    }

    /// The total of the areas' weights, over those of the table that stand above it.
    private static func areas(_ index: Int, _ context: AuditContext) -> [Constraint] {
        let total = context.records.totals[index]
        let above = context.records.areas.indices.filter {
            context.records.areas[$0].table == total.table && stands(context.records.areas[$0], above: total)
        }
        guard !above.isEmpty else { return [] }
        return [
            Constraint(
                rule: name, table: total.table, relation: .sum, declared: .total(index), inputs: above.map { .area($0) }
            )
        ]
    }

    /// In some forms a whole table stands on one line of the source.
    private static func stands(_ area: Area, above total: DeclaredTotal) -> Bool {
        if area.line != total.line { return area.line < total.line }
        guard let one = area.text.first?.sourceStart, let other = total.figure.passages.first?.sourceStart else {
            return false
        }
        return one < other
    }

    /// Whether the column holds bare numbers and amounts only.
    private static func adds(_ constraint: Constraint, _ context: AuditContext) -> Bool {
        !constraint.inputs.contains {
            switch context.readings[$0] {
            case .percent, .date, .several: true
            default: false
            }
        }
    }

    /// What to say of a total that is not the sum of its rows.
    public static func finding(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding? {
        SumFinding.make(constraint, blocked: blocked, context)
    }
}
