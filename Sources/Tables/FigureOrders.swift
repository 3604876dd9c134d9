internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance

/// How the figures of a table's columns stand to each other, row by row: targets of tiers get easier from the best down, no
/// quarter exceeds the year, no score its weight.
///
/// It tells columns apart whose cells are of one kind, where no heading does. Only the order of two figures speaks, never
/// a sum.
struct FigureOrders {
    /// By column: the figures of the rows that are compared, nil where a row has none there.
    private var values: [[Decimal?]]
    /// By column, whether each of them is a date.
    private var dates: [[Bool]]

    private static let reader = FigureReader()
    /// So many rows are compared at most, and at least.
    private static let mostRows = 40
    private static let fewestRows = 3
    /// So many rows at least must have figures in two columns for one to fall below the other.
    private static let fewestFalling = 2
    /// What a relation that always holds speaks for a reading, and one that holds as often as chance has it.
    private static let weight = 400
    private static let chance = 60

    init(_ draft: TableDraft, cells: ClassifiedCells, width: Int) {
        values = [[Decimal?]](repeating: [], count: width)
        dates = [[Bool]](repeating: [], count: width)
        let rows = draft.rows.filter { $0.kind == .data && !$0.isDoubled && cells.filled($0.cells) >= 3 }
        // Rows of another width lost a cell or gained one; they would be compared in the wrong columns.
        for row in rows.filter({ $0.cells.count == width }).prefix(FigureOrders.mostRows) {
            for column in 0..<width {
                let index = row.cells.lowerBound + column
                let figure = FigureOrders.figure(cells, index)
                values[column].append(figure?.value)
                dates[column].append(figure?.isDate ?? false)
            }
        }
    }

    /// What a cell is compared by: a number, or a date's year, month and day in one.
    private static func figure(_ cells: ClassifiedCells, _ index: Int) -> (value: Decimal, isDate: Bool)? {
        guard cells.classes[index].isFigure else { return nil }
        let value = reader.read(cells.paged.text.bytes, cells.paged.cells[index].text, expecting: nil).value
        if case .date(let date) = value {
            guard let year = date.year, let day = date.day else { return nil }
            return (Decimal(Int64(year * 10_000 + date.month * 100 + day)), true)
        }
        return value.quantity.map { ($0, false) }
    }

    /// In how many rows of a hundred two columns' figures stand to each other as they should; nil where too few have both.
    private func share(
        _ left: Int, _ right: Int, _ holds: (_ left: Decimal, _ right: Decimal, _ isDate: Bool) -> Bool
    ) -> Int? {
        var (rows, holding) = (0, 0)
        for row in values[left].indices {
            guard let one = values[left][row], let other = values[right][row], dates[left][row] == dates[right][row]
            else { continue }
            rows += 1
            if holds(one, other, dates[left][row]) { holding += 1 }
        }
        return rows < FigureOrders.fewestRows ? nil : holding * 100 / rows
    }

