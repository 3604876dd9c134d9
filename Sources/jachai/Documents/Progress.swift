/// How far a run has come, on standard error where that is a terminal and there is more than one input.
struct Progress {
    private let count: Int
    private let isShown: Bool
    private var done = 0
    private var isOnScreen = false

    init(count: Int) {
        self.count = count
        isShown = count > 1 && StandardError.isTerminal
    }

    /// Counts one more input.
    mutating func advance() {
        done += 1
        guard isShown else { return }
        StandardError.write("\r\(bar) \(done) of \(count)")
        isOnScreen = true
    }

    /// Takes the line away, so that other text can stand there.
    mutating func clear() {
        guard isOnScreen else { return }
        StandardError.write("\r\u{1B}[K")
        isOnScreen = false
    }

    private var bar: String {
        let full = done * 30 / count
        return "[" + String(repeating: "#", count: full) + String(repeating: ".", count: 30 - full) + "]"
    }
}
