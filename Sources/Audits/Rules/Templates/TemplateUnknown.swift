internal import Figures
internal import Findings
internal import Provenance
internal import Records
internal import Tables

/// A table's template is one we know.
///
/// ## What it checks
/// Tables of at least three indicators, or of at least three columns of figures, whose columns agree with no known
/// template; tables with three codes of indicators or more, `[১.১.১]`, of which most gave no record, and pages on which so
/// many stand beside figures outside every table; documents with as many figures as a table has, of which nothing was read;
/// tables with what is left of codes and none that could be read; tables that have columns which the nearest template has
/// not; tables of which a column was told by its place though its heading or most of its cells say something else, which have no heading
/// at all, or whose columns of other years have none that can be read; and the year, where it lies outside those whose
/// templates are known.
///
/// ## Why it matters
/// Such a table was read by its headings and its cells alone, or by a template that is only near; its columns deserve a
/// look before its sums are believed.
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
        let codes = UnreadCodes(context)
        let tables = context.layout.tables.indices.flatMap { index -> [Finding] in
            let table = context.layout.tables[index]
            if codes.areMost(ofTable: index) { return [unread(index, table, context)] }
            guard !exempt.contains(table.kind) else { return [] }
            if table.template == nil { return [unknown(index, table, context)].compactMap(\.self) }
            let columns = DoubtfulReading(index, table, context)
            return [near(index, table, context), columns.doubt(), columns.heading(), columns.years()]
                .compactMap(\.self)
        }
        let coded = context.layout.tables.indices.compactMap { unreadable($0, context) }
        let lost = tables.filter { $0.message.key == "template.unknown.unread" } + pages(codes)
        let others = tables.filter { $0.message.key != "template.unknown.unread" }
        return others + coded + graver(lost.isEmpty ? document(context) : lost, context) + year(context)
    }

    /// Where nothing at all was read of a plan or a report, that is more than a note.
    private static func graver(_ findings: [Finding], _ context: AuditContext) -> [Finding] {
        guard context.records.indicators.isEmpty, ![.other, .evidence].contains(context.records.kind) else {
            return findings
        }
        return findings.map { note in
            var warning = note
            warning.severity = .warning
            return warning
        }
    }

    /// A document full of figures of which nothing was read.
    private static func document(_ context: AuditContext) -> [Finding] {
        guard let figures = UnreadFigures(context).found() else { return [] }
        return [
            Finding(
                rule: name, message: Message("template.unknown.document", ["count": .count(figures.count)]),
                cells: figures.cells)
        ]
    }

    /// A table whose indicators have what is left of codes, and none that could be read.
    private static func unreadable(_ index: Int, _ context: AuditContext) -> Finding? {
        let passages = UnreadableCodes(context).passages(ofTable: index)
        guard !passages.isEmpty else { return nil }
        var warning = Finding(
            rule: name, table: index,
            message: Message("template.unknown.codes", ["count": .count(passages.count)]), cells: passages.map(\.span))
        warning.severity = .warning
        return warning
    }

    /// A table whose codes say that it is of indicators, and of which most were not read.
    private static func unread(_ index: Int, _ table: Table, _ context: AuditContext) -> Finding {
        Finding(
            rule: name, table: index,
            message: Message(
                "template.unknown.unread",
                ["indicators": .count(context.records.indicators(ofTable: index).count)]),
            cells: cells(table))
    }

    /// Pages full of codes and figures that stand in no table.
    private static func pages(_ codes: UnreadCodes) -> [Finding] {
        codes.pages().map { page in
            Finding(
                rule: name, message: Message("template.unknown.page", ["count": .count(page.count)]), cells: page.cells)
        }
    }

    private static func unknown(_ index: Int, _ table: Table, _ context: AuditContext) -> Finding? {
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

    /// Columns of the table that the template it was aligned to has not, and that say something in most rows.
    private static func near(_ index: Int, _ table: Table, _ context: AuditContext) -> Finding? {
        let rows = table.rows.filter { $0.kind == .data }
        guard rows.count >= leastRows else { return nil }
        let others = table.columns.indices.filter { column in
            [.empty, .text].contains(table.columns[column].role)
                && rows.count { row in table.cell(of: row, inColumn: column).map { !$0.passage.isEmpty } ?? false } * 2
                    > rows.count
        }
        guard let first = others.first, let template = table.template else { return nil }
        return Finding(
            rule: name, table: index,
            message: Message(
                "template.unknown.near",
                ["count": .count(others.count), "column": .count(first + 1), "template": .text(template)]),
            cells: others.compactMap { table.columns[$0].heading.first?.span } + cells(table))
    }

    /// A year for which no template is known, so that the nearest was used; one finding a document.
    private static func year(_ context: AuditContext) -> [Finding] {
        guard let known = PlanTotals.embedded.years else { return [] }
        let period = ReportingPeriod(context)
        for index in context.layout.tables.indices where context.layout.tables[index].template != nil {
            guard !context.records.indicators(ofTable: index).isEmpty, let year = period.targetYear(ofTable: index),
                !known.contains(year.start)
            else { continue }
            let years = [known.lowerBound, known.upperBound].map { FiscalYear(start: $0).description }
            return [
                Finding(
                    rule: name, table: index,
                    message: Message(
                        "template.unknown.year",
                        ["year": .text(year.description), "first": .text(years[0]), "last": .text(years[1])]),
                    cells: cells(context.layout.tables[index]))
            ]
        }
        return []
    }

    /// With fewer rows a stray cell would speak for a column.
    private static let leastRows = 3

    private static let exempt: Set<TableKind> = [.list, .contents, .register, .activityList]

    private static let figures: Set<ColumnRole> = [
        .weight, .annualTarget, .tier, .actual, .projection, .quarter, .halfYear, .previous, .current, .cumulative,
        .total,
        .rate, .score,
    ]

    /// The title, and the first row's first and last cell.
    static func cells(_ table: Table) -> [SourceSpan] {
        var spans = table.title.map { [$0.span] } ?? []
        if let row = table.rows.first {
            let filled = row.cells.filter { !table.cells[$0].passage.isEmpty }
            if let first = filled.first { spans.append(table.cells[first].passage.span) }
            if let last = filled.last, filled.count > 1 { spans.append(table.cells[last].passage.span) }
        }
        return spans
    }
}
