/// The columns of some lines: the stretches between gutters that run through them.
///
/// All lines decide together. A word on a place speaks against a gutter there, a single space between words a little, a gap
/// not at all; a gutter is a valley between two fuller places, which few words cross.
struct LayoutColumns {
    /// The columns, in order; they do not touch.
    let columns: [Range<Int>]

    /// Makes columns of known bounds.
    init(_ columns: [Range<Int>]) { self.columns = columns }

    /// Finds the gutters of some lines.
    ///
    /// - Complexity: O(n) in the lines' words and their width.
    init(_ lines: some Collection<LayoutLine>, _ text: LayoutText) {
        let found = LayoutColumns(lines, byNumbers: false, text)
        let numbers = lines.lazy.compactMap { NumberedColumns.numbers(of: $0, text) }.first
        // Column numbers are asked where what stands below them does not tell.
        guard let numbers, !found.agree(with: numbers), LayoutColumns.hasRows(lines, text) else {
            self = found
            return
        }
        self = LayoutColumns(lines, byNumbers: true, text)
    }

    /// Whether each column has its number; the last ones may have none.
    func agree(with numbers: [Range<Int>]) -> Bool {
        numbers.count <= columns.count && numbers.enumerated().allSatisfy { fullest(under: $1) == $0 }
    }

    private init(_ lines: some Collection<LayoutLine>, byNumbers isNumbered: Bool, _ text: LayoutText) {
        var changes: [Int] = []
        func add(_ weight: Int, _ range: Range<Int>) {
            let end = min(range.upperBound, LayoutColumns.widest)
            guard range.lowerBound < end else { return }
            while changes.count <= end { changes.append(0) }
            changes[range.lowerBound] += weight
            changes[end] -= weight
        }
        let spans = HeadingSpans(lines, text)
        // Headings reach over the gutters of narrow columns; where these are numbered, rows say more.
        for line in lines where line.segments.count >= 2 {
            let isRow =
                isNumbered
                && (LayoutRows.isBody(line, text) || LayoutTable.isNumbering(line, text))
            let weight = isRow ? LayoutColumns.rowWeight : 1
            // What lies over several columns says nothing of the gutters between them.
            for segment in line.segments where !spans.hold(segment, of: line) {
                let limits = spans.clipped(segment.columns, of: line)
                add(weight * LayoutColumns.spaceWeight, limits)
                for word in segment.words {
                    let word = word.columns.clamped(to: limits)
                    add(weight * (LayoutColumns.wordWeight - LayoutColumns.spaceWeight), word)
                }
            }
        }
        columns = LayoutColumns(LayoutColumns.stretches(changes)).joined(by: lines, spans, byNumbers: isNumbered, text)
    }

    /// Whether enough rows stand in some lines to tell columns.
    private static func hasRows(_ lines: some Collection<LayoutLine>, _ text: LayoutText) -> Bool {
        let rows = lines.lazy.filter { LayoutRows.isBody($0, text) && $0.segments.count >= 2 }
        return rows.prefix(NarrowGutters.fewestRows + 1).count > NarrowGutters.fewestRows
    }

