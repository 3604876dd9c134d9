/// Dates inside which a scan saw a space: `২৮/০৮/২ ৪`.
extension LayoutLine {
    /// The line with each such date as one word, as it lies in the source.
    ///
    /// What a date lacks stands right behind it, and neither piece is a figure of its own, so no rule of columns may part them.
    ///
    /// - Complexity: O(n) in the line's words.
    func withWholeDates(_ text: LayoutText) -> LayoutLine {
        guard segments.contains(where: { LayoutLine.holdsTornDate($0.words, text) }) else { return self }
        let segments = segments.map { Segment(words: LayoutLine.whole($0.words, text)) }
        return LayoutLine(segments: segments, source: source, page: page, middle: middle)
    }

    private static func holdsTornDate(_ words: [Word], _ text: LayoutText) -> Bool {
        words.count > 1 && zip(words, words.dropFirst()).contains { areOneDate($0, $1, text) }
    }

    private static func whole(_ words: [Word], _ text: LayoutText) -> [Word] {
        var whole: [Word] = []
        for word in words {
            guard let last = whole.last, areOneDate(last, word, text) else {
                whole.append(word)
                continue
            }
            let run = TextRun(source: last.first.source.lowerBound..<word.first.source.upperBound)
            var date = Word(
                runs: [run], columns: last.columns.through(word.columns),
                edges: last.edges.through(word.edges))
            date.isBehindSpace = last.isBehindSpace
            whole[whole.count - 1] = date
        }
        return whole
    }

    /// Whether one space stands in the source between two pieces of a date, the first of which is none.
    private static func areOneDate(_ left: Word, _ right: Word, _ text: LayoutText) -> Bool {
        guard right.isBehindSpace, left.further.isEmpty, text.startsWithDigit(left.bytes),
            text.source[left.bytes].contains(where: { $0 == 0x2F || $0 == 0x2D || $0 == 0x2E }),
            left.first.source.upperBound + 1 == right.first.source.lowerBound
        else { return false }
        return TornShape(left, text).map { $0.lacksPart(right, text) } ?? false
    }
}
