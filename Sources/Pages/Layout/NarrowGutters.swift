/// The gutters that are no wider than the space between two words.
///
/// `pdftotext -layout` leaves one space between neighbouring cells of narrow columns, but keeps a place free wherever the page
/// has a gutter: no word of a row stands there. Where such places run through the rows, the column numbers, the headings
/// and the rows in which the gap is wider tell whether they part two columns or the words of one.
struct NarrowGutters {
    private let block: [LayoutLine]
    private let text: LayoutText
    private let betweenFigures: Bool
    private let body: [Int]
    private let headings: [Int]
    private let numbering: Int?
    /// The gutters, wide and narrow, in order: places that hardly a row covers.
    private let rivers: [Range<Int>]

    /// The lines with the cells that one space parts standing by themselves.
    ///
    /// Figures beside each other may be two cells only where `betweenFigures` says so.
    ///
    /// - Complexity: O(n) in the lines' words, and in their width.
    static func parted(_ block: [LayoutLine], betweenFigures: Bool, _ text: LayoutText) -> [LayoutLine] {
        NarrowGutters(block, betweenFigures: betweenFigures, text)?.parted() ?? block
    }

    private init?(_ block: [LayoutLine], betweenFigures: Bool, _ text: LayoutText) {
        self.betweenFigures = betweenFigures
        var (body, headings): ([Int], [Int]) = ([], [])
        var numbering: Int?
        for (index, line) in block.enumerated() where line.segments.count >= 2 {
            if LayoutTable.isNumbering(line, text) {
                if body.isEmpty { numbering = index }
            } else if LayoutRows.isBody(line, text) {
                body.append(index)
            } else if body.isEmpty {
                headings.append(index)
            }
        }
        guard body.count >= NarrowGutters.fewestRows else { return nil }
        (self.block, self.text, self.body, self.headings, self.numbering) = (block, text, body, headings, numbering)
        rivers = NarrowGutters.rivers(body.map { block[$0] } + (numbering.map { [block[$0]] } ?? []))
    }

    /// So many rows at least show where gutters are.
    static let fewestRows = 3
    /// Of so many rows one may cover a gutter: where cells nearly touch, a converter takes them for one stretch of words.
    private static let covered = 6
    /// The widest line that is looked at, in characters.
    private static let widest = 4000

    private static func rivers(_ lines: [LayoutLine]) -> [Range<Int>] {
        var changes: [Int] = []
        for word in lines.lazy.flatMap(\.segments).flatMap(\.words) where word.columns.upperBound < widest {
            while changes.count <= word.columns.upperBound { changes.append(0) }
            changes[word.columns.lowerBound] += 1
            changes[word.columns.upperBound] -= 1
        }
        var rivers: [Range<Int>] = []
        var depth = 0
        // The places of a gutter that the fewest rows cover, and how many do.
        var open: (end: Int, depth: Int)?
        for (place, change) in changes.enumerated() {
            depth += change
            guard depth * covered <= lines.count else {
                open = nil
                continue
            }
            if let river = open, let last = rivers.last {
                guard depth <= river.depth else { continue }
                let isLonger = depth == river.depth && river.end == place
                rivers[rivers.count - 1] = (isLonger ? last.lowerBound : place)..<place + 1
                open = (place + 1, depth)
            } else {
                rivers.append(place..<place + 1)
                open = (place + 1, depth)
            }
        }
        // The margin stands before the first column.
        return rivers.first?.lowerBound == 0 ? rivers : [0..<0] + rivers
    }

    // MARK: What stands beside a gutter

    /// What the lines say of a gutter.
    private struct Evidence {
        /// How many rows, and lines of headings, have a wide gap there between two cells beside it.
        var wide = 0
        /// How many rows have no more than a space there.
        var tight = 0
        /// Of these, where a code stands behind it, where a figure stands beside it or a unit before it, and where a code
        /// stands before it.
        var (codes, figures, behindCodes) = (0, 0, 0)
        /// Of these, where a date with its month's name goes on.
        var dates = 0
        /// Of all rows with cells on both sides, in how many a figure stands before it, and behind.
        var (figuresBefore, figuresBehind) = (0, 0)
        /// How many words of headings stand over the column before it, behind it, and over itself.
        var (before, behind, over) = (0, 0, 0)
    }

