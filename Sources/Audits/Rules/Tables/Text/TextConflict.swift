internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// Says of running text that states a quantity of an indicator and another one than the table; a finding of
/// `table.conflict`.
enum TextConflict: PrintRule {
    static var name: RuleName { .tableConflict }

    static func questions(_ context: AuditContext) -> [PrintQuestion] {
        guard !context.records.indicators.isEmpty else { return [] }
        return TextStatements(context).all().compactMap { question($0, context) }
    }

    private static func question(_ stated: StatedQuantity, _ context: AuditContext) -> PrintQuestion? {
        let figure = context.records[stated.figure]
        guard let passage = figure.passages.first, let value = context.readings[stated.figure].quantity,
            value != stated.value
        else { return nil }
        let (said, printed) = (context.paged.text.raw(stated.passage), context.paged.text.raw(passage))
        var finding = Finding(
            rule: name, table: context.records.indicators[stated.indicator].table,
            message: Message(
                "table.conflict.text",
                [
                    "code": Wording.name(ofIndicator: stated.indicator, context), "declared": .text(said),
                    "computed": .text(printed), "line": .count(Int(passage.line)),
                ]),
            declared: .number(stated.value), computed: .number(value), cells: [stated.passage.span, passage.span])
        finding.indicator = stated.indicator
        let candidates = [
            candidate(stated.passage, said, like: printed), candidate(passage, printed, like: said),
        ]
        return PrintQuestion(
            finding, candidates.compactMap(\.self), author: "author.table.conflict",
            share: Priors.embedded.probability("author.other"))
    }

    /// A text with the digits of another in the places of its own.
    private static func candidate(_ passage: Passage, _ from: String, like other: String) -> PrintCandidate? {
        PrintedDigits.replaced(in: from, by: PrintedDigits.values(in: other)).map { to in
            PrintCandidate(edits: [ExplanationEdit(span: passage.span, from: from, to: to)], witnesses: 1)
        }
    }
}
