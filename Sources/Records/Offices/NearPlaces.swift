internal import Templates

/// Names of places, known again where a letter or two of theirs were misread.
struct NearPlaces: Sendable {
    private let known: [(name: String, key: HeadingKey)]

    /// The fewest letters of a name that is known with one of them misread, and with two.
    private static let lettersForOne = 5
    private static let lettersForTwo = 9

    init(_ names: [String]) {
        known = names.map { ($0, HeadingKey($0)) }
    }

    /// The name that is nearest, where it is near and no other is as near.
    func nearest(to name: [UInt8]) -> String? {
        let key = HeadingKey(name, 0..<name.count)
        guard key.letters.count >= NearPlaces.lettersForOne else { return nil }
        let most = key.letters.count >= NearPlaces.lettersForTwo ? 2 : 1
        let distance = EditDistance(from: key)
        var best: (place: Int, distance: Int)?
        var isTied = false
        for (place, other) in known.enumerated() {
            guard let found = distance.distance(to: other.key, atMost: best?.distance ?? most) else { continue }
            if let best, found == best.distance {
                // Another spelling of the same name is no other place.
                let isSame = EditDistance(from: known[best.place].key).distance(to: other.key, atMost: most) != nil
                isTied = isTied || !isSame
            } else {
                best = (place, found)
                isTied = false
            }
        }
        return isTied ? nil : best.map { known[$0.place].name }
    }
}
