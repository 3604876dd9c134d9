internal import Figures
internal import Provenance
internal import Records
internal import Tables

/// Which fiscal year and which quarter a table or a part of a document is of.
struct ReportingPeriod {
    private let context: AuditContext

    /// Asks a document.
    init(_ context: AuditContext) {
        self.context = context
    }

    /// The year that a part names for itself, or else the document's.
    func fiscalYear(ofPart part: Int) -> FiscalYear? {
        let parts = context.records.parts
        return (parts.indices.contains(part) ? parts[part].fiscalYear : nil) ?? context.records.fiscalYear
    }

    /// The year of a table's part, or else the document's.
    func fiscalYear(ofTable table: Int) -> FiscalYear? {
        fiscalYear(ofPart: context.layout.tables[table].part)
    }

    /// The year an indicator's targets are set for: the one a target column's heading names, the only one the table's
    /// title names, or else its part's.
    func targetYear(ofTable table: Int) -> FiscalYear? {
        let columns = context.layout.tables[table].columns
        let heading = columns.first { ($0.role == .annualTarget || $0.role == .tier) && $0.year != nil }
        return heading?.year ?? titleYear(ofTable: table) ?? fiscalYear(ofTable: table)
    }

    private func titleYear(ofTable table: Int) -> FiscalYear? {
        guard let title = context.layout.tables[table].title else { return nil }
        let years = context.fiscalYears(onLine: title.line)
        return years.count == 1 ? years.first : nil
    }
}
