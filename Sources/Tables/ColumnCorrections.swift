/// Corrects what a template's order says against what the headings say, where these leave no doubt.
struct ColumnCorrections {
    let headings: [HeadingEvidence]
    let bodies: [BodyEvidence]

    /// Gives two columns each other's role where the heading of each names the other's and its cells say
    /// nothing against it: some offices put the target before
    /// the weight.
    func swap(_ columns: inout [Column]) {
        for left in columns.indices {
            for right in columns.indices.dropFirst(left + 1)
            where names(left, columns[right]) && names(right, columns[left])
                && mayBe(left, columns[right], rather: columns[left])
                && mayBe(right, columns[left], rather: columns[right])
            {
                columns.swapAt(left, right)
            }
        }
    }

    /// Whether the heading over a column is sure and names that role before all, and no number but its own.
    private func names(_ place: Int, _ column: Column) -> Bool {
        let heading = headings[place]
        return heading.likeness >= HeadingEvidence.sure && !heading.isShared && heading.roles.first == column.role
            && (heading.number == nil || heading.number == column.tier ?? column.quarter)
    }

    /// Whether the cells of a column suit one role as well as another.
    private func mayBe(_ place: Int, _ column: Column, rather other: Column) -> Bool {
        column.role != other.role && bodies[place].fit(column.role) >= bodies[place].fit(other.role)
    }
}
