internal import BengaliText
internal import Figures
internal import Pages
internal import Provenance
internal import Tables

/// Reads a figure beside which a mark stands that is none of it: `-৬`, `- ৬`, `৬ -`, `(৬)`, `৬+`, a footnote's `৬¹` and `৬*`, or
/// what somebody struck out.
///
/// What these documents report is counted, measured or dated, so no figure is below zero; a dash at one is a rule of the
/// page or dirt. It stays a sign only where every other figure of the row has one too. A dash that stands apart may be
/// the neighbour's, so it is left out only where the row has all its cells.
struct MarkedFigures {
    let reader: CellReader
    let joiner: SplitNumberJoiner

    /// Whether a figure may be one with such a mark.
    static func mayHold(_ value: FigureValue) -> Bool {
        switch value {
        case .text: true
        case .number(let value), .percent(let value), .money(let value): value < .zero
        default: false
        }
    }

    /// Reads a figure anew without its mark, and points its cell at what is left.
    func read(
        _ figure: inout Figure, _ cell: inout Cell?, at column: Int, of cells: RowCells, expecting unit: UnitKind?,
        in paged: inout PagedText
    ) {
        guard let passage = cell?.passage, let inner = inner(paged.text.bytes, passage.text) else { return }
        let bytes = Array(paged.text.bytes[inner])
        let value = reader.value(bytes, expecting: unit)
        guard MarkedFigures.isFigure(value) else { return }
        let isStruck = FigureMarks.hasStroke(paged.text.bytes, passage.text)
        let isApart = passage.text.contains { paged.text.bytes[$0] == 0x20 && !inner.contains($0) }
        // What is struck out is no neighbour's dash.
        if isApart, !isStruck, !joiner.isWhole(cells, around: column) { return }
        if let quantity = figure.quantity, quantity < .zero, areSigned(cells, but: column, paged) { return }
        let read = paged.text.reread(
            passage, as: bytes, rule: .figureMark,
            evidence: isStruck ? "a figure, what is struck out beside it" : "a figure and a mark, none below zero")
        cell?.passage = read
        figure = Figure(value: value, passages: Passages(read))
    }

    private static func isFigure(_ value: FigureValue) -> Bool {
        switch value {
        case .number(let value), .percent(let value), .money(let value): value >= .zero
        case .date: true
        default: false
        }
    }

    /// What stands between the marks at the edges of a cell, a figure in digits; nil where there are none.
    private func inner(_ bytes: borrowing [UInt8], _ range: Range<Int>) -> Range<Int>? {
        var (low, high) = (range.lowerBound, range.upperBound)
        let opens = low < high && bytes[low] == 0x28 && bytes[high - 1] == 0x29
        if opens { (low, high) = (low + 1, high - 1) }
        while low < high, let width = FigureMarks.width(atStartOf: low..<high, bytes) { low += width }
        // What closes an amount, `/-`, is its own.
        while low < high, let width = FigureMarks.width(atEndOf: low..<high, bytes), bytes[high - width - 1] != 0x2F {
            high -= width
        }
        return high - low < range.count && low < high ? low..<high : nil
    }

    /// Whether every other figure of a row but its weight and its score is below zero, two or more.
    private func areSigned(_ cells: RowCells, but column: Int, _ paged: PagedText) -> Bool {
        var signed = 0
        for other in joiner.columns.columns.indices where other != column && joiner.columns.holdsFigures(other) {
            guard other != joiner.columns.weight, other != joiner.columns.score, let passage = cells[other]?.passage,
                !passage.isEmpty,
                let value = reader.value(Array(paged.text.bytes[passage.text]), expecting: nil).quantity
            else { continue }
            if value >= .zero { return false }
            signed += 1
        }
        return signed > 1
    }
}
