internal import BengaliText
public import Pages
public import Tables

/// Stage 3: tables and blocks to typed records.
public struct RecordBuilder: Sendable {
    private let scanner = MentionScanner()
    private let describer = DocumentDescriber()

    /// Makes a builder.
    public init() {}

    /// Reads every record of a document.
    ///
    /// A figure that is joined from pieces leaves an edit in `paged.text`, and its cell in `layout` points at the
    /// joined reading.
    ///
    /// - Complexity: O(n) in the document's bytes, times the logarithm of the number of edits.
    public func build(_ layout: inout Layout, of paged: inout PagedText) -> DocumentRecords {
        var records = DocumentRecords()
        // Records are large: what moves them as they become more costs as much as reading them.
        records.indicators.reserveCapacity(
            layout.tables.reduce(0) { $0 + (TableRecorder.mayRecord($1) ? $1.rows.count { $0.kind == .data } : 0) })
        let reader = CellReader()
        for index in layout.tables.indices {
            var recorder = TableRecorder(
                table: index, columns: ColumnPlaces(layout.tables[index].columns), reader: reader)
            recorder.record(&layout.tables[index], paged: &paged, into: &records)
        }
        let lines = MentionLine.lines(of: paged, layout, MentionWords.embedded)
        records.mentions = scanner.scan(paged, lines)
        describer.describe(paged, layout, lines, mentions: records.mentions, into: &records)
        TargetYears.settle(&layout, &records)
        return records
    }
}
