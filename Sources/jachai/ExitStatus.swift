internal import ArgumentParser
internal import Findings

/// The exit statuses of the contract.
enum ExitStatus: Int32 {
    /// Done.
    case done = 0
    /// Done, and a finding is at least as grave as `--fail-on` says.
    case findings = 1
    /// The command line is wrong.
    case usage = 2
    /// At least one input could not be read; the others were.
    case unreadInput = 3
    /// An internal error, or what was made could not be written.
    case internalError = 70

    /// The status of a run that went to its end.
    init(failures: Int, worst: Severity? = nil, failOn: FailureThreshold = .never) {
        if failures > 0 {
            self = .unreadInput
        } else if let worst, let threshold = failOn.severity, worst >= threshold {
            self = .findings
        } else {
            self = .done
        }
    }

    /// The command line is wrong in a way that shows only when it is carried out: says how.
    static func usageError(_ message: String) -> ExitCode {
        StandardError.report(message)
        return ExitCode(ExitStatus.usage.rawValue)
    }

    /// Ends the command with this status; returns where it is `done`.
    func leave() throws {
        if self != .done { throw ExitCode(rawValue) }
    }
}
