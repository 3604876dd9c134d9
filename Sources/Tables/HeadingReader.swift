internal import BengaliText
internal import Pages
internal import Provenance
internal import Templates

/// Reads heading cells: which column role each names, with which tier, quarter or year.
///
/// What a cell says is remembered by its bytes, since a bound volume repeats its headings.
final class HeadingReader {
    let headings: Headings
    /// What each of them names.
    let named: [HeadingNames]
    /// What was read, in this document and those before it.
    var memory: RecognitionMemory
    /// How many texts were compared with all known headings, which is most of the work that finding tables takes.
    private(set) var compared = 0

    /// What a column of a pair is called, and whether it holds targets.
    private let labels: [HeadingLabel]

    /// A reader that remembers what was read before.
    init(
        _ headings: Headings, named: [HeadingNames]? = nil, labels: [HeadingLabel] = [],
        memory: consuming RecognitionMemory = RecognitionMemory()
    ) {
        self.headings = headings
        self.named = named ?? headings.known.map(HeadingNames.init)
        self.labels = labels
        self.memory = memory
    }

    /// The role, or the role of a group, that words name at least as likely; nil where they name none.
    func role(_ bytes: borrowing [UInt8], _ range: Range<Int>, least: Int) -> ColumnRole? {
        guard let match = match(HeadingKey(bytes, range)), match.likeness >= least else { return nil }
        return named[match.heading].first
    }

    /// Whether words are what a column of targets is called, or one of achievements; nil where they are neither.
    func label(_ bytes: borrowing [UInt8], _ range: Range<Int>, least: Int) -> Bool? {
        let key = HeadingKey(bytes, range)
        let count = key.letters.count
        // Each letter that only one of them has costs one: mostly their number alone tells that none is alike enough.
        func mayBe(_ label: HeadingLabel) -> Bool {
            let letters = label.key.letters.count
            return abs(letters - count) * 1000 / max(1, max(letters, count)) <= 1000 - least
        }
        guard labels.contains(where: mayBe) else { return nil }
        let distances = EditDistance(from: key)
        return labels.first { label in
            let longer = max(1, max(label.key.letters.count, count))
            return mayBe(label) && 1000 - distances.distance(to: label.key) * 1000 / longer >= least
        }?.isTarget
    }