    /// The columns without gutters that lie inside cells, as between a date's day and its month: segments of the body
    /// cross such a place, and hardly any begins right of it, or hardly any ends left of it.
    private func joined(
        by lines: some Collection<LayoutLine>, _ spans: HeadingSpans, byNumbers: Bool, _ text: LayoutText
    ) -> [Range<Int>] {
        guard columns.count > 1 else { return columns }
        var body = Crossings(columns.count)
        var headings = body
        var isNumbered = [Bool](repeating: false, count: columns.count)
        var numbers: [Range<Int>]?
        var cells: [[Range<Int>]] = columns.map { _ in [] }
        var rows: [Set<Int>] = []
        var figures = [Int](repeating: 0, count: columns.count)
        var numerals = figures
        for line in lines where line.segments.count >= 2 {
            // Column numbers are neither: they stand in the middle of their columns, each of which has its own.
            let isNumbering = LayoutTable.isNumbering(line, text)
            if isNumbering, numbers == nil { numbers = NumberedColumns.numbers(of: line, text) }
            let isBody = !isNumbering && LayoutRows.isBody(line, text)
            if isBody { rows.append([]) }
            for segment in line.segments where !spans.hold(segment, of: line) {
                let places = places(of: segment)
                if isNumbering {
                    for place in places { isNumbered[place] = true }
                } else if isBody {
                    body.add(places)
                    // A cell that is wider than its column stands in this all the same.
                    if let place = fullest(under: segment.columns) {
                        rows[rows.count - 1].insert(place)
                        cells[place].append(segment.columns)
                        figures[place] += text.isFigure(segment.words) ? 1 : 0
                        numerals[place] += segment.words.contains { text.digits($0.bytes) > 0 } ? 1 : 0
                    }
                } else {
                    headings.add(places)
                }
            }
        }
        if byNumbers, let numbers, let joined = joined(under: numbers, cells, rows, figures, body) { return joined }
        var joined = [columns[0]]
        var group = Holding(body, headings, isNumbered, 0)
        for (left, column) in zip(columns.indices, columns.dropFirst()) {
            let next = Holding(body, headings, isNumbered, left + 1)
            // Headings are asked only where nothing else stands.
            let areOne = (body.isEmpty(left) || body.isEmpty(left + 1) ? headings : body).areOne(left)
            if !(group.hasNumber && next.hasNumber),
                areOne || group.isBeside(next)
                    || group.isHeaded != next.isHeaded && numerals[left] + numerals[left + 1] == 0
                        && areTurns(left, rows)
            {
                joined[joined.count - 1] = joined[joined.count - 1].lowerBound..<column.upperBound
                group.formUnion(next)
            } else {
                joined.append(column)
                group = next
            }
        }
        return joined
    }

    /// Whether almost every row fills one of two neighbouring columns, and none both: cells in the middle of one column, of
    /// which the short ones were set further to the right.
    private func areTurns(_ left: Int, _ rows: [Set<Int>]) -> Bool {
        var (before, behind) = (0, 0)
        for row in rows {
            let (isBefore, isBehind) = (row.contains(left), row.contains(left + 1))
            if isBefore, isBehind { return false }
            before += isBefore ? 1 : 0
            behind += isBehind ? 1 : 0
        }
        return min(before, behind) > 0 && before + behind >= NarrowGutters.fewestRows
            && (before + behind) * LayoutColumns.turns >= rows.count * (LayoutColumns.turns - 1)
    }

    /// Of so many rows one may fill neither.
    private static let turns = 6

    /// The columns with those as one that stand under the same number.
    ///
    /// `rows` are, for each row of the body, the columns that it fills.
    private func joined(
        under numbers: [Range<Int>], _ cells: [[Range<Int>]], _ rows: [Set<Int>], _ figures: [Int],
        _ body: Crossings
    ) -> [Range<Int>]? {
        let filled = columns.indices.filter { !cells[$0].isEmpty }
        let own = filled.indices.map { index in
            let column = filled[index]
            var apart = 0
            if index > 0 {
                let last = filled[index - 1]
                let both = rows.count { $0.contains(last) && $0.contains(column) }
                let fewer = max(1, min(cells[last].count, cells[column].count))
                apart =
                    last + 1 == column && body.areOne(last)
                    ? -NumberedColumns.surely
                    : min(NumberedColumns.surely, 2 * NumberedColumns.surely * both / fewer)
            }
            return NumberedColumns.Column(
                range: columns[column], side: NumberedColumns.side(of: cells[column]),
                holdsFigures: figures[column] * 2 > cells[column].count, apart: apart)
        }
        guard let places = NumberedColumns.places(of: own, under: numbers) else { return nil }
        var joined: [Range<Int>] = []
        var (next, last) = (0, -1)
        for (column, range) in columns.enumerated() {
            let place: Int
            if next < filled.count, filled[next] == column {
                place = places[next]
                next += 1
            } else {
                // What only headings fill, or a number, between the columns beside it.
                let nearest = NumberedColumns.nearest(to: range, numbers)
                place = min(max(nearest, last), next < places.count ? places[next] : max(last, numbers.count - 1))
            }
            if place == last, let before = joined.popLast() {
                joined.append(before.lowerBound..<range.upperBound)
            } else {
                joined.append(range)
            }
            last = place
        }
        return joined
    }

