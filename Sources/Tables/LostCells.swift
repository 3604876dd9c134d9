internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance

/// Puts the cells of a row that lost one of its cells, or gained an empty one, back into the table's columns, by what the table's whole rows say.
///
/// Where almost every row has a cell for each column, a row with one fewer lost it somewhere, and everything behind stands
/// one to the left. Each place is tried: whether the cells are of the classes that their columns have elsewhere, and
/// whether neighbouring figures rise and fall as in the other rows (targets get easier, projections exceed them). Only
/// the order of figures speaks, never a sum; and a cell is moved only where every place that fits as well moves it.
struct LostCells {
    private let cells: ClassifiedCells
    private static let reader = FigureReader()
    private let roles: [ColumnRole?]
    /// How many columns the table has; 0 where its rows tell nothing of lost cells.
    private var width = 0
    /// The last column that most rows fill.
    private var last = 0
    /// By column, then by class: how many whole rows have it there.
    private var seen: [Int32] = []
    /// By column, then by distance less one: how the figures of the two columns stand to each other.
    private var orders: [Order] = []

    /// The whole rows, whose figures are read when a row that is none of them asks.
    private var whole: [DraftRow] = []
    private var isLearnt = false

    /// Whether whole rows hold a unit and a figure in one cell, as where two columns were run into one.
    private var isMergedThroughout: Bool { whole.contains { unitAndFigure(in: $0.cells) != nil } }

    /// How often the figure of one column was below, at and above another's, among numbers or among dates.
    private struct Order {
        var below: Int32 = 0
        var equal: Int32 = 0
        var above: Int32 = 0
    }

    /// How many rows must be whole, of four.
    private static let wholeOfFour = 3
    /// How many whole rows are asked at least.
    private static let leastRows = 3
    /// How far apart two columns may stand whose order is learnt.
    private static let neighbours = 2
    private static let classCount = CellClass.all.count
    /// What a cell of a class its column never has costs, and what an order against all other rows does, in the tenths of a
    /// `RoleFit` point that rows are aligned by.
    private static let unseen = 10
    private static let disorder = 20
    /// By how much a place may fit worse than the best and still be possible.
    private static let margin = 10
    /// The same where the last cell is blank, as it often is by right.
    private static let blankMargin = 50
    /// By how much a row must suit its columns better without a cell that was put in.
    private static let gain = 30

    init(_ draft: TableDraft, cells: ClassifiedCells, columns: [Column]) {
        self.cells = cells
        roles = columns.map { $0.role == .empty ? nil : $0.role }
        let rows = draft.rows.filter { $0.kind == .data && cells.filled($0.cells) >= 3 }
        let usualWidth = LostCells.usualWidth(rows)
        let all = rows.filter { $0.cells.count == usualWidth }
        guard usualWidth <= columns.count, let last = LostCells.lastFilled(all, cells, width: usualWidth) else {
            return
        }
        self.last = last
        var whole = all.filter { cells.classes[$0.cells.lowerBound + last] != .blank }
        // A row that holds more than the others gained a cell, or has a remark; it tells nothing of lost ones.
        let usual = whole.filter { row in row.cells.dropFirst(last + 1).allSatisfy { cells.classes[$0] == .blank } }
        if usual.count >= LostCells.leastRows { whole = usual }
        guard whole.count >= LostCells.leastRows, all.count * 4 >= rows.count * LostCells.wholeOfFour,
            whole.count < rows.count
        else { return }
        width = usualWidth
        self.whole = whole
    }

    /// Reads what whole rows tell, where no row has asked before.
    private mutating func learn() {
        guard !isLearnt else { return }
        isLearnt = true
        seen = [Int32](repeating: 0, count: width * LostCells.classCount)
        orders = [Order](repeating: Order(), count: 2 * width * LostCells.neighbours)
        for row in whole { learn(row.cells) }
    }

    /// How many cells most rows have; of two numbers that as many have, the larger.
    private static func usualWidth(_ rows: [DraftRow]) -> Int {
        var counts = [Int](repeating: 0, count: rows.reduce(0) { max($0, $1.cells.count) } + 1)
        for row in rows { counts[row.cells.count] += 1 }
        return counts.indices.max { (counts[$0], $0) < (counts[$1], $1) } ?? 0
    }

