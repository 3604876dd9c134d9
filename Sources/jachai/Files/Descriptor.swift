internal import Glibc

/// A system call that failed, in the system's words: `No such file or directory`.
struct SystemError: Error, Sendable {
    /// The number of the error.
    let number: Int32

    /// The error the last failed call left.
    static var last: SystemError { SystemError(number: errno) }

    /// What the system calls it.
    var reason: String {
        guard let text = unsafe strerror(number) else { return "error \(number)" }
        return unsafe String(cString: text)
    }
}

/// An open file, closed when it goes.
struct Descriptor: ~Copyable, Sendable {
    /// The number the system knows it by.
    let number: Int32

    /// Takes over an open file.
    init(owning number: Int32) {
        self.number = number
    }

    /// Opens a file; what it makes anew is readable by all and writable by its owner, as the user's mask allows.
    init(opening path: String, _ flags: Int32) throws(SystemError) {
        var number: Int32 = -1
        repeat { number = unsafe open(path, flags | O_CLOEXEC | O_NOCTTY, 0o644) } while number < 0 && errno == EINTR
        guard number >= 0 else { throw .last }
        self.number = number
    }

    /// Opens a file whose name may be of any bytes but NUL.
    init(opening path: [UInt8], _ flags: Int32) throws(SystemError) {
        let path = path.map { CChar(bitPattern: $0) } + [0]
        var number: Int32 = -1
        repeat { number = unsafe open(path, flags | O_CLOEXEC | O_NOCTTY, 0o644) } while number < 0 && errno == EINTR
        guard number >= 0 else { throw .last }
        self.number = number
    }

    deinit {
        _ = close(number)
    }

    /// Reads up to `count` bytes onto the end of `buffer`, from where the file stands or from an offset.
    ///
    /// - Returns: How many there were; 0 at the end of the file.
    func read(upTo count: Int, at offset: Int? = nil, into buffer: inout [UInt8]) throws(SystemError) -> Int {
        var received = -1
        var problem = SystemError(number: 0)
        buffer.append(addingCapacity: count) { free in
            unsafe free.withUnsafeMutableBufferPointer { bytes, initializedCount in
                repeat {
                    received =
                        if let offset {
                            unsafe pread(number, bytes.baseAddress, count, offset)
                        } else {
                            unsafe Glibc.read(number, bytes.baseAddress, count)
                        }
                } while received < 0 && errno == EINTR
                problem = .last
                initializedCount = max(0, received)
            }
        }
        guard received >= 0 else { throw problem }
        return received
    }

    /// Lets reading wait for what is written later, as it does not in a file opened with `O_NONBLOCK`.
    func waitForData() throws(SystemError) {
        let flags = fcntl(number, F_GETFL)
        guard flags >= 0, fcntl(number, F_SETFL, flags & ~O_NONBLOCK) >= 0 else { throw .last }
    }

    /// Writes all of the bytes.
    func write(_ bytes: [UInt8]) throws(SystemError) {
        var done = 0
        while done < bytes.count {
            let written = unsafe bytes.withUnsafeBytes { bytes in
                unsafe Glibc.write(number, bytes.baseAddress?.advanced(by: done), bytes.count - done)
            }
            if written < 0 && errno == EINTR { continue }
            guard written >= 0 else { throw .last }
            done += written
        }
    }

    /// What kind of file it is, and how large; the size says something of regular files only.
    func status() throws(SystemError) -> (kind: mode_t, size: Int) {
        var status = stat()
        guard unsafe fstat(number, &status) == 0 else { throw .last }
        return (status.st_mode & S_IFMT, Int(status.st_size))
    }
}
