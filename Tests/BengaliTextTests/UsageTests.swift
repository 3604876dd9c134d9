import BengaliText
import Foundation
import Testing

@Suite("BengaliText is used as its documentation shows")
struct UsageTests {
    @Test("one text at hand")
    func normaliser() {
        let normaliser = Normaliser()
        let text = normaliser.normalise("সং খ্যা\t৫")
        print(text.string)
        for edit in text.edits {
            print(edit.rule.rawValue, edit.before, edit.after, edit.sourceStart, edit.evidence ?? "")
        }
        print(text.map.source(atStart: 0))
        #expect(text.string == "সংখ্যা\t৫")
        #expect(text.edits.map(\.rule) == [.wordJoin])
    }

    @Test("text in chunks")
    func stream() {
        let chunks = ["সং", " খ্যা", "\t৫\n"].map { Array($0.utf8) }
        var stream = NormaliserStream(Normaliser())
        var clean: [UInt8] = []
        for chunk in chunks {
            for piece in stream.append(chunk) { clean += piece.bytes }
        }
        for piece in stream.finish() { clean += piece.bytes }
        #expect(clean == Array("সংখ্যা\t৫\n".utf8))
    }

    @Test("bytes of an encoding not known beforehand")
    func decoder() throws {
        let chunks: [[UInt8]] = [[0xFF, 0xFE, 0x95], [0x09, 0x0A], [0x00]]
        var decoder = TextDecoder()
        var text: [UInt8] = []
        for chunk in chunks { try decoder.decode(chunk, into: &text) }
        try decoder.finish(into: &text)
        print(decoder.encoding.rawValue, String(decoding: text, as: UTF8.self))
        #expect(decoder.encoding == .utf16LittleEndian)
        #expect(text == Array("ক\n".utf8))
        let (clean, from) = try Normaliser(evidenced: false).normalise(decoding: chunks.flatMap { $0 })
        #expect(clean.string == "ক\n")
        #expect(from.sourceOffset(of: 3) == 4)
    }

    @Test(
        "each line of each example stands in these tests, so it compiles and runs",
        arguments: [
            "Sources/BengaliText/Normaliser.swift", "Sources/BengaliText/Stream/NormaliserStream.swift",
            "Sources/BengaliText/Encodings/TextDecoder.swift", "Sources/README.md",
        ])
    func examples(path: String) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
        let tests = try String(contentsOf: URL(fileURLWithPath: #filePath), encoding: .utf8)
        let known = Set(tests.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("/// ") || line == "///" ? String(line.dropFirst(4)) : String(line)
        }
        let begin = try #require(lines.firstIndex { $0 == "```swift" })
        let example = lines[(begin + 1)...].prefix { $0 != "```" }
        #expect(example.count >= 5)
        for line in example {
            let code = (line.components(separatedBy: "  //").first ?? "").trimmingCharacters(in: .whitespaces)
            #expect(code.isEmpty || known.contains(code), "\(path): \(code)")
        }
    }
}
