/// The words by which a line names an office: the `officeWords` table, of which all readers share one.
public final class OfficeWords: Sendable {
    /// Where a noun may stand to end the name of an office.
    public enum Standing: Sendable, Hashable {
        /// Wherever a line says it.
        case always
        /// At the head of a document.
        case head
        /// Where a level or a place stands with it.
        case placed
    }

    /// The noun with which a name ends, or in English also begins.
    public struct Noun: Sendable, Hashable {
        /// Where it may stand.
        public let standing: Standing
        /// From a ministry, 1, to a field office, 4.
        public let rank: Int
        /// Its bytes.
        public let range: Range<Int>
        /// Whether it reads so letter by letter.
        public let isExact: Bool
    }

    private struct Entry {
        let bytes: [UInt8]
        let rank: Int
        let standing: Standing
    }

    /// The embedded table, read once when first asked for.
    public static let embedded = OfficeWords()

    private let nouns: [Entry]
    /// Those of `nouns` that end with a byte, in their order: most words end with none of them.
    private let nounsByEnd: [[Entry]]
    /// Those of `nouns` that may own a document, by their third byte, in their order: the last one of a Bengali letter.
    private let owners: [[Entry]]
    private let begins: [Entry]
    private let near: [(entry: Entry, letters: Int, distance: EditDistance)]
    /// The fewest bytes that have letters enough for one of `near`.
    private let shortestNear: Int
    private let addresses: [[UInt8]]
    /// The longest first.
    private let labels: [[UInt8]]
    private let labelStarts: PhraseStarts
    private let levels: [[UInt8]]
    private let generic: [[UInt8]]
    private let joins: [[UInt8]]
    private let genitives: [[UInt8]]

    /// A noun of so many letters is known where a scan damaged it, or joined it to the word before.
    private static let fewestLetters = 7
    /// One letter in so many may be lost, put in or misread.
    private static let lettersForOne = 4
    /// A noun that was torn is so many words.
    private static let mostTorn = 2

    init() {
        let table = PhraseTable(named: "officeWords")
        func entries(_ kind: String, _ standing: Standing) -> [Entry] {
            table.phrases.filter { $0.kind == kind }.map { Entry(bytes: $0.bytes, rank: $0.weight, standing: standing) }
        }
        let always = entries("always", .always)
        // Of two that end alike the longer one comes first.
        nouns = (always + entries("head", .head) + entries("placed", .placed))
            .sorted { $0.bytes.count > $1.bytes.count }
        var byEnd = [[Entry]](repeating: [], count: 256)
        for noun in nouns { if let last = noun.bytes.last { byEnd[Int(last)].append(noun) } }
        nounsByEnd = byEnd
        var byThird = [[Entry]](repeating: [], count: 256)
        for noun in nouns where noun.standing != .placed && noun.bytes.count > 2 {
            byThird[Int(noun.bytes[2])].append(noun)
        }
        owners = byThird
        begins = entries("begins", .head).sorted { $0.bytes.count > $1.bytes.count }
        near = always.compactMap { entry in
            let key = HeadingKey(entry.bytes, 0..<entry.bytes.count)
            guard key.letters.count >= OfficeWords.fewestLetters else { return nil }
            return (entry, key.letters.count, EditDistance(from: key))
        }
        shortestNear =
            near.map { ($0.letters - $0.letters / OfficeWords.lettersForOne) * ($0.entry.bytes[0] < 0x80 ? 1 : 3) }
            .min() ?? 0
        addresses = table.words(ofKind: "address")
        labels = table.words(ofKind: "label").sorted { $0.count > $1.count }
        labelStarts = PhraseStarts(labels)
        levels = table.words(ofKind: "level")
        generic = table.words(ofKind: "generic")
        genitives = table.words(ofKind: "genitive")
        joins = table.words(ofKind: "join")
    }

    // MARK: Nouns

    /// The last noun of a stretch with a word before it and at most `most` words behind it, no more than three; in English also the one with
    /// which the stretch begins.
    ///
    /// A noun that a scan damaged is known only where it ends the stretch.
    public func noun(in bytes: borrowing [UInt8], _ range: Range<Int>, wordsBehind most: Int = 0) -> Noun? {
        if let first = beginning(bytes, range) { return first }
        let ends = OfficeWords.lastWordEnds(bytes, range, atMost: max(most + 1, OfficeWords.mostTorn + 1))
        for word in 0..<min(most + 1, ends.count) {
            let end = ends.places[word]
            for noun in nounsByEnd[Int(OfficeWords.lower(bytes[end - 1]))]
            where OfficeWords.ends(with: noun.bytes, bytes, range.lowerBound..<end) {
                let start = end - noun.bytes.count
                guard start > range.lowerBound, bytes[start - 1] == 0x20 || mayBeJoined(noun) else { continue }
                return Noun(standing: noun.standing, rank: noun.rank, range: start..<end, isExact: true)
            }
        }
        return damaged(bytes, range, ends)
    }

    /// The first noun of a stretch that stands in the genitive: `ভূমি মন্ত্রণালয়ের`; the noun without its ending.
    public func owner(in bytes: borrowing [UInt8], _ range: Range<Int>) -> Noun? {
        var behindLast = range.lowerBound
        while let word = OfficeWords.word(in: bytes, behindLast..<range.upperBound) {
            let (start, end) = (word.lowerBound, word.upperBound)
            behindLast = end
            guard start > range.lowerBound, start + 2 < end else { continue }
            for noun in owners[Int(OfficeWords.lower(bytes[start + 2]))] {
                let behind = start + noun.bytes.count
                guard behind < end, OfficeWords.begins(with: noun.bytes, bytes, start..<end),
                    genitives.contains(where: { bytes[behind..<end].elementsEqual($0) })
                else { continue }
                return Noun(standing: noun.standing, rank: noun.rank, range: start..<behind, isExact: true)
            }
        }
        return nil
    }

