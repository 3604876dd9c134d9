internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables

/// Reads the unit and the figures of an indicator's first row.
struct IndicatorFigures {
    let columns: ColumnPlaces
    let reader: CellReader
    let joiner: SplitNumberJoiner
    /// The columns that no field of a record has and an identity of the headings names.
    let others: [Int]

    init(columns: ColumnPlaces, reader: CellReader, width: Int, others: [Int] = []) {
        self.others = others
        self.columns = columns
        self.reader = reader
        joiner = SplitNumberJoiner(columns: columns, reader: reader, width: width)
    }

    /// - Parameters:
    ///   - cells: The row.
    ///   - kind: The table's kind; the quarters of an indicator's own row say what is to be achieved in a plan's.
    ///   - unitAbove: The unit of the row above, which a ditto mark stands for.
    ///   - indicator: The record, its words already read.
    ///   - paged: The document.
    func read(
        _ cells: inout RowCells, ofTable kind: TableKind, unitAbove: (kind: UnitKind, scale: Int)?,
        into indicator: inout Indicator, paged: inout PagedText
    ) {
        let isOutcome = kind == .outcome
        let leftover = readUnit(cells, unitAbove, into: &indicator, paged)
        let unit = indicator.unit == .other ? nil : indicator.unit
        indicator.weight = figure(columns.weight, &cells, .count, &paged)
        if let leftover, indicator.weight.value.isAbsent {
            // A unit cell that swallowed the weight: প্রাপ্ত নম্বর ৩.
            var merged: Cell? = Cell(passage: leftover)
            let figure = reader.figure(&merged, expecting: .count, in: &paged)
            if figure.quantity != nil { indicator.weight = figure }
        }
        indicator.tiers = columns.tiers.map {
            TierFigure(tier: columns.columns[$0].tier ?? 100, figure: figure($0, &cells, unit, &paged))
        }
        readQuarters(&cells, unit, isPlan: kind == .quarterlyPlan, into: &indicator, &paged)
        indicator.history = history(&cells, unit, isOutcome: isOutcome, &paged)
        if !isOutcome { indicator.annualTarget = figure(columns.annualTarget, &cells, unit, &paged) }
        indicator.halfYear = figure(columns.halfYear, &cells, unit, &paged)
        if columns.previous != nil || columns.current != nil || columns.rate != nil {
            indicator.progress = PeriodProgress(
                previous: figure(columns.previous, &cells, unit, &paged),
                current: figure(columns.current, &cells, unit, &paged),
                rate: figure(columns.rate, &cells, .percent, &paged))
        }
        indicator.total = figure(columns.total, &cells, unit, &paged)
        indicator.score = figure(columns.score, &cells, .count, &paged)
        indicator.others = others.map { OtherFigure(column: $0, figure: figure($0, &cells, unit, &paged)) }
        readMethod(cells, into: &indicator, paged)
    }

    /// The figure of a column's cell; `missing` where the table has no such column.
    func figure(
        _ column: Int?, _ cells: inout RowCells, _ unit: UnitKind?, _ paged: inout PagedText
    ) -> Figure {
        guard let column, var cell = cells[column] else { return .missing }
        // Most cells say one thing in a common form, and nothing else needs to be asked.
        if let value = reader.plain(cell.passage, in: paged), !MarkedFigures.mayHold(value),
            !SplitNumberJoiner.mayJoin(value)
        {
            return Figure(value: value, passages: Passages(cell.passage))
        }
        return damagedFigure(&cell, at: column, &cells, unit, &paged)
    }

    /// The figure of a cell that is in none of the common forms.
    private func damagedFigure(
        _ printed: inout Cell, at column: Int, _ cells: inout RowCells, _ unit: UnitKind?, _ paged: inout PagedText
    ) -> Figure {
        var cell: Cell? = printed
        var figure = reader.figure(&cell, expecting: unit, in: &paged)
        if SplitNumberJoiner.mayJoin(figure.value) {
            joiner.join(&figure, &cell, at: column, of: cells, expecting: unit, in: &paged)
        }
        if MarkedFigures.mayHold(figure.value) {
            MarkedFigures(reader: reader, joiner: joiner).read(
                &figure, &cell, at: column, of: cells, expecting: unit, in: &paged)
        }
        if cell?.passage != printed.passage { cells[column] = cell }
        return figure
    }

