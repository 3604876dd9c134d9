internal import Figures
internal import Findings
internal import Provenance
internal import Records

extension ConstraintNetwork {
    /// The records with what is believed of their figures, and the findings in the order of the source, explained.
    ///
    /// - Complexity: O(n) in the constraints, and for each finding what `MisreadSearch` says.
    mutating func explained() -> (records: DocumentRecords, findings: [Finding]) {
        sort()
        var records = context.records
        explainFailures(&records)
        explainLosses(&records)
        return (records, entries.map(\.finding))
    }

    /// Ranks the causes of each sum, score or order that fails.
    private mutating func explainFailures(_ records: inout DocumentRecords) {
        var findings: [Int: Int] = [:]
        for (index, entry) in entries.enumerated() where !entry.finding.blocked {
            if let constraint = entry.constraint { findings[constraint] = index }
        }
        guard !findings.isEmpty else { return }
        let search = MisreadSearch(context, constraints, judgements)
        // What is not searched stays undecided, without causes: nobody has looked for any.
        let failing = Array(findings.keys.sorted().prefix(MisreadSearch.failureLimit))
        var candidates: [Int: [Candidate]] = [:]
        for constraint in failing { candidates[constraint] = search.candidates(for: constraint) }
        shareJoint(&candidates, search)
        for move in MisplacedSearch(context: context, constraints: constraints).candidates(among: failing) {
            for constraint in move.restores { candidates[constraint]?.append(move) }
        }
        favourSystematic(&candidates)
        let ranking = ExplanationRanking(context: context, search: search, findings: findings)
        for constraint in failing {
            guard let index = findings[constraint] else { continue }
            let ranked = ranking.explanations(
                of: constraints[constraint].rule, at: index, candidates[constraint] ?? [])
            decide(index, ranked, ranking, &records)
        }
    }

    private mutating func decide(
        _ index: Int, _ ranked: [(Candidate, Explanation)], _ ranking: ExplanationRanking,
        _ records: inout DocumentRecords
    ) {
        let verdict = ranking.verdict(ranked)
        entries[index].finding.explanations = ranked.map(\.1)
        entries[index].finding.verdict = verdict
        if verdict == .misread || verdict == .ambiguous {
            entries[index].finding.severity = min(entries[index].finding.severity, .warning)
        }
        guard verdict == .misread, let (best, explanation) = ranked.first else { return }
        for change in best.changes where records[change.reference].suggested == nil {
            records[change.reference].suggested = Suggestion(
                value: change.variant.value, thousandths: explanation.thousandths,
                reason: entries[index].finding.rule.rawValue, finding: index)
        }
    }

    /// Puts a change of several cells that restores several constraints among the causes of each of them; the search of
    /// one constraint alone does not see that its cell needs company elsewhere.
    private func shareJoint(_ candidates: inout [Int: [Candidate]], _ search: MisreadSearch) {
        for constraint in candidates.keys.sorted() {
            for candidate in candidates[constraint] ?? []
            where candidate.restoredFirst == constraint && candidate.changes.count > 1 && candidate.restores.count > 1 {
                for other in candidate.restores where other != constraint {
                    candidates[other]?.append(search.candidate(candidate, seenFrom: other))
                }
            }
        }
    }

    /// A common confusion that explains two findings by different cells is likelier in each: one reader read both.
    private func favourSystematic(_ candidates: inout [Int: [Candidate]]) {
        var cells: [Int: Set<FigureReference>] = [:]
        var explained: [Int: Set<Int>] = [:]
        for (constraint, causes) in candidates {
            for candidate in causes where candidate.broken == 0 && candidate.changes.count == 1 {
                guard let change = candidate.changes.first, let pair = change.variant.pair,
                    change.variant.probability >= MisreadSearch.common
                else { continue }
                cells[pair, default: []].insert(change.reference)
                explained[pair, default: []].insert(constraint)
            }
        }
        let factor = Priors.embedded.factor("x.systematic")
        for constraint in Array(candidates.keys) {
            for index in (candidates[constraint] ?? []).indices {
                guard let changes = candidates[constraint]?[index].changes else { continue }
                let isSystematic = changes.contains { change in
                    guard let pair = change.variant.pair else { return false }
                    return (cells[pair]?.count ?? 0) > 1 && (explained[pair]?.count ?? 0) > 1
                }
                if isSystematic { candidates[constraint]?[index].odds *= factor }
            }
        }
    }

    /// Says what lost and unreadable cells must hold, and gives findings that came with causes their own place.
    private mutating func explainLosses(_ records: inout DocumentRecords) {
        let missing = MissingSearch(context: context)
        let sisters = SisterReadings(context, constraints)
        for index in entries.indices {
            let entry = entries[index]
            if entry.finding.blocked, let constraint = entry.constraint,
                let (edits, probability) = missing.explanation(of: constraints[constraint])
            {
                entries[index].finding.explanations = [explanation(edits, index, probability)]
            }
            for place in entry.finding.explanations.indices where entry.constraint == nil {
                if entry.finding.explanations[place].restores.isEmpty {
                    entries[index].finding.explanations[place].restores = [index]
                }
            }
            if entry.finding.rule == .valueUnreadable, let span = entry.finding.cells.first,
                let sister = sisters[span]
            {
                read(sister, of: index, &records)
            }
        }
    }

    private func explanation(_ edits: [ExplanationEdit], _ finding: Int, _ probability: Double) -> Explanation {
        let thousandths = max(1, min(999, Int((probability * 1000).rounded())))
        return Explanation(kind: .missing, edits: edits, restores: [finding], thousandths: thousandths)
    }

    /// Explains an unreadable cell by its sister, and suggests it, where a sum holds with what the sister says.
    ///
    /// The sister and the sum are two witnesses that do not depend on each other; without a sum the finding keeps the
    /// cause it came with.
    private mutating func read(_ sister: SisterReading, of index: Int, _ records: inout DocumentRecords) {
        guard let rule = sister.confirmedBy else { return }
        let explanation = explanation([sister.edit], index, Priors.embedded.probability("print.sister"))
        entries[index].finding.explanations = [explanation]
        records[sister.reference].suggested = Suggestion(
            value: sister.value, thousandths: explanation.thousandths, reason: rule.rawValue, finding: index)
    }
}
