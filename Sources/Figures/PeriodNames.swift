internal import Knowledge

/// The names of quarters, half-years and their ordinals as letters, for telling them where letters were misread.
struct PeriodNames: Sendable {
    /// A name, its letters folded, and the meaning or the number that goes with it.
    private struct Name: Sendable {
        var letters: [UInt32]
        var meaning: WordMeaning
        var number: Int
    }

    /// The embedded tables, read once when first asked for.
    static let embedded = PeriodNames()

    private var names: [Name] = []
    private var months: [(first: [UInt8], last: [UInt8], quarter: Int)] = []
    /// A shorter period's name with a letter changed may be another word; the most letters of a word that is looked at.
    private static let lengths = 7...16
    /// Ordinals in words have so many letters at least; of those that have the longer two may be misread.
    private static let shortestOrdinal = 5
    private static let longOrdinal = 6
    private static let ordinalLengths = 4...12
    /// The most letters of what may be an ordinal behind a figure.
    private static let longestSuffix = 4

    private init() {
        for row in KnowledgeTable(named: "figureWords").rows where row.count >= 3 {
            let meaning: WordMeaning
            switch row[0] {
            case "quarter": meaning = .quarter
            case "halfYear": meaning = .halfYear
            case "ordinal": meaning = .ordinal
            case "ordinalWord": meaning = .ordinalWord
            default: continue
            }
            for spelling in row[2].split(separator: " ") {
                let letters = Letters.folded(Array(spelling.utf8).span)
                names.append(Name(letters: letters, meaning: meaning, number: Int(row[1]) ?? 0))
            }
        }
        var first: [UInt8] = []
        for row in KnowledgeTable(named: "quarterNames").rows where row.count >= 4 {
            if row[1] == "first" { first = Array(row[3].utf8) }
            if row[1] == "last", let quarter = Int(row[0]) { months.append((first, Array(row[3].utf8), quarter)) }
        }
    }

    /// Whether a word is a quarter's or a half-year's name but for `most` letters; nil where it is neither's or both's.
    func period(_ word: [UInt32], atMost most: Int) -> WordMeaning? {
        guard PeriodNames.lengths.contains(word.count) else { return nil }
        var found: (meaning: WordMeaning, distance: Int)?
        for name in names where name.meaning == .quarter || name.meaning == .halfYear {
            guard PeriodNames.lengths.contains(name.letters.count) else { continue }
            let distance = Letters.distance(word, name.letters, atMost: most)
            guard distance <= most else { continue }
            if let other = found, other.meaning != name.meaning, other.distance <= distance {
                if other.distance == distance { return nil }
                continue
            }
            if distance <= found?.distance ?? most { found = (name.meaning, distance) }
        }
        return found?.meaning
    }

    /// The numbers whose ordinal in words a word is but for a letter, or but for two of a long one; those it is nearest to.
    func numbers(ofWord word: [UInt32]) -> [Int] {
        guard PeriodNames.ordinalLengths.contains(word.count) else { return [] }
        var nearest: (numbers: Set<Int>, distance: Int) = ([], .max)
        for name in names where name.meaning == .ordinalWord && name.letters.count >= PeriodNames.shortestOrdinal {
            let most = name.letters.count >= PeriodNames.longOrdinal ? 2 : 1
            var distance = Letters.distance(word, name.letters, atMost: most)
            guard distance <= most else { continue }
            // দ্বিতীয় and তৃতীয় differ in how they begin.
            distance = distance * 2 + (word[0] == name.letters[0] ? 0 : 1)
            guard distance <= nearest.distance else { continue }
            if distance < nearest.distance { nearest = ([], distance) }
            nearest.numbers.insert(name.number)
        }
        return nearest.numbers.sorted()
    }

    /// The numbers behind which a word stands as their ordinal: ম 1, য় 2 and 3, র্থ 4.
    func numbers(ofSuffix word: [UInt32]) -> [Int] { (1...4).filter { isSuffix(word, of: $0, atMost: 0) } }

    /// Whether a word is the ordinal behind a number but for a letter: ব্থ behind ৪.
    func mayBeSuffix(_ word: [UInt32], of number: Int) -> Bool {
        word.count <= PeriodNames.longestSuffix && isSuffix(word, of: number, atMost: 1)
    }

    private func isSuffix(_ word: [UInt32], of number: Int, atMost most: Int) -> Bool {
        names.contains { name in
            guard name.meaning == .ordinal else { return false }
            // ২য় and ৩য় end alike; 2nd and 3rd do not.
            let isOwn = name.number == number || number == 3 && name.number == 2 && (name.letters.first ?? 0) >= 0x980
            return isOwn && Letters.distance(word, name.letters, atMost: most) <= most
        }
    }

    /// The quarter of which a text names the first and the last month, by the letters that damage seldom reaches.
    func quarter(ofMonthsIn text: Span<UInt8>, _ range: Range<Int>) -> Int? {
        let named = months.filter { holds($0.first, text, range) && holds($0.last, text, range) }.map(\.quarter)
        return Set(named).count == 1 ? named[0] : nil
    }

    private func holds(_ letters: [UInt8], _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard letters.count <= range.count else { return false }
        for start in range.lowerBound...(range.upperBound - letters.count) where text[start] == letters[0] {
            if letters.indices.allSatisfy({ text[start + $0] == letters[$0] }) { return true }
        }
        return false
    }
}
