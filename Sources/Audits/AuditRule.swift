public import Findings

/// One audit rule: its name and one pure function.
///
/// A rule's documentation comment has fixed headings, from which its reference page is generated: *What it checks* ·
/// *Why it matters* · *Source* · *Tolerance* · *Not reported*.
public protocol AuditRule: Sendable {
    /// The name, as in the contract.
    static var name: RuleName { get }
    /// The findings of this rule on a document, in the order of the source. Explanations are added afterwards.
    static func check(_ context: AuditContext) -> [Finding]
}
