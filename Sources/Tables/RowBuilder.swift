internal import BengaliText
internal import Pages
internal import Provenance

/// Turns draft rows into the rows of a table: each cell put in its column, each row told what it is.
struct RowBuilder {
    private let cells: ClassifiedCells
    private let columns: [Column]
    private let kind: TableKind
    private let vocabulary: CellVocabulary
    private let aligner: RowAligner
    private var lost: LostCells
    private(set) var rows: [Row] = []
    private(set) var tableCells: [Cell] = []

    init(
        _ draft: TableDraft, cells: ClassifiedCells, columns: [Column], kind: TableKind, vocabulary: CellVocabulary
    ) {
        self.cells = cells
        self.columns = columns
        self.kind = kind
        self.vocabulary = vocabulary
        aligner = RowAligner(columns)
        lost = LostCells(
            draft, cells: cells, columns: columns, classifier: CellClassifier(vocabulary: vocabulary))
        rows.reserveCapacity(draft.rows.count)
        tableCells.reserveCapacity(draft.rows.reduce(0) { $0 + max(1, $1.cells.count) })
    }

    mutating func append(_ draft: DraftRow) {
        let start = tableCells.count
        let line = cells.paged.lines[draft.line]
        if draft.cells.isEmpty {
            let passage =
                draft.end == draft.line ? line.passage : joined(line.passage, cells.paged.lines[draft.end].passage)
            tableCells.append(Cell(passage: passage, column: 0, columnSpan: Int16(clamping: columns.count)))
            rows.append(
                Row(
                    kind: draft.kind == .total ? .total : .section, line: line.number, firstLine: line.firstNumber,
                    lastLine: cells.paged.lines[draft.end].lastNumber,
                    index: draft.line, lastIndex: draft.end, cells: start..<start + 1))
            return
        }
        let isRow = draft.kind == .data && draft.joint == nil && !draft.isDoubled
        let merged = isRow ? lost.merged(in: draft.cells) : nil
        let moved = draft.isDoubled ? draft.undoubled : isRow && merged == nil ? moved(draft.cells) : nil
        if merged == nil, draft.joint == nil, !draft.isOpened, cells.paged.extents.isEmpty {
            appendCells(draft.cells, to: moved)
            if draft.kind == .header { spanHeadings(start..<tableCells.count) }
        } else {
            appendSpans(of: draft, moved, merged)
        }
        rows.append(
            Row(
                kind: draft.kind == .data
                    ? kind(of: draft, cells: start..<tableCells.count, merged: merged?.place) : draft.kind,
                line: line.number, firstLine: line.firstNumber,
                lastLine: cells.paged.lines[draft.end].lastNumber, index: draft.line, lastIndex: draft.end,
                cells: start..<tableCells.count))
    }

    /// Appends cells of which none spans others, each in the column it was moved to or in that of its place.
    private mutating func appendCells(_ row: Range<Int>, to moved: [Int16]?) {
        let passages = cells.paged.cells
        for index in row {
            let place = index - row.lowerBound
            tableCells.append(Cell(passage: passages[index], column: moved?[place] ?? Int16(clamping: place)))
        }
    }

    /// Appends cells that may span others, of which one may be two of the row's and two may be one.
    private mutating func appendSpans(of draft: DraftRow, _ moved: [Int16]?, _ merged: MergedCell?) {
        let start = tableCells.count
        let line = cells.paged.lines[draft.line]
        var hasExtents = false
        for (place, index) in draft.cells.enumerated() {
            let behind = RowBuilder.behind(place, merged: merged?.place, joint: draft.joint)
            let column = moved?[place] ?? Int16(clamping: place + behind)
            if let joint = draft.joint, place == joint || place == joint + 1 {
                if place == joint {
                    let passage = joined(cells.paged.cells[index], cells.paged.cells[index + 1])
                    tableCells.append(Cell(passage: passage, column: column))
                }
                continue
            }
            if let merged, merged.place == place {
                let passage = cells.paged.cells[index]
                for (next, text) in [merged.head, merged.tail].enumerated() {
                    tableCells.append(
                        Cell(
                            passage: cells.paged.passage(passage, text: text), column: Int16(clamping: place + next),
                            rowSpan: 1, columnSpan: 1))
                }
                continue
            }
            let extent = cells.paged.extents.isEmpty ? nil : cells.paged.extents[index]
            if extent != nil { hasExtents = true }
            let opening = draft.isOpened && place == 0 ? line.passage : cells.paged.cells[index]
            tableCells.append(
                Cell(
                    passage: joined(opening, cells.paged.cells[index]), column: column, rowSpan: extent?.rows ?? 1,
                    columnSpan: extent?.columns ?? 1))
        }
        // Where the form says what a heading spans, nothing is left to find.
        if draft.kind == .header, !hasExtents { spanHeadings(start..<tableCells.count) }
    }

