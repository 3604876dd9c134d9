/// Mends numbers that stand in columns one letter wide: `১` over `৬`.
///
/// A browser breaks the words of a heading letter by letter where their column is no wider, and then the digits of a number as well.
/// Elsewhere digits below each other are figures of two rows: only a column in which no line has more than one letter shows
/// that no number of two could stand there otherwise.
struct SlitColumns {
    /// Where they stand in the lines; they may touch.
    private let columns: [Range<Int>]

    /// So many lines of a heading at least hold one letter each, with its signs.
    private static let fewest = 3

    /// Finds them by a block's first heading.
    ///
    /// - Complexity: O(n) in the block's words, times such columns, which few tables have.
    init(_ block: [LayoutLine], _ text: LayoutText) {
        var found: [(columns: Range<Int>, lines: Int)] = []
        for line in block.prefix(while: { $0.segments.count < 2 || !LayoutRows.isBody($0, text) }) {
            for segment in line.segments where SlitColumns.isLetter(segment, text) {
                if let place = found.firstIndex(where: { $0.columns.overlaps(segment.columns) }) {
                    found[place].lines += 1
                } else {
                    found.append((segment.columns, 1))
                }
            }
        }
        found.removeAll { $0.lines < SlitColumns.fewest }
        guard !found.isEmpty else {
            columns = []
            return
        }
        for segment in block.lazy.flatMap(\.segments) {
            found.removeAll { $0.columns.overlaps(segment.columns) && SlitColumns.isWider(segment, text) }
        }
        columns = found.map(\.columns)
    }

    /// Whether a stretch stands in one of them.
    func hold(_ stretch: Range<Int>) -> Bool { columns.contains { $0.overlaps(stretch) } }

    private static func isLetter(_ segment: LayoutLine.Segment, _ text: LayoutText) -> Bool {
        segment.words.count == 1 && text.holdsBengali(segment.words[0].bytes)
            && !text.startsWithDigit(segment.words[0].bytes) && text.isOneLetter(segment)
    }

    /// Whether a stretch is a number of more than one digit.
    private static func isWider(_ segment: LayoutLine.Segment, _ text: LayoutText) -> Bool {
        text.isFigure(segment.words) && text.digits(segment.words[0].bytes) > 1
    }
}

extension TornFigures {
    /// A number has so many digits at most in a column one letter wide.
    private static let mostDigits = 3

    /// The digits below one in a column of one letter; nil where it is none, or they may be another row's.
    func digitsInSlit(_ head: TornShape, at place: Place) -> [Place]? {
        guard head.isDigits, head.letters == 1, isAlone(place), slits.hold(word(place).columns) else { return nil }
        var tails: [Place] = []
        var last = place
        while let next = below(word(place).columns, from: last.line), isAlone(next),
            let shape = TornShape(word(next), text), shape.isDigits, shape.letters == 1,
            isRestOfFigures(next.line, of: last.line)
        {
            tails.append(next)
            last = next
        }
        return (1..<TornFigures.mostDigits).contains(tails.count) ? tails : nil
    }

    private func isAlone(_ place: Place) -> Bool { block[place.line].segments[place.segment].words.count == 1 }
}
