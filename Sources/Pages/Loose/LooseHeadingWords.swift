internal import Templates

/// The words over columns, or the lines that are their cells, and what each stretch of them names.
struct LooseHeadingWords {
    /// What some words name, and how well they agree with it.
    struct Match {
        var kind: LooseHeading.Kind
        var score: Int
    }

    /// The words, or the stretches of a line.
    private(set) var atoms: [[Range<Int>]] = []
    /// By the first word, and by how many it has besides.
    private(set) var matches: [[Match?]] = []
    private let source: [UInt8]
    private let text: LayoutText

    /// How many words a heading has at most.
    private static let mostWords = 10
    /// So many words over the columns are no heading.
    private static let mostAtoms = 160
    /// What one letter that agrees counts for, in thousandths.
    private static let letter = 1000

    init(_ source: [UInt8]) {
        self.source = source
        text = LayoutText(source: source)
    }

    /// Adds the words of a line above; tells whether there is room for them.
    mutating func prepend(_ line: [[Range<Int>]]) -> Bool {
        guard atoms.count + line.count <= LooseHeadingWords.mostAtoms else { return false }
        atoms.insert(contentsOf: line, at: 0)
        matches.insert(contentsOf: line.indices.map(matches(from:)), at: 0)
        return true
    }

    private func matches(from first: Int) -> [Match?] {
        var text: [UInt8] = []
        return (first..<min(atoms.count, first + LooseHeadingWords.mostWords)).map { last in
            for range in atoms[last] {
                text += [0x20]
                text += source[range]
            }
            return match(of: HeadingKey(text, 0..<text.count), first...last)
        }
    }

    private func match(of key: HeadingKey, _ words: ClosedRange<Int>) -> Match? {
        guard let found = LooseHeadingWords.known.match(key) else { return nil }
        let role = LooseHeadingWords.known.known[found.heading].roles.first ?? ""
        guard let kind = LooseHeadingWords.kind(of: role) else { return nil }
        // Letters that agree count for, letters that don't against.
        let score = key.letters.count * (2 * found.likeness - LooseHeadingWords.letter)
        return Match(kind: kind, score: score + numberScore(words, role: role, kind: kind))
    }

    /// What the numbers among some words say: a year stands in the heading of a year, a percentage in a tier's, either of
    /// them once and rather behind the words, and neither in the heading of words or units.
    private func numberScore(_ words: ClosedRange<Int>, role: String, kind: LooseHeading.Kind) -> Int {
        let letter = LooseHeadingWords.letter
        let numbers = words.filter { atoms[$0].allSatisfy { text.isFigureWord($0) } }
        let score = numbers.first == words.lowerBound ? -letter / 2 : 0
        switch role {
        case "actual", "projection", "tier": return score + (numbers.count == 1 ? letter : -letter * numbers.count)
        case "weight": return score - letter * numbers.count
        default: return score - (kind == .figure ? 0 : letter * numbers.count)
        }
    }

    private static func kind(of role: String) -> LooseHeading.Kind? {
        switch role {
        case "serial": .serial
        case "area": .area
        case "areaWeight": .areaWeight
        case "activity": .activity
        case "indicator": .indicator
        case "unit": .unit
        case "method", "responsible", "evidence", "remarks", "text": .words
        case "weight", "annualTarget", "tier", "actual", "projection", "quarter", "halfYear", "previous", "current",
            "cumulative", "total", "rate", "score":
            .figure
        default: nil
        }
    }

    private static let known = Headings()
}
