internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Records
internal import Tables

/// The years that headings give a table's targets and quarters, where titles name another for the whole table.
///
/// - Complexity: O(n log n) in the mentions and the columns.
struct HeadedYears {
    private let context: AuditContext
    /// The years that each part names.
    private var named: [Int: Set<FiscalYear>] = [:]
    /// The years that each part's titles name: of a template that is used again, the title has the new year and the text the
    /// old one.
    private var titled: [Int: Set<FiscalYear>] = [:]

    /// Asks a document.
    init(_ context: AuditContext) {
        self.context = context
        let titles = Set(context.records.titles.map(\.line))
        for mention in context.records.mentions {
            guard case .fiscalYear(let year) = mention.content else { continue }
            named[mention.part, default: []].insert(year)
            if titles.contains(mention.passage.line) { titled[mention.part, default: []].insert(year) }
        }
    }

    /// For each table and each year that its headings name and its titles do not, the first of those headings.
    func conflicts() -> [PeriodDifference] {
        context.layout.tables.indices.flatMap { table -> [PeriodDifference] in
            // The years of outcomes run from before the agreement to after it.
            guard context.layout.tables[table].kind != .outcome, let own = titledYear(ofTable: table) else { return [] }
            // The heading of an actual that stands over the targets leaves its own column without a year.
            let actuals = context.layout.tables[table].columns.filter { $0.role == .actual }
            guard actuals.allSatisfy({ $0.year != nil }) else { return [] }
            var seen: Set<FiscalYear> = [own]
            return context.layout.tables[table].columns.compactMap { column in
                guard HeadedYears.own.contains(column.role), let year = column.year, !seen.contains(year),
                    let passage = passage(naming: year, in: column)
                else { return nil }
                seen.insert(year)
                let mention = Mention(
                    content: .fiscalYear(year), passage: passage, part: context.layout.tables[table].part)
                return PeriodDifference(
                    mention: mention, message: "period.conflict.year", declared: year.description,
                    computed: own.description, years: nil)
            }
        }
    }

    /// What is of the document's own year wherever a heading gives it one.
    private static let own: Set<ColumnRole> = [.annualTarget, .tier, .quarter]

    /// The only year that the table's own title names, or its part.
    private func titledYear(ofTable table: Int) -> FiscalYear? {
        let (title, part) = (context.layout.tables[table].title, context.layout.tables[table].part)
        if let title {
            let years = context.fiscalYears(onLine: title.line)
            if !years.isEmpty { return years.count == 1 ? years.first : nil }
        }
        let years = [named[part] ?? [], titled[part] ?? []]
        return years.first { $0.count == 1 }?.first
    }

    /// The piece of a heading in which a year stands.
    private func passage(naming year: FiscalYear, in column: Column) -> Passage? {
        let digits = PrintedDigits.values(in: String(year.start))
        return column.heading.first { PrintedDigits.runs(in: context.paged.text.raw($0)).contains(digits) }
    }
}
