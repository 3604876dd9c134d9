internal import Figures

/// What kind of text stands in a cell, told from its bytes alone: the evidence that a column's role is judged by.
enum CellClass: Int, Sendable, CaseIterable {
    case blank, dash, unreadable, notApplicable, ditto, number, percent, date, code3, code2, unit, rowKind, method
    case shortText, longText

    /// Every class, made once: at most 16, for counts by class stand in arrays of that size.
    static let all = Array(allCases)
    static let count = all.count

    /// Whether the cell holds a figure that can be computed with.
    var isFigure: Bool { self == .number || self == .percent || self == .date }

    /// Whether a cell of a heading is of this class only where it is a quarter with its months or a year.
    var isFigureOfHeading: Bool { self == .number || self == .dash || self == .unreadable || self == .date }

    /// Whether the cell says nothing.
    var isAbsent: Bool { self == .blank || self == .dash || self == .notApplicable }
}

/// The classes of the figures that most cells hold, told without counting their scalars: nothing, a dash, a whole
/// number, a percentage, a date in digits.
enum QuickClass {
    /// More bytes than any of them has.
    private static let longest = 40

    /// The class; nil where the cell needs a closer look.
    @inline(__always)
    static func tell(_ bytes: Span<UInt8>, _ range: Range<Int>) -> CellClass? {
        if range.isEmpty { return .blank }
        let text = bytes.extracting(range)
        if text.count == 1, text[0] == 0x2D { return .dash }
        guard text.count <= longest else { return nil }
        var groups = 1
        var length = 0
        var place = 0
        while place < text.count {
            let byte = text[place]
            if byte &- 0x30 < 10 {
                length &+= 1
                place &+= 1
            } else if byte == 0xE0, place &+ 2 < text.count, text[place &+ 1] == 0xA7, text[place &+ 2] &- 0xA6 < 10 {
                length &+= 1
                place &+= 3
            } else if byte == 0x2F || byte == 0x2D, length == 1 || length == 2, groups < 3 {
                groups &+= 1
                length = 0
                place &+= 1
            } else {
                return byte == 0x25 && place &+ 1 == text.count && groups == 1 && length > 0 ? .percent : nil
            }
        }
        if groups == 1 { return .number }
        return groups == 3 && length >= 2 ? .date : nil
    }
}

/// Tells a cell's class.
struct CellClassifier: Sendable {
    let vocabulary: CellVocabulary

    init() {
        vocabulary = CellVocabulary()
    }

    /// A classifier with a vocabulary that is loaded already.
    init(vocabulary: CellVocabulary) {
        self.vocabulary = vocabulary
    }

    /// How many bytes make a text long: some seven Bengali words, more than any unit, name or designation.
    private static let longText = 130
    /// How many bytes an amount has at most.
    private static let longestAmount = 60
    private static let figures = FigureReader()
    /// How many letters stand in a figure that was misread at most.
    private static let mostMisread = 3
    private static let misread = MisreadFigureReader()

    /// The class of canonical text without white space at its edges.
    ///
    /// - Complexity: O(n) in the range, at most some two hundred bytes of it.
    func classify(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> CellClass {
        if let quick = QuickClass.tell(bytes.span, range) { return quick }
        let numbers = CellShape.codeNumbers(bytes, range)
        if numbers >= 2 { return numbers >= 3 ? .code3 : .code2 }
        let shape = CellShape(bytes, range)
        if shape.letters == 0 {
            if shape.digits == 0 { return shape.hasQuestion ? .unreadable : shape.hasPercent ? .unit : .dash }
            if shape.isDate { return .date }
            // A lone sign and a number behind it are a unit and the weight of the next column.
            if shape.hasPercent, range.count > 2, bytes[range.lowerBound] == 0x25, bytes[range.lowerBound + 1] == 0x20 {
                return .unit
            }
            return shape.hasPercent ? .percent : .number
        }
        if range.count > CellClassifier.longText { return .longText }
        if shape.digits == 0 || shape.letters > 3 * shape.digits,
            let known = vocabulary.classify(bytes, range, hasDigits: shape.digits > 0)
        {
            return known
        }
        if shape.isDate || (shape.digits > 1 && vocabulary.namesMonth(bytes, range)) { return .date }
        // A number with a word or a suffix: ০৫(পাঁচ), ৪ টি, ২.৫ লক্ষ.
        if shape.beginsWithDigit && shape.letters <= 6 * shape.digits && range.count < 40 { return .number }
        // An amount may stand behind its currency: ৳৬, Tk. 6.
        if shape.digits > 0, range.count < CellClassifier.longestAmount,
            case .money = CellClassifier.figures.read(bytes, range, expecting: nil).value
        {
            return .number
        }
        // A figure of which letters are left, l৫, stands where figures stand.
        if shape.digits > 0, shape.letters <= CellClassifier.mostMisread,
            CellClassifier.misread.isMisread(bytes, range, expecting: nil)
        {
            return .unreadable
        }
        return .shortText
    }
}
