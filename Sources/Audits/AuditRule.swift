public import Findings
public import Pages
public import Records
public import Tables

/// Everything a rule may look at. Rules read; nothing here changes while they run.
public struct AuditContext: Sendable {
    /// The document's text, lines and cells.
    public let paged: PagedText
    /// Its tables, blocks and parts.
    public let layout: Layout
    /// Its records.
    public let records: DocumentRecords

    /// Makes a context.
    public init(paged: PagedText, layout: Layout, records: DocumentRecords) {
        self.paged = paged
        self.layout = layout
        self.records = records
    }
}

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
