/// How well lines fall into columns: by how many segments begin, end, or have their middles in the same place as others.
///
/// What is measured wrongly puts the segments of one column in many places.
enum LineAlignment {
    /// The widest line that is looked at, in letters.
    private static let widest = 4000

    /// How well lines that were measured one way fall into columns: the larger the better, to compare ways to measure them.
    ///
    /// - Complexity: O(n) in the lines' segments and their width.
    static func score(of lines: [LayoutLine]) -> Int {
        let last = lines.reduce(0) { max($0, $1.segments.last?.columns.upperBound ?? 0) }
        let widest = min(LineAlignment.widest, last + 1)
        var starts = [Int](repeating: 0, count: widest + 1)
        var ends = starts
        var middles = [Int](repeating: 0, count: 2 * widest + 2)
        for line in lines where line.segments.count >= 2 {
            for segment in line.segments {
                starts[min(segment.columns.lowerBound, widest)] += 1
                ends[min(segment.columns.upperBound, widest)] += 1
                middles[min(segment.columns.lowerBound + segment.columns.upperBound, 2 * widest + 1)] += 1
            }
        }
        // One behind the last place stands for all further ones, which says nothing.
        let edges = (0..<widest).reduce(0) { $0 + starts[$1] * starts[$1] + ends[$1] * ends[$1] }
        // A middle falls on a letter or between two.
        return (0..<2 * widest).reduce(edges) { $0 + middles[$1] * (middles[$1] + middles[$1 + 1]) }
    }
}
