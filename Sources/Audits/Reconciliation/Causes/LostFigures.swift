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

    /// The explanation of a blocked sum, with its probability.
    func explanation(of constraint: Constraint) -> (edits: [ExplanationEdit], probability: Double)? {
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
