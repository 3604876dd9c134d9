internal import ArgumentParser

/// The inputs of a command that needs at least one.
struct InputArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp("The files to read; - is standard input.", valueName: "input"),
        completion: .file())
    var inputs: [String]

    func validate() throws {
        try rejectRepeatedStandardInput(inputs)
    }
}

/// Standard input can be read only once.
func rejectRepeatedStandardInput(_ inputs: [String]) throws {
    guard inputs.count(where: { $0 == Input.standardInput }) > 1 else { return }
    throw ValidationError("'-', which is standard input, can be named only once.")
}
