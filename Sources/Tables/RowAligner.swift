/// Puts the cells of one row into the table's columns.
///
/// A cell belongs to the column it stands in, unless the row as a whole suits the columns clearly better when some of
/// its cells are moved: after a page break every cell may stand one to the right. Only classes of cells speak here;
/// no sum ever moves a cell.
struct RowAligner: Sendable {
    /// The role of each physical column, nil where the table has none for it.
    let roles: [ColumnRole?]
    /// By column, then by class: how well a cell suits it, in tenths of a `RoleFit` point.
    private let fits: [Int16]

    init(_ columns: [Column]) {
        roles = columns.map { $0.role == .empty ? nil : $0.role }
        // The column of the best tier, which no indicator with tiers leaves empty.
        let bestTier = columns.indices.filter { columns[$0].role == .tier }.max {
            (columns[$0].tier ?? 0, $1) < (columns[$1].tier ?? 0, $0)
        }
        let scores = RoleFit.scores
        let (classes, count) = (CellClass.count, RoleFit.roles.count)
        var fits = [Int16](filledWith: 0, count: columns.count * classes)
        for column in columns.indices {
            let (base, role) = (column * classes, roles[column]?.place)
            for cell in 0..<classes {
                fits[base + cell] = role.map { Int16(scores[cell * count + $0]) * 10 } ?? RowAligner.astray
            }
            fits[base + CellClass.blank.rawValue] = column == bestTier ? -20 : 0
            if role == nil { fits[base + CellClass.dash.rawValue] = RowAligner.strayDash }
        }
        self.fits = fits
    }

    /// What a cell that stands in no column says against a row, and what a dash there does.
    private static let astray: Int16 = -40
    private static let strayDash: Int16 = -20

    private static func stray(_ cell: CellClass) -> Int {
        cell == .blank ? 0 : Int(cell == .dash ? strayDash : astray)
    }

    /// By how much, in tenths of a `RoleFit` point, another alignment must beat the printed one.
    private static let margin = 40
    /// How far a cell may be moved.
    private static let reach = 3

    /// The column of each cell, or -1; nil where every cell belongs where it stands.
    ///
    /// - Complexity: O(m) where the row suits its columns, else O(m × `reach`).
    func align(_ classes: ArraySlice<CellClass>) -> [Int16]? {
        if let anchored = anchored(classes) { return anchored }
        let printed = printedScore(classes)
        guard printed.misfits, mostScore(classes) >= printed.score + RowAligner.margin else { return nil }
        let moved = bestAlignment(classes)
        return moved.score >= printed.score + RowAligner.margin ? moved.columns : nil
    }

    /// A row that begins with its label, লক্ষ্যমাত্রা or অর্জন, left of the labels' column: the label names its place, and
    /// the cells behind it follow.
    private func anchored(_ classes: ArraySlice<CellClass>) -> [Int16]? {
        guard let column = roles.firstIndex(of: .rowKind),
            let first = classes.firstIndex(where: { $0 != .blank }), classes[first] == .rowKind
        else { return nil }
        let place = first - classes.startIndex
        guard place < column, classes.count - place <= roles.count - column else { return nil }
        return classes.indices.map { index in
            index < first ? -1 : Int16(clamping: index - classes.startIndex + column - place)
        }
    }

    private func printedScore(_ classes: ArraySlice<CellClass>) -> (score: Int, misfits: Bool) {
        var score = 0
        var misfits = false
        for (column, cell) in classes.enumerated() {
            let fit = fit(cell, column)
            if fit <= -20 { misfits = true }
            score += fit
        }
        return (score, misfits)
    }

    /// A bound from above for every alignment: each cell where it suits best, at no cost for columns left empty.
    private func mostScore(_ classes: ArraySlice<CellClass>) -> Int {
        var score = 0
        for (place, cell) in classes.enumerated() {
            var most = skip(cell)
            for column in max(0, place - RowAligner.reach)...place + RowAligner.reach {
                most = max(most, fit(cell, column))
            }
            score += most
        }
        return score
    }

    @inline(__always)
    private func fit(_ cell: CellClass, _ column: Int) -> Int {
        column < roles.count ? Int(fits[column * CellClass.count + cell.rawValue]) : RowAligner.stray(cell)
    }

    private func skip(_ cell: CellClass) -> Int {
        cell == .blank ? -5 : cell == .dash ? -20 : -40
    }

    /// Needleman–Wunsch within a band.
    private func bestAlignment(_ classes: ArraySlice<CellClass>) -> (score: Int, columns: [Int16]) {
        let cells = Array(classes)
        let reach = RowAligner.reach
        let band = 2 * reach + 1
        let none = Int.min / 2
        // State: cells taken, columns taken less cells taken plus `reach`.
        var best = [Int](filledWith: none, count: (cells.count + 1) * band)
        var steps = [UInt8](filledWith: 0, count: (cells.count + 1) * band)
        best[reach] = 0
        for taken in 0...cells.count {
            // A column left empty moves on within the row of states, so the states are visited in that order.
            for offset in 0..<band {
                let here = best[taken * band + offset]
                if here == none { continue }
                let column = taken + offset - reach
                if offset + 1 < band, column < roles.count {
                    offer(here - 5, to: taken * band + offset + 1, step: 2, &best, &steps)
                }
                guard taken < cells.count else { continue }
                if offset > 0 {
                    offer(here + skip(cells[taken]), to: (taken + 1) * band + offset - 1, step: 1, &best, &steps)
                }
                if column >= 0 {
                    offer(here + fit(cells[taken], column), to: (taken + 1) * band + offset, step: 3, &best, &steps)
                }
            }
        }
        var end = cells.count * band
        for offset in 0..<band where best[cells.count * band + offset] > best[end] { end = cells.count * band + offset }
        return (best[end], trace(steps, from: end, cells: cells.count, band: band, reach: reach))
    }

    private func offer(_ score: Int, to place: Int, step: UInt8, _ best: inout [Int], _ steps: inout [UInt8]) {
        if score > best[place] {
            best[place] = score
            steps[place] = step
        }
    }

    private func trace(_ steps: [UInt8], from end: Int, cells: Int, band: Int, reach: Int) -> [Int16] {
        var columns = [Int16](filledWith: -1, count: cells)
        var place = end
        while place != reach {
            let taken = place / band
            let offset = place % band
            switch steps[place] {
            case 2: place -= 1
            case 1: place = (taken - 1) * band + offset + 1
            case 3:
                place = (taken - 1) * band + offset
                columns[taken - 1] = Int16(clamping: taken - 1 + offset - reach)
            default: return columns
            }
        }
        return columns
    }
}
