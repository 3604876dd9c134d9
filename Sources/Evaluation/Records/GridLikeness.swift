/// How alike two grids of cells are: 1 for the same, 0 for nothing in common.
///
/// The measure is GriTS with exact contents (Smock, Pesala and Abraham 2022, "GriTS: Grid table similarity metric for
/// table structure recognition"): twice the cells that the most alike substructures of both grids share, over the cells
/// of both. As there, rows and columns are aligned one after the other, rows by the longest common subsequence of
/// their cells. A cell is what stands in one row of the source under one column; empty cells count as cells.
enum GridLikeness {
    /// - Parameters:
    ///   - truth: The rows, each as long as the table has columns; equal numbers are equal contents.
    ///   - found: The same of what was found.
    /// - Returns: The likeness, 0 to 1.
    /// - Complexity: O(rows² × columns²).
    static func of(_ truth: [[Int]], _ found: [[Int]]) -> Double {
        let cells = truth.reduce(0) { $0 + $1.count } + found.reduce(0) { $0 + $1.count }
        guard cells > 0 else { return 1 }
        let rows = alignment(truth.count, found.count) { common(truth[$0], found[$1]) }
        let width = truth.map(\.count).max() ?? 0
        let other = found.map(\.count).max() ?? 0
        func shared(_ column: Int, _ against: Int) -> Int {
            rows.count { pair in
                column < truth[pair.0].count && against < found[pair.1].count
                    && truth[pair.0][column] == found[pair.1][against]
            }
        }
        let columns = alignment(width, other, shared)
        let same = columns.reduce(0) { $0 + shared($1.0, $1.1) }
        return 2 * Double(same) / Double(cells)
    }

    /// How many contents two rows have in common, in order.
    private static func common(_ left: [Int], _ right: [Int]) -> Int {
        var last = [Int](repeating: 0, count: right.count + 1)
        for value in left {
            var diagonal = 0
            for place in right.indices {
                let above = last[place + 1]
                last[place + 1] = value == right[place] ? diagonal + 1 : max(above, last[place])
                diagonal = above
            }
        }
        return last[right.count]
    }

    /// The pairs of the best alignment in order.
    private static func alignment(_ left: Int, _ right: Int, _ score: (Int, Int) -> Int) -> [(Int, Int)] {
        var best = [[Int]](repeating: [Int](repeating: 0, count: right + 1), count: left + 1)
        for row in stride(from: left - 1, through: 0, by: -1) {
            for column in stride(from: right - 1, through: 0, by: -1) {
                let pair = best[row + 1][column + 1] + score(row, column)
                best[row][column] = max(pair, best[row + 1][column], best[row][column + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var (row, column) = (0, 0)
        while row < left, column < right {
            if best[row][column] == best[row + 1][column] {
                row += 1
            } else if best[row][column] == best[row][column + 1] {
                column += 1
            } else {
                pairs.append((row, column))
                (row, column) = (row + 1, column + 1)
            }
        }
        return pairs
    }
}
