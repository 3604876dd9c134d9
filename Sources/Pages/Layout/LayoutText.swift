internal import Knowledge

/// What stretches of a line look like: codes, figures, numbers that lines begin with.
struct LayoutText {
    let source: [UInt8]

    /// What a cell's text is like, as far as it helps to tell columns apart.
    enum Shape: Int, CaseIterable {
        case code, longWords, shortWords, small, number, date, percent, dash
    }

    /// The shape of some words.
    func shape(_ words: [LayoutLine.Word]) -> Shape {
        guard let last = words.last?.bytes else { return .dash }
        if isCode(words) { return .code }
        guard isFigure(words) else {
            if isWrittenDate(words) { return .date }
            let width = (words.last?.columns.upperBound ?? 0) - (words.first?.columns.lowerBound ?? 0)
            return words.count > 2 || width > LayoutText.longWord ? .longWords : .shortWords
        }
        let digits = words.reduce(0) { $0 + self.digits($1.bytes) }
        if digits == 0 { return .dash }
        if last.last.map({ source[$0] == 0x25 }) == true { return .percent }
        let separators = words.reduce(0) { $0 + $1.bytes.count { source[$0] == 0x2F || source[$0] == 0x2D } }
        if separators >= 2, digits >= 4 { return .date }
        return digits <= 2 ? .small : .number
    }

    /// The longest unit's name, in letters.
    private static let longWord = 12

    /// Whether a stretch begins as a code does: a bracket and a digit, or a bracket and the letters of the mandatory part.
    func isCode(_ range: Range<Int>) -> Bool {
        guard let first = range.first, source[first] == 0x5B else { return false }
        let rest = range.dropFirst()
        return startsWithDigit(rest) || LayoutText.mandatory.contains { source[rest].starts(with: $0) }
    }

    /// Whether words begin as a code does, or with the serial number of a row and then a code: `৩ [১.২] সভা`.
    func isCode(_ words: [LayoutLine.Word]) -> Bool {
        // By its place: what `first` gives is a copy of the word.
        guard !words.isEmpty else { return false }
        let first = words[0].bytes
        if isCode(first) { return true }
        return words.count > 1 && isCode(words[1].bytes) && numbering(first)?.count == 1 && isFigure(first)
    }

    /// What codes of the mandatory part begin with.
    private static let mandatory: [[UInt8]] = [Array("এম.".utf8), Array("M.".utf8)]

    /// How many numbers begin a stretch as they begin a code without brackets, the letters of the mandatory part before them
    /// or not: three of `এম.১.২ সভা`; 0 where none do.
    func codeNumbers(_ range: Range<Int>) -> Int {
        guard mayBeCode(range) else { return 0 }
        let letters = LayoutText.mandatory.first { source[range].starts(with: $0) }
        let numbers = numbering(range.lowerBound + (letters?.count ?? 0)..<range.upperBound)?.count ?? 0
        return numbers == 0 || letters == nil ? numbers : numbers + 1
    }

    /// Whether a stretch begins as a code may, with or without brackets: with a mark or a letter of ASCII, a digit, or the first
    /// letter of the mandatory part.
    ///
    /// Most words do not, and need no closer look.
    private func mayBeCode(_ range: Range<Int>) -> Bool {
        guard let first = range.first, source[first] == 0xE0, first + 2 < range.upperBound else { return true }
        return source[first + 1] == 0xA7
            ? (0xA6...0xAF).contains(source[first + 2]) : source[first + 1] == 0xA6 && source[first + 2] == 0x8F
    }

    /// How many bytes the letters of the mandatory part have that begin a stretch; nil where none do.
    func mandatoryLetters(_ range: Range<Int>) -> Int? {
        guard mayBeCode(range) else { return nil }
        return LayoutText.mandatory.first { source[range].starts(with: $0) }?.count
    }

    func startsWithDigit(_ range: Range<Int>) -> Bool { digit(at: range.lowerBound, to: range.upperBound) != nil }

    /// The digit that begins at an offset and how many bytes it has.
    func digit(at offset: Int, to end: Int) -> (value: Int, width: Int)? {
        guard offset < end else { return nil }
        if (0x30...0x39).contains(source[offset]) { return (Int(source[offset] - 0x30), 1) }
        guard offset + 2 < end, source[offset] == 0xE0, source[offset + 1] == 0xA7,
            (0xA6...0xAF).contains(source[offset + 2])
        else { return nil }
        return (Int(source[offset + 2] - 0xA6), 3)
    }

    /// Whether words are a figure, or a mark in the place of one: digits and signs, and no letters.
    func isFigure(_ words: [LayoutLine.Word]) -> Bool {
        words.indices.allSatisfy { place in
            isFigure(words[place].first) && words[place].further.allSatisfy { isFigure($0) }
        }
    }

