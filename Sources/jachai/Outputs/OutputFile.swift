internal import Glibc

/// A file that is being written, in larger pieces than it is handed.
struct OutputFile: ~Copyable {
    private static let pieceSize = 1 << 18
    /// How many bytes tell files of one kind from others: the first columns of a heading, the first key of an object.
    private static let mostMarkBytes = 12
    private let path: String
    private let descriptor: Descriptor
    private var buffer: [UInt8] = []
    /// How many bytes it has been given.
    private(set) var length = 0
    /// What it begins with, by which a file of an earlier run is known.
    private(set) var mark: [UInt8] = []

    /// Makes a new file, which may not exist yet.
    init(creating path: String) throws(OutputProblem) {
        self.path = path
        do throws(SystemError) {
            descriptor = try Descriptor(opening: path, O_RDWR | O_CREAT | O_EXCL)
        } catch {
            throw OutputProblem(name: path, reason: error.reason)
        }
    }

    /// Writes bytes, perhaps later.
    mutating func write(_ bytes: [UInt8]) throws(OutputProblem) {
        mark += bytes.prefix(OutputFile.mostMarkBytes - mark.count)
        buffer.append(contentsOf: bytes)
        length += bytes.count
        if buffer.count >= OutputFile.pieceSize { try flush() }
    }

    /// Writes what is still held back.
    mutating func flush() throws(OutputProblem) {
        do throws(SystemError) {
            try descriptor.write(buffer)
        } catch {
            throw OutputProblem(name: path, reason: error.reason)
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Writes what is still held back and has the disk hold it all.
    mutating func finish() throws(OutputProblem) {
        try flush()
        guard fsync(descriptor.number) == 0 || errno == EINVAL || errno == EROFS else {
            throw OutputProblem(name: path, reason: SystemError.last.reason)
        }
    }

    /// Whether a file may take the place of what stands at a path: nothing, or a file of an earlier run.
    func mayReplace(_ path: String) -> Bool {
        do throws(SystemError) {
            var beginning: [UInt8] = []
            let file = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
            _ = try file.read(upTo: mark.count, into: &beginning)
            return beginning == mark
        } catch {
            return error.number == ENOENT
        }
    }

    /// Hands over what was written in pieces, from a byte on.
    ///
    /// - Parameters:
    ///   - range: Which bytes; all of them have been written.
    ///   - deliver: Takes a piece.
    /// - Throws: `OutputProblem` where the file cannot be read again, and what `deliver` throws.
    mutating func read(
        _ range: Range<Int>, deliver: ([UInt8]) throws(OutputProblem) -> Void
    ) throws(OutputProblem) {
        try flush()
        var position = range.lowerBound
        while position < range.upperBound {
            var piece: [UInt8] = []
            do throws(SystemError) {
                let count = min(OutputFile.pieceSize, range.upperBound - position)
                guard try descriptor.read(upTo: count, at: position, into: &piece) > 0 else {
                    throw SystemError(number: EIO)
                }
            } catch {
                throw OutputProblem(name: path, reason: error.reason)
            }
            try deliver(piece)
            position += piece.count
        }
    }
}
