internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance

/// A cell that holds what belongs into its own column and into the next.
struct MergedCell {
    /// Its place in the row.
    var place: Int
    /// The text of its own column, and that of the next.
    var head: Range<Int>
    var tail: Range<Int>
}

/// Cells that were run into one, as where a tab was read as a space.
extension LostCells {
    /// The cell of a short row that holds two cells of the others, and the two parts of its text; nil where none does.
    ///
    /// The row has one cell fewer than the others, and one of its cells holds what no other row has there: a unit and the
    /// figure of the next column, two figures, words and a code. It is parted where the whole row suits its columns then,
    /// at least as well as if a cell were lost; and nowhere where it could be parted in two places.
    ///
    /// - Complexity: O(w²) in the table's columns for a short row that holds such a cell.
    mutating func merged(in row: Range<Int>) -> MergedCell? {
        let isShort = row.count + 1 == width
        // A form that fills its rows up puts an empty cell behind the last.
        guard width > 0,
            isShort
                || isLearnt && row.count == width && row.dropFirst(last).allSatisfy({ cells.classes[$0] == .blank })
        else { return nil }
        learn()
        if let unit = measured(in: row) { return unit }
        guard cells.filled(row) >= 3 else { return nil }
        if isShort { return parted(row) }
        guard row.contains(where: holdsTwo) else { return nil }
        return parted(row.dropLast())
    }

    /// Whether a cell where figures stand holds a space, as two of them do.
    private func holdsTwo(_ index: Int) -> Bool {
        guard cells.classes[index].isOfFigures else { return false }
        return cells.paged.cells[index].text.contains { cells.paged.text.bytes[$0] == 0x20 }
    }

    /// `সংখ্যা ৫` in the column of units.
    private func measured(in row: Range<Int>) -> MergedCell? {
        guard !isMergedThroughout, let found = unitAndFigure(in: row), found.place + 1 < row.count,
            cells.classes[row.lowerBound + found.place + 1] != .blank
        else { return nil }
        return found
    }

    /// The cell of a unit in a row, where a number stands behind it, and the parts of its text.
    func unitAndFigure(in row: Range<Int>) -> MergedCell? {
        guard let place = roles.firstIndex(of: .unit), place + 1 < roles.count, place < row.count,
            let next = roles[place + 1], RoleFit.score(.number, in: next) > 0
        else { return nil }
        let (bytes, text) = (cells.paged.text.bytes, cells.paged.cells[row.lowerBound + place].text)
        guard let unit = LostCells.units.read(bytes, text), unit.range.lowerBound == text.lowerBound else { return nil }
        var start = unit.range.upperBound
        while start < text.upperBound, bytes[start] == 0x20 { start += 1 }
        start = LostCells.behindBar(bytes, start..<text.upperBound)
        let figure = start..<text.upperBound
        guard start > unit.range.upperBound, case .number = LostCells.reader.readPlain(bytes, figure) else {
            return nil
        }
        return MergedCell(place: place, head: unit.range, tail: figure)
    }

    private static let units = UnitReader()

    // MARK: Any two columns

    /// The one place where parting a cell makes a row of one cell fewer suit its columns.
    private func parted(_ row: Range<Int>) -> MergedCell? {
        let classes = Array(cells.classes[row])
        let values = values(of: row)
        var best: (score: Int, cell: MergedCell, isFigures: Bool)?
        var isOpen = false
        for place in row.indices where place - row.lowerBound + 1 < width {
            guard let found = partings(of: place, at: place - row.lowerBound).first else { continue }
            let cell = found.cell
            let score = score(of: found, classes, values)
            guard let last = best else {
                best = (score, cell, found.isFigures)
                continue
            }
            // Two figures in one cell say more than words that end in one.
            if last.isFigures != found.isFigures {
                if found.isFigures { (best, isOpen) = ((score, cell, true), false) }
                continue
            }
            isOpen = abs(last.score - score) < LostCells.margin
            if score > last.score { best = (score, cell, found.isFigures) }
        }
        guard let best, !isOpen else { return nil }
        let unparted = (0..<width).map { lost in
            score(classes, values, isAmongAlike: true, anywhere: true) { $0 < lost ? $0 : $0 + 1 }
        }
        // Rows whose empty ends were cut off end in a cell that says something, and need no cell parted.
        let mayBeCut = shortRows > 1 && classes.last != .blank
        if mayBeCut, let cut = unparted.last, cut >= best.score { return nil }
        return best.score >= unparted.max() ?? 0 ? best.cell : nil
    }

    /// A cell that may be two, and the classes of its parts.
    private struct Parting {
        var cell: MergedCell
        var head: CellClass
        var tail: CellClass
        /// Whether both parts are figures, or say that there is none.
        var isFigures: Bool { head.isOfFigures && tail.isOfFigures }
    }

    private func score(of parting: Parting, _ classes: [CellClass], _ values: [Decimal?]) -> Int {
        var (classes, values) = (classes, values)
        let (cell, place) = (parting.cell, parting.cell.place)
        classes[place] = parting.head
        classes.insert(parting.tail, at: place + 1)
        values[place] = value(cell.head, parting.head)
        values.insert(value(cell.tail, parting.tail), at: place + 1)
        return score(classes, values, isAmongAlike: true, anywhere: true) { $0 }
    }

