/// The templates from the one down that fits a table best with every heading in place.
///
/// Each is aligned only when a bound from above lets it be the next: most are ruled out by what they have no column for, at
/// first by the bound that costs least.
struct TemplateRanking {
    /// The memory that alignments need.
    var work = ColumnAligner.Work()
    private let templates: [RoleTemplate]
    private let priors: [Int]
    private let aligner: ColumnAligner
    private let kinds: [ColumnAligner.BestKind]
    /// By template.
    private var standings: [Standing]

    /// What is known of a template's score.
    private struct Standing {
        /// The score, or what it is not above.
        var score: Int
        var bound = Bound.coarse
    }

    /// How near a score is known, and that a template was given.
    private enum Bound { case coarse, fine, exact, given }

    init(_ templates: [RoleTemplate], _ priors: [Int], _ aligner: ColumnAligner) {
        self.templates = templates
        self.priors = priors
        self.aligner = aligner
        let kinds = aligner.bestKinds()
        self.kinds = kinds
        standings = templates.indices.map {
            Standing(score: aligner.mostWithout(templates[$0], kinds) + priors[$0])
        }
    }

    /// The next template, of equals the one listed first; nil behind the last.
    mutating func next() -> Int? {
        while let index = highest() {
            if standings[index].bound == .exact {
                standings[index].bound = .given
                return index
            }
            refine(index)
        }
        return nil
    }

    private mutating func refine(_ index: Int) {
        if standings[index].bound == .coarse {
            standings[index].score = aligner.mostInPlace(templates[index], kinds) + priors[index]
            standings[index].bound = .fine
            return
        }
        standings[index].score = aligner.leastScore(templates[index], &work) + priors[index]
        standings[index].bound = .exact
    }

    private func highest() -> Int? {
        var highest: Int?
        for index in standings.indices where standings[index].bound != .given {
            if let best = highest, standings[index].score <= standings[best].score { continue }
            highest = index
        }
        return highest
    }
}
