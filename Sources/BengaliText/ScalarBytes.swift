/// Scalars from UTF-8 bytes and back, without losing a byte that is not UTF-8.
enum ScalarBytes {
    /// What a byte that is not UTF-8 decodes to, plus the byte: beyond Unicode, so no rule knows it.
    static let stray: UInt32 = 0x11_0000

    /// The scalar at an offset, and its length in bytes.
    static func decode(_ bytes: Span<UInt8>, at offset: Int, before end: Int) -> (scalar: UInt32, length: Int) {
        let lead = UInt32(bytes[offset])
        if lead < 0x80 { return (lead, 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, offset + length <= end else { return (stray + lead, 1) }
        var scalar = lead & (0x7F >> UInt32(length))
        for index in 1..<length {
            let byte = UInt32(bytes[offset + index])
            guard byte & 0xC0 == 0x80 else { return (stray + lead, 1) }
            scalar = scalar << 6 | byte & 0x3F
        }
        let smallest: UInt32 = length == 4 ? 0x1_0000 : length == 3 ? 0x800 : 0x80
        guard scalar >= smallest, scalar < stray, scalar & ~0x7FF != 0xD800 else { return (stray + lead, 1) }
        return (scalar, length)
    }

    /// The scalar that some bytes end with, and its length; 0 for none.
    ///
    /// The bytes are given last to first.
    static func last(_ reversed: ArraySlice<UInt8>) -> (scalar: UInt32, length: Int) {
        guard let final = reversed.first else { return (0, 0) }
        if final < 0x80 { return (UInt32(final), 1) }
        guard let lead = reversed.prefix(4).firstIndex(where: { $0 & 0xC0 != 0x80 }) else {
            return (stray + UInt32(final), 1)
        }
        let bytes = Array(reversed[...lead].reversed())
        let (scalar, length) = decode(bytes.span, at: 0, before: bytes.count)
        return length == bytes.count ? (scalar, length) : (stray + UInt32(final), 1)
    }

    /// How many bytes a scalar takes.
    static func length(_ scalar: UInt32) -> Int {
        scalar < 0x80 || scalar >= stray ? 1 : scalar < 0x800 ? 2 : scalar < 0x1_0000 ? 3 : 4
    }

    /// Appends a scalar's bytes.
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        switch scalar {
        case 0..<0x80: bytes.append(UInt8(scalar))
        case stray...: bytes.append(UInt8(truncatingIfNeeded: scalar - stray))
        case 0x80..<0x800:
            bytes.append(UInt8(0xC0 | scalar >> 6))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        case 0x800..<0x1_0000:
            bytes.append(UInt8(0xE0 | scalar >> 12))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        default:
            bytes.append(UInt8(0xF0 | scalar >> 18))
            bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        }
    }
}