    /// The last column that at least three in four of some rows fill; nil where none is.
    private static func lastFilled(_ rows: [DraftRow], _ cells: ClassifiedCells, width: Int) -> Int? {
        (0..<width).last { column in
            let filled = rows.count { cells.classes[$0.cells.lowerBound + column] != .blank }
            return filled > 0 && filled * 4 >= rows.count * wholeOfFour
        }
    }

    private mutating func learn(_ row: Range<Int>) {
        for (column, index) in row.enumerated() {
            seen[column * LostCells.classCount + cells.classes[index].rawValue] += 1
        }
        let values = values(of: row)
        for column in 0..<width {
            for distance in 1...LostCells.neighbours where column + distance < width {
                guard let left = values[column], let right = values[column + distance],
                    let place = order(of: column, distance, row.lowerBound + column, row.lowerBound + column + distance)
                else { continue }
                if left < right { orders[place].below += 1 }
                if left == right { orders[place].equal += 1 }
                if left > right { orders[place].above += 1 }
            }
        }
    }

    private func values(of row: Range<Int>) -> [Decimal?] {
        var values: [Decimal?] = []
        values.reserveCapacity(row.count)
        for index in row { values.append(value(index)) }
        return values
    }

    /// Where it is kept how the figures of a column and of one behind it stand to each other: those of numbers, then those of
    /// dates; nil where one is a number and the other a date.
    private func order(of column: Int, _ distance: Int, _ left: Int, _ right: Int) -> Int? {
        let isDate = cells.classes[left] == .date
        guard isDate == (cells.classes[right] == .date) else { return nil }
        return ((isDate ? width : 0) + column) * LostCells.neighbours + distance - 1
    }

    /// What a cell's figure is compared by: a number, or a date's year, month and day in one.
    private func value(_ index: Int) -> Decimal? {
        guard cells.classes[index].isFigure else { return nil }
        let passage = cells.paged.cells[index]
        let value = LostCells.reader.read(cells.paged.text.bytes, passage.text, expecting: nil).value
        if case .date(let date) = value, let year = date.year, let day = date.day {
            return Decimal(Int64(year * 10_000 + date.month * 100 + day))
        }
        return value.quantity
    }

    /// The column of each cell of a row that lost one; nil for any other row, and where nothing need be moved.
    ///
    /// It has one cell fewer than the table's whole rows, or stands in columns that were found by where words stand, and
    /// has nothing in the last that the others fill.
    ///
    /// - Complexity: O(w²) in the table's columns.
    mutating func columns(of row: Range<Int>) -> [Int16]? {
        let isShort = row.count == width - 1
        let last = isShort ? width - 1 : self.last
        guard width > 0, isShort || row.count == width, cells.filled(row) >= 3,
            row.dropFirst(last).allSatisfy({ cells.classes[$0] == .blank })
        else { return nil }
        learn()
        let values = values(of: row)
        let scores = (0...last).map { lost in
            score(row.prefix(last), values, isAmongAlike: !isShort) { $0 < lost ? $0 : $0 + 1 }
        }
        let best = scores.max() ?? 0
        // Behind the last place that is possible every cell stands one to the right; of those before it some may not, and
        // they are left where they are.
        let margin = isShort ? LostCells.margin : LostCells.blankMargin
        guard let lost = scores.lastIndex(where: { $0 >= best - margin }), lost < last else { return nil }
        return (0..<row.count).map { place in
            if place < lost { return Int16(clamping: place) }
            return Int16(clamping: place < last ? place + 1 : place == last ? lost : place)
        }
    }

    /// The column of each cell of a row into which an empty cell was put, that cell's -1; nil for any other row.
    ///
    /// It goes one further than the table's whole rows, and has an empty cell without which its cells are far more like
    /// those of the columns they stand in then.
    ///
    /// - Complexity: O(w²) in the table's columns.
    mutating func columns(ofLonger row: Range<Int>) -> [Int16]? {
        guard width > 0, row.count == width || row.count == width + 1, cells.filled(row) >= 3,
            let end = row.indices.last(where: { cells.classes[$0] != .blank }), end - row.lowerBound == last + 1
        else { return nil }
        learn()
        let values = row.map(value)
        let printed = score(row, values, isAmongAlike: false) { $0 < width ? $0 : nil }
        let scores = (0...last).map { gained -> Int? in
            guard cells.classes[row.lowerBound + gained] == .blank else { return nil }
            return score(row, values, isAmongAlike: false) { $0 < gained ? $0 : $0 == gained ? nil : $0 - 1 }
        }
        guard let best = scores.compactMap(\.self).max(), best >= printed + LostCells.gain,
            let gained = scores.lastIndex(where: { $0.map { $0 >= best - LostCells.margin } == true })
        else { return nil }
        return (0..<row.count).map { place in
            place < gained ? Int16(clamping: place) : place == gained ? -1 : Int16(clamping: place - 1)
        }
    }

