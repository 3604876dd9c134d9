/// Reads quoted-printable, as mail has it (RFC 2045, 6.7): bytes as `=E0`, and `=` before the end of a line that goes on.
struct QuotedPrintable {
    private let source: [UInt8]
    private let lines: SourceLines

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
    }

    /// So many Bengali letters at least are written so.
    private static let fewestLetters = 8

    /// The text that is written so; nil where none is.
    ///
    /// - Complexity: O(n).
    func inner() -> InnerText? {
        guard holdsLetters() else { return nil }
        var inner = InnerText()
        var start = Int(lines.starts[0])
        var offset = start
        while offset < source.count {
            guard source[offset] == 0x3D else {
                offset += 1
                continue
            }
            if let next = endOfSoftBreak(offset) {
                inner.append(start..<offset, of: source)
                (offset, start) = (next, next)
            } else if let (scalar, next) = scalar(at: offset) {
                inner.append(start..<offset, of: source)
                append(scalar, for: offset..<next, to: &inner)
                (offset, start) = (next, next)
            } else {
                offset += 1
            }
        }
        inner.append(start..<source.count, of: source)
        return inner
    }

    private func append(_ scalar: Unicode.Scalar, for range: Range<Int>, to inner: inout InnerText) {
        switch scalar.value {
        case 0x09, 0x0A: inner.part(by: UInt8(scalar.value))
        case 0x00..<0x20: break
        default: inner.append(scalar, for: range)
        }
    }

    /// Whether letters of Bengali's block, E0 A6 or E0 A7, are written so.
    private func holdsLetters() -> Bool {
        var letters = 0
        for offset in source.indices where source[offset] == 0x3D && byte(at: offset) == 0xE0 {
            let next = endOfSoftBreak(offset + 3) ?? offset + 3
            guard let second = byte(at: next), second & 0xFE == 0xA6 else { continue }
            letters += 1
            if letters == QuotedPrintable.fewestLetters { return true }
        }
        return false
    }

    /// The place behind a line's end that `=` takes away; spaces may stand between.
    private func endOfSoftBreak(_ start: Int) -> Int? {
        guard start < source.count, source[start] == 0x3D else { return nil }
        var offset = start + 1
        while offset < source.count, offset - start < 80, source[offset] == 0x20 || source[offset] == 0x09 {
            offset += 1
        }
        guard offset < source.count else { return nil }
        if source[offset] == 0x0A { return offset + 1 }
        guard source[offset] == 0x0D else { return nil }
        return offset + 1 < source.count && source[offset + 1] == 0x0A ? offset + 2 : offset + 1
    }

    /// The byte that `=` and two digits of sixteen stand for.
    private func byte(at offset: Int) -> UInt8? {
        guard offset + 2 < source.count, source[offset] == 0x3D, let high = HexadecimalDigit.value(source[offset + 1]),
            let low = HexadecimalDigit.value(source[offset + 2])
        else { return nil }
        return UInt8(high << 4 | low)
    }

    /// The scalar whose bytes stand from there on, and the place behind them; nil where they are none.
    private func scalar(at start: Int) -> (Unicode.Scalar, end: Int)? {
        guard let first = byte(at: start) else { return nil }
        let (length, mask): (Int, UInt8)
        switch first {
        case 0..<0x80: (length, mask) = (1, 0x7F)
        case 0xC2..<0xE0: (length, mask) = (2, 0x1F)
        case 0xE0..<0xF0: (length, mask) = (3, 0x0F)
        case 0xF0..<0xF5: (length, mask) = (4, 0x07)
        default: return nil
        }
        var value = UInt32(first & mask)
        var offset = start + 3
        for _ in 1..<length {
            offset = endOfSoftBreak(offset) ?? offset
            guard let next = byte(at: offset), next & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(next & 0x3F)
            offset += 3
        }
        let least: [UInt32] = [0, 0x80, 0x800, 0x10000]
        guard value >= least[length - 1], let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, offset)
    }
}
