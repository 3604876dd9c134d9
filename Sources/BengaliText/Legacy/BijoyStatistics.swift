internal import Knowledge

/// How likely a word's letters are as Bijoy's codes and as English: two models of letter pairs.
///
/// Bijoy's is learnt from the lexicon, written in its codes; that of English from the table of English words. Both are
/// made, from the pairs as they were counted, when a text first shows codes.
struct BijoyStatistics: Sendable {
    /// What is known of a word as English.
    enum English: Sendable {
        case none
        case word
        /// An abbreviation or a name, written just so.
        case name
    }

    /// The statistics, made once.
    static let shared = BijoyStatistics()

    /// Logarithms to the base 2, in sixteenths, of one code after another: the first in the high byte, 0 at the edges.
    private let bijoy: [Int16]
    private let english: [Int16]
    private let words: Set<[UInt8]>
    private let names: Set<[UInt8]>

    private init() {
        bijoy = LetterPairs(learnt: "bijoy").logarithms(floor: 2)
        english = LetterPairs(learnt: "english").logarithms(floor: 1)
        var words: Set<[UInt8]> = []
        var names: Set<[UInt8]> = []
        for row in KnowledgeLines(named: "english").dropFirst() {
            let word = [UInt8](row.bytes(0))
            if row.bytes(1).elementsEqual("name".utf8) { names.insert(word) } else { words.insert(word) }
        }
        (self.words, self.names) = (words, names)
    }

    /// How much likelier a word's codes are Bijoy's than English, in sixteenths of a bit.
    ///
    /// - Complexity: O(n) in the codes.
    func odds(_ codes: ArraySlice<UInt32>) -> Int {
        var odds = Odds()
        for code in codes { odds.add(code, self) }
        return odds.value(self)
    }

    /// The odds of a word, one code after the other.
    struct Odds {
        private var (asBijoy, asEnglish, previous, previousLower) = (0, 0, 0, 0)
        private var (count, capitals, inner) = (0, 0, 0)

        /// Adds the word's next code.
        @inline(__always)
        mutating func add(_ code: UInt32, _ statistics: BijoyStatistics) {
            let code = Int(code & 0xFF)
            let isCapital = (0x41...0x5A).contains(code)
            let lower = isCapital ? code | 0x20 : code
            asBijoy += Int(statistics.bijoy[previous << 8 | code])
            asEnglish +=
                code < 0x80 ? Int(statistics.english[previousLower << 8 | lower]) : BijoyStatistics.accented(code)
            if isCapital {
                capitals += 1
                if count > 0 { inner += 1 }
            }
            count += 1
            previous = code
            previousLower = lower
        }

        /// What they are, once all codes are added.
        func value(_ statistics: BijoyStatistics) -> Int {
            let asBijoy = asBijoy + Int(statistics.bijoy[previous << 8])
            let asEnglish = asEnglish + Int(statistics.english[previousLower << 8])
            // Capitals: first, throughout (an abbreviation: any letter after any), or, as no English word has them, inside.
            if capitals == count, capitals > 1 { return asBijoy - max(asEnglish, -76 * capitals) + 32 }
            return asBijoy - asEnglish + inner * 80 + (capitals > inner ? 24 : 0)
        }
    }

    /// What a letter with an accent, or a sign that no word has, costs in a word of a Western language.
    private static func accented(_ code: Int) -> Int { BijoyCodes.isWesternLetter(UInt8(code)) ? -144 : -224 }

    /// What a word of ASCII letters is in English.
    func english(_ codes: some Collection<UInt32>) -> English {
        guard codes.count <= 24, codes.allSatisfy({ $0 < 0x80 }) else { return .none }
        let word = codes.map { UInt8(truncatingIfNeeded: $0) }
        if names.contains(word) { return .name }
        let lower = word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        // Capital first, all or none.
        let capitals = word.count { (0x41...0x5A).contains($0) }
        let isWritten = capitals == 0 || capitals == word.count || capitals == 1 && word[0] != lower[0]
        return isWritten && isWord(lower) ? .word : .none
    }

    private func isWord(_ lower: [UInt8]) -> Bool {
        if words.contains(lower) { return true }
        for ending in [
            Array("s".utf8), Array("es".utf8), Array("ed".utf8), Array("d".utf8), Array("ing".utf8), Array("ly".utf8),
        ]
        where lower.count > ending.count + 2 && lower.suffix(ending.count).elementsEqual(ending) {
            let stem = lower.dropLast(ending.count)
            if words.contains(Array(stem)) || words.contains(stem + [0x65]) { return true }
        }
        return false
    }
}
