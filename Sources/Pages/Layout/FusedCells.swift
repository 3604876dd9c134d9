/// Neighbouring cells of a row that one space parts, as a converter prints them whose gap is narrow: `১২/১২/২০২২ ১৯/১২/২০২২`.
///
/// Behind the first of them such cells stand further to the left than their columns, since each letter takes one place of the
/// line and the gap one more. They are told by what the columns hold in other rows: each by itself, in order, where
/// the row's columns up to its next cell are free.
struct FusedCells {
    private let block: [LayoutLine]
    private let text: LayoutText
    /// The lines that are rows.
    private let rows: [Int]
    /// By row, its segments of several cells, and at which words these begin.
    private let fused: [Int: [Int: [Int]]]

    /// The lines with such cells, and those that gutters of one space part, standing by themselves.
    ///
    /// - Complexity: O(n) in the lines' words and their width.
    static func parted(_ block: [LayoutLine], _ text: LayoutText) -> [LayoutLine] {
        let cells = FusedCells(block, text)
        let numbers = block.lazy.compactMap { NumberedColumns.numbers(of: $0, text) }.first
        // Where each column has its number, figures beside each other are one cell's.
        let isKnown = numbers.map { LayoutColumns(block, text).agree(with: $0) } ?? false
        func parted(_ lines: [LayoutLine]) -> [LayoutLine] {
            NarrowGutters.parted(lines, betweenFigures: !isKnown, text)
        }
        guard !cells.fused.isEmpty else { return parted(block) }
        // Where most rows have them, their places are as much the columns' as any.
        let areFew = cells.fused.count * 2 <= cells.rows.count
        let found = cells.parted(parted(areFew ? cells.trimmed() : block), isTrimmed: areFew)
        return areFew ? parted(found) : found
    }

    /// Whether so many rows hold cells that only a space parts that the page must have been printed so: a serial number and
    /// a code, or two figures that are neither a date nor a count and its dates.
    ///
    /// Elsewhere two spaces part all cells, and what one space parts is one cell's.
    static func areLikely(in block: [LayoutLine], _ text: LayoutText) -> Bool {
        var (rows, fused) = (0, 0)
        let fullest = block.reduce(0) { most, line in
            max(most, NumberedColumns.numbers(of: line, text)?.count ?? line.segments.count)
        }
        for line in block where line.segments.count >= 2 {
            guard !LayoutTable.isNumbering(line, text), LayoutRows.isBody(line, text) else {
                continue
            }
            // In a row with a cell in each column a space stands inside a cell, where a scan put it.
            let isFused = line.segments.count < fullest && line.segments.contains { holdsTwo($0.words, text) }
            // The lines on which cells wrap hold a code at most.
            if isFused || text.bodyFigures(line.segments.lazy.map { $0.words }) >= 2 { rows += 1 }
            if isFused { fused += 1 }
        }
        return fused >= fewestFused && fused * mostWhole >= rows
    }

    /// So many rows at least hold such cells, one of so many rows.
    private static let fewestFused = 2
    private static let mostWhole = 6

    private static func holdsTwo(_ words: [LayoutLine.Word], _ text: LayoutText) -> Bool {
        // No words but in brackets stand behind a unit, and `লক্ষ টাকা` is one.
        if words.count > 1, text.isUnit(words[0]), words[1].bytes.count > shortWord,
            text.holdsBengali(words[1].bytes.prefix(3)), !text.isUnit(words[...1])
        {
            return true
        }
        return zip(words, words.dropFirst()).contains { left, right in
            guard isFigure(left, text), text.digits(left.bytes) > 0 else { return false }
            if text.isCode(right.bytes) || text.isRowKind([right]) { return true }
            let isCount = text.shape([left]) == .small && text.shape([right]) == .date
            return isFigure(right, text) && text.digits(right.bytes) > 0 && !isCount
        }
    }

    private init(_ block: [LayoutLine], _ text: LayoutText) {
        var rows: [Int] = []
        var fused: [Int: [Int: [Int]]] = [:]
        for (index, line) in block.enumerated() where line.segments.count >= 2 {
            guard !LayoutTable.isNumbering(line, text), LayoutRows.isBody(line, text) else {
                continue
            }
            rows.append(index)
            for (place, segment) in line.segments.enumerated() {
                let starts = FusedCells.starts(segment.words, isFirst: place == 0, text)
                if starts.count > 1 { fused[index, default: [:]][place] = starts }
            }
        }
        (self.block, self.text, self.rows, self.fused) = (block, text, rows, fused)
    }

