/// Reads the parts of mail whose bytes are written in base64 (RFC 2045, 6.8): `Content-Transfer-Encoding: base64`, a blank line, and
/// lines of letters until one that is none.
///
/// Each letter of the text leads to those of the source that hold its first bit to its last; of two that share one, the later
/// one's range begins behind it.
struct EncodedMail {
    private let source: [UInt8]
    private let lines: SourceLines

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
    }

    private static let name = Array("content-transfer-encoding:".utf8)
    private static let value = Array("base64".utf8)
    /// Behind the name so many lines may stand before the blank one.
    private static let mostHeaders = 16
    /// A part of fewer letters is no text.
    private static let fewestLetters = 32

    /// The text with its encoded parts as text; nil where none is text.
    ///
    /// - Complexity: O(n).
    func inner() -> InnerText? {
        var parts: [Range<Int>: [(Unicode.Scalar, Range<Int>)]] = [:]
        var index = 0
        while index < lines.count {
            defer { index += 1 }
            guard isEncoding(lines[index]), let body = body(behind: index), let text = text(of: body) else { continue }
            parts[body] = text
            index = body.upperBound - 1
        }
        if parts.isEmpty { return nil }
        let texts = Dictionary(
            uniqueKeysWithValues: parts.map { ($0.key.lowerBound, (end: $0.key.upperBound, $0.value)) })
        var inner = InnerText()
        index = 0
        while index < lines.count {
            if let (end, text) = texts[index] {
                append(text, to: &inner)
                index = end
            } else {
                if lines[index].isEmpty { inner.mark(lines[index].lowerBound) }
                inner.append(lines[index], of: source)
                index += 1
            }
            inner.part(by: 0x0A)
        }
        return inner
    }

    private func append(_ text: [(Unicode.Scalar, Range<Int>)], to inner: inout InnerText) {
        for (scalar, range) in text {
            switch scalar.value {
            case 0x09, 0x0A: inner.part(by: UInt8(scalar.value))
            case 0x00..<0x20: break
            default: inner.append(scalar, for: range)
            }
        }
    }

    private func isEncoding(_ line: Range<Int>) -> Bool {
        let bytes = source[line].prefix(80)
        guard bytes.count > EncodedMail.name.count,
            zip(bytes, EncodedMail.name).allSatisfy({ $0 | 0x20 == $1 || $0 == $1 })
        else { return false }
        let value = bytes.dropFirst(EncodedMail.name.count).drop { $0 <= 0x20 }
        return value.count >= EncodedMail.value.count
            && zip(value, EncodedMail.value).allSatisfy { $0 | 0x20 == $1 || $0 == $1 }
    }

    /// The lines of letters behind the blank one below a header's line.
    private func body(behind header: Int) -> Range<Int>? {
        let near = header + 1..<min(lines.count, header + EncodedMail.mostHeaders)
        guard let blank = near.first(where: { source[lines[$0]].allSatisfy { $0 <= 0x20 } }) else { return nil }
        var end = blank + 1
        while end < lines.count, !lines[end].isEmpty, lines[end].allSatisfy({ isLetter(source[$0]) }) { end += 1 }
        return end > blank + 1 ? blank + 1..<end : nil
    }

    private func isLetter(_ byte: UInt8) -> Bool { EncodedMail.bits(byte) != nil || byte == 0x3D || byte == 0x0D }

    private static func bits(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x61...0x7A: byte - 0x61 + 26
        case 0x30...0x39: byte - 0x30 + 52
        case 0x2B, 0x2D: 62
        case 0x2F, 0x5F: 63
        default: nil
        }
    }

    /// The scalars of some lines, each with its letters in the source; nil where they are no text in UTF-8.
    private func text(of body: Range<Int>) -> [(Unicode.Scalar, Range<Int>)]? {
        var bytes: [UInt8] = []
        /// Behind the letter that ends each byte.
        var ends: [Int] = []
        var (open, count): (UInt32, Int) = (0, 0)
        let start = lines[body.lowerBound].lowerBound
        for line in body {
            for offset in lines[line] {
                guard let bits = EncodedMail.bits(source[offset]) else { continue }
                (open, count) = (open << 6 | UInt32(bits), count + 6)
                guard count >= 8 else { continue }
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: open >> UInt32(count)))
                ends.append(offset + 1)
            }
        }
        guard bytes.count >= EncodedMail.fewestLetters, TextProblem.first(in: bytes) == nil,
            let decoded = String(validating: bytes, as: UTF8.self)
        else { return nil }
        var text: [(Unicode.Scalar, Range<Int>)] = []
        var (byte, place) = (0, start)
        for scalar in decoded.unicodeScalars {
            byte += UTF8.width(scalar)
            let end = ends[byte - 1]
            text.append((scalar, place..<end))
            place = end
        }
        return text
    }
}
