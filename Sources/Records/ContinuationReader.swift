internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables

/// Reads the rows below an indicator's first that belong to it: an achievement line, and the tails of wrapped cells.
struct ContinuationReader {
    let columns: ColumnPlaces
    let reader: CellReader
    let joiner: SplitNumberJoiner
    /// Whether the rows' own lines say what is to be achieved, so that a line below says what was.
    let isPlan: Bool

    func read(_ cells: inout RowCells, into indicator: inout Indicator, paged: inout PagedText) {
        guard let line = cells.first?.line else { return }
        indicator.lastLine = max(indicator.lastLine, line)
        if isAchievement(cells, indicator, paged) { readAchievement(&cells, into: &indicator, &paged) }
        appendWords(cells, into: &indicator)
        appendUnit(cells, into: &indicator, paged)
        joinDate(cells, into: &indicator, &paged)
    }

    // MARK: The achievement line

    /// A line labelled অর্জন and not লক্ষ্যমাত্রা, or one without a label, or with one that a scan damaged, that has figures
    /// under the quarters.
    private func isAchievement(_ cells: RowCells, _ indicator: Indicator, _ paged: PagedText) -> Bool {
        guard isPlan || columns.rowKind != nil, columns.hasQuarters, !columns.isPaired else { return false }
        switch columns.rowKind.flatMap({ cells[$0] }).flatMap({ LineLabel($0.passage, in: paged) }) {
        case .achievement(let isSure) where isSure: return true
        case .target: return false
        default:
            // The year of a target that ran over is none, and stands below a date that lacks it.
            return columns.quarters.indices.contains { quarter in
                guard let cell = columns.quarters[quarter].flatMap({ cells[$0] }), !cell.passage.isEmpty else {
                    return false
                }
                return year(cell.passage, below: indicator[.quarterTarget(quarter + 1)], paged) == nil
            }
        }
    }

    private func readAchievement(_ cells: inout RowCells, into indicator: inout Indicator, _ paged: inout PagedText) {
        let unit = indicator.unit == .other ? nil : indicator.unit
        for quarter in indicator.quarters.indices {
            guard let column = columns.quarters[quarter], indicator.quarters[quarter].achieved == .missing else {
                continue
            }
            indicator.quarters[quarter].achieved = figure(column, &cells, unit, &paged)
        }
        if let column = columns.total, indicator.total.value.isAbsent, let cell = cells[column], !cell.passage.isEmpty {
            indicator.total = figure(column, &cells, unit, &paged)
        }
        if let column = columns.score, indicator.score.value.isAbsent, let cell = cells[column], !cell.passage.isEmpty {
            indicator.score = figure(column, &cells, .count, &paged)
        }
    }

    private func figure(
        _ column: Int, _ cells: inout RowCells, _ unit: UnitKind?, _ paged: inout PagedText
    ) -> Figure {
        var cell = cells[column]
        var figure = reader.figure(&cell, expecting: unit, in: &paged)
        if SplitNumberJoiner.mayJoin(figure.value) {
            joiner.join(&figure, &cell, at: column, of: cells, expecting: unit, in: &paged)
        }
        if MarkedFigures.mayHold(figure.value) {
            MarkedFigures(reader: reader, joiner: joiner).read(
                &figure, &cell, at: column, of: cells, expecting: unit, in: &paged)
        }
        cells[column] = cell
        return figure
    }

    // MARK: Tails

    private func appendWords(_ cells: RowCells, into indicator: inout Indicator) {
        func tail(_ column: Int?) -> [Passage] {
            guard let column, let cell = cells[column], !cell.passage.isEmpty else { return [] }
            return [cell.passage]
        }
        indicator.activity += tail(columns.activity)
        indicator.text += tail(columns.indicator)
        indicator.responsible += tail(columns.responsible)
        indicator.remarks += tail(columns.remarks)
    }

    /// A unit that ran over into the next row: taken only where the pieces together are a unit that we know.
    private func appendUnit(_ cells: RowCells, into indicator: inout Indicator, _ paged: PagedText) {
        guard let column = columns.unit, let tail = cells[column]?.passage, !tail.isEmpty,
            let head = indicator.unitPassages.first, indicator.unitPassages.count == 1
        else { return }
        let joined = Array(paged.text.bytes[head.text]) + [0x20] + Array(paged.text.bytes[tail.text])
        guard let unit = reader.unit(joined), unit.range.upperBound == joined.count else { return }
        indicator.unit = unit.kind
        indicator.scale = unit.scale
        indicator.unitPassages.append(tail)
        if let method = MethodWords.method(of: unit, in: joined) {
            indicator.method = method
            indicator.methodIsNamed = true
        }
    }

    /// A date whose year ran over into the next row: taken only where the pieces together are a date with a
    /// four-digit year, which no other figure's tail makes.
    private func joinDate(_ cells: RowCells, into indicator: inout Indicator, _ paged: inout PagedText) {
        guard indicator.unit == .date || indicator.unit == .countAndDate else { return }
        var fields: [(FigureField, Int?)] = [(.annualTarget, columns.annualTarget), (.total, columns.total)]
        for (place, column) in columns.tiers.enumerated() { fields.append((.tier(place), column)) }
        let isTarget = (isPlan || columns.rowKind != nil) && !columns.isPaired
        for (quarter, column) in columns.quarters.enumerated() {
            fields.append((isTarget ? .quarterTarget(quarter + 1) : .quarterAchieved(quarter + 1), column))
        }
        for (quarter, column) in columns.quarterTargets.enumerated() {
            fields.append((.quarterTarget(quarter + 1), column))
        }
        for (field, column) in fields {
            guard let column, let tail = cells[column]?.passage, !tail.isEmpty,
                let head = indicator[field].passages.first, !head.isEmpty,
                indicator[field].passages.count == 1
            else { continue }
            let named = year(tail, below: indicator[field], paged)
            let joined = Array(paged.text.bytes[head.text]) + (named ?? Array(paged.text.bytes[tail.text]))
            guard case .date(let date) = reader.value(joined, expecting: .date), date.year != nil,
                named != nil || yearDigits(joined) == 4
            else { continue }
            let evidence = "unit: date, over two rows"
            indicator[field] = Figure(
                value: .date(date),
                passages: [
                    paged.text.reread(head, as: joined, rule: .figureJoin, evidence: evidence),
                    paged.text.reread(tail, as: [], rule: .figureJoin, evidence: evidence),
                ])
        }
    }

    /// What goes on with a date in words that lacks its year, `১৩ ডিসেম্বর` over `২০২২`: a space and the year; nil where the cell is
    /// no year by itself, or the figure above no such date.
    private func year(_ tail: Passage, below figure: Figure, _ paged: PagedText) -> [UInt8]? {
        guard case .date(let date) = figure.value, date.year == nil, figure.passages.count == 1 else { return nil }
        let bytes = Array(paged.text.bytes[tail.text])
        guard case .number = reader.value(bytes, expecting: .count), yearDigits([0x2F] + bytes) == 4,
            bytes.allSatisfy({ $0 >= 0x80 || (0x30...0x39).contains($0) })
        else { return nil }
        return [0x20] + bytes
    }

    /// How many digits stand behind the last separator.
    private func yearDigits(_ bytes: [UInt8]) -> Int {
        var digits = 0
        for byte in bytes.reversed() {
            switch byte {
            case 0x2F, 0x2D, 0x2E: return digits
            // The last byte of a Bengali digit, or an ASCII digit.
            case 0xA6...0xAF, 0x30...0x39: digits += byte == 0xA7 ? 0 : 1
            default: break
            }
        }
        return 0
    }
}
