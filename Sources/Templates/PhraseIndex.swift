/// Finds all phrases of a table in a stretch of text in one pass: phrases are told apart by their first letters, and
/// most letters begin none.
public struct PhraseIndex: Sendable {
    /// The phrases, at most 128; a set of them is a bit pattern in this order.
    public let phrases: [PhraseTable.Phrase]
    /// The bytes of all phrases in their own order, and where each one's begin.
    private let letters: [UInt8]
    private let starts: [Int32]
    /// Where one of them may begin.
    private let begins: PhraseStarts

    /// Indexes the phrases of an embedded table; those behind the 128th are left out.
    public init(named name: String) {
        self.init(PhraseTable(named: name).phrases)
    }

    /// Indexes phrases; those behind the 128th are left out.
    public init(_ all: [PhraseTable.Phrase]) {
        phrases = Array(all.prefix(128))
        letters = phrases.flatMap(\.bytes)
        starts = phrases.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.bytes.count)) }
        begins = PhraseStarts(phrases.map(\.bytes))
    }

    /// The set of phrases that stand in `bytes[range]`.
    ///
    /// - Complexity: O(n) in the range, times the phrases that share their first two letters.
    public func matches(in bytes: borrowing [UInt8], _ range: Range<Int>) -> UInt128 {
        let text = bytes.span.extracting(range)
        var found: UInt128 = 0
        var index = 0
        while let start = begins.next(in: text, from: index) {
            index = start.place &+ start.width
            for candidate in start.candidates where begins.mayBegin(candidate, at: start) {
                let phrase = Int(begins.candidates[candidate])
                if found & (1 << UInt128(phrase)) == 0, stands(phrase, in: text, at: start.place) {
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
        let own = text.extracting(start..<start &+ letters.count)
        // Phrases that begin alike end otherwise, so that the last byte tells more than those before it.
        guard letters.count > 0, own[letters.count - 1] == letters[letters.count - 1] else { return false }
        for place in 0..<letters.count where own[place] != letters[place] { return false }
        return true
    }

    /// The set of phrases of a kind.
    public func set(ofKind kind: String) -> UInt128 {
        var set: UInt128 = 0
        for (index, phrase) in phrases.enumerated() where phrase.kind == kind { set |= 1 << UInt128(index) }
        return set
    }
}
