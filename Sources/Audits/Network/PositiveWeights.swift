internal import Figures
internal import Findings
internal import Records

/// That a printed weight is more than zero: nobody prints a row worth nothing, so a zero is what is left of a figure.
///
/// It gives no finding of its own.
enum PositiveWeights {
    /// A constraint for each weight that was read as zero.
    static func constraints(_ context: AuditContext) -> [Constraint] {
        let records = context.records
        func constraint(_ cell: FigureReference, table: Int, indicator: Int? = nil) -> Constraint? {
            guard context.readings[cell].quantity == .zero else { return nil }
            return Constraint(
                rule: .weightMissing, table: table, indicator: indicator, relation: .positive, declared: cell,
                inputs: [])
        }
        return records.areas.indices.compactMap { constraint(.area($0), table: records.areas[$0].table) }
            + records.indicators.indices.compactMap {
                constraint(.indicator($0, .weight), table: records.indicators[$0].table, indicator: $0)
            }
    }
}
