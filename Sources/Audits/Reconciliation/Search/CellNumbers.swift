internal import Records

/// Numbers for the cells of a document that a search speaks of, in the order they come up.
struct CellNumbers {
    private var numbers: [FigureReference: Int] = [:]

    /// How many cells have a number.
    var count: Int { numbers.count }

    /// Makes room for so many cells.
    mutating func reserve(_ count: Int) { numbers.reserveCapacity(count) }

    /// The number of a cell.
    mutating func number(of cell: FigureReference) -> Int {
        if let known = numbers[cell] { return known }
        numbers[cell] = numbers.count
        return numbers.count - 1
    }
}

/// A set of cells, by their numbers, that is emptied at no cost.
struct CellMarks {
    private var stamps: [Int] = []
    private var stamp = 1

    /// Takes all cells out.
    mutating func removeAll() { stamp += 1 }

    /// Puts a cell in.
    mutating func insert(_ cell: Int) {
        while stamps.count <= cell { stamps.append(0) }
        stamps[cell] = stamp
    }

    /// Whether a cell is in it.
    func contains(_ cell: Int) -> Bool { cell < stamps.count && stamps[cell] == stamp }
}
