/// Reads scalars off UTF-8 bytes that need not be valid.
enum Scalars {
    /// The scalar at `offset` and how many bytes it takes; a byte that begins none is U+FFFD, of one byte.
    @inline(__always)
    static func decode(_ text: Span<UInt8>, at offset: Int, before end: Int) -> (value: UInt32, length: Int) {
        let first = text[offset]
        if first < 0x80 { return (UInt32(first), 1) }
        if let letter = bengali(text, at: offset, before: end) { return (letter, 3) }
        return decodeRare(text, at: offset, before: end)
    }

    @inline(never)
    private static func decodeRare(_ text: Span<UInt8>, at offset: Int, before end: Int) -> (value: UInt32, length: Int)
    {
        let first = UInt32(text[offset])
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4, offset + length <= end else { return (0xFFFD, 1) }
        var value = first & (0xFF >> UInt32(length + 1))
        for index in 1..<length {
            let byte = UInt32(text[offset + index])
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | byte & 0x3F
        }
        return (value, length)
    }

    /// The scalar of the Bengali block (U+0980 to U+09FF) at `offset`, three bytes long; nil for any other.
    @inline(__always)
    static func bengali(_ text: Span<UInt8>, at offset: Int, before end: Int) -> UInt32? {
        guard text[offset] == 0xE0, offset + 2 < end, text[offset + 1] & 0xFE == 0xA6, text[offset + 2] & 0xC0 == 0x80
        else { return nil }
        return 0x980 | UInt32(text[offset + 1] & 1) << 6 | UInt32(text[offset + 2] & 0x3F)
    }

    /// The letter that the composed য়, ড় and ঢ় stand for before their nukta; nil for any other scalar.
    static func base(ofComposed scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x9DC: 0x9A1
        case 0x9DD: 0x9A2
        case 0x9DF: 0x9AF
        default: nil
        }
    }

    /// Whether it leaves no mark on a word: joiners, a soft hyphen, a byte order mark.
    static func isInvisible(_ scalar: UInt32) -> Bool {
        (0x200B...0x200F).contains(scalar) || scalar == 0xFEFF || scalar == 0xAD || scalar == 0x2060
    }
}
