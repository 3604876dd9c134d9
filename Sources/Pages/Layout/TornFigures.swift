/// Mends figures that wrap inside their cells: `৩১/১২/` over `২০২২`, `১৬ ফেব্রুয়ারী` over `২০২৩`, `৮৪,৩৯,` over `১২৯`.
///
/// What stands in a narrow cell breaks behind a mark, between two words, or where the cell ends. Its pieces stand one below
/// the other, on the next line or, beside cells that stand in the middle of their height, on the next but one. They are told
/// by what they are together and neither is alone: a day with a month and a year, an amount whose last group is whole. The rest of
/// a figure says nothing of where a row begins, so each figure is laid on one of its lines before anything is asked.
struct TornFigures {
    let block: [LayoutLine]
    let text: LayoutText
    /// Whether one space may part cells.
    private let isPrinted: Bool
    /// How far lines of one row stand apart, where boxes tell.
    let steps: LineSteps?
    /// The columns that are one letter wide.
    let slits: SlitColumns

    /// The lines with such figures whole, each on one of the lines it stands on; of a line on which nothing else stands, a line
    /// whose words were taken is left.
    ///
    /// - Complexity: O(n) in the lines' words.
    static func mended(_ block: [LayoutLine], isPrinted: Bool, _ text: LayoutText) -> [LayoutLine] {
        TornFigures(
            block: block, text: text, isPrinted: isPrinted, steps: LineSteps(block), slits: SlitColumns(block, text)
        ).mended()
    }

    /// Where a word stands: its line, its segment and its place in that.
    struct Place: Hashable {
        var line: Int
        var segment: Int
        var word: Int
    }

    /// A figure in pieces: the words it begins with, on one line, and the words that go on with it below, in order.
    private struct Torn {
        var head: ClosedRange<Int>
        var line: Int
        var segment: Int
        var tails: [Place]
    }

    private func mended() -> [LayoutLine] {
        var torn: [Torn] = []
        var taken: Set<Place> = []
        for line in block.indices where !block[line].isBlank {
            for (segment, words) in block[line].segments.lazy.map(\.words).enumerated() {
                for word in words.indices where text.startsWithDigit(words[word].bytes) {
                    let place = Place(line: line, segment: segment, word: word)
                    guard !taken.contains(place), let found = figure(from: place), taken.isDisjoint(with: found.tails)
                    else { continue }
                    taken.formUnion(found.tails)
                    torn.append(found)
                }
            }
        }
        return torn.isEmpty ? block : laid(torn, taken)
    }

    func word(_ place: Place) -> LayoutLine.Word { block[place.line].segments[place.segment].words[place.word] }

    // MARK: What goes on below

    private func figure(from place: Place) -> Torn? {
        let words = block[place.line].segments[place.segment].words
        if let shape = TornShape(words[place.word], text), shape.mayGoOn || isLast(place) {
            guard isLast(place) else { return nil }
            let tails = shape.mayGoOn ? tails(of: shape, at: place) : nil
            if let tails = tails ?? cut(shape, at: place) {
                return Torn(head: place.word...place.word, line: place.line, segment: place.segment, tails: tails)
            }
            if shape.mayGoOn { return nil }
        }
        guard text.isDay(words[place.word].bytes) else { return nil }
        return dayAndMonth(from: place, words) ?? day(from: place)
    }

    /// The pieces that make a figure whole; nil where nothing does.
    private func tails(of head: TornShape, at place: Place) -> [Place]? {
        var (shape, last) = (head, place)
        var (tails, whole): ([Place], [Place]?) = ([], nil)
        let columns = word(place).columns
        while shape.mayGoOn, let next = below(columns, from: last.line), isFirst(next),
            let longer = shape.followed(by: word(next), text), !isOfOtherRow(next, shape, from: place.line),
            !shape.isWhole || longer.endsInMark || isRest(next.line, of: last.line) || isFull(last, as: place)
                || isOfOneCell(last, next)
        {
            tails.append(next)
            (shape, last) = (longer, next)
            if shape.isWhole { whole = tails }
        }
        return whole
    }

    /// Whether what would go on with an amount's digits is another row's: its line holds a code, and it is an amount by itself or
    /// that code stands below one of the same column.
    private func isOfOtherRow(_ place: Place, _ shape: TornShape, from head: Int) -> Bool {
        guard shape.isOpenAmount, shape.endsInDigit else { return false }
        let below = codes(on: place.line)
        if below.isEmpty { return false }
        if TornShape(word(place), text).map(\.isAmount) ?? false { return true }
        return codes(on: head).contains { above in below.contains { $0.lowerBound == above.lowerBound } }
    }

    /// Where the codes of a line stand.
    private func codes(on line: Int) -> [Range<Int>] {
        block[line].segments.flatMap(\.words).filter { text.isCode([$0]) }.map(\.columns)
    }

