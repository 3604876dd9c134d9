internal import BengaliText
internal import Figures
internal import Findings
internal import Glibc
internal import Pages
internal import Provenance
internal import Records

/// Finds rows that stand under the area next to their own: moved over the border, both areas' sums hold.
struct RowMoves {
    /// Rows beyond which a move is not tried.
    private static let rowLimit = 3

    let context: AuditContext
    let constraints: [Constraint]

    /// The moves over the border between two failing areas; `failing` are indices of `constraints`, in order.
    func causes(among failing: [Int]) -> [CauseEdit] {
        let areas = failing.filter { constraints[$0].rule == .weightArea }
        return zip(areas, areas.dropFirst()).compactMap { cause($0, $1) }
    }

    private func cause(_ upper: Int, _ lower: Int) -> CauseEdit? {
        guard let above = area(constraints[upper]), let below = area(constraints[lower]),
            constraints[upper].table == constraints[lower].table, below == above + 1,
            let lack = excess(constraints[upper]), lack != .zero,
            let other = excess(constraints[lower]), lack.adding(other) == .zero
        else { return nil }
        if let exchanged = exchanged(constraints[upper], constraints[lower], lack) {
            let edits = shown(exchanged.down, from: above, to: below) + shown(exchanged.up, from: below, to: above)
            return move(
                edits, over: (upper, lower), times: exchanged.down.isEmpty || exchanged.up.isEmpty ? 1 : 2, true)
        }
        let isDown = lack > .zero
        let rows = isDown ? Array(constraints[upper].inputs.reversed()) : constraints[lower].inputs
        let (source, target) = (constraints[isDown ? upper : lower], constraints[isDown ? lower : upper])
        let amount = isDown ? lack : other
        guard let moved = moved(rows, of: amount), !codesContradict(moved, from: source, to: target)
        else { return nil }
        let edits = shown(moved, from: isDown ? above : below, to: isDown ? below : above)
        return move(edits, over: (upper, lower), times: moved.count, false)
    }

    private func move(
        _ edits: [ExplanationEdit], over border: (Int, Int), times: Int, _ isSaidByCodes: Bool
    ) -> CauseEdit {
        CauseEdit(
            changes: [], kind: .misplaced, cost: -log(Priors.embedded.probability("row.misplaced")) * Double(times),
            settles: [border.0, border.1], shown: edits, isSaidByCodes: isSaidByCodes)
    }

    /// Rows that would move from one area to another, as they are shown.
    private func shown(_ rows: [Int], from: Int, to: Int) -> [ExplanationEdit] {
        let (from, to) = (name(from), name(to))
        return rows.sorted().map { index -> ExplanationEdit in
            let indicator = context.records.indicators[index]
            let passage = indicator.codePassage ?? indicator.weight.passages.first
            let code = passage.map { context.paged.text.raw($0) } ?? ""
            let span = passage?.span ?? SourceSpan(page: 1, line: indicator.line, start: 0, end: 0)
            return ExplanationEdit(span: span, from: "\(code) \(from)", to: "\(code) \(to)")
        }
    }

    /// The rows on either side of the border whose codes begin as those of the other area do, wherever they stand among
    /// their area's; nil where there are none, or the sums would not hold with them moved.
    private func exchanged(_ upper: Constraint, _ lower: Constraint, _ lack: Decimal) -> (down: [Int], up: [Int])? {
        let (down, up) = (strangers(in: upper, from: lower), strangers(in: lower, from: upper))
        guard !down.isEmpty || !up.isEmpty, let out = weight(of: down), let back = weight(of: up),
            out.subtracting(back) == lack
        else { return nil }
        return (down, up)
    }

    /// The rows of an area whose codes are none of its own and begin as most of another area's do.
    private func strangers(in area: Constraint, from other: Constraint) -> [Int] {
        guard let own = usual(area), let theirs = usual(other), own != theirs else { return [] }
        return area.inputs.compactMap(indicator).filter { beginning(of: $0) == theirs }
    }

    /// How most codes of an area's rows begin; nil where no beginning is commoner than all others.
    private func usual(_ area: Constraint) -> Code? {
        var counts: [Code: Int] = [:]
        for code in area.inputs.compactMap(indicator).compactMap(beginning) { counts[code, default: 0] += 1 }
        guard let most = counts.values.max(), counts.count(where: { $0.value == most }) == 1 else { return nil }
        return counts.first { $0.value == most }?.key
    }

    private func weight(of rows: [Int]) -> Decimal? {
        Decimal.sum(rows.map { context.readings[.indicator($0, .weight)].quantity ?? .zero })
    }

    /// The first rows of these whose weights make up an amount; nil where none of the first few do.
    private func moved(_ rows: [FigureReference], of amount: Decimal) -> [Int]? {
        var sum = Decimal.zero
        var result: [Int] = []
        // A move that would leave the area empty is none.
        for row in rows.prefix(min(RowMoves.rowLimit, rows.count - 1)) {
            guard case .indicator(let index, _) = row, let weight = context.readings[row].quantity,
                let next = sum.adding(weight)
            else { return nil }
            sum = next
            result.append(index)
            if sum == amount { return result }
        }
        return nil
    }

    /// Whether the rows' own codes say that they stand where they belong.
    ///
    /// They begin as those of their area do, and none of the other area's does: it is the sums then that the author made
    /// of other rows.
    private func codesContradict(_ moved: [Int], from: Constraint, to: Constraint) -> Bool {
        let own = beginnings(of: moved)
        let others = beginnings(of: to.inputs.compactMap(indicator))
        let left = beginnings(of: from.inputs.compactMap(indicator).filter { !moved.contains($0) })
        return !own.isEmpty && !others.isEmpty && own.isSubset(of: left) && own.isDisjoint(with: others)
    }

    private func indicator(_ cell: FigureReference) -> Int? {
        if case .indicator(let index, _) = cell { index } else { nil }
    }

    /// The first numbers of indicators' codes, those of the mandatory part apart.
    private func beginnings(of indicators: [Int]) -> Set<Code> { Set(indicators.compactMap(beginning)) }

    private func beginning(of indicator: Int) -> Code? {
        context.records.indicators[indicator].code.map {
            Code(mandatory: $0.mandatory, numbers: Array($0.numbers.prefix(1)))
        }
    }

    private func area(_ constraint: Constraint) -> Int? {
        switch constraint.declared {
        case .area(let area): return area
        case .total(let total):
            if case .areaWeight(let area) = context.records.totals[total].of { return area }
            return nil
        default: return nil
        }
    }

    /// By how much an area's rows exceed its weight.
    private func excess(_ constraint: Constraint) -> Decimal? {
        let sum = WeightedSum(constraint, context.readings)
        guard let declared = sum.declared, sum.missing.isEmpty else { return nil }
        return sum.sum?.subtracting(declared)
    }

    private func name(_ area: Int) -> String {
        context.records.areas[area].text.map { context.paged.text.raw($0) }.joined(separator: " ")
    }
}
