internal import BengaliText

/// Reads values parted by a delimiter, as spreadsheets write them.
///
/// They are parted by commas or semicolons, or by tabs where a cell is quoted. A quoted cell may hold the delimiter and line
/// ends, and writes its own quotation marks twice (RFC 4180).
struct DelimitedReader {
    let source: [UInt8]
    let lines: SourceLines

    /// How many lines one row takes at most, which bounds what an open quotation mark can cost.
    private static let linesInRow = 16
    /// So many rows of the same number of cells at least make a table; prose with as many commas seldom goes on as long.
    private static let fewestRows = 3
    /// So many cells has each row of such a table at least.
    private static let fewestCells = 5
    /// So many has each row of a table that shows itself by its rows: a serial first, a figure last.
    private static let fewestNumberedCells = 3
    /// Where more than this share of commas stand between two digits, they part thousands; two of three.
    private static let mostWithinNumbers = (2, 3)

    /// A row that was parted, and the line behind it.
    private struct Parted {
        var cells: [GatheredCell] = []
        var end: Int
        /// How many delimiters stand between two digits.
        var betweenDigits = 0
        /// Whether a cell was quoted.
        var isQuoted = false
        /// Whether the row looks like columns set by spaces.
        var hasGaps = false

        var isOfNumbers: Bool {
            betweenDigits * DelimitedReader.mostWithinNumbers.1 > (cells.count - 1)
                * DelimitedReader.mostWithinNumbers.0
        }
    }

    /// The rows of a table by commas or semicolons that begins on a line, and the line behind them; nil where none does.
    ///
    /// - Complexity: O(n) in the table's bytes, and in those of a few rows where there is none.
    func table(from index: Int) -> (rows: [GatheredRow], end: Int)? {
        guard let (delimiter, isWide) = delimiter(of: lines[index]),
            isWide || (index + 1 < lines.count && isNumbered(index + 1, delimiter))
        else { return nil }
        var rows: [GatheredRow] = []
        var worded = 0
        var next = index
        while next < lines.count, let parted = row(from: next, delimiter), !parted.hasGaps,
            parted.cells.count >= DelimitedReader.fewestNumberedCells,
            parted.cells.count == rows.first?.cells.count ?? parted.cells.count
        {
            let isWide = parted.cells.count >= DelimitedReader.fewestCells
            // The first row is the heading.
            guard isWide || rows.isEmpty || (parted.end == next + 1 && isNumbered(next, delimiter)) else { break }
            if !parted.isOfNumbers { worded += 1 }
            if rows.count == DelimitedReader.fewestRows, worded < 2 { return nil }
            rows.append(gathered(parted, from: next))
            next = parted.end
        }
        return rows.count >= DelimitedReader.fewestRows && worded >= 2 ? (rows, next) : nil
    }

    /// A row by tabs of which a cell is quoted, and the line behind it; nil where none is.
    func quotedRow(from index: Int) -> (row: GatheredRow, end: Int)? {
        guard let parted = row(from: index, 0x09), parted.isQuoted, parted.cells.count > 1 else { return nil }
        return (gathered(parted, from: index), parted.end)
    }

    private func gathered(_ parted: Parted, from index: Int) -> GatheredRow {
        GatheredRow(
            cells: parted.cells, source: Int32(lines[index].lowerBound)..<Int32(lines[parted.end - 1].upperBound),
            isRow: true)
    }

    /// The delimiter that stands oftener in a line, a comma or a semicolon, and whether it stands often enough to make a
    /// table whatever the rows say; nil where neither stands often, or tabs do.
    private func delimiter(of line: Range<Int>) -> (byte: UInt8, isWide: Bool)? {
        var (commas, semicolons) = (0, 0)
        for offset in line {
            switch source[offset] {
            case 0x2C: commas += 1
            case 0x3B: semicolons += 1
            case 0x09: return nil
            default: break
            }
        }
        let most = max(commas, semicolons)
        guard most >= DelimitedReader.fewestNumberedCells - 1 else { return nil }
        return (commas >= semicolons ? 0x2C : 0x3B, most >= DelimitedReader.fewestCells - 1)
    }

    // MARK: Rows

    private func row(from index: Int, _ delimiter: UInt8) -> Parted? {
        var parted = Parted(end: index + 1)
        var offset = lines[index].lowerBound
        while true {
            let lineEnd = lines[parted.end - 1].upperBound
            if let (cell, end) = quoted(at: offset, delimiter, from: index, &parted.end) {
                parted.isQuoted = true
                parted.cells.append(cell)
                offset = end
            } else {
                var end = offset
                while end < lineEnd, source[end] != delimiter {
                    if source[end] == 0x20, end + 1 < lineEnd, source[end + 1] == 0x20 { parted.hasGaps = true }
                    end += 1
                }
                parted.cells.append(plain(offset..<end))
                offset = end
            }
            let isEnd = offset >= lines[parted.end - 1].upperBound
            if isEnd { return parted }
            guard source[offset] == delimiter else { return nil }
            if isDigit(before: offset), isDigit(at: offset + 1) { parted.betweenDigits += 1 }
            offset += 1
        }
    }

