internal import Knowledge

/// Reads tables whose cells nothing parts: `pdftotext` without its layout and Tesseract's plain text leave one space between
/// them, Google Vision's text and `pdftotext -raw` set each on a line of its own.
///
/// The row of column numbers says how many columns there are, the words over it which; behind a row's unit then stands one
/// figure for each of the rest. A row that has not exactly as many keeps its words, and its figures undivided.
struct LooseText {
    private let source: [UInt8]
    private let lines: SourceLines
    private let text: LayoutText
    private let units = LooseUnits()

    init(_ source: [UInt8], _ lines: SourceLines) {
        self.source = source
        self.lines = lines
        text = LayoutText(source: source)
    }

    /// So many columns at least has a table whose row of numbers is told from a row of figures.
    private static let fewestColumns = 6
    /// So many of a row's numbers are their own columns'; one in four may be misread.
    private static let share = (3, 4)
    /// So many lines at most stand over the numbers: a cell of each column on two, or on three of some.
    private static let mostHeadingLines = 40
    /// So many rows at least make a table.
    private static let fewestRows = 2
    /// So many rows of numbers at most are looked at: their headings cost more than lines do.
    private static let mostHeadings = 256

    /// A row of numbers: its lines, its columns, and whether each number has a line of its own.
    private struct Numbers {
        var lines: Range<Int>
        var columns: Int
        var isByLines: Bool
    }

    /// One line of the text that comes out: cells, or a line as it is.
    private enum Line {
        case cells([[Range<Int>]])
        case plain(Int)
    }

    /// The text with tabs between the cells; nil where there is no such table.
    ///
    /// - Complexity: O(n) in the bytes, beside the headings.
    func inner() -> InnerText? {
        var out: [Line] = []
        var isFound = false
        var index = 0
        var tried = 0
        while index < lines.count {
            let numbers = tried < LooseText.mostHeadings ? numbers(from: index) : nil
            if numbers != nil { tried += 1 }
            if let numbers, let table = table(numbers, above: &out) {
                out += table.lines
                index = table.end
                isFound = true
            } else {
                out.append(.plain(index))
                index += 1
            }
        }
        return isFound ? written(out) : nil
    }

    private func written(_ out: [Line]) -> InnerText {
        var inner = InnerText()
        for line in out {
            switch line {
            case .plain(let index):
                if lines[index].isEmpty { inner.mark(lines[index].lowerBound) }
                inner.append(lines[index], of: source)
            case .cells(let cells):
                for (place, cell) in cells.enumerated() {
                    if place > 0 { inner.part(by: 0x09) }
                    for (piece, range) in joined(cell).enumerated() {
                        if piece > 0 { inner.part(by: 0x20) }
                        inner.append(range, of: source)
                    }
                }
            }
            inner.part(by: 0x0A)
        }
        return inner
    }

    /// The stretches of a cell, those that spaces alone part as one.
    private func joined(_ cell: [Range<Int>]) -> [Range<Int>] {
        cell.reduce(into: []) { joined, range in
            if let last = joined.last, last.upperBound <= range.lowerBound,
                source[last.upperBound..<range.lowerBound].allSatisfy({ $0 == 0x20 })
            {
                joined[joined.count - 1] = last.lowerBound..<range.upperBound
            } else {
                joined.append(range)
            }
        }
    }

    // MARK: Heading

    private func words(_ line: Int) -> [Range<Int>] {
        LayoutLine(source, lines[line], measure: .scalars).segments.flatMap(\.words).map(\.bytes)
    }

    private func isBlank(_ line: Int) -> Bool { lines[line].allSatisfy { source[$0] <= 0x20 } }

    private func holdsTab(_ line: Int) -> Bool { lines[line].contains { source[$0] == 0x09 || source[$0] == 0x7C } }

    /// The row of column numbers that begins on a line.
    private func numbers(from index: Int) -> Numbers? {
        guard !lines[index].isEmpty, text.startsWithDigit(lines[index]), !holdsTab(index) else { return nil }
        let words = words(index)
        if words.count == 1 {
            var count = 0
            while index + count < lines.count, let word = self.words(index + count).only,
                text.value(of: word) == count + 1
            {
                count += 1
            }
            return count >= LooseText.fewestColumns
                ? Numbers(lines: index..<index + count, columns: count, isByLines: true) : nil
        }
        guard words.count >= LooseText.fewestColumns, words.count <= TextLimits.cellsInRow else { return nil }
        let own = words.enumerated().count { text.value(of: $1) == $0 + 1 }
        // More than one space between them sets columns apart.
        guard own * LooseText.share.1 >= words.count * LooseText.share.0,
            zip(words, words.dropFirst()).allSatisfy({ $0.upperBound + 1 == $1.lowerBound })
        else { return nil }
        return Numbers(lines: index..<index + 1, columns: words.count, isByLines: false)
    }

