/// Where a page ends inside a table, and what begins a row, by how far lines stand apart: a row has room above and below it,
/// the lines of its cells have less between them.
struct PageBreaks {
    let lines: [BoxedLine]
    let text: LayoutText

    /// So many lines of a row at most stand above its figures.
    private static let linesAbove = 3
    /// So many columns' edges lie under a line that is no cell's.
    private static let fewestCrossed = 2
    /// A page's name, its number and what parts them are so many words at most, and the number has so many digits.
    private static let mostWords = 4
    private static let mostDigits = 3

    /// Whether a line between the rows of a block is a page's number or its title: it has room above and below as a row has.
    func isPageEnd(_ index: Int, inBlockFrom start: Int) -> Bool {
        guard index > start, stands(index), stands(index + 1) else { return false }
        if isPageNumber(index) { return true }
        let words = lines[index].words
        guard lines[index].isStretch, !words.isEmpty else { return false }
        let row = lines[start..<index].last { $0.line.segments.count >= 3 && LayoutRows.isBody($0.line, text) }
        guard let row else { return false }
        if words.count == 1 { return isNumber(words[0], beside: row) }
        let columns = lines[index].whole.segments[0].columns
        let crossed = row.line.segments.count {
            columns.lowerBound < $0.columns.lowerBound && $0.columns.upperBound < columns.upperBound
        }
        return crossed >= PageBreaks.fewestCrossed && text.numbering(words[0].bytes) == nil
            && !text.endsInWeight(words) && !text.namesTotal(words) && words.contains { text.holdsBengali($0.bytes) }
            && !words.contains { text.holdsLeader($0.bytes) }
    }

    /// Whether a line names a page by its number, with bars or without: `Page | 12`.
    func isPageNumber(_ index: Int) -> Bool {
        let words = lines[index].words
        return words.count <= PageBreaks.mostWords && text.isPageNumber(words.filter { !isBar($0) })
    }

    /// Whether a line of one stretch is the first of a row's lines, whose cells stand in the middle of its height: rows' figures
    /// stand right below it, and it lies over one cell of theirs at most.
    func leadsRow(_ index: Int) -> Bool {
        guard lines[index].isStretch, stands(index), !text.isTitle(lines[index].words) else { return false }
        let columns = lines[index].whole.segments[0].columns
        var next = index + 1
        while next < min(lines.count, index + 1 + PageBreaks.linesAbove), !stands(next) {
            let row = lines[next].line
            if row.segments.count >= 3, LayoutRows.isBody(row, text) {
                return row.segments.count { $0.columns.overlaps(columns) } <= 1
                    && columns.upperBound < row.segments[row.segments.count - 1].columns.lowerBound
            }
            next += 1
        }
        return false
    }

    /// Whether a line stands as far below the one before as rows do; the first line and what follows the last do.
    private func stands(_ index: Int) -> Bool {
        guard index > 0, index < lines.count else { return true }
        return lines[index].gap(below: lines[index - 1]) * 5 >= lines[index].height * 3
    }

    /// Whether a word by itself is a page's number, and no figure of a cell that stands above it or beside it.
    private func isNumber(_ word: LayoutLine.Word, beside row: BoxedLine) -> Bool {
        let figures = row.line.segments.dropFirst()
        return text.isFigure([word]) && (1...PageBreaks.mostDigits).contains(text.digits(word.bytes))
            && text.numbering(word.bytes)?.count == 1 && !figures.contains { $0.columns.overlaps(word.columns) }
    }

    private func isBar(_ word: LayoutLine.Word) -> Bool { text.source[word.bytes].allSatisfy { $0 == 0x7C } }
}
