internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables
internal import Templates

/// Reads the records of one table, row by row, filling down what is printed once for several rows.
struct TableRecorder {
    private let table: Int
    private let columns: ColumnPlaces
    private let reader: CellReader
    private var figures: IndicatorFigures
    private var ids: RecordIds
    private var areas: AreaRecorder
    private var serial: (number: Int, isFresh: Bool)?
    /// What reads the codes of its rows.
    private var codes: RowCodes
    private var activity: (code: Code?, codePassage: Passage?, text: [Passage], isFresh: Bool)?
    /// The rows that go on with the area or the activity of one above, where rows share these; and what they share as it is
    /// found out row by row.
    private var tails: (areas: Set<Int>, activities: Set<Int>)?
    private var owners = SharedOwners()
    /// The first indicator after the last subtotal.
    private var groupStart = 0
    private var tableStart = 0
    private var unitAbove: (kind: UnitKind, scale: Int)?
    /// What the headings state of all figures.
    private var headedScale: HeadedScale?
    /// Whether the last indicator says of a figure that it is as the one above.
    private var holdsDitto = false
    /// The cells that span rows, by their columns: what they say holds for the rows they cover.
    private var reaching: [Int: Cell] = [:]
    /// The columns in which it does so: a figure that spans rows is the first row's alone, or it would be added twice.
    private let wordColumns: [Int]
    /// The source line that the row in hand begins on.
    private var line: Int32 = 0

    init(table: Int, columns: ColumnPlaces, reader: CellReader) {
        self.table = table
        self.columns = columns
        self.reader = reader
        figures = IndicatorFigures(columns: columns, reader: reader, width: columns.columns.count)
        wordColumns = [columns.unit, columns.method, columns.responsible, columns.remarks].compactMap(\.self)
        ids = RecordIds(table: table)
        areas = AreaRecorder(table: table, columns: columns, reader: reader)
        codes = RowCodes(columns: columns, reader: reader)
    }

    /// Whether a table's rows may be records.
    static func mayRecord(_ table: Table) -> Bool { ![.contents, .list, .register].contains(table.kind) }

    /// Reads every row of the table.
    mutating func record(_ source: inout Table, paged: inout PagedText, into records: inout DocumentRecords) {
        let kind = source.kind
        guard TableRecorder.mayRecord(source), kind != .other || columns.indicator != nil else { return }
        figures = IndicatorFigures(
            columns: columns, reader: reader, width: SplitNumberJoiner.width(of: source),
            others: IdentityColumns(source, paged).others)
        headedScale = HeadedScale(source, reader: reader, in: paged)
        tableStart = records.indicators.count
        groupStart = tableStart
        areas.tableStart = tableStart
        let shared = kind == .areaWeights || kind == .activityList ? nil : SharedCells(source, columns, reader, paged)
        tails = shared.map { ($0.areas.tails, $0.activities.tails) }
        for row in source.rows.indices {
            var cells = RowCells(source.cells[source.rows[row].cells])
            line = source.rows[row].line
            if source.rows[row].kind == .data, records.indicators.count > tableStart,
                let repeated = RepeatedCells.read(source, row: row, columns, in: paged)
            {
                source.rows[row].kind = .continuation
                cells.hide(repeated.columns)
            }
            switch source.rows[row].kind {
            case .header, .numbering: continue
            case .section: areas.recordSection(cells, line: line, paged: &paged, into: &records)
            case .total: recordTotal(&cells, paged: &paged, into: &records)
            case .continuation:
                let wrapped = WrappedAreas(columns: columns, reader: reader, start: tableStart)
                if row > 0, source.rows[row - 1].kind == .section,
                    wrapped.readSection(
                        cells, below: source.rows[row - 1].line, area: areas.current, paged: paged, into: &records)
                {
                    break
                }
                if shared == nil { wrapped.readArea(cells, area: areas.current, into: &records) }
                takeShared(&cells, row: row, paged: &paged, into: &records)
                if records.indicators.count > tableStart {
                    let last = records.indicators.count - 1
                    ContinuationReader(
                        columns: columns, reader: reader, joiner: figures.joiner, isPlan: kind == .quarterlyPlan
                    ).read(&cells, into: &records.indicators[last], paged: &paged)
                }
            case .data where kind == .areaWeights || kind == .activityList:
                areas.record(&cells, line: line, figures, paged: &paged, into: &records)
            case .data where RepeatedRows.repeats(source, row, in: paged) && records.indicators.count > tableStart:
                records.repeatedRows.append(
                    RepeatedRow(table: table, row: row, indicator: records.indicators.count - 1))
            case .data:
                cells.fillDown(reaching, into: wordColumns)
                codes.below = codes.indicator(below: row, of: source)
                recordIndicator(
                    &cells, row: row, at: source.rows[row], kind: kind, paged: &paged, into: &records)
            }
            cells.write(to: &source, row: row)
            for cell in cells.reaching where cell.column >= 0 { reaching[Int(cell.column)] = cell }
        }
        if let shared { owners.settle(shared, from: tableStart, in: &records) }
        MethodInference.infer(from: tableStart, in: &records)
        let titles = TitleTotals(reader: reader)
        let indicators = tableStart..<records.indicators.count
        var totals = titles.read(source.title, table: table, indicators: indicators, in: paged)
        if let declaration = source.declaration, !indicators.isEmpty, !totals.contains(where: { $0.of == .weight }) {
            totals += titles.weights(
                declaration, table: table, line: declaration.line, indicators: indicators, in: paged)
        }
        records.totals.insert(
            contentsOf: totals, at: records.totals.firstIndex { $0.table == table } ?? records.totals.count)
    }