    /// The best heading on the lines above a row of numbers, and the first of its lines.
    private func heading(
        _ numbers: Numbers
    ) -> (heading: LooseHeading, atoms: ArraySlice<[Range<Int>]>, start: Int)? {
        var atoms = LooseHeadingWords(source)
        var best: (heading: LooseHeading, count: Int, start: Int)?
        var start = numbers.lines.lowerBound
        while start > 0, numbers.lines.lowerBound - start < LooseText.mostHeadingLines, !isBlank(start - 1),
            !holdsTab(start - 1)
        {
            start -= 1
            let words = words(start)
            guard atoms.prepend(numbers.isByLines ? [words] : words.map { [$0] }) else { break }
            // Words of a title above name nothing, those of a heading all name more.
            if let heading = LooseHeading(atoms, columns: numbers.columns), heading.score > best?.heading.score ?? 0 {
                best = (heading, atoms.atoms.count, start)
            }
        }
        return best.map { ($0.heading, atoms.atoms.suffix($0.count), $0.start) }
    }

    private func table(_ numbers: Numbers, above out: inout [Line]) -> (lines: [Line], end: Int)? {
        guard let (heading, atoms, start) = heading(numbers) else { return nil }
        // The heading's lines must still stand by themselves.
        let count = numbers.lines.lowerBound - start
        guard out.count >= count, out.suffix(count).allSatisfy({ if case .plain = $0 { true } else { false } }) else {
            return nil
        }
        var reader = LooseRows(
            text: text, units: units, heading: heading, isByLines: numbers.isByLines, lines: lines)
        reader.readAll(from: numbers.lines.upperBound)
        guard reader.rows.count >= LooseText.fewestRows else { return nil }
        out.removeLast(count)
        var made: [Line] = [.cells(heading.cells.map { $0.flatMap { atoms[atoms.startIndex + $0] } })]
        made.append(.cells(numbers.lines.flatMap(words).map { [$0] }))
        var next = numbers.lines.upperBound
        for row in reader.rows {
            for line in next..<row.lines.lowerBound { made.append(.plain(line)) }
            made.append(.cells(row.row.cells))
            next = row.lines.upperBound
        }
        return (made, next)
    }
}

extension Array {
    /// Its one element; nil where it has none or several.
    fileprivate var only: Element? { count == 1 ? self[0] : nil }
}

extension LayoutText {
    /// The number that a word of digits is; nil for any other word, or one of many digits.
    func value(of word: Range<Int>) -> Int? {
        guard word.count <= 9, let numbers = numbering(word), numbers.count == 1, isFigureWord(word) else { return nil }
        return numbers[0]
    }
}

/// The spellings of units, by which a row's words end and its figures begin.
struct LooseUnits {
    /// How many words a unit has at most.
    static let mostWords = 3

    /// Whether some words are a unit.
    func isUnit(_ source: [UInt8], _ words: ArraySlice<Range<Int>>) -> Bool {
        let key = LooseUnits.key(words.flatMap { source[$0] })
        return !key.isEmpty && LooseUnits.spellings.contains(key)
    }

    /// A spelling without spaces, dots, colons and visargas.
    private static func key(_ bytes: [UInt8]) -> [UInt8] {
        var key: [UInt8] = []
        for byte in bytes where byte != 0x20 && byte != 0x2E && byte != 0x3A {
            key.append(byte)
            if key.suffix(3).elementsEqual([0xE0, 0xA6, 0x83]) { key.removeLast(3) }
        }
        return key
    }

    private static let spellings: Set<[UInt8]> = {
        var spellings: Set<[UInt8]> = []
        for row in KnowledgeTable(named: "units").rows where row.count > 2 {
            for unit in row.bytes(2).split(separator: 0x20) { spellings.insert(key(Array(unit))) }
        }
        return spellings
    }()
}
