internal import ICUText
public import Provenance

/// Text of any encoding that is read, as UTF-8, in pieces of any size and bounded memory.
///
/// A byte order mark settles the encoding, or the pattern of NUL bytes in the first `sampleSize` bytes (UTF-16 without
/// a mark). Else it is UTF-8, unless the first `sampleSize` bytes from the first letter beyond ASCII on are not UTF-8 and
/// look like Windows-1252. How the bytes are cut into pieces changes nothing.
///
/// The mark of UTF-8 stays, so that the text is the source; the marks of the others go. Half of a surrogate pair, or a
/// unit cut off by the end, becomes U+FFFD.
///
/// ```swift
/// var decoder = TextDecoder()
/// var text: [UInt8] = []
/// for chunk in chunks { try decoder.decode(chunk, into: &text) }
/// try decoder.finish(into: &text)
/// print(decoder.encoding.rawValue, String(decoding: text, as: UTF8.self))
/// ```
public struct TextDecoder: ~Copyable {
    /// How many bytes are looked at before an encoding is settled: 64 KiB.
    public static let sampleSize = 1 << 16

    private enum Phase {
        /// Nothing is known: the first bytes are awaited.
        case beginning
        /// All was ASCII so far, which is the same in UTF-8 and Windows-1252.
        case ascii
        /// A letter beyond ASCII has come: what follows it is awaited.
        case deciding
        case settled
    }

    /// The encoding; UTF-8 until another is found.
    public private(set) var encoding = TextEncoding.utf8
    /// The source offset at which the text begins: after the byte order mark of an encoding other than UTF-8.
    public private(set) var textStart = 0
    /// The source offset of the next byte of text.
    public private(set) var sourceOffset = 0

    private var phase = Phase.beginning
    private var pending: [UInt8] = []
    private var converter: ICUConverter?
    private var evidence = SingleByteEvidence()
    /// Where Windows-1252 was found not to be UTF-8.
    private var fault = DecodingProblem.empty
    private var lines = LineCounter()
    private var hasText = false

    /// Makes a decoder for one source.
    public init() {}

    /// The offsets of a piece of text that begins at a source offset, by the encoding found.
    public func offsets(of text: [UInt8], from start: Int) -> SourceOffsets {
        guard let widths = encoding.widths else { return SourceOffsets(inStepFrom: start) }
        let end = start + SourceOffsets.width(of: text, widths: widths)
        return SourceOffsets(of: text, widths: widths, source: start..<end)
    }

    /// Takes the next bytes of the source and appends the text that is settled by now.
    ///
    /// - Throws: `DecodingProblem` at the first byte that is not text; what stood before it has been appended.
    /// - Complexity: O(n).
    public mutating func decode(
        _ bytes: [UInt8], into text: inout [UInt8]
    ) throws(DecodingProblem) {
        pending.append(contentsOf: bytes)
        try advance(isLast: false, into: &text)
    }

    /// Appends the rest of the text; nothing comes after it.
    ///
    /// - Throws: `DecodingProblem`, as `decode` does, and `empty` where there was no text at all.
    public mutating func finish(into text: inout [UInt8]) throws(DecodingProblem) {
        try advance(isLast: true, into: &text)
        if !hasText { throw .empty }
        if encoding == .windows1252, !evidence.isText { throw fault }
    }

    private mutating func advance(isLast: Bool, into text: inout [UInt8]) throws(DecodingProblem) {
        if phase == .beginning {
            guard isLast || pending.count >= Self.sampleSize else { return }
            try begin()
        }
        if phase == .ascii {
            let letter = pending.firstIndex { $0 >= 0x80 }
            evidence.count += letter ?? pending.count
            try emit(take(letter ?? pending.count)[...], into: &text)
            if letter != nil { phase = .deciding }
        }
        if phase == .deciding {
            guard isLast || pending.count >= Self.sampleSize else { return }
            try decide(isLast: isLast, into: &text)
        }
        if phase == .settled { try decodeSettled(isLast: isLast, into: &text) }
    }

