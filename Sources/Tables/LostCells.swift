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
    let cells: ClassifiedCells
    static let reader = FigureReader()
    let roles: [ColumnRole?]
    let classifier: CellClassifier
    /// How many columns the table has; 0 where its rows tell nothing of lost cells.
    private(set) var width = 0
    /// Whether its rows tell where a cell was lost, and not only where two were run into one.
    private(set) var isLearnt = false
    /// The last column that most rows fill.
    private(set) var last = 0
    /// By column, then by class: how many whole rows have it there.
    private(set) var seen: [Int32] = []
    /// By column, one bit for each class: what all rows of the full width have there, whole or not.
    private(set) var known: [UInt16] = []
    /// How many rows are shorter than the others.
    private(set) var shortRows = 0
    /// By column, then by distance less one: how the figures of the two columns stand to each other.
    private var orders: [Order] = []
    /// The largest weight of whole rows.
    private var mostWeight: Decimal?

    /// Some of the rows of the full width, which others are compared with.
    private(set) var whole: [Range<Int>] = []
    /// Whether whole rows hold a unit and a figure in one cell, as where two columns were run into one.
    private(set) var isMergedThroughout = false
    /// The rows that may tell, until a row asks what they do.
    private var untold: [Range<Int>]?
    /// Which of them do.
    private var telling = Telling.all

    /// Which rows tell: all of the full width, those that fill the last column, or those that end with it.
    private enum Telling { case all, filled, ending }

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
    /// With how many whole rows another is compared at most.
    private static let mostCompared = 64
    /// How far apart two columns may stand whose order is learnt.
    private static let neighbours = 2
    static let classCount = CellClass.all.count
    /// What a cell of a class its column never has costs, and what an order against all other rows does, in the tenths of a
    /// `RoleFit` point that rows are aligned by.
    private static let unseen = 10
    private static let disorder = 20
    /// By how much a place may fit worse than the best and still be possible.
    static let margin = 10
    /// The same where the last cell is blank, as it often is by right.
    private static let blankMargin = 50
    /// By how much a row must suit its columns better without a cell that was put in.
    private static let gain = 30

    init(_ draft: TableDraft, cells: ClassifiedCells, columns: [Column], classifier: CellClassifier) {
        self.cells = cells
        self.classifier = classifier
        roles = columns.map { $0.role == .empty ? nil : $0.role }
        var rows: [Range<Int>] = []
        rows.reserveCapacity(draft.rows.count)
        var widths = RowWidths()
        for row in draft.rows where row.kind == .data && !row.isDoubled && cells.filled(row.cells) >= 3 {
            rows.append(row.cells)
            widths.take(row.cells.count)
        }
        let usualWidth = widths.usual(ofEqual: .larger)
        let all = rows.count { $0.count == usualWidth }
        guard usualWidth <= columns.count, let last = LostCells.lastFilled(rows, all, cells, width: usualWidth) else {
            return
        }
        self.last = last
        // A row that holds more than the others gained a cell, or has a remark; it tells nothing of lost ones.
        telling = .ending
        var whole = rows.count { tells($0, width: usualWidth) }
        if whole < LostCells.leastRows {
            telling = .filled
            whole = rows.count { tells($0, width: usualWidth) }
        }
        isLearnt =
            whole >= LostCells.leastRows && all * 4 >= rows.count * LostCells.wholeOfFour && whole < rows.count
        if !isLearnt {
            // Where the headings are as many, fewer rows tell that a shorter one has two cells in one.
            guard usualWidth == columns.count, rows.contains(where: { $0.count + 1 == usualWidth }) else {
                return
            }
            telling = .all
        }
        width = usualWidth
        shortRows = rows.count { $0.count < usualWidth }
        untold = rows
    }

    /// Whether a row tells of others that lost or gained a cell.
    private func tells(_ row: Range<Int>, width: Int) -> Bool {
        guard row.count == width else { return false }
        switch telling {
        case .all: return true
        case .filled: return cells.classes[row.lowerBound + last] != .blank
        case .ending:
            return cells.classes[row.lowerBound + last] != .blank
                && row.dropFirst(last + 1).allSatisfy { cells.classes[$0] == .blank }
        }
    }

    /// Reads what whole rows tell, where no row has asked before.
    mutating func learn() {
        guard let rows = untold.take() else { return }
        let all = rows.filter { $0.count == width }
        let telling = all.filter { tells($0, width: width) }
        seen = [Int32](filledWith: 0, count: width * LostCells.classCount)
        orders = [Order](filledWith: Order(), count: 2 * width * LostCells.neighbours)
        for row in telling { learn(row) }
        isMergedThroughout = telling.contains { unitAndFigure(in: $0) != nil }
        whole = Array(all.prefix(LostCells.mostCompared))
        known = [UInt16](filledWith: 0, count: width)
        for row in all {
            for (column, index) in row.enumerated() {
                known[column] |= 1 << UInt16(cells.classes[index].rawValue)
            }
        }
    }

    /// The last column that at least three in four of the rows of a width fill, which are `all`; nil where none is.
    private static func lastFilled(_ rows: [Range<Int>], _ all: Int, _ cells: ClassifiedCells, width: Int) -> Int? {
        (0..<width).last { column in
            let filled = rows.count { $0.count == width && cells.classes[$0.lowerBound + column] != .blank }
            return filled > 0 && filled * 4 >= all * wholeOfFour
        }
    }

    private mutating func learn(_ row: Range<Int>) {
        for (column, index) in row.enumerated() {
            seen[column * LostCells.classCount + cells.classes[index].rawValue] += 1
        }
        let values = values(of: row)
        if let weight = roles.firstIndex(of: .weight), weight < width, let value = values[weight] {
            mostWeight = max(mostWeight ?? value, value)
        }
        for column in 0..<width {
            for distance in 1...LostCells.neighbours where column + distance < width {
                guard let left = values[column], let right = values[column + distance],
                    let place = order(
                        of: column, distance, cells.classes[row.lowerBound + column],
                        cells.classes[row.lowerBound + column + distance])
                else { continue }
                if left < right { orders[place].below += 1 }
                if left == right { orders[place].equal += 1 }
                if left > right { orders[place].above += 1 }
            }
        }
    }

    func values(of row: Range<Int>) -> [Decimal?] {
        var values: [Decimal?] = []
        values.reserveCapacity(row.count)
        for index in row { values.append(value(index)) }
        return values
    }

    /// Where it is kept how the figures of a column and of one behind it stand to each other: those of numbers, then those of
    /// dates; nil where one is a number and the other a date.
    private func order(of column: Int, _ distance: Int, _ left: CellClass, _ right: CellClass) -> Int? {
        let isDate = left == .date
        guard isDate == (right == .date) else { return nil }
        return ((isDate ? width : 0) + column) * LostCells.neighbours + distance - 1
    }

    /// What a cell's figure is compared by: a number, or a date's year, month and day in one.
    private func value(_ index: Int) -> Decimal? {
        value(cells.paged.cells[index].text, cells.classes[index])
    }

    /// The same of a text of that class.
    func value(_ text: Range<Int>, _ cell: CellClass) -> Decimal? {
        guard cell.isFigure else { return nil }
        let value = LostCells.reader.read(cells.paged.text.bytes, text, expecting: nil).value
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
        guard isLearnt, isShort || row.count == width, cells.filled(row) >= 3,
            row.dropFirst(last).allSatisfy({ cells.classes[$0] == .blank })
        else { return nil }
        learn()
        let values = values(of: row)
        let scores = (0...last).map { lost in
            score(cells.classes[row.prefix(last)], values, isAmongAlike: !isShort) { $0 < lost ? $0 : $0 + 1 }
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
        guard isLearnt, row.count == width || row.count == width + 1, cells.filled(row) >= 3,
            let end = row.indices.last(where: { cells.classes[$0] != .blank }), end - row.lowerBound == last + 1
        else { return nil }
        learn()
        let values = row.map(value)
        let printed = score(cells.classes[row], values, isAmongAlike: false) { $0 < width ? $0 : nil }
        let scores = (0...last).map { gained -> Int? in
            guard cells.classes[row.lowerBound + gained] == .blank else { return nil }
            return score(cells.classes[row], values, isAmongAlike: false) {
                $0 < gained ? $0 : $0 == gained ? nil : $0 - 1
            }
        }
        guard let best = scores.compactMap(\.self).max(), best >= printed + LostCells.gain,
            let gained = scores.lastIndex(where: { $0.map { $0 >= best - LostCells.margin } == true })
        else { return nil }
        return settled(row) { place in
            place < gained ? Int16(clamping: place) : place == gained ? -1 : Int16(clamping: place - 1)
        }
    }

    /// The columns of a row's cells, a figure right behind an empty cell put in that cell's column where no whole row fills
    /// its own and every whole row fills that one: a column that is empty down the page stays where it is where words are moved.
    private func settled(_ row: Range<Int>, _ column: (Int) -> Int16) -> [Int16] {
        var columns = (0..<row.count).map(column)
        for place in columns.indices.dropFirst() {
            let (cell, own) = (cells.classes[row.lowerBound + place], Int(columns[place]))
            guard cell.isFigure, cells.classes[row.lowerBound + place - 1] == .blank, own > 0, own < width,
                Int(columns[place - 1]) == own - 1, !isFilled(own), isSeen(cell, own - 1, anywhere: false),
                !isSeen(.blank, own - 1, anywhere: false)
            else { continue }
            columns.swapAt(place - 1, place)
        }
        return columns
    }

    /// Whether a whole row has something in a column.
    private func isFilled(_ column: Int) -> Bool {
        CellClass.all.contains { $0 != .blank && isSeen($0, column, anywhere: false) }
    }

    /// How well the cells of a row suit the columns that each is given; one without a column suits nothing, unless it is
    /// blank.
    func score(
        _ row: some RandomAccessCollection<CellClass>, _ values: [Decimal?], isAmongAlike: Bool,
        anywhere: Bool = false, column: (Int) -> Int?
    ) -> Int {
        let row = Array(row)
        var score = 0
        for place in row.indices {
            let cell = row[place]
            guard let own = column(place) else {
                if cell != .blank { score -= LostCells.unseen }
                continue
            }
            if !isSeen(cell, own, anywhere: anywhere) { score -= LostCells.unseen }
            if let role = roles[own] { score += min(0, RoleFit.score(cell, in: role) * 10) }
            guard let left = values[place] else { continue }
            for distance in 1...LostCells.neighbours where place + distance < row.count {
                guard let next = column(place + distance), next - own <= LostCells.neighbours,
                    let right = values[place + distance],
                    areAlike(own, next) || !isAmongAlike && !mayBeWeight(left, own),
                    let order = order(of: own, next - own, cell, row[place + distance])
                else { continue }
                if isDisorder(left, right, orders[order]) { score -= LostCells.disorder }
            }
        }
        return score
    }

    /// Whether whole rows have a class in a column, or `anywhere` some row of the full width.
    func isSeen(_ cell: CellClass, _ column: Int, anywhere: Bool) -> Bool {
        anywhere
            ? known[column] & 1 << UInt16(cell.rawValue) != 0
            : seen[column * LostCells.classCount + cell.rawValue] > 0
    }

    /// Whether a figure in the column of weights may be one: how that stands to the targets beside it is an accident.
    private func mayBeWeight(_ value: Decimal, _ column: Int) -> Bool {
        guard roles[column] == .weight, let mostWeight else { return false }
        return value <= mostWeight
    }

    /// Whether two columns hold amounts of the same thing, so that how they stand to each other is no accident.
    private func areAlike(_ left: Int, _ right: Int) -> Bool {
        [left, right].allSatisfy { roles[$0].map(LostCells.amounts.contains) ?? false }
    }

    private static let amounts: Set<ColumnRole> = [.actual, .annualTarget, .tier, .projection, .previous, .cumulative]

    /// Whether two figures stand to each other as in no whole row, where there are rows enough to tell.
    private func isDisorder(_ left: Decimal, _ right: Decimal, _ order: Order) -> Bool {
        guard Int(order.below + order.equal + order.above) >= LostCells.leastRows else { return false }
        if left < right { return order.below == 0 }
        if left > right { return order.above == 0 }
        return order.equal == 0
    }
}
