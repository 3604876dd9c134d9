/// What the cells of a table's columns usually are.
struct ColumnHabits {
    /// For each column, whether most of its cells are figures.
    private(set) var holdsFigures: [Bool]
    /// For each column, whole cells that stand in it again and again beside figures: units, labels of lines.
    private var repeated: [[ArraySlice<UInt8>: Int]]
    /// For each column, whether its cells begin with numbers in two parts or more, as codes without brackets do.
    let holdsNumberings: [Bool]
    /// For each column, whether its cells are lists of codes: more of them begin lines than rows have figures.
    private let holdsLists: [Bool]
    /// For each column, whether almost all its cells of words hold Bengali.
    let holdsBengali: [Bool]
    /// For each column, whether figures stand by themselves below its rows again and again: what was achieved, below what
    /// was aimed at.
    ///
    /// A page's number stands so once.
    let holdsLoneFigures: [Bool]

    init(_ body: ArraySlice<[LayoutRows.Part]>, columns: Int, _ text: LayoutText) {
        var figures = [Int](repeating: 0, count: columns)
        var words = figures
        var numberings = figures
        var bengali = figures
        var lone = figures
        var rows = 0
        var codes = figures
        repeated = figures.map { _ in [:] }
        // The columns whose words on the line above, where no figures stand, may go on below.
        var open: Set<Int> = []
        var isBelowRow = false
        for parts in body {
            let isBesideFigures = parts.count { text.isValue($0.words) } >= 2
            if isBesideFigures { rows += 1 }
            if isBelowRow, parts.count == 1, text.isFigure(parts[0].words), parts[0].places.lowerBound < columns {
                lone[parts[0].places.lowerBound] += 1
            }
            isBelowRow = isBesideFigures
            defer { open = isBesideFigures ? [] : Set(parts.map(\.places.lowerBound)) }
            for part in parts where part.places.count == 1 && part.places.lowerBound < columns {
                let column = part.places.lowerBound
                if text.isCode(part.words) { codes[column] += 1 }
                if text.isValue(part.words), !text.isCode(part.words) {
                    figures[column] += 1
                } else {
                    words[column] += 1
                    if text.codeNumbers(part.bytes) >= 2 { numberings[column] += 1 }
                    if part.words.contains(where: { text.holdsBengali($0.bytes) }) { bengali[column] += 1 }
                    repeated[column][text.whole(part), default: 0] += isBesideFigures && !open.contains(column) ? 1 : -4
                }
            }
        }
        // Words that stand in two lines of a column of sentences are no whole cells.
        for column in repeated.indices {
            let often = repeated[column].values.reduce(0) { $0 + ($1 >= ColumnHabits.often ? $1 : 0) }
            if often * 2 < words[column] { repeated[column] = [:] }
        }
        holdsFigures = zip(figures, words).map { $0 > $1 }
        let filled = zip(figures, holdsFigures).reduce(0) { $1.1 ? max($0, $1.0) : $0 }
        holdsLists = codes.map { filled >= ColumnHabits.often && $0 * 2 > filled * 3 }
        holdsNumberings = zip(numberings, words).map { $0 >= 2 && $0 * ColumnHabits.mostLines >= $1 }
        holdsLoneFigures = lone.map { $0 >= ColumnHabits.often && $0 * ColumnHabits.mostLonely >= rows }
        // The cell that is judged by this says nothing for itself.
        holdsBengali = zip(bengali, words).map { $0 * ColumnHabits.almostAll > ($1 - 1) * (ColumnHabits.almostAll - 1) }
    }

    /// Whether a part begins as the codes of its column do.
    func isCode(_ part: LayoutRows.Part, _ text: LayoutText) -> Bool {
        if text.isCode(part.words) { return true }
        let place = part.places.lowerBound
        guard place < holdsNumberings.count, holdsNumberings[place] else { return false }
        // A code whose words stand on the next line; of two numbers it is no decimal where no figures stand.
        return text.codeNumbers(part.bytes) >= (text.isFigure(part.words) && holdsFigures[place] ? 3 : 2)
    }

