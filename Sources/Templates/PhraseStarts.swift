/// Tells where in a text one of some phrases may begin, by its first three letters: most places are ruled out by one look
/// at a table of bits.
///
/// A letter is a byte of ASCII, of either case alike, or a letter of the Bengali block; every other byte is like every
/// other.
public struct PhraseStarts: Sendable {
    /// A bit for each hash of three letters.
    private var filter = [UInt64](repeating: 0, count: 1 << (hashBits - 6))
    /// A bit for each letter that is a phrase by itself.
    private var singles = [UInt64](repeating: 0, count: 4)
    private static let hashBits = 15

    /// Makes one that knows no phrase.
    public init() {}

    /// Adds a phrase.
    public mutating func insert(_ phrase: Span<UInt8>) {
        guard phrase.count > 0 else { return }
        let (first, firstWidth) = PhraseStarts.letter(phrase, 0)
        guard firstWidth < phrase.count else {
            singles[Int(first >> 6)] |= 1 << UInt64(first & 63)
            return
        }
        let (second, secondWidth) = PhraseStarts.letter(phrase, firstWidth)
        let two = first << 8 | second
        guard firstWidth + secondWidth < phrase.count else {
            // Behind a phrase of two letters anything may stand.
            for third in 0..<UInt32(256) { enter(two << 8 | third) }
            return
        }
        enter(two << 8 | PhraseStarts.letter(phrase, firstWidth + secondWidth).code)
    }

    private mutating func enter(_ letters: UInt32) {
        let hash = PhraseStarts.hash(letters)
        filter[hash >> 6] |= 1 << UInt64(hash & 63)
    }

    /// The first place from `start` on at which a phrase may begin, nil where none is.
    ///
    /// - Complexity: O(n) in the bytes up to that place.
    public func next(in text: Span<UInt8>, from start: Int) -> Int? {
        let filter = filter.span
        let singles = singles.span
        var place = start
        var (first, firstWidth) = PhraseStarts.letter(text, place)
        var (second, secondWidth) = PhraseStarts.letter(text, place &+ firstWidth)
        while place < text.count {
            let (third, thirdWidth) = PhraseStarts.letter(text, place &+ firstWidth &+ secondWidth)
            let hash = PhraseStarts.hash(first << 16 | second << 8 | third)
            if filter[hash >> 6] >> UInt64(hash & 63) & 1 != 0 || singles[Int(first >> 6)] >> UInt64(first & 63) & 1 != 0 {
                return place
            }
            place &+= firstWidth
            (first, firstWidth, second, secondWidth) = (second, secondWidth, third, thirdWidth)
        }
        return nil
    }

    /// The code of the letter at a place and its width in bytes; both 0 behind the end.
    @inline(__always)
    private static func letter(_ text: Span<UInt8>, _ place: Int) -> (code: UInt32, width: Int) {
        guard place < text.count else { return (0, 0) }
        let byte = text[place]
        if byte < 0x80 { return (UInt32(byte &- 0x41 < 26 ? byte | 0x20 : byte), 1) }
        guard byte == 0xE0, place &+ 2 < text.count, text[place &+ 1] & 0xFE == 0xA6 else { return (0, 1) }
        return (UInt32(0x80 | (text[place &+ 1] & 1) << 6 | text[place &+ 2] & 0x3F), 3)
    }

    /// The place of three letters' bit, by a multiplier of which the high bits depend on all of them (Knuth's, for 32 bits).
    @inline(__always)
    private static func hash(_ letters: UInt32) -> Int {
        Int((letters &* 2_654_435_761) >> UInt32(32 - hashBits))
    }
}
