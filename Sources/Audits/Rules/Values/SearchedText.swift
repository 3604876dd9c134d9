/// Looks for words in canonical text, by their bytes.
enum SearchedText {
    /// Whether a word stands in a stretch of text, also inside another word.
    ///
    /// - Complexity: O(n·m) for n bytes of text and m of the word; words are short.
    static func contains(_ word: [UInt8], in text: [UInt8], _ range: Range<Int>) -> Bool {
        guard let end = word.last, word.count <= range.count else { return false }
        let text = text.span
        var place = range.lowerBound
        let last = range.upperBound - word.count
        while place <= last {
            // The last byte tells letters apart; the first is the same in all of a script.
            if text[place + word.count - 1] == end, stands(word, in: text, at: place) { return true }
            place += 1
        }
        return false
    }

    /// Whether a word that is not longer than the text there stands at a place.
    static func stands(_ word: [UInt8], in text: Span<UInt8>, at place: Int) -> Bool {
        for index in word.indices where text[place + index] != word[index] { return false }
        return true
    }
}
