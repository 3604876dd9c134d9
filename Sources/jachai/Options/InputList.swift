internal import ArgumentParser

/// A command that reads inputs.
protocol InputCommand: ParsableCommand {
    /// The inputs' names, in order.
    var inputNames: [String] { get set }
}

/// A command line whose long list of inputs is set aside before it is parsed.
///
/// ArgumentParser's time grows with the square of the number of arguments: fifteen thousand inputs would take it
/// seconds, more than reading them does.
struct InputList {
    /// The most arguments that are parsed as they stand.
    private static let mostArguments = 64
    /// The options that take the next argument for their value; the command line's tests hold this to the commands.
    private static let optionsWithValues: Set = [
        "--out", "--format", "--lang", "--digits", "--fail-on", "--only", "--lexicon",
    ]

    /// The inputs, in order.
    let names: [String]
    /// What is left to parse: all the rest, and the first input.
    let arguments: [String]

    /// Sets the inputs of a command line aside; nil where it is short or has none.
    init?(_ commandLine: [String]) {
        guard commandLine.count > InputList.mostArguments, let command = commandLine.first else { return nil }
        var names: [String] = []
        var arguments = [command]
        var index = 1
        while index < commandLine.count {
            let argument = commandLine[index]
            if argument == "--" {
                names += commandLine[(index + 1)...]
                break
            }
            if argument.hasPrefix("-"), argument != Input.standardInput {
                arguments.append(argument)
                if InputList.optionsWithValues.contains(argument), index + 1 < commandLine.count {
                    index += 1
                    arguments.append(commandLine[index])
                }
            } else {
                names.append(argument)
            }
            index += 1
        }
        guard let first = names.first else { return nil }
        self.names = names
        self.arguments = arguments + ["--", first]
    }

    /// Parses a command line, with however many inputs.
    static func parse(_ commandLine: [String]) throws -> any ParsableCommand {
        try rejectDashedNames(commandLine)
        guard let list = InputList(commandLine) else { return try Jachai.parseAsRoot(commandLine) }
        let command = try Jachai.parseAsRoot(list.arguments)
        // A command that takes no list of inputs is to object to it itself.
        guard var command = command as? any InputCommand else { return try Jachai.parseAsRoot(commandLine) }
        try rejectRepeatedStandardInput(list.names)
        command.inputNames = list.names
        return command
    }

    /// Objects to a name that begins with a dash and is no option: ArgumentParser would take its letters for options,
    /// and print the help text, with the status of success, for the `h` among them.
    private static func rejectDashedNames(_ commandLine: [String]) throws {
        var isValue = false
        for argument in commandLine {
            if argument == "--" { return }
            let isDashed = argument.hasPrefix("-") && !argument.hasPrefix("--") && argument.count > "-h".count
            if isDashed, !isValue {
                throw ValidationError(
                    "'\(argument)' is no option. A file whose name begins with a dash goes after '--'.")
            }
            isValue = optionsWithValues.contains(argument)
        }
    }
}
