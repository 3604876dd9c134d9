/// Parts the label of an indicator's line from the figure behind it, where one space is between their cells: `লক্ষ্যমাত্রা ১`.
///
/// A line of an indicator begins with nothing but such a label, and the first quarter's figure is the next cell. In a heading a year
/// goes on with the label.
enum LabelCells {
    /// A line of cells has so many stretches at least.
    private static let fewest = 3
    /// What is counted has so many digits at most that it is no year.
    private static let mostDigits = 3

    static func parted(_ line: LayoutLine, _ text: LayoutText) -> LayoutLine {
        guard line.segments.count >= fewest,
            line.segments.contains(where: { text.isFigure($0.words) && text.digits($0.words[0].bytes) > 0 })
        else { return line }
        var segments: [LayoutLine.Segment] = []
        for segment in line.segments {
            guard let end = label(of: segment.words, text) else {
                segments.append(segment)
                continue
            }
            segments.append(LayoutLine.Segment(words: Array(segment.words[..<end])))
            segments.append(LayoutLine.Segment(words: Array(segment.words[end...])))
        }
        guard segments.count > line.segments.count else { return line }
        return LayoutLine(segments: segments, source: line.source, page: line.page, middle: line.middle)
    }

    /// How many words are the label before a figure; nil where there is no label, or no figure behind it.
    private static func label(of words: [LayoutLine.Word], _ text: LayoutText) -> Int? {
        guard words.count >= 2, !text.isFigure([words[0]]) else { return nil }
        return (1..<words.count).first { end in
            isFigure(words[end], text) && text.isRowKind(Array(words[..<end]))
        }
    }

    private static func isFigure(_ word: LayoutLine.Word, _ text: LayoutText) -> Bool {
        guard text.isFigure([word]), text.digits(word.bytes) > 0 else { return false }
        return text.digits(word.bytes) <= mostDigits || TornShape(word, text)?.isWhole == true
    }
}
