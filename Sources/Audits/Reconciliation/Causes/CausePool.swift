internal import Records

/// Every cause there is, with the cells and constraints that each reaches.
///
/// The causes of one cell, which are most, reach the same: that is kept once for all of them.
struct CausePool {
    /// What some causes reach.
    private struct Reach {
        /// The cells they change, and their numbers.
        var cells: [FigureReference]
        var numbers: [Int]
        /// The constraints that they make hold by moving rows.
        var settles: [Int]
        /// The searched constraints that bind such a cell, and those that are settled, in order.
        var touched: [Int]
    }

    /// What a cause is to a constraint.
    enum Bearing {
        case none
        case touches
        case settles
    }

    /// The causes.
    private(set) var edits: [CauseEdit] = []
    /// The place of what each reaches.
    private var reachOf: [Int] = []
    private var reaches: [Reach] = []

    /// Makes room for the causes of so many cells: a list of them is long, and to move it as it grows takes as much time as to
    /// make it.
    mutating func reserve(cells: Int) {
        edits.reserveCapacity(min(cells * CausePool.usual, CausePool.most))
        reachOf.reserveCapacity(min(cells * CausePool.usual, CausePool.most))
    }

    /// How many causes a cell has, and for how many there is room at first.
    private static let (usual, most) = (48, 1 << 16)

    /// Adds a cause.
    mutating func add(_ edit: CauseEdit, numbers: [Int], touched: [Int]) {
        reachOf.append(reaches.count)
        reaches.append(
            Reach(cells: edit.changes.map(\.cell), numbers: numbers, settles: edit.settles, touched: touched))
        edits.append(edit)
    }

    /// Adds a cause that changes one cell and nothing else; what it reaches is to be said behind the last of that cell.
    mutating func append(_ edit: CauseEdit) { edits.append(edit) }

    /// Says what the causes of one cell reach, which were added from a place on.
    mutating func reach(of cell: FigureReference, number: Int, touched: [Int], from first: Int) {
        reachOf.append(contentsOf: repeatElement(reaches.count, count: edits.count - first))
        reaches.append(Reach(cells: [cell], numbers: [number], settles: [], touched: touched))
    }

    /// The cells that a cause changes.
    func cells(of edit: Int) -> [FigureReference] { reaches[reachOf[edit]].cells }

    /// The numbers of the cells that a cause changes.
    func numbers(of edit: Int) -> [Int] { reaches[reachOf[edit]].numbers }

    /// The number of the cell that a cause changes; −1 where it changes none or several.
    func onlyNumber(of edit: Int) -> Int {
        let place = reachOf[edit]
        return reaches[place].numbers.count == 1 ? reaches[place].numbers[0] : -1
    }

    /// The first cell that a cause changes, of one that changes any.
    func onlyCell(of edit: Int) -> FigureReference { reaches[reachOf[edit]].cells[0] }

    /// Whether a cause settles a constraint by moving rows.
    func settles(_ edit: Int, _ constraint: Int) -> Bool {
        let place = reachOf[edit]
        return !reaches[place].settles.isEmpty && reaches[place].settles.contains(constraint)
    }

    /// The constraints that a cause settles by moving rows.
    func settled(by edit: Int) -> [Int] { reaches[reachOf[edit]].settles }

    /// The searched constraints that a cause touches, in order.
    func touched(by edit: Int) -> [Int] { reaches[reachOf[edit]].touched }

    /// The key by which what is found of a constraint with some causes is remembered; nil where one of them settles it.
    func key(of constraint: Int, with edits: [Int]) -> JudgementKey? {
        var key = JudgementKey(constraint: constraint)
        for edit in edits {
            switch bearing(of: edit, on: constraint) {
            case .settles: return nil
            case .touches: key.add(edit)
            case .none: break
            }
        }
        return key
    }

    /// What a cause is to a constraint.
    func bearing(of edit: Int, on constraint: Int) -> Bearing {
        let place = reachOf[edit]
        if !reaches[place].settles.isEmpty, reaches[place].settles.contains(constraint) { return .settles }
        return reaches[place].touched.contains(constraint) ? .touches : .none
    }
}
