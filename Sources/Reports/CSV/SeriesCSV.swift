public import Audits
internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records

/// The CSV files of what an indicator has several of beside its quarters, tiers and figures of other years, and of areas
/// and declared totals.
public enum SeriesCSV {
    /// The heading line of `tiers.csv`, with the byte order mark.
    public static var tiersHeading: [UInt8] { SeriesSchema.tiers.heading }
    /// The heading line of `history.csv`, with the byte order mark.
    public static var historyHeading: [UInt8] { SeriesSchema.history.heading }
    /// The heading line of `areas.csv`, with the byte order mark.
    public static var areasHeading: [UInt8] { SeriesSchema.areas.heading }
    /// The heading line of `totals.csv`, with the byte order mark.
    public static var totalsHeading: [UInt8] { SeriesSchema.totals.heading }

    /// Appends a line for each tier's target of each indicator.
    public static func appendTiers(of document: AuditedDocument, to output: inout [UInt8]) {
        var writer = CSVWriter(taking: &output, columns: SeriesSchema.tiers.columns, over: document.paged.text)
        for indicator in document.records.indicators {
            for (place, tier) in indicator.tiers.enumerated() {
                writer.string(document.source.name)
                writer.string(indicator.id)
                writer.integer(place + 1)
                writer.integer(tier.tier)
                writer.figure(tier.figure)
                writer.endLine()
            }
        }
        writer.finish(into: &output)
    }

    /// Appends a line for each figure of a named year of each indicator.
    public static func appendHistory(of document: AuditedDocument, to output: inout [UInt8]) {
        var writer = CSVWriter(taking: &output, columns: SeriesSchema.history.columns, over: document.paged.text)
        for indicator in document.records.indicators {
            for (place, entry) in indicator.history.enumerated() {
                writer.string(document.source.name)
                writer.string(indicator.id)
                writer.integer(place + 1)
                writer.bare(entry.year?.description ?? "")
                writer.bare(entry.kind.rawValue)
                writer.figure(entry.figure)
                writer.endLine()
            }
        }
        writer.finish(into: &output)
    }

    /// Appends a line for each area.
    public static func appendAreas(of document: AuditedDocument, to output: inout [UInt8]) {
        var writer = CSVWriter(taking: &output, columns: SeriesSchema.areas.columns, over: document.paged.text)
        for (index, area) in document.records.areas.enumerated() {
            writer.string(document.source.name)
            writer.bare(FigureReference.area(index).record(in: document.records))
            writer.bare("t\(area.table + 1)")
            writer.integer(Int(area.line))
            writer.integer(area.serial)
            writer.words(area.text)
            writer.figure(area.weight)
            writer.endLine()
        }
        writer.finish(into: &output)
    }

    /// Appends a line for each declared total.
    public static func appendTotals(of document: AuditedDocument, to output: inout [UInt8]) {
        var writer = CSVWriter(taking: &output, columns: SeriesSchema.totals.columns, over: document.paged.text)
        for (index, total) in document.records.totals.enumerated() {
            writer.string(document.source.name)
            writer.bare(FigureReference.total(index).record(in: document.records))
            writer.bare("t\(total.table + 1)")
            writer.integer(Int(total.line))
            writer.subject(total.of, of: document.records)
            writer.figure(total.figure)
            writer.endLine()
        }
        writer.finish(into: &output)
    }
}

extension CSVWriter {
    /// What a total is the total of, and whose: the area, the quarter or the column.
    fileprivate mutating func subject(_ subject: TotalSubject, of records: DocumentRecords) {
        var (area, quarter, column) = ("", "", "")
        switch subject {
        case .weight, .areas: bare("weight")
        case .areaWeight(let index):
            bare("weight")
            area = FigureReference.area(index).record(in: records)
        case .quarter(let number):
            bare("quarter")
            quarter = String(number)
        case .count: bare("count")
        case .annualTarget: bare("annualTarget")
        case .total: bare("total")
        case .score: bare("score")
        case .column(let index):
            bare("column")
            column = String(index)
        }
        bare(area)
        bare(quarter)
        bare(column)
    }
}
