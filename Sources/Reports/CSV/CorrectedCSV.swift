public import Audits
internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records

/// The CSV files of corrected records: those of an output folder with the suggested corrections applied, and the list
/// of the corrections.
///
/// A corrected figure has its believed value in the value's column and the value as read in the column `…Read`, which is
/// empty for every other figure; what is printed stands in `…Raw` as always.
public enum CorrectedCSV {
    /// The heading line of `indicators.corrected.csv`, with the byte order mark.
    public static var indicatorsHeading: [UInt8] { CorrectedSchema.indicators.heading }
    /// The heading line of `quarters.corrected.csv`, with the byte order mark.
    public static var quartersHeading: [UInt8] { CorrectedSchema.quarters.heading }
    /// The heading line of `corrections.csv`, with the byte order mark.
    public static var correctionsHeading: [UInt8] { CorrectedSchema.corrections.heading }
    /// The Frictionless data package of the three files.
    public static var dataPackage: [UInt8] {
        DataPackage.json(of: [CorrectedSchema.indicators, CorrectedSchema.quarters, CorrectedSchema.corrections])
    }

    /// Appends a line for each indicator.
    public static func appendIndicators(of document: AuditedDocument, to output: inout [UInt8]) {
        CSVReport.appendIndicators(
            of: document.records, document.paged, in: document.layout, source: document.source, corrected: true,
            to: &output)
    }

    /// Appends two lines for each quarter of each indicator that has quarters.
    public static func appendQuarters(of document: AuditedDocument, to output: inout [UInt8]) {
        CSVReport.appendQuarters(
            of: document.records, document.paged, source: document.source, corrected: true, to: &output)
    }

    /// Appends a line for each corrected figure.
    public static func appendCorrections(of document: AuditedDocument, to output: inout [UInt8]) {
        let records = document.records
        var writer = CSVWriter(
            taking: &output, columns: CorrectedSchema.corrections.columns, over: document.paged.text)
        for reference in records.suggestedFigures {
            let figure = records[reference]
            guard let suggested = figure.suggested else { continue }
            writer.string(document.source.name)
            writer.string(reference.record(in: records))
            writer.bare(reference.path(in: records))
            if let line = figure.passages.first?.span.line { writer.integer(Int(line)) } else { writer.bare("") }
            writer.raw(Array(figure.passages))
            writer.value(CSVWriter.value(figure.value))
            writer.value(CSVWriter.value(suggested.value))
            writer.bare(Probability.decimal(thousandths: suggested.thousandths))
            writer.bare(suggested.reason)
            writer.bare("f\(suggested.finding + 1)")
            writer.endLine()
        }
        writer.finish(into: &output)
    }
}
