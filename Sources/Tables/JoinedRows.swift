internal import Pages

/// Parts a line that holds two rows of a table, the end of the first right before the beginning of the second.
///
/// Such a line is longer than the table's rows, and what marks a row, its code, its unit, the label of its line, stands
/// in it twice, the second time as far behind its beginning as in whole rows.
struct JoinedRows {
    let cells: ClassifiedCells

    /// Fewer columns say too little of where a row begins.
    private static let leastWidth = 5
    /// A mark of rows stands in so many of them at least, of four.
    private static let markedOfFour = 1

    /// Parts the lines of a table that hold two rows.
    ///
    /// - Complexity: O(n) in the rows; O(n × w) in the cells where some row is longer than most.
    func part(_ draft: inout TableDraft) {
        guard draft.hasBody, draft.rows.count > 2 else { return }
        let width = draft.usualWidth
        guard width >= JoinedRows.leastWidth, draft.rows.contains(where: { isLong($0, width) }) else { return }
        let marks = marks(draft.rows, width)
        guard marks.contains(where: { $0 != 0 }) else { return }
        var rows: [DraftRow] = []
        rows.reserveCapacity(draft.rows.count + 1)
        for row in draft.rows {
            if isLong(row, width), let start = beginning(ofSecondIn: row.cells, marks) {
                var place = row.cells.lowerBound + start
                let isLast = isFigureOfLast(place, at: start, draft.rows, width)
                rows.append(
                    DraftRow(line: row.line, cells: row.cells.lowerBound..<place + (isLast ? 1 : 0), kind: .data))
                // The empty first cell of the second row ran into the last of the first.
                if isLast { place += 1 }
                rows.append(DraftRow(line: row.line, cells: place..<row.cells.upperBound, kind: .data))
            } else {
                rows.append(row)
            }
        }
        if rows.count > draft.rows.count { draft.replaceRows(rows) }
    }

    /// Whether the cell that a second row seems to begin with is a figure of the first row's last column, and none that rows
    /// begin with.
    private func isFigureOfLast(_ index: Int, at start: Int, _ rows: [DraftRow], _ width: Int) -> Bool {
        guard start == width - 1, cells.classes[index].isFigure else { return false }
        let whole = rows.filter { $0.kind == .data && $0.cells.count == width }
        return whole.contains { cells.classes[$0.cells.upperBound - 1] == cells.classes[index] }
            && !whole.contains { cells.classes[$0.cells.lowerBound].isFigure }
    }

    /// Whether a row is too long for one of the table's, and not for two.
    private func isLong(_ row: DraftRow, _ width: Int) -> Bool {
        row.kind == .data && !row.isDoubled && row.cells.count > width && row.cells.count <= 2 * width
            && !cells.paged.lines[row.line].isPlaced && cells.paged.extents.isEmpty
    }

    /// A bit for each sort of cell that marks a row.
    private func mark(_ index: Int) -> UInt8 {
        switch cells.classes[index] {
        case .code3: 1
        case .code2: 2
        case .unit: 4
        case .rowKind: 8
        default: 0
        }
    }

    /// By column the marks of rows that stand in it in most rows that are no longer than the others.
    private func marks(_ rows: [DraftRow], _ width: Int) -> [UInt8] {
        var counts = [[Int]](repeating: [0, 0, 0, 0], count: width)
        var whole = 0
        for row in rows where row.kind == .data && row.cells.count <= width {
            whole += 1
            for (column, index) in row.cells.enumerated() {
                let mark = mark(index)
                for bit in 0..<4 where mark & 1 << UInt8(bit) != 0 { counts[column][bit] += 1 }
            }
        }
        return counts.map { counts in
            var marks: UInt8 = 0
            for bit in 0..<4 where counts[bit] > 0 && counts[bit] * 4 >= whole * JoinedRows.markedOfFour {
                marks |= 1 << UInt8(bit)
            }
            return marks
        }
    }

    /// Where the second row begins, in cells from the first; nil where the line is one row, or that cannot be told.
    ///
    /// Of the first row empty cells at its end may be lost, but none that says something in all others.
    private func beginning(ofSecondIn row: Range<Int>, _ marks: [UInt8]) -> Int? {
        let lastMark = marks.lastIndex { $0 != 0 } ?? 0
        var best: (start: Int, score: Int)?
        var isTied = false
        for start in max(lastMark + 1, row.count - marks.count)...marks.count {
            let (head, tail) = (row.prefix(start), row.dropFirst(start))
            let (first, second) = (matches(head, marks), matches(tail, marks))
            // One of the two may be a section's heading, a line of words in the first cell.
            guard first > 0 || isLone(head) && second > 1, second > 0 || isLone(tail) && first > 1 else { continue }
            if let known = best, known.score >= first + second {
                isTied = isTied || known.score == first + second
            } else {
                best = (start, first + second)
                isTied = false
            }
        }
        return isTied ? nil : best?.start
    }

    /// Whether nothing but words in the first cell stands in a row.
    private func isLone(_ row: Range<Int>) -> Bool {
        guard let first = row.first, cells.filled(row) == 1 else { return false }
        return cells.classes[first] == .shortText || cells.classes[first] == .longText
    }

    /// How many columns hold the mark of their rows, less those where another cell stands in its place.
    private func matches(_ row: Range<Int>, _ marks: [UInt8]) -> Int {
        var matches = 0
        for (column, index) in row.enumerated() where column < marks.count && marks[column] != 0 {
            if mark(index) & marks[column] != 0 {
                matches += 1
            } else if cells.classes[index] != .blank {
                matches -= 1
            }
        }
        return matches
    }
}
