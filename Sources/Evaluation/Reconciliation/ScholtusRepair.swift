/// Corrects simple typing errors under balance edits, as a peer to be measured beside.
///
/// Source: Scholtus 2009, "Automatic correction of simple typing errors in numerical data with balance edits", Statistics
/// Netherlands discussion paper 09046. A cell in a violated edit that stands in no satisfied one is a candidate where the
/// value that the edit asks for is one digit added, lost, exchanged, or two neighbouring digits swapped, away from what is
/// there. Of the candidates those are made that together satisfy most edits, no two of them in one edit; where
/// several choices satisfy as many, only what all of them make. Cells of one digit are dropped: any other digit is one error
/// away.
struct ScholtusRepair {
    /// Candidates beyond which the choices of a component are not enumerated, and nothing is corrected.
    private static let limit = 20

    /// One candidate.
    private struct Candidate {
        var cell: Int
        var value: Int64
        /// The violated edits it stands in.
        var edits: Set<Int>
        /// How many of them it satisfies.
        var gain: Int
    }

    /// Whether cells of one digit are corrected too, which the paper advises against.
    var keepsOneDigit = false

    /// The corrections of some edits.
    func corrections(of edits: BalanceEdits) -> [(cell: Int, value: Int64)] {
        var result: [(cell: Int, value: Int64)] = []
        for component in components(candidates(of: edits)) where component.count <= Self.limit {
            result += agreed(component).map { ($0.cell, $0.value) }
        }
        return result
    }

    private func candidates(of edits: BalanceEdits) -> [Candidate] {
        let violated = edits.violated
        let isViolated = Set(violated)
        var inSatisfied: Set<Int> = []
        for edit in edits.edits.indices where !isViolated.contains(edit) {
            inSatisfied.formUnion(edits.edits[edit].cells)
        }
        var result: [Candidate] = []
        for edit in violated {
            for cell in Set(edits.edits[edit].cells).sorted() where !inSatisfied.contains(cell) {
                guard let value = Self.needed(cell, edit, edits), isTypingError(edits, cell, value),
                    !result.contains(where: { $0.cell == cell && $0.value == value })
                else { continue }
                let own = violated.filter { edits.edits[$0].cells.contains(cell) }
                let gain = own.count { Self.needed(cell, $0, edits) == value }
                result.append(Candidate(cell: cell, value: value, edits: Set(own), gain: gain))
            }
        }
        return result
    }

    /// The value of a cell with which an edit holds; nil where there is no whole one.
    static func needed(_ cell: Int, _ edit: Int, _ edits: BalanceEdits) -> Int64? {
        let coefficient = edits.edits[edit].coefficient(of: cell)
        let residual = edits.edits[edit].residual(edits.values)
        guard coefficient != 0, residual % coefficient == 0 else { return nil }
        let value = edits.values[cell] - residual / coefficient
        return value >= 0 ? value : nil
    }

    private func isTypingError(_ edits: BalanceEdits, _ cell: Int, _ value: Int64) -> Bool {
        guard let there = edits.digits(of: edits.values[cell], in: cell),
            let wanted = edits.digits(of: value, in: cell),
            keepsOneDigit || there.utf8.count > 1
        else { return false }
        return Self.isOneErrorAway(Array(there.utf8), Array(wanted.utf8))
    }

    /// Whether one digit added, lost or exchanged, or two neighbouring ones swapped, makes the one of the other.
    static func isOneErrorAway(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let shared = zip(left, right).prefix { $0 == $1 }.count
        let (first, second) = (left.dropFirst(shared), right.dropFirst(shared))
        if first.isEmpty && second.isEmpty { return false }
        if first.dropFirst().elementsEqual(second) || first.elementsEqual(second.dropFirst()) { return true }
        if first.dropFirst().elementsEqual(second.dropFirst()) { return true }
        guard first.count >= 2, second.count >= 2 else { return false }
        let (one, two) = (Array(first), Array(second))
        return one[0] == two[1] && one[1] == two[0] && one.dropFirst(2).elementsEqual(two.dropFirst(2))
    }

    // MARK: Choices

    /// Candidates that stand in each other's way, directly or not, together.
    private func components(_ candidates: [Candidate]) -> [[Candidate]] {
        var groups: [(edits: Set<Int>, members: [Candidate])] = []
        for candidate in candidates {
            let near = groups.indices.filter { !groups[$0].edits.isDisjoint(with: candidate.edits) }
            var merged = (edits: candidate.edits, members: [Candidate]())
            for place in near {
                merged = (merged.edits.union(groups[place].edits), merged.members + groups[place].members)
            }
            merged.members.append(candidate)
            for place in near.reversed() { groups.remove(at: place) }
            groups.append(merged)
        }
        return groups.map(\.members)
    }

    /// What every best choice makes.
    private func agreed(_ candidates: [Candidate]) -> [Candidate] {
        var best = 0
        var common: Set<Int> = []
        func extend(_ next: Int, _ chosen: [Int], _ used: Set<Int>, _ gain: Int) {
            guard next < candidates.count else {
                if gain > best {
                    (best, common) = (gain, Set(chosen))
                } else if gain == best {
                    common.formIntersection(chosen)
                }
                return
            }
            if candidates[next].edits.isDisjoint(with: used) {
                let candidate = candidates[next]
                extend(next + 1, chosen + [next], used.union(candidate.edits), gain + candidate.gain)
            }
            extend(next + 1, chosen, used, gain)
        }
        extend(0, [], [], 0)
        return best == 0 ? [] : common.sorted().map { candidates[$0] }
    }
}
