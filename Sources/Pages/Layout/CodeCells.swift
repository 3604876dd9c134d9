/// Cells that begin with a code, or label a row's line, and stand one space behind the cell before them: `[২.১] সভা [২.১.১] আয়োজিত সভা`, `৩ [১.২] সভা`.
///
/// `pdftotext -layout` leaves one space between cells that nearly touch, and sets the second of them right behind the first,
/// left of where its column begins. That a code begins a cell is beyond doubt where it goes on with the code of the cell before it,
/// or stands behind a number alone, or where the cells of other rows begin with such codes.
struct CodeCells {
    private let block: [LayoutLine]
    private let text: LayoutText
    /// Whether one space parts cells everywhere; else only a code that the line's own column of codes lacks begins a cell behind it.
    private let isPrinted: Bool
    /// By line, where segments begin with codes, by how many numbers these have.
    private let starts: [[Int: Int]]
    /// By how many numbers they have, how many segments begin with codes.
    private let counts: [Int: Int]

    /// The lines with such cells standing by themselves, each where its column begins.
    ///
    /// - Complexity: O(n) in the lines' words.
    static func parted(_ block: [LayoutLine], isPrinted: Bool, _ text: LayoutText) -> [LayoutLine] {
        guard
            block.contains(where: { line in
                line.segments.contains {
                    $0.words.dropFirst().contains { text.isCode($0.bytes) || isPrinted && text.isRowKind([$0]) }
                }
            })
        else { return block }
        return CodeCells(block, isPrinted: isPrinted, text).parted()
    }

    private init(_ block: [LayoutLine], isPrinted: Bool, _ text: LayoutText) {
        (self.block, self.isPrinted, self.text) = (block, isPrinted, text)
        var counts: [Int: Int] = [:]
        starts = block.map { line in
            var starts: [Int: Int] = [:]
            for segment in line.segments {
                guard let word = segment.words.first else { continue }
                if text.isRowKind([word]) { starts[0] = segment.columns.lowerBound }
                guard text.isCode(word.bytes), let path = text.codePath([word]) else { continue }
                starts[path.count] = segment.columns.lowerBound
                counts[path.count, default: 0] += 1
            }
            return starts
        }
        self.counts = counts
    }

    /// So many cells that begin with such codes show that a column holds them.
    private static let fewest = 2
    /// How many numbers the codes of indicators have at least: activities are listed in one cell, indicators are not.
    private static let depth = 3
    /// How many lines on a column's place is looked for.
    private static let nearLines = 12

    private func parted() -> [LayoutLine] {
        block.indices.map { index in
            let line = block[index]
            let segments = line.segments.enumerated().flatMap { place, segment in
                let next = place + 1 < line.segments.count ? line.segments[place + 1].columns.lowerBound : nil
                return parted(segment, before: next, on: index)
            }
            guard segments.count > line.segments.count else { return line }
            return LayoutLine(segments: segments, source: line.source, page: line.page, middle: line.middle)
        }
    }

    private func parted(_ segment: LayoutLine.Segment, before next: Int?, on line: Int) -> [LayoutLine.Segment] {
        guard segment.words.count > 1 else { return [segment] }
        var parts: [LayoutLine.Segment] = []
        var words: [LayoutLine.Word] = []
        for word in segment.words {
            if !words.isEmpty, let path = begins(word, behind: words, on: line) {
                parts.append(LayoutLine.Segment(words: words))
                words = []
                parts.append(moved(LayoutLine.Segment(words: [word]), path, before: next, on: line))
                continue
            }
            if words.isEmpty, let last = parts.popLast() {
                parts.append(LayoutLine.Segment(words: last.words + [LayoutLine.Word(word, behind: last)]))
            } else {
                words.append(word)
            }
        }
        return words.isEmpty ? parts : parts + [LayoutLine.Segment(words: words)]
    }

    /// The code that a word begins a cell with behind the words before it; nil where it goes on with their cell.
    private func begins(_ word: LayoutLine.Word, behind words: [LayoutLine.Word], on line: Int) -> [Int]? {
        guard let first = words.first, let last = words.last else { return nil }
        // `৪ লক্ষ্যমাত্রা`: what labels a line stands by itself.
        if isPrinted, text.isRowKind([word]), text.isFigure([last]), !text.isYear(last.bytes) { return [] }
        guard text.isCode(word.bytes), let path = text.codePath([word]) else { return nil }
        guard isPrinted || isLacking(path, on: line) else { return nil }
        // Lists of codes are one cell.
        if text.isCode(last.bytes), words.count > 1 || text.codePath(words)?.count == path.count { return nil }
        if text.isCode(first.bytes) {
            guard let above = text.codePath([first]) else { return nil }
            return above.count < path.count && path.starts(with: above) ? path : nil
        }
        if words.count == 1, text.isFigure(words) { return path }
        return counts[path.count] ?? 0 >= CodeCells.fewest ? path : nil
    }

    /// Whether a code is an indicator's, as begin the cells of a column, and none of that column's stands by itself on its line.
    private func isLacking(_ path: [Int], on line: Int) -> Bool {
        path.count >= CodeCells.depth && starts[line][path.count] == nil
            && counts[path.count] ?? 0 >= CodeCells.fewest
    }

    /// A cell where the next ones with such codes begin, up to what follows on its line.
    private func moved(
        _ segment: LayoutLine.Segment, _ path: [Int], before next: Int?, on line: Int
    ) -> LayoutLine.Segment {
        let near = (1...CodeCells.nearLines).lazy.flatMap { [line - $0, line + $0] }
            .first { self.starts.indices.contains($0) && self.starts[$0][path.count] != nil }
        guard let start = near.flatMap({ starts[$0][path.count] }), start > segment.columns.lowerBound else {
            return segment
        }
        let shift = start - segment.columns.lowerBound
        guard start < next ?? .max else { return segment }
        var word = segment.words[0]
        word.columns = start..<max(start + 1, min(word.columns.upperBound + shift, (next ?? .max) - 1))
        return LayoutLine.Segment(words: [word])
    }
}

extension LayoutLine.Word {
    /// The word one space behind the last of a segment.
    fileprivate init(_ word: LayoutLine.Word, behind segment: LayoutLine.Segment) {
        self = word
        guard let last = segment.words.last else { return }
        let shift = max(0, last.columns.upperBound + 1 - word.columns.lowerBound)
        columns = word.columns.lowerBound + shift..<word.columns.upperBound + shift
    }
}
