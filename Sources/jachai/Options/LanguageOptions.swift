internal import ArgumentParser
internal import Findings
internal import Reports

/// The languages of messages, as the command line names them.
enum LanguageCode: String, ExpressibleByArgument, CaseIterable {
    case en
    case bn

    var language: Language { self == .bn ? .bengali : .english }
}

/// The digits that figures are shown in.
enum DigitStyle: String, ExpressibleByArgument, CaseIterable {
    case ascii
    case bengali
}

/// The language of messages, where nothing else is shown to a person.
struct MessageLanguageOption: ParsableArguments {
    @Option(help: "The language of messages: en (English) or bn (Bengali).")
    var lang = LanguageCode.en
}

/// How what a person reads is shown.
struct LanguageOptions: ParsableArguments {
    @Option(help: "The language of messages: en (English) or bn (Bengali).")
    var lang = LanguageCode.en

    @Option(help: "The digits that figures are shown in: ascii or bengali. (default: those of the language)")
    var digits: DigitStyle?

    /// The terminal report in that language and those digits.
    var terminalReport: TerminalReport {
        TerminalReport(
            language: lang.language, bengaliDigits: (digits ?? (lang == .bn ? .bengali : .ascii)) == .bengali)
    }
}
