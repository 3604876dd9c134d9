internal import BengaliText
internal import Pages
internal import Provenance
internal import Tables

/// Finds rows that an engine printed twice: letter for letter the row above them, its code and all.
///
/// An office repeats a code, but hardly ever a whole row right below itself; engines do, where two strips of a page overlap
/// or a model repeats a line.
enum RepeatedRows {
    /// A row of fewer filled cells may well say the same as another.
    private static let fewestFilled = 5

    /// Whether a row repeats the one above it.
    ///
    /// - Complexity: O(n) in the row's bytes where it begins as the row above does, and O(1) otherwise.
    static func repeats(_ table: Table, _ row: Int, in paged: PagedText) -> Bool {
        guard row > 0, table.rows[row - 1].kind == .data else { return false }
        let (above, cells) = (table.rows[row - 1].cells, table.rows[row].cells)
        guard above.count == cells.count, cells.count >= fewestFilled else { return false }
        let bytes = paged.text.bytes
        var (filled, hasCode) = (0, false)
        for (first, second) in zip(above, cells) {
            let (one, other) = (table.cells[first].passage.text, table.cells[second].passage.text)
            guard one.count == other.count, bytes[one].elementsEqual(bytes[other]) else { return false }
            guard let start = one.first else { continue }
            filled += 1
            hasCode = hasCode || bytes[start] == 0x5B
        }
        return hasCode && filled >= fewestFilled
    }
}
