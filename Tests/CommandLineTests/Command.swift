import Foundation

/// The real binary, run as a person would run it.
struct Command {
    /// What a run left.
    struct Result {
        let status: Int32
        /// Whether a signal ended it.
        let wasKilled: Bool
        let output: Data
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
        var lines: [Substring] { text.split { $0 == "\n" || $0 == "\r\n" } }
    }

    /// The binary, which SwiftPM builds beside the tests.
    static let binary = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("jachai").path

    var arguments: [String]
    /// The file that is standard input; nothing where there is none.
    var input: String?
    /// A shell's words before the binary: a limit, a redirection of its own.
    var shell: String?
    var folder: URL?

    init(_ arguments: String..., input: String? = nil, shell: String? = nil, in folder: URL? = nil) {
        self.init(arguments, input: input, shell: shell, in: folder)
    }

    init(_ arguments: [String], input: String? = nil, shell: String? = nil, in folder: URL? = nil) {
        self.arguments = arguments
        self.input = input
        self.shell = shell
        self.folder = folder
    }

    /// Starts it, its streams going to files in a scratch folder.
    func start(in scratch: Scratch) throws -> Process {
        let process = Process()
        if let shell {
            process.executableURL = URL(fileURLWithPath: "/bin/bash")
            process.arguments = ["-c", shell, Command.binary] + arguments
        } else {
            process.executableURL = URL(fileURLWithPath: Command.binary)
            process.arguments = arguments
        }
        process.currentDirectoryURL = folder ?? scratch.url
        process.standardInput = try FileHandle(
            forReadingFrom: URL(fileURLWithPath: input ?? "/dev/null"))
        process.standardOutput = try scratch.handle(writing: "stdout")
        process.standardError = try scratch.handle(writing: "stderr")
        try process.run()
        return process
    }

    /// Runs it to its end.
    func run() throws -> Result {
        let scratch = try Scratch()
        let process = try start(in: scratch)
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
            output: try Data(contentsOf: scratch.url.appendingPathComponent("stdout")),
            errors: try String(contentsOf: scratch.url.appendingPathComponent("stderr"), encoding: .utf8))
    }
}

/// A folder for one test, gone with it.
final class Scratch {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("jachai-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    /// Makes a file and gives its path.
    func file(_ name: String, _ text: String) throws -> String { try file(name, Data(text.utf8)) }

    /// Makes a file and gives its path.
    func file(_ name: String, _ data: Data) throws -> String {
        try data.write(to: url.appendingPathComponent(name))
        return path(name)
    }

    /// A new file, open for writing.
    func handle(writing name: String) throws -> FileHandle {
        _ = try file(name, Data())
        return try FileHandle(forWritingTo: url.appendingPathComponent(name))
    }

    /// The names of what stands in a folder of it, in order; empty where there is none.
    func names(in name: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path(name))) ?? []).sorted()
    }
}
