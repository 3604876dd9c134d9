internal import BengaliText
internal import Pages
internal import Provenance

/// Puts a row together again that the scan broke into two lines, between two cells or between two words of one.
///
/// Such lines follow each other and have as many cells together as the table's rows, or one more where a cell was
/// broken. They are one row only where its cells are, column by column, of the sorts that whole rows have there, and
/// where the second line could be no row of its own.
struct BrokenRows {
    let cells: ClassifiedCells

    /// Fewer columns say too little of where a cell belongs.
    private static let leastWidth = 5
    /// The sorts of cells: words, and what stands where figures do; an empty cell is of neither.
    private static let words: UInt8 = 1
    private static let figures: UInt8 = 2

    /// Puts the broken rows of a table together.
    ///
    /// - Complexity: O(1) for a row of the table's full width; O(n) in the table's cells where some row is shorter.
    func join(_ draft: inout TableDraft) {
        guard draft.hasBody, draft.width >= BrokenRows.leastWidth,
            draft.rows.indices.dropLast().contains(where: {
                mayBeBroken(draft.rows, at: $0, width: draft.width) || mayBeOpened(draft.rows, at: $0)
            })
        else { return }
        let width = usualWidth(draft.rows)
        guard width >= BrokenRows.leastWidth, let seen = sorts(draft.rows, width: width) else { return }
        let isNumbered = isNumbered(draft.rows, width: width)
        var rows: [DraftRow] = []
        rows.reserveCapacity(draft.rows.count)
        var place = 0
        while place < draft.rows.count {
            if place + 1 < draft.rows.count, let whole = whole(draft.rows[place], draft.rows[place + 1], seen) {
                rows.append(whole)
                place += 2
            } else {
                var row = draft.rows[place]
                if isNumbered, row.cells.count == width, let last = rows.last { open(&row, behind: last) }
                rows.append(row)
                place += 1
            }
        }
        draft.replaceRows(rows)
    }

    /// Whether a row and the next may be one, as far as their lengths tell.
    private func mayBeBroken(_ rows: [DraftRow], at place: Int, width: Int) -> Bool {
        let (head, tail) = (rows[place], rows[place + 1])
        return head.cells.count < width && tail.cells.count < width && head.cells.count + tail.cells.count <= width + 1
            && head.kind == .data && tail.kind == .data && tail.line == head.line + 1
            && !cells.paged.lines[head.line].isPlaced
    }

    /// Whether one line stands between a row and the next.
    private func mayBeOpened(_ rows: [DraftRow], at place: Int) -> Bool {
        rows[place + 1].kind == .data && rows[place + 1].line == rows[place].line + 2
    }

    /// Takes the line before a row for the beginning of its first cell, where that has words without the number with
    /// which the table's rows begin, and the line begins with one.
    private func open(_ row: inout DraftRow, behind last: DraftRow) {
        let opening = cells.paged.lines[max(0, row.line - 1)]
        guard row.kind == .data, row.line == last.end + 2, opening.cells.isEmpty, !opening.isPlaced,
            begins(opening.passage), sort(row.cells.lowerBound) == BrokenRows.words,
            !begins(cells.paged.cells[row.cells.lowerBound])
        else { return }
        row = DraftRow(line: row.line - 1, cells: row.cells, kind: .data, lastLine: row.line, isOpened: true)
    }

    /// Whether the first column of a table's rows holds words behind a number and nothing else.
    private func isNumbered(_ rows: [DraftRow], width: Int) -> Bool {
        var begun = 0
        var others = 0
        for row in rows where row.kind == .data && row.cells.count == width {
            let first = row.cells.lowerBound
            if cells.classes[first] == .blank { continue }
            if begins(cells.paged.cells[first]), sort(first) == BrokenRows.words { begun += 1 } else { others += 1 }
        }
        return begun > BrokenRows.broken * others
    }

    /// So many cells that begin with a number for each that does not: one broken row has one.
    private static let broken = 1

