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

    @Flag(help: "Print one change a line, as JSON, instead of the text.")
    var trace = false

    @Option(help: "The digits to write: ascii or bengali.")
    var digits = DigitStyle.bengali

    @OptionGroup var language: MessageLanguageOption

    func validate() throws {
        try rejectRepeatedStandardInput(inputs)
    }

    mutating func run() throws {
        let form = Normalisation.Form(normaliser: Normaliser(evidenced: only == .all), trace: trace, digits: digits)
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
