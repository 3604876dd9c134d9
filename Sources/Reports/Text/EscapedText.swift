/// Copies stretches of UTF-8 into an output, escaped for its syntax, in runs as long as they come.
///
/// What is not well-formed UTF-8 becomes U+FFFD, so that the output always is.
enum EscapedText {
    static let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Appends `bytes[range]`; with `asciiDigits`, decimal digits of any script are written in ASCII, by value.
    ///
    /// - Complexity: O(n) in the range's length.
    @inline(__always)
    static func append<Syntax: OutputSyntax>(
        _ bytes: Span<UInt8>, _ range: Range<Int>, as syntax: Syntax.Type, asciiDigits: Bool = false,
        to output: inout [UInt8]
    ) {
        let end = min(range.upperBound, bytes.count)
        var start = max(range.lowerBound, 0)
        var offset = start
        while offset < end {
            let byte = bytes[offset]
            if byte < 0x80 {
                guard syntax.escapes(byte) else {
                    offset += 1
                    continue
                }
                flush(bytes, start, offset, to: &output)
                syntax.appendEscape(of: byte, to: &output)
                offset += 1
                start = offset
                continue
            }
            let length = sequenceLength(bytes, at: offset, before: end)
            if length == 0 {
                flush(bytes, start, offset, to: &output)
                output.append(contentsOf: replacementCharacter)
                offset += 1
                start = offset
            } else if asciiDigits, let digit = digit(bytes, at: offset, length: length) {
                flush(bytes, start, offset, to: &output)
                output.append(digit)
                offset += length
                start = offset
            } else {
                offset += length
            }
        }
        flush(bytes, start, end, to: &output)
    }

    /// Appends a string; its digits stay as they are.
    static func append<Syntax: OutputSyntax>(_ string: String, as syntax: Syntax.Type, to output: inout [UInt8]) {
        let utf8 = string.utf8Span
        append(utf8.span, 0..<utf8.count, as: syntax, to: &output)
    }

    @inline(__always)
    private static func flush(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, to output: inout [UInt8]) {
        guard start < end else { return }
        let run = bytes.extracting(start..<end)
        unsafe run.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
    }

    /// How many bytes the well-formed sequence at an offset has, or 0 where none begins there (Unicode, table 3-7).
    @inline(__always)
    private static func sequenceLength(_ bytes: Span<UInt8>, at offset: Int, before end: Int) -> Int {
        let lead = bytes[offset]
        // Bengali first: almost every letter of these documents is E0 A6|A7 xx.
        if lead == 0xE0, offset + 2 < end, bytes[offset + 1] & 0xFE == 0xA6, bytes[offset + 2] & 0xC0 == 0x80 {
            return 3
        }
        return otherSequenceLength(bytes, at: offset, before: end)
    }

    private static func otherSequenceLength(_ bytes: Span<UInt8>, at offset: Int, before end: Int) -> Int {
        let lead = bytes[offset]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return 0
        }
        guard offset + length <= end, second.contains(bytes[offset + 1]) else { return 0 }
        for index in 2..<max(2, length) where bytes[offset + index] & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// The ASCII digit of the same value as the decimal digit at an offset, or nil where none stands there.
    @inline(__always)
    private static func digit(_ bytes: Span<UInt8>, at offset: Int, length: Int) -> UInt8? {
        if bytes[offset] == 0xE0, bytes[offset + 1] & 0xFE == 0xA6 {
            let last = bytes[offset + 2]
            return bytes[offset + 1] == 0xA7 && last >= 0xA6 && last <= 0xAF ? last - 0xA6 + 0x30 : nil
        }
        return otherDigit(bytes, at: offset, length: length)
    }

    private static func otherDigit(_ bytes: Span<UInt8>, at offset: Int, length: Int) -> UInt8? {
        var value = UInt32(bytes[offset]) & (0xFF >> UInt32(length + 1))
        for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
        guard let properties = Unicode.Scalar(value)?.properties, properties.generalCategory == .decimalNumber,
            let number = properties.numericValue, let digit = UInt8(exactly: number), digit < 10
        else { return nil }
        return 0x30 + digit
    }
}
