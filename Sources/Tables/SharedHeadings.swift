/// Puts headings back over their columns where two of them were run into one cell, so that all behind stand one to the left.
///
/// The last column has no heading then, though the row of column numbers counts it or its cells say something.
struct SharedHeadings {
    let bodies: [BodyEvidence]
    /// Which columns the row of column numbers counts; empty where there is no such row.
    let isNumbered: [Bool]

    /// Moves what stands behind the one heading that is two, and gives the column behind it the second of them.
    func settle(_ headings: inout [HeadingEvidence]) {
        let shared = headings.indices.filter { headings[$0].isShared }
        guard shared.count == 1, let place = shared.first, let last = headings.indices.last, place < last,
            headings[last].pieces.isEmpty, bodies[last].filled > 0 || isNumbered.last == true,
            headings[..<last].allSatisfy({ $0.pieces.count == 1 })
        else { return }
        for column in stride(from: last, to: place + 1, by: -1) { headings[column] = headings[column - 1] }
        headings[place + 1] = headings[place]
        // The words stand over the first column; what they state of it is not stated again of the second.
        headings[place + 1].pieces = []
        headings[place + 1].number = nil
        headings[place + 1].roles.reverse()
        headings[place].years = Array(headings[place].years.suffix(1))
        headings[place + 1].years = Array(headings[place + 1].years.prefix(1))
    }
}
