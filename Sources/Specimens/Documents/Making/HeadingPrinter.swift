internal import Figures

/// Prints a table's headings, in one row or two, and the numbers of its columns.
struct HeadingPrinter {
    let knowledge: SpecimenKnowledge
    let phrases: Phrases
    let columns: [SpecimenColumn]

    func append(
        to table: inout SpecimenTable, using random: inout SeededGenerator, isNumbered: Bool = true
    ) {
        var names = columns.indices.map { heading($0, using: &random) }
        let pairs = columns.indices.filter { columns[$0].isQuarterTarget }
        let groups =
            pairs.isEmpty
            ? [group("quarter", ["quarter", "halfYear", "rowKind"]), group("tier", ["tier"])].compactMap(\.self)
                .filter { _ in random.chance(60) }
            : pairGroups(pairs, &names, using: &random)
        var first = columns.indices.map { SpecimenCell(column: $0, text: names[$0]) }
        var second = columns.indices.map { SpecimenCell(column: $0, text: "") }
        for group in groups {
            for column in group.columns {
                second[column].text = first[column].text
                first[column].text = ""
                first[column].isCovered = true
            }
            first[group.columns.lowerBound].text = group.heading
            first[group.columns.lowerBound].isCovered = false
            first[group.columns.lowerBound].columnSpan = group.columns.count
        }
        if !groups.isEmpty {
            for column in columns.indices where !groups.contains(where: { $0.columns.contains(column) }) {
                first[column].rowSpan = 2
                second[column].isCovered = true
            }
        }
        table.rows.append(SpecimenRow(kind: "header", indicator: nil, area: nil, cells: settled(first)))
        if !groups.isEmpty {
            var third = columns.indices.map { SpecimenCell(column: $0, text: "") }
            let hasShares = random.chance(40) && share(&second, &third)
            table.rows.append(SpecimenRow(kind: "header", indicator: nil, area: nil, cells: settled(second)))
            if hasShares {
                table.rows.append(SpecimenRow(kind: "header", indicator: nil, area: nil, cells: settled(third)))
            }
        }
        if isNumbered, let numbers = numbering(using: &random) { table.rows.append(numbers) }
    }

    /// The headings of quarters over their targets and achievements; or none, and both words in each column's heading.
    private func pairGroups(
        _ targets: [Int], _ names: inout [String], using random: inout SeededGenerator
    ) -> [(columns: ClosedRange<Int>, heading: String)] {
        let isGrouped = random.chance(70)
        let target = (knowledge.headings["pairTarget"] ?? []).first ?? ""
        let achieved = (knowledge.headings["pairAchieved"] ?? []).first ?? ""
        let groups = targets.map { (columns: $0...$0 + 1, heading: names[$0 + 1]) }
        for group in groups {
            names[group.columns.lowerBound] = isGrouped ? target : group.heading + " " + target
            names[group.columns.upperBound] = isGrouped ? achieved : group.heading + " " + achieved
        }
        return isGrouped ? groups : []
    }

    /// Puts the shares of the tiers (`১০০%`) in a row of their own; false where the headings have none.
    private func share(_ second: inout [SpecimenCell], _ third: inout [SpecimenCell]) -> Bool {
        var hasShares = false
        for place in second.indices where columns[place].role == "tier" && second[place].text.hasSuffix("%") {
            guard let space = second[place].text.lastIndex(of: " ") else { continue }
            third[place].text = String(second[place].text[space...].dropFirst())
            second[place].text = String(second[place].text[..<space])
            hasShares = true
        }
        return hasShares
    }

    private func settled(_ cells: [SpecimenCell]) -> [SpecimenCell] {
        cells.map { cell in
            var cell = cell
            cell.printed = cell.text
            return cell
        }
    }

    private func heading(_ column: Int, using random: inout SeededGenerator) -> String {
        let all = knowledge.headings[columns[column].heading] ?? [columns[column].name]
        // Tiers and quarters of one table are worded alike.
        let isSeries = columns[column].role == "tier" || columns[column].role == "quarter"
        let words = isSeries ? all[phrases.series % all.count] : random.pick(all)
        let terms = columns.indices.filter { columns[$0].role == "previous" || columns[$0].role == "current" }
        let sum = terms.map { "\($0 + 1)" }.joined(separator: "+")
        return phrases.fill(
            words.replacing("{sum}", with: sum).replacing("{difference}", with: difference(at: column)))
    }

    /// `৭=(৮-৬)`: this column is the one that holds both periods less the earlier one; nothing where one is not there.
    private func difference(at column: Int) -> String {
        guard let whole = columns.firstIndex(where: { $0.role == "cumulative" }),
            let earlier = columns.firstIndex(where: { $0.role == "previous" })
        else { return "" }
        return "\(column + 1)=(\(whole + 1)-\(earlier + 1))"
    }

    private func group(_ name: String, _ roles: [String]) -> (columns: ClosedRange<Int>, heading: String)? {
        let places = columns.indices.filter { roles.contains(columns[$0].role) }
        guard let first = places.first, let last = places.last, places.count == last - first + 1, places.count > 1
        else {
            return nil
        }
        let all = knowledge.headings["group:" + (phrases.isEnglish ? "english" + name.capitalisedFirst : name)] ?? []
        return all.isEmpty ? nil : (first...last, phrases.fill(all[phrases.series % all.count]))
    }

    /// The numbers of the columns; they may be absent, skip one, or fall one short.
    private func numbering(using random: inout SeededGenerator) -> SpecimenRow? {
        let form = random.number(0...9)
        guard form > 2 else { return nil }
        var number = 0
        let cells = columns.indices.map { column -> SpecimenCell in
            number += form == 3 && column == columns.count / 2 ? 2 : 1
            let isShort = form == 4 && column == columns.count - 1
            return SpecimenCell(column: column, text: isShort ? "" : phrases.digits("\(number)"))
        }
        return SpecimenRow(kind: "numbering", indicator: nil, area: nil, cells: cells)
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
