/// The lines of a source: where each begins, and where its text ends.
///
/// Lines end with LF, CR LF or CR; a byte order mark belongs to none.
struct SourceLines {
    let starts: [Int32]
    private let source: [UInt8]

    init(_ source: [UInt8]) {
        self.source = source
        var starts: [Int32] = [source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        var offset = Int(starts[0])
        while offset < source.count {
            let byte = source[offset]
            offset += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, offset < source.count, source[offset] == 0x0A { offset += 1 }
            if offset < source.count { starts.append(Int32(offset)) }
        }
        self.starts = starts
    }

    var count: Int { starts.count }

    /// The bytes of a line, by its index, without its ending.
    subscript(index: Int) -> Range<Int> {
        let start = Int(starts[index])
        var end = index + 1 < starts.count ? Int(starts[index + 1]) : source.count
        while end > start, source[end - 1] == 0x0A || source[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// The index of the line that a byte stands on.
    ///
    /// - Complexity: O(log n).
    func index(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }
}
