/// Gathers the lines of a table in columns into its rows, and leaves lines that are no part of it as they are.
struct LayoutRows {
    let lines: [LayoutLine]
    let text: LayoutText
    let grid: LayoutGrid
    /// What stands on each line, under the table's columns.
    let parts: [[Part]]
    /// The first line of the body.
    let body: Int
    private let habits: ColumnHabits
    let shared: SharedCells
    /// The lines of headings over column numbers that are laid under the columns.
    let headings: [Range<Int>]

    /// One stretch of a line under the columns it lies over.
    struct Part {
        var words: [LayoutLine.Word]
        var places: Range<Int>

        /// Twice its middle, in letters of the line.
        var middle: Int? {
            guard let first = words.first, let last = words.last else { return nil }
            return first.columns.lowerBound + last.columns.upperBound
        }

        /// The source bytes of its first word.
        var bytes: Range<Int> { words.first?.bytes ?? 0..<0 }
    }

    init(_ table: LayoutTable) {
        lines = table.lines
        text = table.text
        let text = table.text
        var grid = table.grid
        var parts = table.lines.indices.map { LayoutRows.parts(table.lines[$0], grid.stretch(ofLine: $0)) }
        for index in parts.indices where LayoutRows.isCentredSection(parts[index], text) {
            parts[index][0].places = 0..<parts[index][0].places.upperBound
        }
        let spans = HeadingSpans(table.lines, text)
        let body = parts.firstIndex { LayoutRows.isBody($0.map(\.words), text) || LayoutRows.isSection($0, text) } ?? 0
        LayoutRows.group(&parts, spans, table)
        CountedHeadings.place(&parts, above: body, table)
        for index in parts.indices where LayoutRows.isSectionOverColumns(parts[index], text) {
            parts[index][0].places = 0..<parts[index][0].places.upperBound
        }
        for index in parts.indices
        where parts[index].contains(where: { $0.places.count > 1 }) && !LayoutRows.isSection(parts[index], text) {
            // A page's title between two rows is none of their cells.
            if index >= body, parts[index].count == 1, text.isTitle(parts[index][0].words) { continue }
            guard let stretch = grid.stretch(ofLine: index) else { continue }
            let segments = table.lines[index].segments
            parts[index] = zip(parts[index], segments).flatMap { part, segment -> [Part] in
                if spans.hold(segment, of: table.lines[index]) { return [part] }
                return index >= body ? LayoutRows.divided(part, stretch) : LayoutRows.parted(part, stretch, text)
            }
        }
        if !table.isPrinted { parts = TouchingCells.parted(parts, from: body, grid, text) }
        for index in parts.indices where table.isPrinted { LayoutRows.order(&parts[index], columns: grid.count) }
        CountedFigures.place(&parts, from: body, grid, text)
        grid.open(LayoutRows.lay(table.headings, above: body, in: &parts, spans, table))
        self.grid = grid
        self.body = body
        headings = table.headings.map(\.lines)
        self.parts = parts
        habits = ColumnHabits(parts[body...], columns: grid.count, text)
        shared = SharedCells(parts[body...], columns: grid.count, text)
    }

    /// The rows and the lines between them, in order.
    func gathered() -> [GatheredRow] {
        var (pieces, sharesCells) = pieces()
        pieces.insert(.heading(0..<body), at: 0)
        let centred = CentredRows(parts: parts, body: body, habits: habits, codes: shared.codes, text: text)
        let balanced = BalancedRows(parts: parts, body: body, habits: habits, codes: shared.codes, text: text)
        if let settled = PairedRows(self, body: body, habits: habits)?.settled(pieces) {
            pieces = settled
        } else if let settled = balanced?.settled(pieces, isBeyondCodes: true)
            ?? centred?.settled(pieces, mayBeUnfit: false)
            ?? balanced?.settled(pieces, isBeyondCodes: false) ?? centred?.settled(pieces, mayBeUnfit: true)
        {
            pieces = settled
        } else if !sharesCells {
            // Where rows share cells, these say nothing of the height of one of them.
            pieces = RowCuts(parts: parts, body: body, habits: habits, text: text).settled(pieces)
        }
        return pieces.flatMap { piece -> [GatheredRow] in
            switch piece {
            case .heading(let lines): return headings(in: lines).flatMap(heading)
            case .plain(let lines): return [plain(lines)]
            case .row(_, _, let row?): return [row]
            case .row(let lines, _, nil):
                var row = OpenRow(emptyRow(at: lines.lowerBound), isSection: false, codes: shared.codes)
                for line in lines { row.add(parts[line], on: line, line: self.lines[line].source, text, habits) }
                return [row.row]
            }
        }
    }

