internal import BengaliText
internal import Figures
internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// Says what lost cells must hold: what is left of the sum, shared as a known template shares it where one fits.
struct LostFigures {
    let context: AuditContext

    /// The explanations of a blocked sum with their probabilities, the likeliest first: what is left of it, and of a score
    /// that its own row says otherwise, that.
    ///
    /// The author breaks a column's total more often than a score's ratio; as often as he does, either is right.
    func explanations(of constraint: Constraint) -> [(edits: [ExplanationEdit], probability: Double)] {
        guard let left = explanation(of: constraint) else { return [] }
        let missing = WeightedSum(constraint, context.readings).missing
        guard missing.count == 1, let cell = missing.first.map({ constraint.inputs[$0] }), let own = ownScore(at: cell),
            left.edits.first.map({ $0.to != own.to }) ?? true
        else { return [left] }
        let priors = Priors.embedded
        let (total, ratio) = (priors.author(constraint.rule), priors.author(.scoreRatio))
        let share = total / (total + ratio)
        return [([own], left.probability * share), (left.edits, left.probability * (1 - share))]
            .sorted { $0.probability > $1.probability }
    }

    /// What an unreadable score must be for what its row says beside it.
    func ownScore(at cell: FigureReference) -> ExplanationEdit? {
        guard case .indicator(let index, .score) = cell, context.readings[cell].quantity == nil else { return nil }
        let relation = ScoreRatioRelation(ofIndicator: index, context.readings)
        guard relation.score == nil, relation.combination.judgement != .fails, let achieved = relation.achieved.first,
            let earned = relation.expected(achieved)
        else { return nil }
        return edit(cell, to: earned)
    }

    /// The unreadable score that stands at a place, if one does there.
    func score(at span: SourceSpan) -> FigureReference? {
        context.records.indicators.indices.first { index in
            context.records.indicators[index].score.passages.first?.span == span
        }.map { .indicator($0, .score) }
    }

    /// The explanation of a blocked sum, with its probability.
    private func explanation(of constraint: Constraint) -> (edits: [ExplanationEdit], probability: Double)? {
        guard constraint.relation == .sum else { return nil }
        let sum = WeightedSum(constraint, context.readings)
        guard let declared = sum.declared, let rest = sum.sum.flatMap({ declared.subtracting($0) }),
            !sum.missing.isEmpty
        else { return nil }
        let priors = Priors.embedded
        if let weights = template(constraint, sum) {
            let edits = sum.missing.compactMap { edit(constraint.inputs[$0], to: weights[$0]) }
            return (edits, priors.probability("print.template"))
        }
        // One lost cell holds what is left; several hold it between them, and nobody can say how.
        let edits = sum.missing.count == 1 ? sum.missing.compactMap { edit(constraint.inputs[$0], to: rest) } : []
        return (edits, edits.isEmpty ? 0.5 : priors.probability("print.sum"))
    }

    /// The weights of the one known template that fits the readable cells; nil where none or several do.
    private func template(_ constraint: Constraint, _ sum: WeightedSum) -> [Decimal]? {
        guard let plan = context.layout.tables[constraint.table].plan else { return nil }
        let year = WeightPlan.year(ofTable: constraint.table, context)
        var found: [[Decimal]] = []
        for split in PlanTotals.embedded.splits(of: plan, year: year) {
            let parts = constraint.rule == .weightArea ? split.areas.map(\.weights) : [split.weights ?? []]
            for weights in parts
            where weights.count == constraint.inputs.count && Decimal.sum(weights) == sum.declared {
                let fits = constraint.inputs.indices.allSatisfy { place in
                    sum.missing.contains(place) || context.readings[constraint.inputs[place]].quantity == weights[place]
                }
                if fits, !found.contains(weights) { found.append(weights) }
            }
        }
        return found.count == 1 ? found[0] : nil
    }

    private func edit(_ reference: FigureReference, to value: Decimal) -> ExplanationEdit? {
        guard let place = place(of: reference) else { return nil }
        let raw = context.records[reference].passages.first.map { context.paged.text.raw($0) } ?? ""
        return ExplanationEdit(
            span: place.span, from: raw, to: MessageCatalogue.digits(value.description, bengali: true))
    }

    /// Where a cell stands; of one that is not there, the code of its row.
    private func place(of reference: FigureReference) -> Passage? {
        if let passage = context.records[reference].passages.first { return passage }
        guard case .indicator(let index, _) = reference else { return nil }
        return context.records.indicators[index].codePassage
    }
}
