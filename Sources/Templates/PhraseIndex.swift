/// Finds all phrases of a table in a stretch of text in one pass: phrases are told apart by their first letter, and
/// most letters begin none.
public struct PhraseIndex: Sendable {
    /// The phrases, at most 128; a set of them is a bit pattern in this order.
    public let phrases: [PhraseTable.Phrase]
    /// For each first letter (0 to 127 ASCII, 128 to 255 of the Bengali block) the phrases that begin with it.
    private let byFirst: [[UInt8]]
    /// For each first letter a filter of the letters that may follow it: 64 classes of them, none where no phrase begins.
    private let seconds: [UInt64]
    /// The same of the letters that may stand third.
    private let thirds: [UInt64]

    /// Indexes the phrases of an embedded table; those behind the 128th are left out.
    public init(named name: String) {
        phrases = Array(PhraseTable(named: name).phrases.prefix(128))
        var byFirst = [[UInt8]](repeating: [], count: 256)
        var seconds = [UInt64](repeating: 0, count: 256)
        var thirds = seconds
        for (index, phrase) in phrases.enumerated() {
            if let letter = PhraseIndex.letter(phrase.bytes, 0, phrase.bytes.count) {
                byFirst[letter].append(UInt8(index))
                // A phrase of one letter may be followed by anything.
                let next = letter < 128 ? 1 : 3
                seconds[letter] |=
                    next < phrase.bytes.count
                    ? 1 << PhraseIndex.letterClass(phrase.bytes, next, phrase.bytes.count) : .max
                let third =
                    next < phrase.bytes.count ? next + PhraseIndex.width(phrase.bytes, next) : phrase.bytes.count
                thirds[letter] |=
                    third < phrase.bytes.count
                    ? 1 << PhraseIndex.letterClass(phrase.bytes, third, phrase.bytes.count) : .max
            }
        }
        self.byFirst = byFirst
        self.seconds = seconds
        self.thirds = thirds
    }

    /// How many bytes the letter at an index has, as far as the filters go by letters: one or three.
    private static func width(_ bytes: borrowing [UInt8], _ index: Int) -> Int { bytes[index] == 0xE0 ? 3 : 1 }

    /// One of 64 classes of the letter that begins at an index: its last byte's low bits.
    private static func letterClass(_ bytes: borrowing [UInt8], _ index: Int, _ end: Int) -> UInt64 {
        let isBengali = bytes[index] == 0xE0 && index + 2 < end
        return UInt64(bytes[isBengali ? index + 2 : index] & 0x3F)
    }

    private static func letter(_ bytes: borrowing [UInt8], _ index: Int, _ end: Int) -> Int? {
        let byte = bytes[index]
        if byte < 0x80 { return Int(byte) }
        guard byte == 0xE0, index + 2 < end, bytes[index + 1] == 0xA6 || bytes[index + 1] == 0xA7 else { return nil }
        return 128 + Int(bytes[index + 1] - 0xA6) * 64 + Int(bytes[index + 2] & 0x3F)
    }

    /// The set of phrases that stand in `bytes[range]`.
    ///
    /// - Complexity: O(n) in the range, times the phrases that share a first letter.
    public func matches(in bytes: borrowing [UInt8], _ range: Range<Int>) -> UInt128 {
        var found: UInt128 = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            guard byte < 0x80 || byte == 0xE0, let letter = PhraseIndex.letter(bytes, index, range.upperBound) else {
                index += 1
                continue
            }
            let width = byte < 0x80 ? 1 : 3
            let filter = seconds[letter]
            let next = index + width
            if filter != 0, filter == .max || mayFollow(letter, filter, bytes, next, range.upperBound) {
                for place in byFirst[letter] where found & (1 << UInt128(place)) == 0 {
                    if stands(Int(place), in: bytes, at: index, before: range.upperBound) {
                        found |= 1 << UInt128(place)
                    }
                }
            }
            index += width
        }
        return found
    }

    /// Whether the two letters from an index on may stand second and third in a phrase.
    @inline(__always)
    private func mayFollow(
        _ letter: Int, _ filter: UInt64, _ bytes: borrowing [UInt8], _ next: Int, _ end: Int
    ) -> Bool {
        guard next < end, filter >> PhraseIndex.letterClass(bytes, next, end) & 1 != 0 else { return false }
        let last = thirds[letter]
        if last == .max { return true }
        let third = next + PhraseIndex.width(bytes, next)
        return third < end && last >> PhraseIndex.letterClass(bytes, third, end) & 1 != 0
    }

    private func stands(_ phrase: Int, in bytes: borrowing [UInt8], at start: Int, before end: Int) -> Bool {
        let count = phrases[phrase].bytes.count
        guard count <= end - start else { return false }
        var length = 1
        while length < count, bytes[start + length] == phrases[phrase].bytes[length] { length += 1 }
        return length == count
    }

    /// The set of phrases of a kind.
    public func set(ofKind kind: String) -> UInt128 {
        var set: UInt128 = 0
        for (index, phrase) in phrases.enumerated() where phrase.kind == kind { set |= 1 << UInt128(index) }
        return set
    }
}
