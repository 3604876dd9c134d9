/// Puts the cells of a table into its grid: a place that a cell above or to the left covers becomes a covered cell, so
/// that each cell's place in its row is its column.
///
/// A span ends with its group of rows and with the table's width, whatever its number says; `rowspan="0"` reaches to the
/// end of the group.
struct SpanPlacement {
    private var rows: [GatheredRow]
    /// How many rows each column is still covered for.
    private var covers: [Int32] = []
    private var width = 0
    /// How many covered places may still be made; past it, spans are left out.
    private var budget: Int

    init(_ rows: [GatheredRow], budget: Int) {
        self.rows = rows
        self.budget = budget
    }

    /// The rows with their covered cells, and what is left of the budget.
    ///
    /// - Complexity: O(cells + covered places).
    consuming func placed() -> (rows: [GatheredRow], budget: Int) {
        var placement = self
        placement.place()
        return (placement.rows, placement.budget)
    }

    private mutating func place() {
        let ends = groupEnds()
        var group: Int32?
        for index in rows.indices where rows[index].isRow && !rows[index].isSpread {
            if rows[index].group != group { covers.removeAll(keepingCapacity: true) }
            group = rows[index].group
            place(index, rowsLeft: Int32(clamping: ends[index]))
        }
        for index in rows.indices where rows[index].isRow && !rows[index].isSpread && rows[index].cells.count == 1 {
            widen(index)
        }
    }

    /// For each row how many rows its group has from there on.
    private func groupEnds() -> [Int] {
        var left = [Int](repeating: 0, count: rows.count)
        var below: (group: Int32, count: Int)?
        for index in rows.indices.reversed() where rows[index].isRow && !rows[index].isSpread {
            let count = below.map { $0.group == rows[index].group ? $0.count + 1 : 1 } ?? 1
            left[index] = count
            below = (rows[index].group, count)
        }
        return left
    }

    private mutating func place(_ index: Int, rowsLeft: Int32) {
        let cells = rows[index].cells
        let isAlone = cells.count == 1 && !covers.contains { $0 > 0 }
        var result: [GatheredCell] = []
        result.reserveCapacity(cells.count)
        for cell in cells {
            cover(&result, at: cell.place)
            var cell = cell
            cell.rows = cell.rows == 0 ? rowsLeft : max(1, min(cell.rows, rowsLeft))
            let room = Int32(clamping: TextLimits.cellsInRow - result.count)
            let columns = isAlone ? 1 : max(1, min(cell.columns, room, Int32(clamping: budget)))
            if !isAlone { cell.columns = columns }
            let column = result.count
            result.append(cell)
            for place in 0..<Int(columns) { note(cell.rows - 1, column: column + place) }
            for _ in 0..<Int(columns) - 1 { result.append(covered(at: cell.place)) }
            budget -= Int(columns) - 1
        }
        coverRest(&result, at: cells.last?.place ?? rows[index].source.lowerBound)
        if !isAlone { width = max(width, result.count) }
        rows[index].cells = result
    }

    /// Fills the places from here on that cells above cover.
    private mutating func cover(_ result: inout [GatheredCell], at place: Int32) {
        while result.count < covers.count, covers[result.count] > 0, budget > 0 { take(&result, at: place) }
    }

    /// Fills the places behind a row's last cell up to the last that a cell above covers.
    private mutating func coverRest(_ result: inout [GatheredCell], at place: Int32) {
        guard let last = covers.lastIndex(where: { $0 > 0 }) else { return }
        while result.count <= last, budget > 0 { take(&result, at: place) }
    }

    private mutating func take(_ result: inout [GatheredCell], at place: Int32) {
        var cell = covered(at: place)
        cell.isCovered = covers[result.count] > 0
        if cell.isCovered { covers[result.count] -= 1 }
        result.append(cell)
        budget -= 1
    }

    private func covered(at place: Int32) -> GatheredCell {
        var cell = GatheredCell()
        cell.place = place
        cell.isCovered = true
        return cell
    }

    private mutating func note(_ rows: Int32, column: Int) {
        while covers.count <= column { covers.append(0) }
        covers[column] = rows
    }

    /// A cell that is alone in its row and says that it spans, spans the table.
    private mutating func widen(_ index: Int) {
        let columns = min(Int(rows[index].cells[0].columns), width)
        rows[index].cells[0].columns = Int32(clamping: max(1, columns))
        guard columns > 1, budget >= columns else { return }
        budget -= columns - 1
        let place = rows[index].cells[0].place
        for _ in 1..<columns { rows[index].cells.append(covered(at: place)) }
    }
}
