internal import ArgumentParser
internal import Findings
internal import Pipeline
internal import Reports

/// `jachai process`: the whole pipeline.
struct ProcessCommand: InputCommand {
    static let configuration = CommandConfiguration(
        commandName: "process",
        abstract: "Read documents, check their figures, and write records and a report. The main job.",
        discussion: """
            Prints one line for each document, with the number of tables, indicators and findings. With --out, \
            writes into the folder: report.html for a browser; indicators.csv, quarters.csv, tiers.csv, history.csv, \
            areas.csv, totals.csv and findings.csv for a spreadsheet (datapackage.json describes their columns); \
            documents.ndjson for programs. The files appear when all of them are whole; a run that is stopped leaves \
            none.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table
        case json
    }

    @OptionGroup var input: InputArguments

    var inputNames: [String] {
        get { input.inputs }
        set { input.inputs = newValue }
    }

    @Option(name: .customLong("out"), help: "Write the report and the data into this folder.", completion: .directory)
    var folder: String?

    @Option(help: "What to print: table, a summary; or json, one document object a line.")
    var format = Format.table

    @OptionGroup var language: LanguageOptions
    @OptionGroup var lexicon: LexiconOption
    @OptionGroup var failOn: FailOnOption

    func validate() throws {
        if folder?.isEmpty == true { throw ValidationError("'--out' needs the name of a folder.") }
    }

    /// The folder, where one is asked for.
    private func outputFolder() throws -> OutputFolder? {
        guard let folder else { return nil }
        return try OutputFolder(at: folder, language: language.lang.language)
    }

    mutating func run() throws {
        let folder = try outputFolder()
        let parts = RenderedDocument.Parts(json: folder != nil || format == .json, files: folder != nil)
        let printsJSON = format == .json
        let pipeline = Pipeline(lexicon: try lexicon.wordList(language: language.lang.language))
        var output = StandardOutput(outlivesReader: folder != nil)
        var summaries: [DocumentSummary] = []
        var worst: Severity?
        let failures = try DocumentRun(names: inputNames, language: language.lang.language).run(
            work: { RenderedDocument(pipeline.process($1.text, from: $1.description), parts: parts, index: $0) },
            deliver: { (document: RenderedDocument) throws(OutputProblem) in
                summaries.append(document.summary)
                worst = [worst, document.worst].compactMap(\.self).max()
                if printsJSON { try output.write(document.json) }
                try folder?.append(document)
            })
        try folder?.publish(summaries)
        if !printsJSON { try output.write(language.terminalReport.summary(summaries)) }
        try output.flush()
        try ExitStatus(failures: failures, worst: worst, failOn: failOn.failOn).leave()
    }
}
