internal import Findings
internal import Provenance
internal import Records
internal import Tables

/// A table's template is one we know.
///
/// ## What it checks
/// Tables of at least three indicators, or of at least three columns of figures, whose columns agree with no known
/// template.
///
/// ## Why it matters
/// Such a table was read by its headings and its cells alone; its columns deserve a look before its sums are believed.
///
/// ## Source
/// The formats of the Cabinet Division by year and level, as the table of templates has them.
///
/// ## Tolerance
/// A template fits with columns lost, added or moved, as far as the alignment of columns goes.
///
/// ## Not reported
/// Lists, contents, registers, and tables of other things than indicators.
enum TemplateUnknown: AuditRule {
    static let name = RuleName.templateUnknown

    static func check(_ context: AuditContext) -> [Finding] {
        context.layout.tables.indices.compactMap { index in
            let table = context.layout.tables[index]
            guard table.template == nil, !exempt.contains(table.kind) else { return nil }
            let indicators = context.records.indicators(ofTable: index).count
            let figureColumns = table.kind == .other ? 0 : table.columns.count { figures.contains($0.role) }
            guard indicators >= 3 || figureColumns >= 3 else { return nil }
            return Finding(
                rule: name, table: index,
                message: Message(
                    "template.unknown.table",
                    ["columns": .count(table.columns.count), "indicators": .count(indicators)]),
                cells: cells(table))
        }
    }

    private static let exempt: Set<TableKind> = [.list, .contents, .register, .activityList]

    private static let figures: Set<ColumnRole> = [
        .weight, .annualTarget, .tier, .actual, .projection, .quarter, .halfYear, .previous, .current, .cumulative,
        .total,
        .rate, .score,
    ]

    /// The title, and the first row's first and last cell.
    private static func cells(_ table: Table) -> [SourceSpan] {
        var spans = table.title.map { [$0.span] } ?? []
        if let row = table.rows.first {
            let filled = row.cells.filter { !table.cells[$0].passage.isEmpty }
            if let first = filled.first { spans.append(table.cells[first].passage.span) }
            if let last = filled.last, filled.count > 1 { spans.append(table.cells[last].passage.span) }
        }
        return spans
    }
}
