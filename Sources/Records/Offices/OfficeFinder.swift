internal import BengaliText
internal import Pages
internal import Provenance
internal import Tables
internal import Templates

/// Finds the office that a document or a part of one names, with its upazila and its district.
struct OfficeFinder {
    let paged: PagedText
    let words: MentionWords
    /// So many lines with text at the most are a part's head.
    private static let longestHead = 24
    /// A line of a signature stands so many lines at most below its officer.
    private static let reach = 2

    /// The office that the lines of a part name.
    ///
    /// What stands at the head goes before all else: a label, a letterhead, the first of an agreement's parties. There the
    /// office whose head signs goes before the department and the ministry above it. Then come titles further on, then
    /// running text.
    ///
    /// - Parameters:
    ///   - lines: The lines outside tables.
    ///   - table: The first line of the part's first table.
    /// - Returns: The office; nil where none is named.
    func office(in lines: ArraySlice<MentionLine>, before table: Int) -> Office? {
        let reader = OfficeReader(paged: paged, words: words, lines: lines)
        let head = headed(reader, lines, before: table)
        let best =
            head ?? lines.indices.prefix(OfficeFinder.longestHead).lazy.compactMap { reader.owner(at: $0) }.first
            ?? first(reader, lines) { $0.kind == .title || $0.kind == .letterhead }
            ?? first(reader, lines) { $0.kind != .title && $0.kind != .letterhead }
        guard var best else { return nil }
        if !best.isPlaced(isOfUpazila: reader.isOfUpazila(best.name)) { settle(&best, reader, lines) }
        var office = Office(name: paged.passage(best.name, onLine: lines[best.line].index))
        (office.upazila, office.district) = (best.upazila, best.district)
        return office
    }

    /// The office at the head of a part; of an agreement's two parties the first.
    private func headed(
        _ reader: OfficeReader, _ lines: ArraySlice<MentionLine>, before table: Int
    ) -> OfficeCandidate? {
        var best: OfficeCandidate?
        for place in lines.indices.prefix(OfficeFinder.longestHead) where lines[place].index < table {
            if best != nil, reader.partsParties(place) { break }
            if MentionLine.isProse(place, of: lines) { continue }
            for found in reader.candidates(at: place, .head) where best.map(found.precedes) ?? true { best = found }
        }
        return best
    }

    /// The first office that certain lines name by a noun that always ends a name, a কার্যালয় before every other.
    private func first(
        _ reader: OfficeReader, _ lines: ArraySlice<MentionLine>, where isLooked: (MentionLine) -> Bool
    ) -> OfficeCandidate? {
        var other: OfficeCandidate?
        for place in lines.indices
        where isLooked(lines[place])
            && (lines[place].kinds.contains(.office) || lines[place].kinds.contains(.placedOffice))
        {
            for found in reader.candidates(at: place, .text) where found.isExact {
                if found.rank == 4 { return found }
                if other == nil { other = found }
            }
        }
        return other
    }

    /// Takes what the name's own line does not tell of its place from where the office stands again, or from under the
    /// signature of its officer.
    private func settle(_ office: inout OfficeCandidate, _ reader: OfficeReader, _ lines: ArraySlice<MentionLine>) {
        let isOfUpazila = reader.isOfUpazila(office.name)
        func take(_ upazila: String?, _ district: String?) -> Bool {
            guard let district, upazila != nil || !isOfUpazila, office.district ?? district == district else {
                return false
            }
            (office.upazila, office.district) = (upazila ?? office.upazila, district)
            return true
        }
        let own = HeadingKey(paged.text.bytes, office.name)
        let distance = EditDistance(from: own)
        for place in lines.indices where place != office.line && lines[place].kinds.contains(.office) {
            for again in reader.candidates(at: place, .head) {
                let apart = distance.distance(to: HeadingKey(paged.text.bytes, again.name))
                if apart * 5 <= own.letters.count, take(again.upazila, again.district) { return }
            }
        }
        for place in lines.indices where lines[place].kinds.contains(.designation) {
            for next in place + 1..<min(lines.endIndex, place + 1 + OfficeFinder.reach) {
                let found = reader.place(at: next, isOfUpazila: isOfUpazila)
                if take(found.upazila, found.district) { return }
            }
        }
    }
}