    private func mayBeJoined(_ noun: Entry) -> Bool {
        noun.standing == .always && noun.bytes.count >= 3 * OfficeWords.fewestLetters
    }

    /// `Ministry of River Ports`: in English the noun stands first, and the name goes on behind it.
    private func beginning(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Noun? {
        guard let first = range.first, bytes[first] < 0x80 else { return nil }
        for noun in begins where OfficeWords.begins(with: noun.bytes, bytes, range) {
            let end = range.lowerBound + noun.bytes.count
            guard end + 1 < range.upperBound, bytes[end] == 0x20 else { continue }
            return Noun(standing: noun.standing, rank: noun.rank, range: range.lowerBound..<end, isExact: true)
        }
        return nil
    }

    /// The noun that a stretch ends with nearly; `ends` are those of its words from the last one back.
    private func damaged(_ bytes: borrowing [UInt8], _ range: Range<Int>, _ ends: LastWords) -> Noun? {
        for words in 1...OfficeWords.mostTorn where ends.count > words {
            var start = ends.places[words]
            while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
            guard range.upperBound - start >= shortestNear else { continue }
            let key = HeadingKey(bytes, start..<range.upperBound)
            for noun in near {
                guard let distance = noun.distance.distance(to: key, atMost: noun.letters / OfficeWords.lettersForOne),
                    distance > 0 || words > 1,
                    !OfficeWords.begins(with: noun.entry.bytes, bytes, start..<range.upperBound)
                else { continue }
                return Noun(
                    standing: .head, rank: noun.entry.rank, range: start..<range.upperBound, isExact: false)
            }
        }
        return nil
    }

    // MARK: Other words

    /// Whether a stretch ends as the name of a building does.
    public func isAddress(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        for word in addresses where OfficeWords.ends(with: word, bytes, range) { return true }
        return false
    }

    /// Whether a word that makes a name any office's stands in a stretch, as a word of its own.
    public func isGeneric(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        if bytes[range].contains(0x2F) { return true }
        return OfficeWords.holds(anyOf: generic, bytes, range)
    }

    /// Whether a level of field offices stands in a stretch, as a word of its own.
    public func hasLevel(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        OfficeWords.holds(anyOf: levels, bytes, range)
    }

    /// Whether a stretch holds nothing but levels: জেলা কার্যালয় without another word is no name.
    public func isLevelAlone(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while let word = OfficeWords.word(in: bytes, start..<range.upperBound) {
            guard hasLevel(bytes, word) else { return false }
            start = word.upperBound
        }
        return true
    }

    /// Whether a stretch is the word that parts the parties of an agreement.
    public func isJoin(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        for word in joins
        where word.count == range.count && OfficeWords.begins(with: word, bytes, range) { return true }
        return false
    }

    /// Where a label of an office's name stands in a stretch with more than it; of several labels the longest where it first
    /// stands, nil where there is none.
    ///
    /// - Complexity: O(n) in the stretch.
    public func label(in bytes: borrowing [UInt8], _ range: Range<Int>) -> Range<Int>? {
        let text = bytes.span.extracting(range)
        var best: (label: Int, start: Int)?
        var place = 0
        while let start = labelStarts.next(in: text, from: place) {
            place = start.place + start.width
            for candidate in start.candidates where labelStarts.mayBegin(candidate, at: start) {
                let label = Int(labelStarts.candidates[candidate])
                guard label < best?.label ?? labels.count, labels[label].count < range.count,
                    OfficeWords.begins(with: labels[label], bytes, range.lowerBound + start.place..<range.upperBound)
                else { continue }
                best = (label, range.lowerBound + start.place)
            }
        }
        return best.map { $0.start..<$0.start + labels[$0.label].count }
    }

    // MARK: Bytes

    /// The first word of a stretch; nil where nothing but spaces stands in it.
    private static func word(in bytes: borrowing [UInt8], _ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
        var end = start
        while end < range.upperBound, bytes[end] != 0x20 { end += 1 }
        return start < end ? start..<end : nil
    }

    /// Where the last words of a stretch end, from the last one back.
    private struct LastWords {
        static let capacity = 4
        var places = InlineArray<4, Int>(repeating: 0)
        var count = 0
    }

    /// Where the last words of a stretch end, `LastWords.capacity` of them at most.
    private static func lastWordEnds(_ bytes: borrowing [UInt8], _ range: Range<Int>, atMost most: Int) -> LastWords {
        var ends = LastWords()
        var end = range.upperBound
        while ends.count < min(most, LastWords.capacity) {
            while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
            if end == range.lowerBound { break }
            ends.places[ends.count] = end
            ends.count += 1
            while end > range.lowerBound, bytes[end - 1] != 0x20 { end -= 1 }
        }
        return ends
    }

    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte + 0x20 : byte }

    private static func begins(with word: [UInt8], _ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        guard word.count <= range.count else { return false }
        for place in word.indices where lower(bytes[range.lowerBound + place]) != word[place] { return false }
        return true
    }

    private static func ends(with word: [UInt8], _ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        guard word.count <= range.count else { return false }
        return begins(with: word, bytes, range.upperBound - word.count..<range.upperBound)
    }

    private static func holds(anyOf words: [[UInt8]], _ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while let own = word(in: bytes, start..<range.upperBound) {
            for word in words where own.count == word.count && begins(with: word, bytes, own) { return true }
            start = own.upperBound
        }
        return false
    }
}
