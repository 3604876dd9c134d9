/// Over which columns the cells of a heading stand: over their own, or all of them from one on a column further left or right,
/// where a scan lost one heading with its cell, printed one twice, or put one of the upper row at that row's end.
struct HeadingPlaces {
    /// From this column on they stand elsewhere.
    let column: Int
    /// 1 where a heading was lost, so that those behind it stand one to the left; -1 where one was printed twice.
    let step: Int
    /// The place of the heading at the end of the upper row that belongs over the column; nil where none was put there.
    var end: Int?

    static let own = HeadingPlaces(column: 0, step: 0)

    /// Whether the upper row alone stands elsewhere.
    var isUpperAlone: Bool { end != nil }

    /// The cell of a row of the heading that stands over a column; nil where none does.
    func cell(over place: Int) -> Int? {
        if let end {
            if place == column { return end }
            return place > column && place <= end ? place - 1 : place
        }
        if place < column || step == 0 { return place }
        return step > 0 ? (place == column ? nil : place - 1) : place + 1
    }

    /// The column that a cell of a row of the heading stands over, where the upper row alone stands elsewhere.
    func column(of place: Int, line: Int) -> Int {
        guard let end, line == 0, place >= column, place <= end else { return place }
        return place == end ? column : place + 1
    }

    /// Puts what the headings say over the columns they belong to.
    func settle(_ headings: inout [HeadingEvidence]) {
        let read = headings
        for place in headings.indices where step != 0 {
            headings[place] =
                cell(over: place).flatMap { read.indices.contains($0) ? read[$0] : nil } ?? HeadingEvidence()
        }
    }
}
