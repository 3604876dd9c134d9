/// Joins columns without gutters that lie inside cells: where cells cross, or stand under one number.
extension LayoutColumns {
    /// The columns without gutters that lie inside cells, as between a date's day and its month: segments of the body
    /// cross such a place, and hardly any begins right of it, or hardly any ends left of it.
    func joined(
        by lines: some Collection<LayoutLine>, _ spans: HeadingSpans, byNumbers: Bool, _ text: LayoutText
    ) -> [Range<Int>] {
        guard columns.count > 1 else { return columns }
        var body = Crossings(columns.count)
        var headings = body
        var isNumbered = [Bool](repeating: false, count: columns.count)
        var numbers: [Range<Int>]?
        var cells: [[Range<Int>]] = columns.map { _ in [] }
        var headed = cells
        var rows: [Set<Int>] = []
        var figures = [Int](repeating: 0, count: columns.count)
        var numerals = figures
        for line in lines where line.segments.count >= 2 {
            // Column numbers are neither: they stand in the middle of their columns, each of which has its own.
            let isNumbering = LayoutTable.isNumbering(line, text)
            if isNumbering, numbers == nil { numbers = NumberedColumns.numbers(of: line, text) }
            // The line on which a cell goes on may hold one figure of its row.
            let isBody =
                !isNumbering && (LayoutRows.isBody(line, text) || !rows.isEmpty && text.holdsRowFigure(line))
            if isBody { rows.append([]) }
            for segment in line.segments where !spans.hold(segment, of: line) {
                let places = places(of: segment)
                if isNumbering {
                    for place in places { isNumbered[place] = true }
                } else if isBody {
                    body.add(places)
                    // A cell that is wider than its column stands in this all the same.
                    if let place = fullest(under: segment.columns) {
                        rows[rows.count - 1].insert(place)
                        cells[place].append(segment.columns)
                        figures[place] += text.isFigure(segment.words) ? 1 : 0
                        numerals[place] +=
                            text.isFigure(segment.words) && text.digits(segment.words[0].bytes) > 0 ? 1 : 0
                    }
                } else {
                    headings.add(places)
                    if places.count == 1, let place = places.first { headed[place].append(segment.columns) }
                }
            }
        }
        if byNumbers, let numbers, let joined = joined(under: numbers, cells, rows, figures, body) { return joined }
        var joined = [columns[0]]
        let turns = ColumnTurns(rows: rows, cells: cells.map(\.count), numerals: numerals)
        var group = Holding(body, headings, isNumbered, 0)
        var first = 0
        for (left, column) in zip(columns.indices, columns.dropFirst()) {
            let next = Holding(body, headings, isNumbered, left + 1)
            // Headings are asked only where nothing else stands.
            let areOne = (body.isEmpty(left) || body.isEmpty(left + 1) ? headings : body).areOne(left)
            let isNearer =
                left + 2 < columns.count
                && isNearer(left + 1, next, to: Holding(body, headings, isNumbered, left + 2))
            if !(group.hasNumber && next.hasNumber),
                areOne
                    || group.isBeside(next) && !isNearer
                        && !LostHeadings(cells, headed, figures).isLost(besides: left)
                    || group.isHeaded != next.isHeaded && turns.areTaken(by: first...left, inMost: true)
                    || column.lowerBound - columns[left].upperBound < LayoutColumns.narrowest
                        && (headed[left].isEmpty || headed[left + 1].isEmpty)
                        && turns.areTaken(by: left...left, inMost: false)
            {
                joined[joined.count - 1] = joined[joined.count - 1].lowerBound..<column.upperBound
                group.formUnion(next)
            } else {
                joined.append(column)
                (group, first) = (next, left + 1)
            }
        }
        return joined
    }

    /// Whether what stands in a column goes as well with the one behind it as with the one before, and is nearer to that.
    private func isNearer(_ column: Int, _ own: Holding, to behind: Holding) -> Bool {
        guard own.isBeside(behind), !(own.hasNumber && behind.hasNumber) else { return false }
        return columns[column + 1].lowerBound - columns[column].upperBound
            < columns[column].lowerBound - columns[column - 1].upperBound
    }

