public import Audits
public import Pages
public import Records

/// The CSV files of an output folder (RFC 4180, UTF-8, CR LF) and the data package that describes them.
public enum CSVReport {
    /// The heading line of `indicators.csv`.
    public static var indicatorsHeading: [UInt8] { [] }
    /// The heading line of `quarters.csv`.
    public static var quartersHeading: [UInt8] { [] }
    /// The heading line of `findings.csv`.
    public static var findingsHeading: [UInt8] { [] }

    /// Appends a line for each indicator.
    public static func appendIndicators(
        of records: DocumentRecords, _ paged: PagedText, source: SourceDescription, to output: inout [UInt8]
    ) {}

    /// Appends a line for each quarter of each indicator that has quarters.
    public static func appendQuarters(
        of records: DocumentRecords, _ paged: PagedText, source: SourceDescription, to output: inout [UInt8]
    ) {}

    /// Appends a line for each finding.
    public static func appendFindings(of document: AuditedDocument, to output: inout [UInt8]) {}

    /// The Frictionless `datapackage.json` of the three files.
    public static var dataPackage: [UInt8] { [] }
}
