/// How wide the spaces between the words of a page are, where its boxes are exact: then all are nearly the same, and what is
/// much wider parts columns, however narrow.
///
/// Boxes that an engine drew around ink differ by the letters at their edges, and justified lines by their length; of such pages
/// nothing is told.
enum SpaceWidth {
    /// The narrowest gap between two words of a line that is no space; nil where spaces differ.
    ///
    /// - Complexity: O(n log n) in the words.
    static func narrowestGap(between words: ArraySlice<BoxedWord>, height: Int) -> Int? {
        var gaps: [Int] = []
        for (left, right) in zip(words, words.dropFirst()) {
            let gap = right.across.lowerBound - left.across.upperBound
            // The pieces of a word that was drawn in several touch.
            if gap * touching > height, gap * 4 <= height * 3, abs(right.middle - left.middle) * 4 <= height {
                gaps.append(gap)
            }
        }
        guard gaps.count >= fewest else { return nil }
        gaps.sort()
        let usual = gaps[gaps.count / 2]
        let (low, high) = (gaps[gaps.count / outliers], gaps[gaps.count - 1 - gaps.count / outliers])
        guard low * 4 >= usual * 3 else { return nil }
        // Where hardly any gap is a half wider than a space, spaces are drawn exactly, and narrow columns stand as near to each
        // other as two of them.
        let spaces = gaps.count { $0 * 3 <= usual * 4 }
        let between = gaps.count { $0 * 3 > usual * 4 && $0 * 2 <= usual * 3 }
        if spaces * 2 > gaps.count, between * rare <= spaces { return usual * 3 / 2 + 1 }
        return high * 3 <= usual * 4 ? usual * 9 / 4 + 1 : nil
    }

    /// Of so many spaces one may be a half wider, where they are drawn exactly.
    private static let rare = 50

    /// Fewer spaces tell nothing.
    private static let fewest = 24
    /// Of so many gaps one may be wider than a space, between two headings that nearly touch, and one narrower.
    private static let outliers = 8
    /// What is narrower than one in so many parts of the words' height is no space.
    private static let touching = 16
}
