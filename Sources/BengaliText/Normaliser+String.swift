extension Normaliser {
    /// Normalises a text that is at hand as a string; offsets count its bytes in UTF-8.
    ///
    /// - Complexity: O(n) in the text's bytes.
    public func normalise(_ text: String) -> CanonicalText {
        normalise(Array(text.utf8))
    }

    /// Normalises a file's bytes in whichever encoding they are.
    ///
    /// - Returns: The text, whose offsets count bytes of the UTF-8 that the source was converted to, and what leads from
    ///   those to bytes of the source.
    /// - Throws: `DecodingProblem` at the first byte that is not text.
    /// - Complexity: O(n) in the source's bytes.
    public func normalise(decoding source: [UInt8]) throws(DecodingProblem) -> (text: CanonicalText, from: DecodedText)
    {
        let decoded = try DecodedText(decoding: source)
        return (normalise(decoded.bytes), decoded)
    }
}

extension CanonicalText {
    /// The canonical text as a string.
    ///
    /// Strings compare by canonical equivalence, in Swift as in Unicode: to tell spellings apart, compare `bytes`.
    public var string: String { String(decoding: bytes[..<appendixStart], as: UTF8.self) }
}
