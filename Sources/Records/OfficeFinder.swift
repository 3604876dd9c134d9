internal import BengaliText
internal import Pages
internal import Provenance
internal import Tables
internal import Templates

/// Finds the office that a document or a part of one names, with its upazila and its district.
struct OfficeFinder {
    let paged: PagedText
    let words: MentionWords
    /// The lexicon of places, read once when first asked for.
    private static let places = Places()
    private static let endings = [" এর", "।", " জেলা", " উপজেলা"].map { Array($0.utf8) }
    private static let own = Array("কার্যালয়".utf8)
    private static let upazila = Array("উপজেলা".utf8)
    private static let colon = UInt8(ascii: ":")
    /// The longest line, in bytes, that may name the office.
    private static let longest = 400
    /// The shortest name, in bytes: কার্যালয় alone names none.
    private static let shortest = 40

    /// The first office that the lines name; titles and letterheads go before running text.
    ///
    /// An agreement also names the office above, a department or a ministry (অধিদপ্তর, মন্ত্রণালয়), so a কার্যালয় goes
    /// before every other.
    func office(in lines: ArraySlice<MentionLine>) -> Office? {
        var other: Office?
        for isHead in [true, false] {
            for place in lines.indices where isCandidate(lines[place], isHead: isHead) {
                guard let found = office(at: place, in: lines), let name = found.name else { continue }
                if paged.text.bytes[name.text].suffix(OfficeFinder.own.count).elementsEqual(OfficeFinder.own) {
                    return found
                }
                if other == nil { other = found }
            }
        }
        return other
    }

    private func isCandidate(_ line: MentionLine, isHead: Bool) -> Bool {
        let isTitle = line.kind == .title || line.kind == .letterhead
        return isTitle == isHead && (line.kinds.contains(.office) || line.kinds.contains(.placedOffice))
            && line.range.count <= OfficeFinder.longest
    }

    private func office(at place: Int, in lines: ArraySlice<MentionLine>) -> Office? {
        let line = lines[place]
        let pieces = pieces(of: line.range)
        guard let index = pieces.firstIndex(where: isOfficeName) else {
            return placedOffice(pieces, at: place, in: lines)
        }
        var office = Office(name: paged.passage(pieces[index], onLine: line.index))
        setPlace(following(index, of: pieces, at: place, in: lines).map(name), of: pieces[index], &office)
        return office
    }

    /// An office that only its level and its place tell, where a line or a label's text begins with it and goes on with
    /// both: `জেলা শিক্ষা অফিস, পঞ্চগড়`.
    private func placedOffice(_ pieces: [Range<Int>], at place: Int, in lines: ArraySlice<MentionLine>) -> Office? {
        let bytes = paged.text.bytes
        guard
            let index = pieces.indices.first(where: { index in
                let piece = pieces[index]
                return begins(piece, lines[place].range)
                    && (piece.count >= OfficeFinder.shortest || words.holds(.localLevel, bytes, piece))
                    && words.ends(.placedOffice, bytes, piece)
            })
        else { return nil }
        var office = Office(name: paged.passage(pieces[index], onLine: lines[place].index))
        setPlace(following(index, of: pieces, at: place, in: lines).map(name), of: pieces[index], &office)
        return office.district == nil ? nil : office
    }

    /// Whether a piece begins its line, or stands right behind a label's colon.
    private func begins(_ piece: Range<Int>, _ line: Range<Int>) -> Bool {
        let before = paged.text.bytes[line.lowerBound..<piece.lowerBound].last { $0 != 0x20 }
        return before == nil || before == OfficeFinder.colon
    }

    /// What stands behind an office's name; under a letterhead the place stands on the next line.
    private func following(
        _ index: Int, of pieces: [Range<Int>], at place: Int, in lines: ArraySlice<MentionLine>
    ) -> [Range<Int>] {
        let following = Array(pieces[(index + 1)...])
        guard following.isEmpty, place + 1 < lines.endIndex, lines[place + 1].range.count <= 120,
            !lines[place + 1].kinds.contains(.office)
        else { return following }
        return self.pieces(of: lines[place + 1].range)
    }

