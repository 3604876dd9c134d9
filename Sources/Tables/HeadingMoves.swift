internal import BengaliText
internal import Pages
internal import Provenance

/// The ways in which a scan may have moved the headings of a table, which the columns then choose among.
struct HeadingMoves {
    private let draft: TableDraft
    private let cells: ClassifiedCells
    private let headings: [HeadingEvidence]
    private let bodies: [BodyEvidence]
    private let rows: [DraftRow]

    init(_ draft: TableDraft, of cells: ClassifiedCells, headings: [HeadingEvidence], bodies: [BodyEvidence]) {
        (self.draft, self.cells, self.headings, self.bodies) = (draft, cells, headings, bodies)
        rows = draft.rows.prefix { $0.kind == .header || $0.kind == .numbering }.filter { $0.kind == .header }
    }

    /// Narrower tables are no plans.
    private static let narrow = 4

    /// The moves that the shape of the heading allows; empty for almost every table.
    ///
    /// - Complexity: O(n) in the table's rows.
    func possible() -> [HeadingPlaces] {
        let width = headings.count
        guard width > HeadingMoves.narrow, let longest = rows.map(\.cells.count).max() else { return [] }
        if let ends = upperEnds() { return ends }
        if longest == width - 1, bodies[width - 1].filled > 0, draft.isEven(cells) {
            return (1..<width - 1).map { HeadingPlaces(column: $0, step: 1) }
        }
        guard rows.count == 1, longest == width, bodies[width - 1].rows > 0, bodies[width - 1].filled == 0
        else { return [] }
        let bytes = cells.paged.text.bytes
        return (1..<width).filter { column in
            let (left, right) = (headings[column - 1].pieces, headings[column].pieces)
            guard let one = left.first?.text, let other = right.first?.text, !one.isEmpty else { return false }
            return bytes[one].elementsEqual(bytes[other])
        }.map { HeadingPlaces(column: $0, step: -1) }
    }

    /// The last heading of the upper row put over each column up to the headings of the lower row, where the heading that
    /// spans these stands one column left of them; nil where it does not.
    private func upperEnds() -> [HeadingPlaces]? {
        guard rows.count == 2 else { return nil }
        let (upper, lower) = (rows[0].cells, rows[1].cells)
        guard let first = (0..<lower.count).first(where: { isFilled(lower, $0) }), let last = self.last(lower),
            first > 0,
            last > first, (first...last).allSatisfy({ isFilled(lower, $0) }), let end = self.last(upper), end > last,
            (0..<first).allSatisfy({ isFilled(upper, $0) }), !(first..<last).contains(where: { isFilled(upper, $0) }),
            isFilled(upper, last)
        else { return nil }
        return (0..<first).map { HeadingPlaces(column: $0, step: 0, end: end) }
    }

    private func isFilled(_ row: Range<Int>, _ place: Int) -> Bool {
        place < row.count && cells.classes[row.lowerBound + place] != .blank
    }

    /// The place of the last cell of a row that says something.
    private func last(_ row: Range<Int>) -> Int? { (0..<row.count).last { isFilled(row, $0) } }
}