    /// The two words nearest to a gutter on a line that stand in the columns beside it, and whether one segment holds both.
    private func neighbours(
        _ line: LayoutLine, at river: Range<Int>, from left: Int, to right: Int
    ) -> (left: LayoutLine.Word, right: LayoutLine.Word, isTight: Bool, isInDate: Bool)? {
        var last: (word: LayoutLine.Word, segment: Int)?
        for (index, segment) in line.segments.enumerated() where segment.columns.upperBound > left {
            for (place, word) in segment.words.enumerated() {
                if word.columns.upperBound <= river.upperBound, word.columns.lowerBound < river.lowerBound {
                    last = (word, index)
                } else if word.columns.lowerBound >= river.lowerBound {
                    guard let last, last.word.columns.upperBound > left, word.columns.lowerBound < right else {
                        return nil
                    }
                    let isTight = last.segment == index
                    return (last.word, word, isTight, isTight && text.isInDate(segment.words, at: place))
                } else {
                    return nil
                }
            }
        }
        return nil
    }

    private func evidence(of river: Range<Int>, from left: Int, to right: Int) -> Evidence {
        var evidence = Evidence()
        for line in body {
            guard let pair = neighbours(block[line], at: river, from: left, to: right) else { continue }
            evidence.figuresBefore += isFigure(pair.left) ? 1 : 0
            evidence.figuresBehind += isFigure(pair.right) ? 1 : 0
            guard pair.isTight else {
                evidence.wide += 1
                continue
            }
            evidence.tight += 1
            if pair.isInDate { evidence.dates += 1 }
            if text.isCode(pair.left.bytes) || isNumbering(pair.left) && !text.isFigure([pair.right]) {
                evidence.behindCodes += 1
            } else if text.isCode(pair.right.bytes) {
                evidence.codes += 1
            } else if isFigure(pair.left) || isFigure(pair.right) || text.isUnit(pair.left) {
                evidence.figures += 1
            }
        }
        guard evidence.tight > 0 else { return evidence }
        for line in headings {
            if let pair = neighbours(block[line], at: river, from: left, to: right), !pair.isTight {
                evidence.wide += 1
            }
            for word in block[line].segments.flatMap(\.words) {
                if word.columns.overlaps(river) {
                    evidence.over += 1
                } else if word.columns.upperBound > left, word.columns.upperBound <= river.lowerBound {
                    evidence.before += 1
                } else if word.columns.lowerBound >= river.upperBound, word.columns.lowerBound < right {
                    evidence.behind += 1
                }
            }
        }
        return evidence
    }

    /// Whether a word is a figure, and not a sign that stands for a unit.
    private func isFigure(_ word: LayoutLine.Word) -> Bool { text.isFigure([word]) && !text.isUnit(word) }

    /// Whether a word is a number in parts, as a code without brackets is.
    private func isNumbering(_ word: LayoutLine.Word) -> Bool { text.numbering(word.bytes)?.count ?? 0 >= 2 }

    /// Whether a gutter parts columns.
    private func parts(_ evidence: Evidence) -> Bool {
        guard evidence.tight > 0 else { return evidence.wide > 0 }
        if evidence.behindCodes * 4 > evidence.tight || evidence.dates > 0 { return false }
        if evidence.codes >= 2, evidence.codes * 4 >= evidence.tight * 3 { return true }
        let isOfFigures = evidence.figures * 4 >= evidence.tight * 3
        if evidence.wide * (isOfFigures ? 3 : 1) >= evidence.tight { return true }
        return isOfFigures && evidence.tight >= 2 && evidence.before > 0 && evidence.behind > 0 && evidence.over == 0
    }

    /// A gutter and what stands on its sides: words or figures.
    private struct Gutter {
        var range: Range<Int>
        var isFigureBefore: Bool
        var isFigureBehind: Bool

        init(_ range: Range<Int>, _ evidence: Evidence) {
            let rows = evidence.wide + evidence.tight
            self.range = range
            isFigureBefore = evidence.figuresBefore * 2 > rows
            isFigureBehind = evidence.figuresBehind * 2 > rows
        }
    }

    /// The gutters that part columns in which some row has no more than a space.
    private func gutters() -> [Gutter] {
        if let numbers = numbering.flatMap({ NumberedColumns.numbers(of: block[$0], text) }),
            let gutters = gutters(under: numbers)
        {
            return gutters
        }
        var gutters: [Gutter] = []
        var left = 0
        for (index, river) in rivers.enumerated() where river.lowerBound > 0 {
            let right = index + 1 < rivers.count ? rivers[index + 1].lowerBound : NarrowGutters.widest
            let evidence = evidence(of: river, from: left, to: right)
            guard parts(evidence) else { continue }
            if evidence.tight > 0 { gutters.append(Gutter(river, evidence)) }
            left = river.upperBound
        }
        return gutters
    }

