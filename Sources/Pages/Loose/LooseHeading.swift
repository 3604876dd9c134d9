internal import Knowledge
internal import Templates

/// The columns of a table whose cells nothing parts: the words over them, cut into as many known headings as the row of
/// column numbers counts.
struct LooseHeading {
    /// What stands in the cells of a column.
    enum Kind { case serial, area, areaWeight, activity, indicator, words, unit, figure }

    /// The kinds of the columns, in order.
    let kinds: [Kind]
    /// Which of the words over them each has, by their place.
    let cells: [Range<Int>]
    /// How well the words agree with the headings that they were cut into.
    let score: Int

    /// How many words a heading has at most.
    private static let mostWords = 10
    /// What one letter that agrees counts for, in thousandths.
    private static let letter = 1000
    /// So many words over the columns are no heading.
    private static let mostAtoms = 160

    /// Cuts words into the headings of so many columns; nil where they are not those.
    ///
    /// - Complexity: O(words × columns).
    init?(_ words: Words, columns: Int) {
        let (matches, atoms) = (words.matches, words.atoms)
        guard atoms.count >= columns, let (cuts, score) = LooseHeading.cuts(matches, atoms: atoms.count, columns: columns) else {
            return nil
        }
        var kinds: [Kind] = []
        for cell in cuts {
            guard let match = matches[cell.lowerBound][cell.count - 1] else { return nil }
            kinds.append(match.kind)
        }
        guard kinds.count(where: { $0 == .unit }) == 1, let unit = kinds.firstIndex(of: .unit), unit > 0,
            unit + 1 < kinds.count, kinds[unit + 1] == .figure, !kinds[..<unit].contains(.figure),
            kinds[..<unit].contains(.indicator) || kinds[..<unit].contains(.activity)
        else { return nil }
        // Behind the unit stand figures, and behind them words alone, so that the order of what is printed settles them.
        let rest = kinds[(unit + 1)...].drop { $0 == .figure }
        guard rest.allSatisfy({ $0 == .words }) else { return nil }
        self.kinds = kinds
        cells = cuts
        self.score = score
    }

    /// The place of the column of units.
    var unit: Int { kinds.firstIndex(of: .unit) ?? 0 }
    /// How many columns behind the unit hold figures.
    var figures: Int { kinds.count { $0 == .figure } }

    fileprivate struct Match {
        var kind: Kind
        var score: Int
    }

    /// Words over columns, or lines that are cells, and what each stretch of them names.
    struct Words {
        private let source: [UInt8]
        /// The words, or the stretches of a line.
        private(set) var atoms: [[Range<Int>]] = []
        /// By the first word, and by how many it has besides.
        fileprivate private(set) var matches: [[Match?]] = []

        init(_ source: [UInt8]) { self.source = source }

        /// Adds the words of a line above; tells whether there is room for them.
        mutating func prepend(_ line: [[Range<Int>]]) -> Bool {
            guard atoms.count + line.count <= LooseHeading.mostAtoms else { return false }
            atoms.insert(contentsOf: line, at: 0)
            matches.insert(contentsOf: line.indices.map(matches(from:)), at: 0)
            return true
        }

        private func matches(from first: Int) -> [Match?] {
            var text: [UInt8] = []
            return (first..<min(atoms.count, first + LooseHeading.mostWords)).map { last in
                for range in atoms[last] {
                    text += [0x20]
                    text += source[range]
                }
                let key = HeadingKey(text, 0..<text.count)
                guard let found = LooseHeading.known.match(key),
                    let kind = LooseHeading.kind(of: LooseHeading.known.known[found.heading].roles)
                else { return nil }
                // Letters that agree count for, letters that don't against.
                let score = key.letters.count * (2 * found.likeness - 1000)
                let role = LooseHeading.known.known[found.heading].roles.first ?? ""
                return Match(kind: kind, score: score + numberScore(first...last, role: role, kind: kind))
            }
        }

        /// What the numbers among some words say: a year stands in the heading of a year, a percentage in a tier's, either
        /// of them once and rather behind the words, and neither in the heading of words or units.
        private func numberScore(_ words: ClosedRange<Int>, role: String, kind: Kind) -> Int {
            let text = LayoutText(source: source)
            let numbers = words.filter { atoms[$0].allSatisfy { text.isFigureWord($0) } }
            let letter = LooseHeading.letter
            var score = numbers.first == words.lowerBound ? -letter / 2 : 0
            switch role {
            case "actual", "projection", "tier": score += numbers.count == 1 ? letter : -letter * numbers.count
            case "weight": score -= letter * numbers.count
            default: score -= kind == .figure ? 0 : letter * numbers.count
            }
            return score
        }
    }

    private static func kind(of roles: [String]) -> Kind? {
        switch roles.first ?? "" {
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

    /// The stretches that name most, as many as there are columns; nil where the words cannot be cut so.
    private static func cuts(_ matches: [[Match?]], atoms: Int, columns: Int)
        -> (cells: [Range<Int>], score: Int)?
    {
        var best = [[Int?]](repeating: [Int?](repeating: nil, count: atoms + 1), count: columns + 1)
        var from = [[Int]](repeating: [Int](repeating: 0, count: atoms + 1), count: columns + 1)
        best[0][0] = 0
        for column in 0..<columns {
            for start in column..<atoms {
                guard let score = best[column][start] else { continue }
                for (length, match) in matches[start].enumerated() {
                    guard let match else { continue }
                    let end = start + length + 1
                    let sum = score + match.score
                    if sum > best[column + 1][end] ?? Int.min {
                        best[column + 1][end] = sum
                        from[column + 1][end] = start
                    }
                }
            }
        }
        guard let score = best[columns][atoms] else { return nil }
        var cuts: [Range<Int>] = []
        var end = atoms
        for column in stride(from: columns, to: 0, by: -1) {
            cuts.append(from[column][end]..<end)
            end = from[column][end]
        }
        return (cuts.reversed(), score)
    }

    /// The known headings.
    private static let known = Headings()
}
