internal import Templates

/// A heading over a row of column numbers whose words one space parts, so that its lines do not say which column each stands over.
///
/// How many columns there are the numbers tell, and which words stand above them the lines do. Of the known tables of as many
/// columns that one is taken under whose columns the words find their places best; where none of them has a place
/// for most words, nothing is said.
struct NumberedHeading {
    /// Its lines in the block, down to the row of numbers.
    let lines: Range<Int>
    /// The kinds of its columns, one for each number.
    let kinds: [Int]

    /// How many lines a heading has at most, and how many columns at least.
    private static let mostLines = 16
    private static let fewestColumns = 5
    /// How many words at most.
    private static let mostWords = 160

    /// The headings of a block that cannot be read by their lines alone.
    ///
    /// - Complexity: O(n) in the block's words, and for each such heading O(words × columns of all known tables).
    static func all(in block: [LayoutLine], _ text: LayoutText) -> [NumberedHeading] {
        var found: [NumberedHeading] = []
        var end = 0
        for index in block.indices where block[index].page == nil && block[index].segments.count >= 3 {
            guard let numbers = NumberedColumns.numbers(of: block[index], text), numbers.count >= fewestColumns else {
                continue
            }
            let start = self.start(above: index, from: end, in: block, text)
            if let heading = NumberedHeading(block, start..<index, numbers, text) { found.append(heading) }
            end = index + 1
        }
        return found
    }

    /// The line where the heading above column numbers begins.
    private static func start(above numbers: Int, from first: Int, in block: [LayoutLine], _ text: LayoutText) -> Int {
        var start = numbers
        var isPastBlank = false
        while start > max(first, numbers - mostLines) {
            let line = block[start - 1]
            let words = line.segments.flatMap(\.words)
            if line.isBlank {
                // Below rows a blank line ends them; a heading in the middle of its cells may hold one.
                if first > 0 || isPastBlank { break }
                isPastBlank = true
            } else if line.segments.count == 1 && text.isTitle(words)
                || words.contains(where: { text.isCode($0.bytes) }) || text.isPageNumber(words)
                || start - 1 > first && isNumber(line, text) && block[start - 2].isBlank
            {
                break
            }
            start -= 1
        }
        while start < numbers, block[start].isBlank { start += 1 }
        return start
    }

    /// Whether nothing but a number stands on a line, as a page's does.
    private static func isNumber(_ line: LayoutLine, _ text: LayoutText) -> Bool {
        line.segments.count == 1 && line.segments[0].words.count == 1
            && text.numbering(line.segments[0].words[0].bytes)?.count == 1
    }

    private init?(_ block: [LayoutLine], _ range: Range<Int>, _ numbers: [Range<Int>], _ text: LayoutText) {
        let heading = Array(block[range])
        let count = heading.reduce(0) { $0 + $1.segments.reduce(0) { $0 + $1.words.count } }
        guard count <= NumberedHeading.mostWords, count * 2 >= numbers.count,
            NumberedHeading.isCrowded(heading, over: numbers, text)
        else { return nil }
        let laying = HeadingLaying(heading, text)
        guard let kinds = NumberedHeading.kinds(laying, numbers, text) else { return nil }
        (self.lines, self.kinds) = (range, kinds)
    }

    /// Whether stretches of words reach over several numbers, more than one as a group's heading does, or a line looks like a row's.
    private static func isCrowded(_ heading: [LayoutLine], over numbers: [Range<Int>], _ text: LayoutText) -> Bool {
        if heading.contains(where: { $0.segments.count >= 2 && LayoutRows.isBody($0, text) }) { return true }
        let reaching = heading.reduce(0) { sum, line in
            sum
                + line.segments.count { segment in
                    segment.words.count > 1 && numbers.count { $0.overlaps(segment.columns) } > 1
                }
        }
        return reaching > 1
    }

    // MARK: Known tables

    private struct Candidate {
        var columns: [TemplateColumn]
        var kinds: [Int]
        var chosen: [Int]
        var others: [Int]
        var bound: Int
        var prior: Int
    }

    /// A known table, each column's kind known.
    private struct Known {
        var columns: [TemplateColumn]
        var kinds: [Int]
        var prior: Int
    }

    private static let known = Template.all().map { template in
        Known(
            columns: template.columns, kinds: template.columns.map(ColumnKind.place),
            prior: template.prior * ColumnKind.letter / 150)
    }

    /// How many known tables are looked at in full, and how often a column of one is changed for another.
    private static let finalists = 6
    private static let rounds = 3
    /// What a column costs that most tables of the kind have not, and one without a word.
    private static let rare = 15
    private static let empty = 30
    /// So much of the letters must speak for a known table.
    private static let leastShare = 3
    private static let ofShare = 4

    private static func kinds(_ laying: HeadingLaying, _ numbers: [Range<Int>], _ text: LayoutText) -> [Int]? {
        let middles = numbers.map { $0.lowerBound + $0.upperBound }
        var candidates = known.compactMap { candidate($0, laying, columns: numbers.count) }
        candidates.sort { $0.bound > $1.bound }
        var best: (kinds: [Int], score: Int, rank: Int)?
        for candidate in candidates.prefix(finalists) {
            let own = settled(candidate, laying, middles)
            let places = laying.places(over: own.kinds, middles).places
            let rank = agreement(laying, own.kinds, places, text) * ColumnKind.letter + own.score * 3 / 10
            if rank > best?.rank ?? .min { best = (own.kinds, own.score, rank) }
        }
        guard let best, best.score * ofShare >= laying.letters * ColumnKind.letter * leastShare else { return nil }
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
            others: Array(ranked.dropFirst(more)), bound: score + known.prior, prior: known.prior)
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
