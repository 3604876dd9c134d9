/// The danda, and the signs that are typed for it.
///
/// U+0964 serves all scripts of India and Bangladesh (the Unicode Standard, chapter 12); some scripts have one of their
/// own, which a keyboard or an engine of several scripts gives instead. U+09F7 is the numeral four of the old currency
/// and has the same shape. U+0965 is another sign. The bar of ASCII is none: it parts columns.
enum Danda {
    static let scalar: UInt32 = 0x0964

    /// The currency numeral four.
    static let numeral: UInt32 = 0x09F7

    /// The danda for a code point that the block keeps empty, to be written as that of all scripts, or nil.
    static func reserved(_ scalar: UInt32) -> UInt32? {
        scalar == 0x09E4 ? 0x0964 : scalar == 0x09E5 ? 0x0965 : nil
    }

    /// Whether a scalar is another script's danda or the numeral of the same shape.
    static func isWrong(_ scalar: UInt32) -> Bool {
        switch scalar {
        // Bengali's numeral, Ol Chiki, Cham, Meetei Mayek, Brahmi, Kaithi, Chakma, Newa, Siddham, Modi, Bhaiksuki.
        case numeral, 0x1C7E, 0xAA5D, 0xABEB, 0x11047, 0x110C0, 0x11141, 0x1144B, 0x115C2, 0x11641, 0x11C41: true
        default: false
        }
    }

    /// Whether a sentence of Bengali may end after a scalar: a letter or sign of a word, or a closing mark.
    ///
    /// A digit does not count: ৫৷ is a sum of money.
    static func mayFollow(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0980..<0x0A00: BengaliLetter.isWord(scalar)
        case 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D: true
        default: false
        }
    }

    /// Whether a scalar after the sign says that it is a numeral: a digit or another currency sign.
    static func isNumeric(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0x09E6...0x09EF, 0x09F2...0x09F9, 0x09FB: true
        default: false
        }
    }
}
