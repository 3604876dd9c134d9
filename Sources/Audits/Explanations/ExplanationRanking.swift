internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records

/// Weighs the causes of one finding against each other, and against the author's own error.
struct ExplanationRanking {
    /// Explanations shown for one finding.
    private static let limit = 8
    /// Thousandths from which a cause decides a verdict.
    private static let decided = 900

    let context: AuditContext
    let search: MisreadSearch
    /// The finding of each constraint that has one, as an index into the document's findings.
    let findings: [Int: Int]

    /// The explanations of a finding, the likeliest first, the author's error among them.
    func explanations(of rule: RuleName, at finding: Int, _ candidates: [Candidate]) -> [(Candidate, Explanation)] {
        let author = Candidate(kind: .arithmetic, restores: [], odds: Priors.embedded.author(rule))
        let all = [author] + candidates
        let total = all.reduce(0) { $0 + $1.odds }
        let order = all.indices.sorted { left, right in
            all[left].odds != all[right].odds ? all[left].odds > all[right].odds : left < right
        }
        var shown = Array(order.prefix(ExplanationRanking.limit))
        if !shown.contains(0) { shown[shown.count - 1] = 0 }
        return shown.map { index in
            let thousandths = max(1, min(999, Int((all[index].odds / total * 1000).rounded())))
            return (all[index], explanation(all[index], at: finding, thousandths))
        }
    }

    private func explanation(_ candidate: Candidate, at finding: Int, _ thousandths: Int) -> Explanation {
        let changes = candidate.changes.compactMap { change -> ExplanationEdit? in
            guard let passage = context.records[change.reference].passages.first else { return nil }
            return ExplanationEdit(span: passage.span, from: context.paged.text.raw(passage), to: change.variant.text)
        }
        let restores = candidate.kind == .arithmetic ? [finding] : candidate.restores.compactMap { findings[$0] }
        return Explanation(
            kind: candidate.kind, edits: changes + candidate.shown, restores: restores.sorted(),
            thousandths: thousandths)
    }

    /// Whose the discrepancy is.
    ///
    /// A misread is believed only where it restores two rules that say different things: one digit that makes one sum
    /// hold is as likely chance, and an office's own error must not be explained away.
    func verdict(_ ranked: [(Candidate, Explanation)]) -> Verdict {
        guard let (best, explanation) = ranked.first else { return .undecided }
        if explanation.thousandths >= ExplanationRanking.decided {
            switch best.kind {
            case .arithmetic: return .author
            case .misread: return search.isConfirmed(best) ? .misread : .undecided
            case .misplaced, .missing: return .undecided
            }
        }
        let misreads = ranked.filter { $0.0.kind == .misread && search.isConfirmed($0.0) }
        let together = misreads.reduce(0) { $0 + $1.1.thousandths }
        return misreads.count >= 2 && together >= ExplanationRanking.decided ? .ambiguous : .undecided
    }
}
