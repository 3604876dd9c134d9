internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Templates

/// What the form of a line outside tables tells of it, whatever its words: an item of a list, a date, a period, a page's
/// number, buttons of a screen.
struct LineForm {
    let paged: PagedText
    let words: LineWords
    private let periods = PeriodReader()

    init(paged: PagedText, words: LineWords) {
        self.paged = paged
        self.words = words
    }

    /// The longest lines, in bytes, that are a page's mark, a period or a date and nothing else.
    private static let longestMark = 60
    private static let longestPeriod = 160
    private static let longestName = 120
    /// Of ten bytes of a line that is a period so many are its words.
    private static let periodOfTen = 7

    private var bytes: [UInt8] { paged.text.bytes }

    private func range(_ line: Int) -> Range<Int> {
        let range = paged.lines[line].passage.text
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, bytes[low] <= 0x20 { low += 1 }
        while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
        return low..<high
    }

    /// How many bytes a line has.
    func length(_ line: Int) -> Int { range(line).count }

    // MARK: Lists

    /// Whether a line begins with a hyphen, an asterisk or a bullet.
    func isBulleted(_ line: Int) -> Bool {
        let text = bytes[range(line)]
        if text.starts(with: [0x2D, 0x20]) || text.starts(with: [0x2A, 0x20]) { return true }
        return text.starts(with: [0xE2, 0x80, 0xA2])
    }

    /// Whether a line begins with a number or a letter that counts items, and words behind it: `১. `, `২)`, `৩।`, `(ক) `.
    func isNumbered(_ line: Int) -> Bool {
        let range = range(line)
        var offset = range.lowerBound
        guard offset < range.upperBound else { return false }
        let isOpen = bytes[offset] == 0x28
        if isOpen { offset += 1 }
        var digits = 0
        while offset < range.upperBound, let digit = HeadingNumbers.digit(bytes, offset, range.upperBound) {
            offset += digit.width
            digits += 1
        }
        if digits == 0 {
            guard offset + 3 < range.upperBound, bytes[offset] == 0xE0, bytes[offset + 1] == 0xA6,
                (0x95...0xB9).contains(bytes[offset + 2])
            else { return false }
            offset += 3
        }
        guard digits <= 2, offset < range.upperBound else { return false }
        if bytes[offset] == 0x29 || (bytes[offset] == 0x2E && !isOpen) {
            offset += 1
        } else if !isOpen, bytes[offset..<range.upperBound].starts(with: [0xE0, 0xA5, 0xA4]) {
            offset += 3
        } else {
            return false
        }
        while offset < range.upperBound, bytes[offset] == 0x20 { offset += 1 }
        // ১.১ is a code.
        return offset < range.upperBound && HeadingNumbers.digit(bytes, offset, range.upperBound) == nil
    }

    // MARK: Marks

    /// Whether a line is a page's number: `পৃষ্ঠা ১২`, `Page 3 of 10`, `- ১২ -`.
    func isPageMark(_ line: Int) -> Bool {
        let range = range(line)
        guard range.count <= LineForm.longestMark, HeadingNumbers.first(bytes, range) != nil else { return false }
        guard words.holds(words.words.page, line) else {
            return bytes[range].starts(with: [0x2D]) && bytes[range].last == 0x2D
                && CellShape(bytes, range).letters == 0
        }
        var rest = range.count
        for (place, phrase) in words.words.index.phrases.enumerated()
        where words.words.page >> UInt128(place) & 1 != 0
            && PhraseTable.contains(phrase.bytes, in: bytes, range)
        {
            rest = min(rest, CellShape(bytes, range).letters - CellShape(phrase.bytes, 0..<phrase.bytes.count).letters)
        }
        return rest <= LineForm.mostPageLetters
    }

    /// নং, নম্বর and `of` may stand beside a page's number.
    private static let mostPageLetters = 4

    /// Whether a line holds what the buttons of the reporting system say, and no other letter.
    func isScreen(_ line: Int) -> Bool {
        let range = range(line)
        let screens = words.words.screens
        guard range.count <= LineForm.longestPeriod, screens.matches(in: bytes, range) != 0 else { return false }
        var rest = Array(bytes[range])
        for phrase in screens.phrases {
            while let start = PhraseTable.position(of: phrase.bytes, in: rest, 0..<rest.count) {
                rest.replaceSubrange(start..<start + phrase.bytes.count, with: [0x20])
            }
        }
        return CellShape(rest, 0..<rest.count).letters == 0
            && HeadingNumbers.first(rest, 0..<rest.count) == nil
    }

    // MARK: Dates and periods

    /// Whether a line is a fiscal year, a quarter or a half-year and little else.
    func isPeriod(_ line: Int) -> Bool {
        let range = range(line)
        guard range.count <= LineForm.longestPeriod else { return false }
        // What fills so much of a line begins in the rest of it at the latest.
        let latest = range.lowerBound + range.count * (10 - LineForm.periodOfTen) / 10
        guard range.isEmpty || periods.mayBegin(in: bytes, range, before: latest + 1) else { return false }
        let found = periods.periods(in: bytes, range).reduce(0) { $0 + $1.range.count }
        return found * 10 >= range.count * LineForm.periodOfTen
    }

    /// Whether a line is a date and little else, as beside a signature: `০৫/০১/২৪`, `তারিখ: ০৫/০৭/২০২৪`, `১৬ জুন ২০২৩`.
    func isDate(_ line: Int) -> Bool {
        let range = range(line)
        guard range.count <= LineForm.longestName else { return false }
        let shape = CellShape(bytes, range)
        if shape.letters == 0 { return isNumericDate(range) }
        let found = periods.dates(in: bytes, range).reduce(0) { $0 + $1.range.count }
        return found * 10 >= range.count * 5
    }

    /// Two or three numbers with one or two slashes or hyphens between them.
    private func isNumericDate(_ range: Range<Int>) -> Bool {
        var marks = 0
        var numbers = 0
        var isInside = false
        var offset = range.lowerBound
        while offset < range.upperBound {
            if let digit = HeadingNumbers.digit(bytes, offset, range.upperBound) {
                if !isInside { numbers += 1 }
                isInside = true
                offset += digit.width
                continue
            }
            isInside = false
            if bytes[offset] == 0x2F || bytes[offset] == 0x2D { marks += 1 }
            offset += 1
        }
        return (1...2).contains(marks) && numbers == marks + 1
    }

    // MARK: Words

    /// Whether a short line begins as a heading without a table's words does: `উপক্রমণিকা`, `শব্দসংক্ষেপ`.
    func isHeading(_ line: Int) -> Bool {
        let range = range(line)
        guard range.count <= LineForm.longestName, !words.endsSentence(line) else { return false }
        return words.words.headings.contains { bytes[range].starts(with: $0) }
    }

    /// A name in brackets, as it stands over a signatory's office: `(নাম)`.
    func isBracketedName(_ line: Int) -> Bool {
        let range = range(line)
        return (8...LineForm.longestName).contains(range.count) && bytes[range.lowerBound] == 0x28
            && bytes[range.upperBound - 1] == 0x29 && HeadingNumbers.first(bytes, range) == nil
    }
}
