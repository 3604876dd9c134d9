import BengaliText
import Foundation
import ICUText
import Testing

/// Unicode's NormalizationTest through BengaliText's NFC: `CanonicalForm.nfc`, the canonical pass with composition alone.
@Suite(
    "Unicode's NormalizationTest",
    .enabled(
        if: UnicodeData.isHere(UnicodeData.normalisation),
        "NormalizationTest.txt.bz2 is not here: install unicode-data and bzip2"))
struct NormalisationConformanceTests {
    /// The five columns of each line: source, NFC, NFD, NFKC, NFKD.
    private static func columns() throws -> [[[UInt8]]] {
        try UnicodeData.lines(UnicodeData.normalisation).filter { $0.first != "@" }.map { line in
            line.split(separator: ";").prefix(5).map { field in
                var text = ""
                for code in field.split(separator: " ") {
                    if let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init) {
                        text.unicodeScalars.append(scalar)
                    }
                }
                return Array(text.utf8)
            }
        }
    }

    /// NFC of many texts at once: a line end parts them, and nothing composes across it.
    private func nfc(_ texts: [[UInt8]]) -> [[UInt8]] {
        let text = CanonicalForm.nfc.normalise(Array(texts.joined(separator: [0x0A])))
        return text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    }

    @Test("all five assertions on NFC hold on every line")
    func lines() throws {
        let lines = try Self.columns()
        #expect(lines.count > 18_000 && lines.allSatisfy { $0.count == 5 })
        // c2 == NFC(c1) == NFC(c2) == NFC(c3), c4 == NFC(c4) == NFC(c5)
        for (from, to) in [(0, 1), (1, 1), (2, 1), (3, 3), (4, 3)] {
            let results = nfc(lines.map { $0[from] })
            #expect(results.count == lines.count)
            for (result, line) in zip(results, lines) where result != line[to] {
                Issue.record("NFC of \(Laws.shown(line[from])) is \(Laws.shown(line[to])), not \(Laws.shown(result))")
            }
        }
    }

    @Test("every code point that the first part does not list is its own NFC")
    func others() throws {
        let listed = Set(try Self.columns().map { $0[0] })
        var texts: [[UInt8]] = []
        for value in UInt32(0x20)...0x10_FFFF {
            // Planes without a single character are taken by the hundred.
            if value >= 0x4_0000, value < 0xE_0000, value % 128 != 0 { continue }
            let width: UInt32 = value >= 0x4_0000 && value < 0xE_0000 ? 128 : 1
            var text: [UInt8] = []
            for scalar in (value..<(value + width)).compactMap(Unicode.Scalar.init) {
                text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
            if !listed.contains(text) { texts.append(text) }
        }
        #expect(texts.count > 300_000)
        for (result, text) in zip(nfc(texts), texts) where result != text {
            Issue.record("\(Laws.shown(text)) is its own NFC, not \(Laws.shown(result))")
        }
    }

    @Test("the edits of NFC are those that ICU records, and the map leads home", arguments: 0..<600)
    func edits(seed: Int) {
        let source = StageOnePropertyTests.soup(seed: UInt64(seed))
        let text = CanonicalForm.nfc.normalise(source)
        #expect(
            text.bytes
                == ICUNormalizer.nfcBytes(source.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(source[3...]) : source))
        #expect(text.edits.allSatisfy { $0.rule == .composition })
        Laws.check(text, Laws.shown(source))
    }
}
