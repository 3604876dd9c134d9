internal import BengaliText
internal import Figures
internal import Findings
internal import Provenance
internal import Records

extension ConstraintNetwork {
    /// The records with what is believed of their figures, and the findings in the order of the source, explained.
    ///
    /// - Complexity: O(n) in the constraints, and for what fails what `Reconciler` bounds.
    mutating func explained(_ options: ReconciliationOptions) -> (records: DocumentRecords, findings: [Finding]) {
        sort()
        var records = context.records
        explainFailures(options, &records)
        explainLosses(&records)
        return (records, entries.map(\.finding))
    }

    /// Ranks the causes of each rule that fails.
    private mutating func explainFailures(_ options: ReconciliationOptions, _ records: inout DocumentRecords) {
        var findings: [Int: Int] = [:]
        for (index, entry) in entries.enumerated() where !entry.finding.blocked {
            if let constraint = entry.constraint { findings[constraint] = index }
        }
        let isAsked = entries.contains { $0.question != nil }
        guard !findings.isEmpty || isAsked else { return }
        let network = CauseNetwork(context, constraints, judgements, options)
        let words = ExplanationWords(network: network, findings: findings)
        let reconciler = Reconciler(network)
        let verdicts = VerdictRule(network: network, odds: reconciler.odds)
        var projection = FindingCauses(
            network, verdicts, odds: reconciler.odds)
        // What no limit let us look at says so.
        for (constraint, index) in findings where network.fails(constraint) || !network.isSearched(constraint) {
            entries[index].finding.isBounded = true
        }
        for result in reconciler.results {
            for constraint in result.constraints {
                guard let index = findings[constraint] else { continue }
                let causes = projection.causes(of: constraint, in: result)
                entries[index].finding.explanations = words.explanations(causes, at: index)
                let pool = network.pool
                entries[index].finding.isBounded = result.mayLack(
                    Reconciler.Result.comparable, reconciler.odds, in: pool)
                let isOpen = result.mayLack(Reconciler.Result.telling, reconciler.odds, in: pool)
                decide(index, verdicts, causes, network, isOpen: isOpen, &records)
            }
        }
        if isAsked {
            explainPrints(reconciler.odds, isTextSound: verdicts.isTextSound, options)
            explainMovedRows()
        }
    }

    private mutating func decide(
        _ index: Int, _ verdicts: VerdictRule, _ causes: [FindingCause], _ network: CauseNetwork,
        isOpen: Bool, _ records: inout DocumentRecords
    ) {
        var decision = verdicts.decide(causes)
        // What was not looked at may be the misreading that it is.
        if decision.verdict == .author, isOpen { decision = VerdictRule.Decision(.undecided) }
        entries[index].finding.take(decision)
        guard decision.verdict == .misread, let best = causes.first, best.probability >= VerdictRule.believed else {
            return
        }
        for edit in best.edits where verdicts.isPinned(edit, by: best) {
            for change in network.pool[edit].changes where records[change.cell].suggested == nil {
                guard !change.value.isAbsent else { continue }
                records[change.cell].suggested = Suggestion(
                    value: change.value, thousandths: ExplanationWords.thousandths(best.probability),
                    reason: entries[index].finding.rule.rawValue, finding: index)
            }
        }
    }

    /// Says what lost and unreadable cells must hold, and gives findings that came with causes their own place.
    private mutating func explainLosses(_ records: inout DocumentRecords) {
        let missing = LostFigures(context: context)
        let sisters = SisterReadings(context, constraints)
        for index in entries.indices {
            let entry = entries[index]
            if entry.finding.blocked, let constraint = entry.constraint {
                let found = missing.explanations(of: constraints[constraint])
                if !found.isEmpty {
                    entries[index].finding.explanations = found.map { explanation($0.edits, index, $0.probability) }
                }
            }
            for place in entry.finding.explanations.indices where entry.constraint == nil {
                if entry.finding.explanations[place].restores.isEmpty {
                    entries[index].finding.explanations[place].restores = [index]
                }
            }
            guard entry.finding.rule == .valueUnreadable, let span = entry.finding.cells.first else { continue }
            if let sister = sisters[span] {
                read(sister, of: index, &records)
            } else if entry.finding.explanations.isEmpty, let score = missing.score(at: span),
                let own = missing.ownScore(at: score)
            {
                let odds = 1 - Priors.embedded.author(.scoreRatio)
                entries[index].finding.explanations = [explanation([own], index, odds)]
            }
        }
    }

    private func explanation(_ edits: [ExplanationEdit], _ finding: Int, _ probability: Double) -> Explanation {
        Explanation(
            kind: .missing, edits: edits, restores: [finding], thousandths: ExplanationWords.thousandths(probability))
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
