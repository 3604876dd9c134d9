/// The lines of a table of knowledge that are no comments and not empty, in order; the first names the columns.
public struct KnowledgeLines: IteratorProtocol, Sequence {
    private let table: [UInt8]
    private var offset = 0

    /// The lines of the embedded table of that name; none of one that does not exist.
    public init(named name: String) {
        table = KnowledgeTable.bytes(named: name)
    }

    /// The next line, or nil behind the last.
    public mutating func next() -> KnowledgeRow? {
        while let line = Self.line(in: table.span, from: offset) {
            offset = line.upperBound + 1
            if !line.isEmpty, table[line.lowerBound] != 0x23 { return KnowledgeRow(table, line) }
        }
        return nil
    }

    /// The line that begins at an offset, without its line feed; nil at the end.
    private static func line(in bytes: Span<UInt8>, from start: Int) -> Range<Int>? {
        guard start < bytes.count else { return nil }
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        return start..<end
    }
}
