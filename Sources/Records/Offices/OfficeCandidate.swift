internal import Templates

/// A name on a line that may be the office's.
struct OfficeCandidate {
    /// The line, as an index into the lines looked at.
    var line: Int
    /// The name's bytes.
    var name: Range<Int>
    /// From a ministry, 1, to a field office, 4.
    var rank: Int
    /// Whether its noun reads letter by letter.
    var isExact: Bool
    var upazila: String?
    var district: String?

    /// Whether it says as much of its place as its name lets expect.
    func isPlaced(isOfUpazila: Bool) -> Bool { district != nil && (upazila != nil || !isOfUpazila) }

    /// Whether it goes before another of the same head: the office whose head signs before the one above it, and a name that
    /// can be read before one that cannot.
    func precedes(_ other: OfficeCandidate) -> Bool {
        if rank != other.rank { return rank > other.rank }
        return isExact && !other.isExact
    }
}
