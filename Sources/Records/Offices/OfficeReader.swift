internal import BengaliText
internal import Pages
internal import Tables
internal import Templates

/// Reads the names of offices off a line.
struct OfficeReader {
    let paged: PagedText
    let words: MentionWords
    let lines: ArraySlice<MentionLine>
    private let offices = OfficeWords.embedded
    private let places = OfficePlaces()
    private let pieces: OfficePieces

    /// The longest line, in bytes, that may name the office, and the longest under it that may name its place.
    private static let longest = 400
    private static let longestPlace = 120
    /// More words than a name has.
    private static let mostWords = 12
    /// How many words of a place may stand behind a name without a comma.
    private static let placeWords = 3

    init(paged: PagedText, words: MentionWords, lines: ArraySlice<MentionLine>) {
        self.paged = paged
        self.words = words
        self.lines = lines
        pieces = OfficePieces(paged: paged)
    }

    private var bytes: [UInt8] { paged.text.bytes }

    /// How a line may name an office.
    enum Trust {
        /// By a noun that always ends a name.
        case text
        /// By any noun, where the name stands by itself.
        case head
    }

    /// The names on a line, in order.
    func candidates(at place: Int, _ trust: Trust) -> [OfficeCandidate] {
        let line = lines[place]
        guard line.range.count <= OfficeReader.longest, line.kind != .list, !line.isItem(bytes) else { return [] }
        let label = offices.label(in: bytes, line.range)
        if let label, let declared = declared(at: place, behind: label) { return [declared] }
        let parts = pieces.pieces(of: line.range)
        return parts.indices.compactMap { index in
            if let label, parts[index].lowerBound < label.upperBound { return nil }
            return candidate(at: place, index, of: parts, trust)
        }
    }

    // MARK: Labels

    /// What a label names: `কার্যালয়ের নাম: …`, whatever the name ends with.
    private func declared(at place: Int, behind label: Range<Int>) -> OfficeCandidate? {
        let line = lines[place]
        var start = label.upperBound
        var isParted = false
        while start < line.range.upperBound {
            let rest = bytes[start..<line.range.upperBound]
            if rest.starts(with: [0xE0, 0xA6, 0x83]) || rest.starts(with: [0xE2, 0x80, 0x93]) {
                (start, isParted) = (start + 3, true)
            } else if let byte = rest.first, [0x3A, 0x2D].contains(byte) {
                (start, isParted) = (start + 1, true)
            } else if let byte = rest.first, [0x20, 0x2A].contains(byte) {
                start += 1
            } else {
                break
            }
        }
        guard isParted, start < line.range.upperBound else { return nil }
        let parts = pieces.pieces(of: start..<line.range.upperBound)
        for index in parts.indices {
            if let found = candidate(at: place, index, of: parts, .head, isLabelled: true) { return found }
        }
        guard let first = parts.first, first.count >= 9, !places.isPlace(Array(bytes[first])) else { return nil }
        return make(place, first, parts, 0, rank: 3, isExact: true)
    }

    // MARK: Names

    private func candidate(
        at place: Int, _ index: Int, of parts: [Range<Int>], _ trust: Trust, isLabelled: Bool = false
    ) -> OfficeCandidate? {
        let piece = parts[index]
        guard let noun = offices.noun(in: bytes, piece, wordsBehind: OfficeReader.placeWords) else { return nil }
        guard let name = name(of: piece, noun), !offices.isAddress(bytes, name), isSpecific(name) else { return nil }
        if trust == .text, noun.standing == .head { return nil }
        if noun.range.upperBound == name.upperBound,
            offices.isLevelAlone(bytes, name.lowerBound..<noun.range.lowerBound)
        {
            return nil
        }
        let isLevelled = offices.hasLevel(bytes, name)
        let rank = noun.rank == 3 && isLevelled ? 4 : noun.rank
        let found = make(place, joined(index, of: parts, name, noun), parts, index, rank: rank, isExact: noun.isExact)
        switch noun.standing {
        case .always: return found
        case .head:
            guard isByItself(index, of: parts, at: place, isLabelled), !words.holds(.document, bytes, name),
                !isPlaceAlone(name, noun)
            else { return nil }
            return found
        case .placed:
            let isPlaced = found.district != nil && (isLevelled || pieces.begins(piece, lines[place].range))
            let isHead = trust == .head && isLevelled && isUnderLetterhead(place)
            return isPlaced || isHead || isLabelled ? found : nil
        }
    }

