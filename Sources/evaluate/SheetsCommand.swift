internal import ArgumentParser
internal import Evaluation
internal import Glibc
internal import Specimens

/// Documents with known truth for a browser to print, and the scores of what programs that read pages made of the print.
struct SheetsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheets",
        abstract: "Scores records of documents that other programs have printed and read.",
        discussion: """
            Without --reading, writes a page of HTML for each document into the folder. With --reading NAME, scores the files \
            TEMPLATE-NUMBER.NAME.txt of the folder against the documents of the same options. \
            Scripts/evaluate sheets does both, with a browser, poppler and Tesseract between them.
            """)

    @Argument(help: "The folder of the pages and of what was read of them.")
    var folder: String

    @Option(help: "The seed that every document follows from.")
    var seed: UInt64 = 1

    @Option(help: "How many documents of each template.")
    var count = 4

    @Option(help: "A template; all if not given.")
    var template: String?

    @Option(help: "The name of a reading to score.")
    var reading: [String] = []

    @Option(help: "List so many failures of each reading.")
    var show = 0

    func run() throws {
        var options = SheetEvaluation.Options()
        (options.seed, options.count) = (seed, count)
        if let template {
            guard SpecimenDocuments.templates.contains(template) else {
                throw ValidationError("templates: \(SpecimenDocuments.templates.joined(separator: " "))")
            }
            options.templates = [template]
        }
        let folder = folder
        guard !reading.isEmpty else {
            return try SheetEvaluation().write(options) { try Self.write($1, to: "\(folder)/\($0).html") }
        }
        print(SheetReport.header)
        for reading in reading {
            var left = show
            var failures: [String] = []
            let scores = SheetEvaluation().score(options) { name in
                SpeedCommand.contents(of: "\(folder)/\(name).\(reading).txt")
            } onFailure: { name, words in
                guard left > 0 else { return }
                left -= 1
                failures.append("    \(name): \(words)")
            }
            print(SheetReport.lines(of: reading, scores).joined(separator: "\n"))
            if !failures.isEmpty { print(failures.joined(separator: "\n")) }
        }
    }

    private static func write(_ text: String, to path: String) throws {
        guard let file = unsafe fopen(path, "w") else { throw ValidationError("\(path) cannot be written") }
        defer { unsafe fclose(file) }
        unsafe fputs(text, file)
    }
}
