internal import Findings
internal import Provenance
internal import Records
internal import Tables

/// An indicator's code extends its activity's.
///
/// ## What it checks
/// The code of every indicator begins with the numbers of its activity's code and has at least one number more:
/// `[২.১.১]` under `[২.১]`. Where several indicators of one activity are at odds with it in the same way there is one
/// finding, for the activity's code is the likelier to be wrong.
///
/// ## Why it matters
/// A code is how an indicator is found again in the quarterly reports, in the evidence and in the reporting system; one
/// that belongs to another activity moves its figures there.
///
/// ## Source
/// The numbering of activities and indicators in the Cabinet Division's formats for annual performance agreements.
///
/// ## Tolerance
/// None.
///
/// ## Not reported
/// Indicators without a code or whose activity has none; plans that number only their activities; tables in which every
/// indicator repeats its activity's code.
enum CodeParent: AuditRule {
    static let name = RuleName.codeParent

    static func check(_ context: AuditContext) -> [Finding] {
        context.layout.tables.indices.flatMap { check($0, context) }
    }

    /// Whether an indicator has a code that does not extend its activity's.
    static func isBroken(_ index: Int, _ records: DocumentRecords) -> Bool {
        guard let passage = records.indicators[index].codePassage,
            let activityPassage = records.indicators[index].activityCodePassage, passage != activityPassage,
            let code = records.indicators[index].code, let activity = records.indicators[index].activityCode
        else { return false }
        return !CodeSuccession.extends(code, activity)
    }

    private static func check(_ table: Int, _ context: AuditContext) -> [Finding] {
        let range = context.records.indicators(ofTable: table)
        let broken = range.filter { isBroken($0, context.records) }
        guard !broken.isEmpty, !repeatsActivities(range, context) else { return [] }
        var findings: [Finding] = []
        var last: Int?
        for index in broken {
            if let last, isSameFault(last, index, context) {
                findings[findings.count - 1].cells +=
                    context.records.indicators[index].codePassage.map { [$0.span] } ?? []
            } else if let finding = finding(index, in: range, context) {
                findings.append(finding)
            }
            last = index
        }
        return findings
    }

    /// Whether every indicator of a table has its activity's own code: such a table numbers activities only.
    private static func repeatsActivities(_ range: Range<Int>, _ context: AuditContext) -> Bool {
        let coded = range.filter { context.records.indicators[$0].code != nil }
        return coded.count >= 3
            && coded.allSatisfy { context.records.indicators[$0].code == context.records.indicators[$0].activityCode }
    }

    private static func isSameFault(_ first: Int, _ second: Int, _ context: AuditContext) -> Bool {
        let (left, right) = (context.records.indicators[first], context.records.indicators[second])
        guard second == first + 1, left.activityCodePassage == right.activityCodePassage,
            let leftCode = left.code, let rightCode = right.code, leftCode.numbers.count == rightCode.numbers.count
        else { return false }
        return leftCode.mandatory == rightCode.mandatory && leftCode.numbers.dropLast() == rightCode.numbers.dropLast()
    }

    private static func finding(_ index: Int, in range: Range<Int>, _ context: AuditContext) -> Finding? {
        let indicator = context.records.indicators[index]
        guard let code = indicator.code, let activity = indicator.activityCode, let passage = indicator.codePassage,
            let activityPassage = indicator.activityCodePassage
        else { return nil }
        let intended = intended(index, code, activity, in: range, context)
        var finding = Finding(
            rule: name, table: indicator.table, indicator: index,
            message: Message(
                code == activity ? "code.parent.same" : "code.parent.other",
                [
                    "code": .text("[\(code)]"), "activity": .text("[\(activity)]"), "computed": .text("[\(intended)]"),
                ]),
            declared: .text(code.description), computed: .text(intended.description),
            cells: [passage.span, activityPassage.span])
        if let cause = CodeSpelling.misread(passage, code, from: intended, in: context.paged) {
            finding.explanations = [cause]
        }
        return finding
    }

    /// The code that belongs there: the activity's with the indicator's last number, or, where it has none of its own,
    /// with its place among the activity's indicators.
    private static func intended(
        _ index: Int, _ code: Code, _ activity: Code, in range: Range<Int>, _ context: AuditContext
    ) -> Code {
        let place = range.prefix { $0 <= index }.reversed().prefix {
            context.records.indicators[$0].activityCodePassage == context.records.indicators[index].activityCodePassage
        }.count
        let hasOwn = code.numbers.count > activity.numbers.count
        let last = hasOwn ? code.numbers[code.numbers.count - 1] : place
        return Code(mandatory: activity.mandatory, numbers: activity.numbers + [last])
    }
}