    private func readUnit(
        _ cells: RowCells, _ unitAbove: (kind: UnitKind, scale: Int)?, into indicator: inout Indicator,
        _ paged: PagedText
    ) -> Passage? {
        guard let column = columns.unit, let cell = cells[column], !cell.passage.isEmpty else { return nil }
        guard let found = reader.unit(cell.passage, in: paged) else {
            indicator.unitPassages = [cell.passage]
            if let above = unitAbove, reader.isDitto(cell.passage, in: paged) {
                indicator.unit = above.kind
                indicator.scale = above.scale
            }
            return nil
        }
        indicator.unit = found.unit.kind
        indicator.scale = found.unit.scale
        indicator.unitPassages = [paged.passage(cell.passage, text: found.unit.range)]
        if let method = MethodWords.method(of: found.unit, in: paged.text.bytes) {
            indicator.method = method
            indicator.methodIsNamed = true
        }
        return found.rest
    }

    private func readQuarters(
        _ cells: inout RowCells, _ unit: UnitKind?, isPlan: Bool, into indicator: inout Indicator,
        _ paged: inout PagedText
    ) {
        guard columns.hasQuarters else { return }
        if columns.isPaired {
            indicator.quarters = zip(columns.quarterTargets, columns.quarters).map { target, achieved in
                QuarterFigures(
                    target: figure(target, &cells, unit, &paged), achieved: figure(achieved, &cells, unit, &paged))
            }
            return
        }
        if let pairs = pairs(cells, unit, &paged) {
            indicator.quarters = pairs
            return
        }
        let isTarget = isPlan || columns.rowKind != nil
        indicator.quarters = columns.quarters.map { column in
            let figure = figure(column, &cells, unit, &paged)
            return isTarget ? QuarterFigures(target: figure) : QuarterFigures(achieved: figure)
        }
    }

    /// The quarters of a row whose cells hold a target and what was achieved each; nil for any other row.
    private func pairs(_ cells: RowCells, _ unit: UnitKind?, _ paged: inout PagedText) -> [QuarterFigures]? {
        let lines = PairedLines(reader: reader)
        guard let label = columns.rowKind.flatMap({ cells[$0] }), lines.areNamed(by: label.passage, in: paged) else {
            return nil
        }
        var isPaired = false
        let quarters = columns.quarters.map { column -> QuarterFigures in
            guard let column, let cell = cells[column] else { return QuarterFigures() }
            let parts = lines.parts(of: cell.passage, expecting: unit, in: paged)
            if parts != nil { isPaired = true }
            var target: Cell? = Cell(passage: parts?.0 ?? cell.passage)
            let end = cell.passage.text.upperBound
            var achieved: Cell? = Cell(passage: parts?.1 ?? paged.passage(cell.passage, text: end..<end))
            return QuarterFigures(
                target: reader.figure(&target, expecting: unit, in: &paged),
                achieved: reader.figure(&achieved, expecting: unit, in: &paged))
        }
        return isPaired ? quarters : nil
    }

    private func history(
        _ cells: inout RowCells, _ unit: UnitKind?, isOutcome: Bool, _ paged: inout PagedText
    ) -> [HistoryFigure] {
        if !isOutcome, columns.history.isEmpty { return [] }
        return IndicatorFigures.historyPlaces(columns, isOutcome: isOutcome).map { place in
            let column = columns.columns[place]
            let kind: HistoryKind =
                column.role == .actual ? .actual : column.role == .projection ? .projection : .target
            return HistoryFigure(year: column.year, kind: kind, figure: figure(place, &cells, unit, &paged))
        }
    }

    /// The columns of the figures in `history`, in its order.
    static func historyPlaces(_ columns: ColumnPlaces, isOutcome: Bool) -> [Int] {
        isOutcome ? (columns.history + [columns.annualTarget].compactMap(\.self)).sorted() : columns.history
    }

    /// Gives an indicator's ditto marks the values of the record above it in the table.
    static func resolveDittos(at place: Int, in records: inout DocumentRecords) {
        for field in records.indicators[place].fields {
            let reference = FigureReference.indicator(place, field)
            guard case .ditto = records.value(reference) else { continue }
            let above = records.value(.indicator(place - 1, field))
            if case .ditto(let further) = above {
                records[reference].value = .ditto(further)
            } else {
                records[reference].value = .ditto(above)
            }
        }
    }

    // MARK: Method

    private func readMethod(_ cells: RowCells, into indicator: inout Indicator, _ paged: PagedText) {
        if let column = columns.method, let cell = cells[column], !cell.passage.isEmpty {
            let (words, bytes) = (MethodWords.embedded, paged.text.bytes)
            if let method = words.method(bytes, cell.passage.text) ?? words.nearMethod(bytes, cell.passage.text) {
                indicator.method = method
                indicator.methodIsNamed = true
            }
        }
        guard indicator.method == nil, columns.hasQuarters else { return }
        switch indicator.unit {
        case .count, .person, .money, .countAndDate: indicator.method = .sum
        case .date: indicator.method = .date
        default: break
        }
    }
}
