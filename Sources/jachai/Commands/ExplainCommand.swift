internal import ArgumentParser
internal import Audits
internal import Findings
internal import Pipeline
internal import Reports

/// `jachai explain`: the whole reasoning behind findings of one document.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain one finding of a document: the rules, the sums, the possible causes and their odds.",
        discussion: """
            A finding is named as 'jachai audit' prints it, such as f3. A rule's name, such as total.quarters, explains \
            every finding of that rule; an indicator's id or code, such as 2.1.1, every finding about it. Without a \
            name every finding is explained.
            """)

    @Argument(help: ArgumentHelp("The file to read; - is standard input.", valueName: "file"), completion: .file())
    var file: String

    @Argument(help: "The finding: f3, a rule's name, or an indicator's code.")
    var finding: String?

    @OptionGroup var language: LanguageOptions
    @OptionGroup var lexicon: LexiconOption

    mutating func run() throws {
        let pipeline = Pipeline(lexicon: try lexicon.wordList(language: language.lang.language))
        let (report, name) = (language.terminalReport, finding)
        var output = StandardOutput()
        var isFound = true
        let failures = try DocumentRun(names: [file], language: language.lang.language).run(
            work: { (_, input) -> [UInt8]? in
                let document = pipeline.process(input.text, from: input.description)
                let chosen = NamedFindings.indices(of: name, in: document)
                guard name == nil || !chosen.isEmpty else { return nil }
                guard !chosen.isEmpty else { return Array(report.findings(document).utf8) }
                return Array(chosen.map { report.explanation(of: $0, in: document) }.joined(separator: "\n").utf8)
            },
            deliver: { (bytes: [UInt8]?) throws(OutputProblem) in
                if let bytes { try output.write(bytes) } else { isFound = false }
            })
        guard isFound else {
            let shown = printable(name ?? "")
            throw ExitStatus.usageError(
                "there is no finding '\(shown)' in \(printable(file)); 'jachai audit' lists them")
        }
        try output.flush()
        try ExitStatus(failures: failures).leave()
    }
}
