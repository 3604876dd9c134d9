/// Tells a column whose heading an engine lost from one whose cells are ranged to the other side than its heading.
///
/// Where in every other column the figures stand below their heading, those that stand clear of one are none of its.
struct LostHeadings {
    private let cells: [[Range<Int>]]
    private let headings: [[Range<Int>]]
    private let figures: [Int]

    /// - Parameters:
    ///   - cells: For each column its body's cells.
    ///   - headings: For each column the lines of its heading.
    ///   - figures: For each column how many of its cells are figures.
    init(_ cells: [[Range<Int>]], _ headings: [[Range<Int>]], _ figures: [Int]) {
        (self.cells, self.headings, self.figures) = (cells, headings, figures)
    }

    /// Whether of a column and the one behind it one has a heading alone and the other figures alone that are none of this heading's.
    func isLost(besides left: Int) -> Bool {
        let (headed, filled) = headings[left].isEmpty ? (left + 1, left) : (left, left + 1)
        guard cells[headed].isEmpty, headings[filled].isEmpty, figures[filled] > 0,
            figures[filled] * 2 > cells[filled].count, let heading = extent(headed),
            cells[filled].allSatisfy({ LostHeadings.distance($0, heading) > 0 })
        else { return false }
        var others = 0
        for place in cells.indices where place != headed && place != filled {
            guard figures[place] > 0, figures[place] * 2 > cells[place].count, let own = extent(place) else { continue }
            guard cells[place].allSatisfy({ LostHeadings.distance($0, own) == 0 }) else { return false }
            others += 1
        }
        return others >= LostHeadings.fewest
    }

    /// From where the lines of a column's heading begin to where they end.
    private func extent(_ place: Int) -> Range<Int>? {
        guard let start = headings[place].map(\.lowerBound).min(), let end = headings[place].map(\.upperBound).max()
        else { return nil }
        return start..<max(start, end)
    }

    /// How far a cell stands beside a heading; 0 where it is below it.
    private static func distance(_ cell: Range<Int>, _ heading: Range<Int>) -> Int {
        max(0, cell.lowerBound - heading.upperBound, heading.lowerBound - cell.upperBound)
    }

    /// So many other columns of figures show where figures stand.
    private static let fewest = 3
}
