/// Columns below a heading: the table's, or those in which cells stand, and besides these some that may hold a heading alone.
///
/// Of a column without a cell the rows tell nothing but a gap that is wider than others, or nothing where it is the last; and its
/// heading, on a line whose headings one space parts, stands far from that gap. So such columns are supposed, and
/// the words of the heading tell which of them there are.
struct ColumnsBelow {
    /// Their places in the table, which counts the opened columns as well; in order.
    private(set) var places: [Int]
    /// Where they stand in the line.
    private(set) var columns: [Range<Int>]
    /// For each column opened besides those of the table's grid the one of the grid before which it stands; in order.
    private(set) var opened: [Int] = []

    init(places: [Int], columns: [Range<Int>]) {
        let count = min(places.count, columns.count)
        (self.places, self.columns) = (Array(places.prefix(count)), Array(columns.prefix(count)))
    }

    /// Twice the places where their middles stand.
    var middles: [Int] { columns.map { $0.lowerBound + $0.upperBound } }

    /// Those of them in which cells stand.
    func filled(_ cells: Set<Int>) -> ColumnsBelow { filtered { cells.contains($0) } }

    /// Those of them from a column of the table on.
    func from(_ place: Int) -> ColumnsBelow { filtered { $0 >= place } }

    /// How many lines of rows are asked where cells stand.
    static let mostRows = 40

    /// The same columns as wide as the cells of some rows in them.
    func narrowed(to rows: some Sequence<[LayoutRows.Part]>) -> ColumnsBelow {
        var found: [Int: Range<Int>] = [:]
        for part in rows.joined() where part.places.count == 1 {
            guard let first = part.words.first?.columns, let last = part.words.last?.columns else { continue }
            let place = part.places.lowerBound
            let known = found[place] ?? first.lowerBound..<max(first.lowerBound, last.upperBound)
            found[place] =
                min(known.lowerBound, first.lowerBound)..<max(known.upperBound, last.upperBound, first.lowerBound)
        }
        return ColumnsBelow(places: places, columns: zip(places, columns).map { found[$0] ?? $1 })
    }

    private func filtered(_ holds: (Int) -> Bool) -> ColumnsBelow {
        let own = places.indices.filter { holds(places[$0]) }
        return ColumnsBelow(places: own.map { places[$0] }, columns: own.map { columns[$0] })
    }

    /// The place of a column of the grid among those of the table with the opened ones.
    static func place(_ place: Int, opened: [Int]) -> Int { place + opened.count { $0 <= place } }

    // MARK: Columns that hold a heading alone

    /// The widest gaps that are looked at, and how many columns one holds at most.
    private static let mostGaps = 2
    private static let mostInGap = 3

    /// The same columns with others in gaps that have room for them, in all such gaps or the widest, and behind the last; in a table
    /// of so many columns.
    ///
    /// - Complexity: O(columns).
    func withBare(in count: Int) -> [ColumnsBelow] {
        let gaps = gaps()
        let ways = (gaps.isEmpty ? [] : [gaps]) + (gaps.count > 1 ? [[gaps[0]]] : []) + [[]]
        return ways.flatMap { way in
            [0, 1].compactMap { behind in
                way.isEmpty && behind == 0 ? nil : opened(Dictionary(uniqueKeysWithValues: way), behind: behind, count)
            }
        }
    }

    /// Twice the way from one column's middle to the next one's, in the median.
    private var pitch: Int {
        let middles = middles
        let steps = zip(middles, middles.dropFirst()).map { $1 - $0 }.sorted()
        return max(1, steps.isEmpty ? 1 : steps[steps.count / 2])
    }

    /// The columns before which others have room, and how many.
    private func gaps() -> [(Int, Int)] {
        let (middles, pitch) = (middles, pitch)
        var gaps: [(place: Int, count: Int, width: Int)] = []
        for place in columns.indices.dropFirst() {
            let width = 2 * (columns[place].lowerBound - columns[place - 1].upperBound)
            let step = middles[place] - middles[place - 1]
            // Beside words, which are ranged to one side of a wide column, a gap tells nothing.
            guard width >= pitch, (2 * step + pitch) / (2 * pitch) > 1 else { continue }
            let room = min(ColumnsBelow.mostInGap, (2 * step + pitch) / (2 * pitch) - 1)
            gaps.append((place, room, width))
        }
        return gaps.sorted { ($0.width, $1.place) > ($1.width, $0.place) }.prefix(ColumnsBelow.mostGaps)
            .map { ($0.place, $0.count) }
    }

    private func opened(_ gaps: [Int: Int], behind: Int, _ count: Int) -> ColumnsBelow {
        var own = ColumnsBelow(places: [], columns: [])
        func add(_ place: Int, _ column: Range<Int>) {
            own.places.append(place + own.opened.count)
            own.columns.append(column)
        }
        for place in columns.indices {
            if let room = gaps[place], place > 0 {
                let (start, end) = (columns[place - 1].upperBound, columns[place].lowerBound)
                for step in 1...room {
                    let middle = start + (end - start) * step / (room + 1)
                    add(places[place], middle..<middle + 1)
                    own.opened.append(places[place])
                }
            }
            add(places[place], columns[place])
        }
        for step in 0..<behind {
            let middle = (columns.last?.upperBound ?? 0) + pitch * (step + 1) / 2
            add(count, middle..<middle + 1)
            own.opened.append(count)
        }
        return own
    }

    /// The places of the opened columns in the table.
    var bare: [Int] { opened.enumerated().map { $1 + $0 } }
}

extension LayoutRows.Part {
    /// The same in a table with opened columns.
    func shifted(_ opened: [Int]) -> LayoutRows.Part {
        guard !places.isEmpty else { return self }
        let first = ColumnsBelow.place(places.lowerBound, opened: opened)
        let last = ColumnsBelow.place(places.upperBound - 1, opened: opened)
        return LayoutRows.Part(words: words, places: first..<last + 1)
    }
}