    /// What stands between two gutters.
    private struct Holding {
        private var hasBody: Bool
        private var hasHeading: Bool
        /// Whether a column's number does.
        private(set) var hasNumber: Bool

        init(_ body: Crossings, _ headings: Crossings, _ isNumbered: [Bool], _ column: Int) {
            (hasBody, hasHeading) = (!body.isEmpty(column), !headings.isEmpty(column))
            hasNumber = isNumbered[column]
        }

        var isHeaded: Bool { hasHeading }
        private var isNumberAlone: Bool { hasNumber && !hasBody && !hasHeading }

        mutating func formUnion(_ other: Holding) {
            hasBody = hasBody || other.hasBody
            hasHeading = hasHeading || other.hasHeading
            hasNumber = hasNumber || other.hasNumber
        }

        /// Whether a heading in the middle of its column stands beside cells that are ranged to one side of it: on one side
        /// of a gutter stands nothing but the heading, on the other nothing but cells.
        func isBeside(_ other: Holding) -> Bool {
            if isNumberAlone || other.isNumberAlone { return true }
            return hasBody != hasHeading && hasBody == other.hasHeading && hasHeading == other.hasBody
        }
    }

    /// How many segments begin in a column, end in it, and cross the gutter behind it.
    private struct Crossings {
        private var starts: [Int]
        private var ends: [Int]
        private var crossings: [Int]

        init(_ columns: Int) {
            starts = [Int](repeating: 0, count: columns)
            (ends, crossings) = (starts, starts)
        }

        mutating func add(_ places: Range<Int>) {
            guard let first = places.first, let last = places.last else { return }
            starts[first] += 1
            ends[last] += 1
            for place in first..<last { crossings[place] += 1 }
        }

        func isEmpty(_ column: Int) -> Bool { starts[column] == 0 && ends[column] == 0 && crossings[column] == 0 }

        func areOne(_ left: Int) -> Bool {
            min(starts[left + 1], ends[left]) * LayoutColumns.crossed < crossings[left]
        }
    }

    /// How much a word, and a space between two words, speak against a gutter.
    private static let wordWeight = 2
    private static let spaceWeight = 1
    /// How much more a row says of the gutters than a line of a heading, where columns are numbered.
    private static let rowWeight = 6

    /// The widest line that is looked at, in characters.
    private static let widest = 4000
    /// A gutter may be crossed by at most one in so many of the lines that fill the columns beside it.
    private static let crossed = 3

    /// The stretches between valleys: places which few lines cover, compared with the fuller places on both sides.
    private static func stretches(_ changes: [Int]) -> [Range<Int>] {
        var columns: [Range<Int>] = []
        var start: Int?
        var peak = 0
        var valley: (depth: Int, range: Range<Int>)?
        var depth = 0
        for (place, change) in changes.enumerated() {
            depth += change
            if start == nil {
                if depth > 0 { (start, peak, valley) = (place, depth, nil) }
                continue
            }
            if let low = valley, depth > low.depth, low.depth * crossed <= min(peak, depth) {
                columns.append((start ?? 0)..<low.range.lowerBound)
                (start, peak, valley) = (low.range.upperBound, depth, nil)
            } else if depth * crossed <= peak, depth < peak {
                valley = note(depth, at: place, after: valley)
            }
            peak = max(peak, depth)
        }
        if let start {
            let end = valley.map { $0.depth == 0 ? $0.range.lowerBound : changes.count } ?? changes.count
            columns.append(start..<max(start, min(end, changes.count - 1)))
        }
        return columns.filter { !$0.isEmpty }
    }

