/// Puts right what is said of pairs of columns whose period or one of whose labels a scan lost.
struct BrokenPairs {
    let headings: [HeadingEvidence]

    /// - Complexity: O(n) in the columns.
    func settle(_ pieces: inout [PairedWords.Piece]) {
        partFromBefore(&pieces)
        moveBehind(&pieces)
        label(&pieces)
        labelLast(&pieces)
    }

    /// A quarter has one column of targets: a second behind its pair belongs to a quarter whose heading was lost, and what
    /// stands over the pair goes no further.
    private func partFromBefore(_ pieces: inout [PairedWords.Piece]) {
        for column in pieces.indices.dropFirst(2) {
            guard pieces[column].role == .quarter, pieces[column].isTarget == true,
                isSame(pieces[column], pieces[column - 1]), isSame(pieces[column], pieces[column - 2]),
                pieces[column - 1].isTarget == false, pieces[column - 2].isTarget == true
            else { continue }
            let lost = (pieces[column].role, pieces[column].number)
            for place in column...min(column + 1, pieces.count - 1)
            where pieces[place].role == lost.0 && pieces[place].number == lost.1 {
                (pieces[place].role, pieces[place].number) = (nil, nil)
            }
        }
    }

    /// A period over two columns that seems to begin over the achievement of the one before begins behind it: each
    /// achievement stands behind the target of its period.
    private func moveBehind(_ pieces: inout [PairedWords.Piece]) {
        for column in pieces.indices.dropFirst() {
            let (left, own) = (pieces[column - 1], pieces[column])
            guard own.role == .quarter, own.isTarget == false, left.role == .quarter, left.isTarget == true,
                let number = left.number, own.number == number + 1,
                column < 2 || pieces[column - 2].isTarget != false || !isSame(pieces[column - 2], left)
            else { continue }
            pieces[column].number = number
        }
    }

    /// The last target's other half is the column behind it, though neither its label nor its period can be read.
    private func labelLast(_ pieces: inout [PairedWords.Piece]) {
        guard let last = pieces.lastIndex(where: { $0.isTarget == true && $0.role == .quarter }), last >= 2,
            last + 1 < pieces.count, pieces[last - 1].isTarget == false, pieces[last - 2].isTarget == true,
            pieces[last + 1].isTarget == nil, pieces[last + 1].role == nil, !headings[last + 1].isSure,
            !headings[last + 1].pieces.isEmpty
        else { return }
        (pieces[last + 1].role, pieces[last + 1].number) = (pieces[last].role, pieces[last].number)
        pieces[last + 1].isTarget = false
    }

    /// A column without a readable label, beside that of its period's target or achievement and before or behind another
    /// pair, is the other half.
    private func label(_ pieces: inout [PairedWords.Piece]) {
        for column in pieces.indices where pieces[column].isTarget == nil && !headings[column].isSure {
            let (left, right) = (column - 1, column + 1)
            if left >= 0, pieces[left].isTarget == true, isSame(pieces[left], pieces[column]),
                left == 0
                    || !(pieces[left - 1].isTarget == false && pieces[left - 1].role == pieces[left].role
                        && pieces[left - 1].number == pieces[left].number),
                right == pieces.count || pieces[right].isTarget != false
            {
                pieces[column].isTarget = false
            } else if right < pieces.count, pieces[right].isTarget == false, isSame(pieces[right], pieces[column]),
                left < 0 || pieces[left].isTarget != true
            {
                pieces[column].isTarget = true
            }
        }
    }

    /// Whether two columns are of one period, as far as is known.
    private func isSame(_ one: PairedWords.Piece, _ other: PairedWords.Piece) -> Bool {
        one.role == other.role && one.number == other.number
    }
}
