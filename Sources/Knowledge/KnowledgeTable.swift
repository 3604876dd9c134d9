internal import CKnowledge

/// One table of knowledge, embedded in the binary: tab-separated text that a person edits under `CKnowledge/tables/`.
///
/// Lines that begin with `#` are comments (mostly sources). The first other line names the columns. Fields are not
/// quoted; `\t` never stands inside one.
public struct KnowledgeTable: Sendable {
    /// The names of the columns, in order.
    public let columns: [String]
    /// The rows, in the order of the file; a row is as long as its line has fields, at least one.
    public let rows: [[String]]

    /// Reads the embedded table of that name; a table that does not exist has no columns and no rows.
    ///
    /// - Complexity: O(n) in the table's bytes; callers keep the result.
    public init(named name: String) {
        var columns: [String] = []
        var rows: [[String]] = []
        for line in KnowledgeTable.bytes(named: name).split(separator: 0x0A) where line.first != 0x23 {
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            if columns.isEmpty { columns = fields } else { rows.append(fields) }
        }
        self.columns = columns
        self.rows = rows
    }

    /// The place of a column among the fields of a row, or nil.
    public func column(_ name: String) -> Int? {
        columns.firstIndex(of: name)
    }

    /// The bytes of an embedded table as they stand in its file; empty where there is no such table.
    public static func bytes(named name: String) -> [UInt8] {
        var count = 0
        guard let tables = unsafe jachai_tables(&count) else { return [] }
        for index in 0..<count {
            let table = unsafe tables[index]
            if unsafe String(cString: table.name) == name {
                return unsafe [UInt8](UnsafeBufferPointer(start: table.bytes, count: table.length))
            }
        }
        return []
    }
}
