internal import ArgumentParser
internal import BengaliText
internal import Pages
internal import Pipeline
internal import Reports

/// `jachai normalise`: stage 1 alone.
struct NormaliseCommand: InputCommand {
    static let configuration = CommandConfiguration(
        commandName: "normalise",
        abstract: "Print the clean text of documents, or of standard input.",
        discussion: """
            Letters are put into Unicode's order, damaged words are mended where the lexicon proves what they were, \
            and digits are written in Bengali. Lines and tabs stay one for one, and no digit's value changes. \
            --trace prints every change instead, with its place in the source and its evidence.
            """,
        aliases: ["normalize"])

    /// Which edits are made.
    enum Selection: String, ExpressibleByArgument, CaseIterable {
        case canonical
        case all
    }

    /// Whether words in Bijoy's codes are looked for.
    enum Encoding: String, ExpressibleByArgument, CaseIterable {
        case auto
        case bijoy
        case unicode

        /// As stage 1 takes it.
        var legacy: LegacyEncoding { LegacyEncoding(rawValue: rawValue) ?? .auto }
    }

    @Argument(
        help: ArgumentHelp("The files to read; none, or -, is standard input.", valueName: "input"),
        completion: .file())
    var inputs: [String] = []

    var inputNames: [String] {
        get { inputs.isEmpty ? [Input.standardInput] : inputs }
        set { inputs = newValue }
    }

    @Option(help: "Which changes to make: canonical (respellings of the same text) or all (readings too).")
    var only = Selection.all

    @Option(
        help: """
            Words in Bijoy's codes (SutonnyMJ): auto reads those the evidence is for, bijoy takes every word for one, \
            unicode leaves all as they are.
            """)
    var encoding = Encoding.auto

    @Flag(help: "Print one change a line, as JSON, instead of the text.")
    var trace = false

    @Option(help: "The digits to write: ascii or bengali.")
    var digits = DigitStyle.bengali

    @OptionGroup var language: MessageLanguageOption
    @OptionGroup var lexicon: LexiconOption

    func validate() throws {
        try rejectRepeatedStandardInput(inputs)
    }

    mutating func run() throws {
        let pipeline = Pipeline(
            evidenced: only == .all, lexicon: try lexicon.wordList(language: language.lang.language),
            encoding: encoding.legacy)
        let (trace, digits) = (trace, digits)
        var output = StandardOutput()
        let failures = try DocumentRun(names: inputNames, language: language.lang.language).run(
            work: { (_, input) -> [UInt8] in
                let paged = pipeline.normalise(input.bytes)
                guard trace else { return DigitWriter(style: digits).written(paged.text.bytes) }
                var lines: [UInt8] = []
                JSONReport.appendEdits(of: paged, source: input.description, to: &lines)
                return lines
            },
            deliver: { (bytes: [UInt8]) throws(OutputProblem) in try output.write(bytes) })
        try output.flush()
        try ExitStatus(failures: failures).leave()
    }
}
