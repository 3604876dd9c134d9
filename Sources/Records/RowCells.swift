internal import Provenance
internal import Tables

/// The cells of one row, by the column each belongs to.
struct RowCells {
    private var cells: [Cell]
    /// What cells above say in the columns in which they cover this row's.
    private var above: [Int: Cell] = [:]

    init(_ table: Table, row: Int) {
        cells = Array(table.cells[table.rows[row].cells])
    }

    /// The cell of a column, or nil.
    subscript(column: Int) -> Cell? {
        get {
            if let cell = above[column] { return cell }
            for cell in cells where Int(cell.column) == column { return cell }
            return nil
        }
        set {
            guard let newValue, above[column] == nil else { return }
            for index in cells.indices where Int(cells[index].column) == column {
                cells[index] = newValue
                return
            }
        }
    }

    /// Gives some columns what the cells say that reach down to this row.
    mutating func fillDown(_ reaching: [Int: Cell], into columns: [Int]) {
        guard !reaching.isEmpty else { return }
        for column in columns {
            let isCovered = cells.contains { Int($0.column) == column && $0.isCovered }
            if isCovered, let cell = reaching[column] { above[column] = cell }
        }
    }

    /// The first cell that says something.
    var first: Passage? { cells.first { !$0.passage.isEmpty }?.passage }

    /// The cells that say something and reach down to further rows, in source order.
    var reaching: [Cell] { cells.filter { $0.rowSpan > 1 && !$0.passage.isEmpty } }

    /// Every cell that says something, in source order.
    var filled: [Cell] { cells.filter { !$0.passage.isEmpty } }

    /// Puts the cells back, with the readings that were joined.
    func write(to table: inout Table, row: Int) {
        for (place, index) in table.rows[row].cells.enumerated() where table.cells[index] != cells[place] {
            table.cells[index] = cells[place]
        }
    }
}
