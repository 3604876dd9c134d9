/// Tells columns that are one by their rows' filling now the one, now the other, and never both.
///
/// The short cells of a column whose cells are ranged to one side, or stand in the middle, may begin behind its long ones' end, and
/// then a gutter runs between the two.
struct ColumnTurns {
    /// For each row of the body, the columns that it fills.
    let rows: [Set<Int>]
    /// By column how many cells it has, and how many of them are numbers.
    let cells: [Int]
    let numerals: [Int]

    /// So many rows at least must fill one of two columns in which numbers stand: of quarters a plan may fill one and leave out the next.
    private static let fewestNumbers = 4
    /// Of so many rows one may fill neither.
    private static let share = 4

    /// Whether rows, or `inMost` of them, fill some columns or the one behind them, and none both; all hold words, or all numbers.
    ///
    /// - Complexity: O(rows × columns of the group).
    func areTaken(by group: ClosedRange<Int>, inMost: Bool) -> Bool {
        let next = group.upperBound + 1
        guard holdsNumbers(group) == holdsNumbers(next...next) else { return false }
        var (before, behind) = (0, 0)
        for row in rows {
            let (isBefore, isBehind) = (group.contains(where: row.contains), row.contains(next))
            if isBefore, isBehind { return false }
            before += isBefore ? 1 : 0
            behind += isBehind ? 1 : 0
        }
        let fewest =
            inMost && holdsNumbers(next...next) ? ColumnTurns.fewestNumbers : NarrowGutters.fewestRows
        return min(before, behind) > 0 && before + behind >= fewest
            && (!inMost || (before + behind) * ColumnTurns.share >= rows.count * (ColumnTurns.share - 1))
    }

    private func holdsNumbers(_ columns: ClosedRange<Int>) -> Bool {
        numerals[columns].reduce(0, +) * 2 > cells[columns].reduce(0, +)
    }
}
