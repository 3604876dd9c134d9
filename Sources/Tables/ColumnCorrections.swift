/// Corrects what a template's order says against what the headings say, where these leave no doubt.
struct ColumnCorrections {
    let headings: [HeadingEvidence]

    /// Gives two columns each other's role where the heading of each names the other's: some offices put the target before
    /// the weight.
    func swap(_ columns: inout [Column]) {
        for left in columns.indices {
            for right in columns.indices.dropFirst(left + 1)
            where names(left, columns[right]) && names(right, columns[left])
                && columns[left].role != columns[right].role
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
}
