internal import BengaliText
internal import Figures
internal import Pages
internal import Tables

/// Finds the dates on which a document was agreed and signed.
struct DateMentions {
    let paged: PagedText
    let words: MentionWords
    let lines: [MentionLine]
    private let figures = FigureReader()
    private let periods = PeriodReader()
    /// How many lines with text below a date its signatory may stand.
    private static let reach = 3
    /// The longest line, in bytes, on which a date stands by itself.
    private static let longest = 100

    init(paged: PagedText, words: MentionWords, lines: [MentionLine]) {
        self.paged = paged
        self.words = words
        self.lines = lines
    }

    // MARK: Signed

    /// The date that stands by itself on a line beside a signature.
    func signed(at place: Int) -> (content: MentionContent, range: Range<Int>)? {
        let line = lines[place]
        let bytes = paged.text.bytes
        guard line.range.count <= DateMentions.longest else { return nil }
        let isLabelled = beginsWithLabel(line)
        let range = isLabelled ? afterLabel(line.range) : line.range
        guard !range.isEmpty, isBesideSignature(place, isLabelled: isLabelled) else { return nil }
        let reading = figures.read(bytes, range, expecting: .date)
        if case .date(let date) = reading.value, date.day != nil { return (.signed(date), reading.range) }
        guard case .text = reading.value, isDateShaped(range) else { return nil }
        return (.signed(nil), range)
    }

    private func beginsWithLabel(_ line: MentionLine) -> Bool {
        line.kinds.contains(.dateLabel)
            && words.first(.dateLabel, paged.text.bytes, line.range)?.lowerBound == line.range.lowerBound
    }

    private func afterLabel(_ range: Range<Int>) -> Range<Int> {
        let bytes = paged.text.bytes
        var start = words.first(.dateLabel, bytes, range)?.upperBound ?? range.lowerBound
        // What stands between a label and its date: a colon, a visarga, a hyphen, spaces.
        while start < range.upperBound, DecimalDigit.read(bytes, at: start, before: range.upperBound) == nil {
            guard [0x20, 0x3A, 0x2D, 0x2E].contains(bytes[start]) || bytes[start] >= 0x80 else { return start..<start }
            guard start < range.lowerBound + 40 else { return start..<start }
            start += 1
        }
        return start..<range.upperBound
    }

    /// Day, month and perhaps a year in digits, with one mark between: only then is a date that the calendar lacks a
    /// date at all.
    private func isDateShaped(_ range: Range<Int>) -> Bool {
        let bytes = paged.text.bytes
        var groups: [Int] = [0]
        var mark: UInt8?
        var offset = range.lowerBound
        while offset < range.upperBound {
            if let digit = DecimalDigit.read(bytes, at: offset, before: range.upperBound) {
                groups[groups.count - 1] += 1
                offset += digit.length
                continue
            }
            let byte = bytes[offset]
            guard byte == 0x2F || byte == 0x2D || byte == 0x2E, mark == nil || mark == byte else { return false }
            mark = byte
            groups.append(0)
            offset += 1
        }
        guard groups.count >= 2, (1...2).contains(groups[0]), (1...2).contains(groups[1]) else { return false }
        return groups.count == 2 ? mark == 0x2F : groups.count == 3 && [2, 4].contains(groups[2]) && mark != 0x2E
    }

    private func isBesideSignature(_ place: Int, isLabelled: Bool) -> Bool {
        for line in lines[place...].dropFirst().prefix(DateMentions.reach) {
            // A table or a long stretch of nothing between them parts a date from its signatory.
            guard line.index - lines[place].index <= 12, line.range.count <= 2 * DateMentions.longest,
                line.part == lines[place].part
            else { break }
            if line.kinds.contains(.designation) { return true }
            if line.range.count <= 30, beginsWithLabel(line) { return true }
        }
        guard isLabelled || lines[place].kind == .signature else { return false }
        return lines[..<place].suffix(4).contains { line in
            lines[place].index - line.index <= 8 && line.part == lines[place].part
                && line.range.count <= 2 * DateMentions.longest && line.kinds.contains(.designation)
        }
    }

    // MARK: Agreed

    /// The date in the sentence that says when the agreement was signed; the sentence may run on to the next line.
    func agreed(at place: Int) -> (content: MentionContent, range: Range<Int>)? {
        let line = lines[place]
        let bytes = paged.text.bytes
        var behind = line.range
        var mayTell = line.kinds.contains(.signed) && line.kinds.contains(.agreement)
        if place + 1 < lines.count, lines[place + 1].index == line.index + 1 {
            // No word runs over a line's end.
            let next = lines[place + 1].kinds
            mayTell =
                (line.kinds.contains(.signed) || next.contains(.signed))
                && (line.kinds.contains(.agreement) || next.contains(.agreement))
            behind = line.range.lowerBound..<lines[place + 1].range.upperBound
        }
        guard mayTell, line.hasDigit(bytes) else { return nil }
        behind = behind.lowerBound..<min(behind.upperBound, line.range.lowerBound + 4096)
        guard words.holds(.signed, bytes, behind), words.holds(.agreement, bytes, behind) else { return nil }
        for date in periods.dates(in: bytes, line.range) {
            // In a line without end, dates stand beyond what is looked at.
            guard date.range.upperBound < behind.upperBound else { break }
            let sentence = date.range.upperBound..<min(behind.upperBound, date.range.upperBound + 240)
            guard !sentence.isEmpty, let agreement = words.first(.agreement, bytes, sentence),
                words.holds(.signed, bytes, agreement.upperBound..<sentence.upperBound)
            else { continue }
            return (.agreed(date.date), date.range)
        }
        return nil
    }
}