    /// Whether a text begins with a number, or with one in brackets.
    private func begins(_ passage: Passage) -> Bool {
        var start = passage.text.lowerBound
        let bytes = cells.paged.text.bytes
        if start < passage.text.upperBound, bytes[start] == 0x5B { start += 1 }
        return HeadingNumbers.digit(bytes, start, passage.text.upperBound) != nil
    }

    /// How many cells most rows have, headings among them; of two numbers that as many have, the larger.
    private func usualWidth(_ rows: [DraftRow]) -> Int {
        var widths = RowWidths()
        for row in rows { widths.take(row.cells.count) }
        return widths.usual(ofEqual: .larger)
    }

    /// Which sorts of cells each column has in the rows of the full width; nil where no row has it.
    private func sorts(_ rows: [DraftRow], width: Int) -> [UInt8]? {
        var seen = [UInt8](repeating: 0, count: width)
        var isSeen = false
        for row in rows where row.kind == .data && row.cells.count == width {
            for (column, index) in row.cells.enumerated() { seen[column] |= sort(index) }
            isSeen = true
        }
        return isSeen ? seen : nil
    }

    private func sort(_ index: Int) -> UInt8 {
        switch cells.classes[index] {
        case .blank: 0
        case .shortText, .longText, .code2, .code3, .unit, .method, .rowKind: BrokenRows.words
        default: BrokenRows.figures
        }
    }

    /// The one row that two lines are; nil where they are two.
    private func whole(_ head: DraftRow, _ tail: DraftRow, _ seen: [UInt8]) -> DraftRow? {
        let width = seen.count
        let count = head.cells.count + tail.cells.count
        guard count == width || count == width + 1, head.cells.count < width, tail.cells.count < width,
            head.kind == .data, tail.kind == .data, tail.line == head.line + 1,
            head.cells.upperBound == tail.cells.lowerBound, !cells.paged.lines[head.line].isPlaced,
            !isRow(tail.cells, seen)
        else { return nil }
        let start = head.cells.count
        var row = DraftRow(line: head.line, cells: head.cells.lowerBound..<tail.cells.upperBound, kind: .data)
        row.lastLine = tail.line
        if count == width {
            return suits(head.cells, from: 0, seen) && tells(tail.cells) && suits(tail.cells, from: start, seen)
                ? row : nil
        }
        // The pieces of a broken cell may be of any sort by themselves.
        guard seen[start - 1] & BrokenRows.words != 0, areAdjacent(head.cells.upperBound - 1),
            suits(head.cells.dropLast(), from: 0, seen), suits(tail.cells.dropFirst(), from: start, seen),
            tells(tail.cells.dropFirst())
        else { return nil }
        row.joint = start - 1
        return row
    }

    /// Whether nothing but the line's end stands between a cell and the next, neither of them empty.
    private func areAdjacent(_ index: Int) -> Bool {
        let (head, tail) = (cells.paged.cells[index], cells.paged.cells[index + 1])
        guard !head.isEmpty, !tail.isEmpty, head.textEnd <= tail.textStart else { return false }
        return (head.text.upperBound..<tail.text.lowerBound).allSatisfy { cells.paged.text.bytes[$0] <= 0x20 }
    }

    /// Whether cells may be a row by themselves: words, and what suits the first columns.
    private func isRow(_ row: Range<Int>, _ seen: [UInt8]) -> Bool {
        row.contains { sort($0) == BrokenRows.words } && suits(row, from: 0, seen)
    }

    /// Whether some cell says something.
    private func tells(_ row: Range<Int>) -> Bool { cells.filled(row) > 0 }

    /// Whether every cell is of a sort that its column has in whole rows.
    private func suits(_ row: Range<Int>, from column: Int, _ seen: [UInt8]) -> Bool {
        for (place, index) in row.enumerated() {
            let sort = sort(index)
            if sort != 0, seen[column + place] & sort == 0 { return false }
        }
        return true
    }
}
