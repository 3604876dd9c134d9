/// Leads from offsets of a canonical text to offsets of its source: a list of the places where the two stop running
/// in step.
///
/// Between two replaced stretches both advance byte for byte. Inside a replaced stretch a beginning leads to the
/// stretch's first source byte and an end to the byte after its last.
public struct OffsetMap: Sendable, Hashable {
    /// One stretch that was replaced: half-open byte ranges in the canonical text and in the source.
    struct Replacement: Sendable, Hashable {
        var textStart: Int32
        var textEnd: Int32
        var sourceStart: Int32
        var sourceEnd: Int32
    }

    private(set) var replacements: [Replacement] = []
    /// How many source bytes stand before the first canonical byte (a byte order mark).
    let lead: Int32

    /// Makes the map of an unchanged text that begins `lead` bytes into its source.
    public init(lead: Int32 = 0) {
        self.lead = lead
    }

    /// Notes that a stretch was replaced.
    ///
    /// Stretches are given in order and do not overlap.
    public mutating func replace(text: Range<Int32>, source: Range<Int32>) {
        replacements.append(
            Replacement(
                textStart: text.lowerBound, textEnd: text.upperBound, sourceStart: source.lowerBound,
                sourceEnd: source.upperBound))
    }

    /// The source offset of a canonical offset taken as the beginning of something: a stretch taken out just before
    /// it does not belong to it.
    ///
    /// - Complexity: O(log n) in the number of replacements.
    public func source(atStart offset: Int32) -> Int32 {
        var cursor = Cursor(self, index: count { $0.textEnd <= offset && $0.textStart < offset })
        return cursor.source(atStart: offset)
    }

    /// The source offset of a canonical offset taken as the end of something.
    ///
    /// - Complexity: O(log n) in the number of replacements.
    public func source(atEnd offset: Int32) -> Int32 {
        var cursor = Cursor(self, index: count { $0.textEnd < offset })
        return cursor.source(atEnd: offset)
    }

    private func count(where precedes: (Replacement) -> Bool) -> Int {
        var low = 0
        var high = replacements.count
        while low < high {
            let middle = (low + high) / 2
            if precedes(replacements[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Answers offsets that never go back, in constant time each on average.
    public struct Cursor {
        private let map: OffsetMap
        /// How many replacements lie behind.
        private var index: Int

        /// Makes a cursor at the beginning of a map.
        public init(_ map: OffsetMap) {
            self.init(map, index: 0)
        }

        init(_ map: OffsetMap, index: Int) {
            self.map = map
            self.index = index
        }

        private func inStep(_ offset: Int32) -> Int32 {
            guard index > 0 else { return offset + map.lead }
            let last = map.replacements[index - 1]
            return last.sourceEnd + (offset - last.textEnd)
        }

        /// The source offset of a beginning.
        public mutating func source(atStart offset: Int32) -> Int32 {
            while index < map.replacements.count {
                let next = map.replacements[index]
                guard next.textEnd <= offset else { break }
                index += 1
            }
            if index < map.replacements.count, map.replacements[index].textStart < offset {
                return map.replacements[index].sourceStart
            }
            return inStep(offset)
        }

        /// The source offset of an end.
        public mutating func source(atEnd offset: Int32) -> Int32 {
            while index < map.replacements.count {
                let next = map.replacements[index]
                guard next.textEnd < offset || (next.textEnd == offset && next.textStart < offset) else { break }
                index += 1
            }
            if index < map.replacements.count, map.replacements[index].textStart < offset {
                return map.replacements[index].sourceEnd
            }
            return inStep(offset)
        }
    }
}