    /// Whether the name of a column of targets stands in words as it is written; and whether it is all of them.
    func namesTarget(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> (anywhere: Bool, alone: Bool) {
        for label in labels where label.isTarget && PhraseTable.contains(label.words, in: bytes, range) {
            return (true, label.words.count == range.count)
        }
        return (false, false)
    }

    func match(_ key: HeadingKey) -> HeadingMatch? {
        memory.matches.match(key) {
            compared += 1
            return headings.match(key)
        }
    }

    /// The known heading that words are like or, where they are like none, the translation beside them.
    func match(_ key: HeadingKey, _ bytes: borrowing [UInt8], _ range: Range<Int>) -> HeadingMatch? {
        if let short = headings.match(short: key), isNumbered(short, bytes, range) { return short }
        let whole = match(key)
        if let whole, whole.likeness >= HeadingEvidence.sure { return whole }
        if let outside = matchOutsideBrackets(bytes, range) { return outside }
        if let whole { return whole }
        guard range.count < HeadingReader.longestHeading, key.isBengali,
            let translation = HeadingKey(translationIn: bytes, range), let match = match(translation),
            match.likeness >= HeadingEvidence.sure
        else { return nil }
        return match
    }

    /// Whether a short heading of a quarter says which, and one of a half-year six months; others need no number.
    func isNumbered(_ short: HeadingMatch, _ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        switch headings.known[short.heading].roles.first {
        case "quarter": HeadingNumbers.quarter(bytes, range) != nil
        case "halfYear": HeadingNumbers.first(bytes, range) == 6
        default: true
        }
    }

    /// The known heading that words are beside what stands in brackets, বার্ষিক লক্ষ্যমাত্রা (লক্ষ টাকা): a unit, a formula or
    /// whatever is no heading of its own.
    private func matchOutsideBrackets(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> HeadingMatch? {
        guard range.count < HeadingReader.longestHeading, range.contains(where: { bytes[$0] == 0x28 }) else {
            return nil
        }
        var outside: [UInt8] = []
        var inside: [UInt8] = []
        var depth = 0
        for index in range {
            let byte = bytes[index]
            if byte == 0x29, depth > 0 { depth -= 1 }
            if depth > 0 { inside.append(byte) } else if byte != 0x28, byte != 0x29 { outside.append(byte) }
            if byte == 0x28 { depth += 1 }
        }
        guard !inside.isEmpty, let match = match(HeadingKey(outside, 0..<outside.count)),
            match.likeness >= HeadingEvidence.sure,
            !isSure(HeadingKey(inside, 0..<inside.count))
        else { return nil }
        return match
    }

    /// The known heading that the words of a cell are like.
    func match(_ bytes: borrowing [UInt8], _ text: Range<Int>) -> HeadingMatch? {
        if let key = TextKey(bytes, text), let place = memory.headings.place(of: key, in: bytes) {
            return memory.headings[place].match
        }
        return withReading(bytes, text) { $0.match }
    }

    /// Whether words over a column are none of a role's headings, however damaged.
    func isForeign(_ bytes: borrowing [UInt8], _ text: Range<Int>, to role: ColumnRole) -> Bool {
        let key = key(bytes, text)
        return key.letters.count >= HeadingReader.fewestLetters
            && headings.isUnlike(key, role: role.rawValue, difference: HeadingReader.leastDifference)
    }

    /// Whether words are no known heading, where all others over the same table are whole: less than damage leaves speaks
    /// for one then.
    func isStrange(_ bytes: borrowing [UInt8], _ text: Range<Int>) -> Bool {
        let key = key(bytes, text)
        return key.letters.count >= HeadingReader.fewestLetters
            && headings.isUnlike(key, difference: HeadingReader.leastDifferenceOfWhole)
    }

    /// The difference from which words among whole headings are another heading.
    private static let leastDifferenceOfWhole = 400

    /// Longer texts are no headings, and are not read as two.
    static let longestHeading = 600

    /// The letters of a cell.
    func key(_ bytes: borrowing [UInt8], _ text: Range<Int>) -> HeadingKey {
        if let key = TextKey(bytes, text), let place = memory.headings.place(of: key, in: bytes) {
            return memory.headings[place].key
        }
        return withReading(bytes, text) { $0.key }
    }

    /// What the pieces of heading over each of a table's physical columns say.
    ///
    /// `places` tells over which columns the cells of the upper row stand, where that alone was moved.
    func read(
        _ draft: TableDraft, of cells: ClassifiedCells, width: Int, _ places: HeadingPlaces = .own
    ) -> [HeadingEvidence] {
        var evidence = [HeadingEvidence](filledWith: HeadingEvidence(), count: width)
        let bytes = cells.paged.text.bytes
        let rows = draft.rows.prefix { $0.kind == .header || $0.kind == .numbering }.filter { $0.kind == .header }
        let placed = places.isUpperAlone ? nil : placed(rows, in: draft, of: cells)
        for (line, row) in rows.enumerated() {
            for index in row.cells where cells.classes[index] != .blank {
                let place = index - row.cells.lowerBound
                let column = placed?.columns[line][place] ?? places.column(of: place, line: line)
                take(cells.paged.cells[index], of: bytes, into: &evidence[column])
            }
        }
        WrappedHeadings(cells: cells, reader: self).settle(&evidence)
        settleLoneTier(&evidence)
        return evidence
    }

    /// Takes the words of several cells for one heading, where they are one beyond doubt and more like it than any of them.
    func take(joined words: [UInt8], into evidence: inout HeadingEvidence) {
        let part = readPart(words, 0..<words.count)
        // Words that are a heading by themselves may be the end of another: মাস পর্যন্ত অর্জন of পূর্ববর্তী মাস পর্যন্ত অর্জন.
        guard let match = part.match, match.likeness >= HeadingEvidence.sure,
            match.likeness > evidence.likeness || evidence.isSure && match.likeness == evidence.likeness
        else { return }
        (evidence.roles, evidence.group, evidence.number) = ([], nil, nil)
        (evidence.isShared, evidence.isForeign) = (false, false)
        evidence.years = []
        take(part, into: &evidence)
    }

    /// Takes the only heading that names a tier, behind the words of a year's target, for that target: a plan of one target says
    /// of it that it is the best tier's.
    private func settleLoneTier(_ evidence: inout [HeadingEvidence]) {
        let tiers = evidence.indices.filter { evidence[$0].roles.contains(.tier) }
        guard tiers.count == 1, let tier = tiers.first, evidence[tier].group == .tier, evidence[tier].pieces.count == 1
        else { return }
        evidence[tier].roles = [.annualTarget, .tier]
        evidence[tier].number = nil
        evidence[tier].isShared = true
    }

    /// The columns of the cells of a heading of two rows of which one was displaced; nil for any other.
    private func placed(_ rows: [DraftRow], in draft: TableDraft, of cells: ClassifiedCells) -> HeadingRows? {
        guard rows.count == 2 else { return nil }
        // The row of column numbers counts them; without one the rows do.
        let numbering = draft.rows.first { $0.kind == .numbering }
        var counts: [Int: Int] = [:]
        for row in draft.rows where row.kind == .data && !row.isDoubled {
            guard let last = row.cells.last(where: { cells.classes[$0] != .blank }) else { continue }
            counts[last - row.cells.lowerBound + 1, default: 0] += 1
        }
        let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
        // Cells at the end are often blank by right, so that rows may be fewer columns wide than the heading.
        let headed = rows.compactMap { row in
            row.cells.last { cells.classes[$0] != .blank }.map { $0 - row.cells.lowerBound + 1 }
        }
        let width = numbering.map { cells.filled($0.cells) } ?? max(usual, headed.max() ?? 0)
        guard width <= draft.width else { return nil }
        return HeadingRows(upper: rows[0].cells, lower: rows[1].cells, of: cells, width: width)
    }

    /// The reading of a cell, changed and kept where it is short enough.
    private func withReading<Result>(
        _ bytes: borrowing [UInt8], _ text: Range<Int>, _ body: (inout HeadingReading) -> Result
    ) -> Result {
        guard let key = TextKey(bytes, text) else {
            var reading = reading(bytes, text)
            return body(&reading)
        }
        if let place = memory.headings.place(of: key, in: bytes) {
            // What asks may look up letters in the memory besides, so that the reading is out of it meanwhile.
            var reading = memory.headings[place]
            let isWhole = reading.isForeign != nil && reading.parts != nil
            let result = body(&reading)
            if !isWhole { memory.headings[place] = reading }
            return result
        }
        var reading = reading(bytes, text)
        let result = body(&reading)
        memory.headings.insert(reading, for: key, in: bytes)
        return result
    }

    private func reading(_ bytes: borrowing [UInt8], _ text: Range<Int>) -> HeadingReading {
        let key = HeadingKey(bytes, text)
        return HeadingReading(key: key, match: match(key, bytes, text), isForeign: nil, parts: nil)
    }

    private func take(_ passage: Passage, of bytes: borrowing [UInt8], into evidence: inout HeadingEvidence) {
        evidence.pieces.append(passage)
        let mayBeForeign = evidence.isForeign || evidence.pieces.count == 1
        if takeKnown(passage.text, of: bytes, mayBeForeign: mayBeForeign, into: &evidence) { return }
        let (isNone, parts) = withReading(bytes, passage.text) {
            (reading: inout HeadingReading) -> (Bool, [HeadingReading.Part]) in
            let parts = reading.parts ?? readParts(of: reading, bytes, passage.text)
            reading.parts = parts
            guard reading.match == nil, mayBeForeign else { return (false, parts) }
            let foreign = reading.isForeign ?? isForeign(reading.key)
            reading.isForeign = foreign
            return (foreign, parts)
        }
        evidence.isForeign = isNone
        take(parts, into: &evidence)
    }

    /// Takes a cell of which all that is asked was read before, as almost all headings were; false where it was not.
    private func takeKnown(
        _ text: Range<Int>, of bytes: borrowing [UInt8], mayBeForeign: Bool, into evidence: inout HeadingEvidence
    ) -> Bool {
        guard let key = TextKey(bytes, text), let place = memory.headings.place(of: key, in: bytes),
            let parts = memory.headings[place].parts
        else { return false }
        if mayBeForeign, memory.headings[place].match == nil {
            guard let isForeign = memory.headings[place].isForeign else { return false }
            evidence.isForeign = isForeign
        } else {
            evidence.isForeign = false
        }
        take(parts, into: &evidence)
        return true
    }

    private func take(_ parts: [HeadingReading.Part], into evidence: inout HeadingEvidence) {
        if let last = parts.last, let group = group(of: parts) {
            // What stands over several columns is printed again over each of them, before the name of its own.
            for part in parts.dropLast() {
                if let year = part.year { evidence.years.append(HeadingYear(year: year, roles: [group])) }
            }
            evidence.group = group
            take(last, into: &evidence)
            return
        }
        if parts.count > 1 { evidence.isShared = true }
        for part in parts.reversed() { take(part, into: &evidence) }
    }

    private func take(_ part: HeadingReading.Part, into evidence: inout HeadingEvidence) {
        let known = part.match.map { named[$0.heading] }
        let roles = known?.roles ?? []
        let group = known?.group
        if let year = part.year {
            evidence.years.append(HeadingYear(year: year, roles: group.map { [$0] } ?? roles))
        }
        guard let match = part.match, let known else {
            if !part.hasLetters { takeNumber(part.number, into: &evidence) }
            return
        }
        if let group {
            evidence.group = group
            return
        }
        // The row nearest the body speaks last; a better match above it is kept only where this one is poor.
        guard evidence.roles.isEmpty || match.likeness >= 750 else { return }
        // What stood above may be the heading of a neighbour that was pushed here; it is heard, but less.
        evidence.roles = evidence.roles.isEmpty ? roles : roles + evidence.roles.filter { !roles.contains($0) }
        evidence.likeness = match.likeness
        evidence.number = known.number
        if roles.first == .quarter { evidence.number = part.quarter }
        // What is printed goes before what the name mostly stands for: চলতি মান ৬০%.
        if roles.first == .tier, let printed = part.number, HeadingReader.tiers.contains(printed) {
            evidence.number = printed
        }
    }

    /// Whether a heading is words, and unlike every known heading even for badly damaged ones.
    private func isForeign(_ key: HeadingKey) -> Bool {
        guard key.letters.count >= HeadingReader.fewestLetters else { return false }
        return memory.matches.isForeign(key) {
            headings.isUnlike(key, difference: HeadingReader.leastDifference)
        }
    }

    /// Fewer letters are the rest of a heading, of which nothing can be said.
    private static let fewestLetters = 4
    /// The difference in thousandths from which words are another heading, and no damage makes the one of the other: hard
    /// noise leaves two letters in five.
    private static let leastDifference = 600

    private static let tiers = [100, 90, 80, 70, 60]

    /// `১০০%` alone is the heading of a tier.
    private func takeNumber(_ number: Int?, into evidence: inout HeadingEvidence) {
        guard let number, HeadingReader.tiers.contains(number) else { return }
        evidence.number = number
        if evidence.roles.isEmpty {
            evidence.roles = [.tier]
            evidence.likeness = 700
        }
    }
}
