public import Provenance

/// A whole source as UTF-8, with the way back to its own bytes.
public struct DecodedText: Sendable {
    /// The text, valid UTF-8 without a NUL; the source itself where that is UTF-8, its byte order mark included.
    public let bytes: [UInt8]
    /// The encoding it came in.
    public let encoding: TextEncoding
    /// Leads from offsets of the text to offsets of the source.
    public let offsets: SourceOffsets

    /// Reads a source in whichever encoding it is; `TextDecoder` says which are known and how they are told apart.
    ///
    /// - Parameters:
    ///   - source: The bytes as they lie on disk.
    ///   - limit: The most bytes of UTF-8 that the text may have.
    /// - Throws: `DecodingProblem` at the first byte that is not text.
    /// - Complexity: O(n); UTF-8 is not copied.
    public init(decoding source: [UInt8], limit: Int = .max) throws(DecodingProblem) {
        if Self.isPlain(source) {
            guard source.count <= limit else { throw .tooLarge }
            self.init(bytes: source, encoding: .utf8, offsets: SourceOffsets())
            return
        }
        var decoder = TextDecoder()
        var text: [UInt8] = []
        for start in stride(from: 0, to: source.count, by: Self.step) {
            try decoder.decode(Array(source[start..<min(start + Self.step, source.count)]), into: &text)
            guard text.count <= limit else { throw .tooLarge }
        }
        try decoder.finish(into: &text)
        guard text.count <= limit else { throw .tooLarge }
        let encoding = decoder.encoding
        let isMarked = !encoding.byteOrderMark.isEmpty && source.starts(with: encoding.byteOrderMark)
        let start = isMarked ? encoding.byteOrderMark.count : 0
        let offsets = encoding.widths.map { SourceOffsets(of: text, widths: $0, source: start..<source.count) }
        self.init(bytes: text, encoding: encoding, offsets: offsets ?? SourceOffsets())
    }

    /// The offset in the source, as it lies on disk, of an offset of the text.
    ///
    /// - Complexity: O(1).
    public func sourceOffset(of offset: Int) -> Int { offsets.source(of: offset) }

    private init(bytes: [UInt8], encoding: TextEncoding, offsets: SourceOffsets) {
        self.bytes = bytes
        self.encoding = encoding
        self.offsets = offsets
    }

    private static let step = 1 << 20

    /// Whether it is UTF-8 that holds text and no NUL.
    private static func isPlain(_ source: [UInt8]) -> Bool {
        guard !source.isEmpty, source != TextEncoding.utf8.byteOrderMark, !source.contains(0),
            (try? UTF8Span(validating: source.span)) != nil
        else { return false }
        return true
    }
}
