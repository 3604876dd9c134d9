internal import ArgumentParser
internal import Findings

/// From which severity on a finding makes the exit status 1.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
    case error
    case warning
    case note
    case never

    /// The least severity that counts, or nil where none does.
    var severity: Severity? { Severity(rawValue: rawValue) }
}

/// The option of the commands that make findings.
struct FailOnOption: ParsableArguments {
    @Option(help: "End with status 1 if a finding is at least this grave: error, warning, note or never.")
    var failOn = FailureThreshold.never
}
