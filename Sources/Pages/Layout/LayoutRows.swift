/// Gathers the lines of a table that is parted by spaces into its rows.
struct LayoutRows {
    let source: [UInt8]
    let block: [LayoutLine]
    let columns: LayoutColumns

    /// One stretch of a line under the columns it lies over.
    private struct Part {
        var words: [LayoutLine.Word]
        var places: Range<Int>

        /// The source bytes of its first word.
        var bytes: Range<Int> {
            guard let run = words.first?.runs.first else { return 0..<0 }
            return Int(run.source.lowerBound)..<Int(run.source.upperBound)
        }
    }

    /// The rows, in order.
    func gathered() -> [GatheredRow] {
        var parts = block.map { line in line.segments.map { part($0) } }
        let body = parts.firstIndex { isBody($0) } ?? parts.count
        var rows = heading(parts[..<body])
        for index in body..<parts.count where parts[index].count > 1 || parts[index].contains(where: { !isSection($0) })
        {
            parts[index] = parts[index].flatMap { divided($0) }
        }
        var open: Open?
        for index in body..<parts.count where !parts[index].isEmpty {
            let isNew = open.map { begins(parts[index], $0, after: index) } ?? true
            if isNew, let row = open { rows.append(row.row) }
            if isNew { open = Open(row: emptyRow(at: index)) }
            open?.add(parts[index], line: block[index].source, cells: self)
        }
        if let row = open { rows.append(row.row) }
        return rows
    }

    /// A row being gathered, and what it holds so far.
    private struct Open {
        var row: GatheredRow
        /// The columns in which a code stands.
        var codes: Set<Int> = []
        /// Whether it is a section's line, to which no other belongs.
        var isSection = false
        /// The columns in which a figure stands.
        var figures: Set<Int> = []

        mutating func add(_ parts: [Part], line: Range<Int>, cells: LayoutRows) {
            isSection = parts.count == 1 && cells.isSection(parts[0])
            for part in parts {
                row.cells[part.places.lowerBound] = cells.joined(row.cells[part.places.lowerBound], part)
                if cells.isCode(part.bytes) { codes.insert(part.places.lowerBound) }
                if cells.isFigure(part) { figures.insert(part.places.lowerBound) }
            }
            row.source =
                min(row.source.lowerBound, Int32(line.lowerBound))..<max(row.source.upperBound, Int32(line.upperBound))
        }
    }

    private func emptyRow(at index: Int) -> GatheredRow {
        let line = block[index].source
        var row = GatheredRow(
            source: Int32(line.lowerBound)..<Int32(line.upperBound), page: block[index].page, isRow: true)
        row.cells = columns.columns.map { _ in
            var cell = GatheredCell()
            cell.place = Int32(line.lowerBound)
            return cell
        }
        return row
    }

    private func joined(_ cell: GatheredCell, _ part: Part) -> GatheredCell {
        var cell = cell
        for word in part.words {
            let start = cell.runs.count
            cell.runs += word.runs
            if start > 0, start < cell.runs.count { cell.runs[start].isParted = true }
        }
        return cell
    }

    // MARK: Where a row begins

    private func begins(_ parts: [Part], _ open: Open, after index: Int) -> Bool {
        // A section's number and words lie over many columns.
        if open.isSection || (parts.count == 1 && isSection(parts[0])) { return true }
        let codes = parts.filter { isCode($0.bytes) }
        // A row's figures stand beside its code or below its first line, never above.
        if !codes.isEmpty, !open.figures.isEmpty { return true }
        if codes.contains(where: { open.codes.contains($0.places.lowerBound) }) { return true }
        return parts.contains { part in
            isFigure(part) && !open.row.cells[part.places.lowerBound].runs.isEmpty
                && !goesOn(open.row.cells[part.places.lowerBound])
        }
    }

    /// Whether a cell ends as a date does that was cut in two.
    private func goesOn(_ cell: GatheredCell) -> Bool {
        guard let end = cell.runs.last?.source.upperBound, end > 1 else { return false }
        let last = source[Int(end) - 1]
        return (last == 0x2F || last == 0x2D) && cell.runs[cell.runs.count - 1].source.count > 1
    }

    private func isSection(_ part: Part) -> Bool {
        part.places.count > 1 && digits(part.bytes) > 0 && startsWithDigit(part.bytes)
    }

    /// Whether a line belongs to the body: it holds a code, or two figures.
    private func isBody(_ parts: [Part]) -> Bool {
        parts.contains { isCode($0.bytes) } || parts.count { isFigure($0) && !isOfHeading($0.bytes) } >= 2
            || (parts.count == 1 && isSection(parts[0]))
    }

