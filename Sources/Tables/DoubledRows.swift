internal import Pages

/// Finds rows whose tabs were all written twice, so that every second of their cells is an empty one that was put in.
struct DoubledRows {
    let cells: ClassifiedCells

    /// Narrower tables have rows of two or three words with gaps between them.
    private static let leastWidth = 5

    /// Tells such rows of a table from its others.
    ///
    /// - Complexity: O(n) in the rows; O(n × w) in the cells of those that are longer than most.
    func mark(_ draft: inout TableDraft) {
        guard draft.hasBody else { return }
        let width = draft.usualWidth
        guard width >= DoubledRows.leastWidth, draft.width > width else { return }
        var rows = draft.rows
        for place in rows.indices where isDoubled(rows[place], width) { rows[place].isDoubled = true }
        draft.replaceRows(rows)
    }

    /// Whether a row that is too long for the table has nothing in every second cell, and has the table's width without.
    private func isDoubled(_ row: DraftRow, _ width: Int) -> Bool {
        guard row.kind == .data, row.cells.count > width + 1, row.cells.count <= 2 * width,
            !cells.paged.lines[row.line].isPlaced
        else { return false }
        let others = stride(from: row.cells.lowerBound + 1, to: row.cells.upperBound, by: 2)
        guard others.allSatisfy({ cells.classes[$0] == .blank }) else { return false }
        return cells.filled(row.cells) >= DoubledRows.leastWidth
    }
}
