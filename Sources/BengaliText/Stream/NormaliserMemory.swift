/// What the normalisation of one document carries from one piece of it to the next.
///
/// Each step keeps its part here: what it has looked up, what it has found out of the document as a whole. A part may
/// depend on the document's beginning and the lines behind it alone, never on where the pieces were cut, or a stream
/// would read otherwise than the whole does; and nothing that is counted may come out otherwise of the clean text.
struct NormaliserMemory: Sendable {
    /// What the document's beginning shows of legacy encodings.
    var legacy = LegacyContext()

    private var scanner: WordScanner?

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
