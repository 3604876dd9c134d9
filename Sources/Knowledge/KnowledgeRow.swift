/// One line of a table of knowledge: its fields, each made a string only when it is asked for, since most tables have
/// columns for people alone.
public struct KnowledgeRow: RandomAccessCollection, Sendable {
    private let table: [UInt8]
    private let line: Range<Int>
    /// How many fields the line has, at least one.
    public let count: Int

    /// A line of a table's bytes, without its line feed.
    init(_ table: [UInt8], _ line: Range<Int>) {
        self.table = table
        self.line = line
        let span = table.span
        var count = 1
        for offset in line where span[offset] == 0x09 { count += 1 }
        self.count = count
    }

    /// Always 0.
    public var startIndex: Int { 0 }
    /// The number of fields.
    public var endIndex: Int { count }

    /// A field as text; a place that the line does not have is empty.
    public subscript(place: Int) -> String { String(decoding: bytes(place), as: UTF8.self) }

    /// A field as UTF-8; a place that the line does not have is empty.
    ///
    /// - Complexity: O(n) in the line.
    public func bytes(_ place: Int) -> ArraySlice<UInt8> {
        let span = table.span
        var left = place
        var start = line.lowerBound
        while left > 0, start < line.upperBound {
            if span[start] == 0x09 { left -= 1 }
            start += 1
        }
        guard left == 0 else { return [] }
        var end = start
        while end < line.upperBound, span[end] != 0x09 { end += 1 }
        return table[start..<end]
    }
}
