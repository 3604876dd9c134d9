internal import Knowledge

/// How often one code follows another in the words of a language: what a word's likelihood is made from.
struct LetterPairs: Equatable {
    /// By the first code in the high byte and the second in the low one; 0 stands for the edges of a word.
    private(set) var counts = [Int32](repeating: 0, count: 65_536)

    /// No words.
    init() {}

    /// The pairs of a language as `Scripts/learn-letter-pairs` counted them.
    init(learnt language: String) {
        for row in KnowledgeLines(named: "letterPairs").dropFirst() where row.bytes(0).elementsEqual(language.utf8) {
            counts[Self.number(row.bytes(1), base: 16) & 0xFFFF] = Int32(clamping: Self.number(row.bytes(2), base: 10))
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>, base: Int) -> Int {
        digits.reduce(0) { $0 &* base &+ Int($1 < 0x3A ? $1 &- 0x30 : ($1 | 0x20) &- 0x57) }
    }

    /// Counts the pairs of one more word.
    mutating func add(_ codes: [UInt8]) {
        var previous = 0
        for code in codes + [0] {
            counts[previous << 8 | Int(code)] += 1
            previous = Int(code)
        }
    }

    /// The logarithms of the likelihoods to the base 2, in sixteenths, a pair never seen taken for its second letter's
    /// share of a few, and a letter never seen for `floor` sixteenths of one.
    func logarithms(floor: Int) -> [Int16] {
        var starts = [Int](repeating: 0, count: 256)
        var singles = [Int](repeating: 0, count: 256)
        for place in counts.indices where counts[place] != 0 {
            starts[place >> 8] += Int(counts[place])
            singles[place & 255] += Int(counts[place])
        }
        let total = max(1, singles.reduce(0, +))
        // 1/1024 of a letter never seen alone, too.
        let shares = singles.map { 4096 * 4 * ($0 * 16 + floor) / (total * 16) }
        return counts.indices.map { place in
            let likelihood = (4096 * Int(counts[place]) + shares[place & 255]) * 16 / (starts[place >> 8] + 4)
            return Int16(Self.logarithm(max(1, likelihood)) - 16 * 16)
        }
    }

    /// The logarithm to the base 2 of a positive number, in sixteenths, a little low between powers.
    private static func logarithm(_ number: Int) -> Int {
        let power = Int.bitWidth - 1 - number.leadingZeroBitCount
        return power * 16 + ((number << 4) >> power & 15)
    }
}
