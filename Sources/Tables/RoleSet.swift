/// A set of roles, by their places among all: a bit for each.
struct RoleSet: Sendable {
    private var bits: UInt64 = 0

    /// An empty set.
    init() {}

    /// The roles of some places.
    init(_ places: [Int]) {
        for place in places { insert(place) }
    }

    /// Whether it holds the role of a place.
    @inline(__always)
    func contains(_ place: Int) -> Bool { bits >> UInt64(truncatingIfNeeded: place) & 1 != 0 }

    /// Takes the role of a place.
    mutating func insert(_ place: Int) { bits |= 1 << UInt64(place) }

    /// Takes every role of another set.
    mutating func formUnion(_ other: RoleSet) { bits |= other.bits }
}
