/// The audit rules, by the names the contract gives them, in its order.
public enum RuleName: String, Sendable, Hashable, CaseIterable {
    /// `total.quarters`.
    case totalQuarters = "total.quarters"
    /// `total.identity`.
    case totalIdentity = "total.identity"
    /// `total.column`.
    case totalColumn = "total.column"
    /// `target.quarters`.
    case targetQuarters = "target.quarters"
    /// `count.rows`.
    case countRows = "count.rows"
    /// `weight.area`.
    case weightArea = "weight.area"
    /// `weight.plan`.
    case weightPlan = "weight.plan"
    /// `weight.document`.
    case weightDocument = "weight.document"
    /// `weight.missing`.
    case weightMissing = "weight.missing"
    /// `score.bounds`.
    case scoreBounds = "score.bounds"
    /// `score.ratio`.
    case scoreRatio = "score.ratio"
    /// `tier.order`.
    case tierOrder = "tier.order"
    /// `code.parent`.
    case codeParent = "code.parent"
    /// `code.sequence`.
    case codeSequence = "code.sequence"
    /// `code.duplicate`.
    case codeDuplicate = "code.duplicate"
    /// `serial.sequence`.
    case serialSequence = "serial.sequence"
    /// `unit.kind`.
    case unitKind = "unit.kind"
    /// `date.valid`.
    case dateValid = "date.valid"
    /// `date.fiscalYear`.
    case dateFiscalYear = "date.fiscalYear"
    /// `date.quarter`.
    case dateQuarter = "date.quarter"
    /// `date.order`.
    case dateOrder = "date.order"
    /// `period.conflict`.
    case periodConflict = "period.conflict"
    /// `table.conflict`.
    case tableConflict = "table.conflict"
    /// `contact.conflict`.
    case contactConflict = "contact.conflict"
    /// `value.unreadable`.
    case valueUnreadable = "value.unreadable"
    /// `template.unknown`.
    case templateUnknown = "template.unknown"
    /// `encoding.unknown`.
    case encodingUnknown = "encoding.unknown"
    /// `trend.outlier`.
    case trendOutlier = "trend.outlier"

    /// The severity of a finding of this rule before a verdict is given.
    public var severity: Severity {
        switch self {
        case .countRows, .weightMissing, .tierOrder, .codeParent, .codeSequence, .codeDuplicate, .serialSequence,
            .unitKind, .dateValid, .dateFiscalYear, .dateQuarter, .dateOrder, .periodConflict, .contactConflict,
            .valueUnreadable, .encodingUnknown:
            .warning
        case .templateUnknown, .trendOutlier:
            .note
        default: .error
        }
    }
}