    // MARK: Areas

    /// The area cells of a row: they begin an area, or go on with the words of one above.
    private mutating func takeArea(
        _ cells: inout RowCells, row: Int, paged: inout PagedText, into records: inout DocumentRecords
    ) {
        if tails?.areas.contains(row) == true, columns.area.flatMap({ cells[$0] }) != nil, areas.current != nil {
            areas.extend(&cells, paged: &paged, into: &records)
        } else if areas.begins(in: cells, records, paged) {
            areas.record(&cells, line: line, figures, paged: &paged, into: &records)
            owners.areas[row] = areas.current
        }
    }

    /// What a row without figures of its own holds of cells that rows share.
    private mutating func takeShared(
        _ cells: inout RowCells, row: Int, paged: inout PagedText, into records: inout DocumentRecords
    ) {
        guard let tails else { return }
        let hasWeight = columns.areaWeight.flatMap { cells[$0] }.map { !$0.passage.isEmpty } ?? false
        if tails.areas.contains(row) || hasWeight {
            takeArea(&cells, row: row, paged: &paged, into: &records)
        }
        if let column = columns.activity, let cell = cells[column], !cell.passage.isEmpty {
            owners.extendActivity(cell.passage)
        }
    }

    // MARK: Totals

    private mutating func recordTotal(
        _ cells: inout RowCells, paged: inout PagedText, into records: inout DocumentRecords
    ) {
        let totals = TotalReader(columns: columns, reader: reader).read(
            &cells, table: table, group: groupStart..<records.indicators.count,
            whole: tableStart..<records.indicators.count, paged: &paged)
        records.totals += totals.map { total in
            var total = total
            total.line = line
            return total
        }
        groupStart = records.indicators.count
    }

    // MARK: Indicators

    private mutating func recordIndicator(
        _ cells: inout RowCells, row: Int, at place: Row, kind: TableKind, paged: inout PagedText,
        into records: inout DocumentRecords
    ) {
        guard cells.first != nil else { return }
        takeArea(&cells, row: row, paged: &paged, into: &records)
        takeSerial(cells, paged)
        takeActivity(cells, row: row, &paged)
        records.indicators.append(Indicator(table: table, id: "", line: place.line, row: row))
        let last = records.indicators.count - 1
        fill(&records.indicators[last], from: &cells, at: place, kind: kind, paged: &paged)
        owners.noteIndicator()
        if holdsDitto, last > tableStart { IndicatorFigures.resolveDittos(at: last, in: &records) }
    }

    /// Reads a row into its record, which stands among the others already: it is too large to be moved about.
    private mutating func fill(
        _ indicator: inout Indicator, from cells: inout RowCells, at place: Row, kind: TableKind,
        paged: inout PagedText
    ) {
        indicator.lastLine = place.lastLine
        if let serialColumn = columns.serial, let serial, serial.isFresh {
            indicator.serialPassage = cells[serialColumn].flatMap { reader.serial($0.passage, in: paged)?.passage }
        }
        indicator.serial = serial?.number
        serial?.isFresh = false
        indicator.area = areas.current
        takeWords(cells, into: &indicator, &paged)
        codes.note(indicator.code)
        indicator.id = ids.id(of: indicator)
        figures.read(&cells, ofTable: kind, unitAbove: unitAbove, into: &indicator, paged: &paged)
        headedScale?.apply(to: &indicator)
        unitAbove = (indicator.unit, indicator.scale)
        holdsDitto = indicator.holdsDitto
    }

