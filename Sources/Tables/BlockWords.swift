internal import BengaliText
internal import Pages
internal import Provenance
internal import Templates

/// The words by which lines outside tables tell what they are.
struct BlockWords: Sendable {
    private let phrases: [String: [[UInt8]]]
    private let titles: [PhraseTable.Phrase]

    init() {
        var phrases: [String: [[UInt8]]] = [:]
        let table = PhraseTable(named: "blockWords").phrases
        for phrase in table { phrases[phrase.kind, default: []].append(phrase.bytes) }
        self.phrases = phrases
        titles = table.filter { $0.kind == "title" }
    }

    /// Whether one of a kind's words stands in a line.
    func holds(_ kind: String, _ paged: PagedText, line: Int) -> Bool {
        let range = paged.lines[line].passage.text
        return (phrases[kind] ?? []).contains { PhraseTable.contains($0, in: paged.text.bytes, range) }
    }

    /// Whether a line holds nothing but white space.
    func isBlank(_ paged: PagedText, line: Int) -> Bool {
        for offset in paged.lines[line].passage.text where ![0x20, 0x0C, 0x09, 0x0D].contains(paged.text.bytes[offset]) {
            return false
        }
        return true
    }

    func isLetterhead(_ paged: PagedText, line: Int) -> Bool {
        holds("letterhead", paged, line: line)
    }

    /// The longest title in bytes: some eighteen Bengali words.
    static let longestTitle = 330

    /// How much a line's words speak for its being a title; words that only name the period speak less.
    func titleWeight(_ paged: PagedText, line: Int) -> Int {
        let range = paged.lines[line].passage.text
        return titles.reduce(0) { $0 + (PhraseTable.contains($1.bytes, in: paged.text.bytes, range) ? $1.weight : 0) }
    }

    func isTitle(_ paged: PagedText, line: Int) -> Bool {
        let text = paged.lines[line].passage.text
        return text.count <= BlockWords.longestTitle && !endsSentence(paged, line: line) && holds("title", paged, line: line)
    }

    /// Whether a line ends as a sentence does, with a danda or a semicolon.
    func endsSentence(_ paged: PagedText, line: Int) -> Bool {
        let bytes = paged.text.bytes
        let text = paged.lines[line].passage.text
        var end = text.upperBound
        while end > text.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0D { end -= 1 }
        guard end > text.lowerBound else { return false }
        if bytes[end - 1] == 0x3B { return true }
        return end - text.lowerBound >= 3 && bytes[end - 3] == 0xE0 && bytes[end - 2] == 0xA5
            && (0xA4...0xA5).contains(bytes[end - 1])
    }

    /// Whether a line is a section of a table: a number, words, and a dotted leader or a declared weight.
    func isSection(_ paged: PagedText, line: Int) -> Bool {
        let range = paged.lines[line].passage.text
        let bytes = paged.text.bytes
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
        guard start < range.upperBound, HeadingNumbers.digit(bytes, start, range.upperBound) != nil else { return false }
        return hasLeader(bytes, start..<range.upperBound)
    }

    /// Whether at least three dots, or an ellipsis, stand in a stretch.
    func hasLeader(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        var dots = 0
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == 0x2E {
                dots += 1
                if dots >= 3 { return true }
            } else if bytes[index] == 0xE2, index + 2 < range.upperBound, bytes[index + 1] == 0x80,
                bytes[index + 2] == 0xA6
            {
                return true
            } else {
                dots = 0
            }
            index += 1
        }
        return false
    }

    /// Whether a stretch ends in a dotted leader, as an entry of a table of contents does.
    func endsInLeader(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        hasLeader(bytes, max(range.lowerBound, range.upperBound - 4)..<range.upperBound)
    }
}