    /// Whether a part begins as the codes of its column do and stands on its row's first line, or on its cell's.
    func beginsRow(_ part: LayoutRows.Part, _ text: LayoutText) -> Bool {
        part.places.lowerBound < holdsLists.count && !holdsLists[part.places.lowerBound] && isCode(part, text)
    }

    /// Whether a part is a whole cell of its column, as far as other rows show.
    func isWhole(_ part: LayoutRows.Part, _ text: LayoutText) -> Bool {
        guard part.places.count == 1, part.places.lowerBound < repeated.count else { return false }
        return repeated[part.places.lowerBound][text.whole(part)] ?? 0 >= ColumnHabits.often
    }

    /// How often a cell stands in a column before it is known as a whole one.
    private static let often = 2
    /// Of so many rows one has a figure by itself below it, where that is a habit.
    private static let mostLonely = 3
    /// Over so many lines the cells of a column are broken at most, in the mean.
    private static let mostLines = 6
    /// Of so many cells one may be otherwise.
    private static let almostAll = 4
}

extension LayoutText {
    /// The source bytes from a part's first word to its last.
    fileprivate func whole(_ part: LayoutRows.Part) -> ArraySlice<UInt8> {
        guard let first = part.words.first?.bytes, let last = part.words.last?.bytes else { return [] }
        return source[first.lowerBound..<max(first.upperBound, last.upperBound)]
    }
}

/// A row being gathered, and what it holds so far.
struct OpenRow {
    private(set) var row: GatheredRow
    /// The columns in which a code stands.
    private(set) var codes: Set<Int> = []
    /// Whether a code or a label tells which row it is.
    var isNamed: Bool { !codes.isEmpty || isLabelled }
    private var isLabelled = false
    /// The columns in which a figure stands that does not go on below.
    private(set) var figures: Set<Int> = []
    /// Of these not serial numbers and weights of areas, which stand at the top of their cells wherever the row's own figures
    /// are.
    private(set) var ownFigures: Set<Int> = []
    /// The columns in which a date stands.
    private(set) var dates: Set<Int> = []
    /// Whether it holds words.
    private(set) var hasWords = false
    /// Whether it begins with a line that names a section.
    let isSection: Bool
    /// For each column, the last line that filled its cell.
    private var filled: [Int: Int] = [:]
    /// Whether nothing but its number stands in it so far.
    private(set) var isNumberAlone = false
    /// The column of the rows' codes, left of which cells may be of several rows; 0 where none is.
    private let own: Int

    /// Begins a row; of `last`, the row right above it, the cells may go on that several rows share.
    init(_ row: GatheredRow, isSection: Bool, codes: Int?, below last: OpenRow? = nil) {
        self.row = row
        self.isSection = isSection
        own = codes ?? 0
        filled = last?.filled ?? [:]
    }

    mutating func add(
        _ parts: [LayoutRows.Part], on index: Int, line: Range<Int>, _ text: LayoutText, _ habits: ColumnHabits
    ) {
        isNumberAlone =
            row.isBlank && parts.count == 1 && parts[0].words.count == 1 && text.isFigure(parts[0].words)
            && text.numbering(parts[0].bytes)?.count == 1
        for part in parts {
            let place = part.places.lowerBound
            // Two figures that a gap parts on one line are never the halves of one.
            if filled[place] == index, habits.holdsFigures[place], !goesOn(place, text),
                text.areDigits(row.cells[place].runs.last, part.words)
            {
                row.cells[place].list(before: part.bytes.lowerBound)
            }
            filled[place] = index
            row.cells[place].append(part.words)
            let shape = text.shape(part.words)
            if habits.isCode(part, text) { codes.insert(place) }
            if text.isRowKind(part.words) { isLabelled = true }
            if shape == .date { dates.insert(place) }
            if shape.rawValue < LayoutText.Shape.small.rawValue {
                hasWords = true
            } else if habits.holdsFigures[place], !goesOn(place, text) {
                figures.insert(place)
                if place >= own { ownFigures.insert(place) }
            }
        }
        row.source =
            min(row.source.lowerBound, Int32(line.lowerBound))..<max(row.source.upperBound, Int32(line.upperBound))
    }

