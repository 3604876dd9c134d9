/// Spellings that authors change between, and scalars that show nothing: what two readings of a word may differ in and
/// still be the same word.
enum TextVariants {
    private static let kinds: [Unicode.Scalar: Unicode.Scalar] = [
        "ী": "ি", "ূ": "ু", "ণ": "ন", "শ": "স", "ষ": "স", "য": "জ", "ঈ": "ই", "ঊ": "উ", "ৎ": "ত",
    ]

    /// The text with the signs of two parts as their parts, so that composing them changes nothing.
    static func parts(_ bytes: [UInt8]) -> [Unicode.Scalar] {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
            switch scalar.value {
            case 0x9CB: ["\u{9C7}", "\u{9BE}"]
            case 0x9CC: ["\u{9C7}", "\u{9D7}"]
            default: [scalar]
            }
        }
    }

    /// The text with one spelling for each of them.
    static func folded(_ bytes: [UInt8]) -> [Unicode.Scalar] {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.compactMap { scalar in
            if [0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD].contains(scalar.value) { return nil }
            return kinds[scalar] ?? scalar
        }
    }
}

/// How many scalars two texts differ in.
enum Distance {
    /// Levenshtein's distance.
    ///
    /// - Complexity: O(n · m) in the texts, which are a few words long.
    static func between(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        var above = Array(0...other.count)
        for (row, scalar) in one.enumerated() {
            var line = [row + 1]
            line.reserveCapacity(other.count + 1)
            for (column, second) in other.enumerated() {
                let change = above[column] + (scalar == second ? 0 : 1)
                line.append(min(change, above[column + 1] + 1, line[column] + 1))
            }
            above = line
        }
        return above[other.count]
    }
}
