internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables

/// One line outside every table, with what recognition made of it.
struct MentionLine {
    /// Its place in `PagedText.lines`.
    var index: Int
    /// Its canonical bytes, white space at the edges left out; never empty.
    var range: Range<Int>
    /// What its block is.
    var kind: BlockKind
    /// The part of the volume it stands in.
    var part: Int
    /// The kinds of words that stand in it.
    var kinds: MentionWords.Kinds

    /// The lines with text of every block but those that nobody of the office wrote, in order.
    static func lines(of paged: PagedText, _ layout: Layout, _ words: MentionWords) -> [MentionLine] {
        var lines: [MentionLine] = []
        var part = 0
        let damaged = DamagedQuarterReader()
        for block in layout.blocks where block.kind != .foreign && block.kind != .noise {
            for index in block.lines.clamped(to: paged.lines.indices) {
                let range = trimmed(paged.text.bytes, paged.lines[index].passage.text)
                guard !range.isEmpty else { continue }
                while part + 1 < layout.parts.count, index >= layout.parts[part].lines.upperBound { part += 1 }
                var line = MentionLine(
                    index: index, range: range, kind: block.kind, part: part,
                    kinds: words.kinds(in: paged.text.bytes, range))
                if line.mayNamePeriod {
                    for reading in damaged.periods(in: paged.text.bytes, range) {
                        line.kinds.insert(reading.isHalfYear ? .halfYearly : .quarterly)
                    }
                }
                lines.append(line)
            }
        }
        return lines
    }

    /// The longest line, in bytes, that is taken for a title.
    static let longestTitle = 480

    /// Whether it is a title without a word for the period it is of: there one may stand with a letter misread.
    private var mayNamePeriod: Bool {
        (kind == .title || kind == .letterhead) && range.count <= MentionLine.longestTitle
            && !kinds.contains(.quarterly) && !kinds.contains(.halfYearly) && !kinds.contains(.monthly)
    }

    private static func trimmed(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, bytes[low] <= 0x20 { low += 1 }
        while low < high, bytes[high - 1] <= 0x20 { high -= 1 }
        return low..<high
    }

    /// Whether it is one of the long lines that a paragraph was broken into: it and a neighbour are longer than titles are.
    static func isProse(_ place: Int, of lines: ArraySlice<MentionLine>) -> Bool {
        guard lines[place].range.count > longTitle else { return false }
        return isLong(place - 1, beside: place, of: lines) || isLong(place + 1, beside: place, of: lines)
    }

    private static func isLong(_ neighbour: Int, beside place: Int, of lines: ArraySlice<MentionLine>) -> Bool {
        lines.indices.contains(neighbour) && abs(lines[neighbour].index - lines[place].index) == 1
            && lines[neighbour].range.count > longTitle
    }

    /// How many bytes few titles have: some thirteen Bengali words.
    private static let longTitle = 240

    /// Whether a digit of ASCII or of Bengali stands in it.
    func hasDigit(_ bytes: borrowing [UInt8]) -> Bool {
        let text = bytes.span.extracting(range)
        var offset = 0
        while offset < text.count {
            let byte = text[offset]
            if byte &- 0x30 < 10 { return true }
            guard byte == 0xE0, offset &+ 2 < text.count else {
                offset &+= 1
                continue
            }
            if text[offset &+ 1] == 0xA7, text[offset &+ 2] &- 0xA6 < 10 { return true }
            offset &+= 3
        }
        return false
    }

    /// Whether it ends as a sentence or an item of a list does.
    func endsSentence(_ bytes: borrowing [UInt8]) -> Bool {
        let text = bytes.span
        let end = range.upperBound
        if text[end - 1] == 0x3B { return true }
        return range.count >= 3 && text[end - 3] == 0xE0 && text[end - 2] == 0xA5 && text[end - 1] == 0xA4
    }

    /// Whether it begins with the mark of a list's item.
    func isItem(_ bytes: borrowing [UInt8]) -> Bool {
        let text = bytes.span
        let first = text[range.lowerBound]
        let isMark = first == 0x2D || (first == 0x2A && !(range.count > 1 && text[range.lowerBound + 1] == 0x2A))
        let isBullet =
            range.count > 2 && first == 0xE2 && text[range.lowerBound + 1] == 0x80 && text[range.lowerBound + 2] == 0xA2
        return isMark || isBullet
    }
}

extension PagedText {
    /// The passage of a stretch of one line's canonical bytes.
    func passage(_ range: Range<Int>, onLine index: Int) -> Passage {
        let line = lines[index].passage
        let start = Int32(range.lowerBound)
        let end = Int32(range.upperBound)
        let source = text.source(of: start..<end)
        return Passage(
            page: line.page, line: text.transcription?.line(ofSource: source.lowerBound) ?? line.line,
            sourceStart: source.lowerBound, sourceEnd: source.upperBound, textStart: start, textEnd: end)
    }
}
