public import Audits
public import Pages
public import Records
public import Tables

/// The contract's JSON, written byte by byte: one object a line.
public enum JSONReport {
    /// Appends the document object and a newline.
    public static func append(_ document: AuditedDocument, to output: inout [UInt8]) {}

    /// Appends each table object on a line of its own, with its source.
    public static func appendTables(
        of layout: Layout, _ paged: PagedText, source: SourceDescription, to output: inout [UInt8]
    ) {}

    /// Appends each indicator record on a line of its own, with its source.
    public static func appendIndicators(
        of records: DocumentRecords, _ paged: PagedText, source: SourceDescription, to output: inout [UInt8]
    ) {}

    /// Appends each finding on a line of its own, with its source.
    public static func appendFindings(of document: AuditedDocument, to output: inout [UInt8]) {}

    /// Appends each edit on a line of its own, with its source.
    public static func appendEdits(of paged: PagedText, source: SourceDescription, to output: inout [UInt8]) {}
}
