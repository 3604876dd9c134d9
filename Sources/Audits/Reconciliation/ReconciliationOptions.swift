/// What the reconciliation of a document may use: all of it, but where an evaluation asks what each part is worth.
public struct ReconciliationOptions: Sendable, Hashable {
    /// Which evidence explanations are weighed by.
    public enum Evidence: String, Sendable, Hashable, CaseIterable {
        /// The network of rules; every misreading of a digit is as likely as any other.
        case rules
        /// What is read for what; each failing rule is looked at by itself, as if no other bound its cells.
        case confusions
        /// The network of rules, and what is read for what.
        case both
        /// Both, and everything that a document says twice: figures and strings printed again, and how well the rest of
        /// it was read.
        case redundancy
    }

    /// Which evidence is weighed.
    public var evidence: Evidence

    /// Makes options; without arguments, those that everything but an evaluation uses.
    public init(evidence: Evidence = .redundancy) {
        self.evidence = evidence
    }
}
