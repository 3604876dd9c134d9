/// What a piece of a line may be a part of: of what stands before it, behind it, or of neither.
extension LineReader {
    /// Whether so many pieces from a word on are an entry of the lexicon as it stands.
    func isEntry(_ index: Int, _ count: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>) -> Bool {
        var letters: [UInt8] = []
        for word in words[index..<(index + count)] { letters += Self.letters(bytes, word.start..<word.end) }
        return knowledge.stems.find(WordHash.of(letters)).contains(.present)
    }

    /// Whether a piece is as long as words are, so that it may be one that the lexicon lacks.
    static func isLong(_ word: ScannedWord) -> Bool { word.end - word.start >= 3 * shortestPart }

    /// Whether so many pieces from a word on are one word of the lexicon.
    func isWord(_ index: Int, _ count: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>) -> Bool {
        var letters: [UInt8] = []
        for word in words[index..<(index + count)] { letters += Self.letters(bytes, word.start..<word.end) }
        return knowledge.recogniseSimple(letters.span) != nil
    }

    /// Whether two pieces may be a compound that its author wrote as two words: one is a word of the lexicon, and the
    /// other, which the lexicon does not know by itself, is as long as words are; or the second is ও, which stands by
    /// itself behind any word.
    func isOpenCompound(_ first: ScannedWord, _ second: ScannedWord, _ bytes: Span<UInt8>) -> Bool {
        guard first.state.contains(.known) != second.state.contains(.known) else { return false }
        let known = first.state.contains(.known) ? first : second
        let other = first.state.contains(.known) ? second : first
        let (word, rest) = (Self.letters(bytes, known.start..<known.end), Self.letters(bytes, other.start..<other.end))
        if word == [Self.vowelO], second.state.contains(.known) { return true }
        return word.count >= Self.shortestPart && rest.count >= Self.shortestPart
    }

    /// Whether pieces that together are a word may as well be words one of which lacks a letter: single letters (জ ল may
    /// be জাল), না before what is no word (না লে may be না হলে), or a piece whose first sign has lost its letter (মত েয়).
    func mayLackLetter(
        _ letters: [UInt8], _ recognition: WordKnowledge.Recognition, _ pieces: ArraySlice<ScannedWord>,
        _ bytes: Span<UInt8>
    ) -> Bool {
        guard !recognition.flags.contains(.term), let first = pieces.first else { return false }
        if letters.count < Self.shortestPart { return true }
        if knowledge.stems.find(first.hash).contains(.particle) { return true }
        return pieces.dropFirst().contains { piece in
            let rest = Self.letters(bytes, piece.start..<piece.end)
            guard BengaliLetter(rawValue: BengaliLetter.kinds[Int(rest[0])])?.isVowelSign == true else { return false }
            return Self.consonants.contains { knowledge.recogniseSimple(([$0] + rest).span) != nil }
        }
    }

    private static let consonants: [UInt8] = (0..<128).filter {
        BengaliLetter.kinds[Int($0)] == BengaliLetter.consonant.rawValue
    }

    /// Whether a piece of a letter or two is as likely the beginning of what follows it, which is no word: ক behind আয়োজ
    /// and before রা.
    func beginsNextWord(
        _ index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool]
    ) -> Bool {
        words[index].end - words[index].start <= Self.longestTail
            && isFragment(index + 1, beside: index, words, bytes, taken)
    }

    /// Whether a piece of a letter or two before others is as likely the end of what stands before it, which is no word:
    /// র হাতে behind উদ্যোক্তাদে.
    func endsWordBefore(
        _ index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool]
    ) -> Bool {
        words[index].end - words[index].start <= Self.longestTail
            && isFragment(index - 1, beside: index, words, bytes, taken)
    }

    /// Whether a piece of a letter or two that is no word makes one with the word before it.
    func endsKnownBefore(_ index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool]) -> Bool {
        guard index > 0, !taken[index - 1], words[index - 1].state.contains(.known),
            !words[index].state.contains(.known),
            words[index].end - words[index].start <= Self.longestTail, words[index - 1].end + 1 == words[index].start,
            bytes[words[index - 1].end] == 0x20
        else { return false }
        return isWord(index - 1, 2, words, bytes)
    }

    /// Whether a piece of a letter or two stands beside a word that is none, and either may be the rest of the other: it is
    /// no word itself, or makes one with the other.
    func isInPieces(_ index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool]) -> Bool {
        [index - 1, index + 1].contains { other in
            guard words.indices.contains(other), words[other].end - words[other].start <= Self.longestTail else {
                return false
            }
            if isFragment(other, beside: index, words, bytes, taken) { return true }
            let first = min(index, other)
            return words[first + 1].start == words[first].end + 1 && bytes[words[first].end] == 0x20
                && isWord(first, 2, words, bytes)
        }
    }

    /// Whether a word that is none stands one space away from another.
    func isFragment(
        _ index: Int, beside other: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool]
    ) -> Bool {
        guard words.indices.contains(index), !taken[index], !words[index].state.contains(.known) else { return false }
        let (left, right) = (words[min(index, other)], words[max(index, other)])
        return right.start == left.end + 1 && bytes[left.end] == 0x20
    }

    /// Whether a word in pieces may begin there: a piece is no word, what follows is one space away, and with its first
    /// letter the first piece still begins a word of the lexicon, or is a word that a short piece could end.
    func mayBegin(at index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>) -> Bool {
        guard index + 1 < words.count else { return false }
        let (first, second) = (words[index], words[index + 1])
        guard second.start == first.end + 1, bytes[first.end] == 0x20 else { return false }
        let last = min(index + Self.mostPieces, words.count)
        guard words[index..<last].contains(where: { !$0.state.contains(.known) }) else { return false }
        // A short piece may end a word, or its ending.
        let isShort = second.end - second.start <= Self.longestEndingPiece
        if isShort, !second.state.contains(.known) { return true }
        var hash = first.hash
        hash.add((bytes[second.start + 1] & 1) << 6 | bytes[second.start + 2] & 0x3F)
        return knowledge.mayBeginWord(hash)
    }
}
