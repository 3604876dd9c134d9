import BengaliText
import Testing

@Suite("The beginning that tells of Bijoy")
struct LegacyWindowTests {
    /// Runs that are read in a text that is Bijoy's for the most part, and left in another.
    static let runs = ["fm´m¬q", "gz·fq", "z¶m¿xq", "k¾ggq", "cÖ"]

    /// Lines of a word and of so many scalars that show nothing behind it, then lines of runs.
    static func text(vanishing count: Int, lines: Int, of scalar: Unicode.Scalar) -> [UInt8] {
        let empty = "অফিস" + String(String.UnicodeScalarView(repeatElement(scalar, count: count))) + "\n"
        let bijoy = (0..<14).map { line in
            (0...line % 4).map { runs[($0 + line) % runs.count] }.joined(separator: " ") + "\n"
        }
        return Array((String(repeating: empty, count: lines) + bijoy.joined()).utf8)
    }

    @Test(
        "a beginning that shrinks when it is read is counted where it ends afterwards, so that a second time changes nothing",
        arguments: ["\u{200B}", "\u{2060}"] as [Unicode.Scalar], [180])
    func isReadAlikeTwice(scalar: Unicode.Scalar, lines: Int) {
        // Just beyond what is counted of a clean text, 256 KiB, and far less than is looked at.
        let count = (1 << 18) / lines / String(scalar).utf8.count + 1
        let once = Laws.both.normalise(Self.text(vanishing: count, lines: lines, of: scalar))
        #expect(once.bytes.count < once.source.count / 10)
        #expect(Laws.both.normalise(once.bytes).bytes == once.bytes)
    }

    @Test("a stream holds as much back as the whole is looked at")
    func streamIsWhole() {
        let text = Self.text(vanishing: 600, lines: 180, of: "\u{200B}")
        var stream = NormaliserStream(Laws.both)
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: text.count, by: 50_000) {
            for piece in stream.append(Array(text[start..<min(text.count, start + 50_000)])) { bytes += piece.bytes }
        }
        for piece in stream.finish() { bytes += piece.bytes }
        #expect(bytes == Laws.both.normalise(text).bytes)
    }
}
