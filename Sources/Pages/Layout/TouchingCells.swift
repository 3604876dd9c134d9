/// Parts a row's neighbouring cells between which a scan saw one space, `৩ তারিখ`, or a converter left one, where other rows show two
/// columns.
///
/// No cell is wider than its column. So where each of two words stands in a column of its own or at its side, and these hold what
/// the words are, figures or not, they are two cells.
struct TouchingCells {
    private let text: LayoutText
    /// For each column of the table, how many of its cells are figures, and how many are words.
    private var figures: [Int]
    private var words: [Int]
    /// How many of its cells hold a date.
    private var dates: [Int]
    /// How wide the widest of its cells of one word is.
    private var widest: [Int]

    /// The parts of a table's lines with such cells standing by themselves, from the body's first line on.
    ///
    /// - Complexity: O(n) in the lines' words.
    static func parted(
        _ parts: [[LayoutRows.Part]], from body: Int, _ grid: LayoutGrid, _ text: LayoutText
    ) -> [[LayoutRows.Part]] {
        let fused = parts.indices.dropFirst(body).filter { index in
            guard let stretch = grid.stretch(ofLine: index), !stretch.places.isEmpty else { return false }
            return parts[index].contains { seam(of: $0, stretch, text) != nil || isList($0, text) }
        }
        guard !fused.isEmpty else { return parts }
        let cells = TouchingCells(parts[body...], columns: grid.count, text)
        var parted = parts
        for index in fused {
            guard let stretch = grid.stretch(ofLine: index) else { continue }
            parted[index] = cells.listed(parts[index]) ?? cells.parted(parts[index], stretch)
        }
        return parted
    }

    private init(_ body: ArraySlice<[LayoutRows.Part]>, columns: Int, _ text: LayoutText) {
        self.text = text
        figures = [Int](repeating: 0, count: columns)
        (words, dates, widest) = (figures, figures, figures)
        for part in body.joined() where part.places.count == 1 && part.places.lowerBound < columns {
            if part.words.count == 1 {
                widest[part.places.lowerBound] = max(widest[part.places.lowerBound], TouchingCells.width(part))
            }
            if part.words.contains(where: { text.shape([$0]) == .date }) { dates[part.places.lowerBound] += 1 }
            if text.isValue(part.words) {
                figures[part.places.lowerBound] += 1
            } else {
                words[part.places.lowerBound] += 1
            }
        }
    }

    /// Where a part goes on in another column.
    private struct Seam {
        /// The first word behind it.
        var word: Int
        /// The columns of the stretch before and behind it.
        var (before, behind): (Int, Int)
    }

    /// The first two words of a part that stand in two columns.
    private static func seam(
        of part: LayoutRows.Part, _ stretch: LayoutGrid.Stretch, _ text: LayoutText
    ) -> Seam? {
        guard part.words.count > 1 else { return nil }
        let columns = stretch.columns.columns
        for place in part.words.indices.dropFirst() where !text.isInDate(part.words, at: place) {
            let (left, right) = (part.words[place - 1].columns, part.words[place].columns)
            // Behind a narrowed gap cells stand in the gutter before their columns.
            let behind = LayoutColumns.first(in: columns, endingBehind: right.lowerBound)
            let before = LayoutColumns.first(in: columns, endingBehind: left.lowerBound)
            guard behind < columns.count, right.upperBound <= columns[behind].upperBound else { continue }
            if before < behind, left.upperBound <= columns[before].upperBound {
                return Seam(word: place, before: before, behind: behind)
            }
            // A cell may stand as far behind its own.
            if before == behind, behind > 0, left.upperBound <= columns[behind].lowerBound {
                return Seam(word: place, before: behind - 1, behind: behind)
            }
        }
        return nil
    }

    private func parted(_ parts: [LayoutRows.Part], _ stretch: LayoutGrid.Stretch) -> [LayoutRows.Part] {
        let seams = parts.map { TouchingCells.seam(of: $0, stretch, text) }
        var taken: Set<Int> = []
        for (part, seam) in zip(parts, seams) where seam == nil { taken.formUnion(part.places) }
        return zip(parts, seams).flatMap { part, seam -> [LayoutRows.Part] in
            guard let seam else { return [part] }
            let (before, behind) = (stretch.places[seam.before], stretch.places[seam.behind])
            let left = LayoutRows.Part(words: Array(part.words[..<seam.word]), places: before..<before + 1)
            let right = LayoutRows.Part(words: Array(part.words[seam.word...]), places: behind..<behind + 1)
            guard !taken.contains(before), !taken.contains(behind), areCells(left, right) else {
                return [part]
            }
            return [left, right]
        }
    }

