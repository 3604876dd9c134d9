/// Marks the columns that their places alone gave their roles, while their headings or their cells say something else.
///
/// A template has a place for every column of the family; a column of another kind is given one all the same where no better
/// is left. What a scan did to a heading is no such case: words that may be a damaged heading say nothing.
struct DoubtfulColumns {
    let headings: [HeadingEvidence]
    let bodies: [BodyEvidence]

    /// The roles whose cells look like nothing else.
    private static let telling: [ColumnRole] = [
        .activity, .indicator, .unit, .weight, .areaWeight, .annualTarget, .tier, .actual, .projection, .quarter,
        .halfYear, .previous, .current, .cumulative, .total, .rate, .score,
    ]
    /// With fewer filled cells a stray one would speak.
    private static let fewestCells = 3
    /// Of four cells so many must be of another kind.
    private static let misfitsOfFour = 3

    func mark(_ columns: inout [Column]) {
        for place in columns.indices where DoubtfulColumns.telling.contains(columns[place].role) {
            let role = columns[place].role
            guard bodies[place].filled > 0 else { continue }
            if isMisfit(place, role) || isContradicted(place, columns) { columns[place].isDoubtful = true }
        }
    }

    /// Whether most of its cells are of a kind that its role never has; rows that stand one column off are fewer than that.
    private func isMisfit(_ place: Int, _ role: ColumnRole) -> Bool {
        let body = bodies[place]
        guard body.filled >= DoubtfulColumns.fewestCells else { return false }
        let misfits = CellClass.all.reduce(0) {
            $0 + ($1 != .blank && RoleFit.score($1, in: role) <= -3 ? body.count($1) : 0)
        }
        return misfits * 4 >= body.filled * DoubtfulColumns.misfitsOfFour
    }

    /// Whether no heading names its role and the one over it is another's, or words of its own.
    private func isContradicted(_ place: Int, _ columns: [Column]) -> Bool {
        let (heading, column) = (headings[place], columns[place])
        // The lines of a heading that was wrapped may each read as another's.
        guard heading.pieces.count == 1, heading.group == nil, !heading.isShared,
            heading.isForeign || !heading.roles.isEmpty && heading.likeness >= HeadingEvidence.exact
        else { return false }
        // Tiers stand side by side, and the last has the most names.
        if column.role == .tier, place > 0, columns[place - 1].role == .tier { return false }
        let number = column.quarter ?? column.tier
        return !headings.indices.contains { other in
            let named = headings[other]
            // What names its own column's role is not this one's that was displaced.
            let isOwn =
                other != place && named.roles.contains(columns[other].role) && columns[other].role != column.role
            return !isOwn && (named.roles.contains(column.role) || named.group == column.role)
                && (named.number == nil || number == nil || named.number == number)
        }
    }
}
