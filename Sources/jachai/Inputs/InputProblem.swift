internal import BengaliText
internal import Findings
internal import Glibc
internal import Pages

/// Why an input could not be read.
enum InputProblem: Error, Sendable {
    /// The system would not open or read it.
    case system(SystemError)
    /// It is a directory.
    case directory
    /// Its bytes are not text that the stages can read.
    case text(TextProblem)

    /// The reason as data; its words stand after the input's name.
    var message: Message {
        switch self {
        case .system(let error) where error.number == ENOENT: Message("input.missing")
        case .system(let error) where error.number == EACCES: Message("input.forbidden")
        case .system(let error): Message("input.system", ["reason": .text(error.reason)])
        case .directory: Message("input.directory")
        case .text(let problem): problem.message
        }
    }
}

extension TextProblem {
    fileprivate var message: Message {
        switch self {
        case .binary(.pdf): Message("input.pdf")
        case .binary(.image(let format)): Message("input.image", ["format": .text(format)])
        case .binary(.office(let format)): Message("input.office", ["format": .text(format)])
        case .binary(.archive(let format)): Message("input.archive", ["format": .text(format)])
        case .empty: Message("input.empty")
        case .noConverter(let encoding): Message("input.encoding", ["encoding": .text(encoding.rawValue)])
        case .nulByte(let offset, let line): Message("input.nul", ["byte": .count(offset), "line": .count(line)])
        case .notUTF8(let offset, let line): Message("input.utf8", ["byte": .count(offset), "line": .count(line)])
        case .tooLarge: Message("input.large", ["limit": .count(TextLimits.bytes >> 20)])
        case .tooManyCells: Message("input.cells", ["limit": .count(TextLimits.cells)])
        case .tooManyLines: Message("input.lines", ["limit": .count(TextLimits.lines)])
        }
    }
}
