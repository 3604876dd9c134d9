/// Finds a piece of a word that was read twice: উপউপজেলা.
struct WordDoubling {
    /// The letters of the shortest and the longest piece.
    private static let pieces = 2...8
    /// The entry that is left must have so many letters.
    private static let shortestEntry = 5

    let knowledge: WordKnowledge

    /// The word with the piece once, where that is one known word and one only; nil for a word that is its own echo
    /// (ধীরেধীরে).
    ///
    /// - Complexity: O(n) look-ups in the word's letters, of which there are at most `WordKnowledge.longestWord`.
    func repair(_ word: [UInt8]) -> (letters: [UInt8], recognition: WordKnowledge.Recognition)? {
        guard word.count > Self.shortestEntry, word.count <= WordKnowledge.longestWord else { return nil }
        var result: (letters: [UInt8], recognition: WordKnowledge.Recognition)?
        for length in Self.pieces where 2 * length < word.count {
            for place in 0...(word.count - 2 * length) {
                let (middle, end) = (place + length, place + 2 * length)
                // A piece is whole syllables: no sign stands at its head.
                guard BengaliLetter(rawValue: BengaliLetter.kinds[Int(word[place])])?.isMark == false,
                    word[place..<middle] == word[middle..<end], place > 0 || !isWord(word[..<middle])
                else { continue }
                let once = Array(word[..<middle] + word[end...])
                guard let recognition = knowledge.recogniseSimple(once.span), recognition.flags.contains(.inflects),
                    recognition.stemLength >= max(Self.shortestEntry + (place > 0 ? 1 : 0), middle)
                else { continue }
                if place == 0, isMisread(word) { continue }
                if let result, result.letters != once { return nil }
                result = (once, recognition)
            }
        }
        return result
    }

    /// Whether the word is one of the lexicon with another first letter, read for that: মামান্য is সামান্য.
    private func isMisread(_ word: [UInt8]) -> Bool {
        BengaliLetter.kinds.indices.contains { letter in
            guard BengaliLetter.kinds[letter] == BengaliLetter.consonant.rawValue else { return false }
            let other = [UInt8(letter)] + word[1...]
            return knowledge.recogniseSimple(other.span) != nil
        }
    }

    /// Whether a piece is a word, which at a word's head may stand twice for emphasis: ঠিকঠিকানা.
    private func isWord(_ piece: ArraySlice<UInt8>) -> Bool {
        piece.count > 2 && knowledge.recogniseSimple(Array(piece).span) != nil
    }
}
