/// Writes the text of a JSON string into an inner text, each escape as the scalar that it stands for.
struct JSONString {
    private let source: [UInt8]
    private let range: Range<Int>

    init(_ source: [UInt8], _ range: Range<Int>) {
        self.source = source
        self.range = range
    }

    /// What line ends and tabs in a string are: those of a text, or spaces between the words of a cell.
    enum Shape { case text, cell, name }

    func append(to inner: inout InnerText, as shape: Shape) {
        if range.isEmpty { inner.mark(range.lowerBound) }
        var start = range.lowerBound
        var offset = start
        var isParted = false
        func close() {
            if isParted, start < offset, start > range.lowerBound { inner.part(by: 0x20) }
            if start < offset { isParted = false }
            inner.append(start..<offset, of: source)
        }
        while offset < range.upperBound {
            let byte = source[offset]
            if byte == 0x5C {
                close()
                let (scalar, length) = escape(at: offset)
                if let scalar, scalar.value >= 0x20 {
                    if isParted { inner.part(by: 0x20) }
                    isParted = false
                    inner.append(scalar, for: offset..<offset + length)
                } else if let scalar {
                    control(UInt8(scalar.value), shape, &inner, &isParted)
                }
                offset += length
                start = offset
            } else if byte < 0x20 || (byte == 0x5F && shape == .name) {
                close()
                if byte == 0x5F {
                    inner.append(" ", for: offset..<offset + 1)
                } else {
                    control(byte, shape, &inner, &isParted)
                }
                offset += 1
                start = offset
            } else {
                offset += 1
            }
        }
        close()
    }

    private func control(_ byte: UInt8, _ shape: Shape, _ inner: inout InnerText, _ isParted: inout Bool) {
        guard shape == .text else {
            isParted = true
            return
        }
        switch byte {
        case 0x09, 0x0A, 0x0C, 0x0D: inner.part(by: byte)
        default: inner.part(by: 0x20)
        }
    }

    /// The scalar of an escape, and how many bytes it has; half a pair of surrogates stands for nothing that is known.
    private func escape(at offset: Int) -> (scalar: Unicode.Scalar?, length: Int) {
        guard offset + 1 < range.upperBound else { return ("\\", 1) }
        switch source[offset + 1] {
        case 0x22, 0x5C, 0x2F: return (Unicode.Scalar(source[offset + 1]), 2)
        case 0x62, 0x66: return (source[offset + 1] == 0x62 ? "\u{8}" : "\u{C}", 2)
        case 0x6E: return ("\n", 2)
        case 0x72: return ("\r", 2)
        case 0x74: return ("\t", 2)
        case 0x75: return unicode(at: offset)
        // No escape of JSON, but one that models print: the mark itself is text, as LaTeX's `\%`.
        default: return ("\\", 1)
        }
    }

    private func unicode(at offset: Int) -> (scalar: Unicode.Scalar?, length: Int) {
        guard let high = number(at: offset + 2) else { return ("\\", 1) }
        if let scalar = Unicode.Scalar(high) { return (scalar, 6) }
        let next = offset + 6
        if (0xD800..<0xDC00).contains(high), next + 1 < range.upperBound, source[next] == 0x5C,
            source[next + 1] == 0x75,
            let low = number(at: next + 2), (0xDC00..<0xE000).contains(low)
        {
            return (Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)), 12)
        }
        return ("\u{FFFD}", 6)
    }

    /// The number of four hexadecimal digits; nil where they are none, or are cut off.
    private func number(at offset: Int) -> UInt32? {
        guard offset + 4 <= range.upperBound else { return nil }
        var value: UInt32 = 0
        for place in offset..<offset + 4 {
            switch source[place] {
            case 0x30...0x39: value = value << 4 | UInt32(source[place] - 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((source[place] | 0x20) - 0x57)
            default: return nil
            }
        }
        return value
    }
}
