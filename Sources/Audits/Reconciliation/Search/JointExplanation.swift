/// One way in which all of a component may have come about: what was misread or slipped, and which rules the author
/// broke.
struct JointExplanation: Sendable {
    /// The causes that change cells or rows, as places in the network's pool, ascending.
    var edits: [Int]
    /// The constraints that the author broke, ascending.
    var authors: [Int]
    /// −ln of its odds against everything being as it was read and meant.
    var cost: Double
}
