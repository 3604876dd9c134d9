import Foundation
import Testing

@Suite("exit statuses are those of the contract")
struct ExitStatusTests {
    @Test(
        "a command line that is wrong is 2, says so on standard error, and prints nothing",
        arguments: [
            [], ["frobnicate"], ["process"], ["tables"], ["records"], ["audit"], ["process", "--colour", "a.txt"],
            ["process", "--format", "csv", "a.txt"], ["tables", "--format", "text", "a.txt"],
            ["process", "--fail-on", "fatal", "a.txt"], ["process", "--lang", "fr", "a.txt"],
            ["normalise", "--digits", "roman"], ["normalise", "--only", "evidenced"], ["process", "-", "-"],
            ["normalise", "-", "-"], ["rules", "no.such.rule"], ["process", "--out", "", "a.txt"],
            ["records", "-dash.txt"],
            ["audit", "a.txt", "-march.txt"],
        ])
    func wrongCommandLine(arguments: [String]) throws {
        let result = try Command(arguments).run()
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        #expect(!result.errors.isEmpty)
    }

    @Test(
        "help and version are 0 and go to standard output",
        arguments: [
            ["--help"], ["--version"], ["help", "process"], ["process", "--help"], ["normalise", "--help"],
            ["normalize", "--help"], ["tables", "--help"], ["records", "--help"], ["audit", "--help"],
            ["rules", "--help"],
            ["doctor", "--help"],
        ])
    func help(arguments: [String]) throws {
        let result = try Command(arguments).run()
        #expect(result.status == 0)
        #expect(!result.output.isEmpty)
        #expect(result.errors.isEmpty)
    }

    @Test("an input that cannot be read is 3, and 3 wins over 1", arguments: ["process", "audit"])
    func unreadInput(command: String) throws {
        let scratch = try Scratch()
        let document = try scratch.file("wrong.txt", Samples.wrongTotal)
        let findings = try Command(command, "--fail-on", "note", document).run()
        #expect(findings.status == 1)
        let both = try Command(command, "--fail-on", "note", document, scratch.path("missing.txt")).run()
        #expect(both.status == 3)
        #expect(both.text == findings.text)
    }

    @Test("only a finding at least as grave as asked for is 1")
    func failOn() throws {
        let scratch = try Scratch()
        let document = try scratch.file("wrong.txt", Samples.wrongTotal)
        for severity in ["note", "warning", "error"] {
            #expect(try Command("process", "--fail-on", severity, document).run().status == 1)
        }
        #expect(try Command("process", "--fail-on", "never", document).run().status == 0)
        #expect(try Command("process", document).run().status == 0)
        let right = try scratch.file("right.txt", Samples.rightTotal)
        #expect(try Command("process", "--fail-on", "error", right).run().status == 0)
    }

    @Test(
        "output that cannot be written is 70 and is reported",
        arguments: [
            ["process", "a.txt"], ["process", "--format", "json", "a.txt"], ["normalise", "a.txt"], ["rules"],
            ["doctor"], ["--help"],
        ])
    func fullDisk(arguments: [String]) throws {
        let scratch = try Scratch()
        _ = try scratch.file("a.txt", Samples.wrongTotal)
        let result = try Command(arguments, shell: "exec \"$0\" \"$@\" >/dev/full", in: scratch.url).run()
        #expect(result.status == 70)
        #expect(result.errors.contains("No space left on device"))
        let closed = try Command(arguments, shell: "exec \"$0\" \"$@\" >&-", in: scratch.url).run()
        #expect(closed.status == 70)
        #expect(closed.errors.contains("standard output"))
    }

    @Test(
        "a folder that cannot be written to is 70 and is named",
        arguments: [
            ["process", "--out", "/dev/null/folder", "a.txt"],
            ["audit", "--apply-suggested", "--out", "/dev/null/folder", "a.txt"],
        ])
    func unwritableFolder(arguments: [String]) throws {
        let scratch = try Scratch()
        _ = try scratch.file("a.txt", Samples.wrongTotal)
        let result = try Command(arguments, in: scratch.url).run()
        #expect(result.status == 70)
        #expect(result.errors.contains("/dev/null/folder"))
    }

    @Test("a reader that goes away ends the program quietly")
    func closedPipe() throws {
        let scratch = try Scratch()
        let document = try scratch.file("long.txt", String(repeating: "এক লাইন লেখা\n", count: 100_000))
        let shell = "\"$0\" \"$@\" | head -n 1; exit ${PIPESTATUS[0]}"
        let result = try Command("normalise", document, shell: shell).run()
        #expect(result.status == 128 + SIGPIPE)
        #expect(result.text == "এক লাইন লেখা\n")
        #expect(result.errors.isEmpty)
    }
}
