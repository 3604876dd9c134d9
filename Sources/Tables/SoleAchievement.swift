/// Tells what was achieved in the year of a report from what was achieved in years before it, by the headings alone.
///
/// `প্রকৃত অর্জন` heads both. A column of an earlier year says which; one that stands alone and says no year is the achievement
/// that the report is about, and beside a score it is nothing else.
///
/// Where the score's heading was lost, its figures tell it: behind the tiers none of them exceeds the weight of its row.
struct SoleAchievement {
    let draft: TableDraft
    let cells: ClassifiedCells

    /// - Complexity: O(c) in the columns; O(c × r) with the rows that are compared, where a score may have lost its heading.
    func settle(_ headings: inout [HeadingEvidence]) {
        var sole: Int?
        var isJudged = false
        for place in headings.indices {
            guard let first = headings[place].roles.first else { continue }
            if first == .score, headings[place].isSure { isJudged = true }
            // A quarter's achievement is not the year's.
            guard first == .actual || first == .total, headings[place].roles.contains(.actual) else { continue }
            // Another beside it is of another year, whether it says so or lost it.
            guard sole == nil else { return }
            sole = place
        }
        guard let sole, headings[sole].roles.contains(.total), headings[sole].years.isEmpty, !headings[sole].isShared
        else { return }
        if !isJudged, let score = scores(headings) {
            isJudged = true
            headings[score].roles = [.score]
        }
        headings[sole].roles = isJudged ? [.total] : [.total] + headings[sole].roles.filter { $0 != .total }
    }

    /// The one column without a heading behind the tiers of a report whose figures are scores.
    private func scores(_ headings: [HeadingEvidence]) -> Int? {
        func names(_ role: ColumnRole) -> (HeadingEvidence) -> Bool { { $0.roles.first == role && $0.isSure } }
        guard let weight = headings.firstIndex(where: names(.weight)),
            let last = headings.lastIndex(where: names(.tier)), last > weight,
            !headings.contains(where: { $0.roles.contains(.projection) })
        else { return nil }
        let bare = (last + 1..<headings.count).filter { headings[$0].pieces.isEmpty && !headings[$0].isSure }
        guard !bare.isEmpty else { return nil }
        let orders = FigureOrders(draft, cells: cells, width: headings.count)
        let scored = bare.filter { orders.isWithin($0, weight) }
        return scored.count == 1 ? scored[0] : nil
    }
}
