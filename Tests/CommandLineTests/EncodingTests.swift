import Foundation
import Testing

@Suite("an input's encoding changes nothing but its spans, and those cut the same text out of its own bytes")
struct EncodingTests {
    /// A document with what encodings differ in: a scalar beyond the first plane, punctuation, edits of every kind.
    private static let document =
        Samples.wrongTotal + "\n😀 — ‘সং খ্যা’ \u{9AC}\u{9DF}\u{9B8} \u{200B}উভাবনী\n\u{200B}মোট\t৫\u{A0}০\r\n"

    private static let encodings: [(String.Encoding, mark: [UInt8], name: String)] = [
        (.utf16LittleEndian, [0xFF, 0xFE], "UTF-16LE"), (.utf16BigEndian, [0xFE, 0xFF], "UTF-16BE"),
        (.utf16LittleEndian, [], "UTF-16LE"), (.utf32LittleEndian, [0xFF, 0xFE, 0, 0], "UTF-32LE"),
    ]

    /// A document object without its source and with every span replaced by the text it cuts out.
    private func resolved(_ value: Any, _ source: Data, _ encoding: String.Encoding) -> Any {
        if let list = value as? [Any] { return list.map { resolved($0, source, encoding) } }
        guard let object = value as? [String: Any] else { return value }
        if let start = object["start"] as? Int, let end = object["end"] as? Int {
            let cut = String(data: source[start..<end], encoding: encoding)
            #expect(cut != nil, "a span cuts between letters")
            return ["line": object["line"] ?? 0, "page": object["page"] ?? 0, "cut": cut ?? ""] as [String: Any]
        }
        return object.filter { $0.key != "source" && $0.key != "spans" }.mapValues { resolved($0, source, encoding) }
    }

    private func lines(_ arguments: [String], _ source: Data, _ encoding: String.Encoding) throws -> [NSObject] {
        let scratch = try Scratch()
        let result = try Command(arguments + [scratch.file("a.txt", source)]).run()
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        return try result.lines.map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
            return try #require(resolved(object, source, encoding) as? NSObject)
        }
    }

    @Test("documents, tables, records, findings and edits", arguments: encodings.indices)
    func sameRecords(index: Int) throws {
        let (encoding, mark, _) = Self.encodings[index]
        let plain = Data(Self.document.utf8)
        let source = try Data(mark) + #require(Self.document.data(using: encoding))
        for arguments in [
            ["process", "--format", "json"], ["tables"], ["records"], ["audit", "--format", "json"],
            ["normalise", "--trace"],
        ] {
            let expected = try lines(arguments, plain, .utf8)
            #expect(expected.count >= 1)
            #expect(try lines(arguments, source, encoding) == expected, "\(arguments)")
        }
    }

    @Test("the clean text is UTF-8 whatever the input is in", arguments: encodings.indices)
    func sameText(index: Int) throws {
        let (encoding, mark, _) = Self.encodings[index]
        let scratch = try Scratch()
        let source = try Data(mark) + #require(Self.document.data(using: encoding))
        let plain = try Command("normalise", input: scratch.file("a.txt", Self.document)).run()
        #expect(try Command("normalise", input: scratch.file("b.txt", source)).run().output == plain.output)
    }

    @Test("the source says its encoding, its size and its fingerprint on disk; UTF-8 says nothing")
    func source() throws {
        let scratch = try Scratch()
        for (encoding, mark, name) in Self.encodings {
            let bytes = try Data(mark) + #require(Self.document.data(using: encoding))
            let document = try scratch.file("a.txt", bytes)
            let result = try Command("process", "--format", "json", document).run()
            let object = try #require(JSONSerialization.jsonObject(with: result.output) as? [String: Any])
            let source = try #require(object["source"] as? [String: Any])
            #expect(source["encoding"] as? String == name)
            #expect(source["bytes"] as? Int == bytes.count)
            let sum = try Command("", shell: "sha256sum \(document); true").run().text
            #expect(source["sha256"] as? String == String(sum.prefix(64)))
        }
        let plain = try Command("process", "--format", "json", scratch.file("b.txt", Self.document)).run().text
        #expect(!plain.contains("\"encoding\""))
    }

    @Test("Windows-1252 is read where bytes are not UTF-8, and its spans count its own bytes")
    func windows1252() throws {
        let text = "Résumé of the office\r\n\tà\u{A0}la carte\t5\r\nThe naïve façade, ½ done\r\n"
        let source = try #require(text.data(using: .windowsCP1252))
        let arguments = ["normalise", "--trace"]
        let expected = try lines(arguments, Data(text.utf8), .utf8)
        #expect(expected.count == 1)
        #expect(try lines(arguments, source, .windowsCP1252) == expected)
        let scratch = try Scratch()
        let document = try scratch.file("a.txt", source)
        #expect(
            try Command("process", "--format", "json", document).run().text.contains("\"encoding\":\"windows-1252\""))
        #expect(
            try Command("normalise", "--digits", "ascii", document).run().text.hasPrefix("Résumé of the office\r\n"))
    }

    @Test("a NUL inside UTF-16 text is named by its place in the file")
    func nul() throws {
        let scratch = try Scratch()
        let source = try Data([0xFF, 0xFE]) + #require("ক\nখ\0".data(using: .utf16LittleEndian))
        for command in ["process", "normalise"] {
            let result = try Command(command, scratch.file("a.txt", source)).run()
            #expect(result.status == 3)
            #expect(result.output.isEmpty || command == "process")
            #expect(result.errors.contains("NUL byte stands at byte 8, on line 2"))
        }
    }
}
