extension LineReader {
    /// The codes that are looked over on either side of a word.
    private static let longestRun = 96

    /// Whether a word is part of a run in which a code of Bijoy's was left: what it reads is not known, and a reading of
    /// its other letters would let the run be decided otherwise.
    static func touchesCode(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        hasCodeAfter(bytes, range.upperBound) || hasCodeBefore(bytes, range.lowerBound)
    }

    /// Whether a letter of ASCII or a code beyond it stands right beside a word, so that English there would be a part of
    /// another word.
    static func touchesLatin(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let before = range.lowerBound > 0 ? beginning(bytes, before: range.lowerBound) : bytes.count
        return [before, range.upperBound].contains { place in
            guard place < bytes.count else { return false }
            let code = BijoyCodes.code(bytes, at: place).code
            return code != 0 && code < 0x100
                && (code < 0x80 || !BijoyTable.isPunctuation(UInt8(truncatingIfNeeded: code)))
        }
    }

    /// Whether a letter of a sister script stands in the same stretch without ASCII.
    ///
    /// English there would part the stretch, and the letter could be taken for a Bengali one the next time. Of a stretch
    /// too long to look at it is taken for granted.
    static func standsAmongSisters(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low > 0, bytes[low - 1] >= 0x80 {
            low -= 1
            if range.lowerBound - low > longestRun { return true }
        }
        while high < bytes.count, bytes[high] >= 0x80 {
            high += 1
            if high - range.upperBound > longestRun { return true }
        }
        return (low..<high).contains { place in
            // Devanagari, Odia.
            bytes[place] == 0xE0 && place + 1 < high && [0xA4, 0xA5, 0xAC, 0xAD].contains(bytes[place + 1])
        }
    }

    private static func hasCodeAfter(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
        guard start < bytes.count, bytes[start] > 0x40 else { return false }
        var offset = start
        var previous = BijoyCodes.code(bytes, at: start - 3).code
        while offset < bytes.count, offset - start < longestRun {
            let (code, length) = BijoyCodes.code(bytes, at: offset)
            guard isLetter(code, after: previous, in: bytes, offset + length) else { return false }
            if isBeyondASCII(code) { return true }
            previous = code
            offset += length
        }
        return false
    }

    private static func hasCodeBefore(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
        guard start > 0, bytes[start - 1] > 0x40 else { return false }
        var offset = start
        while offset > 0, start - offset < longestRun {
            let lead = beginning(bytes, before: offset)
            let (code, length) = BijoyCodes.code(bytes, at: lead)
            let previous = lead > 0 ? BijoyCodes.code(bytes, at: beginning(bytes, before: lead)).code : 0
            guard lead + length == offset, isLetter(code, after: previous, in: bytes, offset) else { return false }
            if isBeyondASCII(code) { return true }
            offset = lead
        }
        return false
    }

    /// Where the scalar begins that ends before an offset.
    private static func beginning(_ bytes: Span<UInt8>, before offset: Int) -> Int {
        var lead = offset - 1
        while lead > 0, offset - lead < 4, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
        return lead
    }

    private static func isLetter(_ code: UInt32, after previous: UInt32, in bytes: Span<UInt8>, _ next: Int) -> Bool {
        guard code != 0 else { return false }
        let following = next < bytes.count ? BijoyCodes.code(bytes, at: next).code : 0
        return BijoyCodes.isLetter(code, after: previous, before: following)
    }

    private static func isBeyondASCII(_ code: UInt32) -> Bool { (0x80..<0x100).contains(code) }
}
