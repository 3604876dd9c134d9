import Foundation
import Testing

private let files = [
    "areas.csv", "datapackage.json", "documents.ndjson", "findings.csv", "history.csv", "indicators.csv",
    "quarters.csv", "report.html", "tiers.csv", "totals.csv",
]

@Suite("a folder of output appears whole or not at all", .timeLimit(.minutes(5)))
struct OutputFolderTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func documents(_ count: Int) throws -> [String] {
        try (0..<count).map { try scratch.file("document\($0).txt", Samples.wrongTotal) }
    }

    private func process(_ inputs: [String], into folder: String) throws -> Command.Result {
        try Command(["process", "--out", scratch.path(folder)] + inputs).run()
    }

    @Test("the folder and those above it are made, and hold the ten files; the report is named on standard error")
    func contents() throws {
        _ = try documents(2)
        let result = try Command(
            "process", "document0.txt", "document1.txt", "--out", scratch.path("a/b/c"), in: scratch.url
        ).run()
        #expect(result.status == 0)
        #expect(scratch.names(in: "a/b/c") == files)
        #expect(result.errors.contains("a/b/c/report.html"))
        #expect(result.text.contains("document1.txt"))
    }

    @Test("the folder's documents are those that standard output has, and its CSV files those of the commands")
    func sameAsStandardOutput() throws {
        let inputs = try documents(3)
        let printed = try Command(["process", "--format", "json", "--out", scratch.path("out")] + inputs).run()
        #expect(!printed.output.isEmpty)
        #expect(try Data(contentsOf: scratch.url.appendingPathComponent("out/documents.ndjson")) == printed.output)
        let indicators = try Command(["records", "--format", "csv"] + inputs).run()
        #expect(try Data(contentsOf: scratch.url.appendingPathComponent("out/indicators.csv")) == indicators.output)
        let findings = try Command(["audit", "--format", "csv"] + inputs).run()
        #expect(try Data(contentsOf: scratch.url.appendingPathComponent("out/findings.csv")) == findings.output)
        let page = try Command(["audit", "--format", "html"] + inputs).run()
        #expect(try Data(contentsOf: scratch.url.appendingPathComponent("out/report.html")) == page.output)
    }

    @Test("up to twenty documents share the page; more have a page each, which the index leads to")
    func pages() throws {
        let inputs = try documents(21)
        #expect(try process(Array(inputs[..<20]), into: "out").status == 0)
        #expect(scratch.names(in: "out") == files)
        #expect(try process(inputs, into: "out").status == 0)
        #expect(scratch.names(in: "out") == (files + ["pages"]).sorted())
        let pages = scratch.names(in: "out/pages")
        #expect(pages.count == 21)
        #expect(pages.first == "0001.html")
        #expect(pages.last == "0021.html")
        let index = try String(contentsOfFile: scratch.path("out/report.html"), encoding: .utf8)
        #expect(pages.allSatisfy { index.contains("pages/\($0)") })
        #expect(try process(Array(inputs[..<20]), into: "out").status == 0)
        #expect(scratch.names(in: "out") == files)
    }

    @Test("other files of the folder, and other pages, are left alone")
    func strangers() throws {
        let inputs = try documents(1)
        try FileManager.default.createDirectory(
            atPath: scratch.path("out/pages"), withIntermediateDirectories: true)
        _ = try scratch.file("out/notes.txt", "mine")
        _ = try scratch.file("out/pages/0001.html", "an earlier run's")
        _ = try scratch.file("out/pages/mine.html", "mine")
        #expect(try process(inputs, into: "out").status == 0)
        #expect(scratch.names(in: "out/pages") == ["mine.html"])
        #expect(scratch.names(in: "out").contains("notes.txt"))
    }

    @Test("where no input could be read nothing is written, and what stood there stays")
    func nothingRead() throws {
        #expect(try process([scratch.path("missing.txt")], into: "out").status == 3)
        #expect(scratch.names(in: "out").isEmpty)
        #expect(try process(documents(1), into: "out").status == 0)
        let before = try Data(contentsOf: scratch.url.appendingPathComponent("out/documents.ndjson"))
        #expect(try process([scratch.path("missing.txt")], into: "out").status == 3)
        #expect(try Data(contentsOf: scratch.url.appendingPathComponent("out/documents.ndjson")) == before)
    }

    /// Starts a run that waits for its second input, a pipe that this test holds open for writing and never writes to.
    private func startWaitingRun() throws -> Process {
        let pipe = scratch.path("pipe")
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(open(pipe, O_RDWR | O_CLOEXEC) >= 0)
        let process = try Command(["process", "--out", scratch.path("out")] + documents(1) + [pipe])
            .start(in: scratch)
        while scratch.names(in: "out").isEmpty { usleep(1000) }
        usleep(50_000)
        return process
    }

    @Test("a run that a signal stops leaves nothing", arguments: [SIGINT, SIGTERM, SIGHUP])
    func stopped(by signal: Int32) throws {
        let process = try startWaitingRun()
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == signal)
        #expect(scratch.names(in: "out").isEmpty)
    }

    @Test("a run that is killed leaves no file under its final name, and the next run takes its traces away")
    func killed() throws {
        let process = try startWaitingRun()
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(scratch.names(in: "out").allSatisfy { $0.hasPrefix(".jachai-") })
        #expect(try self.process(documents(1), into: "out").status == 0)
        #expect(scratch.names(in: "out") == files)
    }

    @Test("a run whose output does not fit leaves nothing and is 70")
    func noRoom() throws {
        let inputs = try documents(1)
        // The shell's limit on the size of a file stands for a full disk.
        let shell = "trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\""
        let many = Array(repeating: inputs[0], count: 30)
        let result = try Command(["process", "--out", scratch.path("out")] + many, shell: shell).run()
        #expect(result.status == 70)
        #expect(result.errors.contains("cannot write"))
        #expect(scratch.names(in: "out").isEmpty)
    }

    @Test("runs into one folder at a time end with the files of one of them")
    func concurrentRuns() throws {
        let few = try documents(3)
        let many = Array(repeating: few[0], count: 25)
        var scratches: [Scratch] = []
        let runs = try (0..<6).map { index in
            let streams = try Scratch()
            scratches.append(streams)
            return try Command(["process", "--out", scratch.path("out")] + (index % 2 == 0 ? few : many))
                .start(in: streams)
        }
        for run in runs {
            run.waitUntilExit()
            #expect(run.terminationStatus == 0)
        }
        let lines = try String(contentsOfFile: scratch.path("out/documents.ndjson"), encoding: .utf8)
            .split(separator: "\n").count
        #expect(lines == 3 || lines == 25)
        #expect(scratch.names(in: "out/pages").count == (lines == 25 ? 25 : 0))
        #expect(scratch.names(in: "out").allSatisfy { !$0.hasPrefix(".") })
    }
}
