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
/// between its neighbours, and names the code that would. A row that stands twice in succession, letter for letter, is
/// counted once.
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
enum CodeDuplicate: CodeRunRule {
    static let name = RuleName.codeDuplicate

    static func question(
        _ fault: CodeFault, _ witnesses: CodeWitnesses, _ context: AuditContext
    ) -> PrintQuestion? {
        guard case .duplicate(let twin) = fault.kind, let code = fault.at.code, let passage = fault.at.passage,
            let other = twin.passage
        else { return nil }
        var arguments: [String: MessageArgument] = [
            "code": .text("[\(code)]"), "line": .count(Int(other.line)),
        ]
        arguments["computed"] = fault.intended.map { .text("[\($0)]") }
        let finding = Finding(
            rule: name, table: context.records.indicators[fault.at.indicator].table, indicator: fault.at.indicator,
            message: Message(fault.intended == nil ? "code.duplicate.twice" : "code.duplicate.place", arguments),
            declared: .text(code.description), computed: fault.intended.map { .text($0.description) },
            cells: [passage.span, other.span])
        var candidates = witnesses.candidates(fault.intended.map { [$0] } ?? [], for: fault.at.indicator)
        if let intended = fault.intended, let edit = activityEdit(fault.at, code, intended, context) {
            for place in candidates.indices.prefix(1) { candidates[place].edits.append(edit) }
        }
        return PrintQuestion(
            finding, candidates, author: "author.code.duplicate",
            share: witnesses.share(ofRepeated: fault.at.indicator))
    }

    /// The misread of the code's activity, where that has the same fault.
    private static func activityEdit(
        _ entry: PrintedCode, _ code: Code, _ intended: Code, _ context: AuditContext
    ) -> ExplanationEdit? {
        let indicator = context.records.indicators[entry.indicator]
        guard let activity = entry.activity, let place = indicator.activityCodePassage, place != entry.passage,
            CodeSuccession.extends(code, activity), !CodeSuccession.extends(intended, activity)
        else { return nil }
        let parent = Code(
            mandatory: intended.mandatory, numbers: Array(intended.numbers.prefix(activity.numbers.count)))
        let printed = context.paged.text.raw(place)
        return CodeSpelling.rewritten(printed, as: parent).map {
            ExplanationEdit(span: place.span, from: printed, to: $0)
        }
    }
}
