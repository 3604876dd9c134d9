/// Writes Bengali words in the codes of SutonnyMJ, as a person who types Bijoy would: the way back of the decoder.
///
/// It is what the statistics of Bijoy are learnt from; specimens in Bijoy are made with it, too.
public struct BijoyEncoder: Sendable {
    /// The codes that read the same letters, for each such letters.
    private var letterCodes: [[UInt8]: [UInt8]] = [:]
    private var belowCodes: [[UInt8]: [UInt8]] = [:]
    private var halfCodes: [UInt8: [UInt8]] = [:]
    private var longest = 1

    private static let hasanta: UInt8 = 0x4D
    private static let ra: UInt8 = 0x30

    /// Makes an encoder from the table of codes.
    public init() {
        for (byte, code) in BijoyTable.shared.codes.enumerated() {
            let byte = UInt8(byte)
            for reading in [code.reads, code.also] where !reading.isEmpty && code.kind != .before {
                let letters = reading.map { UInt8(truncatingIfNeeded: $0 & 0x7F) }
                guard reading.allSatisfy({ BengaliLetter.kind(of: $0) != nil }) else { continue }
                if reading.count > 1, reading[0] == 0x09CD {
                    belowCodes[letters, default: []].append(byte)
                } else if code.kind == .half {
                    halfCodes[letters[0], default: []].append(byte)
                } else if code.kind == .letter, BengaliLetter.kind(of: reading[0])?.isMark == false {
                    letterCodes[letters, default: []].append(byte)
                    longest = max(longest, letters.count)
                }
            }
        }
    }

