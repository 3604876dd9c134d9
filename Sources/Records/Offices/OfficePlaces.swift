internal import BengaliText

/// Tells the upazila and the district of an office from what stands behind its name, in it or under it.
struct OfficePlaces {
    /// The lexicon of places, read once when first asked for.
    private static let places = Places()
    private static let districts = NearPlaces(places.districts)
    /// What a place is said to be.
    private enum Tag { case upazila, district }
    /// A name, and what it is said to be.
    private struct Named {
        var name: [UInt8]
        var tag: Tag?
    }

    private static let upazila = Array("উপজেলা".utf8)
    private static let district = Array("জেলা".utf8)
    private static let town = Array("সদর".utf8)
    /// What a sentence puts behind a place.
    private static let endings = ["এর", "জেলার", "উপজেলার", "মধ্যে", "জেলায়"].map { Array($0.utf8) }
    /// More words than a place's name has.
    private static let mostWords = 3
    /// So many names behind an office may be its place's.
    private static let mostNames = 3

    // MARK: Resolving

    /// The upazila and the district that pieces of text name, as far as the lexicon of places agrees.
    ///
    /// - Parameters:
    ///   - pieces: What stands behind an office's name, between commas and colons.
    ///   - isOfUpazila: Whether the office is one of an upazila.
    /// - Returns: The names as the lexicon spells them, nil where it knows none.
    func place(of pieces: [[UInt8]], isOfUpazila: Bool) -> (upazila: String?, district: String?) {
        let named = names(of: pieces).prefix(OfficePlaces.mostNames)
        var district = named.first { $0.tag == .district }.flatMap { self.district($0.name) }
        var own = named.first { $0.tag == .upazila }?.name
        let free = named.filter { $0.tag == nil }.map(\.name)
        if own == nil { own = free.first }
        if district == nil { district = free.dropFirst(own == free.first ? 1 : 0).first.flatMap { self.district($0) } }
        guard let own else { return (nil, district) }
        if isOfUpazila || district != nil {
            if let found = upazila(own, in: district) { return (found.name, district ?? found.parent) }
            return (nil, district ?? self.district(own))
        }
        return (nil, self.district(own))
    }

    /// The district of a name, where the whole stretch is one: `নাটোর`, `জেলা: নাটোর`.
    func isPlace(_ piece: [UInt8]) -> Bool {
        let named = names(of: [piece])
        guard let first = named.first else { return false }
        let places = OfficePlaces.places
        return places.district(named: first.name) != nil || !places.upazilas(named: first.name).isEmpty
            || places.division(named: first.name) != nil
    }

    /// Whether a stretch is a division's name.
    func isDivision(_ name: [UInt8]) -> Bool { OfficePlaces.places.division(named: name) != nil }

    private func district(_ name: [UInt8]) -> String? {
        if let exact = OfficePlaces.places.district(named: name) { return exact.name }
        return OfficePlaces.districts.nearest(to: name)
    }

    private func upazila(_ name: [UInt8], in district: String?) -> (name: String, parent: String)? {
        let places = OfficePlaces.places
        guard let district else { return places.upazila(named: name).map { ($0.name, $0.parent) } }
        // The upazila at a district's seat is named after it: সদর, নাটোর.
        let own = name == OfficePlaces.town ? Array(district.utf8) + [0x20] + OfficePlaces.town : name
        if let exact = places.upazila(named: own, district: district) { return (exact.name, district) }
        if let near = NearPlaces(places.upazilas(of: district)).nearest(to: own) { return (near, district) }
        // A district is spelt in more ways than one; the upazila's own name settles it where only one has it.
        return places.upazila(named: own).map { ($0.name, district) }
    }

    // MARK: Names

    /// The names that pieces hold: `উপজেলা: বোদা`, `বোদা উপজেলা`, `জেলা- পঞ্চগড়`, `পঞ্চগড়।`.
    private func names(of pieces: [[UInt8]]) -> [Named] {
        var named: [Named] = []
        var pending: Tag?
        for piece in pieces {
            for part in OfficePlaces.parts(piece) {
                var words = part
                var tag = pending
                pending = nil
                if let first = words.first.flatMap(OfficePlaces.tag) {
                    words.removeFirst()
                    tag = first
                    if words.isEmpty {
                        pending = first
                        continue
                    }
                }
                while let last = words.last, OfficePlaces.endings.contains(last) { words.removeLast() }
                if let last = words.last.flatMap(OfficePlaces.tag), words.count > 1 {
                    words.removeLast()
                    tag = last
                }
                guard !words.isEmpty, words.count <= OfficePlaces.mostWords else { continue }
                named.append(Named(name: Array(words.joined(separator: [0x20])), tag: tag))
            }
        }
        return named
    }

    private static func tag(_ word: [UInt8]) -> Tag? {
        if word == upazila { return .upazila }
        return word == district ? .district : nil
    }

    /// The words of a piece, parted where a hyphen, a dash, a danda or a visarga that stands for a colon parts them.
    private static func parts(_ piece: [UInt8]) -> [[[UInt8]]] {
        var parts: [[[UInt8]]] = [[]]
        var word: [UInt8] = []
        func endWord() {
            if !word.isEmpty { parts[parts.count - 1].append(word) }
            word = []
        }
        var offset = 0
        while offset < piece.count {
            let width = piece[offset] < 0x80 ? 1 : piece[offset] < 0xE0 ? 2 : piece[offset] < 0xF0 ? 3 : 4
            let letter = piece[offset..<min(piece.count, offset + width)]
            offset += width
            if letter.first == 0x20 || letter.first == 0x2A {
                endWord()
            } else if isMark(letter) || (isVisarga(letter) && tag(word) != nil) {
                endWord()
                parts.append([])
            } else {
                word += letter
            }
        }
        endWord()
        return parts.filter { !$0.isEmpty }
    }

    /// A hyphen, a full stop, a dash or a danda.
    private static func isMark(_ letter: ArraySlice<UInt8>) -> Bool {
        if letter.count == 1 { return letter.first == 0x2D || letter.first == 0x2E }
        guard letter.count == 3, let first = letter.first, let last = letter.last else { return false }
        let middle = letter[letter.startIndex + 1]
        return (first == 0xE2 && middle == 0x80 && (0x90...0x95).contains(last))
            || (first == 0xE0 && middle == 0xA5 && (0xA4...0xA5).contains(last))
    }

    private static func isVisarga(_ letter: ArraySlice<UInt8>) -> Bool { letter.elementsEqual([0xE0, 0xA6, 0x83]) }
}
