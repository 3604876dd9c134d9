internal import BengaliText
internal import Pages
internal import Provenance
internal import Templates

/// Tells the top of a page inside a table from the beginning of another table.
///
/// A running page's letterhead and title stand above each of its pages, with the heading or without. What follows is the
/// same table where no title but its own or the volume's stands there and its codes, or its serial numbers, run on; another
/// report of the same plan begins them anew.
struct PageTops {
    let cells: ClassifiedCells
    let headings: HeadingReader
    let words: LineWords

    /// How many lines a letterhead, a title and what stands under it take at most above a table.
    private static let reach = 14
    /// Within so many lines a volume has its own title.
    private static let front = 40
    /// Among so many rows behind a page's top one has a code, headings and numbers of columns counted.
    private static let rowsToCode = 6

    private var paged: PagedText { cells.paged }

    /// Whether the lines between a table's rows and the next row are the top of a page.
    ///
    /// - Parameters:
    ///   - gap: The lines.
    ///   - draft: The table so far.
    ///   - line: The line of the next row, which may be the heading again.
    /// - Returns: Whether the table goes on there.
    ///
    /// - Complexity: O(n) in the bytes of the lines above the table and in the gap.
    func isPageTop(_ gap: Range<Int>, of draft: TableDraft, before line: Int) -> Bool {
        guard let first = draft.rows.first?.line else { return false }
        let runsOn = runsOn(from: draft, at: line)
        guard runsOn || isBare(draft, before: line) else { return false }
        // Another table begins with a heading; of the same one that title says no more than what the volume is.
        let isUnheaded = runsOn && !headings.isKnown(paged.lines[line].cells, of: cells)
        let near = max(0, first - PageTops.reach)..<first
        let front = 0..<min(PageTops.front, near.lowerBound)
        let above = [front, near].joined().filter(words.isTitle).map(key)
        return gap.allSatisfy { line in
            guard words.isTitle(line), !words.isSection(line) else { return true }
            if isUnheaded, !words.holds(words.words.period, line) { return true }
            let title = key(line)
            return above.contains { PageTops.holds($0, title) }
        }
    }

    /// Whether a row of as many cells follows a table whose rows have neither codes nor numbers, and no heading between them.
    private func isBare(_ draft: TableDraft, before line: Int) -> Bool {
        let row = paged.lines[line].cells
        let last = draft.rows.reversed().lazy.filter { $0.kind == .data }.map(\.cells).prefix(PageTops.rowsToCode)
        return draft.hasBody && row.count == draft.width && !headings.isKnown(row, of: cells)
            && last.allSatisfy { code($0) == nil && serial($0) == nil } && code(row) == nil && serial(row) == nil
    }

    /// Whether the words of a page's title stand in one above the table, which may say more: the agreement's, of which it is a
    /// report.
    private static func holds(_ title: HeadingKey, _ words: HeadingKey) -> Bool {
        let (whole, part) = (title.letters, words.letters)
        guard part.count >= fewestLetters, part.count <= whole.count else { return part == whole }
        return (0...whole.count - part.count).contains { whole[$0..<$0 + part.count].elementsEqual(part) }
    }

    /// Fewer letters may stand in any title.
    private static let fewestLetters = 8

    private func key(_ line: Int) -> HeadingKey {
        headings.key(paged.text.bytes, (words.titled(line) ?? paged.lines[line].passage).text)
    }

    /// Whether the codes of the rows from a line on come next after those of a table; where it has none, the numbers with
    /// which the rows begin.
    func runsOn(from draft: TableDraft, at line: Int) -> Bool {
        if let last = last(of: draft, code) {
            guard let code = first(from: line, code), let chapter = code.first else { return false }
            return last.lexicographicallyPrecedes(code) && chapter - last[0] <= 1
        }
        guard let last = last(of: draft, serial), let serial = first(from: line, serial) else { return false }
        return serial == last + 1
    }

    /// What is read of the last one of a table's last rows that says it.
    private func last<Read>(of draft: TableDraft, _ read: (Range<Int>) -> Read?) -> Read? {
        var left = PageTops.rowsToCode
        for row in draft.rows.reversed() where row.kind == .data {
            if let found = read(row.cells) { return found }
            left -= 1
            if left == 0 { break }
        }
        return nil
    }

    /// What is read of the first one of the rows from a line on that says it.
    private func first<Read>(from line: Int, _ read: (Range<Int>) -> Read?) -> Read? {
        var left = PageTops.rowsToCode
        for row in line..<paged.lines.count where !paged.lines[row].cells.isEmpty {
            if let found = read(paged.lines[row].cells) { return found }
            left -= 1
            if left == 0 { break }
        }
        return nil
    }

