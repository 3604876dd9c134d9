internal import BengaliText
internal import Pages
internal import Provenance
internal import Templates

/// Reads heading cells: which column role each names, with which tier, quarter or year.
///
/// Matches are kept by the cell's letters, since a bound volume repeats its headings.
final class HeadingReader {
    let headings: Headings
    private var cache: [HeadingKey: HeadingMatch?] = [:]
    private var foreign: [HeadingKey: Bool] = [:]
    /// So that hostile input with ever new headings stays bounded in memory.
    private static let cacheCapacity = 4096
    /// How many texts were compared with all known headings, which is most of the work that finding tables takes.
    private(set) var compared = 0

    /// What a column of a pair is called, and whether it holds targets.
    private let labels: [(key: HeadingKey, isTarget: Bool)]

    init(_ headings: Headings, labels: [(key: HeadingKey, isTarget: Bool)] = []) {
        self.headings = headings
        self.labels = labels
    }

    /// The role, or the role of a group, that words name at least as likely; nil where they name none.
    func role(_ bytes: borrowing [UInt8], _ range: Range<Int>, least: Int) -> ColumnRole? {
        guard let match = match(HeadingKey(bytes, range)), match.likeness >= least,
            let name = headings.known[match.heading].roles.first
        else { return nil }
        return ColumnRole(rawValue: name.hasPrefix("group:") ? String(name.dropFirst(6)) : name)
    }

    /// Whether words are what a column of targets is called, or one of achievements; nil where they are neither.
    func label(_ bytes: borrowing [UInt8], _ range: Range<Int>, least: Int) -> Bool? {
        let key = HeadingKey(bytes, range)
        let distances = EditDistance(from: key)
        return labels.first { label in
            let longer = max(label.key.letters.count, key.letters.count)
            return 1000 - distances.distance(to: label.key) * 1000 / max(1, longer) >= least
        }?.isTarget
    }

    private func match(_ key: HeadingKey) -> HeadingMatch? {
        if let known = cache[key] { return known }
        if cache.count >= HeadingReader.cacheCapacity { cache.removeAll(keepingCapacity: true) }
        let match = headings.match(key)
        compared += 1
        cache[key] = .some(match)
        return match
    }

    /// How many of a row's cells are known headings.
    func matches(in row: Range<Int>, of cells: ClassifiedCells) -> Int {
        var count = 0
        for index in row where cells.classes[index] != .blank {
            let passage = cells.paged.cells[index]
            if passage.text.count < 600, match(HeadingKey(cells.paged.text.bytes, passage.text)) != nil { count += 1 }
        }
        return count
    }

    /// What the pieces of heading over each of a table's physical columns say.
    func read(_ draft: TableDraft, of cells: ClassifiedCells, width: Int) -> [HeadingEvidence] {
        var evidence = [HeadingEvidence](repeating: HeadingEvidence(), count: width)
        for row in draft.rows.prefix(while: { $0.kind == .header || $0.kind == .numbering }) where row.kind == .header {
            for index in row.cells where cells.classes[index] != .blank {
                take(cells.paged.cells[index], of: cells.paged, into: &evidence[index - row.cells.lowerBound])
            }
        }
        return evidence
    }

    private func take(_ passage: Passage, of paged: PagedText, into evidence: inout HeadingEvidence) {
        evidence.pieces.append(passage)
        let bytes = paged.text.bytes
        let key = HeadingKey(bytes, passage.text)
        evidence.isForeign = match(key) == nil && (evidence.isForeign || evidence.pieces.count == 1) && isForeign(key)
        let match = match(key)
        if (match?.likeness ?? 0) < HeadingEvidence.sure, let parts = parts(bytes, passage.text) {
            evidence.isShared = true
            for part in parts.reversed() { take(part, bytes, self.match(HeadingKey(bytes, part)), into: &evidence) }
        } else {
            take(passage.text, bytes, match, into: &evidence)
        }
    }

