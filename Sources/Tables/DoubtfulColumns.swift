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
            $0 + ($1 != .blank && body.count($1) > 0 && RoleFit.score($1, in: role) <= -3 ? body.count($1) : 0)
        }
        return misfits * 4 >= body.filled * DoubtfulColumns.misfitsOfFour
    }

    /// Whether no heading names its role and the one over it is another's, or words of its own.
    private func isContradicted(_ place: Int, _ columns: [Column]) -> Bool {
        // The lines of a heading that was wrapped may each read as another's.
        guard headings[place].pieces.count == 1, headings[place].group == nil, !headings[place].isShared,
            headings[place].isForeign
                || !headings[place].roles.isEmpty && headings[place].likeness >= HeadingEvidence.exact
        else { return false }
        // Tiers stand side by side, and the last has the most names.
        if columns[place].role == .tier, place > 0, columns[place - 1].role == .tier { return false }
        return !names(place, place, columns) && !headings.indices.contains { names($0, place, columns) }
    }

    /// Whether a heading names the role of the column at a place, and the number it has.
    private func names(_ other: Int, _ place: Int, _ columns: [Column]) -> Bool {
        let (role, number) = (columns[place].role, columns[place].quarter ?? columns[place].tier)
        guard headings[other].roles.contains(role) || headings[other].group == role,
            headings[other].number == nil || number == nil || headings[other].number == number
        else { return false }
        // What names its own column's role is not this one's that was displaced.
        return other == place || columns[other].role == role || !headings[other].roles.contains(columns[other].role)
    }
}