    /// Whether a cell ends as a date does that was cut in two.
    func goesOn(_ place: Int, _ text: LayoutText) -> Bool {
        guard let last = row.cells[place].runs.last, last.source.count > 1 else { return false }
        let bytes = Int(last.source.lowerBound)..<Int(last.source.upperBound)
        let end = text.source[bytes.upperBound - 1]
        guard end == 0x2F || end == 0x2D || end == 0x2E else {
            return isCutYear(bytes, text) || endsInJoin(place, bytes, text)
        }
        // `৫০০/-` is money.
        return text.digits(bytes) > 0 && text.source[bytes.upperBound - 2] != 0x2F
    }

    /// Whether a cell of figures ends in a word that joins two of them: `৩১-১২-২০২২ ও`.
    private func endsInJoin(_ place: Int, _ bytes: Range<Int>, _ text: LayoutText) -> Bool {
        guard let first = row.cells[place].runs.first else { return false }
        return text.startsWithDigit(Int(first.source.lowerBound)..<Int(first.source.upperBound))
            && text.endsInJoin(bytes)
    }

    /// Whether a part below is the rest of a date that was cut in two: behind a mark anything, behind half a year two digits.
    func goesOn(with part: LayoutRows.Part, _ text: LayoutText) -> Bool {
        let place = part.places.lowerBound
        guard goesOn(place, text) else { return false }
        guard let last = row.cells[place].runs.last else { return false }
        let bytes = Int(last.source.lowerBound)..<Int(last.source.upperBound)
        return !isCutYear(bytes, text) || part.words.count == 1 && text.shape(part.words) == .small
    }

    /// Whether the last two digits of a date's year are not there: `৩০/০৬/২০`.
    private func isCutYear(_ bytes: Range<Int>, _ text: LayoutText) -> Bool {
        guard let slash = text.source[bytes].lastIndex(where: { $0 == 0x2F || $0 == 0x2D || $0 == 0x2E }) else {
            return false
        }
        let before = text.source[bytes.lowerBound..<slash].contains { $0 == text.source[slash] }
        return before && text.numbering(slash + 1..<bytes.upperBound) == [20]
    }

    func isEmpty(_ place: Int) -> Bool { row.cells[place].runs.isEmpty }

    /// Whether a line from that one on has filled a cell, of this row or of the one above, which may share it; half a line lower
    /// than one of a cell in its middle stands another's.
    func wasFilled(_ place: Int, from index: Int) -> Bool { filled[place].map { $0 >= index } ?? false }

    /// Whether a cell's text holds a letter of Bengali.
    func holdsBengali(_ place: Int, _ text: LayoutText) -> Bool {
        row.cells[place].runs.contains { text.holdsBengali(Int($0.source.lowerBound)..<Int($0.source.upperBound)) }
    }
}

/// The numbers that rows begin with, as far as they were read.
struct RowNumbers {
    private var last: [Int: [Int]] = [:]
    private var serials: [Int: [Int]] = [:]
    /// The columns in whose cell the last of these stood by itself.
    private var bare: Set<Int> = []

    mutating func note(_ numbering: (column: Int, numbers: [Int]), isBare: Bool) {
        last[numbering.column] = numbering.numbers
        guard numbering.numbers.count == 1 else { return }
        serials[numbering.column] = numbering.numbers
        if isBare { bare.insert(numbering.column) } else { bare.remove(numbering.column) }
    }

    /// The last number in a column.
    func last(in column: Int) -> [Int]? { last[column] }

