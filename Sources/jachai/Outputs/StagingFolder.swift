internal import Dispatch
internal import Glibc
internal import Synchronization

/// A hidden folder inside an output folder, where files stand until all of them are whole.
///
/// It goes with the process, also where a signal ends that; what a process that was killed left is taken away by the
/// next.
final class StagingFolder: Sendable {
    private static let prefix = ".jachai-"
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    private enum State {
        case filling
        case gone
    }

    /// Its path.
    let path: String
    private let destination: String
    /// Held locked as long as the process lives: how others know that the folder is in use.
    private let lock: Descriptor
    private let state = Mutex(State.filling)
    private let signalSources = Mutex<[any DispatchSourceSignal]>([])

    /// Makes a staging folder in an output folder.
    init(in destination: String) throws(SystemError) {
        // Between making its folder and locking it a process could be taken for one that is no more, so one at a time.
        let folder = try Descriptor(opening: destination, O_RDONLY | O_DIRECTORY)
        while flock(folder.number, LOCK_EX) != 0 && errno == EINTR {}
        StagingFolder.removeAbandoned(in: destination)
        self.destination = destination
        path = "\(destination)/\(StagingFolder.prefix)\(getpid())"
        guard unsafe mkdir(path, 0o700) == 0 else { throw .last }
        lock = try Descriptor(opening: path, O_RDONLY | O_DIRECTORY)
        _ = flock(lock.number, LOCK_EX | LOCK_NB)
        watchSignals()
    }

    deinit {
        remove()
    }

    /// Moves files into the output folder, one run at a time, and takes the staging folder away.
    ///
    /// A signal that comes meanwhile waits. Files of those names that stand there are replaced, each in one step.
    ///
    /// - Parameters:
    ///   - names: The files, by their paths below the staging folder and below the output folder.
    ///   - afterwards: What is to be done in the output folder before another run may publish there.
    /// - Throws: The first error of the system; files moved before it stay moved.
    func publish(_ names: [String], afterwards: () -> Void) throws(SystemError) {
        let folder = try Descriptor(opening: destination, O_RDONLY | O_DIRECTORY)
        while flock(folder.number, LOCK_EX) != 0 && errno == EINTR {}
        let failure: SystemError? = state.withLock { state in
            guard state == .filling else { return SystemError(number: EINTR) }
            for name in names where unsafe rename("\(path)/\(name)", "\(destination)/\(name)") != 0 { return .last }
            return nil
        }
        if let failure { throw failure }
        afterwards()
        remove()
    }

    /// Takes the folder and all that stands in it away.
    func remove() {
        state.withLock { state in
            guard state == .filling else { return }
            state = .gone
            Folder.remove(path)
        }
    }

    private func watchSignals() {
        signalSources.withLock { sources in
            for number in StagingFolder.signals {
                // What the parent has ignored, as `nohup` does, stays ignored.
                let ignored = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
                guard unsafe unsafeBitCast(signal(number, SIG_IGN), to: Int.self) != ignored else { continue }
                let source = DispatchSource.makeSignalSource(signal: number)
                source.setEventHandler { [weak self] in
                    self?.remove()
                    endProcess(by: number)
                }
                source.activate()
                sources.append(source)
            }
        }
    }

    /// Takes away the staging folders whose processes are no more.
    private static func removeAbandoned(in destination: String) {
        for name in Folder.names(in: destination) where name.hasPrefix(prefix) {
            let path = "\(destination)/\(name)"
            guard let folder = try? Descriptor(opening: path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW) else { continue }
            if flock(folder.number, LOCK_EX | LOCK_NB) == 0 { Folder.remove(path) }
        }
    }
}
