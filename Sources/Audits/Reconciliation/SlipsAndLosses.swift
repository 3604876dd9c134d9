internal import Figures
internal import Findings
internal import Glibc
internal import Records

/// Causes that follow from what the rules need, not from what a cell may have been read for: one slip of the author's
/// that every rule of its cell contradicts alike, and figures that were lost whole.
struct SlipsAndLosses {
    let network: CauseNetwork

    /// The causes for some failing constraints, in order.
    func causes(of failing: [Int]) -> [CauseEdit] {
        var seen: Set<FigureReference> = []
        var result: [CauseEdit] = []
        for index in failing {
            for cell in network.constraints[index].cells where seen.insert(cell).inserted {
                if let slip = slip(cell) { result.append(slip) }
            }
            result += losses(index)
        }
        return result
    }

    // MARK: Slips

    /// The one value of a cell under which all that fail with it hold; nil where a rule alone says so, or none would.
    private func slip(_ cell: FigureReference) -> CauseEdit? {
        let failing = network.constraints(binding: cell).filter {
            network.fails($0) && network.constraints[$0].relation != .ratioOfTotal
        }
        guard failing.count > 1, let printed = network.context.readings[cell].quantity else { return nil }
        var readings = network.context.readings
        for meant in failing.compactMap({ needed(cell, printed, $0) }) where meant >= .zero && meant != printed {
            let value = SlipsAndLosses.value(like: network.context.readings[cell], meant)
            readings.undoChanges()
            readings.change(cell, to: value)
            guard failing.allSatisfy({ network.constraints[$0].judge(readings) == .holds }) else { continue }
            let declared = failing.filter { network.constraints[$0].declared == cell }
            var rate = declared.map { network.authors.rate(network.constraints[$0]) }.max() ?? 0
            // Where other rules contradict what it declares, they were kept by the right figure all the same.
            if declared.count < failing.count { rate *= network.authors.unpropagated }
            return CauseEdit(
                changes: [CellChange(cell: cell, value: value, spelling: .number(meant))], agent: .author,
                kind: .arithmetic, cost: network.authors.slipCost(printed, meant, atLeast: rate))
        }
        return nil
    }

    private func needed(_ cell: FigureReference, _ printed: Decimal, _ index: Int) -> Decimal? {
        let (constraint, readings) = (network.constraints[index], network.context.readings)
        if let form = LinearForm(constraint, readings) { return form.needed(cell, saying: printed) }
        guard constraint.relation == .ratio, constraint.declared == cell else { return nil }
        let relation = ScoreRatioRelation(constraint, readings)
        return relation.achieved.last.flatMap { relation.expected($0) }
    }

    // MARK: Losses

    /// What an empty cell of a sum would have to hold.
    private func losses(_ index: Int) -> [CauseEdit] {
        let (constraint, readings) = (network.constraints[index], network.context.readings)
        guard let form = LinearForm(constraint, readings), constraint.relation != .equal else { return [] }
        return constraint.inputs.compactMap { cell in
            guard case .blank = readings[cell], let value = form.needed(cell, saying: .zero), value > .zero else {
                return nil
            }
            let like = constraint.declared.map { readings[$0] } ?? .number(value)
            let share = network.authors.share(of: (value, .zero))
            return CauseEdit(
                changes: [
                    CellChange(cell: cell, value: SlipsAndLosses.value(like: like, value), spelling: .number(value))
                ],
                kind: .missing, cost: -log(Priors.embedded.probability("cell.lost") * share))
        }
    }

    /// A figure of the same kind as another.
    static func value(like other: FigureValue, _ number: Decimal) -> FigureValue {
        switch other {
        case .percent: .percent(number)
        case .money: .money(number)
        default: .number(number)
        }
    }
}
