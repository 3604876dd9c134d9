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
