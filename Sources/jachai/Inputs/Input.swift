internal import Glibc
internal import Pages
internal import Pipeline

/// One input, read whole and found to be text.
struct Input: Sendable {
    /// The name that stands for standard input.
    static let standardInput = "-"

    /// Its name as the user gave it.
    let name: String
    /// Its bytes.
    let bytes: [UInt8]

    /// Reads a file or a pipe, or standard input for the name that stands for it.
    ///
    /// Never holds more than the limit of an input and one piece.
    init(reading name: String) throws(InputProblem) {
        self.name = name
        do throws(SystemError) {
            bytes = try Input.contents(of: Input.open(name))
        } catch {
            throw error.number == EISDIR ? .directory : .system(error)
        }
        if let problem = TextProblem.first(in: bytes) { throw .text(problem) }
    }

    /// What is known of it before its text is looked at.
    var description: SourceDescription {
        SourceDescription(name: name, sha256: Digest.sha256(bytes), bytes: bytes.count)
    }

    private static func open(_ name: String) throws(SystemError) -> Descriptor {
        // Without O_NONBLOCK a named pipe that nobody writes to would hold up every other input.
        guard name == standardInput else { return try Descriptor(opening: name, O_RDONLY | O_NONBLOCK) }
        // A copy of the number, so that standard input itself stays open.
        let number = dup(STDIN_FILENO)
        guard number >= 0 else { throw .last }
        return Descriptor(owning: number)
    }

    /// The bytes of a file, up to one byte past the limit, which is enough to know that it is too large.
    private static func contents(of file: consuming Descriptor) throws(SystemError) -> [UInt8] {
        let (kind, size) = try file.status()
        if kind == S_IFDIR { throw SystemError(number: EISDIR) }
        let most = TextLimits.bytes + 1
        var bytes: [UInt8] = []
        if kind == S_IFIFO {
            // Nothing at once and no promise of more: a pipe that nobody has open for writing.
            do throws(SystemError) {
                if try file.read(upTo: 1 << 16, into: &bytes) == 0 { return bytes }
            } catch  where error.number == EAGAIN {}
        }
        try file.waitForData()
        // A size is a promise that a file which is being written does not keep, so it only says how much to ask for.
        var piece = kind == S_IFREG && size > 0 ? size + 1 : 1 << 16
        while bytes.count < most {
            let asked = min(piece, most - bytes.count)
            guard try file.read(upTo: asked, into: &bytes) > 0 else { break }
            piece = 1 << 16
        }
        return bytes
    }
}
