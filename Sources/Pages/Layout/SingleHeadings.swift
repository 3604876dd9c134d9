/// Headings and serial numbers that one space parts from what stands behind them.
extension LayoutTable {
    /// A line whose headings are counted, `৩য় কোয়ার্টার ৪র্থ কোয়ার্টার`, with each of them standing by itself.
    static func parted(_ line: LayoutLine, _ text: LayoutText) -> LayoutLine {
        guard line.segments.contains(where: { !seams(of: $0, text).isEmpty }) else { return line }
        let segments = line.segments.flatMap { segment -> [LayoutLine.Segment] in
            var start = 0
            var parts: [LayoutLine.Segment] = []
            for seam in seams(of: segment, text) + [segment.words.count] {
                parts.append(LayoutLine.Segment(words: Array(segment.words[start..<seam])))
                start = seam
            }
            return parts
        }
        return LayoutLine(segments: segments, source: line.source, page: line.page, middle: line.middle)
    }

    /// The words of a segment that begin the next of headings that are counted: an ordinal that comes next after another, and
    /// not behind an `ও`.
    private static func seams(of segment: LayoutLine.Segment, _ text: LayoutText) -> [Int] {
        guard segment.words.count >= 4, let first = segment.words.first.flatMap({ text.ordinal($0.bytes) }) else {
            return []
        }
        var last = first
        return segment.words.indices.dropFirst(2).filter { place in
            guard text.ordinal(segment.words[place].bytes) == last + 1, segment.words[place - 1].bytes.count > 3 else {
                return false
            }
            last += 1
            return true
        }
    }

    /// The lines with serial numbers that one space parts from words standing by themselves, where the words begin as behind
    /// the numbers of other lines.
    static func numbered(_ block: [LayoutLine], _ text: LayoutText) -> [LayoutLine] {
        var starts: [Int: Int] = [:]
        for line in block where line.segments.count > 1 && serial(of: line, text) != nil {
            starts[line.segments[1].columns.lowerBound, default: 0] += 1
        }
        guard !starts.isEmpty else { return block }
        return block.map { line in
            guard let words = line.segments.first?.words, words.count > 1, text.isFigure([words[0]]),
                text.numbering(words[0].bytes)?.count == 1,
                (-1...1).reduce(0, { $0 + (starts[words[1].columns.lowerBound + $1] ?? 0) }) >= fewestNumbers
            else { return line }
            let parts = [LayoutLine.Segment(words: [words[0]]), LayoutLine.Segment(words: Array(words[1...]))]
            return LayoutLine(
                segments: parts + line.segments.dropFirst(), source: line.source, page: line.page, middle: line.middle)
        }
    }

    /// So many lines show at least where the words behind numbers begin.
    private static let fewestNumbers = 2
}
