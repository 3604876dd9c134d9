internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables

/// Joins a number that stands in two pieces in its cell, `১২ ০`, where its row leaves no other reading.
///
/// Two figures in a cell are one number where no column could have lost its own: the row has all its cells, those beside
/// it say something, and a unit that counts one thing has one figure. Elsewhere they stay `several`.
struct SplitNumberJoiner {
    let columns: ColumnPlaces
    let reader: CellReader
    /// How many cells most of the table's rows have.
    let width: Int

    /// A stray mark behind a number, read as a digit, makes it ten times as large: more than that above all other figures of
    /// the row is no number of it.
    private static let stray = Decimal(10)
    /// The largest share that is printed in a column of percentages, and what all weights of a document add up to.
    private static let whole = Decimal(100)

    /// How many cells most of a table's rows of figures have, found in one pass: the number that outlasts all others.
    static func width(of table: Table) -> Int {
        var width = table.columns.count
        var votes = 0
        for row in table.rows where row.kind == .data {
            if votes == 0 { width = row.cells.count }
            votes += row.cells.count == width ? 1 : -1
        }
        return width
    }

    /// Whether a figure may be one in pieces: several, or what has no reading.
    static func mayJoin(_ value: FigureValue) -> Bool {
        switch value {
        case .several, .text: true
        default: false
        }
    }

    /// Reads a figure that holds several anew, and points its cell at the joined text.
    func join(
        _ figure: inout Figure, _ cell: inout Cell?, at column: Int, of cells: RowCells, expecting unit: UnitKind?,
        in paged: inout PagedText
    ) {
        guard let passage = cell?.passage, unit != .countAndDate, unit != .date, isWhole(cells, around: column),
            !isOfTwoRows(passage, at: column, of: cells, paged),
            let number = reader.splitNumber(passage, expecting: unit, in: paged), let value = number.value.quantity,
            suits(value, at: column, of: cells, unit, paged)
        else { return }
        figure = reader.joined(number, &cell, "unit: \(unit?.rawValue ?? "other"), a cell for each column", &paged)
    }

    /// Whether a row has all its cells, and what holds figures beside one says something.
    func isWhole(_ cells: RowCells, around column: Int) -> Bool {
        cells.count >= width
            && [column - 1, column + 1].allSatisfy { next in
                !columns.holdsFigures(next) || cells[next].map { !$0.passage.isEmpty } ?? false
            }
    }

    /// Whether a cell's pieces stand in two places of a form and so do those of another cell with figures: they are two rows that were
    /// read as one, not a number that ran over.
    private func isOfTwoRows(_ passage: Passage, at column: Int, of cells: RowCells, _ paged: PagedText) -> Bool {
        func isStacked(_ passage: Passage) -> Bool { paged.text.pieces(of: passage).count > 1 }
        guard isStacked(passage) else { return false }
        return columns.columns.indices.contains { other in
            other != column && columns.holdsFigures(other) && cells[other].map { isStacked($0.passage) } ?? false
        }
    }

    private func suits(
        _ value: Decimal, at column: Int, of cells: RowCells, _ unit: UnitKind?, _ paged: PagedText
    ) -> Bool {
        let role = columns.columns[column].role
        if role == .weight || role == .score || role == .areaWeight { return value < SplitNumberJoiner.whole }
        let others = columns.columns.indices.compactMap { other -> Decimal? in
            guard other != column, columns.holdsFigures(other), other != columns.weight, other != columns.score,
                let passage = cells[other]?.passage
            else { return nil }
            return reader.plain(passage, in: paged)?.quantity
        }
        // Beside nothing to compare it with, a number may be of any size but for a share.
        guard let largest = others.max() else { return unit == .percent && value <= SplitNumberJoiner.whole }
        if unit == .percent { return value <= max(largest, SplitNumberJoiner.whole) }
        // A part of the year is no more than the largest of the row, its target or its total.
        if [.quarter, .halfYear, .previous, .current].contains(role) { return value <= largest }
        return largest.multiplied(by: SplitNumberJoiner.stray).map { value <= $0 } ?? false
    }
}
