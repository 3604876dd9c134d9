/// Puts right what programs print into the cells of a table that the page has not: a word for an empty cell, and the text of a cell
/// over the whole width once in each column.
struct PrintedCells {
    let source: [UInt8]

    /// What programs print for an empty cell.
    private static let empty = Set(["nan", "NaN", "NaT", "<NA>", "None", "NULL", "null"].map { Array($0.utf8) })
    /// In bytes, the longest of them.
    private static let longestEmpty = 4
    /// So many cells with the same words were one.
    private static let fewestSame = 3

    /// - Complexity: O(n) in the row's bytes.
    func settle(_ row: inout GatheredRow) {
        guard row.isRow, row.cells.count > 1 else { return }
        for place in row.cells.indices where isEmptyWord(row.cells[place]) {
            row.cells[place].place = row.cells[place].runs[0].source.lowerBound
            row.cells[place].runs = []
        }
        guard row.cells.count >= PrintedCells.fewestSame, isOneText(row.cells) else { return }
        row.cells[0].columns = Int32(clamping: row.cells.count)
        for place in row.cells.indices.dropFirst() {
            row.cells[place].place = row.cells[place].runs[0].source.lowerBound
            row.cells[place].runs = []
            row.cells[place].isCovered = true
        }
    }

    private func isEmptyWord(_ cell: GatheredCell) -> Bool {
        guard cell.runs.count == 1, cell.runs[0].scalar == 0, cell.runs[0].source.count <= PrintedCells.longestEmpty
        else { return false }
        return PrintedCells.empty.contains(Array(bytes(cell.runs[0])))
    }

    /// Whether all cells hold the same words; figures and marks may well be the same in all.
    private func isOneText(_ cells: [GatheredCell]) -> Bool {
        guard let first = cells.first, first.runs.count == 1, first.runs[0].scalar == 0 else { return false }
        let isSame = cells.dropFirst().allSatisfy { cell in
            cell.runs.count == 1 && cell.runs[0].scalar == 0 && bytes(cell.runs[0]).elementsEqual(bytes(first.runs[0]))
        }
        return isSame && holdsWord(bytes(first.runs[0]))
    }

    private func bytes(_ run: TextRun) -> ArraySlice<UInt8> {
        source[Int(run.source.lowerBound)..<Int(run.source.upperBound)]
    }

    /// Whether text holds a letter.
    private func holdsWord(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { $0.properties.isAlphabetic }
    }
}
