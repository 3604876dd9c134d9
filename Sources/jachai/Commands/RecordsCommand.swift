internal import ArgumentParser
internal import Pipeline
internal import Reports

/// `jachai records`: up to stage 3.
struct RecordsCommand: InputCommand {
    static let configuration = CommandConfiguration(
        commandName: "records",
        abstract: "Print one record for each indicator, complete by itself.",
        discussion: "For a spreadsheet, take --format csv.")

    /// How records are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json
        case csv
    }

    @OptionGroup var input: InputArguments

    var inputNames: [String] {
        get { input.inputs }
        set { input.inputs = newValue }
    }

    @Option(help: "How to print them: json (one record a line) or csv.")
    var format = Format.json

    @OptionGroup var language: MessageLanguageOption
    @OptionGroup var lexicon: LexiconOption

    mutating func run() throws {
        let pipeline = Pipeline(lexicon: try lexicon.wordList(language: language.lang.language))
        let format = format
        var output = StandardOutput()
        if format == .csv { try output.write(CSVReport.indicatorsHeading) }
        let failures = try DocumentRun(names: inputNames, language: language.lang.language).run(
            work: { (_, input) -> [UInt8] in
                let (paged, layout, records) = pipeline.record(input.text)
                var bytes: [UInt8] = []
                switch format {
                case .json:
                    JSONReport.appendIndicators(of: records, paged, source: input.description, to: &bytes)
                case .csv:
                    CSVReport.appendIndicators(
                        of: records, paged, in: layout, source: input.description, to: &bytes)
                }
                return bytes
            },
            deliver: { (bytes: [UInt8]) throws(OutputProblem) in try output.write(bytes) })
        try output.flush()
        try ExitStatus(failures: failures).leave()
    }
}
