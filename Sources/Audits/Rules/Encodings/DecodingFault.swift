internal import BengaliText

/// A stretch of canonical text that was not decoded.
struct DecodingFault {
    /// What kind of text it is; the last word of its message's key.
    enum Kind: String {
        /// U+FFFD, which a decoder puts in the place of bytes it does not know.
        case replacement
        /// Private and control characters, which mean nothing outside the font they were made for.
        case privateUse
        /// The codes of a legacy Bengali font.
        case legacy
        /// English put through a converter from a legacy font.
        case converted
    }

    /// The kind.
    var kind: Kind
    /// The word it stands in, as bytes of the canonical text.
    var range: Range<Int>

    /// The faults of a text, one a word, in order.
    ///
    /// - Complexity: O(n) in the text's bytes.
    static func all(in text: CanonicalText) -> [DecodingFault] {
        var faults: [DecodingFault] = []
        let end = text.appendixStart
        let bytes = text.bytes
        let span = bytes.span
        var place = 0
        while place < end {
            let byte = span[place]
            if byte < 0x80 {
                place += 1
            } else if byte == 0xE0 {
                if place + 2 < end, span[place + 2] == 0x83, isConvertedPair(bytes, place, end),
                    !(faults.last?.range.contains(place) ?? false)
                {
                    faults.append(DecodingFault(kind: .converted, range: word(around: place, in: bytes, end)))
                }
                place += 3
            } else {
                let letter = Letter(bytes, at: place, end: end)
                if let kind = kind(of: letter, at: place, in: bytes, end),
                    !(faults.last?.range.contains(place) ?? false)
                {
                    faults.append(DecodingFault(kind: kind, range: word(around: place, in: bytes, end)))
                }
                place += letter.length
            }
        }
        return faults
    }

    private static func kind(of letter: Letter, at place: Int, in bytes: [UInt8], _ end: Int) -> Kind? {
        switch letter.value {
        case 0xFFFD: return .replacement
        case 0x80...0x9F, 0xE000...0xF8FF, 0xF0000...0x10FFFF: return .privateUse
        default: break
        }
        guard LegacyLetters.isSign(letter.value) else { return nil }
        let before = Letter.kind(before: place, in: bytes)
        let after = Letter.kind(at: place + letter.length, in: bytes, end)
        // A dagger behind a word is a footnote's; in those fonts it is a vowel sign and stands before its letter.
        if letter.value == 0x2020 || letter.value == 0x2021, after == .other { return nil }
        if before == .bengali || (after == .bengali && before != .other) { return .legacy }
        guard LegacyLetters.isNoLatinLetter(letter.value) else { return nil }
        return before == .latin && (after == .latin || after == .sign) || before == .sign && after == .latin
            ? .legacy : nil
    }

    /// ঃৎ: `tr` of an English word, which no Bengali word has.
    private static func isConvertedPair(_ bytes: [UInt8], _ place: Int, _ end: Int) -> Bool {
        place + 6 <= end && bytes[place + 1] == 0xA6 && bytes[place + 2] == 0x83 && bytes[place + 3] == 0xE0
            && bytes[place + 4] == 0xA7 && bytes[place + 5] == 0x8E
    }

    /// The letters around a place up to white space, no more than 200 bytes either way.
    private static func word(around place: Int, in bytes: [UInt8], _ end: Int) -> Range<Int> {
        var start = place
        while start > 0, place - start < 200, bytes[start - 1] > 0x20 { start -= 1 }
        while start < place, bytes[start] & 0xC0 == 0x80 { start += 1 }
        var stop = place
        while stop < end, stop - place < 200, bytes[stop] > 0x20 { stop += 1 }
        while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
        return start..<stop
    }
}
