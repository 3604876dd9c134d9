internal import Figures
internal import Findings
internal import Records

/// One change of a figure that an explanation proposes.
struct CandidateEdit: Sendable {
    /// The cell.
    var reference: FigureReference
    /// What it would say.
    var variant: DigitVariant
}

/// A possible cause of one or more failing constraints, with its odds.
struct Candidate: Sendable {
    /// What kind of cause.
    var kind: ExplanationKind
    /// The changed cells; empty where the cause changes none.
    var changes: [CandidateEdit] = []
    /// The edits as they are shown, where they are no changes of digits.
    var shown: [ExplanationEdit] = []
    /// The constraints that would hold again.
    var restores: [Int]
    /// The constraint it was found for.
    var restoredFirst = 0
    /// How many constraints that hold now it would break.
    var broken = 0
    /// Its odds against the other causes of the same finding; not normalised.
    var odds: Double
}
