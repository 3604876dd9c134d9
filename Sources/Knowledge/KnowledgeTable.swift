internal import CKnowledge

/// One table of knowledge, embedded in the binary: tab-separated text that a person edits under `CKnowledge/tables/`.
///
/// Lines that begin with `#` are comments (mostly sources). The first other line names the columns. Fields are not
/// quoted; `\t` never stands inside one.
public struct KnowledgeTable: Sendable {
    /// The names of the columns, in order.
    public let columns: [String]
    /// The rows, in the order of the file; a row is as long as its line has fields, at least one.
    public let rows: [KnowledgeRow]

    /// Reads the embedded table of that name; a table that does not exist has no columns and no rows.
    ///
    /// - Complexity: O(n) in the table's bytes; callers keep the result.
    public init(named name: String) {
        var lines = KnowledgeLines(named: name)
        columns = lines.next().map(Array.init) ?? []
        var rows: [KnowledgeRow] = []
        while let row = lines.next() { rows.append(row) }
        self.rows = rows
    }

    /// The place of a column among the fields of a row, or nil.
    public func column(_ name: String) -> Int? {
        columns.firstIndex(of: name)
    }

    /// Reads the bytes of an embedded table where they lie, not copied; none where there is no such table.
    public static func read<Result>(_ name: String, _ body: (Span<UInt8>) -> Result) -> Result {
        guard let table = unsafe jachai_table_named(name) else { return body([UInt8]().span) }
        return unsafe body(UnsafeBufferPointer(start: table.pointee.bytes, count: table.pointee.length).span)
    }

    /// The bytes of an embedded table as they stand in its file; empty where there is no such table.
    public static func bytes(named name: String) -> [UInt8] {
        guard let table = unsafe jachai_table_named(name) else { return [] }
        return unsafe [UInt8](UnsafeBufferPointer(start: table.pointee.bytes, count: table.pointee.length))
    }
}
