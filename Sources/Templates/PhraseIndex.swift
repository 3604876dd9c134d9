/// Finds all phrases of a table in a stretch of text in one pass: phrases are told apart by their first letter, and
/// most letters begin none.
public struct PhraseIndex: Sendable {
    /// The phrases, at most 128; a set of them is a bit pattern in this order.
    public let phrases: [PhraseTable.Phrase]
    /// The phrases in the order of their first letters (0 to 127 ASCII, 128 to 255 of the Bengali block), and where each
    /// letter's begin.
    private let places: [UInt8]
    private let firsts: [Int32]
    /// The bytes of all phrases in their own order, and where each one's begin.
    private let letters: [UInt8]
    private let starts: [Int32]
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
            if let letter = PhraseIndex.letter(phrase.bytes.span, 0) {
                byFirst[letter].append(UInt8(index))
                // A phrase of one letter may be followed by anything.
                let next = letter < 128 ? 1 : 3
                seconds[letter] |=
                    next < phrase.bytes.count
                    ? 1 << PhraseIndex.letterClass(phrase.bytes.span, next) : .max
                let third =
                    next < phrase.bytes.count ? next + PhraseIndex.width(phrase.bytes.span, next) : phrase.bytes.count
                thirds[letter] |=
                    third < phrase.bytes.count
                    ? 1 << PhraseIndex.letterClass(phrase.bytes.span, third) : .max
            }
        }
        places = byFirst.flatMap { $0 }
        firsts = byFirst.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
        letters = phrases.flatMap(\.bytes)
        starts = phrases.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.bytes.count)) }
        self.seconds = seconds
        self.thirds = thirds
    }

    /// How many bytes the letter at an index has, as far as the filters go by letters: one or three.
    @inline(__always)
    private static func width(_ text: Span<UInt8>, _ index: Int) -> Int { text[index] == 0xE0 ? 3 : 1 }

    /// One of 64 classes of the letter that begins at an index: its last byte's low bits.
    @inline(__always)
    private static func letterClass(_ text: Span<UInt8>, _ index: Int) -> UInt64 {
        let isBengali = text[index] == 0xE0 && index &+ 2 < text.count
        return UInt64(text[isBengali ? index &+ 2 : index] & 0x3F)
    }

    @inline(__always)
    private static func letter(_ text: Span<UInt8>, _ index: Int) -> Int? {
        let byte = text[index]
        if byte < 0x80 { return Int(byte) }
        guard byte == 0xE0, index &+ 2 < text.count, text[index &+ 1] == 0xA6 || text[index &+ 1] == 0xA7 else {
            return nil
        }
        return 128 &+ Int(text[index &+ 1] &- 0xA6) &* 64 &+ Int(text[index &+ 2] & 0x3F)
    }

    /// The set of phrases that stand in `bytes[range]`.
    ///
    /// - Complexity: O(n) in the range, times the phrases that share a first letter.
    public func matches(in bytes: borrowing [UInt8], _ range: Range<Int>) -> UInt128 {
        let text = bytes.span.extracting(range)
        let seconds = seconds.span
        var found: UInt128 = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            guard byte < 0x80 || byte == 0xE0, let letter = PhraseIndex.letter(text, index) else {
                index &+= 1
                continue
            }
            let width = byte < 0x80 ? 1 : 3
            let filter = seconds[letter]
            if filter != 0, filter == .max || mayFollow(letter, filter, text, index &+ width) {
                for place in firsts[letter]..<firsts[letter + 1] {
                    let phrase = Int(places[Int(place)])
                    if found & (1 << UInt128(phrase)) == 0, stands(phrase, in: text, at: index) {
                        found |= 1 << UInt128(phrase)
                    }
                }
            }
            index &+= width
        }
        return found
    }

    /// Whether the two letters from an index on may stand second and third in a phrase.
    @inline(__always)
    private func mayFollow(
        _ letter: Int, _ filter: UInt64, _ text: Span<UInt8>, _ next: Int
    ) -> Bool {
        guard next < text.count, filter >> PhraseIndex.letterClass(text, next) & 1 != 0 else { return false }
        let last = thirds[letter]
        if last == .max { return true }
        let third = next &+ PhraseIndex.width(text, next)
        return third < text.count && last >> PhraseIndex.letterClass(text, third) & 1 != 0
    }

    private func stands(_ phrase: Int, in text: Span<UInt8>, at start: Int) -> Bool {
        let (from, to) = (Int(starts[phrase]), Int(starts[phrase + 1]))
        guard to - from <= text.count - start else { return false }
        let letters = letters.span.extracting(from..<to)
        var length = 1
        while length < letters.count, text[start &+ length] == letters[length] { length &+= 1 }
        return length == letters.count
    }

    /// The set of phrases of a kind.
    public func set(ofKind kind: String) -> UInt128 {
        var set: UInt128 = 0
        for (index, phrase) in phrases.enumerated() where phrase.kind == kind { set |= 1 << UInt128(index) }
        return set
    }
}
