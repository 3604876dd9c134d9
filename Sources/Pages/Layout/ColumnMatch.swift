/// How often a stretch's columns are filled, and with what shapes of text.
struct ColumnShapes {
    /// For each column, how many of its cells have each shape.
    private(set) var counts: [[Int]]
    /// How many lines fill columns at all.
    private(set) var lines = 0

    init(_ stretch: LayoutGrid.Stretch, of block: [LayoutLine], _ text: LayoutText) {
        counts = stretch.columns.columns.map { _ in [Int](repeating: 0, count: LayoutText.Shape.allCases.count) }
        for line in block[stretch.lines] where line.segments.count >= 2 {
            lines += 1
            for segment in line.segments {
                let places = stretch.columns.places(of: segment)
                guard places.count == 1, places.lowerBound < counts.count else { continue }
                counts[places.lowerBound][text.shape(segment.words).rawValue] += 1
            }
        }
    }

    func filled(_ column: Int) -> Int { counts[column].reduce(0, +) }
}

/// Which columns of a table a stretch's columns are, where it has fewer: an alignment in order, by what the columns hold.
struct ColumnMatch {
    let table: ColumnShapes
    let stretch: ColumnShapes

    /// For each column of the stretch the table's.
    ///
    /// - Parameters:
    ///   - gutters: How wide the gaps between the stretch's columns are; a column left out has room in one.
    ///   - narrowest: The narrowest gap of the table.
    /// - Returns: The columns' places in the table, which rise.
    /// - Complexity: O(columns of the table × columns of the stretch).
    func places(gutters: [Int], narrowest: Int) -> [Int] {
        let (wide, few) = (table.counts.count, stretch.counts.count)
        let none = Int.min / 4
        var best = [Int](repeating: none, count: (few + 1) * (wide + 1))
        var taken = [Bool](repeating: false, count: best.count)
        for place in 0...wide {
            best[place] = place == 0 ? 0 : best[place - 1] - absence(place - 1, in: nil, narrowest)
        }
        for column in 1...max(1, few) where column <= few {
            let gutter = column <= gutters.count ? gutters[column - 1] : nil
            for place in column...max(column, wide) where place <= wide {
                let cell = column * (wide + 1) + place
                let match = best[cell - wide - 2] + likeness(column - 1, place - 1)
                let left = best[cell - 1] == none ? none : best[cell - 1] - absence(place - 1, in: gutter, narrowest)
                best[cell] = max(match, left)
                taken[cell] = match >= left
            }
        }
        var places = [Int](repeating: 0, count: few)
        var (column, place) = (few, wide)
        while column > 0, place > 0 {
            if taken[column * (wide + 1) + place] {
                column -= 1
                places[column] = place - 1
            }
            place -= 1
        }
        return places
    }

    /// What it costs that the stretch leaves a column of the table out: how often the table fills it, and more where the gap
    /// has no room for it.
    private func absence(_ place: Int, in gutter: Int?, _ narrowest: Int) -> Int {
        let share = table.filled(place) * 10 / max(1, table.lines)
        let isNarrow = gutter.map { $0 < 2 * narrowest } == true
        return stretch.lines * (share + (isNarrow ? 6 : 0))
    }

    /// How well the cells of two columns go together, ten for each cell that is of the same shape.
    private func likeness(_ column: Int, _ place: Int) -> Int {
        let others = table.filled(place)
        guard others > 0 else { return 0 }
        var sum = 0
        for (shape, count) in stretch.counts[column].enumerated() where count > 0 {
            for (other, weight) in table.counts[place].enumerated() where weight > 0 {
                sum += count * weight * ColumnMatch.likeness(shape, other)
            }
        }
        return sum / others
    }

    /// The shapes' likenesses: kinds of figures are alike, a dash stands for any, words and figures are not.
    private static func likeness(_ left: Int, _ right: Int) -> Int {
        if left == right { return 10 }
        let (small, date, dash) = (LayoutText.Shape.small, LayoutText.Shape.date, LayoutText.Shape.dash)
        let areFigures = left >= small.rawValue && right >= small.rawValue
        if areFigures {
            if left == dash.rawValue || right == dash.rawValue { return 7 }
            return left == date.rawValue || right == date.rawValue ? 2 : 6
        }
        if left < small.rawValue, right < small.rawValue {
            return left == LayoutText.Shape.code.rawValue || right == LayoutText.Shape.code.rawValue ? 2 : 4
        }
        return -10
    }
}