    private func isFigure(_ run: TextRun) -> Bool {
        isFigure(Int(run.source.lowerBound)..<Int(run.source.upperBound))
    }

    /// Whether words are a figure, a mark in the place of one, or a date with its month's name.
    func isValue(_ words: [LayoutLine.Word]) -> Bool { isFigure(words) || isWrittenDate(words) }

    /// Whether words are a date with its month's name: a day, a word or two, a year.
    func isWrittenDate(_ words: [LayoutLine.Word]) -> Bool {
        guard (3...4).contains(words.count), let first = words.first?.bytes, let last = words.last?.bytes else {
            return false
        }
        return isFigure(first) && isFigure(last) && (1...2).contains(digits(first)) && [2, 4].contains(digits(last))
    }

    /// Whether one word is a figure, or a mark in the place of one.
    func isFigureWord(_ word: Range<Int>) -> Bool { isFigure(word) }

    private func isFigure(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if let digit = digit(at: offset, to: range.upperBound) {
                offset += digit.width
            } else if source[offset] >= 0x80 {
                guard isMark(at: offset, to: range.upperBound) else { return false }
                offset += 3
            } else {
                guard source[offset] < 0x41 else { return false }
                offset += 1
            }
        }
        return !range.isEmpty
    }

    /// Whether a dash, a danda or dots of three bytes stand there.
    private func isMark(at offset: Int, to end: Int) -> Bool {
        guard offset + 2 < end else { return false }
        return source[offset] == 0xE2
            || (source[offset] == 0xE0 && source[offset + 1] == 0xA5 && source[offset + 2] == 0xA4)
    }

    /// Whether words are the label of a total and the figure it declares: `উপমোট= (১৭টি সূচক) ৫০`.
    func declaresTotal(_ words: [LayoutLine.Word]) -> Bool {
        guard words.count > 1, let first = words.first?.bytes, let last = words.last, digits(last.bytes) > 0 else {
            return false
        }
        return isFigure([last]) && LayoutText.totals.contains { source[first].starts(with: $0) }
    }

    /// Whether a word is a unit by itself, or the sign of one.
    func isUnit(_ word: LayoutLine.Word) -> Bool { isUnit(word.bytes) }

    /// Whether words are one unit together: `লক্ষ টাকা`.
    func isUnit(_ words: ArraySlice<LayoutLine.Word>) -> Bool {
        guard let first = words.first?.bytes, let last = words.last?.bytes, first.lowerBound < last.upperBound else {
            return false
        }
        return isUnit(first.lowerBound..<last.upperBound)
    }

    func isUnit(_ bytes: Range<Int>) -> Bool {
        guard !bytes.isEmpty, bytes.count <= LayoutText.longestUnit, !startsWithDigit(bytes) else { return false }
        return LayoutText.units.contains(source[bytes].filter { $0 != 0x2E && $0 != 0x20 })
    }

    /// The spellings of units, without full stops and spaces.
    private static let units: Set<[UInt8]> = {
        var units: Set<[UInt8]> = []
        for row in KnowledgeTable(named: "units").rows where row.count > 2 {
            for unit in row.bytes(2).split(separator: 0x20) { units.insert(Array(unit)) }
        }
        return units
    }()
    /// How many bytes a unit has at most.
    private static let longestUnit = 48

    /// Whether words label the line of a row, `লক্ষ্যমাত্রা` or `অর্জন`; readers of print see spaces in them.
    func isRowKind(_ words: [LayoutLine.Word]) -> Bool {
        guard let first = words.first?.bytes, let last = words.last?.bytes, first.lowerBound < last.upperBound,
            last.upperBound - first.lowerBound <= LayoutText.longestRowKind
        else { return false }
        let label = source[first.lowerBound..<last.upperBound].filter { $0 != 0x20 }
        return LayoutText.rowKinds.contains(label)
    }

    /// Whether a heading, without its spaces, names all labels of lines one behind the other: `লক্ষ্যমাত্রা/অর্জন`.
    func namesRowKinds(_ heading: [UInt8]) -> Bool {
        heading.contains(0x2F)
            && LayoutText.rowKinds.allSatisfy { stands($0, in: heading) }
    }

    /// What lines of rows are labelled.
    private static let rowKinds: [[UInt8]] = KnowledgeTable(named: "cellWords").rows
        .filter { $0.count > 1 && $0[0] == "rowKind" }.map { Array($0.bytes(1)) }
    /// How many bytes a label has at most with the spaces in it.
    private static let longestRowKind = 80

    /// Whether words begin as the label of a total does.
    func namesTotal(_ words: [LayoutLine.Word]) -> Bool {
        words.first.map { first in LayoutText.totals.contains { source[first.bytes].starts(with: $0) } } ?? false
    }

    /// What totals are labelled.
    private static let totals: [[UInt8]] = KnowledgeTable(named: "cellWords").rows
        .filter { $0.count > 1 && $0[0] == "total" }.map { Array($0.bytes(1)) }

    /// Whether words are a title, `… কর্মপরিকল্পনা ২০২২-২৩`, and no heading of columns.
    func isTitle(_ words: [LayoutLine.Word]) -> Bool {
        guard words.count >= LayoutText.shortestTitle, let first = words.first?.bytes, let last = words.last?.bytes,
            first.lowerBound < last.upperBound
        else { return false }
        let range = first.lowerBound..<last.upperBound
        return LayoutText.titles.contains { stands($0, in: range) }
    }

    /// Whether words stand in a stretch; the library's search is generic and takes a hundred times as long.
    private func stands(_ words: [UInt8], in range: Range<Int>) -> Bool { stands(words, in: source, range) }

    private func stands(_ words: [UInt8], in heading: [UInt8]) -> Bool { stands(words, in: heading, 0..<heading.count) }

    private func stands(_ words: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let end = words.last, words.count <= range.count else { return false }
        for last in range.lowerBound + words.count - 1..<range.upperBound where bytes[last] == end {
            if bytes[last + 1 - words.count...last].elementsEqual(words) { return true }
        }
        return false
    }

    /// Whether words name a page by its number: `পাতা-২`.
    func isPageNumber(_ words: [LayoutLine.Word]) -> Bool {
        guard let first = words.first?.bytes, let last = words.last?.bytes, digits(last) > 0 else { return false }
        guard let name = LayoutText.pages.first(where: { source[first].starts(with: $0) }) else { return false }
        let rest = first.lowerBound + name.count..<last.upperBound
        return !holdsLetter(rest)
    }

    /// What pages are called in front of their numbers.
    private static let pages: [[UInt8]] = KnowledgeTable(named: "blockWords").rows
        .filter { $0.count > 2 && $0[0] == "page" }.map { Array($0.bytes(2)) }

    /// So many words have a title at least.
    private static let shortestTitle = 3
    /// Words that stand in titles and say what they head.
    private static let titles: [[UInt8]] = KnowledgeTable(named: "blockWords").rows
        .filter { $0.count > 2 && $0[0] == "title" && $0[1] == "2" }.map { Array($0.bytes(2)) }

    /// The number of an ordinal, `৩য়`: one digit and the letters behind it; nil for any other word.
    func ordinal(_ range: Range<Int>) -> Int? {
        guard let digit = digit(at: range.lowerBound, to: range.upperBound) else { return nil }
        let rest = range.lowerBound + digit.width..<range.upperBound
        return !rest.isEmpty && rest.count <= 4 * 3 && source[rest.lowerBound] == 0xE0 && !startsWithDigit(rest)
            && !isMark(at: rest.lowerBound, to: rest.upperBound) ? digit.value : nil
    }

    /// How many digits stand in a stretch.
    func digits(_ range: Range<Int>) -> Int {
        var digits = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let width = digit(at: offset, to: range.upperBound)?.width
            digits += width == nil ? 0 : 1
            offset += width ?? 1
        }
        return digits
    }

    /// The numbers that a stretch begins with, parted by full stops: `১.২` of `১.২ সভা`, `১` of `১। সভা`; nil where a digit is
    /// a figure's, a date's or a year's.
    func numbering(_ range: Range<Int>) -> [Int]? {
        var numbers: [Int] = []
        var offset = range.lowerBound
        if offset < range.upperBound, source[offset] == 0x5B || source[offset] == 0x28 { offset += 1 }
        while let first = digit(at: offset, to: range.upperBound), numbers.count < 5 {
            var (value, places) = (0, 0)
            var next: (value: Int, width: Int)? = first
            while let digit = next, places < 3 {
                value = value * 10 + digit.value
                offset += digit.width
                places += 1
                next = self.digit(at: offset, to: range.upperBound)
            }
            guard next == nil else { return nil }
            numbers.append(value)
            guard offset < range.upperBound, source[offset] == 0x2E else { break }
            offset += 1
        }
        guard !numbers.isEmpty else { return nil }
        let isEnded =
            offset >= range.upperBound || [0x29, 0x5D, 0x2E].contains(source[offset])
            || isMark(at: offset, to: range.upperBound)
        return isEnded ? numbers : nil
    }

    /// Whether one numbering comes next after another, or a few were lost between.
    static func follows(_ next: [Int], _ last: [Int]) -> Bool {
        let common = zip(next, last).prefix { $0 == $1 }.count
        if common == last.count { return next.count == last.count + 1 && next[common] <= 2 }
        guard common == next.count - 1 || common < next.count && next[(common + 1)...].allSatisfy({ $0 == 1 }) else {
            return false
        }
        return next[common] > last[common] && next[common] <= last[common] + 3
    }

    /// Whether a letter of Bengali stands in a stretch.
    func holdsBengali(_ range: Range<Int>) -> Bool {
        range.dropLast(2).contains { offset in
            source[offset] == 0xE0
                && ((source[offset + 1] == 0xA6) || (source[offset + 1] == 0xA7 && source[offset + 2] < 0xA6))
        }
    }

    /// Whether a letter of any script stands in a stretch.
    func holdsLetter(_ range: Range<Int>) -> Bool {
        range.contains { (0x41...0x5A).contains(source[$0] & 0xDF) } || holdsBengali(range)
    }

    /// Whether a stretch ends in three dots or more, of one byte or of an ellipsis.
    func endsInLeader(_ range: Range<Int>) -> Bool {
        let end = source[range].suffix(3)
        return end.elementsEqual([0x2E, 0x2E, 0x2E]) || end.elementsEqual([0xE2, 0x80, 0xA6])
    }

    /// Whether three dots or more stand in a stretch, of one byte or of an ellipsis.
    func holdsLeader(_ range: Range<Int>) -> Bool {
        var dots = 0
        for offset in range {
            dots = source[offset] == 0x2E ? dots + 1 : 0
            if dots >= 3 || source[offset..<range.upperBound].starts(with: [0xE2, 0x80, 0xA6]) { return true }
        }
        return false
    }

    /// The marks of ASCII in a stretch, and a nought for its digits.
    func marks(_ range: Range<Int>) -> [UInt8] {
        let marks = source[range].filter { (0x21...0x2F).contains($0) || (0x3A...0x40).contains($0) }
        return digits(range) > 0 ? marks + [0x30] : marks
    }

    /// Whether a figure is one that headings hold: a year, or a percentage, which may be a tier's.
    func isOfHeading(_ range: Range<Int>) -> Bool { isPercent(range) || isYear(range) }

    private func isPercent(_ range: Range<Int>) -> Bool { range.last.map { source[$0] == 0x25 } == true }

    /// Whether it is how a heading says what its column is made of: `৭=(৮-৬)`, `(৬+৭)`.
    private func isIdentity(_ range: Range<Int>) -> Bool {
        let bytes = source[range]
        if bytes.contains(0x3D) { return true }
        guard bytes.first == 0x28, bytes.last == 0x29 else { return false }
        return bytes.contains(0x2B) || bytes.dropFirst().contains(0x2D)
    }

    func isYear(_ range: Range<Int>) -> Bool {
        let bytes = source[range].drop { $0 == 0x28 }
        return bytes.starts(with: [0x32, 0x30]) && bytes.count >= 4
            || bytes.starts(with: [0xE0, 0xA7, 0xA8, 0xE0, 0xA7, 0xA6]) && bytes.count >= 12
    }

    /// Whether a year is written as one of accounts is: `২০২১-২২`.
    private func isPeriod(_ range: Range<Int>) -> Bool {
        isYear(range) && source[range].count { $0 == 0x2D } == 1
    }

    /// So many years of accounts stand side by side in a heading, never in a row.
    private static let fewestPeriods = 2

    /// How many stretches of a line are figures that no heading holds, or written dates.
    ///
    /// Percentages are a heading's where they are those of the tiers, one of three or more misread at most, and fall.
    func bodyFigures(_ parts: some Collection<[LayoutLine.Word]>) -> Int {
        var (figures, periods) = (0, 0)
        var percents: [Int] = []
        for words in parts {
            guard isFigure(words) else {
                if isWrittenDate(words) { figures += 1 }
                continue
            }
            if words.contains(where: { isYear($0.bytes) || isIdentity($0.bytes) }) {
                if words.contains(where: { isPeriod($0.bytes) }) { periods += 1 }
                continue
            }
            if let last = words.last?.bytes, isPercent(last) {
                percents.append(numbering(last.lowerBound..<last.upperBound - 1)?.first ?? 0)
            } else if !words.contains(where: { isPercent($0.bytes) }) {
                figures += 1
            }
        }
        // Years stand side by side over columns; what is a figure beside them is a tier's whose sign was misread.
        if periods >= LayoutText.fewestPeriods, periods >= figures { return 0 }
        let tiers = percents.count { LayoutText.tiers.contains($0) }
        let rises = zip(percents, percents.dropFirst()).count { $0 <= $1 }
        let misread = percents.count < 3 ? 0 : 1
        return tiers + misread >= percents.count && rises <= misread ? figures : figures + percents.count
    }

    /// The percentages that stand over tiers.
    private static let tiers = [100, 90, 80, 70, 60]
}
