/// Stage 1 over text that comes in chunks, in bounded memory: a pipe of any length, a file larger than memory.
///
/// ```swift
/// var stream = NormaliserStream(Normaliser())
/// var clean: [UInt8] = []
/// for chunk in chunks {
///     for piece in stream.append(chunk) { clean += piece.bytes }
/// }
/// for piece in stream.finish() { clean += piece.bytes }
/// ```
///
/// However the chunks are cut, the pieces together are what `Normaliser.normalise` makes of the whole, text, edits and
/// map, wherever no line (up to its line feed) is longer than the window. A longer line is cut at white space, where
/// that is to be had: its canonical text is the same, but a phrase or a split word across the cut is not mended. Without
/// white space it is cut where a syllable begins, and without any such place, in a run of marks or of one sister
/// script's letters of sixteen windows, between two scalars.
///
/// Bytes that are not UTF-8 stay as they are; `TextDecoder` stands before the stream where they are to be refused, or
/// where the text may be in another encoding.
public struct NormaliserStream: Sendable {
    /// The longest line that is kept together where nothing else is asked for: 64 KiB.
    public static let standardWindow = 1 << 16

    private let normaliser: Normaliser
    private let window: Int
    /// What has been found out of the text so far; nil before the first piece.
    private var memory: NormaliserMemory?
    /// What came and is in no piece yet.
    private var buffer: [UInt8] = []
    /// With how many bytes in the buffer it is worth while to look for a cut.
    private var enough: Int
    private var sourceStart = 0
    private var textStart = 0
    private var page = 1
    private var lines = LineCounter()

    /// Makes a stream.
    ///
    /// - Parameters:
    ///   - normaliser: What normalises the pieces.
    ///   - window: The longest line, in bytes, that is kept together; at least 16.
    public init(_ normaliser: Normaliser, window: Int = standardWindow) {
        self.normaliser = normaliser
        self.window = max(16, window)
        enough = max(self.window, normaliser.lookAhead)
    }

    /// Takes the next chunk; gives the pieces that are settled by now, in order.
    ///
    /// - Complexity: O(n) in the chunk's bytes, over all calls.
    public mutating func append(_ chunk: [UInt8]) -> [NormalisedPiece] {
        buffer.append(contentsOf: chunk)
        return buffer.count >= enough ? pieces(isLast: false) : []
    }

    /// Gives the pieces of what is left; nothing comes after it.
    public mutating func finish() -> [NormalisedPiece] {
        pieces(isLast: true)
    }

    /// Gives the pieces of the whole lines that are left, and drops what was begun of another: for a text that turned
    /// out not to be one.
    public mutating func finishLines() -> [NormalisedPiece] {
        let end = CutSearch.afterLastLine(of: buffer.span, in: 0..<buffer.count) ?? 0
        buffer.removeSubrange(end...)
        return finish()
    }

    private mutating func pieces(isLast: Bool) -> [NormalisedPiece] {
        var pieces: [NormalisedPiece] = []
        var done = 0
        enough = window
        while buffer.count - done >= window {
            guard let end = cut(from: done) else {
                // Nothing to be had before as much again has come.
                enough = buffer.count - done + window
                break
            }
            pieces.append(piece(done..<end))
            done = end
        }
        if isLast, done < buffer.count {
            pieces.append(piece(done..<buffer.count))
            done = buffer.count
        }
        buffer.removeFirst(done)
        return pieces
    }

    /// The most bytes of one piece.
    private var largestPiece: Int { window << 4 }

    /// Where the next piece ends: after the last line at hand, or within a line that is longer than the window.
    private func cut(from start: Int) -> Int? {
        let range = start..<min(buffer.count, start + largestPiece)
        let bytes = buffer.span
        if let end = CutSearch.afterLastLine(of: bytes, in: range) { return end }
        if let end = CutSearch.withinLine(of: bytes, in: range) { return end }
        return range.count == largestPiece ? CutSearch.betweenScalars(of: bytes, in: range) : nil
    }

    private mutating func piece(_ range: Range<Int>) -> NormalisedPiece {
        let source = Array(buffer[range])
        let lead = sourceStart == 0 ? Normaliser.lead(of: source) : 0
        var memory = self.memory.take() ?? normaliser.memory(beginningOf: buffer[...])
        let text = normaliser.normalise(source, lead: lead, memory: &memory)
        self.memory = memory
        let piece = NormalisedPiece(
            text: text, sourceStart: sourceStart, textStart: textStart, firstLine: lines.line, firstPage: page)
        lines.count(source.span)
        page = piece.lastPage
        sourceStart += source.count
        textStart += text.bytes.count
        return piece
    }
}
