internal import Findings

/// A run over the inputs of a command: each is read and worked on, the results come in order, and an input that cannot
/// be read is reported and never stops the rest.
struct DocumentRun: Sendable {
    /// Read only where an input fails.
    private static let messages = MessageCatalogue()

    /// The inputs' names, in order.
    let names: [String]
    /// The language in which failures are reported.
    let language: Language

    /// Reads and works on every input.
    ///
    /// - Parameters:
    ///   - work: Makes an input's result from its index and itself; called on any thread.
    ///   - deliver: Takes a result, in the order of the inputs.
    /// - Returns: How many inputs could not be read.
    /// - Throws: What `deliver` throws, which ends the run.
    func run<Result: Sendable>(
        work: @escaping @Sendable (Int, Input) -> Result, deliver: (Result) throws(OutputProblem) -> Void
    ) throws(OutputProblem) -> Int {
        try run(
            make: { (index, name) throws(InputProblem) in work(index, try Input(reading: name)) },
            deliver: { (result: Result) throws(OutputProblem) in
                try deliver(result)
                return nil
            })
    }

    /// Reads and works on every input, in a way of the command's own.
    ///
    /// - Parameters:
    ///   - make: Makes an input's result from its index and its name; called on any thread.
    ///   - deliver: Takes a result, in the order of the inputs; returns why the rest of that input could not be read.
    /// - Returns: How many inputs could not be read.
    /// - Throws: What `deliver` throws, which ends the run.
    func run<Result: Sendable>(
        make: @escaping @Sendable (Int, String) throws(InputProblem) -> Result,
        deliver: (Result) throws(OutputProblem) -> InputProblem?
    ) throws(OutputProblem) -> Int {
        let names = names
        var progress = Progress(count: names.count)
        var failures = 0
        try OrderedRun(count: names.count, workers: names.count > 1 ? availableCores : 1).run(
            work: { index -> Outcome<Result> in
                do throws(InputProblem) {
                    return .done(try make(index, names[index]))
                } catch {
                    return .failed(error)
                }
            },
            deliver: { (index, outcome: Outcome<Result>) throws(OutputProblem) in
                let problem: InputProblem? =
                    switch outcome {
                    case .done(let result): try deliver(result)
                    case .failed(let problem): problem
                    }
                if let problem {
                    failures += 1
                    progress.clear()
                    let name = names[index]
                    let shown = name == Input.standardInput ? "- (standard input)" : printable(name)
                    StandardError.report("\(shown): \(DocumentRun.messages.render(problem.message, in: language))")
                }
                progress.advance()
            })
        progress.clear()
        return failures
    }
}

/// What became of one input.
private enum Outcome<Result: Sendable>: Sendable {
    case done(Result)
    case failed(InputProblem)
}

/// A name as one line of text: a control character, which could drive a terminal, is written as its number.
func printable(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
        if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
            result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
        } else {
            result.append(scalar)
        }
    }
    return String(result)
}