    /// Whether a number that stands alone on its line may be its column's next, and no page's: those above stand by themselves
    /// as well, and the one below, where there is one, goes on from it.
    func mayBeFollowed(byAlone next: (column: Int, numbers: [Int]), above below: [Int]?) -> Bool {
        guard next.numbers.count == 1, let number = next.numbers.first, let last = serials[next.column]?.first else {
            return true
        }
        if let below = below?.first, below <= number { return false }
        return bare.contains(next.column) && (number == last + 1 || below == [number + 1])
    }

    /// Whether a number comes next in its column: behind the last one, or, where nothing else stands on its line, behind the
    /// last serial number, which may stand over the code of an activity in one cell.
    func areFollowed(by next: (column: Int, numbers: [Int]), isAlone: Bool) -> Bool {
        let before = [last[next.column], isAlone && next.numbers.count == 1 ? serials[next.column] : nil]
        return before.contains { $0.map { LayoutText.follows(next.numbers, $0) } ?? false }
    }
}

/// One line of a table's body: whether it begins a row, goes on with one, or is none.
struct BodyLine {
    let parts: [LayoutRows.Part]
    let text: LayoutText
    let habits: ColumnHabits
    /// The number that it begins with, where that stands in one of the table's first columns.
    let numbering: (column: Int, numbers: [Int])?
    /// Whether that number comes next after the last in its column.
    let isNext: Bool

    /// The line as some of its parts alone are.
    func with(_ parts: [LayoutRows.Part]) -> BodyLine {
        let isNumbered = numbering.map { numbering in
            parts.first?.places.lowerBound == numbering.column && self.parts.first?.places == parts.first?.places
        }
        return BodyLine(
            parts: parts, text: text, habits: habits, numbering: isNumbered == true ? numbering : nil,
            isNext: isNext && isNumbered == true)
    }

    private init(
        parts: [LayoutRows.Part], text: LayoutText, habits: ColumnHabits, numbering: (column: Int, numbers: [Int])?,
        isNext: Bool
    ) {
        (self.parts, self.text, self.habits) = (parts, text, habits)
        (self.numbering, self.isNext) = (numbering, isNext)
    }

    /// Reads a line; `below` is the next number in the column of a number that stands alone on it.
    init(
        parts: [LayoutRows.Part], numberings: RowNumbers, below: [Int]?, text: LayoutText, habits: ColumnHabits
    ) {
        self.parts = parts
        self.text = text
        self.habits = habits
        let first = parts.first.flatMap { part in
            part.places.lowerBound < 2 ? text.numbering(part.bytes).map { (part.places.lowerBound, $0) } : nil
        }
        numbering = first.map { (column: $0.0, numbers: $0.1) }
        isNext =
            numbering.map { first in
                let isAlone = parts.count == 1 && text.isFigure(parts[0].words)
                return numberings.areFollowed(by: first, isAlone: isAlone)
                    // No page's number has a mark behind it.
                    && (!isAlone || !text.endsInDigit(parts[0].bytes)
                        || numberings.mayBeFollowed(byAlone: first, above: below))
                    // Above the first row's words there may be a row of column numbers.
                    || parts.count == 1 && first.numbers == [1] && numberings.last(in: first.column) == [1]
            } ?? false
    }

    private func isFigure(_ part: LayoutRows.Part) -> Bool { text.isValue(part.words) }

    // MARK: Where a row begins

