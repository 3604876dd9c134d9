internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records

/// Says of a title's year that it is none; a finding of `period.conflict`, a note where the tables settle which it was.
enum DamagedTitleYear: AuditRule {
    static var name: RuleName { .periodConflict }

    static func check(_ context: AuditContext) -> [Finding] {
        guard let damaged = context.records.damagedYear else { return [] }
        let candidates = damaged.settled.map { [$0] } ?? damaged.candidates
        var finding = Finding(
            rule: name,
            message: Message(
                damaged.settled == nil ? "period.conflict.noYear" : "period.conflict.readYear",
                [
                    "printed": .text(context.paged.text.raw(damaged.passage)),
                    "computed": .text(candidates.map(\.description).joined(separator: ", ")),
                ]),
            cells: [damaged.passage.span])
        if damaged.settled != nil {
            finding.severity = .note
            finding.verdict = .misread
        }
        return [finding]
    }
}
