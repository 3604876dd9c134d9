internal import Glibc

/// Something could not be written: a full disk, a closed stream, a folder without room.
struct OutputProblem: Error {
    /// What was written to.
    let name: String
    /// Why it could not be.
    let reason: String
}

/// Standard output, in larger pieces than it is handed.
///
/// Where the reader of a pipe has gone, the process ends as the system would end it, unless it has files to write.
struct StandardOutput: ~Copyable {
    private static let pieceSize = 1 << 16
    private let descriptor = Descriptor(owning: STDOUT_FILENO)
    private var buffer: [UInt8] = []
    private var readerHasGone = false
    /// Whether the process goes on once nobody reads: it writes files too.
    private let outlivesReader: Bool

    /// Makes the face of standard output; there is to be one at a time.
    init(outlivesReader: Bool = false) {
        self.outlivesReader = outlivesReader
    }

    /// Writes bytes, perhaps later.
    mutating func write(_ bytes: [UInt8]) throws(OutputProblem) {
        guard !readerHasGone else { return }
        buffer.append(contentsOf: bytes)
        if buffer.count >= StandardOutput.pieceSize { try flush() }
    }

    /// Writes text, perhaps later.
    mutating func write(_ text: String) throws(OutputProblem) {
        try write(Array(text.utf8))
    }

    /// Writes what is still held back.
    mutating func flush() throws(OutputProblem) {
        guard !buffer.isEmpty else { return }
        do throws(SystemError) {
            try descriptor.write(buffer)
            buffer.removeAll(keepingCapacity: true)
        } catch {
            buffer.removeAll()
            guard error.number == EPIPE else { throw OutputProblem(name: "standard output", reason: error.reason) }
            readerHasGone = true
            if !outlivesReader { endProcess(by: SIGPIPE) }
        }
    }
}

/// Standard error: what a person is told beside the data.
enum StandardError {
    /// Whether a person sits before it.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes text; that it cannot be written can be told to nobody.
    static func write(_ text: String) {
        let bytes = Array(text.utf8)
        unsafe bytes.withUnsafeBytes { _ = unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// Writes a line that begins with the program's name.
    static func report(_ message: String) {
        write("jachai: \(message)\n")
    }
}

/// Ends the process as the signal would have.
func endProcess(by signalNumber: Int32) -> Never {
    _ = signal(signalNumber, SIG_DFL)
    // The threads that Dispatch makes block every signal.
    var own = sigset_t()
    _ = unsafe sigemptyset(&own)
    _ = unsafe sigaddset(&own, signalNumber)
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &own, nil)
    _ = raise(signalNumber)
    _exit(128 + signalNumber)
}

/// Keeps the three standard streams' numbers from being given to files, and leaves a closed pipe to be reported by the
/// call that writes to it.
func prepareStandardStreams() {
    _ = signal(SIGPIPE, SIG_IGN)
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(number, F_GETFD) == -1 {
        // The lowest free number is taken, which is this one. Read-only, so that writing to it is an error still.
        _ = unsafe open("/dev/null", O_RDONLY)
    }
}
