internal import BengaliText
internal import Findings
internal import Pages
internal import Provenance
internal import Records

/// Says of a title's quarter that its letters were misread; a finding of `period.conflict`, a note where they or the columns
/// leave one quarter alone.
enum DamagedTitleQuarter: AuditRule {
    static var name: RuleName { .periodConflict }

    static func check(_ context: AuditContext) -> [Finding] {
        context.records.damagedQuarters.map { damaged in
            let candidates = damaged.settled.map { [$0] } ?? damaged.candidates
            var finding = Finding(
                rule: name,
                message: Message(
                    damaged.settled == nil ? "period.conflict.noQuarter" : "period.conflict.readQuarter",
                    [
                        "printed": .text(context.paged.text.raw(damaged.passage)),
                        "computed": .text(candidates.map(String.init).joined(separator: ", ")),
                    ]),
                cells: [damaged.passage.span])
            if damaged.settled != nil {
                finding.severity = .note
                finding.verdict = .misread
            }
            return finding
        }
    }
}
