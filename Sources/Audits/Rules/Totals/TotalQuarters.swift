internal import Figures
public import Findings
internal import Records

/// A declared total is what the quarters combine to.
///
/// ## What it checks
/// The total of each row that reports by quarter. Where the document names the method
/// (a column, `[ক্রমপুঞ্জিভূত]` in the unit) the quarters combine by it. Else counts, persons and money add; a
/// percentage may be the sum, the mean, the last or the repeated value; a date is one of the quarters' dates; where a
/// cell holds a count and dates, the counts add and the dates are among those of the quarters.
///
/// ## Why it matters
/// The score is paid on the total. A wrong total is the commonest fault that authors make themselves, and the figure
/// that is most often read wrong.
///
/// ## Source
/// The column headings of the quarterly evaluation (মোট অর্জন, ০৬ মাসের মোট অর্জন), and the calculation methods that
/// agreements name: সমষ্টি, গড়, ক্রমপুঞ্জিভূত, তারিখ.
///
/// ## Tolerance
/// None for sums, the last value and dates. A mean may be rounded: it holds within half a unit of the total's last
/// printed place.
///
/// ## Not reported
/// A row without a total, or of which no quarter reports anything. Quarters that are blank or hold a dash are no report
/// and count for nothing, so two quarters combine as two. A row with an unreadable quarter is blocked, not failed. The
/// half-year between the quarters is an identity of its own, `total.identity`.
public enum TotalQuarters: ArithmeticRule {
    /// The name, as in the contract.
    public static let name = RuleName.totalQuarters

    /// One constraint for each total.
    public static func constraints(_ context: AuditContext) -> [Constraint] {
        var result: [Constraint] = []
        let indicators = context.records.indicators
        for index in indicators.indices where !indicators[index].quarters.isEmpty {
            guard !indicators[index].total.value.isAbsent else { continue }
            result.append(
                Constraint(
                    rule: name, table: indicators[index].table, indicator: index, relation: .combination,
                    declared: .indicator(index, .total),
                    inputs: (1...4).map { .indicator(index, .quarterAchieved($0)) }))
        }
        return result
    }

    /// What to say of a total that is not what its quarters combine to.
    public static func finding(_ constraint: Constraint, blocked: Bool, _ context: AuditContext) -> Finding? {
        QuarterFinding.make(constraint, blocked: blocked, context)
    }
}