    /// A text with its Bengali words in Bijoy's codes and all else as it is, as the UTF-8 of what Windows-1252 reads.
    ///
    /// A word that the codes cannot write stays; so do digits, which in Bijoy are ASCII's.
    ///
    /// - Complexity: O(n) in the text.
    public func encode(_ text: String) -> String {
        var result = ""
        var word: [UInt8] = []
        var scalars: [Unicode.Scalar] = []
        func close() {
            if let codes = word.isEmpty ? nil : encode(word) {
                for byte in codes {
                    result.unicodeScalars.append(Unicode.Scalar(BijoyTable.scalar(of: byte)) ?? "?")
                }
            } else {
                result.unicodeScalars.append(contentsOf: scalars)
            }
            word.removeAll()
            scalars.removeAll()
        }
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value & ~0x7F == 0x0980, BengaliLetter.isWordLetter(offset: Int(value & 0x7F)) {
                word.append(UInt8(truncatingIfNeeded: value & 0x7F))
                scalars.append(scalar)
            } else if InvisibleScalar.isJoiner(value), !word.isEmpty {
                word.append(value == InvisibleScalar.zeroWidthJoiner ? Self.joiner : Self.nonJoiner)
                scalars.append(scalar)
            } else {
                close()
                result.unicodeScalars.append(value == 0x0964 ? "|" : value == 0x09F3 ? "$" : scalar)
            }
        }
        close()
        return result
    }

    private static let joiner: UInt8 = 0xF1
    private static let nonJoiner: UInt8 = 0xF0

    /// The codes of a word, given as offsets from U+0980 in canonical order; nil where it cannot be written.
    func encode(_ letters: [UInt8]) -> [UInt8]? {
        var codes: [UInt8] = []
        var place = 0
        while place < letters.count {
            guard let kind = Self.kind(letters[place]) else { return nil }
            switch kind {
            case .consonant, .bareA, .other:
                guard let next = appendSyllable(letters, from: place, to: &codes) else { return nil }
                place = next
            case .anusvara: codes.append(0x73); place += 1
            case .visarga: codes.append(0x74); place += 1
            case .candrabindu: codes.append(0x75); place += 1
            default: return nil
            }
        }
        return codes
    }

    private static func kind(_ letter: UInt8) -> BengaliLetter? {
        letter < 0x80 ? BengaliLetter(rawValue: BengaliLetter.kinds[Int(letter)]) : nil
    }

    private func appendSyllable(_ letters: [UInt8], from start: Int, to codes: inout [UInt8]) -> Int? {
        var place = start
        var isReph = false
        if letters[place] == Self.ra, place + 2 < letters.count, letters[place + 1] == Self.hasanta,
            Self.kind(letters[place + 2]) == .consonant
        {
            isReph = true
            place += 2
        }
        var cluster: [UInt8] = []
        var isShown = false
        while place < letters.count {
            cluster.append(letters[place])
            place += 1
            while place < letters.count, letters[place] == 0x3C {
                cluster.append(letters[place])
                place += 1
            }
            if place + 1 < letters.count, letters[place] == Self.joiner { place += 1 }
            guard place < letters.count, letters[place] == Self.hasanta else { break }
            if place + 1 < letters.count, Self.kind(letters[place + 1]) == .consonant {
                cluster.append(Self.hasanta)
                place += 1
            } else {
                isShown = true
                place += place + 1 < letters.count && letters[place + 1] == Self.nonJoiner ? 2 : 1
                break
            }
        }
        var sign: UInt8 = 0
        if place < letters.count, Self.kind(letters[place])?.isVowelSign == true {
            sign = letters[place]
            place += 1
        }
        guard let written = write(cluster, sign: sign, isReph: isReph, isShown: isShown, isFirst: codes.isEmpty) else {
            return nil
        }
        codes.append(contentsOf: written)
        return place
    }

    private func write(
        _ cluster: [UInt8], sign: UInt8, isReph: Bool, isShown: Bool, isFirst: Bool
    ) -> [UInt8]? {
        if cluster == [0x06] { return [0x41, 0x76] }
        if sign != 0, !isReph, !isShown, let fused = letterCodes[cluster + [sign]]?.first { return [fused] }
        guard let body = codes(of: cluster) else { return nil }
        var result: [UInt8] = []
        switch sign {
        case 0x3F: result.append(0x77)
        case 0x47, 0x4B, 0x4C: result.append(isFirst ? 0x86 : 0x87)
        case 0x48: result.append(isFirst ? 0x88 : 0x89)
        default: break
        }
        result.append(contentsOf: body)
        if isShown { result.append(0x26) }
        if isReph { result.append(0xA9) }
        let last = body.last ?? 0
        switch sign {
        case 0x3E, 0x4B: result.append(0x76)
        case 0x40: result.append(0x78)
        case 0x41: result.append(last == 0x69 || last == 0xAA || last == 0xCE ? 0x93 : Self.isWide(last) ? 0x79 : 0x7A)
        case 0x42: result.append(last == 0x69 || last == 0xAA ? 0x83 : Self.isWide(last) ? 0x7E : 0x82)
        case 0x43: result.append(Self.isWide(last) ? 0x84 : 0x85)
        case 0x4C: result.append(0x8A)
        case 0, 0x3F, 0x47, 0x48: break
        default: return nil
        }
        return result
    }

    /// Letters with an upright at their right foot, under which ু and ূ have a shape of their own.
    private static func isWide(_ code: UInt8) -> Bool {
        switch code {
        case 0x59, 0x5A, 0x5F...0x61, 0x62, 0x63, 0x65, 0x67, 0x68, 0x6A, 0x6B...0x6D, 0xA7, 0xA5, 0xA8: true
        default: false
        }
    }

    /// The codes of consonants joined by hasanta.
    private func codes(of cluster: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        var place = 0
        while place < cluster.count {
            if place > 0 {
                guard cluster[place] == Self.hasanta else { return nil }
                if let (code, length) = below(cluster, at: place, after: result.last ?? 0) {
                    result.append(code)
                    place += length
                    continue
                }
                result.append(0x26)
                place += 1
            }
            guard let (code, length) = letter(cluster, at: place) else { return nil }
            let end = place + length
            let isSingle = !cluster[place..<end].contains(Self.hasanta)
            if isSingle, end < cluster.count, let halves = halfCodes[cluster[place]],
                let written = half(halves, cluster, at: place, end: end)
            {
                result.append(contentsOf: written.codes)
                place = written.end
                continue
            }
            result.append(code)
            place = end
        }
        return result
    }

    /// A half and what follows it, where such a conjunct is typed so.
    private func half(
        _ halves: [UInt8], _ cluster: [UInt8], at place: Int, end: Int
    ) -> (codes: [UInt8], end: Int)? {
        let following = end + 1 < cluster.count ? cluster[end + 1] : 0
        // ্য, ্র and, but for স ম ষ, ্ন hang on the whole letter; so does ন's ্ম.
        if following == 0x2F || following == 0x30 || following == 0x28 || following == 0x23 { return nil }
        if cluster[place] == 0x28, following == 0x2E { return nil }
        let isUpright = following == 0x24 || following == 0x25 || following == 0x2C
        let half =
            cluster[place] == 0x28
            ? (isUpright ? 0x9A : 0x9B) : cluster[place] == 0x26 && following == 0x17 ? 0x98 : halves.last ?? 0
        if let (code, length) = below(cluster, at: end, after: half) { return ([half, code], end + length) }
        guard let (code, length) = letter(cluster, at: end + 1) else { return nil }
        return ([half, code], end + 1 + length)
    }

    private func letter(_ cluster: [UInt8], at place: Int) -> (code: UInt8, length: Int)? {
        var length = min(longest, cluster.count - place)
        while length > 0 {
            let end = place + length
            if end == cluster.count || cluster[end] == Self.hasanta,
                let codes = letterCodes[Array(cluster[place..<end])]
            {
                return (codes.contains(0xB6) ? 0xB6 : codes.last ?? 0, length)
            }
            length -= 1
        }
        return nil
    }

    private func below(_ cluster: [UInt8], at place: Int, after code: UInt8) -> (code: UInt8, length: Int)? {
        var length = min(4, cluster.count - place)
        while length > 1 {
            let end = place + length
            if end == cluster.count || cluster[end] == Self.hasanta,
                let codes = belowCodes[Array(cluster[place..<end])]
            {
                let isJoined = cluster[place + 1] != 0x24 && cluster[place + 1] != 0x25
                if isJoined || BijoyTable.shared.codes[Int(code)].kind == .half {
                    return (Self.choose(among: codes, after: code), length)
                }
            }
            length -= 1
        }
        return nil
    }

    /// Which of several codes for the same sign is typed after a code.
    private static func choose(among codes: [UInt8], after code: UInt8) -> UInt8 {
        let preferred: UInt8 =
            switch code {
            case 0x63 where codes.contains(0xD6), 0x4D where codes.contains(0xD6): 0xD6
            case 0x64 where codes.contains(0xAB), 0xCB where codes.contains(0xAB): 0xAB
            case 0xAF, 0xA4, 0x9A, 0xAE: codes.contains(0x5E) ? 0x5E : codes.contains(0xA7) ? 0xA7 : 0x97
            case 0x61, 0x65, 0x6E: 0x9F
            case 0x4D, 0x6B: 0xA6
            case 0x59, 0xB6, 0x4B: 0xE8
            case 0x6A, 0x63: 0xAD
            default: 0
            }
        if codes.contains(preferred) { return preferred }
        for usual: UInt8 in [0xAA, 0xA1, 0xA5, 0x9C, 0xAC, 0xCD, 0x97] where codes.contains(usual) { return usual }
        return codes.first ?? 0
    }
}
