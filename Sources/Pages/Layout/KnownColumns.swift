internal import Templates

/// Which known table's columns a heading is of that stands over so many.
///
/// Of the known tables of as many columns that one is taken under whose columns the words find their places best; where none of
/// them has a place for most words, nothing is said.
struct KnownColumns {
    /// A known table and as many of its columns as the heading stands over.
    private struct Candidate {
        var columns: [TemplateColumn]
        var kinds: [Int]
        /// The places of the columns taken, in order, and of those that may stand for one of them.
        var chosen: [Int]
        var others: [Int]
        /// How well the words would stand with all of its columns, which no choice of them beats.
        var bound: Int
        var prior: Int
    }

    /// A known table, each column's kind known.
    private struct Known {
        var columns: [TemplateColumn]
        var kinds: [Int]
        var prior: Int

        init(_ columns: ArraySlice<TemplateColumn>, prior: Int) {
            self.columns = Array(columns)
            kinds = columns.map(ColumnKind.place)
            self.prior = prior * ColumnKind.letter / 150
        }
    }

    private static let known = Template.all().map { Known($0.columns[...], prior: $0.prior) }

    /// What stands in known tables behind the last quarter's column.
    private static let knownBehindQuarters = Template.all().compactMap { template -> Known? in
        guard let last = template.columns.lastIndex(where: { $0.role == "quarter" }) else { return nil }
        return Known(template.columns[(last + 1)...], prior: template.prior)
    }

    /// How many known tables are looked at in full, and where one must be it beyond doubt, and how often a column of one is changed for another.
    private static let finalists = 6
    private static let sureFinalists = 2
    private static let rounds = 3
    /// What a column costs that most tables of the kind have not, and one without a word.
    private static let rare = 15
    private static let empty = 30
    /// So much of what its letters could count for, each over a column that has it in its heading, a heading must count for.
    private static let leastShare = 3
    private static let ofShare = 4

    /// The kinds of columns below a heading, or below what of one stands behind groups by quarter.
    ///
    /// Twice the places where their middles stand are given. Where it `isSure` or nothing, few known tables are looked at.
    ///
    /// - Returns: The places of the kinds in `ColumnKind.all`, one for each column; nil where no known table is likely.
    /// - Complexity: O(words × columns of all known tables).
    static func kinds(
        _ laying: HeadingLaying, _ middles: [Int], behindGroups isBehind: Bool = false, isSure: Bool = false,
        _ text: LayoutText
    ) -> [Int]? {
        var candidates = (isBehind ? knownBehindQuarters : known).compactMap {
            candidate($0, laying, columns: middles.count)
        }
        candidates.sort { $0.bound > $1.bound }
        var best: (kinds: [Int], rank: Int)?
        for candidate in candidates.prefix(isSure ? sureFinalists : finalists) {
            let own = settled(candidate, laying, middles)
            let places = laying.places(over: own.kinds, middles).places
            let rank = agreement(laying, own.kinds, places, text) * ColumnKind.letter + own.score * 3 / 10
            if rank > best?.rank ?? .min { best = (own.kinds, rank) }
        }
        // On a crowded line words stand far from their columns.
        guard let best,
            laying.places(over: best.kinds, nil).score * ofShare >= laying.letters * ColumnKind.letter * leastShare
        else { return nil }
        return best.kinds
    }

    /// A known table with as many columns as there are numbers: those that it must have, and those others that most words name.
    private static func candidate(_ known: Known, _ laying: HeadingLaying, columns count: Int) -> Candidate? {
        let required = known.columns.indices.filter { !known.columns[$0].isOptional }
        let optional = known.columns.indices.filter { known.columns[$0].isOptional }
        guard required.count <= count, count <= known.columns.count else { return nil }
        let (places, score) = laying.places(over: known.kinds, nil)
        var gains = known.columns.map { $0.isRare ? -rare : 0 }
        for (line, places) in places.enumerated() {
            for (word, place) in places.enumerated() {
                gains[place] += max(0, laying.fit(line: line, word: word, kind: known.kinds[place]))
            }
        }
        let ranked = optional.sorted { (-gains[$0], $0) < (-gains[$1], $1) }
        let more = count - required.count
        return Candidate(
            columns: known.columns, kinds: known.kinds, chosen: (required + ranked.prefix(more)).sorted(),
            // No word stands better over one that none goes with.
            others: ranked.dropFirst(more).filter { gains[$0] > 0 }, bound: score + known.prior, prior: known.prior)
    }

    /// The columns of a known table, changed for others of it while the words find better places.
    private static func settled(
        _ candidate: Candidate, _ laying: HeadingLaying, _ middles: [Int]
    ) -> (kinds: [Int], score: Int) {
        func score(_ chosen: [Int]) -> Int {
            let kinds = chosen.map { candidate.kinds[$0] }
            let (places, score) = laying.places(over: kinds, middles)
            let filled = Set(places.joined()).count
            let rare = chosen.count { candidate.columns[$0].isRare }
            return score + candidate.prior - rare * self.rare - (chosen.count - filled) * empty
        }
        var best = (chosen: candidate.chosen, others: candidate.others, score: score(candidate.chosen))
        for _ in 0..<rounds {
            var better = best
            for (out, column) in best.chosen.enumerated() where candidate.columns[column].isOptional {
                for (other, replacement) in best.others.enumerated() {
                    var chosen = best.chosen
                    chosen[out] = replacement
                    chosen.sort()
                    let own = score(chosen)
                    guard own > better.score else { continue }
                    var others = best.others
                    others[other] = column
                    better = (chosen, others, own)
                }
            }
            guard better.score > best.score else { break }
            best = better
        }
        return (best.chosen.map { candidate.kinds[$0] }, best.score)
    }

    /// How well the words over each column agree with one of its kind's headings, all together.
    private static func agreement(
        _ laying: HeadingLaying, _ kinds: [Int], _ places: [[Int]], _ text: LayoutText
    ) -> Int {
        var words = [[UInt8]](repeating: [], count: kinds.count)
        for (line, places) in zip(laying.lines, places) {
            for (word, place) in zip(line, places) { words[place] += text.source[word.word.bytes] }
        }
        return zip(kinds, words).reduce(0) { sum, column in
            let key = HeadingKey(column.1, 0..<column.1.count)
            return sum + (key.letters.isEmpty ? -3 : ColumnKind.all[column.0].agreement(key))
        }
    }
}
