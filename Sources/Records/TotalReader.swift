internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables
internal import Templates

/// Reads the totals of a total row: a figure under a column, or figures among the words of its label.
struct TotalReader {
    let columns: ColumnPlaces
    let reader: CellReader

    private static let subtotal = Array("উপ".utf8)

    /// - Parameters:
    ///   - cells: The row.
    ///   - table: The table's index.
    ///   - group: The indicators since the last subtotal.
    ///   - whole: All indicators of the table so far.
    ///   - paged: The document.
    /// - Returns: The totals, those of the label first.
    func read(
        _ cells: inout RowCells, table: Int, group: Range<Int>, whole: Range<Int>, paged: inout PagedText
    ) -> [DeclaredTotal] {
        guard let first = cells.first else { return [] }
        let isSubtotal = paged.text.bytes[first.text].starts(with: TotalReader.subtotal)
        let indicators = isSubtotal ? group : whole
        var totals: [DeclaredTotal] = []
        func add(_ subject: TotalSubject, _ figure: Figure) {
            guard figure.quantity != nil || isUnreadable(figure, in: paged) else { return }
            totals.append(
                DeclaredTotal(table: table, line: first.line, of: subject, figure: figure, indicators: indicators))
        }
        let numbers = LabelNumbers(reader: reader)
        let hasWeight = cells.filled.contains { subject(ofColumn: Int($0.column)) == .weight }
        for (place, cell) in cells.filled.enumerated() where !isFigureColumn(Int(cell.column)) {
            // Beside the total under the weights a figure by itself is another column's.
            if hasWeight, place > 0, LabelNumbers.isBare(paged.text.bytes, cell.passage.text) { continue }
            let next = cells.filled.dropFirst(place + 1).first?.passage
            for (subject, figure) in numbers.read(cell.passage, before: next, in: paged) { add(subject, figure) }
        }
        for cell in cells.filled {
            let column = Int(cell.column)
            guard let subject = isWeightOneOver(column, cells, in: paged) ? .weight : subject(ofColumn: column) else {
                continue
            }
            var optional: Cell? = cell
            add(subject, reader.figure(&optional, expecting: nil, in: &paged))
        }
        return totals
    }

    private static let misread = MisreadFigureReader()

    /// Whether a cell that should hold a total has one that cannot be read: it is declared all the same.
    private func isUnreadable(_ figure: Figure, in paged: borrowing PagedText) -> Bool {
        switch figure.value {
        case .unreadable: true
        case .text:
            figure.passages.first.map { TotalReader.misread.isMisread(paged.text.bytes, $0.text, expecting: nil) }
                ?? false
        default: false
        }
    }

    private static let weight = Array("মান".utf8)

    /// Whether a row that says it totals the weights has one figure alone, which stands right beside their column.
    private func isWeightOneOver(_ column: Int, _ cells: RowCells, in paged: PagedText) -> Bool {
        guard let own = columns.weight ?? columns.areaWeight, abs(column - own) == 1,
            cells[own]?.passage.isEmpty ?? true,
            let label = cells.first, PhraseTable.contains(TotalReader.weight, in: paged.text.bytes, label.text)
        else { return false }
        return cells.filled.count { isFigureColumn(Int($0.column)) } == 1
    }

    private func isFigureColumn(_ column: Int) -> Bool { subject(ofColumn: column) != nil }

    private func subject(ofColumn column: Int) -> TotalSubject? {
        guard columns.columns.indices.contains(column) else { return nil }
        switch columns.columns[column].role {
        case .weight: return .weight
        // Beside the indicators' weights the areas' weights make the same total, which is declared once.
        case .areaWeight: return columns.weight == nil ? .weight : .areas
        case .annualTarget: return .annualTarget
        case .quarter: return columns.columns[column].quarter.map { .quarter($0) } ?? .column(column)
        case .total, .cumulative: return .total
        case .score: return .score
        case .tier, .actual, .projection, .halfYear, .previous, .current: return .column(column)
        default: return nil
        }
    }
}

/// The totals that words state: `উপমোট= (১৭টি সূচক) 50` and `[মোট মান-২৫]`.
struct LabelNumbers {
    let reader: CellReader

