internal import Figures
internal import Findings
internal import Glibc
internal import Provenance
internal import Records

/// Two neighbouring figures of a row in each other's place, whatever their columns are: looked for where that alone makes a
/// rule of the row hold and breaks none.
///
/// Whoever filled in the row may have exchanged them as well as the reader; no digit is wrong, and none is suggested.
struct NeighbourSwaps {
    let network: CauseNetwork

    /// The causes for one indicator of which a rule fails, in the order of the row's cells.
    ///
    /// - Complexity: O(n) in the row's cells and the constraints that bind them.
    func causes(ofIndicator index: Int) -> [CauseEdit] {
        let cells = cells(ofIndicator: index)
        return zip(cells, cells.dropFirst()).compactMap { left, right in
            let (one, other) = (network.context.readings[left], network.context.readings[right])
            guard one != other, !RowShifts.areNeighbours(left, right), isRight(left, other, right, one) else {
                return nil
            }
            let changes = [
                CellChange(cell: left, value: other, spelling: .cell(right)),
                CellChange(cell: right, value: one, spelling: .cell(left)),
            ]
            let shown = [moved(left, to: right), moved(right, to: left)].compactMap(\.self)
            return CauseEdit(
                changes: CellChanges(changes), kind: .misplaced, cost: -log(Priors.embedded.probability("row.swapped")),
                shown: shown)
        }
    }

    /// The row's figures as they stand on its line.
    private func cells(ofIndicator index: Int) -> [FigureReference] {
        let context = network.context
        var found: [(place: Int32, cell: FigureReference)] = []
        let line = context.records.indicators[index].line
        _ = context.records.indicators[index].fields { field, figure in
            if figure.passages.count == 1, let span = figure.passages.first?.span, Int(span.line) == Int(line) {
                found.append((span.start, .indicator(index, field)))
            }
            return false
        }
        return found.sorted { $0.place < $1.place }.map(\.cell)
    }

    /// Whether with both figures changed a rule holds that fails, and none fails that holds.
    private func isRight(
        _ left: FigureReference, _ first: FigureValue, _ right: FigureReference, _ second: FigureValue
    ) -> Bool {
        let bound = (network.constraints(binding: left) + network.constraints(binding: right)).sortedUnique
        guard bound.contains(where: { network.fails($0) }) else { return false }
        var readings = network.context.readings
        readings.change(left, to: first)
        readings.change(right, to: second)
        var restored = 0
        for index in bound {
            let judgement = network.constraints[index].judge(readings)
            if network.fails(index), judgement == .holds { restored += 1 }
            if network.judgements[index] == .holds, judgement != .holds { return false }
        }
        return restored > 0
    }

    /// A figure's move as it is shown: the row, and the column from and to.
    private func moved(_ cell: FigureReference, to other: FigureReference) -> ExplanationEdit? {
        guard case .indicator(let index, let from) = cell, case .indicator(_, let to) = other,
            let passage = network.context.records[cell].passages.first
        else { return nil }
        let indicator = network.context.records.indicators[index]
        let row = indicator.code.map { "[\($0)]" } ?? "@\(indicator.line)"
        return ExplanationEdit(
            span: passage.span, from: "\(row) \(name(from, indicator))", to: "\(row) \(name(to, indicator))")
    }

    /// A column's role, as the contract names it.
    private func name(_ field: FigureField, _ indicator: Indicator) -> String {
        switch field {
        case .weight: "weight"
        case .annualTarget: "annualTarget"
        case .tier(let place): "tier \(indicator.tiers.indices.contains(place) ? indicator.tiers[place].tier : 0)"
        case .quarterTarget(let quarter): "quarter \(quarter) target"
        case .quarterAchieved(let quarter): "quarter \(quarter)"
        case .history: "history"
        case .halfYear: "halfYear"
        case .previous: "previous"
        case .current: "current"
        case .rate: "rate"
        case .total: "total"
        case .score: "score"
        case .other: "other"
        }
    }
}
