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
    /// So that hostile input with ever new headings stays bounded in memory.
    private static let cacheCapacity = 4096

    init(_ headings: Headings) {
        self.headings = headings
    }

    private func match(_ key: HeadingKey) -> HeadingMatch? {
        if let known = cache[key] { return known }
        if cache.count >= HeadingReader.cacheCapacity { cache.removeAll(keepingCapacity: true) }
        let match = headings.match(key)
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
        if let year = HeadingNumbers.fiscalYear(bytes, passage.text) { evidence.year = year }
        let key = HeadingKey(bytes, passage.text)
        guard let match = match(key) else {
            takeNumber(HeadingNumbers.first(bytes, passage.text), letters: key.letters.count, into: &evidence)
            return
        }
        let known = headings.known[match.heading]
        if let first = known.roles.first, first.hasPrefix("group:") {
            evidence.group = ColumnRole(rawValue: String(first.dropFirst(6)))
            return
        }
        let roles = known.roles.compactMap(ColumnRole.init)
        // The row nearest the body speaks last; a better match above it is kept only where this one is poor.
        guard evidence.roles.isEmpty || match.likeness >= 750 else { return }
        // What stood above may be the heading of a neighbour that was pushed here; it is heard, but less.
        evidence.roles = roles + evidence.roles.filter { !roles.contains($0) }
        evidence.likeness = match.likeness
        evidence.number = known.number
        if roles.first == .quarter { evidence.number = HeadingNumbers.quarter(bytes, passage.text) }
    }

    /// `১০০%` alone is the heading of a tier.
    private func takeNumber(_ number: Int?, letters: Int, into evidence: inout HeadingEvidence) {
        guard let number, letters == 0, [100, 90, 80, 70, 60].contains(number) else { return }
        evidence.number = number
        if evidence.roles.isEmpty {
            evidence.roles = [.tier]
            evidence.likeness = 700
        }
    }
}
