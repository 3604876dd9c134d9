/// Which figure a cell of a specimen holds.
public enum SpecimenField: Hashable, Sendable {
    /// The indicator's weight.
    case weight
    /// The year's target.
    case annualTarget
    /// A tier's target, by its percentage.
    case tier(Int)
    /// A quarter's target, 1 to 4.
    case quarterTarget(Int)
    /// A quarter's achievement, 1 to 4.
    case quarterAchieved(Int)
    /// A named year's figure, by its place among the table's columns of years, from 0.
    case history(Int)
    /// The half-year's figure.
    case halfYear
    /// To the last period.
    case previous
    /// This period.
    case current
    /// The declared total, or the figure to this period.
    case total
    /// The percentage of the target.
    case rate
    /// The declared score.
    case score
    /// The weight of the area that the row begins.
    case areaWeight
    /// A declared total: of weights, scores or areas.
    case declaredTotal
    /// A declared number of rows.
    case declaredCount
    /// The indicator's code; no figure, but a cell that an author may get wrong.
    case code
    /// The row's serial number; no figure, but a cell that an author may get wrong.
    case serial

    /// Whether an indicator record of the contract has a place for it.
    public var isRecorded: Bool {
        switch self {
        case .areaWeight, .declaredTotal, .declaredCount, .code, .serial: false
        default: true
        }
    }
}
