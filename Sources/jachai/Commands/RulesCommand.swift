internal import ArgumentParser
internal import Reports

/// `jachai rules`: the catalogue of what is checked.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List what is checked, or explain one rule with an example.")

    @Argument(help: "A rule's name, such as total.quarters.")
    var rule: String?

    @OptionGroup var language: LanguageOptions

    mutating func run() throws {
        var output = StandardOutput()
        let report = language.terminalReport
        if let rule {
            guard let text = report.rule(named: rule) else {
                throw ExitStatus.usageError("there is no rule '\(printable(rule))'; 'jachai rules' lists them")
            }
            try output.write(text)
        } else {
            try output.write(report.rules())
        }
        try output.flush()
    }
}