    /// How many cells more than a row's line the row has before a place: a merged cell is two of them, the halves of a
    /// broken one are one.
    private static func behind(_ place: Int, merged: Int?, joint: Int?) -> Int {
        if let merged { return place > merged ? 1 : 0 }
        if let joint { return place > joint ? -1 : 0 }
        return 0
    }

    /// What stands on two lines and is one cell, whose halves are two passages one behind the other; or one of them twice.
    private func joined(_ head: Passage, _ tail: Passage) -> Passage {
        var passage = head
        passage.sourceEnd = max(passage.sourceEnd, tail.sourceEnd)
        passage.textEnd = max(passage.textEnd, tail.textEnd)
        return passage
    }

    /// The column of each cell of a row that does not stand in the table's columns; nil where every cell does.
    private mutating func moved(_ row: Range<Int>) -> [Int16]? {
        lost.columns(of: row) ?? lost.columns(ofLonger: row) ?? aligner.align(cells.classes[row])
    }

    /// A heading over empty cells spans them where the row below fills them.
    private mutating func spanHeadings(_ range: Range<Int>) {
        var heading: Int?
        for index in range {
            if !tableCells[index].passage.isEmpty {
                heading = index
            } else if let heading, tableCells[heading].columnSpan < Int16.max {
                let passage = tableCells[heading].passage
                if isGroup(passage) { tableCells[heading].columnSpan += 1 }
            }
        }
    }

    private func isGroup(_ passage: Passage) -> Bool {
        !columns.contains { $0.heading.count == 1 && $0.heading[0] == passage }
    }

    // MARK: Row kinds

    /// What a row is; a draft's cell at the place `merged` is two of the row's.
    private func kind(of draft: DraftRow, cells range: Range<Int>, merged: Int?) -> RowKind {
        var filled = 0
        var words = 0
        var codes = 0
        var figures = 0
        var absences = 0
        var hasSerial = false
        var hasUnit = false
        var hasIndicator = false
        for (place, index) in draft.cells.enumerated() {
            let cell = cells.classes[index]
            if cell == .blank { continue }
            filled += 1
            let behind = RowBuilder.behind(place, merged: merged, joint: draft.joint)
            let column = Int(tableCells[range.lowerBound + place + behind].column)
            let role = columns.indices.contains(column) ? columns[column].role : .empty
            switch cell {
            case .code3, .code2: codes += 1
            // A unit's name elsewhere is a word: the হার of ঋণ আদায়ের হার.
            case .unit where role == .unit || role == .empty || role == .text: hasUnit = true
            case .unit: words += 1
            case .shortText, .longText:
                words += 1
                if role == .indicator || role == .activity { hasIndicator = true }
            case .number, .percent, .date:
                figures += 1
                if role == .serial { hasSerial = true }
            case .dash, .notApplicable, .unreadable, .ditto: absences += 1
            default: break
            }
        }
        if filled == 0 { return .continuation }
        if filled == figures, isOnlyWeights(range), rows.last?.kind == .data { return .total }
        if words == 1, figures >= 1, filled == figures + 1, codes == 0, !hasSerial, isDamagedTotal(range) {
            return .total
        }
        if codes == 0, words > 0, !hasUnit, !hasSerial, hasTotalLabel(draft), figures >= 1 || hasDigits(range) {
            return .total
        }
        switch kind {
        case .areaWeights:
            return words == 0 && !hasSerial && figures == 1 ? .total : hasSerial || figures > 0 ? .data : .continuation
        case .activityList where isWrappedArea(range) && !hasSerial && figures == 0: return .continuation
        case .contents, .list, .register, .other, .activityList:
            return filled == 1 && !hasSerial && columns.count > 2 && [.data, .continuation].contains(rows.last?.kind)
                ? .continuation : .data
        default: break
        }
        if isSection(range, filled: filled, figures: figures) { return .section }
        // A unit without a figure beside it is the rest of the unit above.
        let isMeasured = hasUnit && (figures + absences > 0 || rows.last?.kind != .data)
        if codes > 0 || isMeasured || (hasSerial && words > 0) { return .data }
        if hasIndicator, figures >= 2, !isSecondLine(range) { return .data }
        return .continuation
    }

