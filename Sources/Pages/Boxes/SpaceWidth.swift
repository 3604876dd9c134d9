/// How wide the spaces between the words of a page are, where its boxes are exact: then all are nearly the same, and what is
/// more than twice as wide parts columns, however narrow.
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
        guard low * 4 >= usual * 3, high * 3 <= usual * 4 else { return nil }
        return usual * 9 / 4 + 1
    }

    /// Fewer spaces tell nothing.
    private static let fewest = 24
    /// Of so many gaps one may be wider than a space, between two headings that nearly touch, and one narrower.
    private static let outliers = 8
    /// What is narrower than one in so many parts of the words' height is no space.
    private static let touching = 16
}
