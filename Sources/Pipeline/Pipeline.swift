public import Audits
public import BengaliText
public import Pages
public import Records
public import Tables

/// The stages in their order; the only place that knows it.
///
/// Every function takes the UTF-8 that `TextProblem.text(of:)` makes of a source.
public struct Pipeline: Sendable {
    private let normaliser: Normaliser
    private let transcriber = Transcriber()
    private let reader = TextReader()
    private let recogniser = Recogniser()
    private let builder = RecordBuilder()
    private let audit: Audit

    /// Makes a pipeline with the embedded knowledge; one serves any number of documents, on any number of threads.
    ///
    /// - Parameters:
    ///   - evidenced: Whether stage 1 makes evidenced repairs, or canonical ones only.
    ///   - lexicon: Words that stage 1 takes for known besides its own.
    ///   - encoding: Whether stage 1 looks for words in Bijoy's codes.
    ///   - reconciliation: What explanations of findings are weighed by; all there is, unless an evaluation asks otherwise.
    public init(
        evidenced: Bool = true, lexicon: WordList? = nil, encoding: LegacyEncoding = .auto,
        reconciliation: ReconciliationOptions = ReconciliationOptions()
    ) {
        audit = Audit(reconciliation: reconciliation)
        normaliser = Normaliser(evidenced: evidenced, lexicon: lexicon, encoding: encoding)
    }

    /// Stage 1 of bytes taken as plain text, whatever form they are in: what `normalise` shows.
    public func normalise(_ bytes: [UInt8]) -> PagedText {
        reader.read(normaliser.normalise(bytes))
    }

    /// The forms that the text comes in, then stage 1, and the division into lines and cells.
    public func page(_ bytes: [UInt8]) -> PagedText {
        guard let transcription = transcriber.transcribe(bytes) else { return normalise(bytes) }
        return reader.read(normaliser.normalise(transcription, of: bytes))
    }

    /// Up to stage 2: what `tables` shows.
    public func layOut(_ bytes: [UInt8]) -> (paged: PagedText, layout: Layout) {
        let paged = page(bytes)
        return (paged, recogniser.recognise(paged))
    }

    /// Up to stage 3: what `records` shows.
    public func record(_ bytes: [UInt8]) -> (paged: PagedText, layout: Layout, records: DocumentRecords) {
        var (paged, layout) = layOut(bytes)
        let records = builder.build(&layout, of: &paged)
        paged.text.sortEdits()
        return (paged, layout, records)
    }

    /// Every stage.
    ///
    /// - Complexity: linear in the document's bytes.
    public func process(_ bytes: [UInt8], from source: SourceDescription) -> AuditedDocument {
        let (paged, layout, records) = record(bytes)
        let audited = audit.run(paged: paged, layout: layout, records: records)
        return AuditedDocument(
            source: source, paged: paged, layout: layout, records: audited.records, findings: audited.findings)
    }
}
