internal import Figures
internal import Templates

/// Tells what was achieved in the year of a table's own targets from what was achieved before.
///
/// Annual evaluations of some years head the achievement that is judged like those of earlier years, `প্রকৃত অর্জন ২০২৩-২৪`:
/// the year beside the targets', or a score behind it, says that it is the total.
struct EvaluatedYear {
    let headings: [HeadingEvidence]
    let template: RoleTemplate

    func settle(_ columns: inout [Column]) {
        takeBack(from: &columns)
        guard template.slots.contains(where: { $0.role == .total }), !columns.contains(where: { $0.role == .total })
        else { return }
        let actuals = columns.indices.filter {
            columns[$0].role == .actual && (headings[$0].roles.isEmpty || headings[$0].roles.contains(.total))
        }
        guard let last = actuals.last else { return }
        let year = columns.indices.filter { columns[$0].role == .tier }.compactMap { headings[$0].year(of: .tier) }
            .first
        let own = headings[last].year(of: .actual)
        let isJudged: Bool
        if let year, let own {
            isJudged = own == year
        } else {
            isJudged = actuals.count == 1 && columns.contains { $0.role == .score }
        }
        if isJudged { columns[last] = Column(role: .total) }
    }

    /// Takes the total from a column that is headed as an earlier year's achievement and stands beside another such, unless
    /// it is the targets' year's.
    private func takeBack(from columns: inout [Column]) {
        guard columns.contains(where: { $0.role == .actual }) else { return }
        let year = columns.indices.filter { columns[$0].role == .tier }.compactMap { headings[$0].year(of: .tier) }
            .first
        for place in columns.indices
        where columns[place].role == .total && headings[place].roles.first == .actual && headings[place].isSure {
            guard let own = headings[place].year(of: .actual), own != year else { continue }
            columns[place] = Column(role: .actual)
        }
    }
}
