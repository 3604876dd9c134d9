/// Corrects what a template's order says against what the headings say, where these leave no doubt.
struct ColumnCorrections {
    let headings: [HeadingEvidence]
    let bodies: [BodyEvidence]

    /// Gives two columns each other's role where the heading of each names the other's and its cells say
    /// nothing against it: some offices put the target before
    /// the weight.
    func swap(_ columns: inout [Column]) {
        let sure = headings.indices.map(sureRole)
        for left in columns.indices {
            // The heading of most columns names their own role.
            guard let role = sure[left], role != columns[left].role else { continue }
            for right in columns.indices.dropFirst(left + 1)
            where sure[right] == columns[left].role && columns[right].role == role
                && isNumbered(left, as: columns[right]) && isNumbered(right, as: columns[left])
                && mayBe(left, columns[right], rather: columns[left])
                && mayBe(right, columns[left], rather: columns[right])
            {
                columns.swapAt(left, right)
            }
        }
        for place in columns.indices { trade(place, in: &columns) }
    }

    /// Gives a column the role that its heading names in every letter, and the column that had it the role it leaves, where
    /// the heading over that one names it, if not beyond doubt.
    private func trade(_ place: Int, in columns: inout [Column]) {
        guard headings[place].likeness >= HeadingEvidence.exact, let role = sureRole(place),
            role != columns[place].role,
            let other = columns.indices.first(where: { columns[$0].role == role }),
            isNumbered(place, as: columns[other]), isNumbered(other, as: columns[place]),
            headings[other].roles.first == columns[place].role,
            mayBe(place, columns[other], rather: columns[place]), mayBe(other, columns[place], rather: columns[other])
        else { return }
        columns.swapAt(place, other)
    }

    /// The role that the heading over a column names before all, where it is sure.
    private func sureRole(_ place: Int) -> ColumnRole? {
        headings[place].likeness >= HeadingEvidence.sure && !headings[place].isShared
            ? headings[place].roles.first : nil
    }

    /// Whether the heading over a column names no number but that of a column.
    private func isNumbered(_ place: Int, as column: Column) -> Bool {
        headings[place].number == nil || headings[place].number == column.tier ?? column.quarter
    }

    /// Whether the cells of a column suit one role as well as another.
    private func mayBe(_ place: Int, _ column: Column, rather other: Column) -> Bool {
        column.role != other.role && bodies[place].fit(column.role) >= bodies[place].fit(other.role)
    }
}
