internal import Provenance
internal import Tables

/// The cells of one row, by the column each belongs to.
struct RowCells {
    private var cells: [Cell]

    init(_ table: Table, row: Int) {
        cells = Array(table.cells[table.rows[row].cells])
    }

    /// The cell of a column, or nil.
    subscript(column: Int) -> Cell? {
        get {
            for cell in cells where Int(cell.column) == column { return cell }
            return nil
        }
        set {
            guard let newValue else { return }
            for index in cells.indices where Int(cells[index].column) == column {
                cells[index] = newValue
                return
            }
        }
    }

    /// The first cell that says something.
    var first: Passage? { cells.first { !$0.passage.isEmpty }?.passage }

    /// Every cell that says something, in source order.
    var filled: [Cell] { cells.filter { !$0.passage.isEmpty } }

    /// Puts the cells back, with the readings that were joined.
    func write(to table: inout Table, row: Int) {
        for (place, index) in table.rows[row].cells.enumerated() where table.cells[index] != cells[place] {
            table.cells[index] = cells[place]
        }
    }
}
