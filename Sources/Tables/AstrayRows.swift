internal import Pages

/// Tells which rows of a table stand one or more columns to the right of the others, as behind a page break or where an empty
/// cell was put in.
///
/// Such a row says nothing of what a column holds: each of its cells speaks for its neighbour's. What tells is what the
/// other rows have in each column, and how far the headings reach.
struct AstrayRows {
    private let cells: ClassifiedCells
    /// By column, then by sort: how many rows that stand right have it there.
    private var seen: [Int32]
    private var rows: Int32 = 0
    private let width: Int

    /// How far a row may stand from its columns.
    private static let reach = 2
    /// By how many cells a row must suit the columns better.
    private static let gain = 2
    /// What is seldom stands in fewer than one of so many rows.
    private static let seldom: Int32 = 3

    private init(_ cells: ClassifiedCells, width: Int) {
        self.cells = cells
        self.width = width
        seen = [Int32](repeating: 0, count: width * Sort.count)
    }

    /// What of a cell's class tells columns apart: figures of all kinds stand below each other.
    private enum Sort: Int {
        case blank, figure, code, unit, label, words
        static let count = 6

        init(_ cell: CellClass) {
            self =
                switch cell {
                case .blank: .blank
                case .number, .percent, .date, .dash, .unreadable, .notApplicable, .ditto: .figure
                case .code3, .code2: .code
                case .unit: .unit
                case .rowKind, .method: .label
                case .shortText, .longText: .words
                }
        }
    }

    /// Finds the rows that stand to the right of the others, where some go on behind the last heading and not most do.
    ///
    /// - Parameters:
    ///   - draft: The table.
    ///   - cells: The document's cells.
    ///   - headed: How many columns have a heading or a number in the row of column numbers.
    /// - Returns: Their places among the draft's rows.
    /// - Complexity: O(n) in the table's cells.
    static func find(in draft: TableDraft, of cells: ClassifiedCells, headed: Int) -> Set<Int> {
        guard headed > 0 else { return [] }
        func tells(_ place: Int) -> Bool {
            let row = draft.rows[place]
            return row.kind == .data && !row.isDoubled && cells.filled(row.cells) >= 3
        }
        func end(_ place: Int) -> Int {
            let row = draft.rows[place].cells
            return (row.last { cells.classes[$0] != .blank } ?? row.lowerBound) - row.lowerBound + 1
        }
        guard draft.rows.indices.contains(where: { end($0) > headed && tells($0) }) else { return [] }
        let telling = draft.rows.indices.filter(tells)
        let beyond = telling.filter { end($0) > headed }
        let within = telling.filter { end($0) <= headed }
        guard !within.isEmpty, within.count >= beyond.count else { return [] }
        var profile = AstrayRows(cells, width: headed)
        for place in within { profile.take(draft.rows[place].cells) }
        // A row that ends early may stand astray as well; it is heard no more, so that the others are told by what stands right.
        let early = within.filter { profile.isAstray(draft.rows[$0].cells) }
        for place in early { profile.take(draft.rows[place].cells, by: -1) }
        let astray = beyond.filter { profile.isAstray(draft.rows[$0].cells) }
        return astray.isEmpty ? [] : Set(early + astray)
    }

    private mutating func take(_ row: Range<Int>, by count: Int32 = 1) {
        rows += count
        for column in 0..<width { seen[column * Sort.count + sort(row, column).rawValue] += count }
    }

    private func sort(_ row: Range<Int>, _ place: Int) -> Sort {
        place < row.count ? Sort(cells.classes[row.lowerBound + place]) : .blank
    }

    /// Whether a row suits the columns clearly better when what stands behind some empty cell is moved to the left.
    private func isAstray(_ row: Range<Int>) -> Bool {
        let count = row.count
        // By place: how many cells before it are seldom where they stand.
        var before = [0]
        for place in 0..<count { before.append(before[place] + (isSeldom(sort(row, place), place) ? 1 : 0)) }
        for distance in 1...min(AstrayRows.reach, count) {
            // How many of the cells from a place on are seldom where they stand then.
            var behind = 0
            for place in stride(from: count - 1, through: 0, by: -1) {
                let end = place + distance
                if end < count, isSeldom(sort(row, end), place) { behind += 1 }
                let isGap = end <= count && (place..<end).allSatisfy { sort(row, $0) == .blank }
                if isGap, before[place] + behind + AstrayRows.gain <= before[count] { return true }
            }
        }
        return false
    }

    /// Whether a column has few cells of a sort; behind the last heading none is expected.
    private func isSeldom(_ sort: Sort, _ column: Int) -> Bool {
        guard column < width else { return sort != .blank }
        return seen[column * Sort.count + sort.rawValue] * AstrayRows.seldom < rows
    }
}
