internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables

/// Reads the areas of one table, each with its number, words and weight: from cells that head a group of indicators, or from
/// rows of sections.
struct AreaRecorder {
    private let table: Int
    private let columns: ColumnPlaces
    private let reader: CellReader
    /// The area that rows belong to, as an index into the document's; nil above the first.
    private(set) var current: Int?
    /// How many there were: the number of one that has none printed.
    private var count = 0
    /// The table's first indicator.
    var tableStart = 0

    init(table: Int, columns: ColumnPlaces, reader: CellReader) {
        self.table = table
        self.columns = columns
        self.reader = reader
    }

    /// A row of an area-weight table, or the area cells that head a group of indicators.
    mutating func record(
        _ cells: inout RowCells, line: Int32, _ figures: IndicatorFigures, paged: inout PagedText,
        into records: inout DocumentRecords
    ) {
        guard let place = columns.area, let cell = cells[place], saysWords(cell, paged) else { return }
        // A ditto mark is the area above.
        if current != nil, reader.isDitto(cell.passage, in: paged) { return }
        var number: Int?
        var serialPassage: Passage?
        var text = cell.passage
        if let column = columns.serial, let serial = cells[column].flatMap({ reader.serial($0.passage, in: paged) }) {
            (number, serialPassage) = (serial.number, serial.passage)
        } else if let serial = reader.serial(text, in: paged), !serial.rest.isEmpty {
            (number, serialPassage) = (serial.number, serial.passage)
            text = serial.rest
        }
        count += 1
        var figure = figures.figure(columns.areaWeight, &cells, .count, &paged)
        if figure == .missing, let weight = weightBeforeActivity(cells, &paged) { figure = weight }
        records.areas.append(
            Area(
                table: table, line: line, serial: number ?? count, serialPassage: serialPassage,
                text: [text], weight: figure))
        current = records.areas.count - 1
    }

    /// The weight of an area that stands before the code of its first activity, `৬ [১.১] সভা`, where the heading of that column
    /// begins with the weight's: two columns were read as one.
    private func weightBeforeActivity(_ cells: RowCells, _ paged: inout PagedText) -> Figure? {
        guard namesWeightBeforeActivity(paged), let column = columns.activity, let cell = cells[column],
            let code = reader.codeBehindSerial(cell.passage, in: paged)
        else { return nil }
        var end = code.passage.text.lowerBound
        while end > cell.passage.text.lowerBound, paged.text.bytes[end - 1] <= 0x20 { end -= 1 }
        var number: Cell? = cell
        number?.passage = paged.passage(cell.passage, text: cell.passage.text.lowerBound..<end)
        let figure = reader.figure(&number, expecting: .count, in: &paged)
        return figure.quantity == nil ? nil : figure
    }

    private static let weightWords = Array("মান ".utf8)

    func namesWeightBeforeActivity(_ paged: PagedText) -> Bool {
        guard columns.areaWeight == nil, let column = columns.activity,
            let heading = columns.columns[column].heading.first
        else { return false }
        return paged.text.bytes[heading.text].starts(with: AreaRecorder.weightWords)
    }

    /// Goes on with the words of the area above, whose cell lies over several rows; its weight may stand beside them.
    func extend(_ cells: inout RowCells, paged: inout PagedText, into records: inout DocumentRecords) {
        guard let current, let place = columns.area, let cell = cells[place] else { return }
        records.areas[current].text.append(cell.passage)
        guard records.areas[current].weight.value.isAbsent else { return }
        var weight = columns.areaWeight.flatMap { cells[$0] }
        records.areas[current].weight = reader.figure(&weight, expecting: .count, in: &paged)
        if let column = columns.areaWeight { cells[column] = weight }
    }

    /// Whether a cell says something: a mark alone stands for an empty one.
    private func saysWords(_ cell: Cell, _ paged: PagedText) -> Bool {
        paged.text.bytes[cell.passage.text].contains { byte in
            byte >= 0xE0 && byte != 0xE2 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
        }
    }

    /// Whether an area cell begins an area, or only holds the tail of a cell of the page before: where areas are
    /// numbered and have no weight of their own, an area without a number begins none.
    func begins(in cells: RowCells, _ records: DocumentRecords, _ paged: PagedText) -> Bool {
        guard let place = columns.area, let cell = cells[place], saysWords(cell, paged) else { return false }
        // A ditto mark is the area above.
        if current != nil, reader.isDitto(cell.passage, in: paged) { return false }
        if let current,
            AreaPrints(columns: columns, reader: reader, tableStart: tableStart).repeats(
                cells, cell.passage, current, records, paged)
        {
            return false
        }
        if columns.areaWeight != nil { return true }
        guard let serial = columns.serial, serial < place else { return true }
        return cells[serial].map { !$0.passage.isEmpty } ?? false
    }

    /// A section's row, which names an area and perhaps its weight; a line without a number heads the areas of a part, and is
    /// none itself.
    mutating func recordSection(
        _ cells: RowCells, line: Int32, paged: inout PagedText, into records: inout DocumentRecords
    ) {
        guard let passage = cells.first else { return }
        guard reader.sectionNumber(passage, in: paged) != nil else {
            records.totals += TitleTotals(reader: reader).weights(
                passage, table: table, line: line, indicators: records.indicators.count..<records.indicators.count,
                in: paged)
            return
        }
        let section = SectionReader(reader: reader).read(passage, in: paged)
        count += 1
        var weight = section.weight
        if weight.passages.isEmpty, let column = columns.weight ?? columns.areaWeight, var cell = cells[column],
            !cell.passage.isEmpty
        {
            var optional: Cell? = cell
            weight = reader.figure(&optional, expecting: .count, in: &paged)
            cell = optional ?? cell
        }
        records.areas.append(
            Area(
                table: table, line: line, serial: section.serial ?? count,
                serialPassage: section.serialPassage, text: [section.text], weight: weight))
        current = records.areas.count - 1
        if weight.quantity != nil {
            records.totals.append(
                DeclaredTotal(
                    table: table, line: line, of: .areaWeight(records.areas.count - 1), figure: weight,
                    indicators: records.indicators.count..<records.indicators.count))
        }
    }
}
