/// Which columns the numbers of a row of column numbers stand over.
///
/// A number stands in the middle of its column, and the cells anywhere in it: ranged left they begin left of the number, ranged
/// right they end right of it. Where each number has one column, these are the table's.
struct NumberedColumns {
    /// To which side the cells of a column are ranged, where they show it.
    enum Side { case left, right, middle }

    /// What stands between two gutters.
    struct Column {
        var range: Range<Int>
        /// The side to which its words are ranged; nil where they do not show it.
        var side: Side?
        /// Whether figures fill it: all such columns of a table are ranged to the same side.
        var holdsFigures: Bool
        /// How much speaks against its being one with the column before it, at most `NumberedColumns.surely`; as much below 0
        /// as speaks for that.
        var apart: Int
    }

    /// What it takes to part two columns beyond doubt.
    static let surely = 8
    /// How much worse it is that a number stands on the side of the cells to which they are ranged.
    private static let wrongSide = 4
    /// So many numbers make a row of them at least, and at most.
    private static let counts = 4...64

    /// The stretches of a line's column numbers; nil where they do not run from 1 on.
    ///
    /// One number may be left out: whoever wrote them miscounted, or a scan lost one, and then the rows' cells keep its column
    /// apart from those beside it.
    static func numbers(of line: LayoutLine, _ text: LayoutText) -> [Range<Int>]? {
        guard LayoutTable.isNumbering(line, text) else { return nil }
        let words = line.segments.flatMap(\.words)
        guard counts.contains(words.count),
            let last = words.last.flatMap({ text.numbering($0.bytes)?.first }), last - words.count <= 1
        else { return nil }
        var next = 1
        for word in words {
            guard let number = text.numbering(word.bytes), number.count == 1, (next...next + 1).contains(number[0])
            else { return nil }
            next = number[0] + 1
        }
        return words.map(\.columns)
    }

    /// For each column, the place of its number; they do not fall.
    ///
    /// Columns that are none of one number's count on.
    ///
    /// - Returns: The places; nil where two columns that surely are two would have one number.
    /// - Complexity: O(columns × numbers²).
    static func places(of columns: [Column], under numbers: [Range<Int>]) -> [Int]? {
        let numbers = numbers + unnumbered(columns, behind: numbers)
        let fits = [Side.middle, .right, .left].map { side in
            fit(
                of: columns.map { column in
                    var column = column
                    if column.holdsFigures { column.side = side }
                    return column
                }, under: numbers)
        }
        let places = fits.min { $0.cost < $1.cost }?.places ?? []
        let isTorn = columns.indices.dropFirst().contains {
            places[$0] == places[$0 - 1] && columns[$0].apart >= surely
        }
        return isTorn ? nil : places
    }

    /// The columns behind the one that the last number stands in: not every table numbers its last ones.
    private static func unnumbered(_ columns: [Column], behind numbers: [Range<Int>]) -> [Range<Int>] {
        guard let last = numbers.last, let place = columns.lastIndex(where: { $0.range.overlaps(last) }) else {
            return []
        }
        return columns[(place + 1)...].filter { $0.apart * 2 >= surely }.map(\.range)
    }

    private static func fit(of columns: [Column], under numbers: [Range<Int>]) -> (places: [Int], cost: Int) {
        guard let first = columns.first, let last = columns.last, let end = numbers.last else { return ([], 0) }
        // Columns are one only where that saves more than their own mean width.
        let width = max(1, (max(last.range.upperBound, end.upperBound) - first.range.lowerBound) / numbers.count)
        let empty = max(1, width / emptyShare)
        var best = numbers.indices.map { $0 * empty + cost(first, numbers[$0]) }
        var before: [[Int]] = []
        for column in columns.dropFirst() {
            var next = [Int](repeating: .max, count: numbers.count)
            var from = next
            for place in numbers.indices {
                let own = cost(column, numbers[place])
                for last in 0...place {
                    let parting = last == place ? max(0, column.apart) : max(0, -column.apart)
                    let step = parting * width * 2 / surely + max(0, place - last - 1) * empty
                    let sum = best[last] + step + own
                    if sum < next[place] { (next[place], from[place]) = (sum, last) }
                }
            }
            best = next
            before.append(from)
        }
        // The last columns are for remarks, and empty in many a table.
        let costs = numbers.indices.map { best[$0] + numbers.count - 1 - $0 }
        var place = costs.indices.min { costs[$0] < costs[$1] } ?? 0
        let total = costs[place]
        var places = [place]
        for from in before.reversed() {
            place = from[place]
            places.append(place)
        }
        return (places.reversed(), total)
    }

    /// That a column between others is empty in all rows costs one in so many parts of a column's width.
    private static let emptyShare = 4

    /// The place of the number that stands nearest to a stretch.
    static func nearest(to stretch: Range<Int>, _ numbers: [Range<Int>]) -> Int {
        func distance(_ number: Range<Int>) -> Int {
            abs(number.lowerBound + number.upperBound - stretch.lowerBound - stretch.upperBound)
        }
        return numbers.indices.min { distance(numbers[$0]) < distance(numbers[$1]) } ?? 0
    }

    /// How far a number stands from its column.
    private static func cost(_ column: Column, _ number: Range<Int>) -> Int {
        if number.lowerBound >= column.range.upperBound {
            return (number.lowerBound - column.range.upperBound + 1)
                * (column.side == nil || column.side == .left ? 1 : wrongSide)
        }
        if number.upperBound <= column.range.lowerBound {
            return (column.range.lowerBound - number.upperBound + 1)
                * (column.side == nil || column.side == .right ? 1 : wrongSide)
        }
        return 0
    }

    /// The side to which stretches are ranged; nil where it is neither, or both.
    static func side(of stretches: [Range<Int>]) -> Side? {
        let isLeft = isCommon(stretches.map(\.lowerBound))
        return isLeft == isCommon(stretches.map(\.upperBound)) ? nil : isLeft ? .left : .right
    }

    /// Whether two in three of some places are the same.
    private static func isCommon(_ places: [Int]) -> Bool {
        var counts: [Int: Int] = [:]
        for place in places { counts[place, default: 0] += 1 }
        return places.count > 1 && (counts.values.max() ?? 0) * 3 >= places.count * 2
    }
}
