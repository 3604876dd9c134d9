internal import Pages

/// Gives columns whose own heading is a year alone what the heading over them names: প্রকৃত অর্জন over ২০২০-২১ and ২০২১-২২ stands
/// in the cell of the first.
struct CarriedHeadings {
    let draft: TableDraft
    let cells: ClassifiedCells

    private static let yearly: [ColumnRole] = [.actual, .projection]

    /// - Complexity: O(n) in the cells of the heading's rows.
    func settle(_ headings: inout [HeadingEvidence]) {
        let rows = draft.rows.prefix { $0.kind == .header || $0.kind == .numbering }.filter { $0.kind == .header }
        guard rows.count > 1 else { return }
        for (place, row) in rows.enumerated() {
            let below = rows[(place + 1)...]
            var carrier: (column: Int, end: Int)?
            for column in 0..<min(headings.count, row.cells.count) {
                let index = row.cells.lowerBound + column
                guard isFilled(column, in: below) else {
                    carrier = nil
                    continue
                }
                guard cells.classes[index] == .blank else {
                    let extent = cells.paged.extents.isEmpty ? nil : cells.paged.extents[index]
                    carrier = (column, extent.map { column + max(1, Int($0.columns)) } ?? headings.count)
                    continue
                }
                if let from = carrier, column < from.end { carry(from.column, to: column, &headings) }
            }
        }
    }

    private func isFilled(_ column: Int, in rows: ArraySlice<DraftRow>) -> Bool {
        rows.contains { column < $0.cells.count && cells.classes[$0.cells.lowerBound + column] != .blank }
    }

    private func carry(_ from: Int, to column: Int, _ headings: inout [HeadingEvidence]) {
        guard let role = headings[from].roles.first, CarriedHeadings.yearly.contains(role),
            headings[column].roles.isEmpty, headings[column].group == nil, !headings[column].years.isEmpty
        else { return }
        headings[column].roles = headings[from].roles
        headings[column].likeness = headings[from].likeness
        for place in headings[column].years.indices { headings[column].years[place].roles = headings[from].roles }
    }
}
