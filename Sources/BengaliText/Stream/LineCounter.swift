/// Counts the lines of a text that comes in pieces: LF, CR LF and CR end them.
struct LineCounter {
    /// The 1-based line on which the next byte stands.
    private(set) var line = 1
    private var endsWithReturn = false

    /// Counts on over more bytes; a line feed after a carriage return, in the next piece too, ends no line of its own.
    ///
    /// - Complexity: O(n).
    mutating func count(_ bytes: Span<UInt8>) {
        guard !bytes.isEmpty else { return }
        var ends = bytes[0] == 0x0D || bytes[0] == 0x0A && !endsWithReturn ? 1 : 0
        for offset in 1..<max(1, bytes.count) {
            let byte = bytes[offset]
            let isSecond = bytes[offset - 1] == 0x0D
            ends += byte == 0x0D || (byte == 0x0A && !isSecond) ? 1 : 0
        }
        line += ends
        endsWithReturn = bytes[bytes.count - 1] == 0x0D
    }
}
