internal import Dispatch
internal import Synchronization

/// Work on many things on all cores, its results handed over one by one in the order of the things.
///
/// However many things there are, only a window of them is in work or waiting to be handed over.
struct OrderedRun: Sendable {
    /// How many things there are.
    let count: Int
    /// How many are worked on at a time.
    let workers: Int

    /// Works on every thing; one thing, or one worker, costs no thread.
    ///
    /// - Parameters:
    ///   - work: Makes the result of the thing of an index from 0; called on any thread.
    ///   - deliver: Takes a result; called on the calling thread, in order.
    /// - Throws: What `deliver` throws, which ends the run.
    func run<Result: Sendable, Failure: Error>(
        work: @escaping @Sendable (Int) -> Result, deliver: (Int, Result) throws(Failure) -> Void
    ) throws(Failure) {
        guard workers > 1, count > 1 else {
            for index in 0..<count { try deliver(index, work(index)) }
            return
        }
        let window = Window<Result>(count: count, size: workers * 2)
        for _ in 0..<min(workers, count) {
            DispatchQueue.global().async { window.serve(work) }
        }
        defer { window.close() }
        for index in 0..<count { try deliver(index, window.result(at: index)) }
    }
}

/// What the workers and the one who takes their results share.
private final class Window<Result: Sendable>: Sendable {
    private struct State {
        var next = 0
        var finished: [Int: Result] = [:]
    }

    private let count: Int
    private let state = Mutex(State())
    /// How many more things may be taken up.
    ///
    /// It begins at zero, since a semaphore may not end below where it began.
    private let room = DispatchSemaphore(value: 0)
    private let arrivals = DispatchSemaphore(value: 0)

    init(count: Int, size: Int) {
        self.count = count
        for _ in 0..<size { room.signal() }
    }

    /// Takes up one thing after another until there is none.
    func serve(_ work: (Int) -> Result) {
        while true {
            room.wait()
            let index = state.withLock { state in
                defer { state.next += 1 }
                return state.next
            }
            guard index < count else {
                room.signal()
                return
            }
            let result = work(index)
            state.withLock { $0.finished[index] = result }
            arrivals.signal()
        }
    }

    /// The result of a thing, once it is there; makes room for another.
    func result(at index: Int) -> Result {
        while true {
            if let result = state.withLock({ $0.finished.removeValue(forKey: index) }) {
                room.signal()
                return result
            }
            arrivals.wait()
        }
    }

    /// Lets no further thing be taken up, and the workers go.
    func close() {
        state.withLock { $0.next = count }
        room.signal()
    }
}
