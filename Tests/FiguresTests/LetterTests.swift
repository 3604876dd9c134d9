import Testing

@testable import Figures

@Suite("Letters, digits and dashes by themselves")
struct LetterTests {
    /// Every word of up to four letters of an alphabet of two.
    private static let words: [[UInt32]] = (0...4).flatMap { length in
        (0..<1 << length).map { bits in (0..<length).map { UInt32(bits >> $0 & 1) } }
    }

    @Test("words are near where one letter put in, taken out or changed makes one of the other, or none")
    func near() {
        for left in LetterTests.words {
            for right in LetterTests.words {
                #expect(Letters.areNear(left, right) == (Letters.distance(left, right, atMost: 1) <= 1))
            }
        }
    }

    @Test(
        "a digit stands in a text where one of its letters is one, in any script",
        arguments: ["১২", "ক১", "সভা ৩টি", "x7", "ক", "সভা", "", "e\u{301}", "٣", "a٣", "ৎ৯", "—", "\u{1D7D8}"])
    func digits(text: String) {
        let bytes = Array(text.utf8)
        let isThere = text.unicodeScalars.contains { $0.properties.numericType == .decimal }
        #expect(Digits.stand(in: bytes.span, 0..<bytes.count) == isThere)
    }

    @Test("a dash alone is a dash, of whichever length", arguments: ["-", "‐", "‑", "‒", "–", "—", "―"])
    func dashes(text: String) {
        let bytes = Array(text.utf8)
        #expect(FigureReader().readPlain(bytes, 0..<bytes.count) == .dash)
        #expect(FigureReader().read(bytes, 0..<bytes.count, expecting: nil).value == .dash)
    }
}
