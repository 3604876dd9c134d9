internal import BengaliText
internal import Pages
internal import Provenance

/// The classes of all cells of a document, beside its cells.
struct ClassifiedCells {
    let paged: PagedText
    private(set) var classes: [CellClass]

    /// The classes of a document's cells, with those of the texts that were read before.
    init(_ paged: PagedText, classifier: CellClassifier, memory: inout TextMemory<CellClass>) {
        self.paged = paged
        var classes: [CellClass] = []
        classes.reserveCapacity(paged.cells.count)
        // Units, names and headings repeat; the first cell with the same bytes has done the work.
        for cell in paged.cells {
            let range = cell.text
            if let quick = QuickClass.tell(paged.text.bytes.span, range) {
                classes.append(quick)
                continue
            }
            guard range.count >= ClassifiedCells.shortestRemembered, let key = memory.key(paged.text.bytes, range)
            else {
                classes.append(classifier.classify(paged.text.bytes, range))
                continue
            }
            if let place = memory.place(of: key, in: paged.text.bytes) {
                classes.append(memory[place])
            } else {
                classes.append(classifier.classify(paged.text.bytes, range))
                memory.insert(classes[classes.count - 1], for: key, in: paged.text.bytes)
            }
        }
        self.classes = classes
    }

    /// The classes of a document's cells, of which nothing was read before.
    init(_ paged: PagedText, classifier: CellClassifier) {
        var memory = RecognitionMemory().classes
        self.init(paged, classifier: classifier, memory: &memory)
    }

    /// Shorter texts, figures mostly, are sooner classified than found.
    private static let shortestRemembered = 8

    /// How many cells of a row satisfy a condition.
    func count(_ cells: Range<Int>, where condition: (CellClass) -> Bool) -> Int {
        var count = 0
        for index in cells where condition(classes[index]) { count += 1 }
        return count
    }

    /// How many cells of a row say something.
    func filled(_ cells: Range<Int>) -> Int { count(cells) { $0 != .blank } }

    /// The numbers of columns that a cell holds, each a plain one below 1000: one, or those of columns that were run
    /// into one, `১ ২`; nil for any other cell.
    private func smallNumbers(_ index: Int) -> SmallNumbers? {
        guard classes[index] == .number else { return nil }
        var numbers = SmallNumbers()
        var digits = 0
        let range = paged.cells[index].text
        var offset = range.lowerBound
        while offset < range.upperBound {
            if paged.text.bytes[offset] == 0x20 {
                digits = 0
                offset += 1
                continue
            }
            guard let digit = HeadingNumbers.digit(paged.text.bytes, offset, range.upperBound) else { return nil }
            numbers.take(digit.value, isFirst: digits == 0)
            offset += digit.width
            digits += 1
            if digits > 3 { return nil }
        }
        return numbers
    }

    /// One number, or several one behind the other.
    private struct SmallNumbers {
        var count = 0
        var first = 0
        var last = 0
        /// The number before the last.
        private var before: Int?
        /// Whether those before the last run on.
        private var isRun = true

        /// Takes a digit, of the number in hand or the first of another.
        mutating func take(_ digit: Int, isFirst: Bool) {
            if isFirst {
                isRun = runsOn
                before = count > 0 ? last : nil
                last = 0
                count += 1
            }
            last = last * 10 + digit
            if count == 1 { first = last }
        }

        /// Whether each is one more than that before it.
        var runsOn: Bool { isRun && (before.map { last == $0 + 1 } ?? true) }
    }

    /// The number a cell holds where it is a plain one below 1000, else nil.
    func smallNumber(_ index: Int) -> Int? {
        guard let numbers = smallNumbers(index), numbers.count == 1 else { return nil }
        return numbers.first
    }

    /// Whether a row numbers the columns: 1, 2, 3 … in most of its cells, each about its own place.
    ///
    /// It may skip, repeat or fall one short of the columns, and two columns may have been run into one.
    func isNumbering(_ cells: Range<Int>) -> Bool {
        var numbered = 0
        var other = 0
        var last = 0
        var merged = 0
        for index in cells {
            if classes[index] == .blank { continue }
            if let values = smallNumbers(index), values.count > 0, values.runsOn, values.first >= last,
                values.first <= last + 2, abs(values.first - (index - cells.lowerBound + 1 + merged)) <= 2
            {
                numbered += 1
                merged += values.count - 1
                last = values.last
            } else {
                other += 1
            }
        }
        return numbered >= 3 && other * 4 <= numbered && numbered * 2 > cells.count || isRising(cells)
            || isOwnNumbers(cells)
    }

    /// Whether most cells of a row hold their own column's number, and the others no more than such a number misread.
    private func isOwnNumbers(_ row: Range<Int>) -> Bool {
        var (own, filled) = (0, 0)
        for (place, index) in row.enumerated() where classes[index] != .blank {
            filled += 1
            if smallNumber(index) == place + 1 {
                own += 1
            } else if paged.cells[index].text.count > ClassifiedCells.longestMisread {
                return false
            }
        }
        return own >= ClassifiedCells.fewestOwn && own * 2 > filled
    }

    /// The bytes of a number of two digits and one mark more, and so many cells at least must hold their own number.
    private static let longestMisread = 9
    private static let fewestOwn = 5

    /// Whether a row numbers columns of which some were left out of the print: 1 to 6 and then 9, 10, 11.
    private func isRising(_ row: Range<Int>) -> Bool {
        var last = 0
        var leaps = 0
        for (place, index) in row.enumerated() where classes[index] != .blank {
            guard let value = smallNumber(index), value > last, value <= place + 1 + ClassifiedCells.mostLeftOut else {
                return false
            }
            if value > last + 1 { leaps += 1 }
            last = value
        }
        return filled(row) >= 5 && leaps <= 2 && filled(row) * 2 > row.count
    }

    /// No printed table leaves out more of its template's columns: the five tiers and two.
    private static let mostLeftOut = 7

    /// Whether a row right below a heading numbers the few columns of a narrow table: 1, 2 and nothing else.
    func isNarrowNumbering(_ cells: Range<Int>) -> Bool {
        guard cells.count <= 4, filled(cells) >= 2 else { return false }
        for (place, index) in cells.enumerated() where classes[index] != .blank {
            guard smallNumber(index) == place + 1 else { return false }
        }
        return true
    }
}
