/// Looks for words in canonical text, by their bytes.
enum SearchedText {
    /// Whether a word stands in a stretch of text, also inside another word.
    ///
    /// - Complexity: O(n·m) for n bytes of text and m of the word; words are short.
    static func contains(_ word: [UInt8], in text: [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = word.first, word.count <= range.count else { return false }
        var place = range.lowerBound
        let last = range.upperBound - word.count
        while place <= last {
            if text[place] == first, text[place..<place + word.count].elementsEqual(word) { return true }
            place += 1
        }
        return false
    }
}
