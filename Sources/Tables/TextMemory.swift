/// What was worked out for texts that stand again: in the cells of a table, in the headings of a volume, in the documents
/// of an archive.
///
/// A text is known by all of its bytes, so what is found is what would be worked out again. It forgets everything when it
/// is full, so that ever new texts cost memory within a bound.
struct TextMemory<Value: Sendable>: Sendable {
    /// Where a text stands among `texts`, and its hash.
    private struct Entry {
        var hash: UInt64
        var start: Int
        var count: Int
    }

    private var entries: [Entry] = []
    private var values: [Value] = []
    private var texts: [UInt8] = []
    /// For each hash's low bits the entry with it, counted from 1; 0 for none.
    private var slots: [UInt16]
    private let capacity: Int

    /// How many slots are looked at for a text; a text that finds none of them free takes the first.
    private static var longestProbe: Int { 8 }

    /// Makes a memory.
    ///
    /// - Parameter capacity: How many texts it keeps, a power of two of at most 2^14.
    init(capacity: Int) {
        self.capacity = capacity
        slots = [UInt16](repeating: 0, count: capacity * 2)
    }

    /// The place of what is kept for a text, for `subscript`; nil where nothing is.
    func place(of key: TextKey, in bytes: borrowing [UInt8]) -> Int? {
        for probe in 0..<Self.longestProbe {
            let entry = Int(slots[slot(key, probe)])
            if entry == 0 { return nil }
            if entries[entry - 1].hash == key.hash, isEqual(entries[entry - 1], key, bytes) { return entry - 1 }
        }
        return nil
    }

    /// What is kept at a place that `place` or `insert` gave; a later `insert` may take the place away.
    subscript(place: Int) -> Value {
        get { values[place] }
        set { values[place] = newValue }
    }

    /// Keeps a value for a text that nothing is kept for yet; returns its place.
    @discardableResult
    mutating func insert(_ value: Value, for key: TextKey, in bytes: borrowing [UInt8]) -> Int {
        if entries.count >= capacity { forget() }
        entries.append(Entry(hash: key.hash, start: texts.count, count: key.range.count))
        values.append(value)
        texts.append(contentsOf: bytes[key.range])
        let free = (0..<Self.longestProbe).first { slots[slot(key, $0)] == 0 } ?? 0
        slots[slot(key, free)] = UInt16(entries.count)
        return entries.count - 1
    }

    private mutating func forget() {
        entries.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        texts.removeAll(keepingCapacity: true)
        for slot in slots.indices { slots[slot] = 0 }
    }

    @inline(__always)
    private func slot(_ key: TextKey, _ probe: Int) -> Int {
        Int(truncatingIfNeeded: key.hash &+ UInt64(probe)) & (slots.count - 1)
    }

    private func isEqual(_ entry: Entry, _ key: TextKey, _ bytes: borrowing [UInt8]) -> Bool {
        guard entry.count == key.range.count else { return false }
        let kept = texts.span.extracting(entry.start..<entry.start + entry.count)
        return kept.equals(bytes.span.extracting(key.range))
    }
}

/// A text to be looked up: where it stands, and its hash.
struct TextKey {
    fileprivate let range: Range<Int>
    fileprivate let hash: UInt64

    /// Longer texts are not kept: they are running text, which does not stand again.
    static let longestText = 200

    /// The key of a text; nil where it is too long to be kept.
    ///
    /// - Complexity: O(n) in the text.
    init?(_ bytes: borrowing [UInt8], _ range: Range<Int>) {
        guard range.count <= TextKey.longestText else { return nil }
        let text = bytes.span.extracting(range)
        // FNV-1a over words of eight bytes; equality is checked besides, so a collision costs time and nothing else.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(range.count)
        var offset = 0
        while offset &+ 8 <= text.count {
            hash = (hash ^ text.word(offset)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
            offset &+= 8
        }
        hash = (hash ^ text.tail(from: offset)) &* 0x9E37_79B9_7F4A_7C15
        self.range = range
        self.hash = hash ^ (hash >> 32)
    }
}

extension Span<UInt8> {
    /// Eight bytes as one number.
    @inline(__always)
    fileprivate func word(_ offset: Int) -> UInt64 {
        // The load checks its bounds; any eight bytes are a number.
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    }

    /// The fewer than eight bytes from an offset on as one number: with bytes before them, where there are any.
    @inline(__always)
    fileprivate func tail(from offset: Int) -> UInt64 {
        if offset == count { return 0 }
        if count >= 8 { return word(count &- 8) }
        var tail: UInt64 = 0
        for place in 0..<count { tail = tail << 8 | UInt64(self[place]) }
        return tail
    }

    /// Whether another text of as many bytes has the same.
    @inline(__always)
    fileprivate func equals(_ other: Span<UInt8>) -> Bool {
        var offset = 0
        while offset &+ 8 <= count {
            if word(offset) != other.word(offset) { return false }
            offset &+= 8
        }
        return tail(from: offset) == other.tail(from: offset)
    }
}
