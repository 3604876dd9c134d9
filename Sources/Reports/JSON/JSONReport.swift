public import Audits
public import BengaliText
internal import Figures
internal import Findings
public import Pages
public import Provenance
public import Records
public import Tables

/// The contract's JSON, written byte by byte: one object a line.
///
/// `Schema/jachai.document.schema.json` describes it. The output is always well-formed UTF-8 and JSON, whatever the
/// document holds: what is not UTF-8 becomes U+FFFD.
public enum JSONReport {
    /// Appends the document object and a newline.
    ///
    /// - Complexity: linear in the document's bytes and its records.
    public static func append(_ document: AuditedDocument, to output: inout [UInt8]) {
        var writer = JSONWriter(taking: &output, over: document.paged.text, offsets: document.source.offsets)
        writer.write("{\"schema\":\"jachai.document/1\",\"source\":")
        writer.source(document.source, pages: document.paged.pageCount)
        writer.write(",\"document\":")
        writer.description(of: document.records)
        let reasons = ReasonWords(.shared)
        writer.write(",\"blocks\":")
        writer.array(document.layout.blocks) { $0.block($1, of: document.paged, reasons: reasons) }
        writer.write(",\"tables\":")
        let parts = document.records.parts
        writer.array(document.layout.tables.enumerated()) { writer, entry in
            let part = parts.count > 1 && parts.indices.contains(entry.element.part) ? parts[entry.element.part] : nil
            writer.table(entry.element, index: entry.offset, part: part, source: nil)
        }
        writer.records(document.records)
        writer.write(",\"findings\":")
        let indicators = document.records.indicators
        writer.array(document.findings.enumerated()) {
            $0.finding($1.element, index: $1.offset, indicators: indicators, catalogue: .shared, source: nil)
        }
        writer.write(",\"normalisation\":")
        writer.normalisation(document.paged.text.lexicon)
        writer.write(",\"edits\":")
        writer.array(document.paged.text.edits) { $0.edit($1, of: document.paged, source: nil) }
        writer.write("}\n")
        writer.finish(into: &output)
    }

    /// Appends each table object on a line of its own, with its source.
    public static func appendTables(
        of layout: Layout, _ paged: PagedText, source: SourceDescription, to output: inout [UInt8]
    ) {
        var writer = JSONWriter(taking: &output, over: paged.text, offsets: source.offsets)
        for (index, table) in layout.tables.enumerated() {
            writer.table(table, index: index, part: nil, source: source.name)
            writer.write("\n")
        }
        writer.finish(into: &output)
    }

    /// Appends each indicator record on a line of its own, with its source.
    public static func appendIndicators(
        of records: DocumentRecords, _ paged: PagedText, source: SourceDescription, to output: inout [UInt8]
    ) {
        var writer = JSONWriter(taking: &output, over: paged.text, offsets: source.offsets)
        for index in records.indicators.indices {
            writer.indicator(records.indicators.span[index], areas: records.areas, source: source.name)
            writer.write("\n")
        }
        writer.finish(into: &output)
    }

    /// Appends each finding on a line of its own, with its source.
    public static func appendFindings(of document: AuditedDocument, to output: inout [UInt8]) {
        var writer = JSONWriter(taking: &output, over: document.paged.text, offsets: document.source.offsets)
        for (index, finding) in document.findings.enumerated() {
            writer.finding(
                finding, index: index, indicators: document.records.indicators, catalogue: .shared,
                source: document.source.name)
            writer.write("\n")
        }
        writer.finish(into: &output)
    }

    /// Appends each edit on a line of its own, with its source.
    public static func appendEdits(of paged: PagedText, source: SourceDescription, to output: inout [UInt8]) {
        var writer = JSONWriter(taking: &output, over: paged.text, offsets: source.offsets)
        for edit in paged.text.edits {
            writer.edit(edit, of: paged, source: source.name)
            writer.write("\n")
        }
        writer.finish(into: &output)
    }

    /// Appends each edit of a piece of a stream on a line of its own, with its source.
    ///
    /// - Parameters:
    ///   - piece: The piece.
    ///   - offsets: Leads from the piece's bytes to those of the stream's source.
    ///   - source: The source's name.
    ///   - output: What the lines are appended to.
    public static func appendEdits(
        of piece: NormalisedPiece, offsets: SourceOffsets, source: String, to output: inout [UInt8]
    ) {
        var writer = JSONWriter(taking: &output, over: piece.text, offsets: offsets)
        for edit in piece.edits {
            writer.edit(edit, source: source)
            writer.write("\n")
        }
        writer.finish(into: &output)
    }
}

extension JSONWriter {
    mutating func source(_ source: SourceDescription, pages: Int) {
        write("{\"name\":")
        string(source.name)
        write(",\"sha256\":")
        string(source.sha256)
        write(",\"bytes\":")
        integer(source.bytes)
        write(",\"mediaType\":")
        string(source.mediaType)
        // A reader takes a source for UTF-8 that does not say otherwise.
        if source.encoding != .utf8 {
            write(",\"encoding\":")
            string(source.encoding.rawValue)
        }
        write(",\"pages\":")
        integer(pages)
        write("}")
    }

    fileprivate mutating func normalisation(_ lexicon: WordList.Description?) {
        write("{\"lexicon\":")
        if let lexicon {
            write("{\"name\":")
            string(lexicon.name)
            write(",\"sha256\":")
            string(lexicon.sha256)
            write("}")
        } else {
            write("null")
        }
        write("}")
    }

    fileprivate mutating func description(of records: DocumentRecords) {
        write("{\"kind\":\"")
        write(name: records.kind.rawValue)
        write("\",\"fiscalYear\":")
        string(orNull: records.fiscalYear?.description)
        write(",\"quarter\":")
        integer(orNull: records.quarter)
        write(",\"office\":")
        office(records.office)
        write(",\"titles\":")
        array(records.titles) { $0.words([$1]) }
        write("}")
    }

    mutating func records(_ records: DocumentRecords) {
        write(",\"areas\":")
        array(records.areas.enumerated()) { $0.area($1.element, index: $1.offset) }
        write(",\"totals\":")
        array(records.totals) { $0.total($1) }
        write(",\"indicators\":")
        array(records.indicators.indices) {
            $0.indicator(records.indicators.span[$1], areas: records.areas, source: nil)
        }
    }
}
