/// What a scalar of the Bengali block does in a syllable.
///
/// Source: Unicode 15, IndicSyllabicCategory and CompositionExclusions.
enum BengaliLetter: UInt8 {
    /// Independent vowels, ৎ, digits, currency marks: begins something, takes no part in ordering.
    case other
    case consonant
    /// অ, which with া is another letter.
    case bareA
    case nukta
    case hasanta
    /// ে, which composes with the two that follow.
    case signE
    case signAa
    case signAuLength
    case otherSign
    case candrabindu
    case anusvara
    case visarga
    /// Never canonical as it stands, or beyond what the hand-written order knows: looked at letter by letter.
    case unsettled

    /// Whether it is a vowel sign.
    var isVowelSign: Bool { rawValue >= Self.signE.rawValue && rawValue <= Self.otherSign.rawValue }

    /// Whether it hangs on a letter before it.
    var isMark: Bool { rawValue >= Self.nukta.rawValue && rawValue <= Self.visarga.rawValue }

    /// The kinds of U+0980 to U+09FF, by offset.
    static let kinds: [UInt8] = (0..<128).map { kind(ofOffset: $0).rawValue }

    /// The rows of `unsettledAfter` that they take, by offset: ব, which with a nukta is another letter, has its own.
    static let rows: [UInt8] = (0..<128).map { $0 == 0x2C ? bareBa : kind(ofOffset: $0).rawValue }

    private static let bareBa: UInt8 = 13

    /// The kind of a scalar; nil outside the block.
    static func kind(of scalar: UInt32) -> BengaliLetter? {
        scalar & ~0x7F == 0x0980 ? kind(ofOffset: Int(scalar & 0x7F)) : nil
    }

    private static func kind(ofOffset offset: Int) -> BengaliLetter {
        switch offset {
        case 0x01: .candrabindu
        case 0x02: .anusvara
        case 0x03: .visarga
        case 0x05: .bareA
        case 0x15...0x28, 0x2A...0x30, 0x32, 0x36...0x39: .consonant
        case 0x3C: .nukta
        case 0x3E: .signAa
        case 0x3F...0x44, 0x48, 0x4B, 0x4C, 0x62, 0x63: .otherSign
        case 0x47: .signE
        case 0x4D: .hasanta
        case 0x57: .signAuLength
        case 0x5C, 0x5D, 0x5F, 0x64, 0x65, 0x70, 0x71, 0x77, 0x7E: .unsettled
        default: .other
        }
    }

    /// Whether a letter of the block belongs to words: letters and signs, not digits or currency marks.
    static func isWordLetter(offset: Int) -> Bool {
        switch offset {
        case 0x01...0x03, 0x05...0x0C, 0x0F, 0x10, 0x13...0x28, 0x2A...0x30, 0x32, 0x36...0x39, 0x3C...0x44: true
        case 0x47, 0x48, 0x4B...0x4E, 0x57, 0x60...0x63: true
        default: false
        }
    }

    /// Whether a scalar belongs to a word of Bengali: a letter or sign, of Assamese too.
    static func isWord(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09DC...0x09DF, 0x09F0, 0x09F1: true
        default: scalar & ~0x7F == 0x0980 && isWordLetter(offset: Int(scalar & 0x7F))
        }
    }

    /// Whether a scalar is a sign drawn before the letters it belongs to: ি, ে, ৈ.
    static func isPreBase(_ scalar: UInt32) -> Bool {
        scalar == 0x09BF || scalar == 0x09C7 || scalar == 0x09C8
    }

    /// Whether a scalar is a sign drawn below its letter alone.
    static func isBelowBase(_ scalar: UInt32) -> Bool {
        (0x09C1...0x09C4).contains(scalar) || scalar == 0x09E2 || scalar == 0x09E3
    }

    /// Whether a scalar is a consonant, in whatever spelling.
    static func isConsonant(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09DC, 0x09DD, 0x09DF, 0x09F0, 0x09F1: true
        default: kind(of: scalar) == .consonant
        }
    }

    /// Whether a consonant makes another with a nukta: ড় ঢ় য়, and ক় খ় গ় জ় ফ় of foreign words.
    static func takesNukta(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0995...0x0997, 0x099C, 0x09A1, 0x09A2, 0x09AB, 0x09AF: true
        default: false
        }
    }

    /// What `unsettledAfter` is for NFC alone, which reorders only nukta and hasanta.
    static let uncomposedAfter: [UInt16] = {
        var table = [UInt16](repeating: 1 << UInt16(Self.unsettled.rawValue), count: 16)
        table[Int(Self.hasanta.rawValue)] |= 1 << UInt16(Self.nukta.rawValue)
        table[Int(Self.signE.rawValue)] |=
            1 << UInt16(Self.signAa.rawValue) | 1 << UInt16(Self.signAuLength.rawValue)
        return table
    }()

    /// For each kind, as a bit set, the kinds that may not follow it in canonical text without a closer look; what is
    /// not of the block counts as `other`.
    static let unsettledAfter: [UInt16] = {
        func bits(_ kinds: BengaliLetter...) -> UInt16 { kinds.reduce(0) { $0 | 1 << UInt16($1.rawValue) } }
        let always = bits(.unsettled)
        let signs = bits(.signE, .signAa, .signAuLength, .otherSign)
        var table = [UInt16](repeating: always, count: 16)
        // A sign that no letter stands before may have been typed as it looks.
        table[Int(BengaliLetter.other.rawValue)] |= bits(.signE, .signAa, .otherSign)
        table[Int(BengaliLetter.bareA.rawValue)] |= bits(.signAa)
        table[Int(bareBa)] |= bits(.nukta)
        table[Int(BengaliLetter.nukta.rawValue)] |= bits(.nukta)
        table[Int(BengaliLetter.hasanta.rawValue)] |= bits(.nukta, .hasanta)
        for sign in [BengaliLetter.signE, .signAa, .signAuLength, .otherSign] {
            table[Int(sign.rawValue)] |= signs | bits(.nukta, .hasanta)
        }
        table[Int(BengaliLetter.candrabindu.rawValue)] |= signs | bits(.nukta, .hasanta, .candrabindu)
        table[Int(BengaliLetter.anusvara.rawValue)] |= signs | bits(.nukta, .candrabindu, .anusvara)
        table[Int(BengaliLetter.visarga.rawValue)] |= signs | bits(.nukta, .candrabindu)
        return table
    }()
}