    /// Whether a figure is one that headings hold: a year, or a tier's percentage.
    private func isOfHeading(_ range: Range<Int>) -> Bool {
        if source[range.upperBound - 1] == 0x25 { return true }
        let bytes = source[range]
        return bytes.starts(with: [0x32, 0x30]) && range.count >= 4
            || bytes.starts(with: [0xE0, 0xA7, 0xA8, 0xE0, 0xA7, 0xA6]) && range.count >= 12
    }

    // MARK: Headings

    /// The heading's lines as one row, or as two where some headings lie over several columns.
    private func heading(_ lines: ArraySlice<[Part]>) -> [GatheredRow] {
        let filled = lines.indices.filter { !lines[$0].isEmpty }
        guard let first = filled.first, let last = filled.last else { return [] }
        var upper = emptyRow(at: first)
        var lower = emptyRow(at: first)
        let end = Int32(block[last].source.upperBound)
        let spans = lines.joined().filter { $0.places.count > 1 }
        let under = columnsUnderSpans(lines)
        for part in lines.joined() {
            let place = part.places.lowerBound
            if part.places.count > 1 || !under.contains(place) {
                upper.cells[place] = joined(upper.cells[place], part)
                if part.places.count > 1 { upper.cells[place].columns = Int32(part.places.count) }
            } else {
                lower.cells[place] = joined(lower.cells[place], part)
            }
        }
        upper.source = upper.source.lowerBound..<end
        guard !lower.isBlank else { return [upper] }
        for span in spans {
            for place in span.places.dropFirst() where upper.cells[place].runs.isEmpty {
                upper.cells[place].isCovered = true
            }
        }
        lower.source = end..<end
        return [upper, lower]
    }

    /// The columns whose headings stand below one that lies over several: those it lies over, and beside them those that
    /// begin on a later line, since a heading in the middle of its columns may not reach them all.
    private func columnsUnderSpans(_ lines: ArraySlice<[Part]>) -> Set<Int> {
        var under: Set<Int> = []
        var begins: [Int: Int] = [:]
        var lowest = -1
        for index in lines.indices {
            for part in lines[index] {
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

    /// A segment under the columns it lies over.
    private func part(_ segment: LayoutLine.Segment) -> Part {
        let places = columns.places(of: segment)
        if !places.isEmpty { return Part(words: segment.words, places: places) }
        let near = columns.columns.lastIndex { $0.upperBound <= segment.columns.lowerBound } ?? 0
        return Part(words: segment.words, places: near..<near + 1)
    }

    /// Words that lie over several columns, each under its own.
    private func divided(_ part: Part) -> [Part] {
        guard part.places.count > 1, part.words.count > 1 else { return [part] }
        var parts: [Part] = []
        for word in part.words {
            let place = columns.place(of: word)
            if let last = parts.last, last.places.lowerBound == place {
                parts[parts.count - 1].words.append(word)
            } else {
                parts.append(Part(words: [word], places: place..<place + 1))
            }
        }
        return parts
    }

    /// Whether a stretch begins as a code does: a bracket and a digit.
    private func isCode(_ range: Range<Int>) -> Bool {
        guard let first = range.first, source[first] == 0x5B else { return false }
        return startsWithDigit(range.dropFirst())
    }

    private func startsWithDigit(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        if (0x30...0x39).contains(source[first]) { return true }
        return range.count >= 3 && source[first] == 0xE0 && source[first + 1] == 0xA7
            && (0xA6...0xAF).contains(source[first + 2])
    }

    private func isFigure(_ part: Part) -> Bool {
        part.words.allSatisfy { word in
            word.runs.allSatisfy { isFigure(Int($0.source.lowerBound)..<Int($0.source.upperBound)) }
        }
    }

    /// Whether a stretch is a figure or a mark in the place of one: digits and signs, and no letters.
    private func isFigure(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = source[offset]
            if byte >= 0x80 {
                let isDigit =
                    offset + 2 < range.upperBound && byte == 0xE0 && source[offset + 1] == 0xA7
                    && (0xA6...0xAF).contains(source[offset + 2])
                let isDash = byte == 0xE2
                guard isDigit || isDash else { return false }
                offset += 3
            } else {
                guard byte < 0x41 else { return false }
                offset += 1
            }
        }
        return !range.isEmpty
    }

    private func digits(_ range: Range<Int>) -> Int {
        var digits = 0
        for offset in range where source[offset] == 0xA7 || (0x30...0x39).contains(source[offset]) { digits += 1 }
        return digits
    }
}
