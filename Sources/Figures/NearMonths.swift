internal import Knowledge

/// The long Bengali names of months, which are like no other word with one letter misread or put in.
///
/// A letter that was lost is the matter of `FigureWords`: such words are known without a comparison.
struct NearMonths: Sendable {
    /// The embedded names, read once when first asked for.
    static let embedded = NearMonths()
    /// How many bytes such a word has: as many letters as the shortest name, or one more than the longest.
    static let lengths = 18...42

    private var names: [(letters: [UInt32], month: Int64)] = []
    /// A shorter name with a letter changed may be another word: মার্চ, জুলাই.
    private static let shortest = 6

    private init() {
        let table = KnowledgeTable.bytes(named: "figureWords")
        for line in table.split(separator: 0x0A) where line.first != 0x23 {
            let fields = line.split(separator: 0x09)
            guard fields.count == 3, fields[0].elementsEqual("month".utf8) else { continue }
            let month = fields[1].reduce(Int64(0)) { $0 &* 10 &+ Int64($1 & 0x0F) }
            for spelling in fields[2].split(separator: 0x20) where (spelling.first ?? 0) >= 0xE0 {
                let letters = Letters.folded(Array(spelling).span)
                if letters.count >= NearMonths.shortest { names.append((letters, month)) }
            }
        }
    }

    /// The one month whose name the word is but for one letter; nil where it is none's, or as much another's.
    ///
    /// - Complexity: O(n) in the word, for each name; the word is bounded by `lengths`.
    func month(_ text: Span<UInt8>, _ range: Range<Int>) -> Int64? {
        var word: [UInt32] = []
        word.reserveCapacity(range.count / 2)
        Letters.fold(text, range, into: &word)
        var found: Int64?
        for name in names where found != name.month && Letters.areNear(word, name.letters) {
            if found != nil { return nil }
            found = name.month
        }
        return found
    }
}
