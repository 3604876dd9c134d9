/// The columns of a table that is parted by spaces: the stretches of the line between gutters that run through its lines.
struct LayoutColumns {
    /// The columns, in order; they do not touch.
    let columns: [Range<Int>]
    /// How many segments reach over more than one column, of how many.
    let crossing: Int

    /// Finds the gutters of some lines.
    ///
    /// - Complexity: O(n) in the lines' segments and their width.
    init(_ lines: [LayoutLine]) {
        let rows = lines.filter { $0.segments.count >= 2 }
        var width = 0
        for row in rows { width = max(width, row.segments.last?.columns.upperBound ?? 0) }
        width = min(width, LayoutColumns.widest)
        var changes = [Int](repeating: 0, count: width + 1)
        for row in rows {
            for segment in row.segments where segment.columns.lowerBound < width {
                changes[segment.columns.lowerBound] += 1
                changes[min(segment.columns.upperBound, width)] -= 1
            }
        }
        let columns = LayoutColumns.stretches(changes)
        self.columns = columns
        crossing = rows.reduce(0) { sum, row in
            sum + row.segments.count { LayoutColumns.places(of: $0.columns, in: columns).count > 1 }
        }
    }

    /// How well lines fall into columns: by how many segments begin, and how many end, in the same place as others.
    ///
    /// What is measured wrongly puts the segments of one column in many places.
    ///
    /// - Complexity: O(n) in the lines' segments and their width.
    static func alignment(of lines: [LayoutLine]) -> Int {
        var starts = [Int](repeating: 0, count: widest + 1)
        var ends = starts
        for line in lines where line.segments.count >= 2 {
            for segment in line.segments {
                starts[min(segment.columns.lowerBound, widest)] += 1
                ends[min(segment.columns.upperBound, widest)] += 1
            }
        }
        // One behind the last place stands for all further ones, which says nothing.
        return (0..<widest).reduce(0) { $0 + starts[$1] * starts[$1] + ends[$1] * ends[$1] }
    }

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
            if let low = valley, depth > low.depth, low.depth * crossed <= min(peak, depth), low.depth * crossed <= peak
            {
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
    func places(of segment: LayoutLine.Segment) -> Range<Int> {
        LayoutColumns.places(of: segment.columns, in: columns)
    }

    /// The column a word stands in for the most part.
    func place(of word: LayoutLine.Word) -> Int {
        LayoutColumns.places(of: word.columns, in: columns).first
            ?? (columns.lastIndex { $0.upperBound <= word.columns.lowerBound } ?? 0)
    }

    /// A segment lies over a column where it fills a good part of it, or the column a good part of the segment.
    private static func places(of stretch: Range<Int>, in columns: [Range<Int>]) -> Range<Int> {
        var best: (place: Int, overlap: Int)?
        var range: Range<Int>?
        var place = first(in: columns, endingBehind: stretch.lowerBound)
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