    /// Whether it begins a row below the one that is open.
    func begins(below open: OpenRow) -> Bool {
        // A number above its row's words, which no number begins.
        if open.isNumberAlone, numbering?.numbers.count != 1, parts.contains(where: { !isFigure($0) }) {
            return false
        }
        let codes = parts.filter { habits.beginsRow($0, text) }
        // Nothing of the rows below a section's name stands on its line.
        if open.isSection, parts.count > 1 { return true }
        // A row's figures stand beside its code or below its first line, never above.
        if !codes.isEmpty, !open.figures.isEmpty { return true }
        if codes.contains(where: { open.codes.contains($0.places.lowerBound) }) { return true }
        // In the middle of its row's lines a serial number stands below the code.
        if isNext, let column = numbering?.column {
            return !open.isEmpty(column) || !open.ownFigures.isEmpty || isSection
        }
        if parts.contains(where: { part in
            !open.isEmpty(part.places.lowerBound) && (habits.isWhole(part, text) || text.isRowKind(part.words))
        }) {
            return true
        }
        // Nothing but the rest of a date goes on below a row of figures alone, as one of column numbers is; below a code its words do.
        if !open.hasWords, open.codes.isEmpty, parts.contains(where: { !isFigure($0) }) { return true }
        // One stretch of words goes on below words of its own column.
        if parts.count == 1, !isFigure(parts[0]), open.isEmpty(parts[0].places.lowerBound) { return true }
        return beginsByFigures(below: open)
    }

    /// Whether it is one stretch of words with a number in one part, in a column whose cells have numbers in two.
    var isSection: Bool {
        guard parts.count == 1, let numbering, numbering.numbers.count == 1, !isFigure(parts[0]) else { return false }
        return habits.holdsNumberings[numbering.column]
    }

    private func beginsByFigures(below open: OpenRow) -> Bool {
        let figures = parts.filter { isFigure($0) && habits.holdsFigures[$0.places.lowerBound] }
        if figures.isEmpty { return false }
        if figures.contains(where: { open.goesOn(with: $0, text) }) { return false }
        // Dates alone below cells that end in dates are more of them: `২ ২৫/১২/২২` and `২৫/০৬/২৩`; a count before the date
        // begins a cell of its own.
        if parts.allSatisfy({ open.dates.contains($0.places.lowerBound) && text.shape($0.words) == .date }),
            !parts.contains(where: beginsWithCount)
        {
            return false
        }
        if figures.contains(where: { !open.isEmpty($0.places.lowerBound) }) { return true }
        return !open.ownFigures.isEmpty && parts.count > 1
    }

    /// Whether a part is a count and dates behind it.
    private func beginsWithCount(_ part: LayoutRows.Part) -> Bool {
        part.words.count > 1 && text.isFigure(part.words) && text.shape([part.words[0]]) == .small
            && text.shape([part.words[1]]) == .date
    }

    // MARK: Lines that are no row

    /// Whether it is one stretch of text that belongs to no row: a page's number, a scanner's mark, a section's title.
    ///
    /// - Parameter open: The row right above it; nil where none is.
    /// - Returns: Whether it stands by itself.
    func isByItself(below open: OpenRow?) -> Bool {
        guard parts.count == 1 else { return false }
        // The code of a row whose other cells stand lower.
        if text.isCode(parts[0].words) || open != nil && habits.beginsRow(parts[0], text) { return false }
        guard parts[0].places.count == 1, let open, !text.declaresTotal(parts[0].words) else { return true }
        if isNext { return false }
        let place = parts[0].places.lowerBound
        // A date in words by itself is a signature's.
        if text.isFigure(parts[0].words) {
            // No page's number is a percentage or a date.
            let isPageNumber = ![.percent, .date].contains(text.shape(parts[0].words))
            if habits.holdsFigures[place], habits.holdsLoneFigures[place] || !isPageNumber { return false }
            return !open.goesOn(with: parts[0], text) && !(open.isEmpty(place) && habits.holdsFigures[place])
        }
        if numbering?.numbers.count ?? 0 > 1 { return false }
        let bytes = parts[0].words.map(\.bytes)
        guard bytes.contains(where: { text.holdsLetter($0) }), !habits.holdsFigures[place] else { return true }
        let mayHoldBengali = open.isEmpty(place) ? habits.holdsBengali[place] : open.holdsBengali(place, text)
        return mayHoldBengali && !bytes.contains { text.holdsBengali($0) }
    }
}
