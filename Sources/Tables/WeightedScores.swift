internal import BengaliText
internal import Pages
internal import Provenance

/// Tells the score that a weight earns from what stands beside it, where figures read as scores exceed their weights.
///
/// Before the weighted score a report may have the raw one, of a hundred, or the achievement in percent of its target. Only
/// arithmetic that holds in almost every row speaks; a score that a heading names for certain and that breaks its bounds
/// is the author's.
struct WeightedScores {
    let draft: TableDraft
    let cells: ClassifiedCells
    let headings: [HeadingEvidence]

    /// What a column may have been read as that holds weighted scores.
    private static let mayBeScore: Set<ColumnRole> = [.score, .text, .rate, .remarks, .evidence]
    private static let achieved: Set<ColumnRole> = [.total, .cumulative, .actual, .current]

    /// Settles the columns of scores, and those of what was achieved that are percentages.
    ///
    /// - Complexity: O(c) in the columns and O(r) in the rows; O(c × r) where a score exceeds its weight, or a heading has a
    ///   sign of percent.
    func settle(_ columns: inout [Column]) {
        settleScore(&columns)
        settleAchievement(&columns)
    }

    /// A second column of what was achieved whose heading has a sign of percent, `অর্জন (%)`, and whose figures are so.
    private func settleAchievement(_ columns: inout [Column]) {
        let places = columns.indices.filter { place in
            (columns[place].role == .total || columns[place].role == .actual) && headings.indices.contains(place)
                && headings[place].pieces.contains(where: holdsPercent)
        }
        guard !places.isEmpty else { return }
        let orders = FigureOrders(draft, cells: cells, width: columns.count)
        for place in places where isRate(place, columns, orders) { columns[place].role = .rate }
    }

    private func holdsPercent(_ piece: Passage) -> Bool { cells.paged.text.bytes[piece.text].contains(0x25) }

    private func settleScore(_ columns: inout [Column]) {
        guard let weight = columns.firstIndex(where: { $0.role == .weight }),
            let score = columns.firstIndex(where: { $0.role == .score }), exceeds(score, weight)
        else { return }
        let orders = FigureOrders(draft, cells: cells, width: columns.count)
        let weighted = columns.indices.first { place in
            place != score && WeightedScores.mayBeScore.contains(columns[place].role)
                && orders.isShare(place, of: weight, at: score)
        }
        if let weighted {
            columns[weighted].role = .score
            columns[score].role = .text
            return
        }
        if headings.indices.contains(score), headings[score].roles.first == .score, headings[score].isSure { return }
        if isRate(score, columns, orders) { columns[score].role = .rate }
    }

    /// Whether a column's figures are those of what was achieved, which another has, in percent of the target.
    private func isRate(_ place: Int, _ columns: [Column], _ orders: FigureOrders) -> Bool {
        let targets = columns.indices.filter {
            columns[$0].role == .annualTarget || columns[$0].role == .tier && columns[$0].tier == 100
        }
        let parts = columns.indices.filter { $0 != place && WeightedScores.achieved.contains(columns[$0].role) }
        return parts.contains { part in targets.contains { orders.isPercent(place, part, of: $0) } }
    }

    /// Whether a number of a column exceeds that of another in some row.
    private func exceeds(_ column: Int, _ other: Int) -> Bool {
        let bytes = cells.paged.text.bytes
        func number(_ row: DraftRow, _ column: Int) -> Int? {
            guard column < row.cells.count, cells.classes[row.cells.lowerBound + column] == .number else { return nil }
            return HeadingNumbers.first(bytes, cells.paged.cells[row.cells.lowerBound + column].text)
        }
        return draft.rows.contains { row in
            guard row.kind == .data, let own = number(row, column), let most = number(row, other) else { return false }
            return own > most
        }
    }
}
