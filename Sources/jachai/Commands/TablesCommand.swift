internal import ArgumentParser
internal import Pipeline
internal import Reports

/// `jachai tables`: up to stage 2.
struct TablesCommand: InputCommand {
    static let configuration = CommandConfiguration(
        commandName: "tables",
        abstract: "Print the tables found in documents, every cell as it stands.",
        discussion: "For a spreadsheet, take --format csv.")

    /// How tables are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json
        case csv
        case html
        case markdown
    }

    @OptionGroup var input: InputArguments

    var inputNames: [String] {
        get { input.inputs }
        set { input.inputs = newValue }
    }

    @Option(help: "How to print them: json (one table object a line), csv, html or markdown.")
    var format = Format.json

    @OptionGroup var language: MessageLanguageOption
    @OptionGroup var lexicon: LexiconOption

    mutating func run() throws {
        let pipeline = Pipeline(lexicon: try lexicon.wordList(language: language.lang.language))
        let format = format
        var output = StandardOutput()
        let failures = try DocumentRun(names: inputNames, language: language.lang.language).run(
            work: { (_, input) -> [UInt8] in
                let (paged, layout) = pipeline.layOut(input.text)
                var bytes: [UInt8] = []
                switch format {
                case .json: JSONReport.appendTables(of: layout, paged, source: input.description, to: &bytes)
                case .csv: TableReport.appendCSV(of: layout, paged, to: &bytes)
                case .html: TableReport.appendHTML(of: layout, paged, to: &bytes)
                case .markdown: TableReport.appendMarkdown(of: layout, paged, to: &bytes)
                }
                return bytes
            },
            deliver: { (bytes: [UInt8]) throws(OutputProblem) in try output.write(bytes) })
        try output.flush()
        try ExitStatus(failures: failures).leave()
    }
}
