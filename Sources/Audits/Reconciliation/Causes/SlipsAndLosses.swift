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
            result += losses(index) + slips(index)
        }
        return result
    }

    // MARK: Slips

    /// The value of a cell under which most that fails with it would hold, at least two rules that say different things;
    /// nil where there is none, or where the reader may have read it so: his cause then weighs the slip too.
    private func slip(_ cell: FigureReference) -> CauseEdit? {
        let failing = network.constraints(binding: cell).filter {
            let constraint = network.constraints[$0]
            return network.fails($0) && (constraint.pinsValue || constraint.relation == .template)
                && constraint.relation != .ratioOfTotal
        }
        guard failing.count > 1, let printed = network.context.readings[cell].quantity else { return nil }
        var best: (meant: Decimal, value: FigureValue, restores: [Int])?
        for meant in failing.compactMap({ needed(cell, printed, $0) }) where meant >= .zero && meant != printed {
            guard best?.meant != meant else { continue }
            let value = SlipsAndLosses.value(like: network.context.readings[cell], meant)
            let restores = restored(failing, by: cell, value)
            if restores.count > max(1, best?.restores.count ?? 0) { best = (meant, value, restores) }
        }
        guard let best, !isReading(cell, best.meant) else { return nil }
        let rate = network.slipRate(cell, breaking: best.restores)
        let odds = network.authors.slip(cell, network.context.readings, meant: best.value, rate: rate)
        return CauseEdit(
            changes: [CellChange(cell: cell, value: best.value, spelling: .number(best.meant))], agent: .author,
            kind: .arithmetic, cost: -log(odds), slip: 1)
    }

    /// The figures that the author may have typed wrong where one rule alone fails, and others say which it is.
    private func slips(_ index: Int) -> [CauseEdit] {
        guard network.options.evidence == .redundancy else { return [] }
        let (constraint, readings) = (network.constraints[index], network.context.readings)
        let totals = network.authors.split(ofTotal: constraint, readings)?.slips.filter {
            // Where more fails with the figure, that is weighed with it.
            network.isAlone($0, at: index)
        }
        return (totals ?? network.scoreSlips(ofScore: index)).map { slip in
            let value = SlipsAndLosses.value(like: readings[slip.cell], slip.meant)
            return CauseEdit(
                changes: [CellChange(cell: slip.cell, value: value, spelling: .number(slip.meant))], agent: .author,
                kind: .arithmetic, cost: -log(slip.odds), slip: 1)
        }
    }

    private func restored(_ failing: [Int], by cell: FigureReference, _ value: FigureValue) -> [Int] {
        var readings = network.context.readings
        readings.change(cell, to: value)
        return failing.filter { network.constraints[$0].judge(readings) == .holds }
    }

    /// Whether a cause of the reader's would make a cell say that.
    private func isReading(_ cell: FigureReference, _ meant: Decimal) -> Bool {
        network.edits(of: cell).contains { edit in
            let changes = network.pool[edit].changes
            return changes.count == 1 && changes[0].value.quantity == meant
        }
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
        guard constraint.relation != .equal else { return [] }
        let form = LinearForm(constraint, readings)
        let lack = form == nil ? lack(constraint, readings) : nil
        return constraint.inputs.compactMap { cell in
            guard case .blank = readings[cell], let value = form?.needed(cell, saying: .zero) ?? lack, value > .zero
            else { return nil }
            let like = constraint.declared.map { readings[$0] } ?? .number(value)
            let change = CellChange(
                cell: cell, value: SlipsAndLosses.value(like: like, value), spelling: .number(value))
            let odds = SlipsAndLosses.odds(ofLost: value) * network.lostCells.odds(of: cell)
            return CauseEdit(changes: [change], kind: .missing, cost: -log(odds))
        }
    }

    /// What quarters that may combine in several ways lack of their sum.
    private func lack(_ constraint: Constraint, _ readings: Readings) -> Decimal? {
        guard constraint.relation == .combination else { return nil }
        let combination = QuarterCombination(constraint, readings)
        guard combination.reports.areQuantities, let sum = combination.reports.sum else { return nil }
        return combination.declared.quantity?.subtracting(sum)
    }

    /// How likely it is that a cell with just this figure was not read: each of its digits is one of ten, and no figure is
    /// rarer among those lost than the oddest wrong one among the author's.
    private static func odds(ofLost value: Decimal) -> Double {
        let priors = Priors.embedded
        let digits = Double(String(value.mantissa.magnitude).utf8.count)
        let figure = pow(priors.probability("digit.value"), digits)
        return priors.probability("cell.lost") * max(figure, priors.probability("author.least"))
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
