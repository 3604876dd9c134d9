internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records

/// What a sister table prints for one unreadable cell.
struct SisterReading {
    /// The cell.
    var reference: FigureReference
    /// What the sister says.
    var value: FigureValue
    /// The change, as it is shown.
    var edit: ExplanationEdit
    /// A rule that holds with it; nil where none does.
    var confirmedBy: RuleName?
}

/// What sister tables print for the unreadable cells of a document, by where the cells stand.
struct SisterReadings {
    private var readings: [SourceSpan: SisterReading] = [:]

    init(_ context: AuditContext, _ constraints: [Constraint]) {
        let standIns = context.readings.standIns
        guard !standIns.isEmpty else { return }
        var confirmed: [FigureReference: RuleName] = [:]
        for constraint in constraints {
            let cells = constraint.cells.filter { standIns[$0] != nil && confirmed[$0] == nil }
            guard !cells.isEmpty, constraint.judge(context.readings) == .holds else { continue }
            for cell in cells { confirmed[cell] = constraint.rule }
        }
        for (reference, standIn) in standIns {
            guard let passage = context.records[reference].passages.first,
                let sister = context.records[standIn].passages.first
            else { continue }
            let edit = ExplanationEdit(
                span: passage.span, from: context.paged.text.raw(passage), to: context.paged.text.raw(sister))
            readings[passage.span] = SisterReading(
                reference: reference, value: context.records[standIn].value, edit: edit,
                confirmedBy: confirmed[reference])
        }
    }

    /// The reading of the cell that stands there, or nil.
    subscript(span: SourceSpan) -> SisterReading? { readings[span] }
}
