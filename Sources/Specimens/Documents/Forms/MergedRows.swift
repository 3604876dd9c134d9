/// How one table prints the cells that hold for several rows: an area with its weight, an activity, a serial number.
struct CellMerging {
    /// Where the text of a merged cell stands in the height of its rows.
    enum Place {
        /// At their top; further lines stand beside the rows below.
        case top
        /// In their middle.
        case middle
    }

    /// Where merged cells print; nil where each row has cells of its own, in which nothing stands below the first.
    let place: Place?
    /// Whether what stands in the middle may stand half a line lower than a line of its rows.
    let fallsBetween: Bool
    /// Whether the name of a section wraps in the first column.
    let wrapsSections: Bool
    /// How many letters a line of a merged area has room for at most, in a column that is narrower than its words are long.
    let areaRoom: Int?

    /// No merged cells.
    static let none = CellMerging(place: nil, fallsBetween: false, wrapsSections: false, areaRoom: nil)

    init(using random: inout SeededGenerator) {
        place = random.chance(40) ? nil : random.chance(50) ? .top : .middle
        fallsBetween = random.chance(50)
        wrapsSections = random.chance(40)
        let room = random.number(8...20)
        areaRoom = place == nil ? nil : room
    }

    /// The same with merged cells in another place, if there are any.
    func placed(_ place: Place) -> CellMerging {
        CellMerging(
            place: self.place == nil ? nil : place, fallsBetween: fallsBetween, wrapsSections: wrapsSections,
            areaRoom: areaRoom)
    }

    private init(place: Place?, fallsBetween: Bool, wrapsSections: Bool, areaRoom: Int?) {
        (self.place, self.fallsBetween) = (place, fallsBetween)
        (self.wrapsSections, self.areaRoom) = (wrapsSections, areaRoom)
    }
}

/// Rows that follow each other on a page, of which some share cells.
struct MergedRows {
    /// One cell and the rows it lies over.
    struct Merged {
        var place: Int
        var rows: Range<Int>
        var cell: SpecimenCell
    }

    /// The rows, without the text of the cells that they share.
    private(set) var rows: [SpecimenRow]
    private(set) var cells: [Merged] = []

    /// What holds for all rows of an area, of an activity, and for both lines of a pair.
    private static let area: Set<String> = ["area", "areaWeight"]
    private static let activity: Set<String> = ["serial", "activity"]
    private static let pair: Set<String> = [
        "serial", "activity", "indicator", "unit", "weight", "responsible", "annualTarget", "remarks",
    ]

    init(_ rows: [SpecimenRow], of table: SpecimenTable, _ merging: CellMerging, mergesPairs: Bool = false) {
        self.rows = rows
        let pair = mergesPairs || merging.place == .top ? MergedRows.pair : []
        for place in table.columns.indices {
            let role = table.columns[place].role
            var start = 0
            for end in 1...rows.count {
                if end < rows.count, MergedRows.shares(rows[end], rows[end - 1], place, role, table, pair) { continue }
                merge(start..<end, at: place)
                start = end
            }
        }
        cells.sort { $0.rows.count < $1.rows.count }
    }

    /// Whether a row has the cell of the row above it in a column.
    private static func shares(
        _ row: SpecimenRow, _ above: SpecimenRow, _ place: Int, _ role: String, _ table: SpecimenTable,
        _ pair: Set<String>
    ) -> Bool {
        guard row.cells[place].text.isEmpty, let own = row.indicator, let other = above.indicator else { return false }
        if own == other { return table.kind == "quarterlyPlan" && pair.contains(role) }
        if area.contains(role) { return row.area == nil && table.indicators[own].area == table.indicators[other].area }
        return activity.contains(role) && table.indicators[own].activityCode == table.indicators[other].activityCode
    }

    private mutating func merge(_ range: Range<Int>, at place: Int) {
        guard range.count > 1, !rows[range.lowerBound].cells[place].text.isEmpty else { return }
        cells.append(Merged(place: place, rows: range, cell: rows[range.lowerBound].cells[place]))
        rows[range.lowerBound].cells[place].text = ""
    }
}

extension PageSetting {
    /// The lines of rows that share cells, by row: each row as it stands by itself, higher where a cell over it and those
    /// above needs the room, and the cells they share beside them.
    static func lines(
        of merged: MergedRows, each rows: [[SetLine]], in table: TableSetting, _ merging: CellMerging
    ) -> [[SetLine]] {
        var rows = rows
        for cell in merged.cells {
            let texts = table.lines(of: cell.cell, at: cell.place)
            let height = rows[cell.rows].reduce(0) { $0 + $1.count }
            for _ in height..<max(height, texts.count) { rows[cell.rows.upperBound - 1].append(SetLine()) }
        }
        // By row and line, what stands half a line below it.
        var between = rows.map { [SetLine](repeating: SetLine(isBetween: true), count: $0.count) }
        for cell in merged.cells {
            let texts = table.lines(of: cell.cell, at: cell.place)
            let places = cell.rows.flatMap { row in rows[row].indices.map { (row: row, line: $0) } }
            // In halves of a line.
            var offset = merging.place == .middle ? max(0, places.count - texts.count) : 0
            if !merging.fallsBetween { offset -= offset % 2 }
            for (number, text) in texts.enumerated() {
                let place = places[min(places.count - 1, offset / 2 + number)]
                let piece = (text, table.start(of: text, in: cell.cell, at: cell.place, isHeading: false))
                if offset % 2 == 0 {
                    rows[place.row][place.line].pieces.append(piece)
                } else {
                    between[place.row][place.line].pieces.append(piece)
                }
            }
        }
        return zip(rows, between).map { lines, between in
            zip(lines, between).flatMap { $1.pieces.isEmpty ? [$0.sorted] : [$0.sorted, $1.sorted] }
        }
    }
}