    /// Whether a line holds nothing but the rest of what stands on the one above, as far as its figures tell.
    ///
    /// A date with two digits of its year is whole, and what stands below it another row's figure, unless every figure there
    /// stands below such a date.
    private func isRest(_ line: Int, of head: Int) -> Bool {
        guard line <= head + 2 else { return false }
        return block[line].segments.allSatisfy { segment in
            guard let first = segment.words.first else { return true }
            if text.isCode(segment.words) || text.codeNumbers(first.bytes) > 1 { return false }
            guard let figure = segment.words.first(where: { text.startsWithDigit($0.bytes) }) else { return true }
            return block[head].segments.contains { above in
                above.columns.overlaps(segment.columns)
                    && above.words.last.flatMap { TornShape($0, text) }.map {
                        $0.isOpen && $0.followed(by: figure, text) != nil
                    } ?? false
            }
        }
    }

    /// Whether boxes show that a piece stands as near below another as a cell's lines do, and no third below it.
    func isOfOneCell(_ piece: Place, _ below: Place) -> Bool {
        guard let steps, steps.areOfOneRow(block[piece.line], block[below.line]) else { return false }
        return !isInStack(piece, over: below, steps)
    }

    /// Whether a piece is as wide as the one its figure begins with, so that its cell cut it too.
    private func isFull(_ piece: Place, as head: Place) -> Bool {
        piece.line > head.line && word(piece).columns.count >= word(head).columns.count
    }

    /// `১৬ ফেব্রুয়ারী` over its year.
    private func dayAndMonth(from place: Place, _ words: [LayoutLine.Word]) -> Torn? {
        guard place.word + 1 < words.count else { return nil }
        let month = words[place.word + 1]
        let isKnown = text.isMonth(month.bytes)
        guard isKnown || !isPrinted && words.count == 2 && text.mayBeMonth(month.bytes),
            isLast(Place(line: place.line, segment: place.segment, word: place.word + 1)),
            let year = year(below: words[place.word].columns.through(month.columns), from: place.line),
            isKnown || block[year.line].segments[year.segment].words.count == 1
        else { return nil }
        return Torn(
            head: place.word...place.word + 1, line: place.line, segment: place.segment, tails: [year])
    }

    /// `১৬` over `ফেব্রুয়ারী ২০২৩`, or over the month and the year one below the other.
    private func day(from place: Place) -> Torn? {
        let columns = word(place).columns
        guard isLast(place), let month = below(columns, from: place.line), isFirst(month),
            text.isMonth(word(month).bytes)
        else { return nil }
        let both =
            min(
                columns.lowerBound, word(month).columns.lowerBound)..<max(
                columns.upperBound, word(month).columns.upperBound)
        var tails = [month]
        let beside = Place(line: month.line, segment: month.segment, word: month.word + 1)
        if beside.word < block[month.line].segments[month.segment].words.count, text.isWholeYear(word(beside).bytes) {
            tails.append(beside)
        } else if let year = year(below: both, from: month.line) {
            tails.append(year)
        }
        return Torn(head: place.word...place.word, line: place.line, segment: place.segment, tails: tails)
    }

    private func year(below columns: Range<Int>, from line: Int) -> Place? {
        guard let year = below(columns, from: line), isFirst(year), text.isWholeYear(word(year).bytes) else {
            return nil
        }
        return year
    }

    /// The word that stands below some columns of a line: on the next line, or on the one behind it where nothing does.
    ///
    /// A line's letters may be counted one or two less than another's.
    func below(_ columns: Range<Int>, from line: Int) -> Place? {
        for next in line + 1..<max(line + 1, min(block.count, line + 3)) {
            if block[next].isBlank { return nil }
            if let place = word(onLine: next, under: columns) { return place }
            let wider = max(0, columns.lowerBound - TornFigures.drift)..<columns.upperBound
            if let place = word(onLine: next, under: wider), word(place).columns.upperBound > columns.lowerBound - 2,
                word(onLine: line, under: word(place).columns) == nil
            {
                return place
            }
        }
        return nil
    }

    /// How many letters a piece may stand left of where its figure begins.
    private static let drift = 2

    /// The word of a line that stands most of all under some columns; nil where none does.
    private func word(onLine line: Int, under columns: Range<Int>) -> Place? {
        var best: (place: Place, overlap: Int)?
        for (segment, words) in block[line].segments.enumerated() where words.columns.overlaps(columns) {
            for (word, stretch) in words.words.lazy.map(\.columns).enumerated() {
                let overlap = stretch.clamped(to: columns).count
                if overlap > best?.overlap ?? 0 {
                    best = (Place(line: line, segment: segment, word: word), overlap)
                }
            }
        }
        return best?.place
    }

