internal import Provenance
internal import Tables

/// The cells of one row, by the column each belongs to.
struct RowCells {
    private var cells: [Cell]
    /// What cells above say in the columns in which they cover this row's.
    private var above: [Int: Cell] = [:]
    /// Whether every cell stands in the column of its place, as in most rows.
    private let areInPlace: Bool
    /// The columns whose cells only say again what the row above says.
    private var hidden: Set<Int> = []
    /// Whether a cell says something else than in the table.
    private var isChanged = false

    init(_ row: ArraySlice<Cell>) {
        let own = Array(row)
        areInPlace = own.indices.allSatisfy { Int(own[$0].column) == $0 }
        cells = own
    }

    /// The cell of a column, or nil.
    subscript(column: Int) -> Cell? {
        get {
            if !hidden.isEmpty, hidden.contains(column) { return nil }
            if !above.isEmpty, let cell = above[column] { return cell }
            return place(of: column).map { cells[$0] }
        }
        set {
            guard let newValue, above.isEmpty || above[column] == nil, let place = place(of: column),
                cells[place] != newValue
            else { return }
            cells[place] = newValue
            isChanged = true
        }
    }

    /// Leaves out what the cells of some columns say.
    mutating func hide(_ columns: Set<Int>) { hidden = columns }

    /// How many cells the row has.
    var count: Int { cells.count }

    /// The one cell that says something; nil where none or more do.
    var only: Passage? {
        let filled = cells.filter { !$0.passage.isEmpty }
        return filled.count == 1 ? filled[0].passage : nil
    }

    /// The place of the first cell of a column, or nil.
    private func place(of column: Int) -> Int? {
        if areInPlace { return cells.indices.contains(column) ? column : nil }
        return cells.firstIndex { Int($0.column) == column }
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
        guard isChanged else { return }
        for (place, index) in table.rows[row].cells.enumerated() where table.cells[index] != cells[place] {
            table.cells[index] = cells[place]
        }
    }
}
