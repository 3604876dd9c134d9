import Foundation
import Testing

/// A shell's limit on the memory of the binary, in MiB of address space, which is more than what it uses.
private func limited(to mebibytes: Int, _ words: String) -> String {
    "ulimit -v $((\(mebibytes) * 1024)) && \(words)"
}

@Suite("hostile input costs bounded time and memory", .timeLimit(.minutes(5)))
struct HostileInputTests {
    @Test("a file of 1 GB on one line is refused by its size, unread")
    func largeFile() throws {
        let scratch = try Scratch()
        let document = try scratch.file("large.txt", "ক")
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: document))
        try handle.truncate(atOffset: 1 << 30)
        try handle.close()
        let result = try Command("process", document, shell: limited(to: 700, "exec \"$0\" \"$@\"")).run()
        #expect(result.status == 3)
        #expect(result.errors.contains("is larger than 64 MiB"))
    }

    @Test("standard input of 1 GB, or without end, is read up to the limit and no further")
    func endlessInput() throws {
        for source in ["head -c 1073741824 /dev/zero | tr '\\0' 'a'", "yes"] {
            let shell = limited(to: 700, "\(source) | \"$0\" \"$@\"; exit ${PIPESTATUS[-1]}")
            let result = try Command("process", "-", shell: shell).run()
            #expect(result.status == 3)
            #expect(result.errors.contains("- (standard input): is larger than 64 MiB"))
        }
    }

    @Test("a million tabs on a line are a line without cells")
    func millionTabs() throws {
        let scratch = try Scratch()
        let document = try scratch.file("tabs.txt", String(repeating: "\t", count: 1_000_000) + "\n")
        for command in ["process", "tables", "records", "audit"] {
            let result = try Command(command, document, shell: limited(to: 700, "exec \"$0\" \"$@\"")).run()
            #expect(result.status == 0)
            #expect(result.errors.isEmpty)
        }
    }

    @Test("a named pipe that nobody writes to holds up no other input")
    func silentPipe() throws {
        let scratch = try Scratch()
        let document = try scratch.file("good.txt", "ক\tখ\n")
        let pipe = scratch.path("silent")
        #expect(mkfifo(pipe, 0o600) == 0)
        let result = try Command("process", "--format", "json", pipe, document).run()
        #expect(result.status == 3)
        #expect(result.errors.contains("silent"))
        #expect(String(decoding: result.output, as: UTF8.self).contains("good.txt"))
    }

    @Test("more than two million cells are refused")
    func manyCells() throws {
        let scratch = try Scratch()
        let document = try scratch.file("cells.txt", String(repeating: "\t\n", count: 1_000_001))
        let result = try Command("process", document).run()
        #expect(result.status == 3)
        #expect(result.errors.contains("has more than 2000000 cells"))
    }

    @Test("a table of ten thousand columns ends in good time with every line kept")
    func manyColumns() throws {
        let scratch = try Scratch()
        let row = (0..<10_000).map(String.init).joined(separator: "\t") + "\n"
        let document = try scratch.file("wide.txt", String(repeating: row, count: 20))
        let result = try Command("process", "--format", "json", document, shell: limited(to: 900, "exec \"$0\" \"$@\""))
            .run()
        #expect(result.status == 0)
        #expect(result.lines.count == 1)
    }

    @Test("bytes drawn at random, and documents with bytes changed, never end in a crash")
    func randomBytes() throws {
        let scratch = try Scratch()
        var random = SplitMix(state: 20_250_309)
        var inputs: [String] = []
        for index in 0..<60 {
            var bytes = Array(Samples.wrongTotal.utf8)
            for _ in 0..<(1 << (index % 8)) {
                let place = Int(random.next() % UInt64(bytes.count))
                bytes[place] =
                    index % 2 == 0 ? UInt8(random.next() & 0x7F) | 1 : bytes[Int(random.next() % UInt64(bytes.count))]
            }
            // What is left of a broken letter is mended, so that the stages see the text at all.
            inputs.append(try scratch.file("\(index).txt", String(decoding: bytes, as: UTF8.self)))
        }
        let result = try Command(["process", "--format", "json"] + inputs).run()
        #expect(!result.wasKilled)
        #expect(result.status == 0)
        #expect(result.lines.count == inputs.count)
    }
}

/// A small generator of numbers that look random and are the same in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
