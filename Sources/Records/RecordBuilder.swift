public import Pages
public import Tables

/// Stage 3: tables and blocks to typed records.
public struct RecordBuilder: Sendable {
    /// Makes a builder.
    public init() {}

    /// Reads every record of a document. A figure that is joined from pieces leaves an edit in `paged.text`.
    public func build(_ layout: Layout, of paged: inout PagedText) -> DocumentRecords {
        DocumentRecords()
    }
}
