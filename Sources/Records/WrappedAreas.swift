internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables

/// Reads what ran over into the next row from the cell that names an area, or from the row that names a section.
struct WrappedAreas {
    let columns: ColumnPlaces
    let reader: CellReader
    /// The first indicator of the table.
    let start: Int

    /// Adds the rest of a section's row to the area it began, with the weight its leader leads to.
    ///
    /// - Returns: Whether the row is that rest and nothing else.
    func readSection(
        _ cells: RowCells, below line: Int32, area: Int?, paged: PagedText, into records: inout DocumentRecords
    ) -> Bool {
        guard let area, let passage = cells.only, records.areas[area].weight.value.isAbsent,
            records.areas[area].line == line, reader.serial(passage, in: paged) == nil
        else { return false }
        let section = SectionReader(reader: reader).read(passage, in: paged)
        if !section.text.isEmpty { records.areas[area].text.append(section.text) }
        guard section.weight.quantity != nil else { return true }
        records.areas[area].weight = section.weight
        records.totals.append(
            DeclaredTotal(
                table: records.areas[area].table, line: line, of: .areaWeight(area), figure: section.weight,
                indicators: records.indicators.count..<records.indicators.count))
        return true
    }

    /// Adds what stands in the areas' column below the row that an area began on.
    func readArea(_ cells: RowCells, area: Int?, into records: inout DocumentRecords) {
        guard let area, let place = columns.area, let cell = cells[place], !cell.passage.isEmpty,
            columns.areaWeight.flatMap({ cells[$0] }).map(\.passage.isEmpty) ?? true,
            records.indicators.count > start, let last = records.indicators.last,
            records.areas[area].line == last.line
        else { return }
        records.areas[area].text.append(cell.passage)
    }
}