    /// The name up to its noun; in English up to the end of the piece.
    ///
    /// What stands behind the noun must be a place, or the
    /// number of the office: `কর অঞ্চল-১`.
    private func name(of piece: Range<Int>, _ noun: OfficeWords.Noun) -> Range<Int>? {
        if noun.range.lowerBound == piece.lowerBound { return piece }
        if noun.range.upperBound == piece.upperBound { return piece }
        let rest = Array(bytes[noun.range.upperBound..<piece.upperBound].drop { $0 == 0x20 })
        // National Board of Revenue
        if isOf(rest) { return piece }
        return places.isPlace(rest) ? piece.lowerBound..<noun.range.upperBound : nil
    }

    private func isOf(_ rest: [UInt8]) -> Bool {
        rest.count > 3 && rest[0] | 0x20 == 0x6F && rest[1] | 0x20 == 0x66 && rest[2] == 0x20
    }

    /// Whether a name is one office's: no date or number, not any office's, nor what a heading says of them.
    private func isSpecific(_ name: Range<Int>) -> Bool {
        var line = lines[lines.startIndex]
        line.range = name
        guard !line.hasDigit(bytes), !offices.isGeneric(bytes, name) else { return false }
        return bytes[name].count { $0 == 0x20 } < OfficeReader.mostWords
    }

    /// Whether a name begins its line, or only officers stand before it.
    private func isByItself(_ index: Int, of parts: [Range<Int>], at place: Int, _ isLabelled: Bool) -> Bool {
        if isLabelled || pieces.begins(parts[index], lines[place].range) { return true }
        return parts[..<index].allSatisfy { part in
            words.holds(.designation, bytes, part) || offices.noun(in: bytes, part) != nil
        }
    }

    /// Whether a line of a letterhead stands not far above a line of it.
    private func isUnderLetterhead(_ place: Int) -> Bool {
        lines[place].kind == .letterhead
            && lines[..<place].suffix(OfficeReader.letterheadReach).contains { $0.kind == .letterhead }
    }

    private static let letterheadReach = 5

    /// রাজশাহী বিভাগ is a place, not an office.
    private func isPlaceAlone(_ name: Range<Int>, _ noun: OfficeWords.Noun) -> Bool {
        noun.rank == 2 && places.isDivision(Array(bytes[name.lowerBound..<noun.range.lowerBound].dropLast()))
    }

    /// A ministry's name goes back over commas to the first of its subjects: `স্থানীয় সরকার, পল্লী উন্নয়ন ও সমবায় মন্ত্রণালয়`;
    /// in English it goes on over them.
    private func joined(
        _ index: Int, of parts: [Range<Int>], _ name: Range<Int>, _ noun: OfficeWords.Noun
    ) -> Range<Int> {
        guard noun.rank == 1 else { return name }
        if noun.range.lowerBound == name.lowerBound {
            guard index + 1 < parts.count, isListed(name, parts[index + 1]), isEnglishList(parts[index + 1]) else {
                return name
            }
            return name.lowerBound..<parts[index + 1].upperBound
        }
        var start = name.lowerBound
        for before in parts[..<index].reversed() {
            let text = Array(bytes[before])
            guard isListed(before, start..<name.upperBound), !words.holds(.designation, bytes, before),
                offices.noun(in: bytes, before) == nil, !places.isPlace(text), isSpecific(before)
            else { break }
            start = before.lowerBound
        }
        return start..<name.upperBound
    }

