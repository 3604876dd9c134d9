internal import BengaliText

/// The words of a line whose box alone an engine gives: each has its part of the line's box, as wide as it has bytes.
enum LineWords {
    /// The words with boxes; none where the line's is no box.
    ///
    /// `box` is a line's left, upper, right and lower edges.
    static func placed(_ words: [[TextRun]], in box: [Int], page: Int32, unitsPerInch: Int) -> [BoxedWord] {
        guard box.count == 4, box[2] > box[0] else { return [] }
        let sizes = words.map { runs in
            runs.reduce(1) { $0 + max(1, Int($1.source.upperBound - $1.source.lowerBound)) }
        }
        let all = max(1, sizes.reduce(0, +))
        let width = box[2] - box[0]
        var taken = 0
        return zip(words, sizes).compactMap { runs, size in
            let left = box[0] + taken * width / all
            taken += size
            guard let first = runs.first, let last = runs.last else { return nil }
            var word = BoxedWord(
                runs: runs, source: first.source.lowerBound..<last.source.upperBound, page: max(1, page), left: left,
                top: box[1], right: box[0] + (taken - 1) * width / all, bottom: box[3])
            word?.unitsPerInch = unitsPerInch
            return word
        }
    }
}