    /// Cells side by side stand at least so many letters apart, which no gutter is narrower than that has cells on both sides.
    private static let narrowest = 2

    /// The columns with those as one that stand under the same number.
    ///
    /// `rows` are, for each row of the body, the columns that it fills.
    func joined(
        under numbers: [Range<Int>], _ cells: [[Range<Int>]], _ rows: [Set<Int>], _ figures: [Int],
        _ body: Crossings
    ) -> [Range<Int>]? {
        let filled = columns.indices.filter { !cells[$0].isEmpty }
        let own = filled.indices.map { index in
            let column = filled[index]
            var apart = 0
            if index > 0 {
                let last = filled[index - 1]
                let both = rows.count { $0.contains(last) && $0.contains(column) }
                let fewer = max(1, min(cells[last].count, cells[column].count))
                apart =
                    last + 1 == column && body.areOne(last)
                    ? -NumberedColumns.surely
                    : min(NumberedColumns.surely, 2 * NumberedColumns.surely * both / fewer)
            }
            return NumberedColumns.Column(
                range: columns[column], side: NumberedColumns.side(of: cells[column]),
                holdsFigures: figures[column] * 2 > cells[column].count, apart: apart)
        }
        guard let places = NumberedColumns.places(of: own, under: numbers) else { return nil }
        var joined: [Range<Int>] = []
        var (next, last) = (0, -1)
        for (column, range) in columns.enumerated() {
            let place: Int
            if next < filled.count, filled[next] == column {
                place = places[next]
                next += 1
            } else {
                // What only headings fill, or a number, between the columns beside it.
                let nearest = NumberedColumns.nearest(to: range, numbers)
                place = min(max(nearest, last), next < places.count ? places[next] : max(last, numbers.count - 1))
            }
            if place == last, let before = joined.popLast() {
                joined.append(before.lowerBound..<range.upperBound)
            } else {
                joined.append(range)
            }
            last = place
        }
        return joined
    }

    /// What stands between two gutters.
    struct Holding {
        private var hasBody: Bool
        private var hasHeading: Bool
        /// Whether a column's number does.
        private(set) var hasNumber: Bool

        init(_ body: Crossings, _ headings: Crossings, _ isNumbered: [Bool], _ column: Int) {
            (hasBody, hasHeading) = (!body.isEmpty(column), !headings.isEmpty(column))
            hasNumber = isNumbered[column]
        }

        var isHeaded: Bool { hasHeading }
        private var isNumberAlone: Bool { hasNumber && !hasBody && !hasHeading }

        mutating func formUnion(_ other: Holding) {
            hasBody = hasBody || other.hasBody
            hasHeading = hasHeading || other.hasHeading
            hasNumber = hasNumber || other.hasNumber
        }

        /// Whether a heading in the middle of its column stands beside cells that are ranged to one side of it: on one side
        /// of a gutter stands nothing but the heading, on the other nothing but cells.
        func isBeside(_ other: Holding) -> Bool {
            if isNumberAlone || other.isNumberAlone { return true }
            return hasBody != hasHeading && hasBody == other.hasHeading && hasHeading == other.hasBody
        }
    }

    /// How many segments begin in a column, end in it, and cross the gutter behind it.
    struct Crossings {
        private var starts: [Int]
        private var ends: [Int]
        private var crossings: [Int]

        init(_ columns: Int) {
            starts = [Int](repeating: 0, count: columns)
            (ends, crossings) = (starts, starts)
        }

        mutating func add(_ places: Range<Int>) {
            guard let first = places.first, let last = places.last else { return }
            starts[first] += 1
            ends[last] += 1
            for place in first..<last { crossings[place] += 1 }
        }

        func isEmpty(_ column: Int) -> Bool { starts[column] == 0 && ends[column] == 0 && crossings[column] == 0 }

        func areOne(_ left: Int) -> Bool {
            min(starts[left + 1], ends[left]) * LayoutColumns.crossed < crossings[left]
        }
    }
}
