internal import BengaliText
internal import Figures
public import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// An area's indicators' weights add to the area's weight.
///
/// ## What it checks
/// The weight that an area, a section's dotted leader (`১. প্রাতিষ্ঠানিক ব্যবস্থা………৮`) or a section's total declares,
/// against the weights of the indicators under it.
///
/// ## Why it matters
/// Scores are weighted by these figures. A row that stands under the wrong area shows as one area too heavy and its
/// neighbour too light by the same amount.
///
/// ## Source
/// The agreement's table of areas and indicators (ক্ষেত্রের মান, সূচকের মান) and its annexes.
///
/// ## Tolerance
/// None; halves are usual in mandatory rows.
///
/// ## Not reported
/// An area without a weight, or none of whose indicators has one, and the first area of a table that begins in the
/// middle of a plan. Where a weight is lost, the rule is blocked and says what the lost ones hold together. A weight
/// that cannot be read here and is printed in a sister table is judged by the sister's. Where rows without codes stand
/// above the first area's name, as where names stand in the middle of their rows, it cannot be told which are whose, and
/// sums that are not right block the rule.
public enum WeightArea: ArithmeticRule {
    /// The name, as in the contract.
    public static let name = RuleName.weightArea

    /// One constraint for each weight that is declared for an area.
    public static func constraints(_ context: AuditContext) -> [Constraint] {
        var members: [Int: [Int]] = [:]
        for group in PlanGroup.all(context) { gather(group, into: &members, context) }
        var declared: [Int: [FigureReference]] = [:]
        for index in context.records.areas.indices where !context.records.areas[index].weight.value.isAbsent {
            declared[index, default: []].append(.area(index))
        }
        for index in context.records.totals.indices {
            guard case .areaWeight(let area) = context.records.totals[index].of,
                context.records.areas.indices.contains(area)
            else { continue }
            let isSame = context.records.areas[area].weight.passages == context.records.totals[index].figure.passages
            if !isSame { declared[area, default: []].append(.total(index)) }
        }
        return members.keys.sorted().flatMap { area in
            (declared[area] ?? []).map { reference in
                Constraint(
                    rule: name, table: context.records.areas[area].table, relation: .sum, declared: reference,
                    inputs: (members[area] ?? []).map { .indicator($0, .weight) },
                    isDoubtful: context.records.areas[area].isDoubtful)
            }
        }
    }

    /// Puts a plan's indicators under their areas; one that stands under none at the head of a table that goes on from
    /// another belongs to the area before it.
    private static func gather(_ group: PlanGroup, into members: inout [Int: [Int]], _ context: AuditContext) {
        var current: Int?
        var first: Int?
        for index in group.indicators {
            let own = context.records.indicators[index].area
            let isContinued = own == nil && context.records.indicators[index].table != group.tables.first
            let area = own ?? (isContinued ? current : nil)
            if let area { members[area, default: []].append(index) }
            current = area
            if first == nil { first = area }
        }
        if !group.beginsAtFirst, let first { members[first] = nil }
    }

    /// What to say of an area whose indicators' weights do not add to its own.
    public static func finding(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding? {
        let area: Int? =
            switch constraint.declared {
            case .area(let area): area
            case .total(let total):
                if case .areaWeight(let area) = context.records.totals[total].of { area } else { nil }
            default: nil
            }
        let words = area.flatMap { context.records.areas[$0].text.first }.map { context.paged.text.string($0) } ?? ""
        return SumFinding.make(constraint, blocked: blocked, context, arguments: ["area": .text(words)])
    }
}
