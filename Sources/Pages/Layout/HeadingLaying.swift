/// Lays the words of a heading over columns of known kinds.
///
/// On each line the words stand in the order of their columns, and each stands the nearer to its column the fewer words
/// the line has: of a crowded line `pdftotext -layout` moves them far from where the page has them. So each line's words are
/// given to columns in order, by what is written over columns of that kind, and by their places where that leaves a choice
/// (dynamic programming).
struct HeadingLaying {
    /// By line, the words of the heading.
    let lines: [[HeadingWord]]
    /// By line, word and kind of column, how well they go together.
    private let fits: [[[Int]]]

    init(_ lines: [LayoutLine], _ text: LayoutText) {
        let words = lines.map { line in line.segments.flatMap(\.words).map { HeadingWord($0, text) } }
        self.lines = words
        var known: [ArraySlice<UInt8>: [Int]] = [:]
        fits = words.map { line in
            line.map { word in
                let bytes = text.source[word.word.bytes]
                if let fits = known[bytes] { return fits }
                let fits = ColumnKind.all.map { $0.fit(word) }
                known[bytes] = fits
                return fits
            }
        }
        var joins: [[UInt8]: [Bool]] = [:]
        goesOn = words.map { line in
            line.indices.map { place in
                guard place > 0, line[place].word.isBehindSpace, !line[place].letters.isEmpty else { return [] }
                let letters = line[place - 1].letters + line[place].letters
                if let known = joins[letters] { return known }
                let own = ColumnKind.all.map { $0.holds(letters) }
                joins[letters] = own
                return own
            }
        }
        repeats = words.map { line in line.indices.map { HeadingLaying.repeats($0, in: line, text) } }
    }

    /// By line, word and kind of column, whether a word and the one before it stand one behind the other over such a column; empty
    /// where they do over none.
    private let goesOn: [[[Bool]]]
    /// By line and word, whether a word near before it stands there again, or another year.
    private let repeats: [[Bool]]

    /// Whether with a word of a line begins again what stands before it: প্রকৃত অর্জন প্রকৃত অর্জন.
    private static func repeats(_ place: Int, in line: [HeadingWord], _ text: LayoutText) -> Bool {
        // Numbers count what is alike: ১ম প্রান্তিক ২য় প্রান্তিক.
        func areSame(_ left: Int, _ right: Int) -> Bool {
            left >= 0
                && (line[left].number != nil && line[right].number != nil
                    || text.source[line[left].word.bytes] == text.source[line[right].word.bytes])
        }
        // No column has two numbers beside each other.
        if place > 0, line[place - 1].number != nil, line[place].number != nil { return true }
        return (1...longestPhrase).contains {
            areSame(place - $0, place) && !areSame(place - 1 - $0, place - 1)
                // Behind a gap anything begins again.
                && line[place + 1 - $0...place].allSatisfy(\.word.isBehindSpace)
        }
    }

    private static let longestPhrase = 3

    /// How many letters they have.
    var letters: Int { lines.joined().reduce(0) { $0 + $1.letters.count } }

    /// How well a word goes with a kind of column.
    func fit(line: Int, word: Int, kind: Int) -> Int { fits[line][word][kind] }

    /// What a letter's width counts for that a word stands beside its column, and the most of that.
    private static let mostAside = 40
    /// What it costs that one column has words of a line between which a gap stands, for each space up to the most; and that it has
    /// one word twice.
    private static let widestGap = 6
    private static let twice = 40

    /// By line and word the column it belongs to, and how well all of them go with theirs.
    ///
    /// - Parameters:
    ///   - kinds: The columns' kinds.
    ///   - middles: Twice the places where their middles stand; nil where that is not known.
    /// - Returns: The places of the columns, and the sum of what the words count for there.
    /// - Complexity: O(words × columns).
    func places(over kinds: [Int], _ middles: [Int]?) -> (places: [[Int]], score: Int) {
        var sum = 0
        var places: [[Int]] = []
        for line in lines.indices {
            let own = self.places(ofLine: line, over: kinds, middles)
            sum += own.score
            places.append(own.places)
        }
        return (places, sum)
    }

    private func places(ofLine line: Int, over kinds: [Int], _ middles: [Int]?) -> (places: [Int], score: Int) {
        let words = lines[line]
        guard !words.isEmpty, !kinds.isEmpty else { return ([], 0) }
        var scores = [Int](repeating: 0, count: kinds.count)
        var before: [[Int]] = []
        for (index, word) in words.enumerated() {
            let columns = word.word.columns
            let middle = columns.lowerBound + columns.upperBound
            var from = [Int](repeating: -1, count: kinds.count)
            var next = scores
            var best = (score: Int.min / 2, place: -1)
            let gap = index > 0 ? columns.lowerBound - words[index - 1].word.columns.upperBound : 0
            let parting =
                (gap >= 3 ? min(HeadingLaying.widestGap, gap) * ColumnKind.letter : 0)
                + (repeats[line][index] ? HeadingLaying.twice : 0)
            for place in kinds.indices {
                let aside = middles.map { min(HeadingLaying.mostAside, abs($0[place] - middle) / 2) } ?? 0
                let own = fits[line][index][kinds[place]] - aside
                guard index > 0 else {
                    next[place] = own
                    continue
                }
                let isPhrase = !goesOn[line][index].isEmpty && goesOn[line][index][kinds[place]]
                let together = scores[place] - parting + (isPhrase ? ColumnKind.letter : 0)
                if together > best.score {
                    (next[place], from[place]) = (own + together, place)
                } else {
                    (next[place], from[place]) = (own + best.score, best.place)
                }
                if scores[place] > best.score { best = (scores[place], place) }
            }
            scores = next
            before.append(from)
        }
        var place = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        let score = scores[place]
        var places = [place]
        for from in before.dropFirst().reversed() {
            place = from[place]
            places.append(place)
        }
        return (places.reversed(), score)
    }
}