    /// Whether one of a row's cells of words begins as the label of a total does.
    private func hasTotalLabel(_ draft: DraftRow) -> Bool {
        draft.cells.contains { index in
            (cells.classes[index] == .shortText || cells.classes[index] == .longText)
                && vocabulary.namesTotal(cells.paged.text.bytes, cells.paged.cells[index].text)
        }
    }

    /// Whether a row of a plan, in which a line of targets stands above one of achievements, is such a second line: words
    /// beside it go on with those of the first, since it has no weight and no target of the year.
    private func isSecondLine(_ range: Range<Int>) -> Bool {
        guard kind == .quarterlyPlan, rows.last?.kind == .data,
            !columns.contains(where: { $0.role == .quarter && $0.isTarget })
        else { return false }
        let own = columns.indices.filter { columns[$0].role == .weight || columns[$0].role == .annualTarget }
        return !own.isEmpty
            && !range.contains { own.contains(Int(tableCells[$0].column)) && !tableCells[$0].passage.isEmpty }
    }

    /// Whether a row without a number goes on with the words of an area, in a table that numbers its areas.
    private func isWrappedArea(_ range: Range<Int>) -> Bool {
        guard rows.last?.kind == .data, columns.contains(where: { $0.role == .serial }) else { return false }
        return range.contains { index in
            let column = Int(tableCells[index].column)
            return !tableCells[index].passage.isEmpty && columns.indices.contains(column)
                && columns[column].role == .area
        }
    }

    /// Whether every filled cell of a row is a weight: a total row that lost its label, or never had one.
    private func isOnlyWeights(_ range: Range<Int>) -> Bool {
        range.allSatisfy { index in
            let column = Int(tableCells[index].column)
            return tableCells[index].passage.isEmpty
                || columns.indices.contains(column) && [.weight, .areaWeight].contains(columns[column].role)
        }
    }

    /// Whether the one cell of a row that is no weight reads nearly as the label of a total.
    private func isDamagedTotal(_ range: Range<Int>) -> Bool {
        var isLabelled = false
        for index in range where !tableCells[index].passage.isEmpty {
            let column = Int(tableCells[index].column)
            if columns.indices.contains(column), [.weight, .areaWeight, .score].contains(columns[column].role) {
                continue
            }
            guard !isLabelled,
                vocabulary.mayNameTotal(cells.paged.text.bytes, tableCells[index].passage.text)
            else { return false }
            isLabelled = true
        }
        return isLabelled
    }

    private func hasDigits(_ range: Range<Int>) -> Bool {
        range.contains { HeadingNumbers.first(cells.paged.text.bytes, tableCells[$0].passage.text) != nil }
    }

    /// One filled cell near the left that numbers and names a group: `১. প্রাতিষ্ঠানিক ব্যবস্থা…`.
    private func isSection(_ range: Range<Int>, filled: Int, figures: Int) -> Bool {
        guard filled <= 2, figures <= 1, columns.count >= 4 else { return false }
        guard let first = range.first(where: { !tableCells[$0].passage.isEmpty }), first - range.lowerBound <= 1 else {
            return false
        }
        let text = tableCells[first].passage.text
        let bytes = cells.paged.text.bytes
        if filled == 1, vocabulary.namesSection(bytes, text) { return true }
        // Its number may stand in brackets: `[১] …`.
        let isBracketed = text.count > 1 && (bytes[text.lowerBound] == 0x5B || bytes[text.lowerBound] == 0x28)
        let start = text.lowerBound + (isBracketed ? 1 : 0)
        guard HeadingNumbers.digit(bytes, start, text.upperBound) != nil else { return false }
        let shape = CellShape(bytes, text)
        return shape.letters >= 6 && CellShape.codeNumbers(bytes, text) < 2
    }
}
