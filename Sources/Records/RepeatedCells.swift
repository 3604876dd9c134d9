internal import BengaliText
internal import Pages
internal import Provenance
internal import Tables

/// Tells the second line of a pair whose merged cells were printed again on it.
///
/// A target stands above what was achieved, and what both share (words, weight, target of the year) is printed once for
/// both. Models and spreadsheets that part merged cells print it on each line; the labels still say that they are one pair, or a column for labels in which both lines have none.
struct RepeatedCells {
    /// The columns in which the second line says what the first does, the quarters' aside.
    let columns: Set<Int>

    /// So many cells at least are printed twice.
    private static let fewest = 2

    /// Reads a row as the line of achievements below a line of targets; nil for any other row.
    ///
    /// - Complexity: O(n) in the row's bytes.
    static func read(_ table: Table, row: Int, _ places: ColumnPlaces, in paged: PagedText) -> RepeatedCells? {
        guard let label = places.rowKind, row > 0, table.rows[row - 1].kind == .data else { return nil }
        let (above, own) = (table.cells[table.rows[row - 1].cells], table.cells[table.rows[row].cells])
        func cell(_ column: Int, _ cells: ArraySlice<Cell>) -> Passage? {
            cells.first { Int($0.column) == column && !$0.passage.isEmpty }?.passage
        }
        let labels = (first: cell(label, above), second: cell(label, own))
        let isUnlabelled = labels.first == nil && labels.second == nil
        if isUnlabelled {
            // A line without words below these two is the achievements', so that the second is the first printed twice.
            guard row + 1 == table.rows.count || table.rows[row + 1].kind != .continuation else { return nil }
        } else {
            guard let first = labels.first, let second = labels.second, LineLabel(first, in: paged) == .target,
                LineLabel(second, in: paged) == .achievement(isSure: true)
            else { return nil }
        }
        let bytes = paged.text.bytes
        var repeated: Set<Int> = []
        for column in places.columns.indices where column != label && !places.quarters.contains(column) {
            guard let passage = cell(column, own) else { continue }
            if let same = cell(column, above), bytes[same.text].elementsEqual(bytes[passage.text]) {
                repeated.insert(column)
            } else if column < label {
                return nil
            }
        }
        guard repeated.count(where: { $0 < label }) >= RepeatedCells.fewest else { return nil }
        if isUnlabelled {
            // Without labels only the words of the indicator and a figure of its own make two lines one record.
            let words = places.indicator ?? places.activity
            let figures = [places.weight, places.annualTarget].compactMap(\.self)
            guard let words, repeated.contains(words), figures.contains(where: repeated.contains) else { return nil }
        }
        return RepeatedCells(columns: repeated)
    }
}
