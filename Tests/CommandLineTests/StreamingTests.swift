import Foundation
import Testing

@Suite("normalise reads text of any length in little memory", .timeLimit(.minutes(3)))
struct StreamingTests {
    /// So many bytes of lines, each with something to mend in its many cells.
    private static func lines(_ bytes: Int) -> Data {
        let cells = String(repeating: "\tplain words 2024", count: 200)
        let line = "সং খ্যা\tব\u{9DF}স ক\u{9C7}\u{9BE}\tউপজেলা কার্যালয়\(cells)\r\n"
        return Data(String(repeating: line, count: bytes / line.utf8.count).utf8)
    }

    /// Runs the binary over a file on standard input, through a pipe; the peak of its memory in KiB.
    private func peak(_ document: String, _ options: String) throws -> Int {
        let source = """
            import resource, subprocess, sys
            with open(sys.argv[2], "rb") as source:
                feed = subprocess.Popen(["cat"], stdin=source, stdout=subprocess.PIPE)
                subprocess.run([sys.argv[1], "normalise", *sys.argv[3].split()], stdin=feed.stdout,
                               stdout=subprocess.DEVNULL, check=True)
            feed.wait()
            print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
            """
        let scratch = try Scratch()
        let program = try scratch.file("peak.py", source)
        let result = try Command([document, options], shell: "python3 \(program) \"$0\" \"$@\" 2>&1").run()
        return try #require(Int(result.text.trimmingCharacters(in: .whitespacesAndNewlines)), "\(result.text)")
    }

    @Test(
        "three times the text takes no more memory, clean text and trace alike", arguments: ["--only all", "--trace"])
    func memory(options: String) throws {
        let scratch = try Scratch()
        let short = try scratch.file("short.txt", Self.lines(5 << 20))
        let long = try scratch.file("long.txt", Self.lines(14 << 20))
        let (few, many) = (try peak(short, options), try peak(long, options))
        #expect(many < few + few / 8, "\(few) KiB for 5 MiB, \(many) KiB for 14 MiB")
        #expect(many < 100 << 10)
    }

    @Test("a long input is what its parts are, and the trace's places go on over all pieces")
    func longInput() throws {
        let scratch = try Scratch()
        let text = Self.lines(9 << 19)
        let count = text.count { $0 == 0x0A }
        let document = try scratch.file("long.txt", text)
        let one = try Command("normalise", scratch.file("one.txt", text.prefix(text.count / count))).run().output
        let all = try Command("normalise", document).run()
        #expect(all.output.count == one.count * count)
        #expect(all.output.suffix(one.count) == one)
        let trace = try Command("normalise", "--trace", document).run()
        let edits = trace.lines.count / count
        #expect(edits * count == trace.lines.count && edits >= 3)
        let last = try #require(
            JSONSerialization.jsonObject(with: Data(trace.lines[trace.lines.count - 1].utf8)) as? [String: Any])
        let span = try #require(last["span"] as? [String: Any])
        let (start, end) = (try #require(span["start"] as? Int), try #require(span["end"] as? Int))
        #expect(span["line"] as? Int == count)
        #expect(text[start..<end] == Data(try #require(last["before"] as? String).utf8))
    }

    @Test("of a long input that turns out not to be text the lines before are printed; a short one is refused whole")
    func fault() throws {
        let scratch = try Scratch()
        let text = Self.lines(9 << 19)
        let lines = text.count { $0 == 0x0A }
        let whole = try Command("normalise", scratch.file("whole.txt", text)).run().output
        let bad = try Command("normalise", scratch.file("bad.txt", text + Data([0x61, 0xFF, 0x0A]))).run()
        #expect(bad.status == 3)
        #expect(bad.output == whole)
        #expect(bad.errors.contains("the first wrong byte is byte \(text.count + 1), on line \(lines + 1)"))
        let short = try Command("normalise", scratch.file("short.txt", text.prefix(1 << 20) + Data([0xFF]))).run()
        #expect(short.status == 3 && short.output.isEmpty)
    }

    @Test("UTF-16 comes through a pipe as it does from a file")
    func wide() throws {
        let scratch = try Scratch()
        let text = Self.lines(5 << 20)
        let wide = try #require(String(decoding: text, as: UTF8.self).data(using: .utf16LittleEndian))
        let document = try scratch.file("wide.txt", Data([0xFF, 0xFE]) + wide)
        let result = try Command("normalise", shell: "cat \(document) | \"$0\" \"$@\"").run()
        #expect(try result.output == Command("normalise", scratch.file("a.txt", text)).run().output)
    }
}
