public import Audits
public import Findings

/// The self-contained report page, in English and Bengali, for a browser and for paper.
public enum HTMLReport {
    /// One document's part of a page: its findings, worst first, each with its table; then its records.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - anchor: The `id` of the part, unique in its page.
    public static func section(_ document: AuditedDocument, anchor: String) -> [UInt8] { [] }

    /// What stands before the first section of a page: the head, and a table of the documents with links.
    ///
    /// - Parameters:
    ///   - summaries: The documents, in order.
    ///   - links: Where each document's part stands: `#d1` in this page, or `pages/0001.html`.
    ///   - language: The language shown first.
    public static func opening(
        summaries: [DocumentSummary], links: [String], language: Language
    ) -> [UInt8] { [] }

    /// What stands after the last section of a page.
    public static var closing: [UInt8] { [] }
}
