internal import Figures
internal import Templates

/// Reads columns by their own headings, where the nearest template has no place for what one of them names beyond doubt.
///
/// A template's order is the better witness where headings were damaged, displaced or lost. It is none for a table that
/// holds what the template never had: there each sure heading over cells that may be what it says is taken at its word.
struct HeadedColumns {
    let headings: [HeadingEvidence]
    let bodies: [BodyEvidence]

    /// Of four columns that hold something so many must have a sure heading.
    private static let sureOfFour = 3
    /// What cells may say against the role that a heading names; less is a heading over another's column.
    static let leastFit = -300

    /// Whether a sure heading over a column that holds something names what a template has no place for.
    func exceed(_ template: RoleTemplate, read columns: [Column]) -> Bool {
        headings.indices.contains { place in
            // What is known to be none of ours stands in tables of every template.
            guard isSure(place), headings[place].roles != [.text], bodies[place].filled > 0,
                columns[place].role != .empty, columns[place].role != .text
            else { return false }
            return !headings[place].roles.contains { role in template.slots.contains { $0.role == role } }
        }
    }

    /// The columns by their headings, where these leave no doubt and name another order; nil else.
    ///
    /// Offices put columns in an order of their own: each that holds something has a sure heading, or words that no template
    /// has, and one of them at least names another role than was read.
    func columns(against read: [Column]) -> [Column]? {
        guard bodies.indices.allSatisfy({ bodies[$0].filled == 0 || isSure($0) || headings[$0].isForeign }),
            bodies.indices.contains(where: {
                bodies[$0].filled > 0 && isSure($0) && !headings[$0].roles.contains(read[$0].role)
            }),
            !breaksSeries(), let headed = columns(), !isDisplaced(headed, from: read)
        else { return nil }
        return headed
    }

    /// Whether the headings differ from what was read in that one of them stands at the row's end, where the cells suit it and
    /// those it left less: a scan moved it there.
    private func isDisplaced(_ headed: [Column], from read: [Column]) -> Bool {
        guard let last = headed.lastIndex(where: { $0.role != .empty }), let own = headed[..<last].last,
            own.role != headed[last].role
        else { return false }
        func isMoved(_ column: Column) -> Bool {
            column.role == headed[last].role && column.quarter == headed[last].quarter
        }
        func order(_ columns: [Column]) -> [ColumnRole] {
            columns.filter { !isMoved($0) && $0.role != .empty && $0.role != .text }.map(\.role)
        }
        func fit(_ columns: [Column]) -> Int { columns.indices.reduce(0) { $0 + bodies[$1].fit(columns[$1].role) } }
        return read.contains(where: isMoved) && order(headed) == order(read) && fit(headed) < fit(read)
    }

    /// Whether the last heading belongs to others of its series that end far from it.
    ///
    /// A tier behind the projections, a quarter behind the remarks: no office prints so; a scan moves a heading to the end
    /// of its row.
    private func breaksSeries() -> Bool {
        guard let last = headings.lastIndex(where: { !$0.pieces.isEmpty }), isSure(last),
            let role = headings[last].roles.first, let number = number(last, in: role)
        else { return false }
        let others = headings.indices.prefix(last).filter { isSure($0) && headings[$0].roles.first == role }
        let numbers = others.compactMap { self.number($0, in: role) }
        guard let end = others.last, end + 1 < last, numbers.count == others.count,
            zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 })
        else { return false }
        // The half-year stands between two quarters and belongs there.
        return !(end + 1..<last).contains { headings[$0].roles.first == .halfYear } || numbers.contains { $0 > number }
    }

    /// The place of a heading in the series of its role, from left to right: tiers from the best down, quarters, years.
    private func number(_ place: Int, in role: ColumnRole) -> Int? {
        switch role {
        case .tier: headings[place].number.map { -$0 }
        case .quarter: headings[place].number
        case .actual, .projection: headings[place].year(of: role)?.start
        default: nil
        }
    }

    /// Each column by its heading; nil where headings are missing or unsure, or cells contradict them.
    func columns() -> [Column]? {
        let filled = bodies.indices.filter { bodies[$0].filled > 0 }
        guard filled.allSatisfy({ !headings[$0].pieces.isEmpty }),
            filled.count(where: isSure) * 4 >= filled.count * HeadedColumns.sureOfFour
        else { return nil }
        let columns = headings.indices.map(column)
        guard filled.allSatisfy({ !isSure($0) || bodies[$0].fit(columns[$0].role) >= HeadedColumns.leastFit }),
            isPlain(columns)
        else { return nil }
        return columns
    }

    private func isSure(_ place: Int) -> Bool { headings[place].isSure }

    private func column(_ place: Int) -> Column {
        guard isSure(place) else { return Column(role: bodies[place].filled > 0 ? .text : .empty) }
        let role = role(place)
        return Column(
            role: role, quarter: role == .quarter ? headings[place].number : nil,
            tier: role == .tier ? headings[place].number : nil)
    }

    /// Which of the roles a heading may name is meant here: an area's weight stands beside the area, and a total beside
    /// what came before and in the period is what both make.
    func role(_ place: Int) -> ColumnRole {
        let roles = headings[place].roles
        // What was achieved stands behind the target of its year, earlier years' before it.
        if roles.starts(with: [.actual, .total]), let target = headings.firstIndex(where: Self.isTarget),
            target < place,
            (headings[place].years.last?.year).map({ $0 == headings[target].years.last?.year }) ?? true
        {
            return .total
        }
        if roles.starts(with: [.areaWeight, .weight]) {
            return place > 0 && headings[place - 1].roles.first == .area ? .areaWeight : .weight
        }
        if roles.first == .total, names(.previous), names(.current) { return .cumulative }
        // What was achieved up to a month is what came before, where a later month's stands behind it.
        if roles.starts(with: [.cumulative, .previous]),
            headings[(place + 1)...].contains(where: { [.current, .cumulative].contains($0.roles.first) })
        {
            return .previous
        }
        return roles.first ?? .text
    }

    private static func isTarget(_ heading: HeadingEvidence) -> Bool {
        heading.roles.first == .annualTarget || heading.roles.first == .tier
    }

    private func names(_ role: ColumnRole) -> Bool { headings.contains { $0.roles.first == role } }

    /// Whether no two columns are the same one of a record.
    private func isPlain(_ columns: [Column]) -> Bool {
        var seen: Set<Key> = []
        return columns.allSatisfy { column in
            [.text, .empty, .actual, .projection].contains(column.role)
                || seen.insert(Key(role: column.role, number: column.quarter ?? column.tier)).inserted
        }
    }

    private struct Key: Hashable {
        let role: ColumnRole
        let number: Int?
    }

    /// What kind of table columns make where no template says it.
    static func kind(of columns: [Column], else other: TableKind) -> TableKind {
        let roles = Set(columns.map(\.role))
        if roles.contains(.quarter) { return roles.contains(.rowKind) ? .quarterlyPlan : .quarterlyProgress }
        if roles.contains(.tier) { return .tierTargets }
        // What was achieved so far, by a month or by the year's end, beside its target.
        if roles.contains(.cumulative) || roles.isSuperset(of: [.annualTarget, .total]) { return .cumulativeProgress }
        return other
    }
}
