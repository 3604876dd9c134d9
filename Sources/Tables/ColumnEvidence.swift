internal import Figures
internal import Provenance

/// What the headings over a physical column say.
struct HeadingEvidence: Sendable {
    /// The pieces, in reading order.
    var pieces: [Passage] = []
    /// The roles the piece nearest the body may name, the likelier first; empty where it is no known heading.
    var roles: [ColumnRole] = []
    /// The tier or the quarter it names.
    var number: Int?
    /// How alike it is to the known heading, 0 to 1000.
    var likeness = 0
    /// The role that a heading over several columns gives those below it.
    var group: ColumnRole?
    /// The fiscal year it names.
    var year: FiscalYear?
}

/// What stands in a physical column's body: how many cells of each class.
struct BodyEvidence: Sendable {
    private var counts = InlineArray<16, Int32>(repeating: 0)
    private(set) var rows = 0

    mutating func take(_ cell: CellClass) {
        counts[cell.rawValue] += 1
        rows += 1
    }

    func count(_ cell: CellClass) -> Int { Int(counts[cell.rawValue]) }

    /// How many cells say something.
    var filled: Int { rows - count(.blank) }

    /// How well the cells suit a role, in hundredths: three times the mean of `RoleFit`.
    func fit(_ role: ColumnRole) -> Int {
        guard rows > 0 else { return 0 }
        var sum = 0
        for cell in CellClass.all where counts[cell.rawValue] > 0 {
            sum += Int(counts[cell.rawValue]) * RoleFit.score(cell, in: role)
        }
        return sum * 300 / rows
    }
}