    /// Whether a comma and a space stand between two pieces, and nothing else.
    private func isListed(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        bytes[first.upperBound..<second.lowerBound].elementsEqual([0x2C, 0x20])
    }

    /// `Energy and Mineral Resources`: the last subjects of an English list.
    private func isEnglishList(_ piece: Range<Int>) -> Bool {
        let text = String(decoding: bytes[piece], as: UTF8.self).lowercased()
        return text.contains(" and ") && !text.contains("government")
    }

    // MARK: Places

    private func make(
        _ place: Int, _ name: Range<Int>, _ parts: [Range<Int>], _ index: Int, rank: Int, isExact: Bool
    ) -> OfficeCandidate {
        let isOfUpazila = isOfUpazila(name)
        var following = placePieces(parts.dropFirst(index + 1))
        if name.upperBound < parts[index].upperBound {
            following.insert(Array(bytes[name.upperBound..<parts[index].upperBound]), at: 0)
        }
        if following.isEmpty {
            // Under a letterhead the place stands on the next line; the office above may stand between.
            for next in lines[(place + 1)...].prefix(2) {
                guard next.range.count <= OfficeReader.longestPlace, next.index - lines[place].index <= 4 else { break }
                let own = pieces.pieces(of: next.range)
                following = placePieces(own[...])
                if !following.isEmpty || own.contains(where: { offices.noun(in: bytes, $0) == nil }) { break }
            }
        }
        // What stands under a ministry's name is where its building is; it is of the whole country.
        let found = places.place(of: rank <= 2 ? [] : following, isOfUpazila: isOfUpazila)
        return OfficeCandidate(
            line: place, name: name, rank: rank, isExact: isExact, upazila: found.upazila, district: found.district)
    }

    /// Whether a name is that of an upazila's office.
    func isOfUpazila(_ name: Range<Int>) -> Bool {
        PhraseTable.contains(OfficeReader.upazila, in: bytes, name)
    }

    private static let upazila = Array("উপজেলা".utf8)

    /// The pieces that may name a place: of those behind a name, the ones that name neither an office nor an officer.
    private func placePieces(_ parts: ArraySlice<Range<Int>>) -> [[UInt8]] {
        parts.filter { part in
            part.count <= 60 && offices.noun(in: bytes, part) == nil && !words.holds(.designation, bytes, part)
        }.map { Array(bytes[$0]) }
    }

    /// The place that a line names by itself, under a signature.
    func place(at line: Int, isOfUpazila: Bool) -> (upazila: String?, district: String?) {
        guard lines[line].range.count <= OfficeReader.longestPlace else { return (nil, nil) }
        return places.place(of: placePieces(pieces.pieces(of: lines[line].range)[...]), isOfUpazila: isOfUpazila)
    }

    /// The office whose document a title says it is: `ভূমি মন্ত্রণালয়ের বার্ষিক কর্মসম্পাদন চুক্তি`; a year may stand before it.
    func owner(at place: Int) -> OfficeCandidate? {
        let line = lines[place]
        guard line.kind == .title, line.range.count <= OfficeReader.longest,
            offices.label(in: bytes, line.range) == nil,
            let noun = offices.owner(in: bytes, line.range)
        else { return nil }
        var start = line.range.lowerBound
        if let year = words.first(.yearLabel, bytes, start..<noun.range.lowerBound) {
            start = bytes[year.upperBound..<noun.range.lowerBound].firstIndex(of: 0x20).map { $0 + 1 } ?? start
        }
        while start < noun.range.lowerBound, bytes[start] == 0x20 || bytes[start] == 0x23 || bytes[start] == 0x2A {
            start += 1
        }
        let name = start..<noun.range.upperBound
        guard start < noun.range.lowerBound, isSpecific(name), !words.holds(.document, bytes, name) else { return nil }
        return OfficeCandidate(line: place, name: name, rank: noun.rank, isExact: true)
    }

    /// Whether a line, or its first word, parts the parties of an agreement.
    func partsParties(_ line: Int) -> Bool { offices.isJoin(bytes, lines[line].range) }
}
