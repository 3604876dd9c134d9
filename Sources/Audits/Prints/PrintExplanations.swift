internal import Findings
internal import Provenance

extension ConstraintNetwork {
    /// Weighs what was asked of printed strings, and says which findings each cause would settle together.
    ///
    /// - Complexity: O(q) in the questions, of which `PrintWeigher` bounds each.
    mutating func explainPrints(_ odds: DocumentOdds, isTextSound: Bool, _ options: ReconciliationOptions) {
        let weigher = PrintWeigher(odds, isTextSound: isTextSound, options)
        let known = knownReadings
        var places: [[ExplanationEdit]: [Int]] = [:]
        for index in entries.indices {
            guard let question = entries[index].question else { continue }
            let answer = weigher.answer(question, known: known)
            entries[index].finding.explanations = answer.explanations
            entries[index].finding.take(answer.decision)
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

    /// What sums say of single figures where one reading is likelier than all else.
    private var knownReadings: [[ExplanationEdit]: KnownReading] {
        var known: [[ExplanationEdit]: KnownReading] = [:]
        for entry in entries where entry.constraint != nil {
            guard let best = entry.finding.explanations.first, best.kind == .misread, best.edits.count == 1,
                best.thousandths > 500
            else { continue }
            let probability = max(known[best.edits]?.probability ?? 0, Double(best.thousandths) / 1000)
            let isBelieved = known[best.edits]?.isBelieved == true || entry.finding.verdict == .misread
            known[best.edits] = KnownReading(probability: probability, isBelieved: isBelieved)
        }
        return known
    }
}

extension Finding {
    /// Takes a verdict, which may make the finding less grave.
    mutating func take(_ decision: VerdictRule.Decision) {
        verdict = decision.verdict
        withheld = decision.withheld
        switch verdict {
        case .misread, .ambiguous: severity = min(severity, .warning)
        case .oddity: severity = min(severity, .note)
        case .author, .undecided: break
        }
    }
}
