internal import Findings
internal import Provenance
internal import Records
internal import Tables

/// The codes of a table run on.
///
/// ## What it checks
/// After `[৩.১.২]` comes `[৩.১.৩]`, the next activity's `[৩.২.১]` or the next area's `[৪.১.১]`. The first code that does
/// not follow is the finding; a single code that its neighbours on both sides contradict is taken for a wrong code, a
/// code that the next one follows for a gap or a step back.
///
/// ## Why it matters
/// A gap is an indicator that was left out, or a row that was lost between the page and the reader.
///
/// ## Source
/// The numbering of activities and indicators in the Cabinet Division's formats for annual performance agreements.
///
/// ## Tolerance
/// None.
///
/// ## Not reported
/// Where a table begins; rows without a readable code; a code that stands twice (`code.duplicate`) or is at odds with
/// its activity's (`code.parent`); tables most of whose codes jump, which are selections.
enum CodeSequence: CodeRunRule {
    static let name = RuleName.codeSequence

    static func question(
        _ fault: CodeFault, _ witnesses: CodeWitnesses, _ context: AuditContext
    ) -> PrintQuestion? {
        guard case .outOfSequence(let previous) = fault.kind, let code = fault.at.code,
            let passage = fault.at.passage, let intended = fault.intended
        else { return nil }
        let goesBack = code.numbers.lexicographicallyPrecedes(previous.numbers)
        let finding = Finding(
            rule: name, table: context.records.indicators[fault.at.indicator].table, indicator: fault.at.indicator,
            message: Message(
                goesBack ? "code.sequence.back" : "code.sequence.gap",
                [
                    "code": .text("[\(code)]"), "previous": .text("[\(previous)]"), "computed": .text("[\(intended)]"),
                ]),
            declared: .text(code.description), computed: .text(intended.description), cells: [passage.span])
        // Where the next codes run on from it, rows are missing and nothing was read wrong.
        let candidates = fault.isContinued ? [] : witnesses.candidates([intended], for: fault.at.indicator)
        return PrintQuestion(
            finding, candidates, author: "author.code.sequence",
            share: Priors.embedded.probability(
                fault.isContinued || isNextButOne(code, after: previous) ? "author.code.copied" : "author.text.digit"))
    }

    /// Whether just one code was left out before this one.
    private static func isNextButOne(_ code: Code, after previous: Code) -> Bool {
        code.mandatory == previous.mandatory && code.numbers.dropLast() == previous.numbers.dropLast()
            && code.numbers.last == previous.numbers.last.map { $0 &+ 2 }
    }
}
