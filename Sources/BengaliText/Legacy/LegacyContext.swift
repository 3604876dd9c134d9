/// What the beginning of a text shows of its encoding: all that a decoder knows of the text as a whole.
///
/// It is found out once and then holds for all of the text. Were it counted on from line to line, in what is read, a text
/// that is normalised a second time would count otherwise than it did the first time, and could be read otherwise.
///
/// For the same reason it is counted in the clean text: in its first two hundred lines, or so many of its bytes, which
/// are the same bytes the second time. More of the source is looked at, since clean text may be shorter: what is
/// normalised twice is read alike unless three quarters of a beginning of a megabyte and less than two hundred lines
/// vanish (scalars that show nothing, and little else). No bounded look at a source could tell what follows those.
public struct LegacyContext: Sendable, Hashable {
    /// The bytes of a source's beginning that are looked at.
    public static let lookAhead = counted << 2
    /// The bytes of a clean text's beginning in which codes and spaces are counted.
    static let counted = 1 << 18
    /// The lines of it that are looked at: lines, for no step makes more or fewer of them, as it may of bytes.
    private static let lines = 200

    /// Whether half of the text's words or more are Bijoy's.
    let isMostlyBijoy: Bool

    /// The context of a text of which nothing has been seen.
    public init() {
        isMostlyBijoy = false
    }

    /// The context of a text that begins so; at most 256 KiB and two hundred lines of it are counted.
    public init(beginningOf text: [UInt8]) {
        let beginning = text.span.extracting(0..<Self.end(ofBeginning: text.span, within: Self.counted))
        let codes = Self.codes(beginning)
        isMostlyBijoy = codes >= Self.fewestCodes && codes * Self.wordsToACode > Self.spaces(beginning)
    }

    /// Fewer codes tell nothing of a text.
    private static let fewestCodes = 3
    /// In Bijoy a letter in twenty is such a code, which is one in four words: of a text that is Bijoy's by half, in eight.
    private static let wordsToACode = 8

    /// Where the lines end that are looked at, within a number of bytes.
    static func end(ofBeginning text: Span<UInt8>, within bytes: Int) -> Int {
        let most = min(text.count, bytes)
        let beginning = text.extracting(0..<most)
        var (lines, offset) = (0, 0)
        while lines < Self.lines, let end = ByteSearch.first(beginning, from: offset, where: { $0 ^ 0x0A }) {
            lines += 1
            offset = end + 1
        }
        return lines < Self.lines ? most : offset
    }

    private static func spaces(_ bytes: Span<UInt8>) -> Int {
        var count = 0
        for place in 0..<bytes.count where bytes[place] <= 0x20 { count += 1 }
        return count
    }

    // MARK: Codes

    /// How many codes stand in bytes.
    private static func codes(_ bytes: Span<UInt8>) -> Int {
        var count = 0
        var offset = 0
        while let (start, end) = firstCode(bytes, from: offset) {
            offset = end
            let code = UInt8(truncatingIfNeeded: BijoyCodes.code(bytes, at: start).code)
            if start > 0, end < bytes.count, isLetter(bytes[start - 1]), isLetter(bytes[end]), BijoyCodes.isHard(code) {
                count += 1
            }
        }
        return count
    }

    /// Whether the first lines of a source have too few scalars that are such codes, or that a canonical spelling may make
    /// one, for the spaces that no joining of words takes away, to be Bijoy's however they are respelt: at none of them, so
    /// that it holds wherever the clean text's beginning ends.
    static func cannotBeBijoy(_ text: [UInt8]) -> Bool {
        let bytes = text.span.extracting(0..<end(ofBeginning: text.span, within: lookAhead))
        var (count, spaces, counted, offset) = (0, 0, 0, 0)
        while let odd = firstOdd(bytes, from: offset) {
            let (code, length) = BijoyCodes.code(bytes, at: odd)
            offset = odd + length
            let isHard = code >= 0x80 && code < 0x100 && BijoyCodes.isHard(UInt8(truncatingIfNeeded: code))
            guard isHard || code == 0 && composes(bytes, odd) else { continue }
            count += 1
            spaces += lastingSpaces(bytes, in: counted..<odd)
            counted = odd
            if count >= fewestCodes, count * wordsToACode > spaces { return false }
        }
        return true
    }

