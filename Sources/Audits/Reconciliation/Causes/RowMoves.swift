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
        let isDown = lack > .zero
        let rows = isDown ? Array(constraints[upper].inputs.reversed()) : constraints[lower].inputs
        let (source, target) = (constraints[isDown ? upper : lower], constraints[isDown ? lower : upper])
        let amount = isDown ? lack : other
        guard let moved = strangers(from: source, to: target, of: amount) ?? moved(rows, of: amount),
            !codesContradict(moved, from: source, to: target)
        else { return nil }
        let from = name(isDown ? above : below)
        let to = name(isDown ? below : above)
        let edits = moved.sorted().map { index -> ExplanationEdit in
            let indicator = context.records.indicators[index]
            let passage = indicator.codePassage ?? indicator.weight.passages.first
            let code = passage.map { context.paged.text.raw($0) } ?? ""
            let span = passage?.span ?? SourceSpan(page: 1, line: indicator.line, start: 0, end: 0)
            return ExplanationEdit(span: span, from: "\(code) \(from)", to: "\(code) \(to)")
        }
        let cost = -log(Priors.embedded.probability("row.misplaced")) * Double(moved.count)
        return CauseEdit(changes: [], kind: .misplaced, cost: cost, settles: [upper, lower], shown: edits)
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

    /// The rows of an area whose codes are of the other area, where their weights make up an amount; nil where there are
    /// none, or more than a few.
    ///
    /// They are lines that were read in each other's place over the border.
    private func strangers(from: Constraint, to: Constraint, of amount: Decimal) -> [Int]? {
        let others = beginnings(of: to.inputs.compactMap(indicator))
        let rows = from.inputs.filter { row in
            guard let index = indicator(row) else { return false }
            let own = beginnings(of: [index])
            return !own.isEmpty && own.isSubset(of: others)
        }
        guard !rows.isEmpty, rows.count <= RowMoves.rowLimit, rows.count < from.inputs.count else { return nil }
        var sum = Decimal.zero
        for row in rows {
            guard let weight = context.readings[row].quantity, let next = sum.adding(weight) else { return nil }
            sum = next
        }
        return sum == amount ? rows.compactMap(indicator) : nil
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
    private func beginnings(of indicators: [Int]) -> Set<Code> {
        Set(
            indicators.compactMap { index in
                context.records.indicators[index].code.map {
                    Code(mandatory: $0.mandatory, numbers: Array($0.numbers.prefix(1)))
                }
            })
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