    /// Whether the codes of the rows from a line on begin again where those of a table began, or else their numbers.
    ///
    /// A page that was scanned twice begins again with the same words, and is no other table. One code may be misread: the
    /// next must not run on from the table's last, and the first must be the table's own first, or come before the next.
    func beginsAnew(after draft: TableDraft, at line: Int) -> Bool {
        let next = paged.lines[line...].lazy.map(\.cells).filter { !$0.isEmpty }.prefix(2 * PageTops.rowsToCode)
        let data = draft.rows.lazy.filter { $0.kind == .data }.map(\.cells)
        let (own, last) = (data.prefix(PageTops.rowsToCode), data.reversed().prefix(PageTops.rowsToCode))
        guard let place = next.first(where: { code($0) != nil }), let above = own.first(where: { code($0) != nil }),
            let first = code(above), let end = last.compactMap(code).first
        else {
            let (numbers, first) = (next.compactMap(serial).prefix(2), own.compactMap(serial).first)
            return first == 1 && numbers.elementsEqual([1, 2]) && (last.compactMap(serial).first ?? 0) > 1
                && last.allSatisfy { code($0) == nil } && !isSame(next, own)
        }
        // The mandatory part of a table has numbers of its own.
        guard isMandatory(place) == isMandatory(above) else { return false }
        let codes = Array(next.compactMap(code).prefix(2))
        guard codes[0][0] <= first[0], codes[0].lexicographicallyPrecedes(end),
            codes.allSatisfy({ !end.lexicographicallyPrecedes($0) })
        else { return false }
        let goesBack = codes[0] == first || codes.count > 1 && codes[0].lexicographicallyPrecedes(codes[1])
        return goesBack && !isSame([place], [above])
    }

    /// Whether the first rows with words of two runs say the same in most of their cells of words.
    private func isSame(_ rows: some Sequence<Range<Int>>, _ others: some Sequence<Range<Int>>) -> Bool {
        func words(_ rows: some Sequence<Range<Int>>) -> [ArraySlice<UInt8>] {
            for row in rows {
                let found = row.map { paged.cells[$0].text }.filter { $0.count > PageTops.wordy }
                if !found.isEmpty { return found.map { paged.text.bytes[$0] } }
            }
            return []
        }
        let (own, known) = (words(rows), words(others))
        return !own.isEmpty && own.count(where: known.contains) * 2 > own.count
    }

    /// A cell of more bytes than this holds words and no figure.
    private static let wordy = 30

    /// The number that a row begins with, save of one that numbers the columns.
    private func serial(_ row: Range<Int>) -> Int? {
        cells.isNumbering(row) ? nil : cells.smallNumber(row.lowerBound)
    }

    /// Whether a letter begins a row's code, as of the mandatory part.
    private func isMandatory(_ row: Range<Int>) -> Bool {
        guard let index = codeCell(row) else { return false }
        let bytes = paged.text.bytes
        for offset in paged.cells[index].text {
            if HeadingNumbers.digit(bytes, offset, paged.cells[index].text.upperBound) != nil { return false }
            if bytes[offset] >= 0xE0 || (0x41...0x5A).contains(bytes[offset] & 0xDF) { return true }
        }
        return false
    }

    private func codeCell(_ row: Range<Int>) -> Int? {
        row.first { cells.classes[$0] == .code3 } ?? row.first { cells.classes[$0] == .code2 }
    }

    /// The numbers of a row's code, the longest where it has several.
    private func code(_ row: Range<Int>) -> [Int]? {
        guard let index = codeCell(row) else { return nil }
        let (bytes, text) = (paged.text.bytes, paged.cells[index].text)
        var numbers: [Int] = []
        var isInside = false
        var offset = text.lowerBound
        while offset < text.upperBound, numbers.count <= PageTops.parts {
            if let digit = HeadingNumbers.digit(bytes, offset, text.upperBound) {
                let value = (isInside ? numbers.removeLast() : 0) * 10 + digit.value
                numbers.append(min(value, PageTops.most))
                isInside = true
                offset += digit.width
            } else {
                isInside = false
                offset += 1
            }
        }
        return numbers.isEmpty ? nil : Array(numbers.prefix(PageTops.parts))
    }

    /// How many parts a code has at most, and a number above all of theirs.
    private static let parts = 3
    private static let most = 1_000_000
}
