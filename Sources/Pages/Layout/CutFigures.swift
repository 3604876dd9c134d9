/// Mends dates that a cell cuts where its line ends, whatever stands there: `১০.০` over `৭.২০` over `২৩`.
///
/// Of such pieces the first may be a figure by itself, so what shows that it is none is that all of them together are a date with its
/// year. A number is never joined with digits below it: they may be the next row's.
extension TornFigures {
    /// A date has no more pieces behind its first.
    private static let mostPieces = 4

    /// The pieces below a figure that its cell cut; nil where nothing shows that it did.
    func cut(_ head: TornShape, at place: Place) -> [Place]? {
        head.isWhole ? nil : dateInPieces(head, at: place)
    }

    /// The pieces that make a date of four digits of its year, of which each but the last fills its line.
    private func dateInPieces(_ head: TornShape, at place: Place) -> [Place]? {
        var (shape, last) = (head, place)
        var tails: [Place] = []
        let width = word(place).columns.count
        while tails.count < TornFigures.mostPieces, let next = below(word(place).columns, from: last.line),
            isFirst(next),
            isLast(next), let longer = shape.joined(word(next), text), word(next).columns.count <= width
        {
            tails.append(next)
            (shape, last) = (longer, next)
            if shape.isLongDate { return tails }
            guard word(next).columns.count == width else { return nil }
        }
        return nil
    }
}
