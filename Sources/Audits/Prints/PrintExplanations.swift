internal import Findings
internal import Provenance

extension ConstraintNetwork {
    /// Weighs what was asked of printed strings, and says which findings each cause would settle together.
    ///
    /// - Complexity: O(q) in the questions, of which `PrintWeigher` bounds each.
    mutating func explainPrints(_ odds: DocumentOdds, isTextSound: Bool, _ options: ReconciliationOptions) {
        let weigher = PrintWeigher(odds, isTextSound: isTextSound, options)
        var places: [[ExplanationEdit]: [Int]] = [:]
        for index in entries.indices {
            guard let question = entries[index].question else { continue }
            let answer = weigher.answer(question)
            entries[index].finding.explanations = answer.explanations
            entries[index].finding.take(answer.verdict)
            for explanation in answer.explanations where !explanation.edits.isEmpty {
                places[explanation.edits, default: []].append(index)
            }
        }
        for index in entries.indices where entries[index].question != nil {
            for place in entries[index].finding.explanations.indices {
                let edits = entries[index].finding.explanations[place].edits
                entries[index].finding.explanations[place].restores = edits.isEmpty ? [index] : places[edits] ?? [index]
            }
        }
    }
}

extension Finding {
    /// Takes a verdict, which may make the finding less grave.
    mutating func take(_ verdict: Verdict) {
        self.verdict = verdict
        switch verdict {
        case .misread, .ambiguous: severity = min(severity, .warning)
        case .oddity: severity = min(severity, .note)
        case .author, .undecided: break
        }
    }
}
