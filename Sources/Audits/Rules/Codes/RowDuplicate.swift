internal import Findings
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// Says of a row that stands twice, letter for letter, that it was counted once; a finding of `code.duplicate`, since its
/// code stands twice, and of nobody's fault, since engines repeat lines more often than offices do.
enum RowDuplicate: AuditRule {
    static var name: RuleName { .codeDuplicate }

    static func check(_ context: AuditContext) -> [Finding] {
        context.records.repeatedRows.map { repeated in
            let table = context.layout.tables[repeated.table]
            let row = table.rows[repeated.row]
            let code = context.records.indicators[repeated.indicator].code
            let cells = row.cells.map { table.cells[$0].passage }.filter { !$0.isEmpty }
            return Finding(
                rule: name, table: repeated.table, indicator: repeated.indicator,
                message: Message(
                    "code.duplicate.row",
                    [
                        "code": .text(code.map { "[\($0)]" } ?? ""), "line": .count(Int(row.line)),
                        "first": .count(Int(context.records.indicators[repeated.indicator].line)),
                    ]),
                cells: cells.map(\.span))
        }
    }
}
