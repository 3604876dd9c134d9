internal import Templates

/// A heading whose words one space parts, so that its lines do not say which column each stands over: one over a row of column
/// numbers, or the first of a block, some line of which looks like a row.
///
/// None of its lines is a row, though figures stand there. Where its words belong `LayoutRows.lay` tells.
struct CrowdedHeading {
    /// Its lines in the block, down to the row of numbers where there is one.
    let lines: Range<Int>
    /// Whether a row of column numbers stands below it.
    let isNumbered: Bool

    /// How many lines a heading has at most, and how many columns at least.
    static let mostLines = 16
    static let fewestColumns = 5
    /// How many words at most.
    static let mostWords = 160

    /// The headings of a block that cannot be read by their lines alone.
    ///
    /// - Complexity: O(n) in the block's words, and for each such heading O(words × known headings).
    static func all(in block: [LayoutLine], _ text: LayoutText) -> [CrowdedHeading] {
        var found: [CrowdedHeading] = []
        var end = 0
        for index in block.indices where block[index].page == nil && block[index].segments.count >= 3 {
            guard let numbers = NumberedColumns.numbers(of: block[index], text), numbers.count >= fewestColumns else {
                continue
            }
            let start = self.start(above: index, from: end, in: block, text)
            if let heading = CrowdedHeading(block, start..<index, numbers, text) { found.append(heading) }
            end = index + 1
        }
        if end == 0, let heading = CrowdedHeading(leading: block, text) { return [heading] }
        return found
    }

    /// The heading that a block without column numbers begins with; nil where none of its lines looks like a row.
    private init?(leading block: [LayoutLine], _ text: LayoutText) {
        guard let start = block.firstIndex(where: { !$0.isBlank && !CrowdedHeading.isTitle($0, text) }),
            block[start].page == nil
        else { return nil }
        var end = start
        var isBody = false
        for index in block[start...].prefix(CrowdedHeading.mostLines).indices {
            let words = block[index].segments.flatMap(\.words)
            if words.contains(where: { text.isCode($0.bytes) }) { break }
            let share = CrowdedHeading.known(words, text)
            if share.all == 0 { continue }
            // A row begins with its number.
            guard share.isMost, !text.isFigure([words[0]]) else { break }
            end = index + 1
            isBody = isBody || block[index].segments.count >= 2 && LayoutRows.isBody(block[index], text)
        }
        let count = block[start..<end].reduce(0) { $0 + $1.segments.reduce(0) { $0 + $1.words.count } }
        guard isBody, count <= CrowdedHeading.mostWords, end < block.count else { return nil }
        (lines, isNumbered) = (start..<end, false)
    }

    private static func isTitle(_ line: LayoutLine, _ text: LayoutText) -> Bool {
        line.segments.count == 1 && text.isTitle(line.segments[0].words)
    }

    /// The line where the heading above column numbers begins.
    private static func start(above numbers: Int, from first: Int, in block: [LayoutLine], _ text: LayoutText) -> Int {
        var start = numbers
        var isPastBlank = false
        while start > max(first, numbers - mostLines) {
            let line = block[start - 1]
            let words = line.segments.flatMap(\.words)
            if line.isBlank {
                // Below rows a blank line ends them; a heading in the middle of its cells may hold one.
                if first > 0 || isPastBlank { break }
                isPastBlank = true
            } else if isTitle(line, text)
                || words.contains(where: { text.isCode($0.bytes) }) || text.isPageNumber(words)
                || start - 1 > first && isNumber(line, text) && block[start - 2].isBlank
            {
                break
            }
            start -= 1
        }
        while start < numbers, block[start].isBlank { start += 1 }
        return start
    }

    /// Whether nothing but a number stands on a line, as a page's does.
    private static func isNumber(_ line: LayoutLine, _ text: LayoutText) -> Bool {
        line.segments.count == 1 && line.segments[0].words.count == 1
            && text.numbering(line.segments[0].words[0].bytes)?.count == 1
    }

    private init?(_ block: [LayoutLine], _ range: Range<Int>, _ numbers: [Range<Int>], _ text: LayoutText) {
        let heading = Array(block[range])
        let count = heading.reduce(0) { $0 + $1.segments.reduce(0) { $0 + $1.words.count } }
        guard count <= CrowdedHeading.mostWords, count * 2 >= numbers.count,
            CrowdedHeading.isCrowded(heading, over: numbers, text),
            CrowdedHeading.known(heading.lazy.flatMap(\.segments).flatMap(\.words), text).isMost
        else { return nil }
        (lines, isNumbered) = (range, true)
    }

    /// How many letters words have, and how many of them stand in words, or in pieces of words, of known headings.
    private static func known(
        _ words: some Sequence<LayoutLine.Word>, _ text: LayoutText
    ) -> (all: Int, isMost: Bool) {
        var (all, known) = (0, 0)
        for word in words {
            let letters = HeadingKey(text.source, word.bytes).letters
            all += letters.count
            if headings.contains(where: { $0.holds(letters) }) { known += letters.count }
        }
        return (all, known * ofShare >= all * leastShare)
    }

    /// So much of the letters must be known.
    private static let leastShare = 3
    private static let ofShare = 4
    /// The letters of known headings, each once.
    private static let headings = Array(Set(Headings().known.map(\.key.letters)))

    /// Whether stretches of words reach over several numbers, more than one as a group's heading does, or a line looks like a row's.
    private static func isCrowded(_ heading: [LayoutLine], over numbers: [Range<Int>], _ text: LayoutText) -> Bool {
        if heading.contains(where: { $0.segments.count >= 2 && LayoutRows.isBody($0, text) }) { return true }
        let reaching = heading.reduce(0) { sum, line in
            sum
                + line.segments.count { segment in
                    segment.words.count > 1 && numbers.count { $0.overlaps(segment.columns) } > 1
                }
        }
        return reaching > 1
    }
}