    private mutating func takeSerial(_ cells: RowCells, _ paged: PagedText) {
        if let column = columns.serial {
            guard let cell = cells[column], !cell.passage.isEmpty else { return }
            serial = reader.serial(cell.passage, in: paged).map { ($0.number, true) } ?? serial
            return
        }
        if areas.namesWeightBeforeActivity(paged) { return }
        // It may stand in the cell of the words behind it.
        var number = columns.activity.flatMap { reader.serialBeforeCode(cells[$0], in: paged) }
        if number == nil { number = columns.indicator.flatMap { reader.serialBeforeCode(cells[$0], in: paged) } }
        if let number { serial = (number, true) }
    }

    private mutating func takeActivity(_ cells: RowCells, row: Int, _ paged: inout PagedText) {
        guard let column = columns.activity ?? columns.indicator, var cell = cells[column], !cell.passage.isEmpty,
            columns.activity != nil || JoinedCodes(cell.passage, in: paged) != nil,
            !reader.isDitto(cell.passage, in: paged)
        else {
            activity?.isFresh = false
            return
        }
        if columns.activity == nil || columns.indicator == nil, let joined = JoinedCodes(cell.passage, in: paged) {
            cell.passage = joined.activity
        }
        if activity != nil, tails?.activities.contains(row) == true {
            activity?.isFresh = false
            activity?.text.append(cell.passage)
            owners.extendActivity(cell.passage)
            return
        }
        let code = codes.activity(
            cell.passage, beside: columns.indicator.flatMap { cells[$0]?.passage },
            isMandatory: isMandatory(beside: cells, paged), &paged)
        if let found = code {
            activity = (found.code, found.passage, found.rest.isEmpty ? [] : [found.rest], true)
        } else {
            activity = (nil, nil, [cell.passage], true)
        }
        if let activity { owners.beginActivity(activity.code, activity.codePassage, activity.text, row: row) }
    }

    /// Whether the indicator of a row, or the activity above it, has a code of the mandatory part.
    private func isMandatory(beside cells: RowCells, _ paged: PagedText) -> Bool {
        if activity?.code?.mandatory == true { return true }
        guard let column = columns.indicator, let cell = cells[column], !cell.passage.isEmpty else { return false }
        return reader.bareCode(cell.passage, in: paged)?.mandatory == true
    }

    private func takeWords(_ cells: RowCells, into indicator: inout Indicator, _ paged: inout PagedText) {
        let activity = activity
        if let activity {
            indicator.activityCode = activity.code
            indicator.activityCodePassage = activity.codePassage
            indicator.activity = activity.text
        }
        if let column = columns.indicator ?? columns.activity, var cell = cells[column], !cell.passage.isEmpty,
            let joined = columns.activity == nil || columns.indicator == nil
                ? JoinedCodes(cell.passage, in: paged) : nil
        {
            cell.passage = joined.indicator
            if let found = codes.indicator(cell.passage, activity: activity?.code, &paged) {
                indicator.code = found.code
                indicator.codePassage = found.passage
                if !found.rest.isEmpty { indicator.text = [found.rest] }
            }
        } else if let column = columns.indicator, let cell = cells[column], !cell.passage.isEmpty {
            if let found = codes.indicator(cell.passage, activity: activity?.code, &paged) {
                indicator.code = found.code
                indicator.codePassage = found.passage
                if !found.rest.isEmpty { indicator.text = [found.rest] }
                if found.rest.isEmpty, let words = columns.spare(column + 1, cells) { indicator.text = [words] }
            } else {
                indicator.text = [cell.passage]
                // The code stands in a cell of its own before the words.
                if let alone = columns.spare(column - 1, cells), let found = reader.code(alone, in: paged),
                    found.rest.isEmpty
                {
                    indicator.code = found.code
                    indicator.codePassage = found.passage
                }
            }
        }
        // Where only the activity is numbered, its number is the indicator's; a row it is filled down to has none.
        if indicator.code == nil, activity?.isFresh == true,
            !reader.beginsInBrackets(indicator.text.first, in: paged)
        {
            indicator.code = activity?.code
            indicator.codePassage = activity?.codePassage
        }
        indicator.responsible = words(columns.responsible, cells)
        indicator.remarks = words(columns.remarks, cells)
    }

    private func words(_ column: Int?, _ cells: RowCells) -> [Passage] {
        guard let column, let cell = cells[column], !cell.passage.isEmpty else { return [] }
        return [cell.passage]
    }
}
