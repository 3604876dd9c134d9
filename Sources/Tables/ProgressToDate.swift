internal import Pages

/// Reads what was achieved up to the quarter before, in one quarter and together for the three that they are: nothing is a
/// quarter's that no other quarter stands beside and the quarters before are one column.
struct ProgressToDate {
    let headings: [HeadingEvidence]

    /// What the column before and the one behind may have been read as.
    private static let before: Set<ColumnRole> = [.previous, .cumulative, .total, .text]
    private static let behind: Set<ColumnRole> = [.total, .cumulative]

    func settle(_ recognised: inout RecognisedColumns) {
        let quarters = recognised.columns.indices.filter { recognised.columns[$0].role == .quarter }
        guard quarters.count == 1, let place = quarters.first, place > 0, place + 1 < recognised.columns.count,
            !recognised.columns[place].isTarget, headings.count == recognised.columns.count,
            headings[place - 1].roles.contains(.previous),
            ProgressToDate.before.contains(recognised.columns[place - 1].role),
            ProgressToDate.behind.contains(recognised.columns[place + 1].role)
        else { return }
        recognised.columns[place - 1].role = .previous
        recognised.columns[place].role = .current
        recognised.columns[place].quarter = nil
        recognised.columns[place + 1].role = .cumulative
        recognised.kind = .cumulativeProgress
    }
}
