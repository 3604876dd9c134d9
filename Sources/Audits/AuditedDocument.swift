public import Findings
public import Pages
public import Records
public import Tables

/// A document after the last stage: everything the contract's document object holds.
public struct AuditedDocument: Sendable {
    /// The input.
    public var source: SourceDescription
    /// Its text, lines and cells.
    public var paged: PagedText
    /// Its tables and blocks.
    public var layout: Layout
    /// Its records, suggestions beside their figures.
    public var records: DocumentRecords
    /// Its findings, in the order of the source.
    public var findings: [Finding]

    /// Makes a document.
    public init(
        source: SourceDescription, paged: PagedText, layout: Layout, records: DocumentRecords, findings: [Finding]
    ) {
        self.source = source
        self.paged = paged
        self.layout = layout
        self.records = records
        self.findings = findings
    }
}