    /// A piece that ends in কার্যালয় or the like, not in কার্যালয়ের.
    private func isOfficeName(_ range: Range<Int>) -> Bool {
        let bytes = paged.text.bytes
        // In English the word stands first: Ministry of River Ports.
        if bytes[range.lowerBound] < 0x80, let word = words.first(.office, bytes, range) {
            return word.lowerBound == range.lowerBound && word.upperBound < range.upperBound
        }
        guard range.count >= OfficeFinder.shortest, words.ends(.office, bytes, range) else { return false }
        var rest = range
        while let word = words.first(.office, bytes, rest) {
            if word.upperBound == range.upperBound { return true }
            rest = word.upperBound..<range.upperBound
        }
        return false
    }

    /// The parts of a line between commas, colons, asterisks and brackets, white space at their edges left out.
    private func pieces(of range: Range<Int>) -> [Range<Int>] {
        let bytes = paged.text.bytes
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for offset in range.lowerBound...range.upperBound {
            let isEnd = offset == range.upperBound
            guard isEnd || parts(bytes[offset]) || isDash(at: offset, of: range) else { continue }
            var low = start
            var high = isEnd || parts(bytes[offset]) ? offset : offset - 2
            while low < high, bytes[low] <= 0x20 { low += 1 }
            while low < high, bytes[high - 1] <= 0x20 || bytes[high - 1] == 0x2E { high -= 1 }
            if low < high { pieces.append(low..<high) }
            start = offset + 1
        }
        return pieces
    }

    /// Whether the last byte of a long dash stands there, between spaces: ` — `.
    private func isDash(at offset: Int, of range: Range<Int>) -> Bool {
        let bytes = paged.text.bytes
        guard offset - 3 >= range.lowerBound, offset + 1 < range.upperBound, (0x93...0x94).contains(bytes[offset])
        else { return false }
        return bytes[offset - 1] == 0x80 && bytes[offset - 2] == 0xE2 && bytes[offset - 3] == 0x20
            && bytes[offset + 1] == 0x20
    }

    private func parts(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2C, 0x3A, 0x2A, 0x28, 0x29, 0x3B: true
        default: false
        }
    }

    /// A place's name without what a sentence puts behind it: `নাটোর-এর মধ্যে`, `নাটোর।`.
    private func name(_ range: Range<Int>) -> [UInt8] {
        var name = Array(paged.text.bytes[range])
        if let dash = name.firstIndex(of: 0x2D) { name.removeSubrange(dash...) }
        for ending in OfficeFinder.endings {
            if let found = PhraseTable.position(of: ending, in: name, 0..<name.count) { name.removeSubrange(found...) }
        }
        while name.last == 0x20 { name.removeLast() }
        return name
    }

    /// The two names behind an office are its upazila and its district, as far as the lexicon of places agrees.
    private func setPlace(_ names: [[UInt8]], of piece: Range<Int>, _ office: inout Office) {
        let places = OfficeFinder.places
        let names = names.filter { !$0.isEmpty && $0.count <= 60 }.prefix(2)
        guard let first = names.first else { return }
        let isOfUpazila = PhraseTable.contains(OfficeFinder.upazila, in: paged.text.bytes, piece)
        let district = names.dropFirst().first.flatMap { places.district(named: $0)?.name }
        if isOfUpazila || district != nil {
            // A district is spelt in more ways than one; the upazila's own name settles it where only one has it.
            office.upazila = (places.upazila(named: first, district: district) ?? places.upazila(named: first))?.name
            office.district = district ?? places.upazila(named: first)?.parent
            if office.upazila == nil, office.district == nil { office.district = places.district(named: first)?.name }
        } else {
            office.district = places.district(named: first)?.name
        }
    }
}
