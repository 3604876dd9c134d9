/// Which columns a stretch of a line lies over.
extension LayoutColumns {
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
    func places(of stretch: Range<Int>) -> Range<Int> {
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

    static func first(in columns: [Range<Int>], endingBehind column: Int) -> Int {
        var low = 0
        var high = columns.count
        while low < high {
            let middle = (low + high) / 2
            if columns[middle].upperBound <= column { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
