public import Audits
internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
public import Records
internal import Tables

/// One line of the summary table: what a person wants to know first of a document.
public struct DocumentSummary: Sendable {
    /// The input's name.
    public var name: String
    /// What it is.
    public var kind: DocumentKind
    /// The fiscal year, `2024-25`, or nil.
    public var fiscalYear: String?
    /// The office's name, or nil.
    public var office: String?
    /// How many tables it has.
    public var tables: Int
    /// How many indicators.
    public var indicators: Int
    /// How many findings of each severity.
    public var errors: Int
    /// Warnings.
    public var warnings: Int
    /// Notes.
    public var notes: Int
    /// How many findings make up the reading queue: for those somebody should look at the page again.
    public var readings: Int

    /// Sums up a document.
    public init(_ document: AuditedDocument) {
        name = document.source.name
        kind = document.records.kind
        fiscalYear = document.records.fiscalYear?.description
        office = document.records.office.name.map(document.paged.text.string)
        tables = document.layout.tables.count
        indicators = document.records.indicators.count
        errors = document.findings.count { $0.severity == .error }
        warnings = document.findings.count { $0.severity == .warning }
        notes = document.findings.count { $0.severity == .note }
        readings = document.findings.count(where: \.isReading)
    }
}
