public import Audits
internal import BengaliText
internal import Figures
internal import Findings
public import Pages
internal import Provenance
public import Records
public import Tables

/// The CSV files of an output folder and the data package that describes them.
///
/// RFC 4180, UTF-8 with a byte order mark (without one, spreadsheets on Windows garble Bengali), CR LF. Text that a
/// spreadsheet would run as a formula is guarded by an apostrophe, and the column `guarded` says where.
public enum CSVReport {
    /// The heading line of `indicators.csv`, with the byte order mark.
    public static var indicatorsHeading: [UInt8] { CSVSchema.indicators.heading }
    /// The heading line of `quarters.csv`, with the byte order mark.
    public static var quartersHeading: [UInt8] { CSVSchema.quarters.heading }
    /// The heading line of `findings.csv`, with the byte order mark.
    public static var findingsHeading: [UInt8] { CSVSchema.findings.heading }

    /// Appends a line for each indicator.
    ///
    /// - Parameters:
    ///   - records: The document's records.
    ///   - paged: Its text.
    ///   - layout: Its tables, which know their plans; without them the column `plan` stays empty.
    ///   - source: The input.
    ///   - corrected: Whether suggested corrections are applied.
    ///   - output: Where the lines go.
    public static func appendIndicators(
        of records: DocumentRecords, _ paged: PagedText, in layout: Layout? = nil, source: SourceDescription,
        corrected: Bool = false, to output: inout [UInt8]
    ) {
        let plans = layout?.tables.map { $0.plan?.rawValue ?? "" } ?? []
        var writer = CSVWriter(
            taking: &output, columns: CSVSchema.indicators.columns, over: paged.text, corrected: corrected)
        for indicator in records.indicators {
            writer.string(source.name)
            writer.string(indicator.id)
            writer.bare("t\(indicator.table + 1)")
            writer.bare(plans.indices.contains(indicator.table) ? plans[indicator.table] : "")
            writer.integer(Int(indicator.line))
            writer.string(indicator.code?.description ?? "")
            let area = indicator.area ?? -1
            writer.words(records.areas.indices.contains(area) ? records.areas[area].text : [])
            writer.words(indicator.activity)
            writer.words(indicator.text)
            writer.bare(indicator.unit.rawValue)
            writer.raw(indicator.unitPassages)
            writer.integer(indicator.scale)
            writer.bare(indicator.method?.rawValue ?? "")
            for figure in [
                indicator.weight, indicator.annualTarget, indicator.halfYear, indicator.total, indicator.score,
            ] { writer.figure(figure) }
            writer.words(indicator.responsible)
            writer.words(indicator.remarks)
            for field in [FigureField.previous, .current, .rate] { writer.figure(indicator[field]) }
            writer.bare(indicator.serial.map(String.init) ?? "")
            writer.raw([indicator.codePassage].compactMap(\.self))
            writer.endLine()
        }
        writer.finish(into: &output)
    }

    /// Appends two lines for each quarter of each indicator that has quarters: its target and its achievement.
    public static func appendQuarters(
        of records: DocumentRecords, _ paged: PagedText, source: SourceDescription, corrected: Bool = false,
        to output: inout [UInt8]
    ) {
        var writer = CSVWriter(
            taking: &output, columns: CSVSchema.quarters.columns, over: paged.text, corrected: corrected)
        for indicator in records.indicators {
            for (index, quarter) in indicator.quarters.enumerated() {
                for (which, figure) in [("target", quarter.target), ("achieved", quarter.achieved)] {
                    writer.string(source.name)
                    writer.string(indicator.id)
                    writer.integer(index + 1)
                    writer.bare(which)
                    writer.figure(figure)
                    writer.endLine()
                }
            }
        }
        writer.finish(into: &output)
    }

    /// Appends a line for each finding.
    public static func appendFindings(of document: AuditedDocument, to output: inout [UInt8]) {
        var writer = CSVWriter(taking: &output, columns: CSVSchema.findings.columns, over: document.paged.text)
        let indicators = document.records.indicators
        for (index, finding) in document.findings.enumerated() {
            writer.string(document.source.name)
            writer.bare("f\(index + 1)")
            writer.bare(finding.rule.rawValue)
            writer.bare(finding.severity.rawValue)
            writer.bare(finding.blocked ? "true" : "false")
            writer.bare(finding.verdict.rawValue)
            writer.bare(finding.table.map { "t\($0 + 1)" } ?? "")
            writer.string(finding.indicator.flatMap { indicators.indices.contains($0) ? indicators[$0].id : nil } ?? "")
            if let line = finding.cells.first?.line { writer.integer(Int(line)) } else { writer.bare("") }
            writer.quantity(finding.declared)
            writer.quantity(finding.computed)
            writer.bare(finding.difference?.description ?? "")
            writer.string(MessageCatalogue.shared.render(finding.message, in: .english))
            writer.string(MessageCatalogue.shared.render(finding.message, in: .bengali))
            writer.explanation(finding.toldExplanations.first)
            writer.endLine()
        }
        writer.finish(into: &output)
    }

    /// The Frictionless `datapackage.json` of the files of an output folder.
    public static var dataPackage: [UInt8] {
        DataPackage.json(of: [
            CSVSchema.indicators, CSVSchema.quarters, SeriesSchema.tiers, SeriesSchema.history, SeriesSchema.areas,
            SeriesSchema.totals, CSVSchema.findings,
        ])
    }
}

extension CSVWriter {
    fileprivate mutating func quantity(_ quantity: Quantity?) {
        switch quantity {
        case .number(let value): bare(value.description)
        case .date(let date): value(date.description)
        case .text(let text): string(text)
        case nil: bare("")
        }
    }

    fileprivate mutating func explanation(_ explanation: Explanation?) {
        guard let explanation else {
            for _ in 0..<3 { bare("") }
            return
        }
        bare(explanation.kind.rawValue)
        string(explanation.edits.map { "\($0.span.line): \($0.from) → \($0.to)" }.joined(separator: "; "))
        bare(Probability.decimal(thousandths: explanation.thousandths))
    }
}
