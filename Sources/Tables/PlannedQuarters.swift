internal import Pages
internal import Provenance

/// Tells whether the quarters of a table that names no lines of targets and achievements are a plan's all the same.
struct PlannedQuarters {
    let columns: [Column]
    let rows: [Row]
    let cells: [Cell]
    /// Whether the template that the table was read by is a plan's, whose column of labels is not there or is empty.
    let isOfPlan: Bool
    /// Whether a title is a plan's and none a report's.
    let isTitled: Bool

    /// What only a report has in its cells.
    private static let achieved: Set<ColumnRole> = [.total, .cumulative, .score, .rate, .halfYear, .evidence]

    /// Whether it is.
    var isPlan: Bool {
        guard !columns.contains(where: { $0.role == .rowKind }) else { return false }
        let reported = Set(columns.indices.filter { PlannedQuarters.achieved.contains(columns[$0].role) })
        if isTitled, reported.isEmpty { return true }
        guard isOfPlan else { return false }
        return hasPairs || isTitled && !rows.contains { $0.kind != .header && isFilled($0, in: reported) }
    }

    /// Whether most rows have a line below them with figures under quarters and no words of their own.
    private var hasPairs: Bool {
        let quarters = Set(columns.indices.filter { columns[$0].role == .quarter })
        let words = Set(columns.indices.filter { [.activity, .indicator, .unit].contains(columns[$0].role) })
        var data = 0
        var pairs = 0
        for (place, row) in rows.enumerated() where row.kind == .data {
            data += 1
            let below = place + 1
            guard below < rows.count, rows[below].kind == .continuation, isFilled(rows[below], in: quarters),
                !isFilled(rows[below], in: words)
            else { continue }
            pairs += 1
        }
        return pairs > 0 && pairs * 2 >= data
    }

    private func isFilled(_ row: Row, in columns: Set<Int>) -> Bool {
        row.cells.contains { columns.contains(Int(cells[$0].column)) && !cells[$0].passage.isEmpty }
    }
}
