/// Tells where in a text some phrases may begin, and which of them, by their first two letters: most places are ruled out
/// by one look at a table.
///
/// A letter is a byte of ASCII, of either case alike, or one of three bytes as those of the Bengali block are; any other
/// byte is like any other.
public struct PhraseStarts: Sendable {
    /// A place at which some phrases may begin.
    public struct Start: Sendable {
        /// The place.
        public let place: Int
        /// How many bytes the letter there has.
        public let width: Int
        /// What may begin there, as places of `candidates`.
        public let candidates: Range<Int>
        /// The code of the third letter from there on.
        fileprivate let third: UInt8
    }

    /// The phrases that begin alike, in their order, by their places among all; one list behind the other.
    public private(set) var candidates: [UInt16] = []
    /// Beside them the codes of their third letters, or what stands for any.
    private var thirds: [UInt8] = []
    private static let any: UInt8 = 255
    /// Where in `candidates` each list begins, the first one empty; one more than there are lists.
    private var firsts: [Int] = [0, 0]
    /// By list, two numbers with a bit for each letter that stands third in one of its phrases: most places end here, not at
    /// the phrases.
    private var thirdBits: [UInt64] = [0, 0]
    /// For each pair of letters the list of the phrases that begin with them.
    private var lists = [UInt16](repeating: 0, count: 1 << (2 * PhraseStarts.letterBits))

    /// Letters are told apart by so many bits; what two have in common only costs a look at the phrase.
    private static let letterBits = 7

    /// Prepares phrases; one is known by its place among them, below 2^16.
    public init(_ phrases: [[UInt8]]) {
        var members = [Int: [UInt16]]()
        for (place, phrase) in phrases.enumerated() {
            guard let number = UInt16(exactly: place) else { break }
            for pair in PhraseStarts.pairs(of: phrase.span) { members[pair, default: []].append(number) }
        }
        for (pair, own) in members.sorted(by: { $0.key < $1.key }) {
            lists[pair] = UInt16(truncatingIfNeeded: firsts.count - 1)
            candidates += own
            thirds += own.map { PhraseStarts.third(of: phrases[Int($0)]) }
            let bits = thirds[firsts[firsts.count - 1]...].reduce(0) { $0 | PhraseStarts.bits(ofThird: $1) }
            thirdBits += [UInt64(truncatingIfNeeded: bits), UInt64(truncatingIfNeeded: bits >> 64)]
            firsts.append(candidates.count)
        }
    }

    /// The pairs of letters that a phrase may begin with: one, or as many as there are letters behind a phrase of one.
    private static func pairs(of phrase: Span<UInt8>) -> Range<Int> {
        guard phrase.count > 0 else { return 0..<0 }
        let (first, width) = letter(phrase, 0)
        let pair = first << letterBits
        if width == phrase.count { return pair..<pair + 1 << letterBits }
        return pair | letter(phrase, width).code..<(pair | letter(phrase, width).code) + 1
    }

    /// The third letter of a phrase; that which stands for any where it has fewer.
    private static func third(of bytes: [UInt8]) -> UInt8 {
        let phrase = bytes.span
        let first = letter(phrase, 0).width
        let second = letter(phrase, first).width
        let third = letter(phrase, first + second)
        return third.width > 0 ? UInt8(third.code) : any
    }

    /// The bits of the letters that a third letter stands for.
    private static func bits(ofThird third: UInt8) -> UInt128 { third == any ? ~0 : 1 << UInt128(third) }

    /// Whether the third letter lets a candidate begin at a place.
    public func mayBegin(_ candidate: Int, at start: Start) -> Bool {
        thirds[candidate] == start.third || thirds[candidate] == PhraseStarts.any
    }

    /// The first place from `start` on at which a phrase may begin, nil where none is.
    ///
    /// - Complexity: O(n) in the bytes up to that place.
    public func next(in text: Span<UInt8>, from start: Int) -> Start? {
        guard start >= 0 else { return nil }
        let lists = lists.span
        var place = start
        var (code, width) = PhraseStarts.letter(text, place)
        while width > 0 {
            // Most letters have three bytes and stand beside others that have; of those nothing but the tables are asked.
            if width == 3 {
                while true {
                    guard let next = PhraseStarts.wideLetter(text, place &+ 3) else {
                        // A word ends here and another begins, and no phrase at either place.
                        guard let next = PhraseStarts.wideLetter(text, place &+ 4), text[place &+ 3] == 0x20,
                            lists[code << PhraseStarts.letterBits | PhraseStarts.space] == 0,
                            lists[PhraseStarts.space << PhraseStarts.letterBits | next] == 0
                        else { break }
                        place &+= 4
                        code = next
                        continue
                    }
                    let list = Int(lists[code << PhraseStarts.letterBits | next])
                    if list != 0 {
                        let third =
                            PhraseStarts.wideLetter(text, place &+ 6) ?? PhraseStarts.letter(text, place &+ 6).code
                        if mayGoOn(list, with: third) { return begin(list, at: place, 3, third) }
                    }
                    place &+= 3
                    code = next
                }
            }
            let (next, nextWidth) = PhraseStarts.letter(text, place &+ width)
            let list = Int(lists[code << PhraseStarts.letterBits | next])
            if list != 0 {
                let third = PhraseStarts.letter(text, place &+ width &+ nextWidth).code
                if mayGoOn(list, with: third) { return begin(list, at: place, width, third) }
            }
            place &+= width
            (code, width) = (next, nextWidth)
        }
        return nil
    }

    /// Whether a letter stands third in one of a list's phrases.
    @inline(__always)
    private func mayGoOn(_ list: Int, with third: Int) -> Bool {
        thirdBits[list << 1 | third >> 6] >> UInt64(truncatingIfNeeded: third & 63) & 1 != 0
    }

    /// The phrases of a list, at a place.
    private func begin(_ list: Int, at place: Int, _ width: Int, _ third: Int) -> Start {
        Start(
            place: place, width: width, candidates: firsts[list]..<firsts[list + 1],
            third: UInt8(truncatingIfNeeded: third))
    }

    /// The code of a space.
    private static let space = 0x60

    /// The code of a letter of three bytes with another byte behind it, which is most letters; nil where none stands there.
    ///
    /// The place stands in the text or behind it, never before.
    @inline(__always)
    private static func wideLetter(_ text: Span<UInt8>, _ place: Int) -> Int? {
        guard place < text.count &- 3 else { return nil }
        // Within the bounds, as the condition says.
        let word = unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt32.self).littleEndian
        return word & 0xFF == 0xE0 ? Int(word >> 2 & 0x40 | word >> 16 & 0x3F) : nil
    }

    /// The code of the letter at a place and its width in bytes; both 0 behind the end.
    @inline(__always)
    private static func letter(_ text: Span<UInt8>, _ place: Int) -> (code: Int, width: Int) {
        guard place < text.count else { return (0, 0) }
        let byte = text[place]
        // Where the Bengali block has its letters, ASCII has its own too; its digits and spaces are where that has few.
        if byte < 0x80 { return (Int((byte &- 0x41 < 26 ? byte | 0x20 : byte) ^ 0x40), 1) }
        guard byte == 0xE0, place &+ 2 < text.count else { return (0, 1) }
        return (Int((text[place &+ 1] & 1) << 6 | text[place &+ 2] & 0x3F), 3)
    }
}
