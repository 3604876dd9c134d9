/// How many rows have how many cells.
///
/// Rows of one table have few different widths, so that going through them all costs less than hashing each.
struct RowWidths {
    /// Which of two widths counts that as many rows have.
    enum Preference { case smaller, larger }

    private var counts: [Int] = []

    /// Takes a row of so many cells.
    mutating func take(_ width: Int) {
        if counts.count <= width { counts.append(contentsOf: repeatElement(0, count: width + 1 - counts.count)) }
        counts[width] += 1
    }

    /// How many cells most rows have; 0 where there are none.
    func usual(ofEqual preference: Preference) -> Int {
        var usual = 0
        for width in counts.indices where counts[width] > 0 {
            let isAsUsual = counts[width] == counts[usual] && preference == .larger
            if counts[width] > counts[usual] || isAsUsual { usual = width }
        }
        return usual
    }
}
