/// Tells Latin letters that spell nothing, as a reading program writes them for a stamp, a signature or a ruled line,
/// from words, names and abbreviations.
///
/// By the form of words alone, without a list of them: a word of English has a vowel, few consonants in a row and
/// capitals at its beginning or throughout. Where the letters of no words outweigh the others, the line is junk.
enum LatinJunk {
    /// Short words of English and honorifics; any other word of one or two letters says nothing.
    private static let shortWords: Set<[UInt8]> = Set(
        """
        a i am an as at be by do go he if in is it me my no of on or so to up us we pm dr mr ms md rd st vs id kg km ha cm
        mm sl ok pc tv
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

    /// Whether a line of Latin letters spells nothing; a line with letters beyond ASCII or an address is never junk.
    ///
    /// - Complexity: O(n) in the line's bytes.
    static func fills(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        var spelt = 0
        var unspelt = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            if byte == 0x40 || byte == 0x2F || (0xC2...0xCB).contains(byte) { return false }
            guard isLetter(byte) else {
                offset += 1
                continue
            }
            let begin = offset
            while offset < range.upperBound, isLetter(bytes[offset]) { offset += 1 }
            let isBesideDigit =
                begin > range.lowerBound && isDigit(bytes[begin - 1])
                || offset < range.upperBound && isDigit(bytes[offset])
            if isBesideDigit { continue }
            if isWord(bytes, begin..<offset) { spelt += offset - begin } else { unspelt += offset - begin }
        }
        return unspelt > spelt
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isWord(_ bytes: borrowing [UInt8], _ word: Range<Int>) -> Bool {
        var capitals = 0
        var vowels = 0
        var consonantRun = 0
        var longestRun = 0
        var lowered: [UInt8] = []
        for offset in word {
            if bytes[offset] < 0x60 { capitals += 1 }
            let letter = bytes[offset] | 0x20
            if lowered.count < 3 { lowered.append(letter) }
            switch letter {
            case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79:
                vowels += 1
                consonantRun = 0
            default:
                consonantRun += 1
                longestRun = max(longestRun, consonantRun)
            }
        }
        if capitals == word.count, word.count > 1 { return word.count <= 6 || vowels > 0 }
        let isCased = capitals == 0 || capitals == 1 && bytes[word.lowerBound] < 0x60
        if word.count <= 2 { return isCased && shortWords.contains(lowered) }
        return isCased && vowels > 0 && longestRun <= 4 && vowels < word.count
    }
}
