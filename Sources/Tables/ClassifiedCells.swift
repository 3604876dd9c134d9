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
    /// into one, `১ ২`; empty for any other cell.
    func smallNumbers(_ index: Int) -> [Int] {
        guard classes[index] == .number else { return [] }
        var numbers: [Int] = []
        var digits = 0
        let range = paged.cells[index].text
        var offset = range.lowerBound
        while offset < range.upperBound {
            if paged.text.bytes[offset] == 0x20 {
                digits = 0
                offset += 1
                continue
            }
            guard let digit = HeadingNumbers.digit(paged.text.bytes, offset, range.upperBound) else { return [] }
            let last = digits == 0 ? nil : numbers.popLast()
            numbers.append((last ?? 0) * 10 + digit.value)
            offset += digit.width
            digits += 1
            if digits > 3 { return [] }
        }
        return numbers
    }

    /// The number a cell holds where it is a plain one below 1000, else nil.
    func smallNumber(_ index: Int) -> Int? {
        let numbers = smallNumbers(index)
        return numbers.count == 1 ? numbers[0] : nil
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
            let values = smallNumbers(index)
            let runsOn = zip(values, values.dropFirst()).allSatisfy { $1 == $0 + 1 }
            if let value = values.first, let end = values.last, runsOn, value >= last, value <= last + 2,
                abs(value - (index - cells.lowerBound + 1 + merged)) <= 2
            {
                numbered += 1
                merged += values.count - 1
                last = end
            } else {
                other += 1
            }
        }
        return numbered >= 3 && other * 4 <= numbered && numbered * 2 > cells.count || isRising(cells)
    }

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
