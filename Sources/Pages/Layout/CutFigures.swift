/// Mends figures that a cell cuts where its line ends, whatever stands there: `১০.০` over `৭.২০` over `২৩`, `১.৭` over `৫`.
///
/// Of such pieces the first may be a figure by itself, so what shows that it is none has to be more: that all of them together are
/// a date with its year, or that the column has no room for one letter more.
extension TornFigures {
    /// A date has no more pieces behind its first.
    private static let mostPieces = 4
    /// In so many lines above a figure and below it its column's width is looked for.
    private static let linesAbove = 120
    private static let linesBelow = 20
    /// So many words of its heading at least show that a column is narrow.
    private static let fewestWords = 2
    /// A line of cells has so many at least.
    private static let cells = 3
    /// And has so many at most; what holds more is no table of indicators.
    private static let mostCells = 30

    /// The pieces below a figure that its cell cut; nil where nothing shows that it did.
    func cut(_ head: TornShape, at place: Place) -> [Place]? {
        guard !head.isWhole else { return nil }
        return dateInPieces(head, at: place) ?? rest(of: head, at: place)
    }

    /// The pieces that make a date of four digits of its year, of which each but the last fills its line.
    private func dateInPieces(_ head: TornShape, at place: Place) -> [Place]? {
        var (shape, last) = (head, place)
        var tails: [Place] = []
        let width = word(place).columns.count
        while tails.count < TornFigures.mostPieces, let next = below(word(place).columns, from: last.line),
            isFirst(next),
            isLast(next), let longer = shape.joined(word(next), text), word(next).columns.count <= width
        {
            tails.append(next)
            (shape, last) = (longer, next)
            if shape.isLongDate { return tails }
            guard word(next).columns.count == width else { return nil }
        }
        return nil
    }

    /// The digit below a number in a column in which nothing is wider than that number.
    private func rest(of head: TornShape, at place: Place) -> [Place]? {
        guard head.isDecimal || head.isDigits && head.count == 1,
            let tail = below(word(place).columns, from: place.line), isRest(tail, of: place.line)
        else { return nil }
        return isNarrow(at: word(place).columns, to: width(of: word(place)), near: place.line) ? [tail] : nil
    }

    /// Whether nothing near a line is wider under some columns, and words are cut there as well: those of the heading.
    private func isNarrow(at columns: Range<Int>, to width: Int, near line: Int) -> Bool {
        var words = 0
        for line in max(0, line - TornFigures.linesAbove)..<min(block.count, line + TornFigures.linesBelow)
        where (TornFigures.cells...TornFigures.mostCells).contains(block[line].segments.count) {
            for word in block[line].segments.lazy.filter({ $0.columns.overlaps(columns) }).flatMap(\.words)
            where word.columns.overlaps(columns) {
                if self.width(of: word) > width { return false }
                if text.holdsLetter(word.bytes) { words += 1 }
            }
        }
        return words >= TornFigures.fewestWords
    }

    /// Whether a word is a digit by itself and its line has no other figures, but such as stand below figures as well.
    private func isRest(_ tail: Place, of head: Int) -> Bool {
        guard tail.line <= head + 2,
            max(block[head].segments.count, block[tail.line].segments.count) <= TornFigures.mostCells,
            let shape = TornShape(word(tail), text), shape.isDigits, shape.count == 1,
            block[tail.line].segments[tail.segment].words.count == 1
        else { return false }
        return block[tail.line].segments.enumerated().allSatisfy { place, segment in
            if place == tail.segment { return true }
            if text.isCode(segment.words) { return false }
            guard segment.words.contains(where: { text.startsWithDigit($0.bytes) }) else {
                return !segment.words.allSatisfy(text.isUnit) && !text.isRowKind(segment.words)
            }
            return segment.words.count == 1
                && block[head].segments.contains { above in
                    above.columns.overlaps(segment.columns) && text.isFigure(above.words)
                        && text.digits(above.words[0].bytes) > 0
                }
        }
    }

    /// How many letters a word has, a conjunct being one.
    private func width(of word: LayoutLine.Word) -> Int {
        var steps = LetterMeasure.clusters.begin()
        var offset = word.bytes.lowerBound
        while offset < word.bytes.upperBound { offset = steps.step(text.source, offset, word.bytes.upperBound) }
        return steps.column
    }
}
