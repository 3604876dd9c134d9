internal import BengaliText
internal import Pages
internal import Provenance

/// Words as tables compare them: their letters and digits only, for spaces and punctuation differ from print to print.
enum SqueezedWords {
    /// The canonical bytes of passages without white space, ASCII punctuation, dandas and general punctuation.
    static func bytes(of passages: [Passage], in paged: PagedText) -> [UInt8] {
        let count = passages.reduce(0) { $0 + $1.text.count }
        let text = paged.text.bytes.span
        return [UInt8](capacity: count) { result in
            for passage in passages {
                var place = passage.text.lowerBound
                while place < passage.text.upperBound {
                    let end = min(place + width(text[place]), passage.text.upperBound)
                    if isLetter(text, place, end) { for byte in place..<end { result.append(text[byte]) } }
                    place = end
                }
            }
        }
    }

    /// Hashes words eight bytes at a time: byte by byte it is what comparing them costs most.
    static func hash(_ words: [UInt8], into hasher: inout Hasher) {
        var packed = UInt64(words.count)
        let bytes = words.span
        for place in bytes.indices {
            if place % 8 == 0 {
                hasher.combine(packed)
                packed = 0
            }
            packed = packed << 8 | UInt64(bytes[place])
        }
        hasher.combine(packed)
    }

    private static func width(_ lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    private static func isLetter(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        switch (text[start], end - start) {
        case (0x30...0x39, _), (0x41...0x5A, _), (0x61...0x7A, _): true
        case (..<0x80, _): false
        case (0xC2, 2): text[start + 1] >= 0xC0
        case (0xE2, 3): text[start + 1] != 0x80
        case (0xE0, 3): !(text[start + 1] == 0xA5 && (text[start + 2] == 0xA4 || text[start + 2] == 0xA5))
        default: true
        }
    }
}
