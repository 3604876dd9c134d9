/// How far two texts are apart.
enum TextLikeness {
    /// The fewest scalars to put in, take out or change.
    ///
    /// - Complexity: O(n × m).
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        let left = Array(String(decoding: left, as: UTF8.self).unicodeScalars)
        let right = Array(String(decoding: right, as: UTF8.self).unicodeScalars)
        var row = Array(0...right.count)
        for (place, scalar) in left.enumerated() {
            var diagonal = row[0]
            row[0] = place + 1
            for column in right.indices {
                let above = row[column + 1]
                row[column + 1] = min(above + 1, row[column] + 1, diagonal + (scalar == right[column] ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }
}
