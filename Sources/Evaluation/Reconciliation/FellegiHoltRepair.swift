internal import Specimens

/// Changes the fewest cells under which all edits can hold, ties at random, as a peer to be measured beside.
///
/// Source: Fellegi and Holt 1976, "A systematic approach to automatic edit and imputation", Journal of the American
/// Statistical Association 71; as R's errorlocate does it, with equal weights. The changed cells take the values that the
/// edits ask for; where those are not determined, the first of the cells keeps its own value but for one unit.
struct FellegiHoltRepair {
    /// The most cells that are changed together; a component that needs more is left alone.
    private static let most = 3
    /// Sets of cells tried in one component; beyond them it is left alone.
    private static let trials = 20_000

    /// The corrections of some edits.
    func corrections(of edits: BalanceEdits, seed: UInt64) -> [(cell: Int, value: Int64)] {
        var random = SeededGenerator(seed: seed)
        return components(of: edits).flatMap { component -> [(cell: Int, value: Int64)] in
            let solutions = solutions(component, edits)
            return solutions.randomElement(using: &random) ?? []
        }
    }

    /// The edits that share cells, directly or not, with one that is violated: those of each such group.
    private func components(of edits: BalanceEdits) -> [[Int]] {
        var left = Set(edits.edits.indices)
        var result: [[Int]] = []
        for start in edits.violated where left.contains(start) {
            var group = [start]
            left.remove(start)
            var cells = Set(edits.edits[start].cells)
            while let next = left.sorted().first(where: { !cells.isDisjoint(with: edits.edits[$0].cells) }) {
                left.remove(next)
                group.append(next)
                cells.formUnion(edits.edits[next].cells)
            }
            result.append(group.sorted())
        }
        return result
    }

    /// Every smallest change under which all edits of a component hold.
    private func solutions(_ component: [Int], _ edits: BalanceEdits) -> [[(cell: Int, value: Int64)]] {
        let violated = component.filter { edits.edits[$0].residual(edits.values) != 0 }
        let cells = Set(component.flatMap { edits.edits[$0].cells }).sorted()
        var trials = 0
        for size in 1...Self.most {
            var found: [[(cell: Int, value: Int64)]] = []
            func choose(_ from: Int, _ chosen: [Int]) {
                if chosen.count == size {
                    trials += 1
                    if let values = solve(chosen, component, edits) { found.append(values) }
                    return
                }
                // Some chosen cell must stand in each violated edit: branch on the first that none stands in.
                let open = violated.first { edit in !chosen.contains { edits.edits[edit].cells.contains($0) } }
                let choices = open.map { Set(edits.edits[$0].cells).sorted() } ?? cells.filter { $0 >= from }
                for cell in choices where !chosen.contains(cell) && trials < Self.trials {
                    choose(open == nil ? cell + 1 : from, chosen + [cell])
                }
            }
            choose(0, [])
            if trials >= Self.trials { return [] }
            if !found.isEmpty { return distinct(found) }
        }
        return []
    }

    private func distinct(_ found: [[(cell: Int, value: Int64)]]) -> [[(cell: Int, value: Int64)]] {
        var seen: Set<[Int]> = []
        return found.filter { seen.insert($0.map(\.cell).sorted()).inserted }
    }

    /// Values of the chosen cells, each different from what is there, with which every edit holds.
    private func solve(
        _ chosen: [Int], _ component: [Int], _ edits: BalanceEdits
    ) -> [(cell: Int, value: Int64)]? {
        // Rows of the edits that bind a chosen cell: coefficients, then what the changes must add.
        var rows = component.compactMap { edit -> [Int128]? in
            let coefficients = chosen.map { Int128(edits.edits[edit].coefficient(of: $0)) }
            let residual = Int128(edits.edits[edit].residual(edits.values))
            return coefficients.allSatisfy { $0 == 0 } && residual == 0 ? nil : coefficients + [-residual]
        }
        var pivots: [(row: Int, column: Int)] = []
        for column in chosen.indices {
            let next = pivots.count
            guard let pivot = rows.indices.dropFirst(next).first(where: { rows[$0][column] != 0 }) else { continue }
            rows.swapAt(next, pivot)
            for row in rows.indices where row != next && rows[row][column] != 0 {
                let (one, two) = (rows[next][column], rows[row][column])
                for place in rows[row].indices { rows[row][place] = rows[row][place] * one - rows[next][place] * two }
            }
            pivots.append((next, column))
        }
        guard rows.dropFirst(pivots.count).allSatisfy({ $0[chosen.count] == 0 }) else { return nil }
        return values(chosen, rows, pivots, edits)
    }

    private func values(
        _ chosen: [Int], _ rows: [[Int128]], _ pivots: [(row: Int, column: Int)], _ edits: BalanceEdits
    ) -> [(cell: Int, value: Int64)]? {
        // What is not determined changes by one whole unit.
        let unit: Int128 = (0..<BalanceEdits.places).reduce(1) { unit, _ in unit * 10 }
        var changes = [Int128](repeating: unit, count: chosen.count)
        for (row, column) in pivots {
            var rest = rows[row][chosen.count]
            for other in chosen.indices where other != column && !pivots.contains(where: { $0.column == other }) {
                rest -= rows[row][other] * changes[other]
            }
            guard rest % rows[row][column] == 0 else { return nil }
            changes[column] = rest / rows[row][column]
        }
        var result: [(cell: Int, value: Int64)] = []
        for (cell, change) in zip(chosen, changes) {
            guard change != 0, let value = Int64(exactly: Int128(edits.values[cell]) + change), value >= 0 else {
                return nil
            }
            result.append((cell, value))
        }
        return result
    }
}
