/// One column of a CSV file: its heading, and what the data package says of it.
///
/// Both come from this one place.
struct CSVColumn {
    /// The heading.
    var name: String
    /// The Frictionless type.
    var type = "string"
    /// What it holds.
    var description: String
    /// Whether every line has it.
    var isRequired = false
    /// The only values it takes, where they are few.
    var values: [String] = []
}

/// One of the CSV files of an output folder.
struct CSVResource {
    var name: String
    var title: String
    var description: String
    var primaryKey: [String]
    /// The resource of which its `source` and `id` name a line; nil where they name none.
    var refersTo: String?
    var columns: [CSVColumn]

    /// The heading line, after the byte order mark by which spreadsheets know UTF-8.
    var heading: [UInt8] {
        [0xEF, 0xBB, 0xBF] + Array(columns.map(\.name).joined(separator: ",").utf8) + [0x0D, 0x0A]
    }
}