    /// The gutters between columns with numbers of their own.
    private func gutters(under numbers: [Range<Int>]) -> [Gutter]? {
        var stretches: [[Range<Int>]] = rivers.map { _ in [] }
        var figures = rivers.map { _ in 0 }
        var words = figures
        for line in body {
            for segment in block[line].segments {
                var last: Int?
                for word in segment.words {
                    let river = river(before: word.columns)
                    words[river] += 1
                    figures[river] += text.isFigure([word]) ? 1 : 0
                    if let last, last == river, let end = stretches[river].last {
                        stretches[river][stretches[river].count - 1] = end.through(word.columns)
                    } else {
                        stretches[river].append(word.columns)
                    }
                    last = river
                }
            }
        }
        var columns: [NumberedColumns.Column] = []
        var gutters: [Gutter] = []
        var isTight: [Bool] = []
        for (index, river) in rivers.enumerated() where !stretches[index].isEmpty {
            let right = index + 1 < rivers.count ? rivers[index + 1].lowerBound : NarrowGutters.widest
            let evidence = evidence(of: river, from: columns.last?.range.lowerBound ?? 0, to: right)
            let end = stretches[index].reduce(river.upperBound) { max($0, min(right, $1.upperBound)) }
            columns.append(
                NumberedColumns.Column(
                    range: river.upperBound..<max(river.upperBound + 1, end),
                    side: NumberedColumns.side(of: stretches[index]),
                    holdsFigures: figures[index] * 2 > words[index], apart: NarrowGutters.apart(evidence)))
            gutters.append(Gutter(river, evidence))
            isTight.append(evidence.tight > 0)
        }
        guard let own = NumberedColumns.places(of: columns, under: numbers) else { return nil }
        return columns.indices.dropFirst().filter { isTight[$0] && own[$0] != own[$0 - 1] }.map { gutters[$0] }
    }

    /// How much speaks for a gutter's parting two columns.
    private static func apart(_ evidence: Evidence) -> Int {
        // What no row has beside each other may be one column, whose cells are ranged somehow.
        guard evidence.tight + evidence.wide > 0 else { return 0 }
        guard evidence.tight > evidence.wide else { return NumberedColumns.surely }
        let isOfWords = evidence.wide + evidence.figures + evidence.codes == 0
        if isOfWords || evidence.dates > 0 || evidence.behindCodes * 4 > evidence.tight {
            return -NumberedColumns.surely
        }
        let figures = (evidence.figures + evidence.codes) * NumberedColumns.surely / (2 * evidence.tight)
        return min(NumberedColumns.surely, figures + evidence.wide)
    }

    /// The gutter before a stretch.
    private func river(before stretch: Range<Int>) -> Int {
        var (low, high) = (0, rivers.count)
        while low < high {
            let middle = (low + high) / 2
            if rivers[middle].lowerBound <= stretch.lowerBound { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }

    // MARK: Lines

    private func parted() -> [LayoutLine] {
        let gutters = gutters()
        guard !gutters.isEmpty else { return block }
        var block = block
        for index in body {
            let line = block[index]
            let segments = line.segments.flatMap { parted($0, at: gutters) }
            if segments.count > line.segments.count {
                block[index] = LayoutLine(segments: segments, source: line.source, page: line.page, middle: line.middle)
            }
        }
        return block
    }

    /// A segment with what gutters part standing by itself.
    private func parted(_ segment: LayoutLine.Segment, at gutters: [Gutter]) -> [LayoutLine.Segment] {
        guard segment.words.count > 1 else { return [segment] }
        var parts: [LayoutLine.Segment] = []
        var words: [LayoutLine.Word] = []
        for (place, word) in segment.words.enumerated() {
            if let last = words.last, gutters.contains(where: { isParted(last, word, by: $0) }),
                !text.isInDate(segment.words, at: place)
            {
                parts.append(LayoutLine.Segment(words: words))
                words = []
            }
            words.append(word)
        }
        return parts + [LayoutLine.Segment(words: words)]
    }

    /// Whether a gutter lies between two words, and they are what its columns hold: of a cell that is wider than its column
    /// the figures stand over words.
    private func isParted(_ left: LayoutLine.Word, _ right: LayoutLine.Word, by gutter: Gutter) -> Bool {
        let range = gutter.range
        guard left.columns.upperBound <= range.upperBound, range.lowerBound <= right.columns.lowerBound,
            (left.columns.upperBound - 1..<right.columns.lowerBound + 1).overlaps(range)
        else { return false }
        if isFigure(left), !gutter.isFigureBefore { return false }
        if !betweenFigures, isFigure(left), isFigure(right), !text.isCode(right.bytes) { return false }
        // Words alone say nothing of where one cell ends.
        guard isFigure(left) || isFigure(right) || text.isCode(right.bytes) || text.isUnit(left) else { return false }
        return isFigure(right) == gutter.isFigureBehind || text.isCode(right.bytes)
    }
}
