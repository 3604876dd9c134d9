import Foundation
import Testing

@Suite("an input is read, or refused with its name and the reason")
struct InputTests {
    /// The reason why the binary refuses an input, without its name.
    private func refusal(of input: String, standardInput: String? = nil) throws -> String {
        let result = try Command("process", input, input: standardInput).run()
        #expect(result.status == 3)
        let start = try #require(result.errors.range(of: "jachai: \(input)"))
        #expect(result.errors.hasSuffix("\n"))
        #expect(result.errors.split(separator: "\n").count == 1)
        return String(result.errors[start.upperBound...])
    }

    @Test("a missing file, a directory and a link to nothing are each named with the reason")
    func unopenable() throws {
        let scratch = try Scratch()
        #expect(try refusal(of: scratch.path("missing.txt")).contains("No such file or directory"))
        #expect(try refusal(of: scratch.url.path).contains("is a directory"))
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path("link.txt"), withDestinationPath: scratch.path("nowhere"))
        #expect(try refusal(of: scratch.path("link.txt")).contains("No such file or directory"))
    }

    @Test("a file without permission is named with the reason", .disabled(if: getuid() == 0, "root may read anything"))
    func forbidden() throws {
        let scratch = try Scratch()
        let document = try scratch.file("locked.txt", Samples.wrongTotal)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: document)
        #expect(try refusal(of: document).contains("Permission denied"))
    }

    @Test("a PDF is refused with what it is, and what is read", arguments: ["process", "normalise"])
    func binary(command: String) throws {
        let scratch = try Scratch()
        let result = try Command(command, scratch.file("a.txt", "%PDF-1.4\n1 0 obj <<>> endobj\n")).run()
        #expect(result.status == 3)
        #expect(result.errors.contains("is a PDF, and only text is read"))
    }

    @Test("a file whose name is not UTF-8 is read, and its name told from others by the bytes that are none")
    func nameOfBytes() throws {
        let scratch = try Scratch()
        _ = try scratch.file("a.txt", Samples.wrongTotal)
        let shell = "cp a.txt $'a\\xff.txt' && cp a.txt $'a\\xfe.txt' && \"$0\" \"$@\" $'a\\xff.txt' $'a\\xfe.txt'"
        let result = try Command("process", "--format", "json", shell: shell, in: scratch.url).run()
        #expect(result.status == 0)
        #expect(result.text.contains(#""name":"a\\xFF.txt""#))
        #expect(result.text.contains(#""name":"a\\xFE.txt""#))
        #expect(result.lines.count == 2)
    }

    @Test(
        "bytes that are not UTF-8 text are refused with what they are and where",
        arguments: [
            ("", "is empty"), ("\u{FEFF}", "is empty"), ("ক\r\nখ\n\0", "NUL byte stands at byte 9, on line 3"),
        ])
    func notText(text: String, reason: String) throws {
        let scratch = try Scratch()
        #expect(try refusal(of: scratch.file("a.txt", text)).contains(reason))
    }

    @Test(
        "the first wrong byte is named by its place and its line",
        arguments: [
            (Data([0x61, 0x0A, 0xFF, 0x0A]), "byte 2, on line 2"),
            (Data([0x61, 0x0D, 0x0D, 0xE0, 0xA6]), "byte 3, on line 3"),
            (Data([0x61, 0x0D, 0x0A, 0xC0, 0x80]), "byte 3, on line 2"),
            (Data([0xED, 0xA0, 0x80]), "byte 0, on line 1"),
            (Data([0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0, 0]), "NUL byte stands at byte 6, on line 2"),
            (Data([0xFF, 0xFE]), "is empty"),
        ])
    func wrongBytes(data: Data, reason: String) throws {
        let scratch = try Scratch()
        #expect(try refusal(of: scratch.file("a.txt", data)).contains(reason))
    }

    @Test("one bad file among good ones is reported, and the good ones are processed in order")
    func badAmongGood() throws {
        let scratch = try Scratch()
        let good = try (0..<40).map { try scratch.file("good\($0).txt", "নথি \($0)\n") }
        let bad = try scratch.file("bad.txt", Data([0xFF]))
        let inputs = good[..<7] + [bad] + good[7..<23] + [scratch.path("missing.txt")] + good[23...]
        let result = try Command(["normalise", "--digits", "ascii"] + inputs).run()
        #expect(result.status == 3)
        #expect(result.text == (0..<40).map { "নথি \($0)\n" }.joined())
        let failures = result.errors.split(separator: "\n")
        #expect(failures.count == 2)
        #expect(failures.first?.contains("bad.txt: is not UTF-8 text") == true)
        #expect(failures.last?.contains("missing.txt: No such file") == true)
    }

    @Test("a name's control characters do not reach the terminal")
    func controlCharacters() throws {
        let result = try Command("process", "\u{1B}[31mred\nline").run()
        #expect(result.status == 3)
        #expect(result.errors == "jachai: \\u{1b}[31mred\\u{a}line: No such file or directory\n")
    }

    @Test("the reason is in the language asked for, under every command that reads")
    func language() throws {
        for command in ["process", "normalise", "tables", "records", "audit"] {
            let result = try Command(command, "--lang", "bn", "missing.txt").run()
            #expect(result.status == 3)
            #expect(result.errors == "jachai: missing.txt: এই নামে কোনও ফাইল নেই\n")
        }
    }

    @Test("standard input is read where - is named, through files, pipes and named pipes")
    func standardInput() throws {
        let scratch = try Scratch()
        let document = try scratch.file("a.txt", "৪২\n")
        #expect(try Command("normalise", "-", input: document).run().text == "৪২\n")
        #expect(try Command("normalise", input: document).run().text == "৪২\n")
        #expect(try Command("normalise", shell: "printf '৪২\\n' | \"$0\" \"$@\"").run().text == "৪২\n")
        #expect(try Command("normalise", shell: "\"$0\" \"$@\" <(sleep 0.1; printf '৪২\\n')").run().text == "৪২\n")
        for command in ["process", "tables", "records", "audit"] {
            #expect(try Command(command, "-", input: document).run().status == 0)
        }
        #expect(try Command("process", "-", input: scratch.file("empty", "")).run().errors.contains("is empty"))
    }
}
