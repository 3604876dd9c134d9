internal import Findings

/// One possible cause of one finding, gathered from all the explanations of its component that name it.
struct FindingCause: Sendable {
    /// The causes that concern the finding, as places in the network's pool; empty where the author broke its rule.
    var edits: [Int]
    /// The constraints that would hold again, ascending.
    var restores: [Int]
    /// How likely it is, calibrated.
    var probability: Double
    /// What kind of explanation it is.
    var kind: ExplanationKind
    /// Whether it is the author's doing.
    var isAuthors: Bool
}
