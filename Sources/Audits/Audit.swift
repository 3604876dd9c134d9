public import Findings
public import Pages
public import Records
public import Tables

/// Stage 4: a document's records to findings with explanations.
///
/// Placeholder until the rules land.
public struct Audit: Sendable {
    /// Makes an audit with every rule.
    public init() {}

    /// Judges a document; where an explanation is believed, the figures of the records it returns carry it as
    /// `suggested`.
    public func run(
        paged: PagedText, layout: Layout, records: DocumentRecords
    ) -> (records: DocumentRecords, findings: [Finding]) {
        (records, [])
    }
}
