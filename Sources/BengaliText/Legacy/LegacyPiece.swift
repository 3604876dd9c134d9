/// A run of letters of a line that may be Bijoy's, and what was made of it.
struct LegacyPiece {
    /// What was decided.
    enum State {
        /// Left as it is: no evidence, or evidence against; English too.
        case plain
        /// Bijoy, by itself.
        case certain
        /// Bijoy, by what stands beside it.
        case beside
        /// Letters of Unicode alone.
        case unicode
    }

    /// The bytes of the line's text.
    var range: Range<Int>
    /// Its codes among the line's.
    var codes: Range<Int>
    /// The cell it stands in.
    var cell: Int
    /// Codes beyond ASCII, and those of them that no Western language has for a letter.
    var high = 0
    var hard = 0
    /// Letters of Unicode's Bengali block.
    var bengali = 0
    /// Whether it is part of an address.
    var isProtected = false
    var state = State.plain
    /// How much likelier it is Bijoy than English, in sixteenths of a bit.
    var odds = 0
    /// Its reading among the line's, the faults in it, and the letters of the lexicon's entry it rests on.
    var reading = 0..<0
    var faults = 0
    var known = 0
    /// Whether it was looked at by itself, and whether it has been read; few words of English need to be.
    var isWeighed = false
    var isRead = false

    /// Codes that are bytes of ASCII, and nothing else.
    var isASCII: Bool { high == 0 && bengali == 0 }
    /// Whether it was decoded.
    var isDecoded: Bool { state == .certain || state == .beside }
}
