internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables

/// The cells of a table that its rows share: its areas and its activities.
struct SharedCells {
    let areas: SharedColumn
    let activities: SharedColumn

    /// Looks through a table before it is recorded.
    init(_ table: Table, _ columns: ColumnPlaces, _ reader: CellReader, _ paged: PagedText) {
        guard columns.area != nil || columns.activity != nil else {
            (areas, activities) = (SharedColumn(), SharedColumn())
            return
        }
        var areas: [SharedColumn.Line?] = []
        areas.reserveCapacity(table.rows.count)
        var activities: [SharedColumn.Line?] = []
        activities.reserveCapacity(table.rows.count)
        // Where areas are numbered too, a serial number may be theirs.
        let serial = columns.area == nil ? columns.serial : nil
        for (index, row) in table.rows.enumerated() where row.kind != .header && row.kind != .numbering {
            guard row.kind == .data || row.kind == .continuation else {
                areas.append(nil)
                activities.append(nil)
                continue
            }
            var line = SharedColumn.Line(row: index, isData: row.kind == .data)
            line.code = SharedCells.filled(columns.indicator, row, table).flatMap { reader.bareCode($0, in: paged) }
            areas.append(
                SharedCells.line(line, columns.area, beside: columns.areaWeight, row, table, reader, paged))
            activities.append(SharedCells.line(line, columns.activity, beside: serial, row, table, reader, paged))
        }
        let isPlaced = table.rows.contains { $0.kind == .data && paged.lines[$0.index].isPlaced }
        self.areas = SharedColumn(areas, depth: 1, hasFigures: columns.areaWeight != nil, isPlaced: isPlaced, paged)
        let named = activities.count { $0?.passage != nil }
        let numbered = activities.count { $0?.passage != nil && $0?.hasFigure == true }
        self.activities = SharedColumn(
            activities, depth: 2, hasFigures: numbered * 2 > named, isPlaced: isPlaced, paged)
    }

    private static func filled(_ column: Int?, _ row: Row, _ table: Table) -> Passage? {
        guard let column, let cell = table.cell(of: row, inColumn: column), !cell.passage.isEmpty else { return nil }
        return cell.passage
    }

    private static func line(
        _ line: SharedColumn.Line, _ column: Int?, beside figure: Int?, _ row: Row, _ table: Table,
        _ reader: CellReader, _ paged: PagedText
    ) -> SharedColumn.Line {
        var line = line
        line.hasFigure = filled(figure, row, table) != nil
        guard let passage = filled(column, row, table), !reader.isDitto(passage, in: paged) else { return line }
        line.passage = passage
        line.isNumbered =
            paged.text.bytes[passage.text.lowerBound] == 0x5B || reader.bareCode(passage, in: paged) != nil
            || reader.serial(passage, in: paged).map { !$0.rest.isEmpty } ?? false
        return line
    }
}