    private static let indicatorWord = Array("সূচক".utf8)
    /// What says of a number that it is the points won: `মোট প্রাপ্ত নম্বর: ২৪.৫`.
    private static let wonWords = PhraseIndex(PhraseTable(named: "lineWords").phrases.filter { $0.kind == "won" })
    /// What stands between a number and what it counts: `১১টি সূচক`.
    private static let counter = Array("টি".utf8)
    /// How far behind a number, in bytes, what it counts may stand: two short words.
    private static let reach = 28

    /// The counts and weights among the words of a passage: a number before সূচক counts indicators, the last other
    /// number that counts nothing is a weight, or a score where the words say so.
    ///
    /// - Parameters:
    ///   - passage: The words.
    ///   - next: The next cell of the row, where the words may go on: columns of spaces tear `(১১টি সূচক)` in two.
    ///   - paged: The document.
    /// - Returns: What each number says, counts first.
    func read(
        _ passage: Passage, before next: Passage? = nil, in paged: PagedText
    ) -> [(TotalSubject, Figure)] {
        var results: [(TotalSubject, Figure)] = []
        var weight: Figure?
        for run in runs(paged.text.bytes, passage.text) {
            let piece = paged.passage(passage, text: run)
            let value = reader.value(Array(paged.text.bytes[run]), expecting: .count)
            guard value.quantity != nil else { continue }
            let figure = Figure(value: value, passages: Passages(piece))
            let behind = run.upperBound..<passage.text.upperBound
            // The second half of a fiscal year counts nothing: `২০২৪-২০২৫ সূচক`.
            if isPaired(paged.text.bytes, passage.text.lowerBound..<run.lowerBound) {
                weight = figure
            } else if countsIndicators(paged.text.bytes, behind) || isTorn(paged.text.bytes, behind, next?.text)
                || isNamedBefore(paged.text.bytes, passage.text.lowerBound..<run.lowerBound, behind)
            {
                results.append((.count, figure))
            } else if !isCounter(paged.text.bytes, behind) {
                weight = figure
            }
        }
        if let weight {
            guard LabelNumbers.wonWords.matches(in: paged.text.bytes, passage.text) > 0 else {
                return results + [(.weight, weight)]
            }
            // A sum that is written out takes in other tables' points.
            if !paged.text.bytes[passage.text].contains(0x2B) { results.append((.score, weight)) }
        }
        return results
    }

    /// Whether a stretch holds figures and marks but no words.
    static func isBare(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if let digit = DecimalDigit.read(bytes, at: offset, before: range.upperBound) {
                offset += digit.length
            } else {
                guard bytes[offset] < 0x80, bytes[offset] & 0xDF < 0x41 || bytes[offset] & 0xDF > 0x5A else {
                    return false
                }
                offset += 1
            }
        }
        return true
    }

    /// Whether words may say how many indicators there are, in one cell.
    static func mayCountIndicators(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Bool {
        PhraseTable.contains(indicatorWord, in: bytes, range)
    }

    /// Whether a number stands right behind another one's hyphen.
    private func isPaired(_ bytes: [UInt8], _ before: Range<Int>) -> Bool {
        guard let last = before.last, bytes[last] == 0x2D else { return false }
        let near = max(before.lowerBound, last - 3)..<last
        return runs(bytes, near).last?.upperBound == last
    }

    /// Whether the words right behind a number are টি সূচক.
    private func countsIndicators(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let near = range.lowerBound..<min(range.upperBound, range.lowerBound + LabelNumbers.reach)
        guard let found = PhraseTable.position(of: LabelNumbers.indicatorWord, in: bytes, near) else { return false }
        // Another number in between would be what is counted: the year of `২০২৩-২৪ (৪টি সূচক)` counts nothing.
        return runs(bytes, near.lowerBound..<found).isEmpty
    }

    /// Whether সূচক stands right before a number that counts something: `মোট সূচক ২টি`.
    private func isNamedBefore(_ bytes: [UInt8], _ before: Range<Int>, _ behind: Range<Int>) -> Bool {
        guard isCounter(bytes, behind) else { return false }
        var words = bytes[before]
        while let last = words.last, [0x20, 0x2D, 0x3A, 0x3D].contains(last) { words.removeLast() }
        return words.suffix(LabelNumbers.indicatorWord.count).elementsEqual(LabelNumbers.indicatorWord)
    }

    /// Whether a number's words end with their cell, or with টি, and the next cell goes on with সূচক.
    private func isTorn(_ bytes: [UInt8], _ behind: Range<Int>, _ next: Range<Int>?) -> Bool {
        guard let next else { return false }
        let rest = bytes[behind].drop { $0 == 0x20 }
        let isCounted = rest.starts(with: LabelNumbers.counter)
        let left = (isCounted ? rest.dropFirst(LabelNumbers.counter.count) : rest).drop { $0 == 0x20 }
        let onward = bytes[next].drop { $0 == 0x20 }
        let isCountedThere = onward.starts(with: LabelNumbers.counter)
        guard left.isEmpty, isCounted != isCountedThere else { return false }
        return (isCountedThere ? onward.dropFirst(LabelNumbers.counter.count).drop { $0 == 0x20 } : onward)
            .starts(with: LabelNumbers.indicatorWord)
    }

    /// Whether a number counts something: it is no weight.
    private func isCounter(_ bytes: [UInt8], _ behind: Range<Int>) -> Bool {
        let rest = bytes[behind].drop { $0 == 0x20 }
        guard rest.starts(with: LabelNumbers.counter) else { return false }
        // A word may begin with these letters.
        let end = rest.startIndex + LabelNumbers.counter.count
        return end >= behind.upperBound || bytes[end] < 0x80
    }

    /// The runs of digits, with the points and commas inside them.
    private func runs(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        var end = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            var width = 0
            if (0x30...0x39).contains(bytes[index]) {
                width = 1
            } else if bytes[index] == 0xE0, index + 2 < range.upperBound, bytes[index + 1] == 0xA7,
                (0xA6...0xAF).contains(bytes[index + 2])
            {
                width = 3
            }
            if width > 0 {
                if start == nil { start = index }
                index += width
                end = index
            } else {
                if let first = start, bytes[index] != 0x2E && bytes[index] != 0x2C {
                    runs.append(first..<end)
                    start = nil
                }
                index += 1
            }
        }
        if let first = start { runs.append(first..<end) }
        return runs
    }
}