    /// The body in pieces, line by line from the top: where a row begins is told by what stands above.
    private func pieces() -> (pieces: [BodyPiece], sharesCells: Bool) {
        var pieces: [BodyPiece] = []
        var sharesCells = false
        var open: OpenRow?
        var start = body
        var isAfterBreak = false
        // Where blank lines stand between all rows, they end none.
        let isSpaced = LayoutRows.isSpaced(lines[body...].lazy.map(\.isBlank))
        var numberings = RowNumbers()
        var code: [Int]?
        func close(at end: Int) {
            guard let row = open else { return }
            let isFixed = row.isSection || parts[start].contains { text.declaresTotal($0.words) }
            pieces.append(.row(start..<end, isFixed: isFixed, gathered: row.row))
            open = nil
        }
        let rests = RestLines(lines: lines, parts: parts, body: body, habits: habits, text: text)
        var index = body
        while index < parts.count {
            defer { index += 1 }
            if lines[index].isTaken { continue }
            if parts[index].isEmpty {
                if !isSpaced { close(at: index) }
                isAfterBreak = true
                continue
            }
            if let end = endOfHeading(from: index) {
                close(at: index)
                pieces.append(.heading(index..<end))
                index = end - 1
                continue
            }
            if let end = endOfSection(from: index) {
                close(at: index)
                pieces.append(.plain(index..<end))
                isAfterBreak = true
                index = end - 1
                continue
            }
            if let row = open, !isAfterBreak, row.isNamed, rests?.goesOn(index, withRowFrom: start) ?? false {
                open?.add(parts[index], on: index, line: lines[index].source, text, habits)
                continue
            }
            let line = BodyLine(
                parts: parts[index], numberings: numberings, below: isNumberAlone(index) ? number(below: index) : nil,
                text: text, habits: habits)
            if line.isByItself(below: isAfterBreak && !isSpaced ? nil : open) {
                close(at: index)
                pieces.append(.plain(index..<index + 1))
                isAfterBreak = true
                continue
            }
            if isAfterBreak || open.map({ begins(line, on: index, below: $0, code: code, &sharesCells) }) ?? true {
                let last = open
                close(at: index)
                open = OpenRow(emptyRow(at: index), isSection: line.isSection, codes: shared.codes, below: last)
                start = index
                code = nil
            }
            open?.add(parts[index], on: index, line: lines[index].source, text, habits)
            code = code ?? shared.code(onLine: index)
            if let first = line.numbering { numberings.note(first, isBare: text.isFigure(parts[index][0].words)) }
            isAfterBreak = false
        }
        close(at: parts.count)
        return (pieces, sharesCells)
    }

    /// Whether nothing stands on a line but a figure.
    private func isNumberAlone(_ index: Int) -> Bool {
        parts[index].count == 1 && text.isFigure(parts[index][0].words)
    }

    /// The next number in one part below that stands in the column where a line begins; nil where none is near.
    private func number(below index: Int) -> [Int]? {
        let column = parts[index][0].places.lowerBound
        return parts[(index + 1)...].prefix(LayoutRows.nearLines).lazy.compactMap { line in
            line.first.flatMap { $0.places.lowerBound == column ? text.numbering($0.bytes) : nil }
        }.first { $0.count == 1 }
    }

    /// In so many lines the next number of a column is looked for.
    private static let nearLines = 24

    /// Whether blank lines stand between the rows of a table, not between its pages or parts alone.
    ///
    /// It is asked with, for each line, whether that is blank.
    static func isSpaced(_ areBlank: some Sequence<Bool>) -> Bool {
        var (blank, filled) = (0, 0)
        for isBlank in areBlank { if isBlank { blank += 1 } else { filled += 1 } }
        return blank >= fewestBlank && blank * mostLinesOfRow >= filled
    }