    /// The lowest places so far: those that run on at the same depth, or deeper ones in their place.
    private static func note(
        _ depth: Int, at place: Int, after valley: (depth: Int, range: Range<Int>)?
    ) -> (depth: Int, range: Range<Int>) {
        guard let valley, valley.depth <= depth else { return (depth, place..<place + 1) }
        guard valley.depth == depth, valley.range.upperBound == place else { return valley }
        return (depth, valley.range.lowerBound..<place + 1)
    }

    /// The columns a segment lies over, as a range of their places; empty where it lies over none.
    func places(of segment: LayoutLine.Segment) -> Range<Int> { places(of: segment.columns) }

    /// The column a word stands in for the most part, or stands nearest to.
    func place(of word: LayoutLine.Word) -> Int { place(of: word.columns) }

    /// The column that a stretch fills the most of, or stands nearest to.
    func place(of stretch: Range<Int>) -> Int {
        if let place = fullest(under: stretch) { return place }
        let near = LayoutColumns.first(in: columns, endingBehind: stretch.lowerBound)
        guard near < columns.count else { return max(0, columns.count - 1) }
        guard near > 0 else { return 0 }
        let before = stretch.lowerBound - columns[near - 1].upperBound
        return before <= columns[near].lowerBound - stretch.upperBound ? near - 1 : near
    }

    /// The column that a stretch fills the most of; nil where it touches none.
    func fullest(under stretch: Range<Int>) -> Int? {
        var place = LayoutColumns.first(in: columns, endingBehind: stretch.lowerBound)
        var best: (place: Int, overlap: Int)?
        while place < columns.count, columns[place].lowerBound < stretch.upperBound {
            let overlap = columns[place].clamped(to: stretch).count
            if overlap > best?.overlap ?? 0 { best = (place, overlap) }
            place += 1
        }
        return best?.place
    }

    /// Whether a segment runs over a gutter where no gap between its words is.
    func isCrossed(by segment: LayoutLine.Segment) -> Bool {
        var place = LayoutColumns.first(in: columns, endingBehind: segment.columns.lowerBound)
        while place + 1 < columns.count, columns[place + 1].lowerBound < segment.columns.upperBound {
            let gutter = max(0, columns[place].upperBound - 1)..<columns[place + 1].lowerBound + 1
            let isParted = zip(segment.words, segment.words.dropFirst()).contains { left, right in
                (left.columns.upperBound..<max(left.columns.upperBound + 1, right.columns.lowerBound)).overlaps(gutter)
            }
            if columns[place].overlaps(segment.columns), !isParted { return true }
            place += 1
        }
        return false
    }

    /// A segment lies over a column where it fills a good part of it, or the column a good part of the segment.
    private func places(of stretch: Range<Int>) -> Range<Int> {
        var best: (place: Int, overlap: Int)?
        var range: Range<Int>?
        var place = LayoutColumns.first(in: columns, endingBehind: stretch.lowerBound)
        while place < columns.count, columns[place].lowerBound < stretch.upperBound {
            let overlap = columns[place].clamped(to: stretch).count
            if overlap > best?.overlap ?? 0 { best = (place, overlap) }
            if overlap * 10 >= 3 * min(columns[place].count, stretch.count) {
                range = (range?.lowerBound ?? place)..<place + 1
            }
            place += 1
        }
        guard let best else { return 0..<0 }
        return range ?? best.place..<best.place + 1
    }

    private static func first(in columns: [Range<Int>], endingBehind column: Int) -> Int {
        var low = 0
        var high = columns.count
        while low < high {
            let middle = (low + high) / 2
            if columns[middle].upperBound <= column { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
