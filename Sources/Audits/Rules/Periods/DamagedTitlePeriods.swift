internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records

/// Says of a title's year that it is none, and of its quarter that its letters were misread; findings of `period.conflict`,
/// notes where the letters or the tables settle which it was.
enum DamagedTitlePeriods: AuditRule {
    static var name: RuleName { .periodConflict }

    static func check(_ context: AuditContext) -> [Finding] {
        let records = context.records
        let years = records.damagedYear.map { damaged in
            finding(
                of: "Year", damaged.passage, damaged.candidates.map(\.description), damaged.settled?.description,
                context)
        }
        let quarters = records.damagedQuarters.map { damaged in
            finding(
                of: "Quarter", damaged.passage, damaged.candidates.map(\.description), damaged.settled?.description,
                context)
        }
        return (years.map { [$0] } ?? []) + quarters
    }

    /// The finding of one period, by the end of its messages' names.
    private static func finding(
        of period: String, _ passage: Passage, _ candidates: [String], _ settled: String?, _ context: AuditContext
    ) -> Finding {
        var finding = Finding(
            rule: name,
            message: Message(
                settled == nil ? "period.conflict.no\(period)" : "period.conflict.read\(period)",
                [
                    "printed": .text(context.paged.text.raw(passage)),
                    "computed": .text(settled ?? candidates.joined(separator: ", ")),
                ]),
            cells: [passage.span])
        if settled != nil {
            finding.severity = .note
            finding.verdict = .misread
        }
        return finding
    }
}
