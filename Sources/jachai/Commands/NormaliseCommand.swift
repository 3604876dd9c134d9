internal import ArgumentParser
internal import BengaliText

/// `jachai normalise`: stage 1 alone.
struct NormaliseCommand: InputCommand {
    static let configuration = CommandConfiguration(
        commandName: "normalise",
        abstract: "Print the clean text of documents, or of standard input.",
        discussion: """
            Letters are put into Unicode's order, damaged words are mended where the lexicon proves what they were, \
            and digits are written in Bengali. Lines and tabs stay one for one, and no digit's value changes. \
            --trace prints every change instead, with its place in the source and its evidence.

            Text of any length is read, from files and pipes, in little memory. Of an input longer than 4 MiB that \
            turns out not to be text, the lines before the first wrong byte are printed; a shorter one is refused \
            whole. The exit status is 3 in either case.
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
        let normaliser = Normaliser(
            evidenced: only == .all, lexicon: try lexicon.wordList(language: language.lang.language),
            encoding: encoding.legacy)
        let form = Normalisation.Form(normaliser: normaliser, trace: trace, digits: digits)
        var output = StandardOutput()
        let failures = try DocumentRun(names: inputNames, language: language.lang.language).run(
            make: { (_, name) throws(InputProblem) in try NormalisedInput(reading: name, as: form) },
            deliver: { (input: NormalisedInput) throws(OutputProblem) in
                try input.print(as: form) { (bytes) throws(OutputProblem) in try output.write(bytes) }
            })
        try output.flush()
        try ExitStatus(failures: failures).leave()
    }
}
