internal import Figures
internal import Records
internal import Tables

/// The rows of a document that may hold dates, each with the year that its targets are set for.
enum DatedRows {
    /// What a rule asks of each of them, in the order of the source.
    ///
    /// - Parameters:
    ///   - context: The document.
    ///   - make: The constraints of an indicator of a table of a year; nil where the table is of no known year.
    /// - Returns: All of them.
    static func constraints(
        _ context: AuditContext, _ make: (_ indicator: Int, _ table: Int, _ year: FiscalYear?) -> [Constraint]
    ) -> [Constraint] {
        let period = ReportingPeriod(context)
        return context.layout.tables.indices.flatMap { table -> [Constraint] in
            let dated = context.records.indicators(ofTable: table).filter {
                !context.figureKinds[$0].isDisjoint(with: [.date, .several])
            }
            if dated.isEmpty { return [] }
            let year = period.targetYear(ofTable: table)
            return dated.flatMap { make($0, table, year) }
        }
    }
}