    /// White space but for spaces between two letters beyond ASCII, which alone are joined.
    private static func lastingSpaces(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int {
        var count = 0
        for place in range where bytes[place] <= 0x20 {
            let isInner = bytes[place] == 0x20 && place > 0 && place + 1 < bytes.count
            if !isInner || bytes[place - 1] < 0x80 || bytes[place + 1] < 0x80 { count += 1 }
        }
        return count
    }

    /// The place of the first code beyond ASCII beside a letter, or of what composition may make one, or nil.
    ///
    /// Text without such codes costs one look at each byte, many at a time.
    static func firstCode(_ bytes: Span<UInt8>, from start: Int) -> (start: Int, end: Int)? {
        var offset = start
        while let odd = firstOdd(bytes, from: offset) {
            let (code, length) = BijoyCodes.code(bytes, at: odd)
            let isCode = code >= 0x80 && code < 0x100 && BijoyCodes.mayBeLetter(UInt8(truncatingIfNeeded: code))
            if isCode && isBesideLetter(bytes, odd, length) && isLetter(code, bytes, odd, length)
                || code == 0 && composes(bytes, odd)
            {
                return (odd, odd + length)
            }
            offset = odd + length
        }
        return nil
    }

    // MARK: Words of ASCII's letters

    /// Where a word begins that may be Bijoy's in letters of ASCII alone, from an offset on; nil where none does.
    ///
    /// Such words have a v (া) behind a letter, which few words of English have.
    static func firstASCIIWord(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var offset = start
        while let place = firstV(bytes, from: offset) {
            var (low, high) = (place, place + 1)
            while low > offset, isASCIILetter(bytes[low - 1]), place - low < longestASCIIWord { low -= 1 }
            while high < bytes.count, isASCIILetter(bytes[high]), high - place < longestASCIIWord { high += 1 }
            if high - low >= shortestASCIIWord, mayBeBijoy(bytes, low..<high) { return low }
            offset = high
        }
        return nil
    }

    /// Letters of the words that are looked at.
    private static let shortestASCIIWord = 4
    private static let longestASCIIWord = 48

    private static func mayBeBijoy(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let statistics = BijoyStatistics.shared
        var odds = BijoyStatistics.Odds()
        for place in range { odds.add(UInt32(bytes[place]), statistics) }
        return odds.value(statistics) > LegacyOdds.ofASCIIWord
    }

    /// Whether a word has white space or a mark of punctuation on either side, so that it is no part of a code, a name of a
    /// file or an address.
    static func standsAlone(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
        let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
        let next = range.upperBound + 1 < bytes.count ? bytes[range.upperBound + 1] : 0x20
        let endsThere =
            after <= 0x20 || after == 0x29 || (after == 0x2C || after == 0x3B || after == 0x7C) && next <= 0x20
        return (before <= 0x20 || before == 0x28) && endsThere
    }

    private static func isASCIILetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF) || (0x5E...0x60).contains(byte) || byte == 0x7E || byte == 0x26
    }

    /// The place of the first v between two letters.
    private static func firstV(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var offset = start
        while let place = ByteSearch.first(bytes, from: offset, where: { $0 ^ 0x76 }) {
            if place > start, isASCIILetter(bytes[place - 1]) { return place }
            offset = place + 1
        }
        return nil
    }

    /// The first byte that begins a scalar of Latin, of general punctuation, or of what is canonically a letter of theirs.
    private static func firstOdd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        ByteSearch.first(bytes, from: start) { byte in
            // C0 to CF; E1 and E2; EF and above.
            let (latin, last) = ((byte & 0xF0) ^ 0xC0, max(~byte, 0x10) &- 0x10)
            return min(min(latin, last), min(byte ^ 0xE1, byte ^ 0xE2))
        }
    }

    /// Whether a combining mark begins there, with which a letter is composed to one that may be a code, or a scalar that
    /// is canonically such a letter or sign: the ångström, the kelvin, the Greek colon and accents.
    private static func composes(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
        let lead = bytes[offset]
        if lead == 0xCC || lead == 0xCD { return true }
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        let third = offset + 2 < bytes.count ? bytes[offset + 2] : 0
        switch lead {
        case 0xCE: return next == 0x87
        case 0xE1: return next == 0xBF && (third == 0xAF || third == 0xBD)
        case 0xE2: return next == 0x84 && (third == 0xAA || third == 0xAB)
        // Full-width and mathematical letters, which are written as ASCII's.
        case 0xEF: return next == 0xBC || next == 0xBD
        case 0xF0: return next == 0x9D
        default: return false
        }
    }

    /// Whether a code is a letter where it stands.
    private static func isLetter(_ code: UInt32, _ bytes: Span<UInt8>, _ offset: Int, _ length: Int) -> Bool {
        var before = offset
        repeat { before -= 1 } while before > 0 && bytes[before] & 0xC0 == 0x80 && offset - before < 4
        let previous = before >= 0 ? BijoyCodes.code(bytes, at: before).code : 0
        let next = offset + length < bytes.count ? BijoyCodes.code(bytes, at: offset + length).code : 0
        return BijoyCodes.isLetter(code, after: previous, before: next)
    }

    private static func isBesideLetter(_ bytes: Span<UInt8>, _ offset: Int, _ length: Int) -> Bool {
        if offset > 0, isLetter(bytes[offset - 1]) { return true }
        let next = offset + length
        return next < bytes.count && isLetter(bytes[next])
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F || byte == 0x60 || byte >= 0x80
    }
}