    /// So many blank lines at least show that one stands behind each row.
    private static let fewestBlank = 3
    /// How many lines a row has at most in the mean, where blank lines part rows.
    private static let mostLinesOfRow = 3

    func emptyRow(at index: Int) -> GatheredRow {
        let line = lines[index].source
        var row = GatheredRow(
            source: Int32(line.lowerBound)..<Int32(line.upperBound), page: lines[index].page, isRow: true)
        row.isPlaced = true
        row.cells = (0..<grid.count).map { _ in
            var cell = GatheredCell()
            cell.place = Int32(line.lowerBound)
            return cell
        }
        return row
    }

    /// Whether a line belongs to the body: it holds a code, or two figures; or a figure and then words, as in a list; or it
    /// begins with a number in two parts.
    static func isBody(_ parts: some Collection<[LayoutLine.Word]>, _ text: LayoutText) -> Bool {
        guard let first = parts.first, !first.isEmpty else { return false }
        let word = first[0].bytes
        if !text.headings.isEmpty, text.isInHeading(word.lowerBound) { return false }
        if parts.contains(where: text.isCode) { return true }
        if parts.count >= 2, text.isFigure(first), text.numbering(word).map({ $0 == [1] }) == true { return true }
        // `১.২ সভা` beside other stretches: a heading never begins with a number in two parts.
        if parts.count >= 3, text.numbering(word)?.count ?? 0 >= 2 { return true }
        // Nor does any of its stretches begin with a code in three, with brackets or without.
        if parts.count >= 2, parts.contains(where: { !$0.isEmpty && text.codeNumbers($0[0].bytes) >= 3 }) {
            return true
        }
        return text.bodyFigures(parts) >= 2
    }

    /// The same of a line whose stretches are its segments.
    static func isBody(_ line: LayoutLine, _ text: LayoutText) -> Bool {
        isBody(line.segments.lazy.map { $0.words }, text)
    }

    /// Whether a line is nothing but a number, a name over several columns and, behind dots or in brackets, a weight: a section's
    /// row in the middle of its table.
    private static func isCentredSection(_ parts: [Part], _ text: LayoutText) -> Bool {
        guard parts.count == 1, parts[0].places.count > 1, parts[0].words.count > 1, !text.isFigure(parts[0].words),
            text.numbering(parts[0].bytes)?.count == 1, let last = parts[0].words.last
        else { return false }
        return text.endsInWeight(parts[0].words)
            || text.endsInDigit(last.bytes) && parts[0].words.contains { text.holdsLeader($0.bytes) }
    }

    /// Whether a line is a number and the name of what the rows below it are of, or that name and its weight in brackets.
    private static func isSection(_ parts: [Part], _ text: LayoutText) -> Bool {
        parts.count == 1 && parts[0].places.lowerBound == 0 && parts[0].words.count > 1
            && !text.isFigure(parts[0].words) && !text.isInHeading(parts[0].bytes.lowerBound)
            && (text.numbering(parts[0].bytes) != nil || text.endsInWeight(parts[0].words))
    }
}

extension GatheredCell {
    /// Adds the comma that parts two figures of a list, of which the second begins at an offset.
    mutating func list(before offset: Int) {
        runs.append(TextRun(source: Int32(offset)..<Int32(offset), scalar: 0x2C))
    }

    /// Adds words behind those it holds; those that one space parts in the source stay one run.
    mutating func append(_ words: [LayoutLine.Word]) {
        for word in words {
            let first = word.first
            if let last = runs.indices.last, runs[last].scalar == 0, first.scalar == 0, word.further.isEmpty,
                word.isBehindSpace, first.source.lowerBound == runs[last].source.upperBound + 1
            {
                runs[last].source = runs[last].source.lowerBound..<first.source.upperBound
                continue
            }
            let start = runs.count
            runs.append(first)
            runs += word.further
            if start > 0, !word.isBehindBreak { runs[start].isParted = true }
        }
    }
}
