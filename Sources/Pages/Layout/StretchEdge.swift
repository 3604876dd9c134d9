/// An edge of a stretch of a line by which the cells of a column are ranged.
enum StretchEdge: CaseIterable {
    case left, right, middle

    /// Where a stretch has the edge, in half letters, since a middle falls on a letter or between two.
    func place(_ stretch: Range<Int>) -> Int {
        switch self {
        case .left: 2 * stretch.lowerBound
        case .right: 2 * stretch.upperBound
        case .middle: stretch.lowerBound + stretch.upperBound
        }
    }
}
