/// One scalar of canonical text, decoded by hand; only what lies outside ASCII and Bengali is.
struct Letter {
    /// The scalar's value; 0 for bytes that are no scalar.
    var value: UInt32
    /// How many bytes it takes, at least 1.
    var length: Int

    /// What a neighbouring letter is of.
    enum Kind {
        case bengali
        case latin
        /// A sign of a legacy font.
        case sign
        case other
    }

    /// Reads the scalar at a place.
    init(_ bytes: [UInt8], at place: Int, end: Int) {
        let lead = bytes[place]
        length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard lead < 0x80 || lead >= 0xC0, place + length <= end else {
            value = 0
            length = 1
            return
        }
        value = UInt32(lead) & (length == 1 ? 0x7F : 0x7F >> UInt32(length))
        for next in bytes[(place + 1)..<(place + length)] { value = value << 6 | UInt32(next & 0x3F) }
    }

    /// What the letter at a place is.
    static func kind(at place: Int, in bytes: [UInt8], _ end: Int) -> Kind {
        guard place < end else { return .other }
        let value = Letter(bytes, at: place, end: end).value
        switch value {
        case 0x41...0x5A, 0x61...0x7A: return .latin
        case 0x980...0x9E5, 0x9F0...0x9FE: return .bengali
        default: return LegacyLetters.isSign(value) ? .sign : .other
        }
    }

    /// What the letter before a place is.
    static func kind(before place: Int, in bytes: [UInt8]) -> Kind {
        var start = place - 1
        while start > 0, place - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start < 0 ? .other : kind(at: start, in: bytes, place)
    }
}

/// The codes of Bijoy and SutonnyMJ beyond ASCII, as a reader that takes them for Western text prints them.
enum LegacyLetters {
    /// Whether a scalar stands for a sign or a conjunct in those fonts and for nothing a Bengali page prints.
    static func isSign(_ value: UInt32) -> Bool {
        switch value {
        case 0xA1...0xA6, 0xA8...0xAA, 0xAC, 0xAE, 0xAF, 0xB5, 0xB6, 0xB8, 0xBA, 0xBF: true
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF: true
        case 0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192, 0x2C6, 0x2DC: true
        case 0x2020, 0x2021, 0x2030, 0x2039, 0x203A, 0x2122: true
        default: false
        }
    }

    /// Whether such a scalar is no letter of a Western language, so that it never stands inside a Western word.
    static func isNoLatinLetter(_ value: UInt32) -> Bool {
        isSign(value) && !((0xC0...0xFF).contains(value) || (0x152...0x17E).contains(value)) || value == 0xFF
            || value == 0xD0 || value == 0xDE
    }
}
