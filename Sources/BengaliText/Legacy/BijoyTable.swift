internal import Knowledge

/// The codes of Bijoy's font SutonnyMJ, by their bytes in Windows-1252.
///
/// Bijoy text is one byte a code; what reaches us are the scalars that a reader of Windows-1252 (or of Latin-1, which
/// leaves C1 controls) makes of those bytes.
struct BijoyTable: Sendable {
    /// What a code does in a syllable.
    enum Kind: UInt8, Sendable {
        case none
        /// A consonant, a conjunct, an independent vowel.
        case letter
        /// The beginning of a conjunct.
        case half
        /// What hangs on the letters before it.
        case below
        case reph
        /// A vowel sign that stands before its letters.
        case before
        /// A vowel sign that stands after them.
        case sign
        case mark
        case hasanta
        /// A sign that is no letter.
        case text
    }

    /// One code.
    struct Code: Sendable {
        var kind = Kind.none
        /// What it reads; letters of the Bengali block but for `text`.
        var reads: [UInt32] = []
        /// Another reading; empty where there is none.
        var also: [UInt32] = []
        /// The letters after which the other reading comes first.
        var after: [[UInt32]] = []
        /// Whether the other reading comes first wherever the code does not stand alone.
        var isOtherInWords = false
        /// The letters after which it then does not.
        var notAfter: [[UInt32]] = []
    }

    /// The codes by their bytes, 256 of them.
    let codes: [Code]
    /// Their kinds alone, and the one letter that a code reads always; 0 where it reads more, or may read another.
    let kinds: [Kind]
    let letters: [UInt32]

    /// The table, read once.
    static let shared = BijoyTable()

    private init() {
        var codes = [Code](repeating: Code(), count: 256)
        let table = KnowledgeTable(named: "bijoy")
        for row in table.rows where row.count >= 6 {
            guard let byte = UInt8(row[0], radix: 16) else { continue }
            var code = Code(kind: Self.kind(named: row[2]))
            code.reads = row[3].unicodeScalars.map(\.value)
            code.also = row[4].unicodeScalars.map(\.value)
            for part in row[5].split(separator: " ") {
                let letters = part.unicodeScalars.map(\.value)
                switch part.utf8.first {
                case 0x2A: code.isOtherInWords = true
                case 0x2D: code.notAfter.append(Array(letters.dropFirst()))
                default: code.after.append(letters)
                }
            }
            codes[Int(byte)] = code
        }
        self.codes = codes
        kinds = codes.map(\.kind)
        letters = codes.map { $0.reads.count == 1 && $0.also.isEmpty ? $0.reads[0] : 0 }
    }

    private static func kind(named name: String) -> Kind {
        switch name {
        case "letter": .letter
        case "half": .half
        case "below": .below
        case "reph": .reph
        case "before": .before
        case "sign": .sign
        case "mark": .mark
        case "hasanta": .hasanta
        default: .text
        }
    }

    // MARK: Windows-1252

    /// The scalars that Windows-1252 has for the bytes 0x80 to 0x9F; 0 where it has none.
    private static let upper: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    /// The byte that Windows-1252, or Latin-1, has for a scalar; nil where neither has one.
    ///
    /// The minus sign is what word processors make of the soft hyphen, which in Bijoy is a letter.
    @inline(__always)
    static func byte(of scalar: UInt32) -> UInt8? {
        if scalar < 0x100 { return UInt8(truncatingIfNeeded: scalar) }
        return upperByte(of: scalar)
    }

    private static func upperByte(of scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0x0152: 0x8C
        case 0x0153: 0x9C
        case 0x0160: 0x8A
        case 0x0161: 0x9A
        case 0x0178: 0x9F
        case 0x017D: 0x8E
        case 0x017E: 0x9E
        case 0x0192: 0x83
        case 0x02C6: 0x88
        case 0x02DC: 0x98
        case 0x2013: 0x96
        case 0x2014: 0x97
        case 0x2018: 0x91
        case 0x2019: 0x92
        case 0x201A: 0x82
        case 0x201C: 0x93
        case 0x201D: 0x94
        case 0x201E: 0x84
        case 0x2020: 0x86
        case 0x2021: 0x87
        case 0x2022: 0x95
        case 0x2026: 0x85
        case 0x2030: 0x89
        case 0x2039: 0x8B
        case 0x203A: 0x9B
        case 0x20AC: 0x80
        case 0x2122: 0x99
        case 0x2212: 0xAD
        default: nil
        }
    }

    /// The scalar that Windows-1252 has for a byte.
    static func scalar(of byte: UInt8) -> UInt32 {
        guard (0x80..<0xA0).contains(byte) else { return UInt32(byte) }
        let scalar = upper[Int(byte) - 0x80]
        return scalar == 0 ? UInt32(byte) : scalar
    }

    /// Whether a byte's scalar is a sign of punctuation in text that is not Bijoy's, so that it is taken for a letter only
    /// where a letter can stand.
    static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x82, 0x84...0x87, 0x89, 0x8B, 0x91...0x99, 0x9B, 0xAB, 0xBB: true
        default: false
        }
    }
}
