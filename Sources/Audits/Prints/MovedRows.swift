internal import Findings
internal import Provenance

extension ConstraintNetwork {
    /// Explains codes that do not extend their activities' by the rows that areas' sums move: a row that was read under
    /// another area stands there under another activity as well.
    ///
    /// - Complexity: O(n) in the findings.
    mutating func explainMovedRows() {
        var moves: [SourceSpan: Int] = [:]
        for (index, entry) in entries.enumerated() where entry.finding.rule == .weightArea {
            guard let best = entry.finding.explanations.first, best.kind == .misplaced,
                best.thousandths > MovedRows.likely
            else { continue }
            for edit in best.edits where moves[edit.span] == nil { moves[edit.span] = index }
        }
        guard !moves.isEmpty else { return }
        for index in entries.indices where entries[index].finding.rule == .codeParent {
            guard let span = entries[index].finding.cells.first, let mover = moves[span] else { continue }
            settle(index, by: mover)
        }
    }

    /// Puts the likeliest cause of one finding before those of another that it settles as well.
    private mutating func settle(_ index: Int, by mover: Int) {
        guard var cause = entries[mover].finding.explanations.first else { return }
        for settled in cause.restores where entries[settled].finding.explanations.first?.edits == cause.edits {
            entries[settled].finding.explanations[0].restores.append(index)
        }
        cause.restores.append(index)
        let left = 1000 - cause.thousandths
        var others = entries[index].finding.explanations
        for place in others.indices { others[place].thousandths = others[place].thousandths * left / 1000 }
        entries[index].finding.explanations = [cause] + others.filter { $0.thousandths > 0 || $0.edits.isEmpty }
        entries[index].finding.take(
            VerdictRule.Decision(entries[mover].finding.verdict, withheld: entries[mover].finding.withheld))
    }
}

/// What rows have to be to explain findings of their codes.
enum MovedRows {
    /// The thousandths above which a move is likelier than all else.
    static let likely = 500
}
