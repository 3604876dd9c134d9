import BengaliText
import Foundation
import ICUText
import Testing

@Suite("Grapheme clusters")
struct GraphemeClusterTests {
    /// One scalar of each class that the rules know, twice where a class has letters of two uses: of the Bengali block,
    /// joiners, and what stands beside Bengali.
    static let classes: [UInt32] = [
        0x0995, 0x09B0, 0x09DF, 0x09F0, 0x0985, 0x09CE, 0x09E7, 0x09BC, 0x09CD, 0x09BE, 0x09BF, 0x09C1, 0x09C7, 0x09D7,
        0x0981, 0x0982, 0x09FE, 0x200C, 0x200D, 0x0020, 0x000D, 0x000A, 0x0061, 0x0301, 0x0964, 0x00AD,
    ]
    /// And of other scripts: linking and not, jamo, flags, emoji, prepended signs.
    static let others: [UInt32] = [
        0x0995, 0x09CD, 0x0915, 0x094D, 0x0B95, 0x0BCD, 0x0D15, 0x0D4D, 0x0D4E, 0x0600, 0x1100, 0x1161, 0x11A8, 0xAC00,
        0xAC01, 0x1F1E7, 0x1F468, 0x1F3FB, 0x200D, 0x200C, 0xFE0F, 0x0308, 0x0903, 0x000D, 0x000A,
    ]

    private func agrees(_ bytes: [UInt8], _ context: String) {
        let borders = [0] + GraphemeClusters(bytes).map(\.upperBound)
        #expect(borders == ICUGraphemes.characterBreaks(bytes), "\(context)")
    }

    /// Every sequence of so many of the scalars, each on a line of its own, compared at once.
    private func agree(on scalars: [UInt32], length: Int) {
        let pieces = scalars.compactMap(Unicode.Scalar.init).map { Array(String($0).utf8) }
        var bytes: [UInt8] = []
        for number in 0..<Int(pow(Double(pieces.count), Double(length)).rounded()) {
            var rest = number
            for _ in 0..<length {
                bytes.append(contentsOf: pieces[rest % pieces.count])
                rest /= pieces.count
            }
            bytes.append(0x0A)
        }
        let ours = [0] + GraphemeClusters(bytes).map(\.upperBound)
        guard let theirs = ICUGraphemes.characterBreaks(bytes) else {
            Issue.record("ICU refuses the text")
            return
        }
        guard ours != theirs else { return }
        let place = zip(ours, theirs).first { $0 != $1 }.map { min($0, $1) } ?? bytes.count
        let line = bytes[..<place].lastIndex(of: 0x0A) ?? 0
        Issue.record("borders differ near \(Laws.shown(Array(bytes[line..<min(bytes.count, place + 12)])))")
    }

    @Test("three scalars of Bengali text, in any order, part where ICU parts them")
    func triples() { agree(on: Self.classes, length: 3) }

    @Test("four scalars of Bengali text, one a class, part where ICU parts them")
    func quadruples() {
        agree(
            on: [0x0995, 0x0985, 0x09BC, 0x09CD, 0x09BE, 0x09BF, 0x0981, 0x200C, 0x200D, 0x0020, 0x0061, 0x0301],
            length: 4)
    }

    @Test("so do three scalars of other scripts, emoji, flags and jamo")
    func otherScripts() { agree(on: Self.others, length: 3) }

    @Test("every scalar of the block is of the class that ICU has for it")
    func block() {
        for value in UInt32(0x0980)...0x09FF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in ["ক্\(scalar)", "\(scalar)্ক", "a\(scalar)", "\(scalar)a"] { agrees(Array(text.utf8), text) }
        }
    }

    @Test("so it is in every document of the corpus")
    func corpus() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Corpus").standardizedFileURL
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
        #expect(names.count > 20)
        for name in names { agrees([UInt8](try Data(contentsOf: folder.appendingPathComponent(name))), name) }
    }

    @Test("and in text at random")
    func random() {
        for seed in 0..<2000 {
            let bytes = StageOnePropertyTests.soup(seed: UInt64(seed))
            agrees(bytes, Laws.shown(bytes))
            let damaged = StageOnePropertyTests.damaged(seed: UInt64(seed))
            agrees(damaged, Laws.shown(damaged))
        }
    }

    @Test("the ranges cover all bytes once, in order, and a byte that is no UTF-8 is a cluster of its own")
    func cover() {
        #expect(GraphemeClusters([]).map { $0 }.isEmpty)
        for bytes: [UInt8] in [
            [0xFF, 0xFE], [0xE0, 0xA6], [0x61, 0xE0, 0xA6, 0x95, 0xE0, 0x62], [0xED, 0xA0, 0x80],
        ] {
            let clusters = Array(GraphemeClusters(bytes))
            #expect(clusters.flatMap { Array($0) } == Array(bytes.indices))
            #expect(clusters.allSatisfy { !$0.isEmpty })
        }
        #expect(Array(GraphemeClusters([0xFF, 0xFE])) == [0..<1, 1..<2])
    }

    @Test(
        "CLDR's GraphemeBreakTest holds on every line",
        .enabled(
            if: UnicodeData.isHere(UnicodeData.graphemes),
            "CLDR's GraphemeBreakTest.txt is not here: install unicode-cldr-core"))
    func breakTest() throws {
        let lines = try UnicodeData.lines(UnicodeData.graphemes)
        #expect(lines.count > 700)
        for line in lines {
            var bytes: [UInt8] = []
            var borders: [Int] = []
            for word in line.split(whereSeparator: \.isWhitespace) {
                if word == "÷" {
                    borders.append(bytes.count)
                } else if let scalar = UInt32(word, radix: 16).flatMap(Unicode.Scalar.init) {
                    bytes.append(contentsOf: String(scalar).utf8)
                }
            }
            #expect([0] + GraphemeClusters(bytes).map(\.upperBound) == borders, "\(line)")
        }
    }

    @Test(
        "CLDR's Bengali words part as it marks them",
        .enabled(
            if: UnicodeData.isHere(UnicodeData.bengaliGraphemes),
            "CLDR's TestSegmenter-Bengali.txt is not here: install unicode-cldr-core"))
    func words() throws {
        let lines = try UnicodeData.lines(UnicodeData.bengaliGraphemes)
        #expect(lines.count > 20)
        for line in lines {
            let marked = line.split(separator: ";").last.map { $0.filter { !$0.isWhitespace } } ?? ""
            let clusters = marked.utf8.split(separator: Array("÷".utf8)).map(Array.init)
            let bytes = Array(clusters.joined())
            #expect(GraphemeClusters(bytes).map { Array(bytes[$0]) } == clusters, "\(line)")
        }
    }
}