    /// Whether a row on one line has a figure last, and a serial or nothing first: `১,টেকসই কৃষি,৪০`, `,মোট,১০০`.
    private func isNumbered(_ index: Int, _ delimiter: UInt8) -> Bool {
        let line = lines[index]
        guard let first = source[line].firstIndex(of: delimiter),
            let last = source[line].lastIndex(of: delimiter)
        else { return false }
        return isFigure(last + 1..<line.upperBound, orNothing: false)
            && isFigure(line.lowerBound..<first, orNothing: true)
    }

    /// Whether a stretch has digits and no letters.
    private func isFigure(_ range: Range<Int>, orNothing: Bool) -> Bool {
        var (offset, digits) = (range.lowerBound, 0)
        while offset < range.upperBound {
            if isDigit(at: offset) {
                digits += 1
                offset += source[offset] == 0xE0 ? 3 : 1
            } else if [0x20, 0x22, 0x0D, 0x25, 0x28, 0x29, 0x2D, 0x2E].contains(source[offset]) {
                offset += 1
            } else {
                return false
            }
        }
        return digits > 0 || orNothing
    }

    private func plain(_ range: Range<Int>) -> GatheredCell {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, source[start] == 0x20 { start += 1 }
        while end > start, source[end - 1] == 0x20 { end -= 1 }
        return InlineReader.read(source, start..<end)
    }

    /// A quoted cell that begins at a byte, and the byte behind its closing mark; nil where none does.
    ///
    /// A mark alone between delimiters repeats the cell above it, and opens nothing.
    private func quoted(
        at start: Int, _ delimiter: UInt8, from first: Int, _ line: inout Int
    ) -> (cell: GatheredCell, end: Int)? {
        let start = behindSpaces(start, to: lines[line - 1].upperBound, delimiter)
        guard start < lines[line - 1].upperBound, source[start] == 0x22 else { return nil }
        var gatherer = TextGatherer(at: Int32(start))
        var (end, open) = (line, start + 1)
        var offset = open
        guard offset < lines[end - 1].upperBound, source[offset] != delimiter else { return nil }
        func close(_ stop: Int) {
            if open < stop { gatherer.append(Int32(open)..<Int32(stop), of: source) }
        }
        while true {
            if offset >= lines[end - 1].upperBound {
                close(offset)
                guard end < lines.count, end - first < DelimitedReader.linesInRow else { return nil }
                gatherer.part()
                open = lines[end].lowerBound
                offset = open
                end += 1
            } else if source[offset] == 0x22 {
                let next = offset + 1
                if next < lines[end - 1].upperBound, source[next] == 0x22 {
                    close(next)
                    offset = next + 1
                    open = offset
                } else {
                    let behind = behindSpaces(next, to: lines[end - 1].upperBound, delimiter)
                    guard behind >= lines[end - 1].upperBound || source[behind] == delimiter else { return nil }
                    close(offset)
                    line = end
                    return (gatherer.cell, behind)
                }
            } else {
                if source[offset] == 0x09, delimiter == 0x09 { return nil }
                offset += 1
            }
        }
    }

    /// The place behind the spaces that some programs write between a delimiter and a quotation mark.
    private func behindSpaces(_ start: Int, to end: Int, _ delimiter: UInt8) -> Int {
        guard delimiter != 0x09 else { return start }
        var offset = start
        while offset < end, source[offset] == 0x20 { offset += 1 }
        return offset
    }

    // MARK: Digits

    /// Whether a digit, ASCII or Bengali, ends before a byte.
    private func isDigit(before offset: Int) -> Bool {
        guard offset > 0 else { return false }
        return isDigit(at: offset - 1) || offset >= 3 && isDigit(at: offset - 3)
    }

    /// Whether a digit, ASCII or Bengali, begins at a byte: U+09E6 to U+09EF are E0 A7 A6 to E0 A7 AF.
    private func isDigit(at offset: Int) -> Bool {
        guard offset < source.count else { return false }
        if (0x30...0x39).contains(source[offset]) { return true }
        return offset + 2 < source.count && source[offset] == 0xE0 && source[offset + 1] == 0xA7
            && (0xA6...0xAF).contains(source[offset + 2])
    }
}