    /// The columns side by side of which each is easier than the one before in almost every row, two columns or more.
    ///
    /// - Complexity: O(c × r) in the columns and the rows that are compared.
    func fallingRuns() -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var first = 0
        for column in values.indices {
            if column + 1 < values.count, falls(column, column + 1) { continue }
            if column > first { runs.append(first..<column + 1) }
            first = column + 1
        }
        return runs
    }

    /// Whether one column's figures are easier than those of the one before it, in all rows or in nine of ten.
    private func falls(_ left: Int, _ right: Int) -> Bool {
        var (rows, holding) = (0, 0)
        for row in values[left].indices {
            guard let one = values[left][row], let other = values[right][row], dates[left][row] == dates[right][row]
            else { continue }
            rows += 1
            if dates[left][row] ? one < other : one > other { holding += 1 }
        }
        return rows >= FigureOrders.fewestFalling && holding * 10 >= rows * 9
    }

    /// Whether the figures of a column are numbers of which none exceeds that of another column, in two rows or more.
    func isWithin(_ column: Int, _ other: Int) -> Bool {
        var rows = 0
        for row in values[column].indices {
            guard let figure = values[column][row] else { continue }
            guard !dates[column][row], let most = values[other][row], !dates[other][row], figure <= most else {
                return false
            }
            rows += 1
        }
        return rows >= FigureOrders.fewestFalling
    }

    /// Whether the figures of a column are those of another in percent of a third's, rounded, in almost every row.
    func isPercent(_ column: Int, _ part: Int, of whole: Int) -> Bool {
        follows(column, part, whole) { rate, part, whole in
            part.multiplied(by: FigureOrders.hundred).map { rate.isRounding(of: $0, over: whole) } ?? false
        }
    }

    /// Whether the figures of a column are such shares of another's as a third has in percent, rounded, in almost every row:
    /// weighted scores.
    func isShare(_ column: Int, of whole: Int, at rate: Int) -> Bool {
        follows(column, whole, rate) { share, whole, rate in
            whole.multiplied(by: rate).map { share.isRounding(of: $0, over: FigureOrders.hundred) } ?? false
        }
    }

    private static let hundred = Decimal(100)

    /// Whether a column's numbers follow from two other columns', in nine of ten rows that have all three, two rows or more.
    private func follows(
        _ column: Int, _ one: Int, _ other: Int, _ holds: (_ own: Decimal, _ one: Decimal, _ other: Decimal) -> Bool
    ) -> Bool {
        var (rows, holding) = (0, 0)
        for row in values[column].indices {
            guard let own = values[column][row], let first = values[one][row], let second = values[other][row],
                !dates[column][row], !dates[one][row], !dates[other][row]
            else { continue }
            rows += 1
            if holds(own, first, second) { holding += 1 }
        }
        return rows >= FigureOrders.fewestFalling && holding * 10 >= rows * 9
    }

    /// By how much the greatest of the steps between columns exceeds the others, in hundredths of their mean, the mean of all
    /// rows; nil where no row has a figure in each.
    func unevenness(of columns: Range<Int>) -> Int? {
        var (rows, sum) = (0, 0.0)
        guard let first = columns.first, columns.count > 1 else { return nil }
        for row in values[first].indices {
            let figures = columns.compactMap { values[$0][row].map { FigureOrders.days($0, dates[first][row]) } }
            let isOfOneKind = columns.allSatisfy { dates[$0][row] == dates[first][row] }
            guard figures.count == columns.count, isOfOneKind else { continue }
            let steps = zip(figures, figures.dropFirst()).map { abs($0 - $1) }
            let mean = steps.reduce(0, +) / Double(steps.count)
            guard mean > 0, let most = steps.max() else { continue }
            rows += 1
            sum += most / mean
        }
        return rows == 0 ? nil : Int(sum * 100 / Double(rows))
    }

    /// A figure whose differences can be compared: a date's are days, about.
    private static func days(_ value: Decimal, _ isDate: Bool) -> Double {
        let figure = (0..<value.places).reduce(Double(value.mantissa)) { figure, _ in figure / 10 }
        guard isDate else { return figure }
        let date = Int(figure)
        return Double(date / 10_000 * 365 + date / 100 % 100 * 30 + date % 100)
    }

    /// What the order of the figures says for a reading of the columns, in the hundredths of the alignment's scores.
    ///
    /// - Complexity: O(r) in the rows that are compared, for each pair of columns that is bound.
    func score(_ columns: [Column]) -> Int {
        var score = 0
        func add(_ share: Int?) {
            if let share { score += (share - FigureOrders.chance) * FigureOrders.weight / 100 }
        }
        func addMean(_ shares: [Int?]) {
            let known = shares.compactMap(\.self)
            if !known.isEmpty { add(known.reduce(0, +) / known.count) }
        }
        func places(_ role: ColumnRole) -> [Int] { columns.indices.filter { columns[$0].role == role } }
        let tiers = places(.tier)
        for (best, next) in zip(tiers, tiers.dropFirst()) { add(share(best, next) { $2 ? $0 < $1 : $0 > $1 }) }
        let years =
            places(.actual) + places(.annualTarget).filter { _ in !places(.projection).isEmpty } + places(.projection)
        for (before, after) in zip(years, years.dropFirst()) {
            add(share(before, after) { left, right, _ in left <= right })
        }
        let quarters = places(.quarter)
        for whole in places(.annualTarget) + places(.total) {
            addMean(quarters.map { share($0, whole) { $2 || $0 <= $1 } })
        }
        // What falls from column to column in row after row are no quarters.
        for (before, after) in zip(quarters, quarters.dropFirst()) {
            add(
                share(before, after) { $2 ? $0 < $1 : $0 > $1 }.map {
                    min(FigureOrders.chance, 2 * FigureOrders.chance - $0)
                })
        }
        for half in places(.halfYear) {
            addMean(quarters.filter { $0 < half }.map { share($0, half) { $2 || $0 <= $1 } })
        }
        for whole in places(.cumulative) {
            for part in places(.previous) + places(.current) {
                add(share(part, whole) { left, right, _ in left <= right })
            }
        }
        if let score = places(.score).first, let weight = places(.weight).first {
            add(share(score, weight) { $2 || $0 <= $1 })
        } else if !places(.score).isEmpty {
            // Without weights there are no scores.
            add(0)
        }
        return score
    }
}
