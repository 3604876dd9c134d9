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
    /// Where one of them may begin.
    private let begins: PhraseStarts

    /// Indexes the phrases of an embedded table; those behind the 128th are left out.
    public init(named name: String) {
        phrases = Array(PhraseTable(named: name).phrases.prefix(128))
        var byFirst = [[UInt8]](repeating: [], count: 256)
        var begins = PhraseStarts()
        for (index, phrase) in phrases.enumerated() {
            guard let letter = PhraseIndex.letter(phrase.bytes.span, 0) else { continue }
            byFirst[letter].append(UInt8(index))
            begins.insert(phrase.bytes.span)
        }
        places = byFirst.flatMap { $0 }
        firsts = byFirst.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
        letters = phrases.flatMap(\.bytes)
        starts = phrases.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.bytes.count)) }
        self.begins = begins
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
        var found: UInt128 = 0
        var index = 0
        while let start = begins.next(in: text, from: index) {
            guard let letter = PhraseIndex.letter(text, start) else {
                index = start &+ 1
                continue
            }
            index = start &+ (text[start] < 0x80 ? 1 : 3)
            for place in firsts[letter]..<firsts[letter + 1] {
                let phrase = Int(places[Int(place)])
                if found & (1 << UInt128(phrase)) == 0, stands(phrase, in: text, at: start) {
                    found |= 1 << UInt128(phrase)
                }
            }
        }
        return found
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