/// The totals that a table's title states.
struct TitleTotals {
    let reader: CellReader

    private static let weightWords = PhraseIndex(
        PhraseTable(named: "lineWords").phrases.filter { $0.kind == "declared" })

    func read(_ title: Passage?, table: Int, indicators: Range<Int>, in paged: PagedText) -> [DeclaredTotal] {
        guard let title, !indicators.isEmpty else { return [] }
        func total(_ subject: TotalSubject, _ figure: Figure) -> DeclaredTotal {
            DeclaredTotal(table: table, line: title.line, of: subject, figure: figure, indicators: indicators)
        }
        let numbers = LabelNumbers(reader: reader)
        // Few titles count anything.
        let counts =
            LabelNumbers.mayCountIndicators(paged.text.bytes, title.text)
            ? numbers.read(title, in: paged).filter { $0.0 == .count }.map(total) : []
        return counts + weights(title, table: table, line: title.line, indicators: indicators, in: paged)
    }

    /// The total of weights that a line states in words, `(মোট মান-২৫)`; empty where it states none.
    func weights(
        _ title: Passage, table: Int, line: Int32, indicators: Range<Int>, in paged: PagedText
    ) -> [DeclaredTotal] {
        let stated = TitleTotals.weightWords.matches(in: paged.text.bytes, title.text)
        if stated == 0 { return [] }
        for phrase in TitleTotals.weightWords.phrases {
            let words = phrase.bytes
            guard let found = PhraseTable.position(of: words, in: paged.text.bytes, title.text) else { continue }
            let part = paged.passage(title, text: found + words.count..<title.text.upperBound)
            // The first number behind the words; a year further on is none of it.
            guard
                let (subject, figure) = LabelNumbers(reader: reader).read(firstNumber(part, in: paged), in: paged).first
            else { continue }
            if case .weight = subject {
                return [DeclaredTotal(table: table, line: line, of: .weight, figure: figure, indicators: indicators)]
            }
        }
        return []
    }

    private func firstNumber(_ passage: Passage, in paged: PagedText) -> Passage {
        let close = paged.text.bytes[passage.text].firstIndex { $0 == 0x5D || $0 == 0x29 } ?? passage.text.upperBound
        return paged.passage(passage, text: passage.text.lowerBound..<close)
    }
}
