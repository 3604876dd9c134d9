public import Audits
internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Records

extension JSONReport {
    /// Appends a document's records with the suggested corrections applied, as one object, and a newline.
    ///
    /// It is no document object, whose `value` is always what the text says: here a corrected figure has `value` as it is
    /// believed, `"corrected":true`, and `read`, the value as read; `raw` and `span` are those of the page.
    /// `corrections` lists every corrected figure. All other figures are as in the document object.
    ///
    /// - Complexity: linear in the records.
    public static func appendCorrected(_ document: AuditedDocument, to output: inout [UInt8]) {
        let records = document.records
        var writer = JSONWriter(taking: &output, over: document.paged.text, offsets: document.source.offsets)
        writer.write("{\"schema\":\"jachai.corrected/1\",\"source\":")
        writer.source(document.source, pages: document.paged.pageCount)
        writer.write(",\"corrections\":")
        writer.array(records.suggestedFigures) { $0.correction($1, in: records) }
        writer.beginCorrected()
        writer.records(records)
        writer.write("}\n")
        writer.finish(into: &output)
    }
}

extension JSONWriter {
    fileprivate mutating func correction(_ reference: FigureReference, in records: DocumentRecords) {
        let figure = records[reference]
        guard let suggested = figure.suggested else { return write("null") }
        write("{\"record\":")
        string(reference.record(in: records))
        write(",\"field\":")
        string(reference.path(in: records))
        write(",\"raw\":")
        raw(Array(figure.passages))
        write(",\"read\":")
        value(figure.value)
        write(",\"value\":")
        value(suggested.value)
        write(",\"probability\":")
        probability(thousandths: suggested.thousandths)
        write(",\"reason\":")
        string(suggested.reason)
        write(",\"finding\":")
        string("f\(suggested.finding + 1)")
        write(",\"span\":")
        spans(figure.passages)
        write("}")
    }
}
