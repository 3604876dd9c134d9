internal import Audits
internal import Pages
internal import Records
internal import Reports

/// A document's corrected records as the bytes that are to be written of them.
struct CorrectedDocument: Sendable {
    /// The input's name.
    let name: String
    /// How many figures are corrected.
    let count: Int
    /// One object, on a line of its own.
    private(set) var json: [UInt8] = []
    private(set) var indicators: [UInt8] = []
    private(set) var quarters: [UInt8] = []
    /// The list of the corrections.
    private(set) var corrections: [UInt8] = []

    init(_ document: AuditedDocument) {
        name = document.source.name
        count = document.records.suggestedFigures.count
        JSONReport.appendCorrected(document, to: &json)
        CorrectedCSV.appendIndicators(of: document, to: &indicators)
        CorrectedCSV.appendQuarters(of: document, to: &quarters)
        CorrectedCSV.appendCorrections(of: document, to: &corrections)
    }
}
