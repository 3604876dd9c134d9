/// Years that stand beside each other in a heading, `২০২০-২১ ২০২১-২২`: each is of a column of its own.
enum YearCells {
    /// A line with such years standing by themselves, where one space may part cells.
    static func parted(_ line: LayoutLine, isPrinted: Bool, _ text: LayoutText) -> LayoutLine {
        guard isPrinted, line.segments.contains(where: { !seams(of: $0, text).isEmpty }),
            !LayoutRows.isBody(line, text)
        else { return line }
        let segments = line.segments.flatMap { segment -> [LayoutLine.Segment] in
            var start = 0
            return (seams(of: segment, text) + [segment.words.count]).map { seam in
                defer { start = seam }
                return LayoutLine.Segment(words: Array(segment.words[start..<seam]))
            }
        }
        return LayoutLine(segments: segments, source: line.source, page: line.page, middle: line.middle)
    }

    /// The words that begin cells: years beside each other, and what stands behind them.
    private static func seams(of segment: LayoutLine.Segment, _ text: LayoutText) -> [Int] {
        let years = segment.words.map { text.isFigure([$0]) && text.isYear($0.bytes) }
        guard zip(years, years.dropFirst()).contains(where: { $0 && $1 }) else { return [] }
        return years.indices.dropFirst().filter { place in
            years[place] && (years[place - 1] || place + 1 < years.count && years[place + 1])
        }
    }
}
