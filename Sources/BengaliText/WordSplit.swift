/// Finds where two words were read as one.
///
/// Bengali writes compounds as one word, so a place needs proof: an inflection before it, after which no compound goes
/// on; a small word that is written by itself; or a phrase that says of the two that nobody writes them as one. Endings
/// that authors write apart or on as they like are no proof.
struct WordSplit {
    /// A place and what proves it.
    struct Found {
        var place: Int
        var evidence: String
    }

    /// The letters of the shortest word that is believed on either side, but for small words; and of one behind an
    /// inflection.
    private static let shortest = 4
    private static let shortestBehind = 3
    private static let shortestAfterNot = 5

    let knowledge: WordKnowledge

    /// The place in an unknown word, or in two words written together; nil where none or more than one would do.
    ///
    /// - Complexity: O(n²) in the word's letters, of which there are at most `WordKnowledge.longestWord`.
    func split(_ word: [UInt8], isCompound: Bool) -> Found? {
        guard word.count >= 2 * Self.shortest - 1, word.count <= WordKnowledge.longestWord else { return nil }
        var found: Found?
        for place in 2...(word.count - 3) where isBoundary(word, place) {
            let (left, right) = (Array(word[..<place]), Array(word[place...]))
            guard let first = knowledge.recogniseSimple(left.span),
                let second = knowledge.recogniseSimple(right.span),
                let proof = proof(left, first, right, second, isCompound: isCompound)
            else { continue }
            if found != nil { return nil }
            let words = [left, right].map { String(decoding: WordLetters.bytes(of: $0), as: UTF8.self) }
            found = Found(place: place, evidence: proof + words.joined(separator: proof == "phrase: " ? " " : ", "))
        }
        return found
    }

    /// Whether a word may begin there: with no sign, and not inside a conjunct.
    private func isBoundary(_ word: [UInt8], _ place: Int) -> Bool {
        BengaliLetter(rawValue: BengaliLetter.kinds[Int(word[place])])?.isMark == false && word[place - 1] != 0x4D
    }

    private func proof(
        _ left: [UInt8], _ first: WordKnowledge.Recognition, _ right: [UInt8], _ second: WordKnowledge.Recognition,
        isCompound: Bool
    ) -> String? {
        // A piece that was read twice is no word before the word it begins.
        if right.starts(with: left) { return nil }
        if isPair(left, first, right, second) { return "phrase: " }
        // ছিলেন after a verb's form is that verb's past.
        if isCompound || right.first == 0x1B { return nil }
        let isWholeRight = second.stemLength == right.count
        if second.flags.contains(.particle), isWholeRight, isInflected(left, first) { return "lexicon: " }
        if first.flags.contains(.particle), first.stemLength == left.count {
            return isAfterParticle(left, right, second) ? "lexicon: " : nil
        }
        let isWord =
            second.stemLength >= Self.shortestBehind && !second.flags.contains(.placeEnd)
            && !second.flags.contains(.surname) && !isEnding(right)
        guard isWord, isInflected(left, first), !isEcho(left, right) else { return nil }
        // A genitive goes before a noun in names of places and households, too.
        let isGenitive = left.last == 0x30 && first.stemLength < left.count
        return !isGenitive || first.flags.contains(.term) || second.flags.contains(.term) ? "lexicon: " : nil
    }

    private func isPair(
        _ left: [UInt8], _ first: WordKnowledge.Recognition, _ right: [UInt8], _ second: WordKnowledge.Recognition
    ) -> Bool {
        guard left.count >= Self.shortest, second.stemLength >= Self.shortest else { return false }
        let whole = WordHash.of(left)
        return knowledge.phrases.hasPair(whole, second.stem) || knowledge.phrases.hasPair(whole, WordHash.of(right))
    }

    /// Whether a word ends in an inflection that closes it, or takes none at all.
    private func isInflected(_ word: [UInt8], _ recognition: WordKnowledge.Recognition) -> Bool {
        guard recognition.stemLength >= 3 else { return false }
        if recognition.stemLength == word.count {
            // The cases of pronouns and verbs' forms in ে; a word may end in র or য় by itself: অদূর.
            return !recognition.flags.contains(.inflects) && word.count >= Self.shortest
                && (word.last == 0x47 || word.suffix(2).elementsEqual([0x47, 0x30]))
        }
        let ending = word[recognition.stemLength...]
        // A short noun in ে makes an expression with the next: নাকেকান্না.
        if ending.count == 1, recognition.stemLength < Self.shortest { return false }
        if Self.isCase(ending) { return true }
        return Self.plurals.contains { ending.elementsEqual($0) }
    }

    /// Whether letters end in what a case ends in: ে, র or য়.
    private static func isCase(_ letters: some BidirectionalCollection<UInt8>) -> Bool {
        letters.last == 0x47 || letters.last == 0x30 || letters.suffix(2).elementsEqual([0x2F, 0x3C])
    }

    private static let plurals: [[UInt8]] = ["সমূহ", "গুলো", "গুলি"].compactMap { WordLetters.letters(of: $0.utf8) }

    /// After a small word only a long one is believed, and after না only a verb's form: names begin so.
    private func isAfterParticle(
        _ left: [UInt8], _ right: [UInt8], _ second: WordKnowledge.Recognition
    ) -> Bool {
        if left.count > 2 { return second.stemLength >= Self.shortest && !isEnding(right) }
        return right.count >= Self.shortestAfterNot && second.stemLength == right.count
            && !second.flags.contains(.inflects)
    }

    private func isEnding(_ word: [UInt8]) -> Bool {
        knowledge.isEnding(word.span, after: 0x30) || knowledge.isEnding(word.span, after: 0x47)
    }

    /// Two short words in one inflection are one expression: চোখেমুখে, ধীরেধীরে.
    private func isEcho(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left == right || left.last == right.last && max(left.count, right.count) <= 6
    }
}
