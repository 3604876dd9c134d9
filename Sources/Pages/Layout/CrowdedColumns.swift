/// Parts columns in which rows again and again hold two figures that stand apart.
///
/// No two cells of a row stand in one column. That a heading lies over the gutter between two columns, or a space parts it from the
/// next one's, says nothing against that.
extension LayoutColumns {
    /// So many rows at least show that a column is two.
    private static let fewestCrowded = 2

    /// The columns with those that are two parted where no cell of a row crosses.
    ///
    /// - Complexity: O(n log n) in the rows' segments.
    static func parted(
        _ columns: [Range<Int>], by lines: some Collection<LayoutLine>, _ text: LayoutText
    ) -> [Range<Int>] {
        let found = LayoutColumns(columns)
        var crowded: [Int: [(left: Int, right: Int)]] = [:]
        for line in lines where line.segments.count >= 3 && LayoutRows.isBody(line, text) {
            for (left, right) in zip(line.segments, line.segments.dropFirst()) {
                guard let place = found.fullest(under: left.columns), found.fullest(under: right.columns) == place,
                    right.columns.lowerBound - left.columns.upperBound >= 2, isCell(left, text), isCell(right, text)
                else { continue }
                crowded[place, default: []].append((left.columns.upperBound, right.columns.lowerBound))
            }
        }
        let doubtful = crowded.filter { $0.value.count >= fewestCrowded }
        guard !doubtful.isEmpty else { return columns }
        var cells: [Int: [Range<Int>]] = [:]
        for line in lines where line.segments.count >= 2 && LayoutRows.isBody(line, text) {
            for segment in line.segments {
                guard let place = found.fullest(under: segment.columns), doubtful[place] != nil else { continue }
                cells[place, default: []].append(segment.columns)
            }
        }
        let headings = lines.prefix { !LayoutRows.isBody($0, text) }.filter { $0.segments.count >= 2 }
        return columns.indices.flatMap { place -> [Range<Int>] in
            guard let gaps = doubtful[place], let own = cells[place],
                let parts = parted(columns[place], at: gaps, own), headings.contains(where: { head(parts, in: $0) })
            else { return [columns[place]] }
            return [parts.left, parts.right]
        }
    }

    /// Whether a line of a heading has one stretch of words over each part of a column: rows that stand one column to the right show
    /// two figures under one.
    private static func head(_ parts: (left: Range<Int>, right: Range<Int>), in line: LayoutLine) -> Bool {
        zip(line.segments, line.segments.dropFirst()).contains { left, right in
            left.columns.overlaps(parts.left) && !left.columns.overlaps(parts.right)
                && right.columns.overlaps(parts.right) && !right.columns.overlaps(parts.left)
        }
    }

    /// Whether a stretch of a row is a figure by itself, and no count that the dates of what is counted follow.
    private static func isCell(_ segment: LayoutLine.Segment, _ text: LayoutText) -> Bool {
        text.isValue(segment.words) && !segment.words.contains { text.isCode($0.bytes) }
    }

    /// How many places of a gap are looked at.
    private static let widestGap = 64

    /// A column parted at the place in all of its gaps that no cell crosses, and where each stands nearer to its own side's; nil
    /// where there is none.
    private static func parted(
        _ column: Range<Int>, at gaps: [(left: Int, right: Int)], _ cells: [Range<Int>]
    ) -> (left: Range<Int>, right: Range<Int>)? {
        let (first, last) = (gaps.reduce(0) { max($0, $1.left) }, gaps.reduce(.max) { min($0, $1.right) })
        guard first <= last else { return nil }
        let cuts = (first...min(last, first + widestGap)).filter { cut in
            !cells.contains { $0.lowerBound < cut && cut < $0.upperBound }
        }
        func distance(_ cut: Int) -> Int {
            cells.reduce(0) { $0 + max(0, $1.upperBound <= cut ? $1.lowerBound - first : last - $1.upperBound) }
        }
        guard let cut = cuts.min(by: { distance($0) < distance($1) }) else { return nil }
        let end = cells.reduce(column.lowerBound) { $1.upperBound <= cut ? max($0, $1.upperBound) : $0 }
        let start = cells.reduce(column.upperBound) { $1.lowerBound >= cut ? min($0, $1.lowerBound) : $0 }
        guard column.lowerBound < end, start < column.upperBound else { return nil }
        return (column.lowerBound..<end, start..<column.upperBound)
    }
}
