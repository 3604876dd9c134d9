internal import ArgumentParser
internal import BengaliText
internal import Findings
internal import Pages

/// A list of words that stage 1 takes for known: read where it is asked for, never from the system unasked.
struct LexiconOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Take the words of this list for known: UTF-8, one a line, or a hunspell .dic file.", valueName: "file"),
        completion: .file(extensions: ["dic", "txt"]))
    var lexicon: String?

    func validate() throws {
        if lexicon == Input.standardInput { throw ValidationError("'--lexicon' needs the name of a file.") }
    }

    /// The list, where one is asked for; one that cannot be read is a mistake in the command line.
    func wordList(language: Language) throws -> WordList? {
        guard let lexicon else { return nil }
        do throws(InputProblem) {
            let input = try Input(reading: lexicon)
            let list = WordList(
                WordList.Description(name: lexicon, sha256: input.description.sha256), bytes: input.text)
            if list.count > 0 { return list }
        } catch {
            throw ExitStatus.usageError(
                "cannot read the lexicon \(printable(lexicon)): \(MessageCatalogue().render(error.message, in: language))"
            )
        }
        throw ExitStatus.usageError("there is no Bengali word in the lexicon \(printable(lexicon))")
    }
}