    /// Takes so many of the pending bytes away.
    private mutating func take(_ count: Int) -> [UInt8] {
        if count == pending.count {
            var taken: [UInt8] = []
            swap(&taken, &pending)
            return taken
        }
        let taken = Array(pending[..<count])
        pending.removeFirst(count)
        return taken
    }

    // MARK: Finding the encoding

    private mutating func begin() throws(DecodingProblem) {
        let sample = Array(pending.prefix(Self.sampleSize))
        if let marked = TextEncoding.marked(sample) {
            // The mark of UTF-8 is part of the text, and is no text by itself.
            if marked == .utf8 { return phase = .settled }
            try settle(marked)
            textStart = take(marked.byteOrderMark.count).count
            sourceOffset = textStart
        } else if let unmarked = TextEncoding.unmarkedUTF16(sample) {
            try settle(unmarked)
        } else {
            phase = .ascii
        }
    }

    private mutating func settle(_ encoding: TextEncoding) throws(DecodingProblem) {
        guard let converter = ICUConverter(from: encoding.rawValue) else { throw .noConverter(encoding) }
        self.converter = consume converter
        self.encoding = encoding
        phase = .settled
    }

    private mutating func decide(isLast: Bool, into text: inout [UInt8]) throws(DecodingProblem) {
        let window = pending.prefix(Self.sampleSize)
        let isWhole = isLast && window.count == pending.count
        let end = isWhole ? window.count : Self.wholeLetters(of: window)
        guard let wrong = Self.firstFault(in: pending.span.extracting(0..<end)) else { return phase = .settled }
        var sampled = evidence
        sampled.add(window)
        guard sampled.isText else {
            try emit(take(wrong)[...], into: &text)
            throw .notUTF8(offset: sourceOffset, line: lines.line)
        }
        var place = lines
        place.count(pending.span.extracting(0..<wrong))
        fault = .notUTF8(offset: sourceOffset + wrong, line: place.line)
        try settle(.windows1252)
    }

    // MARK: Decoding

    private mutating func decodeSettled(isLast: Bool, into text: inout [UInt8]) throws(DecodingProblem) {
        guard encoding == .utf8 else { return try convert(isLast: isLast, into: &text) }
        let end = isLast ? pending.count : Self.wholeLetters(of: pending[...])
        let wrong = Self.firstFault(in: pending.span.extracting(0..<end))
        try emit(take(wrong ?? end)[...], into: &text)
        if wrong != nil { throw .notUTF8(offset: sourceOffset, line: lines.line) }
    }

    private mutating func convert(isLast: Bool, into text: inout [UInt8]) throws(DecodingProblem) {
        let source = take(pending.count)
        if encoding == .windows1252 { evidence.add(source[...]) }
        var converted: [UInt8] = []
        guard converter?.convert(source[...], isLast: isLast, to: &converted) == true else {
            throw .noConverter(encoding)
        }
        try emit(converted[...], into: &text)
    }

    private mutating func emit(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) throws(DecodingProblem) {
        let nul = bytes.firstIndex(of: 0)
        let good = nul.map { bytes[..<$0] } ?? bytes
        lines.count(good.span)
        let isMark = sourceOffset == 0 && encoding == .utf8 && good.elementsEqual(TextEncoding.utf8.byteOrderMark)
        hasText = hasText || !good.isEmpty && !isMark
        sourceOffset += encoding.widths.map { SourceOffsets.width(of: Array(good), widths: $0) } ?? good.count
        text.append(contentsOf: good)
        if nul != nil { throw .nul(offset: sourceOffset, line: lines.line) }
    }

    /// The offset of the first byte that is not UTF-8, or nil.
    private static func firstFault(in bytes: Span<UInt8>) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// How many of the bytes stand before a letter that they may end within.
    private static func wholeLetters(of bytes: ArraySlice<UInt8>) -> Int {
        for back in 1...3 where back <= bytes.count {
            let byte = bytes[bytes.endIndex - back]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            return length > back ? bytes.count - back : bytes.count
        }
        return bytes.count
    }
}
