/// Tells a figure that a scan spoilt, which is no figure any more, from the words that an office wrote in its place.
///
/// `৩o`, `l`, `১oo%` and `q.২৫` hold letters that were digits; `৩১১০/২২` is a date that lost a mark. What the digits were is
/// not for this to say.
public struct MisreadFigureReader: Sendable {
    private let shapes = DigitShapes.embedded
    /// More bytes than any figure has: a longer cell holds words.
    private static let most = 48
    /// A date has so many digits at least, its year in two.
    private static let digitsOfDate = 5

    /// Makes a reader with the embedded table.
    public init() {}

    /// Whether `bytes[range]`, canonical UTF-8 of which `FigureReader` made `text`, is a figure with letters read for digits,
    /// or where dates are expected one whose marks were lost.
    ///
    /// - Parameters:
    ///   - bytes: The text that holds the cell.
    ///   - range: The cell's bytes.
    ///   - unit: What the figure should be of; nil where nothing is known.
    /// - Returns: Whether it is such a figure.
    /// - Complexity: O(1).
    public func isMisread(_ bytes: borrowing [UInt8], _ range: Range<Int>, expecting unit: UnitKind?) -> Bool {
        let text = bytes.span
        let range = range.clamped(to: 0..<text.count)
        guard range.count <= MisreadFigureReader.most, let counts = counts(text, range) else { return false }
        if counts.letters == 0 { return (unit == .date || unit == .countAndDate) && isBrokenDate(counts) }
        if counts.digits == 0 { return counts.letters == 1 && counts.shapes == 1 && counts.marks <= 1 }
        // Nobody writes Latin letters into a number in Bengali digits; into one in Latin digits they may: `Q1`, `A4`.
        return counts.shapes == counts.letters || counts.hasBengaliDigits && counts.letters <= counts.digits
    }

    private struct Counts {
        var digits = 0
        var hasBengaliDigits = false
        /// Letters that may have been digits, as the table has them or of the Latin alphabet.
        var letters = 0
        /// Those of them that the table has.
        var shapes = 0
        /// The signs of a number, a date or an amount.
        var marks = 0
        /// The number that the first two digits make.
        var century: Int64 = 0
    }

    /// What stands in a text; nil where something does that is no part of a figure however it was read.
    private func counts(_ text: Span<UInt8>, _ range: Range<Int>) -> Counts? {
        var counts = Counts()
        var offset = range.lowerBound
        while offset < range.upperBound {
            let next = Scalars.decode(text, at: offset, before: range.upperBound)
            if let digit = Digits.digit(text, at: offset, before: range.upperBound) {
                counts.digits += 1
                if counts.digits <= 2 { counts.century = counts.century * 10 + digit.value }
                counts.hasBengaliDigits = counts.hasBengaliDigits || digit.length > 1
            } else if MisreadFigureReader.marks.contains(next.value) {
                counts.marks += 1
            } else if shapes.digit(of: next.value) != nil {
                counts.letters += 1
                counts.shapes += 1
            } else if (next.value | 0x20) &- 0x61 < 26 {
                counts.letters += 1
            } else {
                return nil
            }
            offset += next.length
        }
        return counts
    }

    /// Whether digits and marks that are no date were one: its two marks, or one of them, and no fiscal year, `২০২৩-২০২৪`.
    private func isBrokenDate(_ counts: Counts) -> Bool {
        counts.marks == 1 && counts.digits > MisreadFigureReader.digitsOfDate && counts.century != 20
            || counts.marks == 2 && counts.digits >= MisreadFigureReader.digitsOfDate
    }

    /// `.`, `,`, `/`, `-`, `%`, `৳`, the brackets, the dashes.
    private static let marks: [UInt32] = [0x2E, 0x2C, 0x2F, 0x2D, 0x25, 0x9F3, 0x28, 0x29, 0x2013, 0x2014]
}
