/// The lines of a heading as rows: those that stand again on the next page, and headings over several columns.
extension LayoutRows {
    /// The line behind the heading that stands again on a line, as on the next page; nil where none does.
    func endOfHeading(from index: Int) -> Int? {
        if let own = headings.first(where: { $0.lowerBound == index }) { return own.upperBound }
        guard body > 0, let line = fullLine(ofHeadingFrom: index), !LayoutRows.isBody(parts[line].map(\.words), text),
            (0..<body).contains(where: { parts[$0].count >= 2 && LayoutTable.isAlike(lines[line], lines[$0], text) })
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

    /// A heading's lines, and where they stand again right below themselves, those of each of the two.
    func headings(in range: Range<Int>) -> [Range<Int>] {
        guard let full = range.first(where: { lines[$0].segments.count >= HeadingSpans.fewestFull }),
            let again = (full + 1..<range.upperBound).first(where: {
                HeadingSpans.areSame(lines[full], lines[$0], text)
            })
        else { return [range] }
        var start = again
        while start - 1 > full, start - 1 - (again - full) >= range.lowerBound,
            HeadingSpans.areSame(lines[start - 1], lines[start - 1 - (again - full)], text)
        {
            start -= 1
        }
        return [range.lowerBound..<start, start..<range.upperBound]
    }

    /// The heading's lines as one row, or as two where some headings lie over several columns.
    func heading(_ range: Range<Int>) -> [GatheredRow] {
        let filled = range.filter { !parts[$0].isEmpty }
        guard let first = filled.first else { return [] }
        var upper = emptyRow(at: first)
        var lower = emptyRow(at: first)
        // Words with boxes may stand in the source in another order than on the page.
        let start = filled.reduce(upper.source.lowerBound) { min($0, Int32(lines[$1].source.lowerBound)) }
        let end = filled.reduce(upper.source.upperBound) { max($0, Int32(lines[$1].source.upperBound)) }
        let under = columnsUnderSpans(range)
        let spans = range.flatMap { line in parts[line].filter { $0.places.count > 1 }.map { (line: line, part: $0) } }
        let wholes = LayoutRows.joined(spans)
        for line in range {
            for part in parts[line] {
                let place = part.places.lowerBound
                if part.places.count > 1 {
                    let whole = wholes.first { $0.contains(place) } ?? part.places
                    upper.cells[whole.lowerBound].append(part.words)
                    upper.cells[whole.lowerBound].columns = Int32(whole.count)
                } else if let span = spans.first(where: { goesOn(part, line, with: $0, in: range) }) {
                    let first = span.part.places.lowerBound
                    upper.cells[wholes.first { $0.contains(first) }?.lowerBound ?? first].append(part.words)
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

    /// The columns that headings lie over which have lines over several: those of one heading's lines together.
    private static func joined(_ spans: [(line: Int, part: Part)]) -> [Range<Int>] {
        var wholes: [(places: Range<Int>, line: Int)] = []
        for (line, part) in spans {
            let touched = wholes.indices.filter { wholes[$0].places.overlaps(part.places) }
            // Below one heading several may stand that lie over some of its columns each.
            if touched.count == 1, let place = touched.first, wholes[place].line != line,
                spans.count(where: { $0.line == line && $0.part.places.overlaps(wholes[place].places) }) == 1
            {
                let (last, own) = (wholes[place].places, part.places)
                wholes[place] = (
                    min(last.lowerBound, own.lowerBound)..<max(last.upperBound, own.upperBound), line
                )
            } else {
                wholes.append((part.places, line))
            }
        }
        return wholes.map(\.places)
    }

    /// Whether a stretch over one column is one more line of a heading that lies over several: above it, or below it in its
    /// middle, with the headings of its columns on a line further down.
    private func goesOn(_ part: Part, _ line: Int, with span: (line: Int, part: Part), in range: Range<Int>) -> Bool {
        guard span.line != line, span.part.places.contains(part.places.lowerBound) else { return false }
        if span.line > line { return true }
        guard let middle = part.middle, let center = span.part.middle, abs(middle - center) <= LayoutRows.offCenter,
            // The heading of the column in the middle stands beside those of the others.
            parts[line].count(where: { $0.places.overlaps(span.part.places) }) == 1
        else { return false }
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
}
