internal import Knowledge

/// A table of words and what they tell: each row a kind, a weight and the words to look for in canonical text.
public struct PhraseTable: Sendable {
    /// One row.
    public struct Phrase: Sendable {
        /// What the words tell.
        public let kind: String
        /// How much they tell, at least 1.
        public let weight: Int
        /// The words, as canonical UTF-8.
        public let bytes: [UInt8]
    }

    /// The rows, in order.
    public let phrases: [Phrase]

    /// Reads an embedded table with the columns kind or plan, words and, if it has one, weight.
    public init(named name: String) {
        let table = KnowledgeTable(named: name)
        let words = table.column("words") ?? 0
        let weight = table.column("weight")
        phrases = table.rows.compactMap { row in
            guard row.count > words, !row[words].isEmpty else { return nil }
            return Phrase(
                kind: row[0], weight: weight.flatMap { Int(row[$0]) } ?? 1, bytes: Array(row[words].utf8))
        }
    }

    /// The words of a kind, in order.
    public func words(ofKind kind: String) -> [[UInt8]] { phrases.lazy.filter { $0.kind == kind }.map(\.bytes) }

    /// Whether words stand in a stretch of text, anywhere.
    ///
    /// - Complexity: O(n × m) at worst; the first byte after the lead bytes of a Bengali letter turns most away.
    public static func contains(_ words: [UInt8], in bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        position(of: words, in: bytes, range) != nil
    }

    /// Where words first stand in a stretch of text, or nil.
    public static func position(of words: [UInt8], in bytes: borrowing [UInt8], _ range: Range<Int>) -> Int? {
        guard let first = words.first, words.count <= range.count else { return nil }
        let third = words.count > 2 ? words[2] : 0
        let text = bytes.span.extracting(range)
        let lastStart = text.count - words.count
        var start = 0
        while start <= lastStart {
            let byte = text[start]
            if byte == first, words.count < 3 || text[start &+ 2] == third, stand(words, in: text, at: start) {
                return range.lowerBound + start
            }
            // Words begin where a letter does, and one that begins so has three bytes.
            start &+= byte == 0xE0 ? 3 : 1
        }
        return nil
    }

    private static func stand(_ words: [UInt8], in text: Span<UInt8>, at start: Int) -> Bool {
        let own = text.extracting(start..<start + words.count)
        for place in 0..<words.count where own[place] != words[place] { return false }
        return true
    }
}
