internal import Audits
internal import Findings
internal import Pages
internal import Reports

/// A document as the bytes that are to be written of it; made on any thread, so that writing is all that is left to
/// do in order.
struct RenderedDocument: Sendable {
    /// Which of the parts are wanted.
    struct Parts: Sendable {
        var json: Bool
        var files: Bool
    }

    let summary: DocumentSummary
    /// The `id` of its part of a report page.
    let anchor: String
    /// The gravest finding's severity.
    let worst: Severity?
    private(set) var json: [UInt8] = []
    private(set) var indicators: [UInt8] = []
    private(set) var quarters: [UInt8] = []
    private(set) var tiers: [UInt8] = []
    private(set) var history: [UInt8] = []
    private(set) var areas: [UInt8] = []
    private(set) var totals: [UInt8] = []
    private(set) var findings: [UInt8] = []
    /// The document's part of the report page.
    private(set) var section: [UInt8] = []

    /// Renders a document; its index is its input's, from 0.
    init(_ document: AuditedDocument, parts: Parts, index: Int) {
        summary = DocumentSummary(document)
        anchor = "d\(index + 1)"
        worst = document.findings.lazy.map(\.severity).max()
        if parts.json {
            // JSON has some twelve bytes for one of a table; room that is not used costs nothing.
            json.reserveCapacity(document.source.bytes * 12 + 4096)
            JSONReport.append(document, to: &json)
        }
        guard parts.files else { return }
        CSVReport.appendIndicators(
            of: document.records, document.paged, in: document.layout, source: document.source, to: &indicators)
        CSVReport.appendQuarters(of: document.records, document.paged, source: document.source, to: &quarters)
        SeriesCSV.appendTiers(of: document, to: &tiers)
        SeriesCSV.appendHistory(of: document, to: &history)
        SeriesCSV.appendAreas(of: document, to: &areas)
        SeriesCSV.appendTotals(of: document, to: &totals)
        CSVReport.appendFindings(of: document, to: &findings)
        section = HTMLReport.section(document, anchor: anchor)
    }
}
