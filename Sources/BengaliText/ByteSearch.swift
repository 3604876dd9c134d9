/// Finds bytes of some kind in a text that has few of them, many bytes at a time.
enum ByteSearch {
    /// The bytes looked at together; the compiler makes a handful of instructions of them.
    private static let block = 64

    /// The offset of the first byte, from an offset on, for which a function gives 0; nil where there is none.
    ///
    /// The function must be one of arithmetic alone, without a branch, or its blocks are looked at a byte at a time.
    @inline(__always)
    static func first(_ bytes: Span<UInt8>, from start: Int, where distance: (UInt8) -> UInt8) -> Int? {
        let end = bytes.count
        var offset = start
        while offset < end - block, !holds(bytes, offset, distance) { offset += block }
        while offset < end, distance(bytes[offset]) != 0 { offset += 1 }
        return offset < end ? offset : nil
    }

    /// Whether one of the block of bytes from an offset on is such a byte.
    @inline(__always)
    private static func holds(_ bytes: Span<UInt8>, _ offset: Int, _ distance: (UInt8) -> UInt8) -> Bool {
        var least = UInt8.max
        // Within the bounds, as the loop around says.
        for step in 0..<block { least = min(least, distance(unsafe bytes[unchecked: offset &+ step])) }
        return least == 0
    }
}
