internal import Figures
public import Findings
internal import Records

/// The quarters' targets combine to the year's target.
///
/// ## What it checks
/// The year's target of each row that plans by quarter, against the targets of its quarters, in the same ways as a
/// declared total: by the method that is named; else counts, persons and money add, and a percentage may be the sum, the
/// mean, the last or the repeated value; a date is one of the quarters' dates.
///
/// ## Why it matters
/// An office is measured against the year's target and works by the quarters'. Where the two differ, nobody can say
/// what was agreed.
///
/// ## Source
/// The annex on integrity (অর্থবছরের লক্ষ্যমাত্রা beside ১ম to ৪র্থ কোয়ার্টার).
///
/// ## Tolerance
/// None for sums, the last value and dates. A mean may be rounded: it holds within half a unit of the target's last
/// printed place.
///
/// ## Not reported
/// A row without a year's target or without a quarter's. A quarter left blank or dashed plans nothing and counts for
/// nothing. A row with an unreadable quarter is blocked, not failed.
public enum TargetQuarters: ArithmeticRule {
    /// The name, as in the contract.
    public static let name = RuleName.targetQuarters

    /// One constraint for each row with a quarter's target.
    public static func constraints(_ context: AuditContext) -> [Constraint] {
        var result: [Constraint] = []
        let indicators = context.records.indicators
        for index in indicators.indices
        where !indicators[index].annualTarget.value.isAbsent
            && indicators[index].quarters.indices.contains(where: {
                !indicators[index].quarters[$0].target.value.isAbsent
            })
        {
            result.append(
                Constraint(
                    rule: name, table: indicators[index].table, indicator: index, relation: .combination,
                    declared: .indicator(index, .annualTarget),
                    inputs: (1...4).map { .indicator(index, .quarterTarget($0)) }))
        }
        return result
    }

    /// What to say of a target that is not what its quarters combine to.
    public static func finding(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding? {
        QuarterFinding.make(constraint, blocked: blocked, context)
    }
}
