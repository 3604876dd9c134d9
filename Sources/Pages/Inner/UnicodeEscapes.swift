/// Reads letters written by their numbers, `\u09ea`, as programs print text that they take for ASCII.
struct UnicodeEscapes {
    private let source: [UInt8]
    private let lines: SourceLines
    /// Whether tabs stand there as themselves, so that one written as an escape parts no cells.
    private let hasTabs: Bool

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
        hasTabs = source.contains(0x09)
    }

    /// So many letters at least are written so.
    private static let fewestLetters = 8

    /// The text with its letters; nil where none is written so.
    ///
    /// - Complexity: O(n).
    func inner() -> InnerText? {
        guard holdsLetters() else { return nil }
        var inner = InnerText()
        var start = Int(lines.starts[0])
        var offset = start
        while offset < source.count {
            guard source[offset] == 0x5C, let (scalar, next) = escape(at: offset) else {
                offset += 1
                continue
            }
            inner.append(start..<offset, of: source)
            switch scalar.value {
            case 0x09: inner.part(by: hasTabs ? 0x20 : 0x09)
            case 0x0A: inner.part(by: lines.count > 1 ? 0x20 : 0x0A)
            case 0x00..<0x20: break
            default: inner.append(scalar, for: offset..<next)
            }
            (offset, start) = (next, next)
        }
        inner.append(start..<source.count, of: source)
        return inner
    }

    private func holdsLetters() -> Bool {
        var letters = 0
        for offset in source.indices where source[offset] == 0x5C {
            guard let unit = unit(at: offset), unit >= 0x80 else { continue }
            letters += 1
            if letters == UnicodeEscapes.fewestLetters { return true }
        }
        return false
    }

    private func escape(at offset: Int) -> (Unicode.Scalar, end: Int)? {
        guard offset + 1 < source.count else { return nil }
        switch source[offset + 1] {
        case 0x74: return ("\t", offset + 2)
        case 0x6E: return ("\n", offset + 2)
        case 0x72: return ("\r", offset + 2)
        case 0x22, 0x27, 0x2F, 0x5C: return (Unicode.Scalar(source[offset + 1]), offset + 2)
        default: break
        }
        guard let high = unit(at: offset) else { return nil }
        if (0xD800..<0xDC00).contains(high), let low = unit(at: offset + 6), (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        {
            return (scalar, offset + 12)
        }
        return (Unicode.Scalar(high) ?? "\u{FFFD}", offset + 6)
    }

    /// The number behind `\u`, of four digits.
    private func unit(at offset: Int) -> UInt32? {
        guard offset + 5 < source.count, source[offset] == 0x5C, source[offset + 1] == 0x75 else { return nil }
        var value: UInt32 = 0
        for place in offset + 2..<offset + 6 {
            guard let digit = HexadecimalDigit.value(source[place]) else { return nil }
            value = value << 4 | digit
        }
        return value
    }
}
