extension LayoutRows {
    /// A line that is no row, or the lines of a section's name.
    func plain(_ range: Range<Int>) -> GatheredRow {
        var cell = GatheredCell()
        for segment in lines[range].flatMap(\.segments) { cell.append(segment.words) }
        let start = lines[range].map(\.source.lowerBound).min() ?? 0
        let end = lines[range].map(\.source.upperBound).max() ?? start
        return GatheredRow(cells: [cell], source: Int32(start)..<Int32(end), page: lines[range.lowerBound].page)
    }

    /// The line behind the name of a section that wraps in the first column, down to its dotted leader; nil where none
    /// begins on a line.
    func endOfSection(from index: Int) -> Int? {
        func isName(_ line: Int) -> Bool {
            parts[line].count == 1 && parts[line][0].places == 0..<1 && !text.isFigure(parts[line][0].words)
        }
        guard isName(index), text.numbering(parts[index][0].bytes)?.count == 1, !holdsLeader(index) else { return nil }
        for line in index + 1..<max(index + 1, min(parts.count, index + LayoutRows.sectionLines)) {
            guard isName(line), text.numbering(parts[line][0].bytes) == nil else { return nil }
            if holdsLeader(line) { return line + 1 }
        }
        return nil
    }

    private func holdsLeader(_ line: Int) -> Bool { parts[line][0].words.contains { text.holdsLeader($0.bytes) } }

    /// How many lines the name of a section takes at most.
    private static let sectionLines = 5
}

extension LayoutRows {
    /// Whether a line is the name of a section in the middle of its table: a number, words over several columns, and a leader to
    /// the section's weight.
    static func isSectionOverColumns(_ parts: [Part], _ text: LayoutText) -> Bool {
        guard parts.count == 1, parts[0].places.lowerBound > 0, parts[0].places.count > 1, parts[0].words.count > 1,
            text.numbering(parts[0].bytes)?.count == 1
        else { return false }
        return parts[0].words.contains { text.holdsLeader($0.bytes) }
    }
}
