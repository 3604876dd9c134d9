internal import Findings
public import Specimens

/// How right the audit was on strings of one kind that no sum binds.
public struct PrintScore: Sendable {
    /// How many there are.
    public var prints = 0
    /// Misread ones: those in a discrepancy that was reported.
    public var misreads = Share()
    /// Authors' wrong ones: the same.
    public var faults = Share()
    /// Discrepancies called misreads: those whose likeliest explanation puts back what was printed.
    public var corrections = Share()
    /// Authors' wrong ones in a reported discrepancy: those explained away.
    public var masked = Share()
    /// The same by how the author came to them.
    public var maskedByFault: [SpecimenPrint.Fault: Share] = [:]
    /// Reported misreads: those called so, and put back.
    public var coverage = Share()
    /// Discrepancies of one misread: those that are explained by it first.
    public var first = Share()
    /// Verdicts of misread or author that are right.
    public var verdicts = Share()
    /// Explanations given 0.9 and more that are right.
    public var confident = Share()

    /// Makes an empty score.
    public init() {}

    /// Adds another score to this one.
    public static func += (left: inout PrintScore, right: PrintScore) {
        left.prints += right.prints
        left.misreads += right.misreads
        left.faults += right.faults
        left.corrections += right.corrections
        left.masked += right.masked
        left.maskedByFault.merge(right.maskedByFault, uniquingKeysWith: +)
        left.coverage += right.coverage
        left.first += right.first
        left.verdicts += right.verdicts
        left.confident += right.confident
    }
}
