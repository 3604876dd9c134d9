internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables
internal import Templates

/// Tells whether an area is printed again in a row.
struct AreaPrints {
    let columns: ColumnPlaces
    let reader: CellReader
    /// The first indicator of the table.
    let tableStart: Int

    /// Whether the area cells of a row say again what those of an area say, as where a merged cell was printed in every row.
    ///
    /// A scan reads each print anew: the words may differ by a letter or two, and the weight by a digit where the codes
    /// run on within the area.
    func repeats(
        _ cells: RowCells, _ text: Passage, _ area: Int, _ records: DocumentRecords, _ paged: PagedText
    ) -> Bool {
        guard let printed = records.areas[area].text.first,
            isAlike(printed, text, within: AreaPrints.areaLetters, paged)
                || continuesArea(cells, records, paged)
                    && isAlike(printed, text, within: AreaPrints.continuedLetters, paged)
        else { return false }
        let bytes = paged.text.bytes
        guard let column = columns.areaWeight, let cell = cells[column], !cell.passage.isEmpty,
            let weight = records.areas[area].weight.passages.first
        else { return bytes[printed.text].count == text.text.count || continuesArea(cells, records, paged) }
        return bytes[weight.text].elementsEqual(bytes[cell.passage.text]) || continuesArea(cells, records, paged)
    }

    /// Whether two prints of an area are the same words, one letter in so many misread at most.
    private func isAlike(_ printed: Passage, _ text: Passage, within letters: Int, _ paged: PagedText) -> Bool {
        let bytes = paged.text.bytes
        // The first line of a cell whose words ran over into the next row begins as the whole does.
        if bytes[printed.text].starts(with: bytes[text.text]) { return true }
        if letters < AreaPrints.areaLetters, bytes[text.text].starts(with: bytes[printed.text]) { return true }
        let number = reader.serial(text, in: paged)?.number
        guard number == nil || number == reader.serial(printed, in: paged)?.number else {
            return false
        }
        let known = HeadingKey(bytes, printed.text)
        let other = HeadingKey(bytes, text.text)
        let longer = max(known.letters.count, other.letters.count)
        return longer > 0 && EditDistance(from: known).distance(to: other) * letters <= longer
    }

    /// One letter in so many may be misread between two prints of an area's name.
    private static let areaLetters = 5
    /// The same where the codes run on within the area.
    private static let continuedLetters = 3

    /// Whether the row's code begins as that of the indicator above does.
    private func continuesArea(_ cells: RowCells, _ records: DocumentRecords, _ paged: PagedText) -> Bool {
        guard records.indicators.count > tableStart, let above = records.indicators.last?.code,
            let code = [columns.indicator, columns.activity].lazy.compactMap({ column in
                column.flatMap { cells[$0] }.flatMap { reader.code($0.passage, in: paged)?.code }
            }).first
        else { return false }
        return code.mandatory == above.mandatory && code.numbers.first == above.numbers.first
    }
}
