internal import BengaliText
internal import Pages
internal import Provenance
internal import Templates

/// What the words of a document's lines outside tables say, each line looked at once.
struct LineWords {
    let paged: PagedText
    let words: BlockWords
    /// For each line the phrases that stand in it; 0 for lines with cells, which no one asks about.
    private let found: [UInt128]
    private let blank: [Bool]

    init(_ paged: PagedText, _ words: BlockWords) {
        self.paged = paged
        self.words = words
        var found = [UInt128](repeating: 0, count: paged.lines.count)
        var blank = [Bool](repeating: false, count: paged.lines.count)
        for (number, line) in paged.lines.enumerated() {
            let text = line.passage.text
            blank[number] = LineWords.isBlank(paged.text.bytes, text)
            if line.cells.isEmpty, !blank[number] { found[number] = words.index.matches(in: paged.text.bytes, text) }
        }
        self.found = found
        self.blank = blank
    }

    private static func isBlank(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        for offset in range {
            switch bytes[offset] {
            case 0x20, 0x0C, 0x09, 0x0D: continue
            default: return false
            }
        }
        return true
    }

    /// Whether a line holds nothing but white space.
    func isBlank(_ line: Int) -> Bool { blank[line] }

    /// Whether one of a set of words stands in a line.
    func holds(_ set: UInt128, _ line: Int) -> Bool { found[line] & set != 0 }

    /// Whether a title says that what it heads began on a page before.
    func isContinued(_ title: Passage) -> Bool { holds(words.continued, paged.index(ofLineHolding: title)) }

    /// Whether a short line names an office and no person of it.
    func namesOffice(_ line: Int) -> Bool {
        holds(words.office, line) && !holds(words.designation | words.signature, line)
            && paged.lines[line].passage.text.count <= LineWords.longestTitle && !endsSentence(line)
    }

    /// Whether a title names a period: a quarter, or a fiscal year.
    func namesPeriod(_ line: Int) -> Bool {
        isTitle(line)
            && (holds(words.period, line)
                || HeadingNumbers.fiscalYear(paged.text.bytes, paged.lines[line].passage.text) != nil)
    }

    func isLetterhead(_ line: Int) -> Bool { holds(words.letterhead, line) }

    /// The longest title in bytes: some eighteen Bengali words.
    static let longestTitle = 330

    /// How much a line's words speak for its being a title; words that only name the period speak less.
    func titleWeight(_ line: Int) -> Int {
        var weight = 0
        var rest = found[line] & words.title
        while rest != 0 {
            weight += words.index.phrases[rest.trailingZeroBitCount].weight
            rest &= rest - 1
        }
        return weight
    }

    func isTitle(_ line: Int) -> Bool {
        holds(words.title, line) && paged.lines[line].passage.text.count <= LineWords.longestTitle
            && !endsSentence(line)
    }

    /// Whether a line ends as a sentence does, with a danda or a semicolon.
    func endsSentence(_ line: Int) -> Bool {
        let text = paged.lines[line].passage.text
        var end = text.upperBound
        while end > text.lowerBound, paged.text.bytes[end - 1] == 0x20 || paged.text.bytes[end - 1] == 0x0D { end -= 1 }
        guard end > text.lowerBound else { return false }
        if paged.text.bytes[end - 1] == 0x3B { return true }
        return end - text.lowerBound >= 3 && paged.text.bytes[end - 3] == 0xE0 && paged.text.bytes[end - 2] == 0xA5
            && (0xA4...0xA5).contains(paged.text.bytes[end - 1])
    }

    /// Whether a line is a section of a table: a number, words, and a dotted leader or a declared weight.
    func isSection(_ line: Int) -> Bool {
        let range = paged.lines[line].passage.text
        var start = range.lowerBound
        while start < range.upperBound, paged.text.bytes[start] == 0x20 { start += 1 }
        guard start < range.upperBound, HeadingNumbers.digit(paged.text.bytes, start, range.upperBound) != nil else {
            return false
        }
        return Leader.stands(in: paged.text.bytes, start..<range.upperBound)
    }
}
