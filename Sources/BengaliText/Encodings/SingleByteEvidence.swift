/// Whether bytes that are not UTF-8 are Windows-1252 text, or UTF-8 that was damaged, or no text at all.
///
/// Counted byte by byte, so that the answer does not depend on the pieces the bytes come in. Every byte is some letter
/// of Windows-1252, so the question is what else they could be: damaged UTF-8 keeps most of its sequences of two to
/// four bytes, and what is no text has control characters.
struct SingleByteEvidence {
    /// Fewer bytes say too little: two wrong ones after a word are damage as likely as letters.
    private static let fewest = 16

    /// How many bytes were looked at.
    var count = 0
    /// How many of them are beyond ASCII.
    private var high = 0
    /// How many stand in sequences that are UTF-8's, or the beginning of a Bengali letter or a quotation mark.
    private var inSequences = 0
    private var controls = 0
    private var undefined = 0
    /// The bytes of the sequence at hand, so many of so many; 0 outside.
    private var got = 0
    private var wanted = 0
    private var lead: UInt8 = 0
    /// Whether the sequence is a letter or mark of these documents, as far as it has come.
    private var isFamiliar = false

    /// Looks at more bytes.
    mutating func add(_ bytes: ArraySlice<UInt8>) {
        for byte in bytes { add(byte) }
    }

    private mutating func add(_ byte: UInt8) {
        count += 1
        if wanted > 0 {
            if byte & 0xC0 == 0x80 {
                high += 1
                got += 1
                if got == 2 {
                    isFamiliar = lead == 0xE0 && (0xA5...0xA7).contains(byte) || lead == 0xE2 && byte == 0x80
                }
                if got == wanted { endSequence() }
                return
            }
            endSequence()
        }
        guard byte >= 0x80 else {
            let isControl = byte < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains(byte) || byte == 0x7F
            controls += isControl ? 1 : 0
            return
        }
        high += 1
        lead = byte
        switch byte {
        case 0xC2...0xDF: (got, wanted) = (1, 2)
        case 0xE0...0xEF: (got, wanted) = (1, 3)
        case 0xF0...0xF4: (got, wanted) = (1, 4)
        case 0x81, 0x8D, 0x8F, 0x90, 0x9D: undefined += 1
        default: break
        }
    }

    /// A sequence ends, whole or broken off.
    private mutating func endSequence() {
        inSequences += bytesInSequence
        (got, wanted, isFamiliar) = (0, 0, false)
    }

    private var bytesInSequence: Int { got == wanted || isFamiliar ? got : 0 }

    /// Whether the bytes so far are Windows-1252 text.
    ///
    /// Two letters may stand together as a sequence of UTF-8 does (Bijoy writes ন্ধ্য so), one pair in some, so a quarter
    /// is allowed. One byte in fifty may be one the encoding leaves undefined: fonts put letters there.
    var isText: Bool {
        let sequences = inSequences + bytesInSequence
        return count >= Self.fewest && high > 0 && high * 4 <= count * 3 && sequences * 4 <= high
            && controls * 1000 <= count && undefined * 50 <= high
    }
}
