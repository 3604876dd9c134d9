internal import ICUText

/// Finds where a text may be cut so that its parts are normalised as the whole is.
///
/// After a line feed always. In a line without end, after a tab or another line ending, else after a space: a phrase or
/// a split word that would be mended over the cut is not, but canonical text is the same. Where there is no white space
/// either, before a letter that begins a syllable, or that NFC never ties to what stands before it.
enum CutSearch {
    /// The offset after the last line feed of a range, or nil.
    static func afterLastLine(of bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
        var offset = range.upperBound
        while offset > range.lowerBound {
            if bytes[offset - 1] == 0x0A { return offset }
            offset -= 1
        }
        return nil
    }

    /// The best place to cut a part of one line, the last of its kind; nil where there is none.
    ///
    /// What follows a cut is to be seen: a line feed belongs to the carriage return before it, and a danda is judged by
    /// the word before its space.
    ///
    /// - Complexity: O(n) in the range's bytes.
    static func withinLine(of bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
        last(of: bytes, in: range) { $0 == 0x09 || $0 == 0x0C || $0 == 0x0D }
            ?? last(of: bytes, in: range) { $0 <= 0x20 }
            ?? lastBetweenASCII(of: bytes, in: range)
            ?? lastLetter(of: bytes, in: range)
    }

    /// The last boundary between two scalars; the end of the range where it is one.
    static func betweenScalars(of bytes: Span<UInt8>, in range: Range<Int>) -> Int {
        guard range.upperBound < bytes.count else { return range.upperBound }
        for offset in stride(from: range.upperBound, to: max(range.lowerBound, range.upperBound - 4), by: -1)
        where bytes[offset] & 0xC0 != 0x80 {
            return offset
        }
        return range.upperBound
    }

    /// The last place behind a byte of a kind where no danda follows.
    private static func last(
        of bytes: Span<UInt8>, in range: Range<Int>, where isKind: (UInt8) -> Bool
    ) -> Int? {
        var offset = range.upperBound - 1
        while offset > range.lowerBound {
            if isKind(bytes[offset - 1]), bytes[offset - 1] != 0x0D || bytes[offset] != 0x0A {
                let next = ScalarBytes.decode(bytes, at: offset, before: range.upperBound).scalar
                if next < ScalarBytes.stray, !Danda.isWrong(next) { return offset }
            }
            offset -= 1
        }
        return nil
    }

    private static func lastBetweenASCII(of bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
        var offset = range.upperBound - 1
        while offset > range.lowerBound {
            if bytes[offset - 1] < 0x80, bytes[offset] < 0x80 { return offset }
            offset -= 1
        }
        return nil
    }

    // MARK: Letters

    /// How good a cut before a letter is, the best first.
    private enum LetterCut: Int {
        /// A space of another width, or a danda, before a Bengali letter.
        case betweenWords
        /// Between two Bengali syllables.
        case betweenLetters
        /// Before a letter of another script.
        case foreign
        /// Before a letter of a sister script, which may be part of a Bengali word.
        case sister
    }

    private static func lastLetter(of bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
        var found = InlineArray<4, Int>(repeating: range.lowerBound)
        var offset = range.upperBound
        var (place, second, third): (Int, UInt32?, UInt32?) = (0, nil, nil)
        while offset > range.lowerBound, found[LetterCut.betweenWords.rawValue] == range.lowerBound {
            var begin = offset - 1
            while begin > range.lowerBound, bytes[begin] & 0xC0 == 0x80, offset - begin < 4 { begin -= 1 }
            let first = ScalarBytes.decode(bytes, at: begin, before: range.upperBound).scalar
            if let second, let third, let cut = cut(after: second, before: third, first: first),
                found[cut.rawValue] == range.lowerBound
            {
                found[cut.rawValue] = place
            }
            (place, second, third) = (offset, first, second)
            offset = begin
        }
        for place in 0..<4 where found[place] > range.lowerBound { return found[place] }
        return nil
    }

    /// What kind of cut can be made between two scalars; `first` stands before both.
    private static func cut(after second: UInt32, before third: UInt32, first: UInt32) -> LetterCut? {
        if isBareLetter(third) {
            if InvisibleScalar.isOddSpace(second) || second == 0x0964 || second == 0x0965 { return .betweenWords }
            return isSettled(second, after: first) ? .betweenLetters : nil
        }
        guard third >= 0x0300, isForeign(second), isForeign(third), let letter = Unicode.Scalar(third),
            ICUNormalizer.hasBoundary(before: letter)
        else { return nil }
        let isSister = (0x0900..<0x0B80).contains(second) || (0x0900..<0x0B80).contains(third)
        return isSister ? .sister : .foreign
    }

    /// Whether it is a letter of the Bengali block that stands by itself.
    private static func isBareLetter(_ scalar: UInt32) -> Bool {
        switch BengaliLetter.kind(of: scalar) {
        case .consonant, .bareA, .other: true
        case .unsettled: scalar != 0x09FE && scalar != Danda.numeral
        default: false
        }
    }

    /// Whether a letter or sign is spelt the same whether a bare letter follows it or nothing does: what ends in a
    /// hasanta, nukta or joiner waits, and so does ে after a sign that it makes another with.
    private static func isSettled(_ scalar: UInt32, after previous: UInt32) -> Bool {
        switch BengaliLetter.kind(of: scalar) {
        case .signAa, .signAuLength, .otherSign, .candrabindu, .anusvara, .visarga: true
        case .signE: previous != 0x09BE && previous != 0x09D7
        default: isBareLetter(scalar)
        }
    }

    private static func isForeign(_ scalar: UInt32) -> Bool {
        scalar & ~0x7F != 0x0980 && scalar < ScalarBytes.stray && !InvisibleScalar.isJoiner(scalar)
            && !InvisibleScalar.isEmpty(scalar) && !InvisibleScalar.isOddSpace(scalar)
            && scalar != InvisibleScalar.softHyphen && !Danda.isWrong(scalar)
    }
}