    /// Whether a piece ends its cell's line, as far as its line tells: one space may part cells of print, but no day from its
    /// month and no month from its year.
    func isLast(_ place: Place) -> Bool {
        let words = block[place.line].segments[place.segment].words
        guard place.word + 1 < words.count else { return true }
        return isPrinted && !isOneDate(words, place.word, place.word + 1)
    }

    /// Whether a piece begins its cell's line, as far as its line tells.
    func isFirst(_ place: Place) -> Bool {
        let words = block[place.line].segments[place.segment].words
        return place.word == 0 || isPrinted && !isOneDate(words, place.word - 1, place.word)
    }

    /// Whether two words that follow each other are a day and its month, or a month and its year.
    private func isOneDate(_ words: [LayoutLine.Word], _ left: Int, _ right: Int) -> Bool {
        if text.isMonth(words[left].bytes) { return text.isWholeYear(words[right].bytes) }
        if text.isMonth(words[right].bytes) { return text.isDay(words[left].bytes) }
        return (max(0, right - 2)...left).contains { start in
            start + 3 <= words.count && !text.isFigure([words[start + 1]])
                && text.isWrittenDate(Array(words[start..<start + 3]))
        }
    }

    // MARK: Where figures are laid

    private func laid(_ torn: [Torn], _ taken: Set<Place>) -> [LayoutLine] {
        var heads: [Place: Int] = [:]
        for (index, figure) in torn.enumerated() {
            for word in figure.head { heads[Place(line: figure.line, segment: figure.segment, word: word)] = index }
        }
        var moved: [Int: [LayoutLine.Segment]] = [:]
        var rest: [[LayoutLine.Segment]] = []
        var figures: [Int: LayoutLine.Segment] = [:]
        for (line, segments) in block.lazy.map(\.segments).enumerated() {
            var left: [LayoutLine.Segment] = []
            for (segment, words) in segments.lazy.map(\.words).enumerated() {
                var open: [LayoutLine.Word] = []
                for word in words.indices {
                    let place = Place(line: line, segment: segment, word: word)
                    if taken.contains(place) {
                        if !open.isEmpty { left.append(LayoutLine.Segment(words: open)) }
                        open = []
                    } else if let index = heads[place] {
                        guard torn[index].head.upperBound == word else {
                            open.append(words[word])
                            continue
                        }
                        figures[index] = whole(torn[index], behind: &open, &left)
                        open = []
                    } else {
                        open.append(words[word])
                    }
                }
                if !open.isEmpty { left.append(LayoutLine.Segment(words: open)) }
            }
            rest.append(left)
        }
        for (index, segment) in figures { moved[line(of: torn[index], rest), default: []].append(segment) }
        return block.indices.map { index in
            let line = block[index]
            let segments = moved[index].map {
                (rest[index] + $0).sorted { $0.columns.lowerBound < $1.columns.lowerBound }
            }
            return LayoutLine(
                segments: segments ?? rest[index], source: line.source, page: line.page, isTaken: !line.isBlank,
                middle: line.middle)
        }
    }

    /// A figure with its pieces; what one space parts from it before is another cell, where that is no figure.
    private func whole(
        _ torn: Torn, behind open: inout [LayoutLine.Word], _ left: inout [LayoutLine.Segment]
    ) -> LayoutLine.Segment {
        let words = block[torn.line].segments[torn.segment].words
        let own = torn.head.count - 1
        let before = open.dropLast(own)
        if isPrinted, let last = before.last, !text.isFigure([last]) {
            left.append(LayoutLine.Segment(words: Array(before)))
            open.removeFirst(before.count)
        }
        open.append(words[torn.head.upperBound])
        let isNumber =
            torn.head.count == 1
            && torn.tails.allSatisfy { TornShape(word($0), text) != nil || text.isPercentSign(word($0).bytes) }
        let all =
            open
            + torn.tails.map { place in
                var word = word(place)
                (word.isBehindSpace, word.isBehindBreak) = (false, isNumber)
                return word
            }
        let start = all.reduce(Int.max) { min($0, $1.columns.lowerBound) }
        let end = all.reduce(start) { max($0, $1.columns.upperBound) }
        return LayoutLine.Segment(words: all, columns: start..<end)
    }

    /// The line on which a figure is laid: that of its lines on which the most figures, units and labels stand beside it, the
    /// first where cells begin at the top of their rows, one further down where they stand in the middle.
    private func line(of torn: Torn, _ rest: [[LayoutLine.Segment]]) -> Int {
        func others(_ line: Int) -> Int {
            rest[line].count { text.isFigure($0.words) || text.isRowKind($0.words) || text.isUnit($0.words[...]) }
        }
        let last = torn.tails.last?.line ?? torn.line
        return (torn.line...last).reduce(torn.line) { others($1) > others($0) ? $1 : $0 }
    }
}
