internal import BengaliText
internal import Pages
internal import Provenance
internal import Templates

/// What the words of a document's lines outside tables say, each line looked at once.
struct LineWords {
    let paged: PagedText
    let words: BlockWords
    /// For each line the phrases that stand in it; 0 for rows of more than one filled cell, which no one asks about.
    private let found: [UInt128]
    private let blank: [Bool]
    private let letterheads: [Bool]

    init(_ paged: PagedText, _ words: BlockWords) {
        self.paged = paged
        self.words = words
        var found = [UInt128](filledWith: 0, count: paged.lines.count)
        var blank = [Bool](filledWith: false, count: paged.lines.count)
        var letterheads = [Bool](filledWith: false, count: paged.lines.count)
        for (number, line) in paged.lines.enumerated() {
            let text = line.passage.text
            blank[number] = LineWords.isBlank(paged.text.bytes, text)
            if line.cells.isEmpty || LineWords.isLone(line.cells, paged), !blank[number] {
                found[number] = words.index.matches(in: paged.text.bytes, text)
                letterheads[number] = LineWords.isLetterhead(paged.text.bytes, text, found[number], words)
            }
        }
        self.found = found
        self.blank = blank
        self.letterheads = letterheads
    }

    /// Whether the first cell of a row alone says something, as that of a title does: it spans the others, or a spreadsheet
    /// wrote them empty.
    private static func isLone(_ row: Range<Int>, _ paged: PagedText) -> Bool {
        row.count > 1 && !paged.cells[row.lowerBound].isEmpty && row.dropFirst().allSatisfy { paged.cells[$0].isEmpty }
    }

    /// Whether a line is a row of which the first cell alone says something.
    func isLone(_ line: Int) -> Bool { LineWords.isLone(paged.lines[line].cells, paged) }

