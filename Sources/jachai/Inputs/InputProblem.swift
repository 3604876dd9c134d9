internal import Pages

/// Why an input could not be read.
enum InputProblem: Error, Sendable {
    /// The system would not open or read it.
    case system(SystemError)
    /// It is a directory.
    case directory
    /// Its bytes are not text that the stages can read.
    case text(TextProblem)

    /// The reason, as it stands after the input's name.
    var reason: String {
        switch self {
        case .system(let error): error.reason
        case .directory: "is a directory; name the files in it, as in \"folder/*.txt\""
        case .text(.empty): "is empty"
        case .text(.otherEncoding(let name)): "is \(name) text; only UTF-8 is read"
        case .text(.nulByte(let offset, let line)):
            "is not text: a NUL byte stands at byte \(offset), on line \(line)"
        case .text(.notUTF8(let offset, let line)):
            "is not UTF-8 text: the first wrong byte is byte \(offset), on line \(line)"
        case .text(.tooLarge): "is larger than \(TextLimits.bytes >> 20) MiB, the most that one input may have"
        case .text(.tooManyCells): "has more than \(TextLimits.cells) cells, the most that one input may have"
        }
    }
}