    /// The cell of a short row that holds a unit and the figure of the next column, and the two parts of its text; nil where
    /// none does.
    ///
    /// `সংখ্যা ৫` in the column of units, in a row of one cell fewer than the others: the table has a cell for each.
    func merged(in row: Range<Int>) -> (place: Int, unit: Range<Int>, figure: Range<Int>)? {
        let isShort = row.count + 1 == width
        guard width > 0, isShort || row.count == width,
            isShort || row.dropFirst(last).allSatisfy({ cells.classes[$0] == .blank }),
            let found = unitAndFigure(in: row), found.place + 1 < row.count,
            cells.classes[row.lowerBound + found.place + 1] != .blank, !isMergedThroughout
        else { return nil }
        return found
    }

    /// The cell of a unit in a row, where a number stands behind it, and the parts of its text.
    private func unitAndFigure(in row: Range<Int>) -> (place: Int, unit: Range<Int>, figure: Range<Int>)? {
        guard let place = roles.firstIndex(of: .unit), place + 1 < roles.count, place < row.count,
            let next = roles[place + 1], RoleFit.score(.number, in: next) > 0
        else { return nil }
        let (bytes, text) = (cells.paged.text.bytes, cells.paged.cells[row.lowerBound + place].text)
        guard let unit = LostCells.units.read(bytes, text), unit.range.lowerBound == text.lowerBound else { return nil }
        var start = unit.range.upperBound
        while start < text.upperBound, bytes[start] == 0x20 { start += 1 }
        let figure = start..<text.upperBound
        guard start > unit.range.upperBound, case .number = LostCells.reader.readPlain(bytes, figure) else {
            return nil
        }
        return (place, unit.range, figure)
    }

    private static let units = UnitReader()

    /// How well the cells of a row suit the columns that each is given; one without a column suits nothing, unless it is
    /// blank.
    private func score(
        _ row: Range<Int>, _ values: [Decimal?], isAmongAlike: Bool, column: (Int) -> Int?
    ) -> Int {
        var score = 0
        for place in 0..<row.count {
            let cell = cells.classes[row.lowerBound + place]
            guard let own = column(place) else {
                if cell != .blank { score -= LostCells.unseen }
                continue
            }
            if seen[own * LostCells.classCount + cell.rawValue] == 0 { score -= LostCells.unseen }
            if let role = roles[own] { score += min(0, RoleFit.score(cell, in: role) * 10) }
            guard let left = values[place] else { continue }
            for distance in 1...LostCells.neighbours where place + distance < row.count {
                guard let next = column(place + distance), next - own <= LostCells.neighbours,
                    let right = values[place + distance], !isAmongAlike || areAlike(own, next),
                    let order = order(
                        of: own, next - own, row.lowerBound + place, row.lowerBound + place + distance)
                else { continue }
                if isDisorder(left, right, orders[order]) { score -= LostCells.disorder }
            }
        }
        return score
    }

    /// Whether two columns hold amounts of the same thing, so that how they stand to each other is no accident.
    private func areAlike(_ left: Int, _ right: Int) -> Bool {
        [left, right].allSatisfy { roles[$0].map(LostCells.amounts.contains) ?? false }
    }

    private static let amounts: [ColumnRole] = [.actual, .annualTarget, .tier, .projection, .previous, .cumulative]

    /// Whether two figures stand to each other as in no whole row, where there are rows enough to tell.
    private func isDisorder(_ left: Decimal, _ right: Decimal, _ order: Order) -> Bool {
        guard Int(order.below + order.equal + order.above) >= LostCells.leastRows else { return false }
        if left < right { return order.below == 0 }
        if left > right { return order.above == 0 }
        return order.equal == 0
    }
}