    /// The text of a line that may be a title: the whole line, or its first cell where no other says anything; nil for any
    /// other row.
    func titled(_ line: Int) -> Passage? {
        let cells = paged.lines[line].cells
        if cells.isEmpty { return paged.lines[line].passage }
        return LineWords.isLone(cells, paged) ? paged.cells[cells.lowerBound] : nil
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

    /// Whether a title is a plan's; whether it is one of what was achieved.
    func isPlan(_ title: Passage) -> Bool { says(words.plans, title) }
    func isReport(_ title: Passage) -> Bool { says(words.reports, title) }

    private func says(_ phrases: [[UInt8]], _ title: Passage) -> Bool {
        phrases.contains { PhraseTable.contains($0, in: paged.text.bytes, title.text) }
    }

    /// Whether a short line names an office and no person of it: of `নির্বাহী অফিসারের কার্যালয়` the person only owns it.
    func namesOffice(_ line: Int) -> Bool {
        holds(words.office, line) && !holds(words.signature, line)
            && (!holds(words.designation, line) || isOwnedOffice(line))
            && paged.lines[line].passage.text.count <= LineWords.longestTitle && !endsSentence(line)
    }

    /// Whether a short line is what heads an office's letters: a name that ends as offices' names do, alone or with its place.
    func headsOffice(_ line: Int) -> Bool {
        let (bytes, range) = (paged.text.bytes, trimmed(line))
        guard !range.isEmpty, range.count <= LineWords.longestOffice, !endsSentence(line),
            !holds(words.title | words.signature, line)
        else { return false }
        let end = bytes[range].firstIndex { $0 == 0x2C || $0 == 0x28 } ?? range.upperBound
        var first = range.lowerBound..<end
        while first.upperBound > first.lowerBound, bytes[first.upperBound - 1] <= 0x20 {
            first = first.lowerBound..<first.upperBound - 1
        }
        guard let noun = words.offices.noun(in: bytes, first), HeadingNumbers.first(bytes, first) == nil,
            !words.offices.isGeneric(bytes, first), !words.offices.isAddress(bytes, first)
        else { return false }
        return noun.standing != .placed || words.offices.hasLevel(bytes, first)
    }

    /// The longest line, in bytes, that names an office and its place alone.
    private static let longestOffice = 220

    /// Whether an office stands right behind the last designation of a line, which is in the genitive.
    private func isOwnedOffice(_ line: Int) -> Bool {
        let bytes = paged.text.bytes
        let range = paged.lines[line].passage.text
        var end: Int?
        for (place, phrase) in words.index.phrases.enumerated() where words.designation >> UInt128(place) & 1 != 0 {
            var start = range.lowerBound
            while let found = PhraseTable.position(of: phrase.bytes, in: bytes, start..<range.upperBound) {
                start = found + phrase.bytes.count
                end = max(end ?? 0, start)
            }
        }
        guard let end else { return false }
        let rest = bytes[end..<range.upperBound].drop { $0 == 0x20 }
        guard let genitive = words.genitives.first(where: { rest.starts(with: $0 + [0x20]) }) else { return false }
        let office = rest.dropFirst(genitive.count + 1)
        return words.index.phrases.enumerated().contains { place, phrase in
            words.office >> UInt128(place) & 1 != 0 && office.starts(with: phrase.bytes)
        }
    }

    /// Whether a title names a period: a quarter, or a fiscal year.
    func namesPeriod(_ line: Int) -> Bool {
        isTitle(line)
            && (holds(words.period, line)
                || HeadingNumbers.fiscalYear(paged.text.bytes, paged.lines[line].passage.text) != nil)
    }

    /// Whether a line outside tables has the government's name, as it stands over a letter, or nearly.
    ///
    /// A sentence that speaks of the government (সরকারের …) is none.
    func isLetterhead(_ line: Int) -> Bool { letterheads[line] }

    /// The longest letterhead in bytes: the government's name, and perhaps the office's beside it.
    private static let longestLetterhead = 260
    /// The longest damaged one, and the shortest.
    private static let damagedLetterhead = 60...130

    private static func isLetterhead(
        _ bytes: borrowing [UInt8], _ range: Range<Int>, _ found: UInt128, _ words: BlockWords
    ) -> Bool {
        if found & words.letterhead != 0 {
            guard range.count <= longestLetterhead else { return false }
            for (place, phrase) in words.index.phrases.enumerated()
            where (found & words.letterhead) >> UInt128(place) & 1 != 0 {
                guard let start = PhraseTable.position(of: phrase.bytes, in: bytes, range) else { continue }
                let end = start + phrase.bytes.count
                // সরকারের and the like go on with a vowel sign or a letter.
                if end >= range.upperBound || bytes[end] < 0x80 || bytes[end] == 0xE2 || isDanda(bytes, end, range) {
                    return true
                }
            }
            return false
        }
        return damagedLetterhead.contains(range.count) && bytes[range.lowerBound] >= 0x80
            && words.nearLetterhead.matches(in: bytes, range) != 0
    }

    private static func isDanda(_ bytes: borrowing [UInt8], _ place: Int, _ range: Range<Int>) -> Bool {
        place + 2 < range.upperBound && bytes[place] == 0xE0 && bytes[place + 1] == 0xA5
    }

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

    /// Whether a line that names a fiscal year is a title for that: a longer one than others, or one of an evaluation.
    func isTitleOfYear(_ line: Int) -> Bool {
        let (bytes, range) = (paged.text.bytes, trimmed(line))
        guard range.count <= LineWords.longestTitleOfYear, !endsSentence(line),
            holds(words.title, line)
                || words.evaluations.contains(where: { PhraseTable.contains($0, in: bytes, range) })
        else { return false }
        return HeadingNumbers.fiscalYear(bytes, range) != nil
    }

    /// Some two dozen Bengali words.
    private static let longestTitleOfYear = 450

    func isTitle(_ line: Int) -> Bool {
        holds(words.title, line) && trimmed(line).count <= LineWords.longestTitle
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

    /// Whether a line is a section of a table: a number or a letter, words, and a dotted leader or a declared weight.
    func isSection(_ line: Int) -> Bool {
        let range = trimmed(line)
        guard !range.isEmpty,
            HeadingNumbers.digit(paged.text.bytes, range.lowerBound, range.upperBound) != nil || isLettered(range)
        else { return false }
        return Leader.stands(in: paged.text.bytes, range) || SectionWeight.find(in: paged.text.bytes, range) != nil
    }

    /// Whether a line and the one right behind it are a section of a table: a number and words, and below them the rest with
    /// its leader and the weight that it leads to, or the weight in brackets.
    func opensSection(_ line: Int) -> Bool {
        guard line + 1 < paged.lines.count, paged.lines[line].cells.isEmpty, paged.lines[line + 1].cells.isEmpty,
            !isBlank(line), !isBlank(line + 1), !isSection(line), !isSection(line + 1), !endsSentence(line)
        else { return false }
        let (head, tail, bytes) = (trimmed(line), trimmed(line + 1), paged.text.bytes)
        guard head.count + tail.count <= LineWords.longestTitle,
            HeadingNumbers.digit(bytes, head.lowerBound, head.upperBound) != nil || isLettered(head),
            HeadingNumbers.digit(bytes, tail.lowerBound, tail.upperBound) == nil
        else { return false }
        if SectionWeight.find(in: bytes, tail) != nil { return true }
        return Leader.stands(in: bytes, tail) && endsInNumber(tail)
    }

    private func endsInNumber(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound, paged.text.bytes[end - 1] <= 0x20 { end -= 1 }
        return (1...3).contains { width in
            end - width >= range.lowerBound
                && HeadingNumbers.digit(paged.text.bytes, end - width, end).map { $0.width == width } ?? false
        }
    }

    /// Whether a stretch begins as an item does that a letter counts: `ক.`, `খ)`, `(গ)`.
    private func isLettered(_ range: Range<Int>) -> Bool {
        let bytes = paged.text.bytes
        let start = bytes[range.lowerBound] == 0x28 ? range.lowerBound + 1 : range.lowerBound
        guard start + 3 < range.upperBound, bytes[start] == 0xE0, bytes[start + 1] == 0xA6,
            (0x95...0xB9).contains(bytes[start + 2])
        else { return false }
        return [0x2E, 0x29].contains(bytes[start + 3])
    }

    /// Whether a byte is a space or a page's end.
    private static func isGap(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0C }

    private func trimmed(_ line: Int) -> Range<Int> {
        let range = paged.lines[line].passage.text
        var start = range.lowerBound
        while start < range.upperBound, LineWords.isGap(paged.text.bytes[start]) { start += 1 }
        return start..<range.upperBound
    }

    /// The most bytes of a line that declares a total and says nothing else.
    private static let longestTotal = 120

    /// Whether a line declares a table's total of weights or count of indicators: `উপমোট= (১৭টি সূচক) 50`, `মোট মান: ১০০`.
    func isTotal(_ line: Int) -> Bool {
        let (bytes, range) = (paged.text.bytes, trimmed(line))
        guard range.count <= LineWords.longestTotal, !endsSentence(line),
            let label = words.totals.first(where: { bytes[range].starts(with: $0) })
        else { return false }
        let rest = range.lowerBound + label.count..<range.upperBound
        guard HeadingNumbers.first(bytes, rest) != nil else { return false }
        let letters = CellShape(bytes, rest).letters
        // সর্বমোট = ২৫ says nothing of what it counts, and nothing else.
        return letters == 0
            || words.totalled.contains { PhraseTable.contains($0, in: bytes, rest) }
                && letters <= LineWords.mostTotalLetters
    }

    /// The most letters beside the label of a line that declares a total: `সূচকের` with `টি` and `মান`, and some to spare.
    private static let mostTotalLetters = 12
}
