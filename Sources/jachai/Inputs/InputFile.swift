internal import Glibc

/// An input, open for reading from its beginning to its end.
struct InputFile: ~Copyable, Sendable {
    private let descriptor: Descriptor
    /// How many bytes to ask for at first: a regular file's size and one more.
    private let firstPiece: Int
    /// Whether the first reading is still to come.
    private var isFresh = true

    /// Opens a file or a pipe, or standard input for the name that stands for it.
    init(opening name: String) throws(InputProblem) {
        do throws(SystemError) {
            let opened = try InputFile.open(name)
            let (kind, size) = try opened.status()
            if kind == S_IFDIR { throw SystemError(number: EISDIR) }
            // A size is a promise that a file which is being written does not keep, so it only says how much to ask
            // for.
            firstPiece = kind == S_IFREG && size > 0 ? size + 1 : 1 << 16
            isSilent = kind == S_IFIFO
            descriptor = opened
        } catch {
            throw error.number == EISDIR ? .directory : .system(error)
        }
    }

    /// Whether it may be a pipe that nobody has open for writing.
    private let isSilent: Bool

    private static func open(_ name: String) throws(SystemError) -> Descriptor {
        // Without O_NONBLOCK a named pipe that nobody writes to would hold up every other input.
        guard name == Input.standardInput else {
            if let bytes = RawArguments.bytes(of: name) {
                return try Descriptor(opening: bytes, O_RDONLY | O_NONBLOCK)
            }
            return try Descriptor(opening: name, O_RDONLY | O_NONBLOCK)
        }
        // A copy of the number, so that standard input itself stays open.
        let number = dup(STDIN_FILENO)
        guard number >= 0 else { throw .last }
        return Descriptor(owning: number)
    }

    /// The next bytes, up to that many or the end; fewer than that many only at the end.
    mutating func contents(upTo most: Int) throws(InputProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        do throws(SystemError) {
            if isFresh {
                isFresh = false
                if isSilent, try isSilentPipe(&bytes) { return bytes }
                try descriptor.waitForData()
            }
            var piece = firstPiece
            while bytes.count < most {
                guard try descriptor.read(upTo: min(piece, most - bytes.count), into: &bytes) > 0 else { break }
                piece = 1 << 16
            }
        } catch {
            throw error.number == EISDIR ? .directory : .system(error)
        }
        return bytes
    }

    /// Whether there is nothing at once and no promise of more.
    private func isSilentPipe(_ bytes: inout [UInt8]) throws(SystemError) -> Bool {
        do throws(SystemError) {
            return try descriptor.read(upTo: 1 << 16, into: &bytes) == 0
        } catch  where error.number == EAGAIN {
            return false
        }
    }
}
