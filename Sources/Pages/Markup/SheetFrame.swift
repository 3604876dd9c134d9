/// The letters over the columns and the numbers before the rows that spreadsheets print around a sheet, as Google's web pages of sheets
/// have them.
struct SheetFrame {
    private let source: [UInt8]

    init(source: [UInt8]) { self.source = source }

    /// So many columns at least tell that their letters are a frame's.
    private static let fewestColumns = 3

    /// The rows without their frame, which becomes lines that nobody was meant to read; the rows as they are where none stands around them.
    ///
    /// - Complexity: O(n) in the cells.
    func removed(from rows: [GatheredRow]) -> [GatheredRow] {
        guard let top = rows.firstIndex(where: \.isRow), isLettered(rows[top]) else { return rows }
        var last = 0
        for row in rows[(top + 1)...] where row.isRow && !row.isBlank {
            guard let first = row.cells.first, let number = number(first), number > last else { return rows }
            last = number
        }
        guard last > 0 else { return rows }
        var result = Array(rows[..<top])
        var letters = rows[top]
        (letters.isHidden, letters.isRow) = (true, false)
        letters.cells = [hidden(at: letters.source.lowerBound)]
        result.append(letters)
        for row in rows[(top + 1)...] {
            var row = row
            if row.isRow, !row.cells.isEmpty {
                let number = row.cells.removeFirst()
                if let run = number.runs.first {
                    var frame = GatheredRow(
                        cells: [hidden(at: run.source.lowerBound)], source: run.source, group: row.group)
                    frame.isHidden = true
                    result.append(row)
                    result.append(frame)
                    continue
                }
            }
            result.append(row)
        }
        return result
    }

    private func hidden(at place: Int32) -> GatheredCell {
        var cell = GatheredCell()
        cell.place = place
        return cell
    }

    /// Whether a row holds nothing but the letters of columns, A first, behind an empty cell.
    private func isLettered(_ row: GatheredRow) -> Bool {
        guard row.cells.count > SheetFrame.fewestColumns, row.cells[0].runs.isEmpty else { return false }
        return row.cells.dropFirst().enumerated().allSatisfy { column, cell in
            text(cell).elementsEqual(SheetFrame.letters(of: column))
        }
    }

    /// The name of a column: A to Z, then AA.
    private static func letters(of column: Int) -> [UInt8] {
        let last = UInt8(0x41 + column % 26)
        return column < 26 ? [last] : letters(of: column / 26 - 1) + [last]
    }

    private func number(_ cell: GatheredCell) -> Int? {
        let text = text(cell)
        guard !text.isEmpty, text.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return TesseractReader.number(text)
    }

    /// The bytes of a cell's text, where they stand in the source as they are.
    private func text(_ cell: GatheredCell) -> [UInt8] {
        guard cell.runs.count == 1, let run = cell.runs.first, run.scalar == 0 else { return [] }
        return source[Int(run.source.lowerBound)..<Int(run.source.upperBound)].filter { $0 > 0x20 }
    }
}
