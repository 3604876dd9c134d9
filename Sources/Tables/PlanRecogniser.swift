internal import BengaliText
internal import Pages
internal import Provenance
internal import Templates

/// Tells which plan a table belongs to: by its title, else by the words of its rows.
struct PlanRecogniser: Sendable {
    private let index = PhraseIndex(named: "planWords")
    private let near: NearPhrases
    /// By phrase, the place of its plan among all.
    private let plans: [Int?]
    /// How many bytes the shortest phrase has.
    private let shortest: Int
    /// A title's score from which it is taken at its word.
    private static let leastTitleScore = 2
    /// The score of a phrase that stands for one plan and nothing else.
    private static let outright = 8
    /// The score from which a row speaks of a plan.
    private static let leastRowScore = 3
    /// One row alone may be of anything.
    private static let fewestRows = 2
    /// How many rows speak; more would not change the answer.
    private static let rowsHeard = 24

    init() {
        near = NearPhrases(index.phrases)
        shortest = index.phrases.map(\.bytes.count).min() ?? 0
        plans = index.phrases.map { phrase in PlanRecogniser.kinds.firstIndex { $0.rawValue == phrase.kind } }
    }

    /// The plan that lines of titles name, or nil.
    func plan(ofTitles titles: [Passage], in paged: PagedText) -> PlanKind? {
        let ranges = titles.map(\.text)
        let scores = score(ranges, in: paged) { bytes, range in index.matches(in: bytes, range) }
        // A title that names a plan outright needs no second look; one that a scan damaged names it nearly.
        if PlanRecogniser.kinds.indices.contains(where: { scores[$0] >= PlanRecogniser.outright }) {
            return best(scores, least: PlanRecogniser.leastTitleScore)
        }
        let near = score(ranges, in: paged) { bytes, range in
            index.matches(in: bytes, range) | self.near.matches(in: bytes, range)
        }
        return best(near, least: PlanRecogniser.leastTitleScore)
    }

    /// Whether a line that no word of titles tells for one holds, nearly, words that stand for one plan and nothing else: a
    /// title whose own words were damaged.
    func namesOutright(_ line: Passage, in paged: PagedText) -> Bool {
        let bytes = paged.text.bytes
        let found = index.matches(in: bytes, line.text) | near.matches(in: bytes, line.text)
        return index.phrases.enumerated().contains { place, phrase in
            phrase.weight >= PlanRecogniser.outright && found >> UInt128(place) & 1 != 0 && plans[place] != nil
        }
    }

    /// The plan that at least every other row of a table speaks of, or nil.
    ///
    /// A row counts once, whatever it says: a table of the main part may name an activity after a plan at length.
    func plan(ofRows rows: [DraftRow], of cells: ClassifiedCells) -> PlanKind? {
        let paged = cells.paged
        let heard = rows.prefix(PlanRecogniser.rowsHeard)
        var scores = Scores(repeating: 0)
        for row in heard {
            var found: UInt128 = 0
            if row.cells.isEmpty { found = index.matches(in: paged.text.bytes, paged.lines[row.line].passage.text) }
            for cell in row.cells where !cells.classes[cell].isFigure && paged.cells[cell].text.count >= shortest {
                found |= index.matches(in: paged.text.bytes, paged.cells[cell].text)
            }
            var row = Scores(repeating: 0)
            add(found, to: &row)
            for plan in PlanRecogniser.kinds.indices where row[plan] >= PlanRecogniser.leastRowScore {
                scores[plan] += 1
            }
        }
        return best(scores, least: max(PlanRecogniser.fewestRows, (heard.count + 1) / 2))
    }

    private func score(
        _ ranges: [Range<Int>], in paged: PagedText, matches: (borrowing [UInt8], Range<Int>) -> UInt128
    ) -> Scores {
        var scores = Scores(repeating: 0)
        for range in ranges { add(matches(paged.text.bytes, range), to: &scores) }
        return scores
    }

    /// What speaks for each plan, by its place among all.
    private typealias Scores = InlineArray<8, Int>

    private func add(_ phrases: UInt128, to scores: inout Scores) {
        var found = phrases
        while found != 0 {
            let place = found.trailingZeroBitCount
            if let plan = plans[place] { scores[plan] += index.phrases[place].weight }
            found &= found - 1
        }
    }

    private func best(_ scores: Scores, least: Int) -> PlanKind? {
        var best: (plan: Int, score: Int)?
        for plan in PlanRecogniser.kinds.indices {
            let score = scores[plan]
            if score >= least, score > (best?.score ?? 0) { best = (plan, score) }
        }
        return best.map { PlanRecogniser.kinds[$0.plan] }
    }

    /// All plans, six of them.
    private static let kinds = PlanKind.allCases
}
