internal import Figures
internal import Records
internal import Tables

/// Tables with weights that are one plan: a plan broken by the page goes on in the next table.
struct PlanGroup {
    /// The tables, in order, as indices into `Layout.tables`.
    var tables: [Int]
    /// The plan they belong to.
    var plan: PlanKind?
    /// Their indicators; those between them belong to tables without weights.
    var indicators: [Int]
    /// Whether the plan's first indicator is there.
    var beginsAtFirst: Bool

    /// The plans of a document, in order.
    static func all(_ context: AuditContext) -> [PlanGroup] {
        var groups: [PlanGroup] = []
        for (index, table) in context.layout.tables.enumerated() {
            let range = context.records.indicators(ofTable: index)
            guard range.contains(where: { context.records.indicators[$0].weight.quantity != nil }) else { continue }
            let begins = range.first.map { isFirst(context.records.indicators[$0]) } ?? false
            if let last = groups.last, !begins, last.plan == table.plan, let before = last.tables.last,
                context.layout.tables[before].part == table.part, context.layout.tables[before].kind == table.kind
            {
                groups[groups.count - 1].tables.append(index)
                groups[groups.count - 1].indicators += range
            } else {
                groups.append(
                    PlanGroup(tables: [index], plan: table.plan, indicators: Array(range), beginsAtFirst: begins))
            }
        }
        return groups
    }

    /// Whether the indicator is a plan's first: its code is made of ones, or its serial is 1.
    private static func isFirst(_ indicator: Indicator) -> Bool {
        if let code = indicator.code { return !code.mandatory && code.numbers.allSatisfy { $0 == 1 } }
        return indicator.serial ?? 1 == 1
    }

    /// Whether a plan of so many points seems whole: it begins at its beginning, at least four weights can be read, an
    /// agreement's own plan reaches its mandatory part, and, unless there are points enough, no group of codes is
    /// skipped.
    func seemsWhole(_ records: DocumentRecords, total: Decimal) -> Bool {
        let indicators = indicators.map { records.indicators[$0] }
        guard beginsAtFirst, indicators.count(where: { $0.weight.quantity != nil }) >= 4 else { return false }
        guard plan != .main || indicators.contains(where: { $0.code?.mandatory == true }) else { return false }
        if let sum = Decimal.sum(indicators.compactMap(\.weight.quantity)), sum >= total { return true }
        var last = 0
        for numbers in indicators.compactMap(\.code).filter({ !$0.mandatory }).map(\.numbers) {
            if numbers[0] > last + 1 && last > 0 { return false }
            last = max(last, numbers[0])
        }
        return true
    }
}
