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
        let byNumbers = LayoutColumns(lines, byNumbers: true, text)
        // What the lines of a crowded heading say of columns is wrong.
        let rows = lines.filter { !text.isInHeading($0.source.lowerBound) }
        guard !byNumbers.agree(with: numbers), rows.count < lines.count else {
            self = byNumbers
            return
        }
        let below = LayoutColumns(rows, byNumbers: true, text)
        guard !below.agree(with: numbers) else {
            self = below
            return
        }
        // Numbers that one space parts stand left of their columns.
        let body = LayoutColumns(rows.filter { !LayoutTable.isNumbering($0, text) }, byNumbers: false, text)
        self = body.columns.count == numbers.count ? body : byNumbers
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
        let joined = LayoutColumns(LayoutColumns.stretches(changes)).joined(
            by: lines, spans, byNumbers: isNumbered, text)
        columns = LayoutColumns.parted(joined, by: lines, text)
    }

    /// Whether enough rows stand in some lines to tell columns.
    private static func hasRows(_ lines: some Collection<LayoutLine>, _ text: LayoutText) -> Bool {
        let rows = lines.lazy.filter { LayoutRows.isBody($0, text) && $0.segments.count >= 2 }
        return rows.prefix(NarrowGutters.fewestRows + 1).count > NarrowGutters.fewestRows
    }

    /// How much a word, and a space between two words, speak against a gutter.
    private static let wordWeight = 2
    private static let spaceWeight = 1
    /// How much more a row says of the gutters than a line of a heading, where columns are numbered.
    private static let rowWeight = 6

    /// The widest line that is looked at, in characters.
    private static let widest = 4000
    /// A gutter may be crossed by at most one in so many of the lines that fill the columns beside it.
    static let crossed = 3

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
}
