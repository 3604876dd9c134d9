/// A stretch of a document's text within one line: its bytes in the source, and its bytes in the canonical text that
/// normalisation made of them.
///
/// Both ranges are half-open byte ranges. The source range never changes; a later reading of the same bytes (a split
/// date joined) points `textStart..<textEnd` at other canonical bytes of the same document.
public struct Passage: Hashable, Sendable {
    /// The page, from 1.
    public var page: Int32
    /// The line of the source, from 1.
    public var line: Int32
    /// The first byte in the source.
    public var sourceStart: Int32
    /// The byte after the last in the source.
    public var sourceEnd: Int32
    /// The first byte in the canonical text.
    public var textStart: Int32
    /// The byte after the last in the canonical text.
    public var textEnd: Int32

    /// Makes a passage of those bounds.
    public init(page: Int32, line: Int32, sourceStart: Int32, sourceEnd: Int32, textStart: Int32, textEnd: Int32) {
        self.page = page
        self.line = line
        self.sourceStart = sourceStart
        self.sourceEnd = sourceEnd
        self.textStart = textStart
        self.textEnd = textEnd
    }

    /// The canonical text's byte range, as array indices.
    public var text: Range<Int> { Int(textStart)..<Int(textEnd) }

    /// The source's byte range, as array indices.
    public var source: Range<Int> { Int(sourceStart)..<max(Int(sourceStart), Int(sourceEnd)) }

    /// Where it stands in the source.
    public var span: SourceSpan { SourceSpan(page: page, line: line, start: sourceStart, end: sourceEnd) }

    /// Whether it holds no canonical text.
    public var isEmpty: Bool { textStart == textEnd }
}
