internal import ArgumentParser
internal import Glibc

/// The command line: parses it, runs the command it names, and ends with the contract's exit status.
@main
struct Jachai: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "jachai",
        abstract: "Reads Bengali performance agreements and reports, and checks their figures.",
        discussion: """
            Give it the text of a report (tables as tab-separated lines, as OCR programs write them). It finds the \
            tables, makes one record of each indicator, does the sums again, and tells you which figures do not \
            agree, what they should be, and whether the office or the reading is the likelier cause.

            The usual command is:

              jachai process report.txt --out results

            Open results/report.html in a browser and results/indicators.csv in a spreadsheet. Nothing is changed \
            in your files, and nothing is sent anywhere.

            Exit status: 0 done; 1 done, with a finding that --fail-on asks for; 2 the command line is wrong; 3 an \
            input could not be read; 70 an internal error.
            """,
        version: version,
        subcommands: [
            ProcessCommand.self, NormaliseCommand.self, TablesCommand.self, RecordsCommand.self, AuditCommand.self,
            ExplainCommand.self,
            RulesCommand.self, DoctorCommand.self,
        ])

    static func main() {
        prepareStandardStreams()
        do {
            var command = try InputList.parse(RawArguments.texts)
            try command.run()
        } catch {
            Glibc.exit(end(with: error).rawValue)
        }
    }

    mutating func run() throws {
        StandardError.write(Jachai.helpMessage())
        throw ExitCode(ExitStatus.usage.rawValue)
    }

    /// Tells what ended the command, and finds the status to end with.
    private static func end(with error: any Error) -> ExitStatus {
        if let problem = error as? OutputProblem {
            StandardError.report("cannot write \(printable(problem.name)): \(problem.reason)")
            return .internalError
        }
        let code = exitCode(for: error)
        if let status = error as? ExitCode { return ExitStatus(rawValue: status.rawValue) ?? .internalError }
        guard code == .success else {
            StandardError.write(fullMessage(for: error) + "\n")
            return code == .validationFailure ? .usage : .internalError
        }
        var output = StandardOutput()
        do throws(OutputProblem) {
            try output.write(fullMessage(for: error) + "\n")
            try output.flush()
            return .done
        } catch {
            return end(with: error)
        }
    }
}
