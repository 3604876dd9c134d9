internal import Knowledge

/// The words by which running text tells its period, its contacts and its kind, from the table `mentionWords`.
struct MentionWords: Sendable {
    /// What a word tells.
    enum Kind: String, CaseIterable {
        case document, yearLabel, history, earlier, otherYear, agreement, address, phone, fax, mail, designation
        case dateLabel, signed, office
        case report = "kind.report"
        case evidence = "kind.evidence"
        case quarterly = "kind.quarterly"
        case halfYearly = "kind.halfYearly"
        case monthly = "kind.monthly"
        case agreementKind = "kind.agreement"
        case plan = "kind.plan"
    }

    /// The embedded table, read once when first asked for.
    static let embedded = MentionWords()

    private var words: [Kind: [[UInt8]]] = [:]

    private init() {
        for line in KnowledgeTable.bytes(named: "mentionWords").split(separator: 0x0A) where line.first != 0x23 {
            let fields = line.split(separator: 0x09)
            guard fields.count == 2, let kind = Kind(rawValue: String(decoding: fields[0], as: UTF8.self)) else {
                continue
            }
            words[kind, default: []].append(Array(fields[1]))
        }
    }

    /// Whether a word of a kind stands in `bytes[range]`.
    func holds(_ kind: Kind, _ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        first(kind, bytes, range) != nil
    }

    /// The first word of a kind in `bytes[range]`, of those that begin at the same byte the one listed first.
    func first(_ kind: Kind, _ bytes: borrowing [UInt8], _ range: Range<Int>) -> Range<Int>? {
        var best: Range<Int>?
        let text = bytes.span
        for word in words[kind] ?? [] {
            guard let found = MentionWords.find(word, text, range) else { continue }
            if found.lowerBound < best?.lowerBound ?? Int.max { best = found }
        }
        return best
    }

    /// Where a word stands in the text; a leading space of the word also stands for the text's beginning.
    private static func find(_ word: [UInt8], _ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        if word.first == 0x20, matches(word, from: 1, text, range.lowerBound, range.upperBound) {
            return range.lowerBound..<range.lowerBound + word.count - 1
        }
        guard let last = word.last, range.count >= word.count else { return nil }
        // The last byte of a word tells Bengali words apart where the first never does.
        for start in range.lowerBound...(range.upperBound - word.count)
        where lower(text[start + word.count - 1]) == last && matches(word, from: 0, text, start, range.upperBound) {
            return start..<start + word.count
        }
        return nil
    }

    private static func matches(
        _ word: [UInt8], from first: Int, _ text: Span<UInt8>, _ start: Int, _ end: Int
    ) -> Bool {
        guard start + word.count - first <= end else { return false }
        for index in first..<word.count where lower(text[start + index - first]) != word[index] { return false }
        return true
    }

    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte + 0x20 : byte }
}