    private func take(
        _ range: Range<Int>, _ bytes: [UInt8], _ match: HeadingMatch?, into evidence: inout HeadingEvidence
    ) {
        let known = match.map { headings.known[$0.heading] }
        let roles = known?.roles.compactMap(ColumnRole.init) ?? []
        let group = known?.roles.first.flatMap {
            $0.hasPrefix("group:") ? ColumnRole(rawValue: String($0.dropFirst(6))) : nil
        }
        if let year = HeadingNumbers.fiscalYear(bytes, range) {
            evidence.years.append(HeadingYear(year: year, roles: group.map { [$0] } ?? roles))
        }
        guard let match, let known else {
            let letters = HeadingKey(bytes, range).letters.count
            takeNumber(HeadingNumbers.first(bytes, range), letters: letters, into: &evidence)
            return
        }
        if let group {
            evidence.group = group
            return
        }
        // The row nearest the body speaks last; a better match above it is kept only where this one is poor.
        guard evidence.roles.isEmpty || match.likeness >= 750 else { return }
        // What stood above may be the heading of a neighbour that was pushed here; it is heard, but less.
        evidence.roles = roles + evidence.roles.filter { !roles.contains($0) }
        evidence.likeness = match.likeness
        evidence.number = known.number
        if roles.first == .quarter { evidence.number = HeadingNumbers.quarter(bytes, range) }
        // What is printed goes before what the name mostly stands for: চলতি মান ৬০%.
        if roles.first == .tier, let printed = HeadingNumbers.first(bytes, range), HeadingReader.tiers.contains(printed)
        {
            evidence.number = printed
        }
    }

    /// How many spaces of a heading are tried as the seam between two.
    private static let seams = 12

    /// The two or three known headings that one cell holds, where others were pushed into the cell of the first; nil for any
    /// other cell.
    private func parts(_ bytes: [UInt8], _ range: Range<Int>, atMost most: Int = 3) -> [Range<Int>]? {
        guard range.count < 600, most > 1 else { return nil }
        let spaces = range.lazy.filter { bytes[$0] == 0x20 }.prefix(HeadingReader.seams)
        var further: [Range<Int>]?
        for space in spaces {
            let (head, rest) = (range.lowerBound..<space, space + 1..<range.upperBound)
            guard isSure(HeadingKey(bytes, head)) else { continue }
            if isSure(HeadingKey(bytes, rest)) { return [head, rest] }
            if further == nil { further = parts(bytes, rest, atMost: most - 1).map { [head] + $0 } }
        }
        return further
    }

    /// Whether a heading is words, and unlike every known heading even for badly damaged ones.
    private func isForeign(_ key: HeadingKey) -> Bool {
        guard key.letters.count >= HeadingReader.fewestLetters else { return false }
        if let known = foreign[key] { return known }
        if foreign.count >= HeadingReader.cacheCapacity { foreign.removeAll(keepingCapacity: true) }
        let distances = EditDistance(from: key)
        let isForeign = headings.known.allSatisfy { known in
            let longer = max(known.key.letters.count, key.letters.count)
            return distances.distance(to: known.key) * 1000 > longer * HeadingReader.leastDifference
        }
        foreign[key] = isForeign
        return isForeign
    }

    /// Fewer letters are the rest of a heading, of which nothing can be said.
    private static let fewestLetters = 4
    /// The difference in thousandths from which words are another heading, and no damage makes the one of the other: hard
    /// noise leaves two letters in five.
    private static let leastDifference = 600

    private func isSure(_ key: HeadingKey) -> Bool { (match(key)?.likeness ?? 0) >= HeadingEvidence.sure }

    private static let tiers = [100, 90, 80, 70, 60]

    /// `১০০%` alone is the heading of a tier.
    private func takeNumber(_ number: Int?, letters: Int, into evidence: inout HeadingEvidence) {
        guard let number, letters == 0, HeadingReader.tiers.contains(number) else { return }
        evidence.number = number
        if evidence.roles.isEmpty {
            evidence.roles = [.tier]
            evidence.likeness = 700
        }
    }
}
