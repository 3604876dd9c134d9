internal import BengaliText
internal import Figures
internal import Findings
internal import Glibc
internal import Pages
internal import Provenance
internal import Records

/// Causes inside one row of a report: a run of its cells read one column over, or two neighbours in each other's place.
struct RowShifts {
    let context: AuditContext

    /// The columns that a report's row has side by side.
    private static let fields: [FigureField] = (1...4).map { .quarterAchieved($0) } + [.total, .score]

    /// Whether two figures stand side by side in a report's row: their exchange is among the causes already.
    static func areNeighbours(_ left: FigureReference, _ right: FigureReference) -> Bool {
        guard case .indicator(_, let one) = left, case .indicator(_, let other) = right,
            let place = fields.firstIndex(of: one), let next = fields.firstIndex(of: other)
        else { return false }
        return abs(place - next) == 1
    }

    /// The causes for one indicator: none where a half-year stands between the quarters, whose place is not known here.
    func causes(ofIndicator index: Int) -> [CauseEdit] {
        let readings = context.readings
        let cells = RowShifts.fields.map { FigureReference.indicator(index, $0) }
        let values = cells.map { readings[$0] }
        guard readings[.indicator(index, .halfYear)] == .missing,
            !values.contains(where: { if case .missing = $0 { true } else { false } })
        else { return [] }
        var result: [CauseEdit] = []
        for first in cells.indices {
            for last in cells.indices where last >= first {
                let run = Array(first...last)
                guard run.allSatisfy({ !values[$0].isAbsent }) else { break }
                if first > 0, values[first - 1].isAbsent { result.append(shift(run, by: -1, cells, values)) }
                if last + 1 < cells.count, values[last + 1].isAbsent { result.append(shift(run, by: 1, cells, values)) }
            }
            let next = first + 1
            if next < cells.count, values[first] != values[next], !values[first].isAbsent || !values[next].isAbsent {
                result.append(swap(first, next, cells, values))
            }
        }
        return result
    }

    private func shift(_ run: [Int], by step: Int, _ cells: [FigureReference], _ values: [FigureValue]) -> CauseEdit {
        var changes = run.map { CellChange(cell: cells[$0 + step], value: values[$0], spelling: .cell(cells[$0])) }
        if let emptied = step < 0 ? run.last : run.first {
            changes.append(CellChange(cell: cells[emptied], value: .blank, spelling: .nothing))
        }
        let cost = -log(Priors.embedded.probability("row.shifted"))
        return CauseEdit(
            changes: CellChanges(changes), kind: .misplaced, cost: cost,
            shown: run.compactMap { moved(cells[$0], to: cells[$0 + step]) })
    }

    private func swap(
        _ left: Int, _ right: Int, _ cells: [FigureReference], _ values: [FigureValue]
    ) -> CauseEdit {
        let changes = [
            CellChange(cell: cells[left], value: values[right], spelling: .cell(cells[right])),
            CellChange(cell: cells[right], value: values[left], spelling: .cell(cells[left])),
        ]
        let shown = [moved(cells[left], to: cells[right]), moved(cells[right], to: cells[left])].compactMap(\.self)
        return CauseEdit(
            changes: CellChanges(changes), kind: .misplaced, cost: -log(Priors.embedded.probability("row.swapped")),
            shown: shown)
    }

    /// A cell's move as it is shown: the row, and the column from and to.
    private func moved(_ cell: FigureReference, to other: FigureReference) -> ExplanationEdit? {
        guard case .indicator(let index, let from) = cell, case .indicator(_, let to) = other,
            let passage = context.records[cell].passages.first
        else { return nil }
        let indicator = context.records.indicators[index]
        let row = indicator.code.map { "[\($0)]" } ?? "@\(indicator.line)"
        return ExplanationEdit(
            span: passage.span, from: "\(row) \(RowShifts.name(from))", to: "\(row) \(RowShifts.name(to))")
    }

    /// A column's role, as the contract names it.
    private static func name(_ field: FigureField) -> String {
        switch field {
        case .quarterAchieved(let quarter): "quarter \(quarter)"
        case .total: "total"
        default: "score"
        }
    }
}
