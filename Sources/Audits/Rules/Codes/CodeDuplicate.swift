internal import BengaliText
internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// No code stands twice in one table.
///
/// ## What it checks
/// Every indicator's code that a table prints is printed once. Of two, the finding is on the one that does not fit
/// between its neighbours, and names the code that would.
///
/// ## Why it matters
/// Two indicators of one code can't be told apart in later reports: one takes the other's figures, and the code that is
/// missing looks like an indicator that nobody reported on.
///
/// ## Source
/// The numbering of activities and indicators in the Cabinet Division's formats for annual performance agreements.
///
/// ## Tolerance
/// None.
///
/// ## Not reported
/// A code printed once for several rows; a second plan in the same table that begins again under its own heading; own
/// and mandatory codes of the same numbers; lists that only refer to indicators.
enum CodeDuplicate: AuditRule {
    static let name = RuleName.codeDuplicate

    static func check(_ context: AuditContext) -> [Finding] {
        context.codeFaults.flatMap { faults in faults.compactMap { finding($0, context) } }
    }

    private static func finding(_ fault: CodeFault, _ context: AuditContext) -> Finding? {
        guard case .duplicate(let twin) = fault.kind, let code = fault.at.code, let passage = fault.at.passage,
            let other = twin.passage
        else { return nil }
        var arguments: [String: MessageArgument] = [
            "code": .text("[\(code)]"), "line": .count(Int(other.line)),
        ]
        arguments["computed"] = fault.intended.map { .text("[\($0)]") }
        let indicator = context.records.indicators[fault.at.indicator]
        var finding = Finding(
            rule: name, table: indicator.table, indicator: fault.at.indicator,
            message: Message(fault.intended == nil ? "code.duplicate.twice" : "code.duplicate.place", arguments),
            declared: .text(code.description), computed: fault.intended.map { .text($0.description) },
            cells: [passage.span, other.span])
        if let intended = fault.intended, let cause = explanation(fault.at, code, intended, indicator, context) {
            finding.explanations = [cause]
        }
        return finding
    }

    /// The misread of the code, and of its activity's code with it where that has the same fault.
    private static func explanation(
        _ entry: PrintedCode, _ code: Code, _ intended: Code, _ indicator: Indicator, _ context: AuditContext
    ) -> Explanation? {
        guard let passage = entry.passage,
            var cause = CodeSpelling.misread(passage, code, from: intended, in: context.paged)
        else { return nil }
        if let activity = entry.activity, let place = indicator.activityCodePassage, place != passage,
            CodeSuccession.extends(code, activity), !CodeSuccession.extends(intended, activity)
        {
            let parent = Code(
                mandatory: intended.mandatory, numbers: Array(intended.numbers.prefix(activity.numbers.count)))
            let printed = context.paged.text.raw(place)
            if let to = CodeSpelling.rewritten(printed, as: parent) {
                cause.edits.append(ExplanationEdit(span: place.span, from: printed, to: to))
            }
        }
        return cause
    }
}
