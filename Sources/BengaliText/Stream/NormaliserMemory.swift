/// What the normalisation of one document carries from one piece of it to the next.
///
/// Each step keeps its part here: what it has looked up, what it has found out of the document as a whole. A part may
/// depend on the lines behind it alone, never on where the pieces were cut, or a stream would read otherwise than the
/// whole does.
struct NormaliserMemory: Sendable {
    /// How much of a document is looked at before its first piece is normalised: nothing so far.
    static let lookAhead = 0

    private var scanner: WordScanner?

    /// The memory at the beginning of a document, of which these are the first `lookAhead` bytes, or all.
    init(beginningOf source: ArraySlice<UInt8>) {}

    /// The scanner with the words it remembers, for the evidenced step to hand back; a new one the first time, for a
    /// text of about so many bytes.
    mutating func takeScanner(knowledge: WordKnowledge, textLength: Int) -> WordScanner {
        scanner.take() ?? WordScanner(knowledge: knowledge, textLength: textLength)
    }

    /// Takes the scanner back.
    mutating func keep(_ scanner: consuming WordScanner) {
        self.scanner = scanner
    }
}
