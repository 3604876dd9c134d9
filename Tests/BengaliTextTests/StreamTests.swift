import BengaliText
import Foundation
import Testing

/// Everything a stream gave, put together as the whole gives it.
struct StreamedText {
    var bytes: [UInt8] = []
    var source: [UInt8] = []
    var edits: [StreamEdit] = []
    var pieces: [NormalisedPiece] = []

    /// Streams a source in chunks of the given sizes, the last of which goes on to the end.
    init(_ source: [UInt8], _ normaliser: Normaliser, window: Int, chunk: () -> Int) {
        var stream = NormaliserStream(normaliser, window: window)
        var offset = 0
        while offset < source.count {
            let end = min(source.count, offset + max(1, chunk()))
            take(stream.append(Array(source[offset..<end])))
            offset = end
        }
        take(stream.finish())
    }

    private mutating func take(_ pieces: [NormalisedPiece]) {
        for piece in pieces {
            #expect(piece.sourceStart == source.count && piece.textStart == bytes.count)
            bytes += piece.bytes
            source += piece.text.source
            edits += piece.edits
        }
        self.pieces += pieces
    }
}

@Suite("a stream is what the whole is, however it is cut")
struct StreamTests {
    /// The text and the edits of a stream are the whole's.
    private func agrees(_ source: [UInt8], _ normaliser: Normaliser, window: Int, seed: UInt64, onlyText: Bool = false)
    {
        var generator = SeededGenerator(seed: seed)
        let largest = [1, 3, 17, 200].randomElement(using: &generator) ?? 1
        let stream = StreamedText(source, normaliser, window: window) { Int.random(in: 1...largest, using: &generator) }
        let whole = normaliser.normalise(source)
        #expect(stream.source == source)
        #expect(stream.bytes == whole.bytes, "\(Laws.shown(source)): \(Laws.shown(stream.bytes)), seed \(seed)")
        if onlyText { return }
        let edits = stream.edits.map { Change($0.edit, $0.source) }
        #expect(edits == whole.edits.map { Change($0, Int($0.sourceStart)..<Int($0.sourceEnd)) }, "seed \(seed)")
        for piece in stream.pieces {
            for offset in piece.textStart...(piece.textStart + piece.bytes.count) {
                #expect(
                    offset == piece.textStart || offset == piece.textStart + piece.bytes.count
                        || piece.source(atStart: offset) == Int(whole.map.source(atStart: Int32(offset))))
                #expect(
                    offset == piece.textStart
                        || piece.source(atEnd: offset) == Int(whole.map.source(atEnd: Int32(offset))))
            }
        }
    }

    private struct Change: Equatable {
        let rule: EditRule
        let source: Range<Int>
        let before: String
        let after: [UInt8]
        let evidence: String?

        init(_ edit: TextEdit, _ source: Range<Int>) {
            (rule, before, after, evidence) = (edit.rule, edit.before, Array(edit.after.utf8), edit.evidence)
            self.source = source
        }
    }

    @Test("text of any kind in chunks of any size, where no line is longer than the window")
    func randomText() {
        for seed in 0..<400 as Range<UInt64> {
            let lines = (0..<4).map { StageOnePropertyTests.soup(seed: seed * 4 + $0) }
            agrees(Array(lines.joined(separator: [0x0A])), Laws.both, window: 512, seed: seed)
            let damaged = (0..<3).map { StageOnePropertyTests.damaged(seed: seed * 3 + $0) }
            agrees(Array(damaged.joined(separator: [0x0D, 0x0A])), Laws.both, window: 4096, seed: seed)
        }
    }

    @Test("the documents of the corpus")
    func corpus() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Corpus")
        let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
        var count = 0
        for name in names {
            let file = root.appendingPathComponent("\(name)/source.txt")
            guard let data = try? Data(contentsOf: file) else { continue }
            count += 1
            agrees(Array(data), Laws.both, window: 8192, seed: UInt64(count))
        }
        #expect(count > 10)
    }

    @Test("of a line longer than the window the canonical text is the same, wherever it is cut")
    func longLines() {
        for seed in 0..<600 as Range<UInt64> {
            // Letters of sister scripts are judged by their word, which must then be whole.
            let text = String(decoding: StageOnePropertyTests.soup(seed: seed), as: UTF8.self).unicodeScalars
                .map { (0x0900..<0x0980).contains($0.value) || (0x0A00..<0x0B80).contains($0.value) ? " " : String($0) }
            agrees(Array(text.joined().utf8), Laws.canonical, window: 64, seed: seed, onlyText: true)
            let damaged = StageOnePropertyTests.damaged(seed: seed)
            agrees(damaged, Laws.canonical, window: 32, seed: seed, onlyText: true)
            let unbroken = damaged.filter { $0 > 0x20 }
            agrees(unbroken, Laws.canonical, window: 48, seed: seed, onlyText: true)
        }
    }

    @Test(
        "a run without white space is cut where a syllable begins",
        arguments: [
            "ক\u{9C7}\u{9BE}", "\u{9DF}", "র\u{9CD}ক\u{9CD}ষ\u{9CD}ম\u{9C7}\u{9D7}", "\u{4E2D}\u{212B}", "é", "ab",
        ])
    func unbroken(_ piece: String) {
        let source = Array(String(repeating: piece, count: 500).utf8)
        for window in [16, 17, 18, 19, 61] { agrees(source, Laws.canonical, window: window, seed: 5, onlyText: true) }
    }

    @Test("white space is where a long line is cut, so no word is")
    func words() {
        let source = Array(String(repeating: "কর্মসম্পাদন সূচক ", count: 300).utf8)
        let stream = StreamedText(source, Laws.both, window: 100) { 7 }
        #expect(stream.pieces.count > 5)
        #expect(stream.pieces.allSatisfy { $0.bytes.last == 0x20 })
        #expect(stream.bytes == source)
    }

    @Test("a run of marks without end takes bounded memory, and no byte of it is lost")
    func marks() {
        let source = Array(String(repeating: "\u{981}\u{9BF}", count: 2000).utf8)
        let stream = StreamedText(source, Laws.canonical, window: 16) { 5 }
        #expect(stream.source == source)
        #expect(stream.pieces.allSatisfy { $0.text.source.count <= 16 * 16 })
    }

    @Test("edits name the line and the page that the whole's lines have")
    func places() throws {
        let text = "\u{0C}a\r\nসং খ্যা\n\u{200B}ক\r\u{0C}\u{200B}খ\n\n\u{200B}গ\u{0C}ঘ\n\u{200B}"
        let stream = StreamedText(Array(text.utf8), Laws.both, window: 24) { 1 }
        #expect(stream.edits.map(\.line) == [2, 3, 4, 6, 7])
        #expect(stream.edits.map(\.page) == [1, 1, 2, 3, 3])
    }

    @Test("a byte order mark is one at the very beginning only")
    func byteOrderMark() {
        let source = Array("\u{FEFF}কক\n\u{FEFF}খখ\n".utf8)
        for window in [16, 4096] { agrees(source, Laws.both, window: window, seed: 3) }
        let stream = StreamedText(source, Laws.both, window: 16) { 2 }
        #expect(stream.edits.map(\.edit.rule) == [.invisible])
        #expect(stream.bytes == Array("কক\nখখ\n".utf8))
    }

    @Test("what was begun of a line can be dropped")
    func wholeLines() {
        var stream = NormaliserStream(Laws.both)
        #expect(stream.append(Array("ক\nখ\nগ".utf8)).isEmpty)
        #expect(stream.finishLines().flatMap(\.bytes) == Array("ক\nখ\n".utf8))
    }
}
