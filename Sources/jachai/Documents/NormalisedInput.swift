internal import Pages
internal import Synchronization

/// The normalisation of one input: at hand, or, of a long input, to be made piece by piece when its turn comes.
enum NormalisedInput: Sendable {
    /// All of it.
    case whole([UInt8])
    /// The file, which is longer than is held at a time.
    case long(LongInput)

    /// How many bytes of an input are read before anything is printed: an input that is shorter is refused whole, or not
    /// at all.
    private static let mostHeld = 4 << 20

    /// Reads an input, or the beginning of a long one.
    init(reading name: String, as form: Normalisation.Form) throws(InputProblem) {
        var file = try InputFile(opening: name)
        let bytes = try file.contents(upTo: Self.mostHeld)
        if let format = BinaryFormat(bytes) { throw .text(.binary(format)) }
        if bytes.count == Self.mostHeld {
            self = .long(LongInput(name: name, first: bytes, file: file))
            return
        }
        var normalisation = Normalisation(of: name, as: form)
        var output: [UInt8] = []
        try normalisation.append(bytes, to: &output)
        try normalisation.finish(to: &output)
        self = .whole(output)
    }

    /// Prints it, to its end or to the line before the first byte that is not text.
    ///
    /// - Returns: Why the rest could not be read, or nil.
    /// - Throws: What `write` throws.
    func print(
        as form: Normalisation.Form, write: ([UInt8]) throws(OutputProblem) -> Void
    ) throws(OutputProblem) -> InputProblem? {
        guard case .long(let input) = self else {
            if case .whole(let output) = self { try write(output) }
            return nil
        }
        var normalisation = Normalisation(of: input.name, as: form)
        var isAtEnd = false
        while !isAtEnd {
            var output: [UInt8] = []
            var problem: InputProblem?
            do throws(InputProblem) {
                let bytes = try input.next()
                isAtEnd = bytes.isEmpty
                if isAtEnd {
                    try normalisation.finish(to: &output)
                } else {
                    try normalisation.append(bytes, to: &output)
                }
            } catch {
                problem = error
            }
            try write(output)
            if let problem { return problem }
        }
        return nil
    }
}

/// An input of which only the beginning was read.
final class LongInput: Sendable {
    /// How many bytes are read at a time.
    private static let pieceSize = 1 << 20

    private struct State: ~Copyable {
        var first: [UInt8]
        var file: InputFile
    }

    /// Its name as the user gave it.
    let name: String
    // One thread reads the beginning, another the rest, never at the same time.
    private let state: Mutex<State>

    init(name: String, first: [UInt8], file: consuming InputFile) {
        self.name = name
        state = Mutex(State(first: first, file: file))
    }

    /// The next bytes; none at the end.
    func next() throws(InputProblem) -> [UInt8] {
        try state.withLock { state throws(InputProblem) in
            guard state.first.isEmpty else {
                var first: [UInt8] = []
                swap(&first, &state.first)
                return first
            }
            return try state.file.contents(upTo: Self.pieceSize)
        }
    }
}
