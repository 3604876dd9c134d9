/// Gathers the lines of a table in columns into its rows, and leaves lines that are no part of it as they are.
struct LayoutRows {
    let lines: [LayoutLine]
    let text: LayoutText
    let grid: LayoutGrid
    /// What stands on each line, under the table's columns.
    let parts: [[Part]]
    /// The first line of the body.
    private let body: Int
    private let habits: ColumnHabits
    let shared: SharedCells

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
        grid = table.grid
        let text = table.text
        let grid = table.grid
        var parts = table.lines.indices.map { LayoutRows.parts(table.lines[$0], grid.stretch(ofLine: $0)) }
        let spans = HeadingSpans(table.lines, text)
        let body = parts.firstIndex { LayoutRows.isBody($0.map(\.words), text) || LayoutRows.isSection($0, text) } ?? 0
        LayoutRows.group(&parts, spans, table)
        for index in parts.indices
        where parts[index].contains(where: { $0.places.count > 1 }) && !LayoutRows.isSection(parts[index], text) {
            guard let stretch = grid.stretch(ofLine: index) else { continue }
            let segments = table.lines[index].segments
            parts[index] = zip(parts[index], segments).flatMap { part, segment -> [Part] in
                if spans.hold(segment, of: table.lines[index]) { return [part] }
                return index >= body ? LayoutRows.divided(part, stretch) : LayoutRows.parted(part, stretch, text)
            }
        }
        for index in parts.indices where table.isPrinted { LayoutRows.order(&parts[index], columns: grid.count) }
        self.body = body
        self.parts = parts
        habits = ColumnHabits(parts[body...], columns: grid.count, text)
        shared = SharedCells(parts[body...], columns: grid.count, text)
    }

    // MARK: Rows

    /// The rows and the lines between them, in order.
    func gathered() -> [GatheredRow] {
        var (pieces, sharesCells) = pieces()
        pieces.insert(.heading(0..<body), at: 0)
        let centred = CentredRows(parts: parts, body: body, habits: habits, codes: shared.codes, text: text)
        if let settled = PairedRows(self, body: body, habits: habits)?.settled(pieces) {
            pieces = settled
        } else if let settled = centred?.settled(pieces) {
            pieces = settled
        } else if !sharesCells {
            // Where rows share cells, these say nothing of the height of one of them.
            pieces = RowCuts(parts: parts, body: body, habits: habits, text: text).settled(pieces)
        }
        return pieces.flatMap { piece -> [GatheredRow] in
            switch piece {
            case .heading(let lines): return heading(lines)
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
            let line = BodyLine(parts: parts[index], numberings: numberings, text: text, habits: habits)
            if line.isByItself(below: isAfterBreak && !isSpaced ? nil : open) {
                close(at: index)
                pieces.append(.plain(index..<index + 1))
                isAfterBreak = true
                continue
            }
            if isAfterBreak || open.map({ begins(line, on: index, below: $0, code: code, &sharesCells) }) ?? true {
                close(at: index)
                open = OpenRow(emptyRow(at: index), isSection: line.isSection, codes: shared.codes)
                start = index
                code = nil
            }
            open?.add(parts[index], on: index, line: lines[index].source, text, habits)
            code = code ?? shared.code(of: parts[index])
            if let first = line.numbering { numberings.note(first) }
            isAfterBreak = false
        }
        close(at: parts.count)
        return (pieces, sharesCells)
    }

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

    /// Whether a line is a number and the name of what the rows below it are of.
    private static func isSection(_ parts: [Part], _ text: LayoutText) -> Bool {
        parts.count == 1 && parts[0].places.lowerBound == 0 && parts[0].words.count > 1
            && !text.isFigure(parts[0].words) && text.numbering(parts[0].bytes) != nil
    }

    // MARK: Headings

    /// The line behind the heading that stands again on a line, as on the next page; nil where none does.
    private func endOfHeading(from index: Int) -> Int? {
        guard body > 0, let line = fullLine(ofHeadingFrom: index), !LayoutRows.isBody(parts[line].map(\.words), text),
            (0..<body).contains(where: { LayoutTable.isAlike(lines[line], lines[$0], text) })
        else { return nil }
        var end = line + 1
        while end < parts.count, !parts[end].isEmpty, !LayoutRows.isBody(parts[end].map(\.words), text) { end += 1 }
        return end
    }

    /// The line with three stretches or more that a heading has on a line, or below lines with fewer that a blank one parts
    /// from what is above.
    private func fullLine(ofHeadingFrom index: Int) -> Int? {
        if parts[index].count >= 3 { return index }
        guard index > 0, parts[index - 1].isEmpty else { return nil }
        let line = (index..<min(parts.count, index + LayoutTable.leadLines + 1)).first {
            parts[$0].isEmpty || parts[$0].count >= 3
        }
        guard let line, !parts[line].isEmpty,
            (index..<line).allSatisfy({ LayoutTable.leads(lines[$0], over: lines[line], text) })
        else { return nil }
        return line
    }

    /// The heading's lines as one row, or as two where some headings lie over several columns.
    private func heading(_ range: Range<Int>) -> [GatheredRow] {
        let filled = range.filter { !parts[$0].isEmpty }
        guard let first = filled.first else { return [] }
        var upper = emptyRow(at: first)
        var lower = emptyRow(at: first)
        // Words with boxes may stand in the source in another order than on the page.
        let start = filled.reduce(upper.source.lowerBound) { min($0, Int32(lines[$1].source.lowerBound)) }
        let end = filled.reduce(upper.source.upperBound) { max($0, Int32(lines[$1].source.upperBound)) }
        let under = columnsUnderSpans(range)
        let spans = range.flatMap { line in parts[line].filter { $0.places.count > 1 }.map { (line: line, part: $0) } }
        for line in range {
            for part in parts[line] {
                let place = part.places.lowerBound
                if part.places.count > 1 {
                    upper.cells[place].append(part.words)
                    upper.cells[place].columns = Int32(part.places.count)
                } else if let span = spans.first(where: { goesOn(part, line, with: $0, in: range) }) {
                    upper.cells[span.part.places.lowerBound].append(part.words)
                } else if under.contains(place) {
                    lower.cells[place].append(part.words)
                } else {
                    upper.cells[place].append(part.words)
                }
            }
        }
        upper.source = start..<end
        guard !lower.isBlank else { return [upper] }
        for span in range.lazy.flatMap({ parts[$0] }) where span.places.count > 1 {
            for place in span.places.dropFirst() where upper.cells[place].runs.isEmpty {
                upper.cells[place].isCovered = true
            }
        }
        lower.source = end..<end
        return [upper, lower]
    }

    /// Whether a stretch over one column is one more line of a heading that lies over several: above it, or below it in its
    /// middle, with the headings of its columns on a line further down.
    private func goesOn(_ part: Part, _ line: Int, with span: (line: Int, part: Part), in range: Range<Int>) -> Bool {
        guard span.line != line, span.part.places.contains(part.places.lowerBound) else { return false }
        if span.line > line { return true }
        guard let middle = part.middle, let center = span.part.middle, abs(middle - center) <= LayoutRows.offCenter
        else {
            return false
        }
        return (line + 1..<max(line + 1, range.upperBound)).contains { below in
            parts[below].count { span.part.places.contains($0.places.lowerBound) } > 1
        }
    }

    /// By how much the lines of a centred heading are off its middle, in half letters.
    private static let offCenter = 3

    /// The columns whose headings stand below one that lies over several: those it lies over, and beside them those that
    /// begin on a later line, since a heading in the middle of its columns may not reach them all.
    private func columnsUnderSpans(_ range: Range<Int>) -> Set<Int> {
        var under: Set<Int> = []
        var begins: [Int: Int] = [:]
        var lowest = -1
        for index in range {
            for part in parts[index] {
                if part.places.count > 1 {
                    under.formUnion(part.places)
                    lowest = max(lowest, index)
                } else if begins[part.places.lowerBound] == nil {
                    begins[part.places.lowerBound] = index
                }
            }
        }
        for step in [-1, 1] {
            for start in under {
                var place = start + step
                while let begin = begins[place], begin > lowest, !under.contains(place) {
                    under.insert(place)
                    place += step
                }
            }
        }
        return under
    }

    // MARK: Parts

    /// A line's segments under the columns they lie over.
    private static func parts(_ line: LayoutLine, _ stretch: LayoutGrid.Stretch?) -> [Part] {
        guard let stretch, !stretch.places.isEmpty else {
            return line.segments.map { Part(words: $0.words, places: 0..<1) }
        }
        return line.segments.map { segment in
            var places = stretch.columns.places(of: segment)
            if places.isEmpty {
                let near = stretch.columns.place(of: segment.columns)
                places = near..<near + 1
            }
            return Part(
                words: segment.words,
                places: stretch.places[places.lowerBound]..<stretch.places[places.upperBound - 1] + 1)
        }
    }

    /// Lays what stands over groups of headings over all columns of its group.
    private static func group(_ parts: inout [[Part]], _ spans: HeadingSpans, _ table: LayoutTable) {
        for (index, line) in table.lines.enumerated() where spans.hasGroups {
            guard let stretch = table.grid.stretch(ofLine: index), !stretch.places.isEmpty else { continue }
            for (place, segment) in line.segments.enumerated() {
                guard let group = spans.group(of: segment, of: line) else { continue }
                let columns = stretch.columns.places(of: LayoutLine.Segment(words: [], columns: group))
                guard let first = columns.first, let last = columns.last else { continue }
                parts[index][place].places = stretch.places[first]..<stretch.places[last] + 1
            }
        }
    }

    /// Gives a cell that stands one space behind another the column behind that one's, where it lies in the same and
    /// that column is free: it was set further to the left than its column.
    private static func order(_ parts: inout [Part], columns: Int) {
        for place in parts.indices.dropFirst() where parts[place].words.first?.isBehindSpace == true {
            let before = parts[place - 1].places
            let end = place + 1 < parts.count ? parts[place + 1].places.lowerBound : columns
            guard parts[place].places.lowerBound < before.upperBound, before.upperBound < end else { continue }
            parts[place].places = before.upperBound..<before.upperBound + 1
        }
    }

    /// Headings that only a space parts, each over its own column; words that cross a gutter stay one heading, and so does an
    /// ordinal with what it counts.
    private static func parted(_ part: Part, _ stretch: LayoutGrid.Stretch, _ text: LayoutText) -> [Part] {
        let isWhole = part.words.allSatisfy { stretch.columns.places(of: LayoutLine.Segment(words: [$0])).count == 1 }
        guard isWhole else { return [part] }
        let parts = divided(part, stretch)
        return parts.contains { $0.words.count == 1 && text.ordinal($0.bytes) != nil } ? [part] : parts
    }

    /// Words that lie over several columns, each under its own.
    private static func divided(_ part: Part, _ stretch: LayoutGrid.Stretch) -> [Part] {
        guard part.places.count > 1, part.words.count > 1 else { return [part] }
        var parts: [Part] = []
        for word in part.words {
            let place = stretch.places[stretch.columns.place(of: word)]
            if let last = parts.last, last.places.lowerBound == place {
                parts[parts.count - 1].words.append(word)
            } else {
                parts.append(Part(words: [word], places: place..<place + 1))
            }
        }
        return parts
    }
}

extension GatheredCell {
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
