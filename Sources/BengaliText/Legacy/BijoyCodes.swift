/// Which scalars of a text may be Bijoy's codes, by themselves and by what stands beside them.
enum BijoyCodes {
    /// Whether a byte of Windows-1252 is a letter of a Western language.
    static func isWesternLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF: true
        default: false
        }
    }

    /// Whether a code is a letter's, or a sign's that is a letter's in words.
    static func mayBeLetter(_ byte: UInt8) -> Bool {
        BijoyTable.shared.kinds[Int(byte)] != .text || BijoyTable.shared.codes[Int(byte)].isOtherInWords
    }

    /// Whether a code beyond ASCII is neither a Western letter nor a sign of punctuation that stands inside words.
    static func isHard(_ byte: UInt8) -> Bool {
        byte >= 0x80 && !isWesternLetter(byte) && !(0x91...0x97).contains(byte) && byte != 0xAD && byte != 0xB7
    }

    /// Whether a code belongs to a word where it stands, `0` for no code on a side; values from 0x100 on are Unicode's
    /// Bengali letters.
    ///
    /// Quotation marks, dashes, dots and daggers are letters only where a letter of that kind can stand: text in Bijoy
    /// has them as signs, too.
    @inline(__always)
    static func isLetter(_ code: UInt32, after previous: UInt32, before next: UInt32) -> Bool {
        code >= 0x100 || (0x41...0x5A).contains(code & ~0x20)
            || isLetter(UInt8(truncatingIfNeeded: code), after: previous, before: next)
    }

    private static func isLetter(_ byte: UInt8, after previous: UInt32, before next: UInt32) -> Bool {
        let code = UInt32(byte)
        switch byte {
        case 0x60: return true
        case 0x5F: return previous != 0x5F && next != 0x5F
        case 0x26, 0x5E, 0x7E, 0xAB: return previous != 0
        case 0x91, 0x92, 0x97, 0x8B: return isHalf(previous)
        case 0x96: return previous == 0x6F || previous == 0x70 || previous == 0x09BC
        case 0x82, 0x84, 0x93: return endsCluster(previous) || previous == code
        case 0x85: return endsCluster(previous) && next != 0x85 && next != 0x2E
        case 0x94: return next == 0x50 || next == 0x51 || next == 0x54 || next == 0xA1
        case 0x98, 0x99: return beginsCluster(next) || kind(next) == .below
        case 0x95, 0x9B: return beginsCluster(next)
        case 0x86...0x89: return beginsCluster(next) || isHalf(next)
        // A dash by itself, ণ্ড behind a letter: ভাণ্ডার is fvÐvi.
        case 0xD0: return previous != 0 && previous != code
        default:
            let kind = BijoyTable.shared.kinds[Int(byte)]
            return kind != .none && kind != .text
        }
    }

    private static func kind(_ code: UInt32) -> BijoyTable.Kind {
        code < 0x100 ? BijoyTable.shared.kinds[Int(code)] : .none
    }

    private static func isHalf(_ code: UInt32) -> Bool { kind(code) == .half || code == 0x09CD }

    private static func endsCluster(_ code: UInt32) -> Bool {
        switch kind(code) {
        case .letter, .below, .reph: true
        default: BengaliLetter.kind(of: code) == .consonant || code == 0x09BC
        }
    }

    private static func beginsCluster(_ code: UInt32) -> Bool {
        kind(code) == .letter || kind(code) == .half || BengaliLetter.kind(of: code) == .consonant
    }

    /// The code at an offset and its length in bytes: a byte of Windows-1252 that is no digit, control or space, or a
    /// letter of Unicode's Bengali block or a joiner; 0 where neither stands there.
    @inline(__always)
    static func code(_ bytes: Span<UInt8>, at offset: Int) -> (code: UInt32, length: Int) {
        let lead = bytes[offset]
        if lead < 0x80 { return (isASCIICode(lead) ? UInt32(lead) : 0, 1) }
        if lead == 0xE0, offset + 2 < bytes.count, bytes[offset + 1] & 0xFE == 0xA6, bytes[offset + 2] & 0xC0 == 0x80 {
            let letter = UInt32(bytes[offset + 1] & 1) << 6 | UInt32(bytes[offset + 2] & 0x3F)
            return (wordLetters[Int(letter)] ? 0x0980 | letter : 0, 3)
        }
        let (scalar, length) = ScalarBytes.decode(bytes, at: offset, before: bytes.count)
        if scalar == InvisibleScalar.zeroWidthJoiner || scalar == InvisibleScalar.zeroWidthNonJoiner {
            return (scalar, length)
        }
        guard scalar < 0x2213, scalar != 0xA0, let byte = BijoyTable.byte(of: scalar) else { return (0, length) }
        if byte < 0xA0, BijoyTable.scalar(of: byte) == UInt32(byte) { return (0, length) }
        return (UInt32(byte), length)
    }

    private static let wordLetters = (0..<128).map { BengaliLetter.isWordLetter(offset: $0) }

    @inline(__always)
    private static func isASCIICode(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, 0x5E...0x60, 0x7E, 0x26, 0x7C, 0x24: true
        default: false
        }
    }
}
