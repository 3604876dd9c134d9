internal import ArgumentParser

/// The command line of the measurements: what `Scripts/evaluate` and `Scripts/bench` call; one file a subcommand.
@main
struct Evaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measures how right and how fast Jachai is, on material with known truth.",
        subcommands: [
            BijoyCommand.self, LearnCommand.self, ReconcileCommand.self, RecordsCommand.self, SheetsCommand.self,
            SpeedCommand.self,
            StagesCommand.self,
            TextCommand.self,
        ])
}
