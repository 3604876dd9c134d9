internal import Findings

/// One possible cause of one finding, gathered from all the explanations of its component that name it.
struct FindingCause: Sendable {
    /// The causes that concern the finding, as places in the network's pool; empty where the author broke its rule.
    var edits: [Int]
    /// The failing constraints that it takes part in making hold again, ascending.
    var restores: [Int]
    /// How likely it is.
    var probability: Double
    /// How likely it is that nothing else of its cells was misread, if it is true: a part of both probabilities.
    var certainty = 1.0
    /// How likely it is in such company that two rules that say different things bear witness of each cell it changes.
    var confirmed: Double
    /// What kind of explanation it is.
    var kind: ExplanationKind
    /// Whether it is the author's doing.
    var isAuthors: Bool
}
