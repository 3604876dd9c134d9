internal import Knowledge

/// How likely a word's letters are as Bijoy's codes and as English: two models of letter pairs.
///
/// Bijoy's is learnt from the lexicon, written in its codes; that of English from the table of English words. Both are
/// made when a text first shows codes, and take a few milliseconds.
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
        let encoder = BijoyEncoder()
        var pairs = Pairs()
        for name in ["lexicon", "places"] {
            for row in KnowledgeTable(named: name).rows where row.count > 1 {
                for word in (name == "places" ? row[1] : row[0]).split(separator: " ") {
                    guard let letters = WordLetters.letters(of: word.utf8), let codes = encoder.encode(letters) else {
                        continue
                    }
                    pairs.add(codes)
                }
            }
        }
        bijoy = pairs.logarithms(floor: 2)
        var words: Set<[UInt8]> = []
        var names: Set<[UInt8]> = []
        var englishPairs = Pairs()
        for row in KnowledgeTable(named: "english").rows where row.count > 1 {
            let word = Array(row[0].utf8)
            if row[1] == "name" { names.insert(word) } else { words.insert(word) }
            if row[1] == "word" { for ending in ["", "s", "ing", "ed"] { englishPairs.add(word + ending.utf8) } }
        }
        english = englishPairs.logarithms(floor: 1)
        (self.words, self.names) = (words, names)
    }

    /// Counts of pairs.
    private struct Pairs {
        var counts = [Int32](repeating: 0, count: 65_536)
        var singles = [Int32](repeating: 0, count: 256)
        var total = 0

        mutating func add(_ codes: [UInt8]) {
            var previous = 0
            for code in codes + [0] {
                counts[previous << 8 | Int(code)] += 1
                singles[Int(code)] += 1
                previous = Int(code)
                total += 1
            }
        }

        /// The logarithms of the likelihoods, a pair never seen taken for its second letter's share of a few.
        func logarithms(floor: Int) -> [Int16] {
            var starts = [Int](repeating: 0, count: 256)
            for place in counts.indices { starts[place >> 8] += Int(counts[place]) }
            return counts.indices.map { place in
                // 1/1024 of a letter never seen alone, too.
                let share = 4096 * 4 * (Int(singles[place & 255]) * 16 + floor) / (max(1, total) * 16)
                let likelihood = (4096 * Int(counts[place]) + share) * 16 / (starts[place >> 8] + 4)
                return Int16(BijoyStatistics.logarithm(max(1, likelihood)) - 16 * 16)
            }
        }
    }

    /// The logarithm to the base 2 of a positive number, in sixteenths, a little low between powers.
    static func logarithm(_ number: Int) -> Int {
        let power = Int.bitWidth - 1 - number.leadingZeroBitCount
        return power * 16 + ((number << 4) >> power & 15)
    }

    /// How much likelier a word's codes are Bijoy's than English, in sixteenths of a bit.
    ///
    /// - Complexity: O(n) in the codes.
    func odds(_ codes: ArraySlice<UInt32>) -> Int {
        var (asBijoy, asEnglish, previous, previousLower) = (0, 0, 0, 0)
        var capitals = 0
        var inner = 0
        for (place, code) in codes.enumerated() {
            let code = Int(code & 0xFF)
            let isCapital = (0x41...0x5A).contains(code)
            let lower = isCapital ? code | 0x20 : code
            asBijoy += Int(bijoy[previous << 8 | code])
            asEnglish += code < 0x80 ? Int(english[previousLower << 8 | lower]) : Self.accented(code)
            if isCapital {
                capitals += 1
                if place > 0 { inner += 1 }
            }
            previous = code
            previousLower = lower
        }
        asBijoy += Int(bijoy[previous << 8])
        asEnglish += Int(english[previousLower << 8])
        // Capitals: first, throughout (an abbreviation: any letter after any), or, as no English word has them, inside.
        if capitals == codes.count, capitals > 1 {
            asEnglish = max(asEnglish, -76 * capitals) - 32
        } else {
            asEnglish -= inner * 80 + (capitals > inner ? 24 : 0)
        }
        return asBijoy - asEnglish
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
