internal import Findings
internal import Records

/// Says whose a discrepancy is, where the odds of its causes allow it.
struct VerdictRule {
    /// The probability from which one cause decides a verdict.
    static let decided = 0.9
    /// The probability below which no cause is likelier than the rest together.
    private static let half = 0.5
    /// How many rules that say different things must hold again for a cause to be believed that others could be.
    private static let witnesses = 2

    let network: CauseNetwork

    /// The verdict on a finding by its causes, the likeliest first.
    ///
    /// A misreading is believed only where every cell it changes is confirmed by two rules that say different things, or
    /// where nothing else that the reader may have done would restore the rule: one digit that makes one sum hold is as
    /// likely chance, and an office's own error must not be explained away.
    func verdict(_ causes: [FindingCause]) -> Verdict {
        guard let best = causes.first else { return .undecided }
        let authors = causes.reduce(0) { $0 + ($1.isAuthors ? $1.probability : 0) }
        if authors >= VerdictRule.decided { return .author }
        if best.probability >= VerdictRule.decided, !best.isAuthors {
            let movesRows = best.edits.contains { !network.pool[$0].settles.isEmpty }
            return !movesRows && (isConfirmed(best) || isAlone(best, causes)) ? .misread : .undecided
        }
        // Which figure the author got wrong is another question than whose the error is.
        return max(best.probability, authors) < VerdictRule.half && causes.count > 1 ? .ambiguous : .undecided
    }

    /// Whether every cell that a cause changes is bound by two restored constraints that say different things.
    func isConfirmed(_ cause: FindingCause) -> Bool {
        cause.edits.allSatisfy { edit in
            let touched = cause.restores.filter { network.pool[edit].touches(network.constraints[$0], at: $0) }
            return Set(touched.map(witness)).count >= VerdictRule.witnesses
        }
    }

    /// What a constraint bears witness of: a score that is out of its bounds is also no ratio of anything.
    private func witness(_ index: Int) -> Int {
        switch network.constraints[index].relation {
        case .bounds, .ratio, .ratioOfTotal: -1 - (network.constraints[index].indicator ?? 0)
        default: index
        }
    }

    /// Whether a cause is one misread cell and the only thing that the reader may have done.
    private func isAlone(_ cause: FindingCause, _ causes: [FindingCause]) -> Bool {
        cause.edits.count == 1 && !causes.contains { !$0.isAuthors && $0.edits != cause.edits }
    }
}
