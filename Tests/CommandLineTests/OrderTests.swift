import Foundation
import Testing

@Suite("output is in the order of the inputs, whatever the number of cores", .timeLimit(.minutes(5)))
struct OrderTests {
    @Test("two thousand files of different sizes come out in order, in bounded memory")
    func manyFiles() throws {
        let scratch = try Scratch()
        let texts = (0..<2000).map { index in
            "নথি \(index)\n" + String(repeating: "লেখা\n", count: (index * 7919) % 2000)
        }
        let inputs = try texts.enumerated().map { try scratch.file("\($0.offset).txt", $0.element) }
        let result = try Command(
            ["normalise", "--digits", "ascii"] + inputs,
            shell: "ulimit -v $((900 * 1024)); exec \"$0\" \"$@\""
        ).run()
        #expect(result.status == 0)
        #expect(result.text == texts.joined())
    }

    @Test("a long list of inputs is read like a short one, wherever its options stand")
    func longList() throws {
        let scratch = try Scratch()
        let inputs = try (0..<100).map { try scratch.file("-\($0).txt", Samples.wrongTotal) }.map {
            "./" + $0.suffix(from: $0.lastIndex(of: "-") ?? $0.startIndex)
        }
        let options: [(String, [String])] = [
            (
                "process",
                ["--format", "json", "--lang", "bn", "--digits", "ascii", "--fail-on", "never", "--out", "out"]
            ),
            ("normalise", ["--only", "canonical", "--digits", "ascii", "--lang", "bn"]),
            ("tables", ["--format", "csv", "--lang", "bn"]), ("records", ["--format", "csv", "--lang", "bn"]),
            ("audit", ["--format", "csv", "--digits", "ascii", "--lang", "bn", "--fail-on", "never"]),
        ]
        for (command, options) in options {
            let first = try Command([command] + options + inputs, in: scratch.url).run()
            #expect(first.status == 0)
            #expect(first.lines.count >= 100)
            let last = try Command([command] + inputs[..<50] + options + inputs[50...], in: scratch.url).run()
            #expect(last.output == first.output)
            let dashes = try Command([command] + options + ["--"] + inputs, in: scratch.url).run()
            #expect(dashes.output == first.output)
        }
        let few = try Command(["records", "--format", "csv"] + inputs[..<50], in: scratch.url).run()
        let many = try Command(["records", "--format", "csv"] + inputs, in: scratch.url).run()
        #expect(many.output.starts(with: few.output))
    }

    @Test("a long list is wrong where a short one is")
    func wrongLongList() throws {
        let names = Array(repeating: "missing.txt", count: 100)
        for arguments in [
            ["process", "-"] + names + ["-"], ["process", "--colour"] + names, ["rules"] + names, ["doctor"] + names,
            ["process"] + names + ["--format", "csv"], names, ["process"] + names + ["--out"],
        ] {
            let result = try Command(arguments).run()
            #expect(result.status == 2)
            #expect(result.output.isEmpty)
        }
        #expect(try Command(["process", "--help"] + names).run().status == 0)
        #expect(try Command(["process"] + names).run().status == 3)
    }

    @Test("one core and all cores give the same bytes")
    func sameBytes() throws {
        let scratch = try Scratch()
        let inputs = try (0..<50).map { index in
            try scratch.file("\(index).txt", Samples.wrongTotal.replacing("শালবন", with: "শালবন\(index)"))
        }
        let all = try Command(["process", "--format", "json"] + inputs).run()
        let one = try Command(["process", "--format", "json"] + inputs, shell: "exec taskset -c 0 \"$0\" \"$@\"").run()
        #expect(all.lines.count == 50)
        #expect(all.output == one.output)
    }
}
