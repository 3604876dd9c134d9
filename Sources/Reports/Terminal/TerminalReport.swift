public import Audits
public import Findings
public import Pages
public import Tables

/// What a person reads in a terminal.
public struct TerminalReport: Sendable {
    /// The language of headings and messages.
    public var language: Language
    /// Whether digits are shown in Bengali.
    public var bengaliDigits: Bool

    /// Makes a report.
    public init(language: Language, bengaliDigits: Bool) {
        self.language = language
        self.bengaliDigits = bengaliDigits
    }

    /// The summary table, a line a document, and a line of sums; columns align where Bengali is wide or combining.
    public func summary(_ summaries: [DocumentSummary]) -> String { "" }

    /// A document's findings, worst first, each with its message, where it stands, and its likeliest explanation.
    public func findings(_ document: AuditedDocument) -> String { "" }

    /// The catalogue of rules as a table.
    public func rules() -> String { "" }

    /// One rule explained with an example, or nil where there is none of that name.
    public func rule(named name: String) -> String? { nil }
}

/// Recognised tables for other programs and for a person.
public enum TableReport {
    /// Appends a document's tables as CSV, a blank line between them.
    public static func appendCSV(of layout: Layout, _ paged: PagedText, to output: inout [UInt8]) {}

    /// Appends a document's tables as HTML tables.
    public static func appendHTML(of layout: Layout, _ paged: PagedText, to output: inout [UInt8]) {}

    /// Appends a document's tables as Markdown tables.
    public static func appendMarkdown(of layout: Layout, _ paged: PagedText, to output: inout [UInt8]) {}
}
