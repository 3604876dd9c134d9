/// Finds phrases that a scan damaged in a stretch of text, by letters alone: spaces, digits and punctuation count for
/// nothing.
public struct NearPhrases: Sendable {
    /// The phrases that are long enough, with their places in the table.
    private let phrases: [(place: Int, letters: Int, bag: LetterBag, distance: EditDistance)]
    /// One letter in so many may be lost, put in or misread.
    private static let lettersForOne = 6
    /// So many letters a phrase must have, or too much would be like it.
    private static let shortest = 8
    /// More letters than any title has.
    private static let longestText = 400

    /// Prepares phrases; a phrase is known by its place among them.
    public init(_ phrases: [PhraseTable.Phrase]) {
        self.phrases = phrases.enumerated().compactMap { place, phrase in
            let key = HeadingKey(phrase.bytes, 0..<phrase.bytes.count)
            guard key.letters.count >= NearPhrases.shortest else { return nil }
            return (place, key.letters.count, key.bag, EditDistance(from: key))
        }
    }

    /// The set of phrases that stand nearly in `bytes[range]`, by their places, as `PhraseIndex` gives it.
    ///
    /// - Complexity: O(n) in the range, for each phrase.
    public func matches(in bytes: borrowing [UInt8], _ range: Range<Int>) -> UInt128 {
        let letters = HeadingKey.letters(bytes, range, atMost: NearPhrases.longestText)
        let bag = LetterBag(letters)
        var found: UInt128 = 0
        for phrase in phrases
        // Each letter of a phrase that the text has not, or not as often, costs one.
        where phrase.place < 128
            && phrase.bag.excess(over: bag) * NearPhrases.lettersForOne <= phrase.letters
            && phrase.distance.distance(within: letters) * NearPhrases.lettersForOne <= phrase.letters
        {
            found |= 1 << UInt128(phrase.place)
        }
        return found
    }
}
