/// The templates from the one down that fits a table best with every heading in place.
///
/// Each is aligned only when a bound from above lets it be the next: most are ruled out by what they have no column for.
struct TemplateRanking {
    /// The memory that alignments need.
    var work = ColumnAligner.Work()
    private let templates: [RoleTemplate]
    private let priors: [Int]
    private let aligner: ColumnAligner
    /// By template its score, or what it is not above; nil for those that were given.
    private var scores: [Int?]
    private var isExact: [Bool]

    init(_ templates: [RoleTemplate], _ priors: [Int], _ aligner: ColumnAligner) {
        self.templates = templates
        self.priors = priors
        self.aligner = aligner
        let kinds = aligner.bestKinds()
        scores = templates.indices.map { aligner.mostInPlace(templates[$0], kinds) + priors[$0] }
        isExact = [Bool](repeating: false, count: templates.count)
    }

    /// The next template, of equals the one listed first; nil behind the last.
    mutating func next() -> Int? {
        while let index = highest() {
            if isExact[index] {
                scores[index] = nil
                return index
            }
            scores[index] = aligner.leastScore(templates[index], &work) + priors[index]
            isExact[index] = true
        }
        return nil
    }

    private func highest() -> Int? {
        var highest: (index: Int, score: Int)?
        for index in scores.indices {
            guard let score = scores[index] else { continue }
            if score > highest?.score ?? Int.min { highest = (index, score) }
        }
        return highest?.index
    }
}
