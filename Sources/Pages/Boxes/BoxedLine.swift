/// One line of a page of words with boxes, how high it stands, and how high the words of its page are.
struct BoxedLine {
    /// The line as a table has it: parted where a gap is wider than a space, and where a rule stands.
    let line: LayoutLine
    /// All its words from left to right, those that are rules too.
    let words: [LayoutLine.Word]
    /// Whether it is one stretch of words: no gap is wider than the widest space of the page, and no rule parts it.
    let isStretch: Bool
    let down: Range<Int>
    let height: Int

    /// The line with all its words in one stretch.
    var whole: LayoutLine {
        LayoutLine(segments: [LayoutLine.Segment(words: words)], source: line.source, page: line.page)
    }

    /// The line as text outside a table has it.
    var outer: LayoutLine { isStretch ? whole : line }

    /// How far it stands below a line; as far as a blank line where that ends a page.
    func gap(below other: BoxedLine) -> Int {
        line.page == other.line.page ? down.lowerBound - other.down.upperBound : 2 * height
    }

    func isApart(from other: BoxedLine) -> Bool { gap(below: other) * 2 > 3 * height }
}

/// Finds the lines of a page: words whose middles are level.
struct BoxedLines {
    /// How high the words of the page are, in the median and in the upper quartile: digits are lower than letters with
    /// their signs, and a space is as wide as letters need it.
    let height: Int
    let upper: Int
    /// The narrowest gap that parts columns, where the page's spaces tell it.
    let narrowestGap: Int?
    let text: LayoutText

    /// The words in lines from the top down, each line's from left to right, parted where a gap is wider than a space.
    ///
    /// - Complexity: O(n log n) in the words.
    func level(_ words: [BoxedWord]) -> [BoxedLine] {
        let rules = RuleMarks(words, of: text.source, height: height)
        let ordered = words.sorted { ($0.middle, $0.across.lowerBound) < ($1.middle, $1.across.lowerBound) }
        var lines: [BoxedLine] = []
        var open: [BoxedWord] = []
        for word in ordered {
            if let last = open.last, word.middle - last.middle > height {
                lines.append(line(open, rules))
                open = []
            } else if let cut = cut(open, above: word, rules) {
                lines.append(line(Array(open[..<cut]), rules))
                open = Array(open[cut...])
            }
            open.append(word)
        }
        if !open.isEmpty { lines.append(line(open, rules)) }
        return lines
    }

    /// So many words back a line is searched for those that a word stands below.
    private static let mostWords = 256

    /// Where the words of an open line end above a word that stands below one of them: the lines of cells that stand in the
    /// middle of their rows' height lie between those of their neighbours, so that no gap parts them.
    private func cut(_ open: [BoxedWord], above word: BoxedWord, _ rules: RuleMarks) -> Int? {
        guard let first = open.first, word.middle - first.middle >= height, !rules.hold(word) else { return nil }
        let recent = open.suffix(BoxedLines.mostWords)
        let stacked = recent.indices.last { place in
            let other = open[place]
            let shared = other.across.clamped(to: word.across).count
            return word.middle - other.middle >= height && !rules.hold(other)
                && shared * 2 > min(other.across.count, word.across.count)
        }
        guard let stacked else { return nil }
        var widest = (place: open.count, gap: word.middle - open[open.count - 1].middle)
        for place in (stacked + 1..<open.count).reversed() {
            let gap = open[place].middle - open[place - 1].middle
            if gap > widest.gap { widest = (place, gap) }
        }
        return widest.place
    }

    /// Where a word stands in units of the page; in the middle of its box where that is wider than its letters can be, as an
    /// engine bounds what it read out of rules and of pieces of letters: such a box says nothing of columns.
    private func columns(of word: BoxedWord, _ unit: Int) -> Range<Int> {
        let start = word.across.lowerBound / unit
        let letters = word.runs.reduce(0) { letters, run in
            let bytes = text.source[Int(run.source.lowerBound)..<Int(run.source.upperBound)]
            return letters + (run.scalar == 0 ? bytes.count { $0 & 0xC0 != 0x80 } : 1)
        }
        guard word.across.count * 2 <= 3 * letters * max(upper, height) else {
            let middle = (word.across.lowerBound + word.across.upperBound) / (2 * unit)
            return middle..<middle + 1
        }
        return start..<max(start + 1, word.across.upperBound / unit)
    }

    private func line(_ words: [BoxedWord], _ rules: RuleMarks) -> BoxedLine {
        let words = words.sorted {
            ($0.across.lowerBound, $0.source.lowerBound) < ($1.across.lowerBound, $1.source.lowerBound)
        }
        let unit = max(1, height / 5)
        let hasText = words.contains { !rules.hold($0) }
        var all: [LayoutLine.Word] = []
        var segments: [[LayoutLine.Word]] = []
        var (isParted, wasLoose, isStretch) = (false, false, true)
        var right = 0
        for word in words {
            let columns = columns(of: word, unit)
            let laid = LayoutLine.Word(runs: word.runs, columns: columns, edges: word.across)
            let gap = all.isEmpty ? 0 : word.across.lowerBound - right
            // A space between two such boxes is none.
            let isLoose = columns.count == 1 && word.across.count > 2 * unit
            let isWide = gap * 4 > max(upper, height) * 3
            let isNoSpace = narrowestGap.map { gap >= $0 } ?? false
            let isBesideFigure = text.isFigure([laid]) || all.last.map { text.isFigure([$0]) } ?? false
            all.append(laid)
            if isWide { isStretch = false }
            right = max(right, word.across.upperBound)
            if hasText, rules.hold(word) {
                (isParted, isStretch) = (true, false)
                continue
            }
            if segments.isEmpty || isParted || isLoose && wasLoose || isWide || isNoSpace
                || isBesideFigure && gap * 4 > height * 3
            {
                segments.append([laid])
            } else {
                segments[segments.count - 1].append(laid)
            }
            (isParted, wasLoose) = (false, isLoose)
        }
        let first = words.reduce(Int32.max) { min($0, $1.source.lowerBound) }
        let last = words.reduce(first) { max($0, $1.source.upperBound) }
        let top = words.reduce(Int.max) { min($0, $1.down.lowerBound) }
        let bottom = words.reduce(top) { max($0, $1.down.upperBound) }
        return BoxedLine(
            line: LayoutLine(
                segments: apart(segments).map { LayoutLine.Segment(words: $0) }, source: Int(first)..<Int(last),
                page: words.first?.page, middle: top + bottom),
            words: all, isStretch: isStretch, down: top..<max(top, bottom), height: height)
    }

    /// Stretches with those of two words parted whose words each stand by themselves on the same line: headings that are
    /// printed again for each quarter, `লক্ষ্যমাত্রা অর্জন`, and nearly touch in one of them.
    private func apart(_ segments: [[LayoutLine.Word]]) -> [[LayoutLine.Word]] {
        guard segments.contains(where: { $0.count == 2 }) else { return segments }
        let single = Set(segments.lazy.filter { $0.count == 1 }.map { text.source[$0[0].bytes] })
        return segments.flatMap { words -> [[LayoutLine.Word]] in
            let isPair =
                words.count == 2
                && words.allSatisfy {
                    text.holdsBengali($0.bytes) && single.contains(text.source[$0.bytes])
                }
            return isPair ? words.map { [$0] } : [words]
        }
    }
}