    /// The ways to part a cell into one of its own column and one of the next, each as whole rows have them there; none
    /// where a whole row has a cell that could be parted so.
    private func partings(of index: Int, at column: Int) -> [Parting] {
        let found = ways(toPart: index, at: column)
        guard !found.isEmpty,
            !whole.contains(where: { row in
                let others = ways(toPart: row.lowerBound + column, at: column)
                return others.contains { other in found.contains { $0.tail == other.tail || $0.isFigures } }
            })
        else { return [] }
        return found
    }

    private func ways(toPart index: Int, at column: Int) -> [Parting] {
        let (bytes, text) = (cells.paged.text.bytes, cells.paged.cells[index].text)
        // A date in words is one figure, however many spaces it has.
        if isOneDate(index) { return [] }
        return spaces(in: text).compactMap { space in
            var (low, high) = (space, space + 1)
            while low > text.lowerBound, bytes[low - 1] == 0x20 { low -= 1 }
            while high < text.upperBound, bytes[high] == 0x20 { high += 1 }
            high = LostCells.behindBar(bytes, high..<text.upperBound)
            let (head, tail) = (text.lowerBound..<low, high..<text.upperBound)
            let first = classifier.classify(bytes, head)
            guard isUsual(first, column), isWhole(first, head) else { return nil }
            let second = classifier.classify(bytes, tail)
            guard isUsual(second, column + 1), isWhole(second, tail), areParted(first, second) else { return nil }
            return Parting(
                cell: MergedCell(place: column, head: head, tail: tail), head: first, tail: second)
        }
    }

    /// Where a text goes on behind what a scan made of the rule between two cells, `|`, `I`, `l`, `!` or a danda that stands
    /// alone; its beginning where none stands there.
    private static func behindBar(_ bytes: borrowing [UInt8], _ text: Range<Int>) -> Int {
        guard let first = text.first else { return text.lowerBound }
        var next = first
        switch bytes[first] {
        case 0x7C, 0x49, 0x6C, 0x21: next += 1
        case 0xE0 where text.count > 3 && bytes[first + 1] == 0xA5 && bytes[first + 2] == 0xA4: next += 3
        default: return first
        }
        guard next < text.upperBound, bytes[next] == 0x20 else { return first }
        while next < text.upperBound, bytes[next] == 0x20 { next += 1 }
        return next
    }

    /// Where a text may be parted: its spaces, of many the outer ones and those before a code in brackets.
    private func spaces(in text: Range<Int>) -> [Int] {
        let bytes = cells.paged.text.bytes
        // One of several side by side stands for all of them.
        let spaces = text.filter { bytes[$0] == 0x20 && bytes[$0 - 1] != 0x20 }
        guard spaces.count > 2 * LostCells.outer else { return spaces }
        let inner = spaces.dropFirst(LostCells.outer).dropLast(LostCells.outer).filter { bytes[$0 + 1] == 0x5B }
        return Array(spaces.prefix(LostCells.outer)) + inner + Array(spaces.suffix(LostCells.outer))
    }

    /// How many spaces at each end of a long text are looked at: a date in words, or a unit, has as many.
    private static let outer = 3

    /// Whether whole rows have a class in a column, or figures where one is.
    private func isUsual(_ cell: CellClass, _ column: Int) -> Bool {
        if isSeen(cell, column, anywhere: true) { return true }
        return cell.isOfFigures && roles[column].map { RoleFit.score(cell, in: $0) > 0 } ?? false
    }

    /// Whether a part of the class of figures is one figure.
    private func isWhole(_ cell: CellClass, _ text: Range<Int>) -> Bool {
        guard cell.isFigure else { return true }
        let reading = LostCells.reader.read(cells.paged.text.bytes, text, expecting: nil)
        switch reading.value {
        case .number, .percent, .money, .date: return reading.range == text
        default: return false
        }
    }

    /// Whether a cell is a date and nothing else.
    ///
    /// By its class alone one whose month has no Bengali name, 26 November 2014, is a number with a word; of digits alone
    /// the spaces may part two figures.
    private func isOneDate(_ index: Int) -> Bool {
        let (bytes, text) = (cells.paged.text.bytes, cells.paged.cells[index].text)
        if cells.classes[index] == .date { return isWhole(.date, text) }
        guard cells.classes[index] == .number, text.contains(where: { bytes[$0] | 0x20 >= 0x61 }) else { return false }
        let reading = LostCells.reader.read(bytes, text, expecting: nil)
        if case .date = reading.value { return reading.range == text }
        return false
    }

    /// Whether two classes tell two cells: words go on in words.
    private func areParted(_ head: CellClass, _ tail: CellClass) -> Bool {
        let words: Set<CellClass> = [.shortText, .longText]
        if tail == .code2 || tail == .code3 { return true }
        return !(words.contains(head) && words.contains(tail))
            && !(head == .code2 || head == .code3) || tail.isOfFigures || tail == .unit
    }
}

extension CellClass {
    /// Whether it stands where a figure is looked for: one, or what says that there is none.
    var isOfFigures: Bool { isFigure || self == .dash || self == .notApplicable || self == .unreadable }
}
