internal import BengaliText
internal import Provenance
internal import Templates

/// The headings that one cell holds: one, or two or three where others were pushed into the cell of the first.
extension HeadingReader {
    /// What a cell says: one heading, or two or three where others were pushed into the cell of the first.
    func readParts(
        of reading: HeadingReading, _ bytes: borrowing [UInt8], _ text: Range<Int>
    ) -> [HeadingReading.Part] {
        let likeness = reading.match?.likeness ?? 0
        // Letters of another script do not count beside Bengali ones, so that a quarter's Q1 leaves all else exact.
        guard likeness < 1000 || endsInShort(bytes, text) else { return [readPart(bytes, text)] }
        let ranges = parts(bytes, text)
        var parts = ranges.map { readPart(bytes, $0) }
        for place in parts.indices.dropFirst()
        where begins(bytes, ranges[place], withYearOf: parts[place - 1], parts[place]) {
            (parts[place - 1].year, parts[place].year) = (parts[place].year, nil)
        }
        // A long heading over several columns with a short one below it is like the long one alone.
        let isOne = parts.isEmpty || likeness >= HeadingEvidence.sure && group(of: parts) == nil
        return isOne ? [readPart(bytes, text)] : parts
    }

    /// Whether the second of two headings that were run into one cell begins with the year of the first: no tier has a year of
    /// its own, as in `প্রকৃত অর্জন (২০১৯-২০) অসাধারণ`.
    func begins(
        _ bytes: borrowing [UInt8], _ range: Range<Int>, withYearOf first: HeadingReading.Part,
        _ second: HeadingReading.Part
    ) -> Bool {
        guard first.year == nil, second.year != nil, role(of: second) == .tier,
            let role = role(of: first), role == .actual || role == .projection
        else { return false }
        let start = bytes[range.lowerBound] == 0x28 ? range.lowerBound + 1 : range.lowerBound
        return start < range.upperBound
            && HeadingNumbers.fiscalYear(
                bytes, start..<(range.dropFirst().first { bytes[$0] == 0x20 } ?? range.upperBound))
                != nil
    }

    func role(of part: HeadingReading.Part) -> ColumnRole? {
        part.match.flatMap { named[$0.heading].roles.first }
    }

    /// Whether the last word of a heading is a quarter's by itself.
    func endsInShort(_ bytes: borrowing [UInt8], _ text: Range<Int>) -> Bool {
        guard let space = text.last(where: { bytes[$0] == 0x20 }) else { return false }
        return isShort(bytes, space + 1..<text.upperBound)
    }

    /// The role of the columns that the first of two parts stands over, where the second is the heading of one of them: the
    /// year's target over a tier, the year's achievement over a quarter; nil for any other.
    func group(of parts: [HeadingReading.Part]) -> ColumnRole? {
        guard parts.count == 2, let over = parts[0].match.map({ named[$0.heading] }),
            let below = parts[1].match.map({ named[$0.heading] }), let role = below.roles.first, let first = over.first
        else { return nil }
        switch role {
        case .tier: return first == .annualTarget || first == .tier && over.group != nil ? .tier : nil
        case .quarter where parts[1].quarter != nil:
            let isOver = first == .actual || first == .total || first == .quarter && over.group != nil
            return isOver ? .quarter : nil
        default: return nil
        }
    }

    func readPart(_ bytes: borrowing [UInt8], _ text: Range<Int>) -> HeadingReading.Part {
        let key = HeadingKey(bytes, text)
        let match = match(key, bytes, text)
        return HeadingReading.Part(
            match: match, year: HeadingNumbers.fiscalYear(bytes, text), number: HeadingNumbers.first(bytes, text),
            quarter: match == nil ? nil : HeadingNumbers.quarter(bytes, text), hasLetters: !key.letters.isEmpty)
    }

    /// How many spaces of a heading are tried as the seam between two.
    static let seams = 12

    /// The two or three known headings that one cell holds, where others were pushed into the cell of the first; empty for any
    /// other cell.
    func parts(_ bytes: borrowing [UInt8], _ range: Range<Int>, atMost most: Int = 3) -> [Range<Int>] {
        guard range.count < HeadingReader.longestHeading, most > 1 else { return [] }
        var tried = 0
        var further: [Range<Int>] = []
        for space in range where HeadingNumbers.isSeam(space, bytes, range) {
            tried += 1
            if tried > HeadingReader.seams { break }
            let (head, rest) = (range.lowerBound..<space, space + 1..<range.upperBound)
            guard isSure(HeadingKey(bytes, head)) else { continue }
            if isSure(HeadingKey(bytes, rest)) || isShort(bytes, rest) { return [head, rest] }
            guard further.isEmpty else { continue }
            let parts = parts(bytes, rest, atMost: most - 1)
            if !parts.isEmpty { further = [head] + parts }
        }
        return further
    }

    /// Whether words are a heading of so few letters that each must agree, a quarter's.
    func isShort(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        guard let short = headings.match(short: HeadingKey(bytes, range)) else { return false }
        return headings.known[short.heading].roles.first == "quarter" && isNumbered(short, bytes, range)
    }

    func isSure(_ key: HeadingKey) -> Bool { (match(key)?.likeness ?? 0) >= HeadingEvidence.sure }
}
