internal import Knowledge
internal import Templates

/// The words by which running text tells its period, its contacts and its kind, from the table `mentionWords`.
///
/// One pass over a line tells every kind that stands in it: words are told apart by their first two letters, and most
/// letters begin none.
struct MentionWords: Sendable {
    /// What a word tells.
    enum Kind: UInt8, CaseIterable {
        case document, yearLabel, history, earlier, otherYear, agreement, address, phone, fax, mail, designation
        case dateLabel, signed, office, report, evidence, quarterly, halfYearly, monthly, annual, agreementKind, plan
        case placedOffice, localLevel

        /// The name the table uses.
        fileprivate var name: StaticString {
            switch self {
            case .document: "document"
            case .yearLabel: "yearLabel"
            case .history: "history"
            case .earlier: "earlier"
            case .otherYear: "otherYear"
            case .agreement: "agreement"
            case .address: "address"
            case .phone: "phone"
            case .fax: "fax"
            case .mail: "mail"
            case .designation: "designation"
            case .dateLabel: "dateLabel"
            case .signed: "signed"
            case .office: "office"
            case .placedOffice: "office.placed"
            case .localLevel: "office.level"
            case .report: "kind.report"
            case .evidence: "kind.evidence"
            case .quarterly: "kind.quarterly"
            case .halfYearly: "kind.halfYearly"
            case .monthly: "kind.monthly"
            case .annual: "kind.annual"
            case .agreementKind: "kind.agreement"
            case .plan: "kind.plan"
            }
        }
    }

    /// The kinds whose words stand somewhere.
    struct Kinds {
        private var bits: UInt32 = 0

        /// Whether a word of the kind stands there.
        func contains(_ kind: Kind) -> Bool { bits >> UInt32(kind.rawValue) & 1 != 0 }

        /// Adds a kind.
        mutating func insert(_ kind: Kind) { bits |= 1 << UInt32(kind.rawValue) }
    }

    private struct Word {
        var kind: Kind
        /// It stands for itself only where the text begins: the table has it with a space before it.
        var isFirst: Bool
        /// Its bytes in `spelling`.
        var start: Int
        var count: Int
    }

    /// The embedded table, read once when first asked for.
    static let embedded = MentionWords()

    /// The words, in the order of the table.
    private var words: [Word] = []
    /// Where one of them may begin.
    private var begins = PhraseStarts([])
    /// The bytes of all words.
    private var spelling: [UInt8] = []

    private init() {
        for line in KnowledgeTable.bytes(named: "mentionWords").split(separator: 0x0A) where line.first != 0x23 {
            let fields = line.split(separator: 0x09)
            guard fields.count == 2, let kind = MentionWords.kind(named: fields[0]) else { continue }
            enter(fields[1], kind, isFirst: false)
            if fields[1].first == 0x20 { enter(fields[1].dropFirst(), kind, isFirst: true) }
        }
        begins = PhraseStarts(words.map { Array(spelling[$0.start..<$0.start + $0.count]) })
    }

    private static func kind(named name: ArraySlice<UInt8>) -> Kind? {
        for kind in Kind.allCases where kind.name.description.utf8.elementsEqual(name) { return kind }
        return nil
    }

    private mutating func enter(_ bytes: ArraySlice<UInt8>, _ kind: Kind, isFirst: Bool) {
        if bytes.isEmpty { return }
        words.append(Word(kind: kind, isFirst: isFirst, start: spelling.count, count: bytes.count))
        spelling += bytes
    }

    @inline(__always)
    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte + 0x20 : byte }

    private func stands(_ word: Word, in text: Span<UInt8>, at start: Int, of range: Range<Int>) -> Bool {
        guard start + word.count <= range.upperBound, !word.isFirst || start == range.lowerBound else { return false }
        let own = text.extracting(start..<start + word.count)
        let known = spelling.span.extracting(word.start..<word.start + word.count)
        // Words that begin alike end otherwise, so that the last byte tells more than those before it.
        guard MentionWords.lower(own[known.count - 1]) == known[known.count - 1] else { return false }
        for index in 0..<known.count where MentionWords.lower(own[index]) != known[index] { return false }
        return true
    }

    // MARK: Search

    /// The kinds whose words stand in `bytes[range]`.
    ///
    /// - Complexity: O(n) in the range, times the words that share their first two letters.
    func kinds(in bytes: borrowing [UInt8], _ range: Range<Int>) -> Kinds {
        let text = bytes.span
        let own = text.extracting(range)
        var found = Kinds()
        var place = 0
        while let start = begins.next(in: own, from: place) {
            place = start.place + start.width
            for candidate in start.candidates where begins.mayBegin(candidate, at: start) {
                let word = words[Int(begins.candidates[candidate])]
                if !found.contains(word.kind), stands(word, in: text, at: range.lowerBound + start.place, of: range) {
                    found.insert(word.kind)
                }
            }
        }
        return found
    }

    /// Whether `bytes[range]` ends with the bytes of a word of a kind.
    func ends(_ kind: Kind, _ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        let text = bytes.span
        for word in words where word.kind == kind && word.count <= range.count {
            if stands(word, in: text, at: range.upperBound - word.count, of: range) { return true }
        }
        return false
    }

    /// Whether a word of a kind stands in `bytes[range]`.
    func holds(_ kind: Kind, _ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        first(kind, bytes, range) != nil
    }

    /// The first word of a kind in `bytes[range]`, of those that begin at the same byte the one listed first.
    ///
    /// A leading space of a word also stands for the range's beginning.
    func first(_ kind: Kind, _ bytes: borrowing [UInt8], _ range: Range<Int>) -> Range<Int>? {
        let text = bytes.span
        let own = text.extracting(range)
        var place = 0
        while let start = begins.next(in: own, from: place) {
            place = start.place + start.width
            let offset = range.lowerBound + start.place
            for candidate in start.candidates where begins.mayBegin(candidate, at: start) {
                let word = words[Int(begins.candidates[candidate])]
                if word.kind == kind, stands(word, in: text, at: offset, of: range) {
                    return offset..<offset + word.count
                }
            }
        }
        return nil
    }
}
