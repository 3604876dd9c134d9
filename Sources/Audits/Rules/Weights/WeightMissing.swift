internal import Figures
public import Findings
internal import Provenance
internal import Records
internal import Tables

/// Every indicator of a table that has weights has a readable one.
///
/// ## What it checks
/// The weight of each indicator of a table in which at least one indicator's weight can be read.
///
/// ## Why it matters
/// Without its weight a row cannot be scored, and its area's and its plan's sums cannot be checked.
///
/// ## Source
/// The templates: every indicator of an agreement and of its annexes has a weight (integrity plans from 2018-19 on).
///
/// ## Tolerance
/// None.
///
/// ## Not reported
/// A table without weights, and a cell marked unreadable (`??`), which `value.unreadable` reports.
public enum WeightMissing: AuditRule {
    /// The name, as in the contract.
    public static let name = RuleName.weightMissing

    /// One finding for each indicator without a weight.
    public static func check(_ context: AuditContext) -> [Finding] {
        let indicators = context.records.indicators
        return context.layout.tables.indices.flatMap { table -> [Finding] in
            let rows = context.records.indicators(ofTable: table)
            guard rows.contains(where: { indicators[$0].weight.quantity != nil }) else { return [] }
            return rows.compactMap { finding($0, context) }
        }
    }

    private static func finding(_ index: Int, _ context: AuditContext) -> Finding? {
        guard context.records.indicators[index].weight.quantity == nil else { return nil }
        if case .unreadable = context.records.indicators[index].weight.value { return nil }
        let indicator = context.records.indicators[index]
        let places =
            indicator.weight.passages.isEmpty
            ? indicator.codePassage.map { [$0] } ?? [] : Array(indicator.weight.passages)
        return Finding(
            rule: name, table: indicator.table, indicator: index,
            message: Message("weight.missing.row", ["code": Wording.name(ofIndicator: index, context)]),
            cells: places.map(\.span))
    }
}
