internal import BengaliText
internal import Pages
internal import Provenance

/// Words as tables compare them: their letters and digits only, for spaces and punctuation differ from print to print.
enum SqueezedWords {
    /// The canonical bytes of passages without white space, ASCII punctuation, dandas and general punctuation.
    static func bytes(of passages: [Passage], in paged: PagedText) -> [UInt8] {
        var result: [UInt8] = []
        let text = paged.text.bytes
        for passage in passages {
            var place = passage.text.lowerBound
            var kept = place
            while place < passage.text.upperBound {
                let end = min(place + width(text[place]), passage.text.upperBound)
                if !isLetter(text, place, end) {
                    result += text[kept..<place]
                    kept = end
                }
                place = end
            }
            result += text[kept..<place]
        }
        return result
    }

    private static func width(_ lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    private static func isLetter(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
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