    /// The words at which cells may begin in a segment that begins with a figure: each figure, and words behind the last.
    private static func starts(_ words: [LayoutLine.Word], isFirst: Bool, _ text: LayoutText) -> [Int] {
        guard words.count > 1, isFigure(words[0], text), !text.isWrittenDate(words) else { return [0] }
        // `১.২ সভা` at a line's beginning is a code without brackets.
        if isFirst, text.numbering(words[0].bytes)?.count ?? 0 > 1, !isFigure(words[1], text) { return [0] }
        // A count and the dates of what is counted are one cell.
        if text.shape([words[0]]) == .small, text.shape([words[1]]) == .date { return [0] }
        let end = words.firstIndex { !isFigure($0, text) } ?? words.count
        guard words[end...].allSatisfy({ !isFigure($0, text) && !text.isCode($0.bytes) }) else { return [0] }
        // `৩১-১২-২০২২ ও`, `১ টি`: what one letter follows or a unit is one cell.
        guard end == words.count || words[end].bytes.count > FusedCells.shortWord else { return [0] }
        return Array(0..<end) + (end < words.count ? [end] : [])
    }

    /// The most bytes of words that stand behind figures in their cells: two letters with their signs.
    private static let shortWord = 3 * 3

    /// Whether a word is a figure or a dash in the place of one, and no code or number of a line in several parts.
    private static func isFigure(_ word: LayoutLine.Word, _ text: LayoutText) -> Bool {
        text.isFigure([word]) && !text.isCode(word.bytes)
    }

    /// The lines with nothing but the first cell of such segments.
    private func trimmed() -> [LayoutLine] {
        var block = block
        for (index, places) in fused {
            let line = block[index]
            let segments = line.segments.enumerated().map { place, segment in
                places[place].map { LayoutLine.Segment(words: Array(segment.words[..<$0[1]])) } ?? segment
            }
            block[index] = LayoutLine(segments: segments, source: line.source, page: line.page, middle: line.middle)
        }
        return block
    }

    // MARK: Columns

    /// How many cells of a column are figures, and how many are words.
    private struct Holding {
        var (figures, words) = (0, 0)
    }

    private func parted(_ found: [LayoutLine], isTrimmed: Bool) -> [LayoutLine] {
        let columns = LayoutColumns(found, text)
        var holding = [Holding](repeating: Holding(), count: columns.columns.count)
        for row in rows {
            for segment in found[row].segments {
                guard let place = columns.fullest(under: segment.columns) else { continue }
                if text.isFigure(segment.words) { holding[place].figures += 1 } else { holding[place].words += 1 }
            }
        }
        var block = found
        for (index, places) in fused {
            let line = isTrimmed ? self.block[index] : found[index]
            let segments = line.segments.enumerated().flatMap { place, segment -> [LayoutLine.Segment] in
                // What gutters have parted stands in other places.
                let starts =
                    isTrimmed ? places[place] ?? [0] : FusedCells.starts(segment.words, isFirst: place == 0, text)
                guard starts.count > 1 else { return [segment] }
                let next = place + 1 < line.segments.count ? columns.place(of: line.segments[place + 1].words[0]) : nil
                return parted(segment, starts, columns, before: next ?? columns.columns.count, holding)
            }
            // The cells of a row that were left whole are parted by gutters as others are.
            block[index] = LayoutLine(segments: segments, source: line.source, page: line.page, middle: line.middle)
        }
        return block
    }

    /// A segment's cells in the columns from its first on, up to one that is taken; the segment where they do not fit.
    private func parted(
        _ segment: LayoutLine.Segment, _ starts: [Int], _ columns: LayoutColumns, before end: Int, _ holding: [Holding]
    ) -> [LayoutLine.Segment] {
        let first = columns.place(of: segment.words[0])
        guard first + starts.count <= end else { return [segment] }
        var parts: [LayoutLine.Segment] = []
        for (index, start) in starts.enumerated() {
            let words = segment.words[start..<(index + 1 < starts.count ? starts[index + 1] : segment.words.count)]
            let isFigure = FusedCells.isFigure(segment.words[start], text)
            let held = holding[first + index]
            guard isFigure ? held.figures > held.words : held.words > held.figures else { return [segment] }
            parts.append(
                index == 0
                    ? LayoutLine.Segment(words: Array(words))
                    : LayoutLine.Segment(
                        words, in: columns.columns[first + index], from: columns.columns[first + index].lowerBound))
        }
        return parts
    }
}