    // MARK: Figures one space apart

    /// Whether nothing but figures of one kind stands in a part.
    private static func isList(_ part: LayoutRows.Part, _ text: LayoutText) -> Bool {
        guard part.words.count > 1, part.places.count == 1,
            part.words.allSatisfy({ text.isFigure([$0]) && text.digits($0.bytes) > 0 && !text.isCode($0.bytes) }),
            // What stands below each other is one figure in pieces.
            part.words.dropFirst().allSatisfy(\.isBehindSpace)
        else { return false }
        let dates = part.words.count { text.shape([$0]) == .date }
        return dates == 0 || dates == part.words.count
    }

    private static func width(_ part: LayoutRows.Part) -> Int {
        (part.words.last?.columns.upperBound ?? 0) - (part.words.first?.columns.lowerBound ?? 0)
    }

    /// By how many letters a cell is wider at most than the widest of one word in its column.
    private static let mostWider = 2
    /// So many rows with a figure show that a column holds them.
    private static let fewestFigures = 2

    /// A row's parts with the figures that one space parts, and those behind them that these pushed aside, in columns of their own.
    ///
    /// - Returns: Nil where there are not as many columns of figures up to the next cell as there are figures.
    private func listed(_ parts: [LayoutRows.Part]) -> [LayoutRows.Part]? {
        let first = parts.firstIndex { part in
            TouchingCells.isList(part, text) && part.places.lowerBound < widest.count
                && TouchingCells.width(part) > widest[part.places.lowerBound] + TouchingCells.mostWider
        }
        guard let first else { return nil }
        let start = parts[first].places.lowerBound
        guard first == 0 || parts[first - 1].places.upperBound <= start else { return nil }
        let filled = figures.indices.filter {
            figures[$0] >= TouchingCells.fewestFigures && figures[$0] > words[$0] && $0 >= start
        }
        var own: [LayoutLine.Word] = []
        for index in parts.indices[first...] {
            guard parts[index].words.allSatisfy({ text.isFigure([$0]) }) else { return nil }
            own += parts[index].words
            let next = index + 1 < parts.count ? parts[index + 1].places.lowerBound : figures.count
            let free = filled.filter { $0 < next }
            guard free.count == own.count else { continue }
            guard TouchingCells.longestChain(own) >= TouchingCells.fewestListed else { return nil }
            let cells = zip(own, free).map { LayoutRows.Part(words: [$0], places: $1..<$1 + 1) }
            return parts[..<first] + cells + parts[(index + 1)...]
        }
        return nil
    }

    /// How many words stand one space behind each other, at most.
    private static func longestChain(_ words: [LayoutLine.Word]) -> Int {
        words.reduce(into: (longest: 0, own: 0)) { chain, word in
            chain.own = word.isBehindSpace ? chain.own + 1 : 1
            chain.longest = max(chain.longest, chain.own)
        }.longest
    }

    /// Two figures may be one cell's; so many are not.
    private static let fewestListed = 3

    /// Whether two parts are what their columns hold, figures one of them at least.
    ///
    /// A count and the date of what is counted are one cell, unless the column of counts holds no dates.
    private func areCells(_ left: LayoutRows.Part, _ right: LayoutRows.Part) -> Bool {
        guard isOfColumn(left), isOfColumn(right), text.isValue(left.words) || text.isValue(right.words) else {
            return false
        }
        let isCounted = text.shape(left.words) == .small && text.shape(Array(right.words.prefix(1))) == .date
        return !isCounted || dates[left.places.lowerBound] == 0
    }

    /// Whether a part is what its column holds.
    private func isOfColumn(_ part: LayoutRows.Part) -> Bool {
        let place = part.places.lowerBound
        return text.isValue(part.words) ? figures[place] > words[place] : words[place] > figures[place]
    }
}
