/// The least number of letters to change, drop or add between two short texts.
enum TextDistance {
    /// Levenshtein's distance of bytes; `limit` where it is that or more, or where a text is longer than 64 bytes.
    static func between(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
        guard left.count <= 64, right.count <= 64, abs(left.count - right.count) < limit else {
            return left == right ? 0 : limit
        }
        var row = Array(0...right.count)
        for (i, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let change = diagonal + (byte == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, diagonal + 1)
            }
        }
        return min(limit, row[right.count])
    }
}
