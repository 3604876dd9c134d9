internal import Figures
internal import Provenance

/// What the headings over a physical column say.
struct HeadingEvidence: Sendable {
    /// The pieces, in reading order.
    var pieces: [Passage] = []
    /// Whether every piece is words that no template's heading could be, however damaged.
    var isForeign = false
    /// The roles the piece nearest the body may name, the likelier first; empty where it is no known heading.
    var roles: [ColumnRole] = []
    /// The tier or the quarter it names.
    var number: Int?
    /// Whether the piece nearest the body is two headings run into one cell, so that either may be the column's own.
    var isShared = false
    /// How alike it is to the known heading, 0 to 1000.
    var likeness = 0
    /// The role that a heading over several columns gives those below it.
    var group: ColumnRole?
    /// The fiscal years it names, in reading order.
    var years: [HeadingYear] = []

    /// The likeness from which a heading is a known one beyond doubt.
    static let sure = 800
    /// The likeness of a heading in which every letter agrees, or all but one of twenty.
    static let exact = 950

    /// Whether it is a known heading beyond doubt, and of one column alone.
    var isSure: Bool { !roles.isEmpty && likeness >= HeadingEvidence.sure && !isShared }

    /// The year that the pieces name for a column of some role; nil where they name none, or another column's.
    func year(of role: ColumnRole) -> FiscalYear? { years.last { $0.isSaid(of: role) }?.year }
}

/// A fiscal year in a heading, and the roles that the piece it stands in names.
struct HeadingYear: Sendable {
    var year: FiscalYear
    private static let yearly: [ColumnRole] = [.actual, .projection, .annualTarget, .tier]

    /// The roles the piece names, itself or as a group; empty where nothing else of it is known.
    var roles: [ColumnRole]

    /// Whether it is the year of a column of that role: a year that was pushed over another's column with its heading
    /// is not, and tiers are told by more than a bare year.
    func isSaid(of role: ColumnRole) -> Bool {
        guard role == .tier || role == .annualTarget else { return true }
        if !roles.contains(where: HeadingYear.yearly.contains) { return role != .tier }
        return roles.contains(.tier) || roles.contains(.annualTarget)
    }
}

/// What stands in a physical column's body: how many cells of each class.
struct BodyEvidence: Sendable {
    private var counts = InlineArray<16, Int32>(repeating: 0)
    private(set) var rows = 0
    /// The last number, and how many numbers went on from the one before and how many did not.
    private var last: Int?
    private var steps = (on: 0, off: 0)

    /// - Parameters:
    ///   - cell: The cell's class.
    ///   - number: The number a cell of numbers begins with.
    mutating func take(_ cell: CellClass, number: Int? = nil) {
        counts[cell.rawValue] += 1
        rows += 1
        guard let number else { return }
        if let last {
            if number == last || number == last &+ 1 || number == 1 { steps.on += 1 } else { steps.off += 1 }
        }
        last = number
    }

    /// Whether its numbers may be serials: most of them go on from the one before.
    private var mayCount: Bool { steps.off <= steps.on }

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
        if role == .serial { sum += jumping }
        return sum * 300 / rows
    }

    /// What is added to how well the cells suit serials: numbers that jump are none, whatever stands above them.
    private var jumping: Int { mayCount ? 0 : count(.number) * (-2 - RoleFit.score(.number, in: .serial)) }

    /// Writes how well the cells suit each role, less a charge, in the order of the roles from a place on: `fit` of all of
    /// them.
    func writeFits(to result: inout MutableSpan<Int32>, at start: Int, less charge: Int) {
        let ofFours = RoleFit.scoresOfFours
        let scores = ofFours.span
        var sums = InlineArray<8, RoleFit.Four>(repeating: .zero)
        for cell in 0..<CellClass.count where counts[cell] > 0 {
            let count = RoleFit.Four(repeating: counts[cell])
            for four in 0..<8 { sums[four] &+= scores[cell &* 8 &+ four] &* count }
        }
        sums[BodyEvidence.serial / 4][BodyEvidence.serial % 4] += Int32(jumping)
        let rows = max(1, self.rows)
        func fit(_ sum: Int32) -> Int32 { Int32(truncatingIfNeeded: Int(sum) * 300 / rows - charge) }
        let count = RoleFit.roles.count
        for role in 0..<count { result[start &+ role] = fit(sums[role >> 2][role & 3]) }
    }

    /// Whether its cells suit each role as well as another's do.
    func fitsAs(_ other: BodyEvidence) -> Bool {
        guard rows == other.rows, mayCount == other.mayCount else { return false }
        for cell in 0..<CellClass.count where counts[cell] != other.counts[cell] { return false }
        return true
    }

    private static let serial = ColumnRole.serial.place
}
