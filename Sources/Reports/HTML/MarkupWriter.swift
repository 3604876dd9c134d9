internal import BengaliText
internal import Provenance

/// Writes HTML: markup as it stands, and text escaped.
struct MarkupWriter {
    var output: [UInt8] = []

    /// Appends markup as it stands.
    mutating func markup(_ markup: String) {
        output.append(contentsOf: markup.utf8)
    }

    /// Appends text, escaped.
    mutating func text(_ text: String) {
        EscapedText.append(text, as: MarkupSyntax.self, to: &output)
    }

    /// Appends the words in both languages, each marked as its own; the style shows the one that the reader chose.
    mutating func both(_ words: Bilingual, element: String = "span", class name: String = "") {
        // A figure by itself needs to be seen once only where both languages are shown.
        let isNumeral = !words.english.utf8.contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x80 }
        let extra = (name.isEmpty ? "" : " \(name)") + (isNumeral ? " numeral" : "")
        markup("<\(element) class=\"en\(extra)\" lang=\"en\">")
        text(words.english)
        markup("</\(element)><\(element) class=\"bn\(extra)\" lang=\"bn\">")
        text(words.bengali)
        markup("</\(element)>")
    }

    /// Appends the pieces' canonical text, joined by a space; cut after about `limit` bytes, with an ellipsis.
    ///
    /// Call it inside an element that says `lang="bn"`.
    mutating func passages(_ passages: [Passage], of text: CanonicalText, limit: Int = .max) {
        let bytes = text.bytes
        var rest = limit
        for (index, passage) in passages.enumerated() {
            if index > 0 { markup(" ") }
            let range = passage.text.clamped(to: 0..<bytes.count)
            guard range.count > rest else {
                EscapedText.append(bytes.span, range, as: MarkupSyntax.self, to: &output)
                rest -= range.count
                continue
            }
            let end = MarkupWriter.cut(bytes.span, range, after: max(0, rest))
            EscapedText.append(bytes.span, range.lowerBound..<end, as: MarkupSyntax.self, to: &output)
            return markup("…")
        }
    }

    /// A place at most `length` bytes into a range that parts no word where a space is near, and no letter anywhere.
    private static func cut(_ bytes: Span<UInt8>, _ range: Range<Int>, after length: Int) -> Int {
        let limit = range.lowerBound + length
        var offset = limit
        while offset > range.lowerBound, limit - offset < 60 {
            if bytes[offset] == 0x20 { return offset }
            offset -= 1
        }
        offset = limit
        while offset > range.lowerBound, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }
}
