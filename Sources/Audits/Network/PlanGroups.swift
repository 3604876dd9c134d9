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
            let begins = range.first.map { isFirst($0, context.records) } ?? false
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
    private static func isFirst(_ index: Int, _ records: DocumentRecords) -> Bool {
        if let code = records.indicators[index].code { return !code.mandatory && code.numbers.allSatisfy { $0 == 1 } }
        return records.indicators[index].serial ?? 1 == 1
    }

    /// Whether a plan of so many points seems whole: it begins at its beginning, at least four weights can be read, an
    /// agreement's own plan reaches its mandatory part, and, unless there are points enough, no group of codes is
    /// skipped.
    func seemsWhole(_ records: DocumentRecords, total: Decimal) -> Bool {
        guard beginsAtFirst else { return false }
        let weights = indicators.compactMap { records.indicators[$0].weight.quantity }
        guard weights.count >= 4 else { return false }
        guard plan != .main || indicators.contains(where: { records.indicators[$0].code?.mandatory == true }) else {
            return false
        }
        if let sum = Decimal.sum(weights), sum >= total { return true }
        var last = 0
        for index in indicators {
            guard let code = records.indicators[index].code, !code.mandatory else { continue }
            if code.numbers[0] > last + 1 && last > 0 { return false }
            last = max(last, code.numbers[0])
        }
        return true
    }
}
