internal import Knowledge

/// One column of a known table.
public struct TemplateColumn: Sendable, Hashable {
    /// The column role, as the record contract names it.
    public let role: String
    /// The tier or the quarter, where the role has one.
    public let number: Int?
    /// Whether documents of this template may lack it.
    public let isOptional: Bool
    /// Whether most documents of this template lack it.
    public let isRare: Bool
}

/// A known table: what it records and which columns it has.
public struct Template: Sendable {
    /// Its name in the templates table.
    public let name: String
    /// The table kind, as the record contract names it.
    public let kind: String
    /// The plan, where the template belongs to one.
    public let plan: String?
    /// Its columns, in order.
    public let columns: [TemplateColumn]
    /// What speaks for or against it before a table is seen, in hundredths of the alignment's scores; 0 for most.
    public let prior: Int

    /// Every known template, in the order of the table.
    public static func all() -> [Template] {
        KnowledgeTable(named: "templates").rows.compactMap { row in
            guard row.count >= 5 else { return nil }
            let columns = row.bytes(3).split(separator: 0x20).map { token in
                let name = token.prefix { $0 != 0x3F }
                let parts = name.split(separator: 0x3A).map { String(decoding: $0, as: UTF8.self) }
                return TemplateColumn(
                    role: parts[0], number: parts.count > 1 ? Int(parts[1]) : nil,
                    isOptional: token.count > name.count, isRare: token.count > name.count + 1)
            }
            return Template(
                name: row[0], kind: row[1], plan: row[2] == "-" ? nil : row[2], columns: columns,
                prior: Int(row[4]) ?? 0)
        }
    }
}
