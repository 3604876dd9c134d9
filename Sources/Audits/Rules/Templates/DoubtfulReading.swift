internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// What speaks against the way in which the columns of one table were read.
struct DoubtfulReading {
    private let index: Int
    private let table: Table
    private let context: AuditContext

    /// With fewer indicators a table says little, and a line of another's may be all of it.
    private static let fewest = 3

    init(_ index: Int, _ table: Table, _ context: AuditContext) {
        self.index = index
        self.table = table
        self.context = context
    }

    /// Columns that their places alone told.
    func doubt() -> Finding? {
        finding("template.unknown.doubt", table.columns.indices.filter { table.columns[$0].isDoubtful })
    }

    /// A table whose heading is lost, and that goes on with no other's.
    func heading() -> Finding? {
        guard table.isHeadless, !goesOn, context.records.indicators(ofTable: index).count >= DoubtfulReading.fewest
        else {
            return nil
        }
        return Finding(
            rule: .templateUnknown, table: index, message: Message("template.unknown.heading", [:]),
            cells: TemplateUnknown.cells(table))
    }

    /// Columns of several years, some of which have none.
    func years() -> Finding? {
        let yearly = table.columns.indices.filter {
            table.columns[$0].role == .actual || table.columns[$0].role == .projection
        }
        return yearly.count < 2
            ? nil : finding("template.unknown.years", yearly.filter { table.columns[$0].year == nil })
    }

    /// Whether the table above has the same columns, so that this is its rest on the next page.
    private var goesOn: Bool {
        index > 0 && context.layout.tables[index - 1].columns.map(\.role) == table.columns.map(\.role)
    }

    private func finding(_ message: String, _ columns: [Int]) -> Finding? {
        guard let first = columns.first else { return nil }
        return Finding(
            rule: .templateUnknown, table: index,
            message: Message(message, ["count": .count(columns.count), "column": .count(first + 1)]),
            cells: columns.compactMap { table.columns[$0].heading.first?.span } + TemplateUnknown.cells(table))
    }
}
