internal import Knowledge

/// Words that the tables of knowledge name: units, labels of lines and of totals, what stands in titles, what pages are called.
extension LayoutText {
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
        guard let first = words.first?.bytes, !startsWithDigit(first),
            words.reduce(0, { $0 + $1.bytes.count }) <= LayoutText.longestUnit
        else { return false }
        // Where words have boxes, markup stands between them.
        return LayoutText.units.contains(words.flatMap { source[$0.bytes] }.filter { $0 != 0x2E })
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
        // Where words have boxes, markup stands between them.
        guard !words.isEmpty, words.reduce(0, { $0 + $1.bytes.count }) <= LayoutText.longestRowKind else {
            return false
        }
        let label = words.flatMap { source[$0.bytes] }
        return LayoutText.rowKinds.contains(label)
    }

    /// Whether a heading, without its spaces, names all labels of lines one behind the other: `লক্ষ্যমাত্রা/অর্জন`.
    func namesRowKinds(_ heading: [UInt8]) -> Bool {
        heading.contains(0x2F)
            && LayoutText.rowKinds.allSatisfy { stands($0, in: heading) }
    }

    /// Whether a label is that of lines of targets, not of achievements.
    func isTargetLabel(_ label: [UInt8]) -> Bool { label == LayoutText.rowKinds.first }

    /// What lines of rows are labelled, those of targets first.
    private static let rowKinds: [[UInt8]] = KnowledgeTable(named: "cellWords").rows
        .filter { $0.count > 1 && $0[0] == "rowKind" }.map { Array($0.bytes(1)) }
    /// How many bytes a label has at most.
    private static let longestRowKind = 80

    /// Whether the last word of a stretch joins two figures: `ও`, `এবং`.
    func endsInJoin(_ range: Range<Int>) -> Bool {
        let word = (source[range].lastIndex(of: 0x20).map { $0 + 1 } ?? range.lowerBound)..<range.upperBound
        return LayoutText.joins.contains { $0.elementsEqual(source[word]) }
    }

    /// The words that join two figures.
    private static let joins: [[UInt8]] = KnowledgeTable(named: "figureWords").rows
        .filter { $0.count > 2 && $0[0] == "join" }
        .flatMap { $0.bytes(2).split(separator: 0x20).map(Array.init) }

    /// Whether words begin as the label of a total does.
    func namesTotal(_ words: [LayoutLine.Word]) -> Bool {
        words.first.map { first in LayoutText.totals.contains { source[first.bytes].starts(with: $0) } } ?? false
    }

    /// What totals are labelled.
    private static let totals: [[UInt8]] = KnowledgeTable(named: "cellWords").rows
        .filter { $0.count > 1 && $0[0] == "total" }.map { Array($0.bytes(1)) }

    /// Whether words are a title, `… কর্মপরিকল্পনা ২০২২-২৩`, and no heading of columns.
    ///
    /// Spaces between letters do not count: some fonts' text has them inside words, `চু ক্তি`, and where words have boxes,
    /// markup stands between them.
    func isTitle(_ words: [LayoutLine.Word]) -> Bool {
        guard words.count >= LayoutText.shortestTitle else { return false }
        let letters = words.flatMap { source[$0.bytes] }
        return LayoutText.titles.contains { stands($0, in: letters) }
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
        // Word by word: those of a page of boxes lie in the source in any order, with markup between them.
        return !holdsLetter(first.lowerBound + name.count..<first.upperBound)
            && !words.dropFirst().contains { holdsLetter($0.bytes) }
    }

    /// What pages are called in front of their numbers.
    private static let pages: [[UInt8]] = KnowledgeTable(named: "blockWords").rows
        .filter { $0.count > 2 && $0[0] == "page" }.map { Array($0.bytes(2)) }

    /// So many words have a title at least.
    private static let shortestTitle = 3
    /// Whether words are a heading of the tables of knowledge, letter for letter.
    func isKnownHeading(_ words: ArraySlice<LayoutLine.Word>) -> Bool {
        guard let first = words.first?.bytes, let last = words.last?.bytes, first.lowerBound < last.upperBound,
            last.upperBound - first.lowerBound <= LayoutText.longestHeading
        else { return false }
        return LayoutText.headings.contains(words.flatMap { source[$0.bytes] })
    }

    /// The headings of tables without their spaces.
    private static let headings: Set<[UInt8]> = Set(
        KnowledgeTable(named: "headings").rows.filter { $0.count > 1 }.map { $0.bytes(1).filter { $0 != 0x20 } })
    /// How many bytes a known heading has at most.
    private static let longestHeading = 240
    /// Words that stand in titles and say what they head.
    private static let titles: [[UInt8]] = KnowledgeTable(named: "blockWords").rows
        .filter { $0.count > 2 && $0[0] == "title" && $0[1] == "2" }.map { $0.bytes(2).filter { $0 != 0x20 } }
}
