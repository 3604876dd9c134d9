/// What a table parted by spaces hands on to the page behind it: its heading and its last rows, under which the rows of a page
/// without a heading find their columns where they stand in the same places.
struct CarriedLines {
    /// The heading and the last rows, as the source has them.
    let lines: [LayoutLine]
    let measure: LetterMeasure
    /// The line behind the table.
    let end: Int
    private var starts: Set<Int> = []
    private var ends: Set<Int> = []
    private var middles: Set<Int> = []

    /// So many of a table's last lines are handed on, and so many tell where its cells stand.
    private static let mostRows = 8
    private static let mostPlaced = 60
    /// Lines that may stand between a table's rows on two pages.
    private static let mostBetween = 14
    /// One in so many stretches of a page's rows may stand elsewhere.
    private static let astrayShare = 10
    /// Lines of the first row that may stand above its figures.
    private static let mostAbove = 2
    /// The lines of a page that are compared.
    private static let mostCompared = 30

    /// Takes the lines of a table, the heading's before those of its body.
    init(_ table: [LayoutLine], measure: LetterMeasure, end: Int, _ text: LayoutText) {
        let body = table.firstIndex { LayoutRows.isBody($0, text) } ?? table.count
        lines = Array(table[..<body] + table[max(body, table.count - CarriedLines.mostRows)...])
        self.measure = measure
        self.end = end
        for line in table[max(body, table.count - CarriedLines.mostPlaced)...] + table[..<body] {
            for segment in line.segments {
                starts.insert(segment.columns.lowerBound)
                ends.insert(segment.columns.upperBound)
                middles.insert(segment.columns.lowerBound + segment.columns.upperBound)
            }
        }
    }

    /// The first of some lines that may be a row of the next page: near the table, and below lines of one stretch at most.
    func firstRow(of range: Range<Int>, gaps: (Int) -> Int) -> Int? {
        let near = range.clamped(to: end..<end + CarriedLines.mostBetween + 1)
        return near.first { gaps($0) > 0 }
    }

    /// Whether lines are rows without a heading whose stretches begin, end or have their middles where the table's do.
    func fit(_ page: [LayoutLine], _ text: LayoutText) -> Bool {
        let rows = page.prefix(CarriedLines.mostCompared).filter { $0.segments.count >= 3 }
        // A row whose words stand about their cell's middle has its figures on its second line or its third.
        guard let first = rows.first, LayoutRows.isBody(first, text),
            page.prefix(CarriedLines.mostAbove + 1).contains(where: { $0.source == first.source })
        else { return false }
        let segments = rows.flatMap(\.segments)
        let astray = segments.count { !isPlaced($0) }
        return astray * CarriedLines.astrayShare <= segments.count
    }

    private func isPlaced(_ segment: LayoutLine.Segment) -> Bool {
        (-1...1).contains { off in
            starts.contains(segment.columns.lowerBound + off) || ends.contains(segment.columns.upperBound + off)
                || middles.contains(segment.columns.lowerBound + segment.columns.upperBound + off)
        }
    }
}
