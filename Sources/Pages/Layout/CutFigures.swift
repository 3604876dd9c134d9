/// Mends figures that a cell cuts where its line ends, whatever stands there: `১০.০` over `৭.২০` over `২৩`, `১.৪` over `৬`.
///
/// Of such pieces the first may be a figure by itself, so what shows that it is none is that all of them together are a date with its
/// year, or a year of accounts. A number is never joined with digits below it where these may be the next row's: only boxes tell that they are not, and
/// then they are joined where no line of the column, its heading's neither, has room for one letter more.
extension TornFigures {
    /// A date has no more pieces behind its first.
    private static let mostPieces = 4

    /// The pieces below a figure that its cell cut; nil where nothing shows that it did.
    func cut(_ head: TornShape, at place: Place) -> [Place]? {
        if head.isWhole { return nil }
        return dateInPieces(head, at: place) ?? percentInPieces(head, at: place) ?? numberInPieces(head, at: place)
            ?? digitsInSlit(head, at: place)
    }

    /// The percent sign below a number, in one row with it.
    private func percentInPieces(_ head: TornShape, at place: Place) -> [Place]? {
        guard let steps, head.isNumber, block[place.line].segments[place.segment].words.count == 1,
            let tail = below(word(place).columns, from: place.line),
            block[tail.line].segments[tail.segment].words.count == 1, text.isPercentSign(word(tail).bytes),
            steps.areOfOneRow(block[place.line], block[tail.line])
        else { return nil }
        return [tail]
    }

    /// The digits below a decimal whose cell is too narrow for it; below a whole number they may be the next serial number, save
    /// where the mark of money stands behind them.
    private func numberInPieces(_ head: TornShape, at place: Place) -> [Place]? {
        let words = block[place.line].segments[place.segment].words
        guard let steps, words.count == 1, head.endsInDigit, head.isNumber,
            let tail = below(words[0].columns, from: place.line),
            block[tail.line].segments[tail.segment].words.count == 1,
            steps.areOfOneRow(block[place.line], block[tail.line]),
            let rest = TornShape(word(tail), text),
            head.isDigits
                ? rest.isEndOfMoney && head.letters > rest.letters
                : rest.isDigits && head.joined(word(tail), text)?.isNumber == true,
            isRestOfFigures(tail.line, of: place.line), !isInStack(place, over: tail, steps)
        else { return nil }
        let (column, width) = (words[0].columns, words[0].edges.count)
        let letter = max(1, word(tail).edges.count / max(1, rest.letters))
        guard word(tail).edges.count <= width + letter / 2, letter <= width else { return nil }
        let middle = (column.lowerBound + column.upperBound) / 2
        let fits = block.contains { line in
            line.segments.contains { segment in
                segment.columns.contains(middle) && TornFigures.width(segment) >= width + letter - letter / 8
                    && isOfOneColumn(segment, with: place)
                    // No cell breaks one letter, however narrow it is.
                    && !text.isOneLetter(segment)
            }
        }
        return fits ? nil : [tail]
    }

    /// Whether a piece has no room for one letter more on a line as wide as the first one's, as far as boxes tell.
    private func fills(_ piece: Place, _ head: Place) -> Bool {
        guard let shape = TornShape(word(piece), text) else { return false }
        let width = word(piece).edges.count
        return width > 0 && width + width / max(1, shape.letters) > word(head).edges.count
    }

    /// How wide a stretch is in its page's unit.
    private static func width(_ segment: LayoutLine.Segment) -> Int {
        (segment.words.last?.edges.upperBound ?? 0) - (segment.words.first?.edges.lowerBound ?? 0)
    }

    /// Whether a line holds no code, and its figures stand below others that are as wide.
    func isRestOfFigures(_ line: Int, of head: Int) -> Bool {
        block[line].segments.allSatisfy { segment in
            if text.isCode(segment.words) || text.codeNumbers(segment.words[0].bytes) >= 2 { return false }
            guard text.isFigure(segment.words), text.digits(segment.words[0].bytes) > 0 else { return true }
            return block[head].segments.contains { above in
                above.columns.overlaps(segment.columns) && text.isFigure(above.words)
                    && above.columns.count + 1 >= segment.columns.count
            }
        }
    }

    /// Whether one more figure stands as near above two pieces or below them, as in a column of figures one below the other.
    func isInStack(_ head: Place, over tail: Place, _ steps: LineSteps) -> Bool {
        if let next = below(word(tail).columns, from: tail.line), text.isFigure([word(next)]),
            steps.areOfOneRow(block[tail.line], block[next.line])
        {
            return true
        }
        return block[max(0, head.line - 2)..<head.line].contains { line in
            steps.areOfOneRow(line, block[head.line])
                && line.segments.contains {
                    $0.columns.overlaps(word(head).columns) && text.isFigure($0.words)
                }
        }
    }

    /// Whether a stretch lies over no other stretch of a line than one of its own.
    private func isOfOneColumn(_ segment: LayoutLine.Segment, with place: Place) -> Bool {
        !block[place.line].segments.indices.contains {
            $0 != place.segment && block[place.line].segments[$0].columns.overlaps(segment.columns)
        }
    }

    /// The pieces that make a date of four digits of its year, or a year of accounts, of which each but the last fills its line.
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
            if shape.isLongDate || shape.isPeriod { return tails }
            if shape.isShortDate, TornShape(word(next), text)?.beginsWithMark ?? false, isOfOneCell(place, next) {
                return tails
            }
            guard word(next).columns.count == width || fills(next, place) else { return nil }
        }
        return nil
    }
}
