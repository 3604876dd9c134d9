internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// A document names one fiscal year and one quarter throughout.
///
/// ## What it checks
/// The fiscal years and quarters that titles name, against the document's own; the year that a quarter's months are given,
/// wherever the document's quarter is named; and in certificates the year of the agreement they certify for, and the
/// quarter that they name, as letters do that forward a report; and the year that headings give targets and quarters, against the one that the
/// table's title or its part names. Also a title's year that is none, `২০২২-২৯`, where no other place names one.
///
/// ## Why it matters
/// A title of another year or quarter is last period's, used again: what stands under it may be too.
///
/// ## Source
/// The titles of the Cabinet Division's formats, which name the year and the quarter they are for.
///
/// ## Tolerance
/// None.
///
/// ## Not reported
/// Years in running text, in headings of actuals and projections and in titles that look back or name several; volumes that bind several
/// years or quarters, where none of them is the usual one; a title over a plan that stands under a title of the usual
/// period too, which heads a report of its own; and a part with indicators of its own, which is judged by the period that
/// its own titles name.
enum PeriodConflict: PrintRule {
    static let name = RuleName.periodConflict

    static func questions(_ context: AuditContext) -> [PrintQuestion] {
        var mentions = PeriodMentions(context)
        let conflicts = mentions.conflicts() + HeadedYears(context).conflicts()
        return conflicts.sorted { $0.mention.passage.sourceStart < $1.mention.passage.sourceStart }
            .map { question($0, context) }
    }

    private static func question(_ conflict: PeriodDifference, _ context: AuditContext) -> PrintQuestion {
        let passage = conflict.mention.passage
        var arguments: [String: MessageArgument] = ["printed": .text(context.paged.text.string(passage))]
        arguments["declared"] = .text(conflict.declared)
        arguments["computed"] = .text(conflict.computed)
        let finding = Finding(
            rule: name, message: Message(conflict.message, arguments), declared: .text(conflict.declared),
            computed: .text(conflict.computed), cells: [passage.span])
        let isNear = conflict.years.map { abs($0.read - $0.printed) <= 1 } ?? true
        return PrintQuestion(
            finding, [misread(conflict, context)].compactMap(\.self), author: "author.period.conflict",
            share: Priors.embedded.probability(isNear ? "author.form.again" : "author.text.letter"))
    }

    /// The misread of the year, in every place of the mention where that year stands.
    private static func misread(_ conflict: PeriodDifference, _ context: AuditContext) -> PrintCandidate? {
        guard let (read, printed) = conflict.years else { return nil }
        let from = context.paged.text.raw(conflict.mention.passage)
        let readDigits = PrintedDigits.values(in: String(read))
        let wanted = PrintedDigits.values(in: String(printed))
        let digits = PrintedDigits.runs(in: from).flatMap { run in
            run == readDigits ? wanted : run == readDigits.suffix(2) ? Array(wanted.suffix(2)) : run
        }
        guard digits != PrintedDigits.values(in: from), let to = PrintedDigits.replaced(in: from, by: digits) else {
            return nil
        }
        return PrintCandidate(
            edits: [ExplanationEdit(span: conflict.mention.passage.span, from: from, to: to)],
            witnesses: conflict.agreeing)
    }
}
