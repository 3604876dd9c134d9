/// Decides respellings that a lost letter explains as well, by the lexicon: হয়েে may be হয়ে typed with one sign too many,
/// or হয়েছে with a letter too few.
///
/// One is made where no letter put between makes a word; where one does, the word stays for what restores letters.
struct DisputedSpelling {
    /// A word respelt, and by which rule.
    struct Found {
        var letters: [UInt8]
        var rule: EditRule
    }

    /// What was decided of a word.
    enum Decision {
        /// There is nothing to respell.
        case none
        /// It is respelt.
        case respelt(Found)
        /// A letter may be lost instead.
        case unclear
    }

    private static let consonants: [[UInt8]] =
        (0..<128).filter { BengaliLetter.kinds[Int($0)] == BengaliLetter.consonant.rawValue }.map { [$0] }
        + [[0x21, 0x3C], [0x22, 0x3C], [0x2F, 0x3C]]

    /// Signs so common that a letter between two of them is often lost: twice in a word that is not known, nothing is told.
    private static let often: [UInt8] = [0x3E, 0x3F, 0x47, 0x4B]

    private static let emphasis: UInt8 = 0x07
    /// A shorter word is one of too many that a letter put between may make.
    private static let shortest = 3

    let knowledge: WordKnowledge

    /// The decision for a word that is none.
    ///
    /// - Complexity: O(n) look-ups in the word's letters, of which there are at most `WordKnowledge.longestWord`.
    func decide(_ word: [UInt8]) -> Decision {
        guard let place = Self.place(in: word) else { return .none }
        var pass = CanonicalPass(WordLetters.bytes(of: word), from: 0, lookAlikes: .none)
        let (bytes, replacements) = pass.run()
        guard let rule = replacements.first?.rule, let letters = WordLetters.letters(of: bytes), letters != word else {
            return .none
        }
        let recognition = knowledge.recognise(letters.span)
        // Signs by themselves are no word that could lack a letter.
        if !word.contains(where: Self.isConsonant) {
            let isDoubtful = rule != .vowel && word.contains(where: Self.isVowel)
            return isDoubtful ? .unclear : .respelt(Found(letters: letters, rule: rule))
        }
        if letters.count < Self.shortest, rule != .vowel { return .unclear }
        // অ with a sign is how আ is typed on some keyboards, and a sign at a word's head may have been typed as it looks: in
        // a known word that is what it is, in others it is not told.
        if rule == .vowel || place == 0, recognition == nil { return .unclear }
        if rule == .vowel { return .respelt(Found(letters: letters, rule: rule)) }
        if recognition == nil, Self.often.contains(word[place]) { return .unclear }
        if hasRival(word, at: place, besides: letters, recognition) { return .unclear }
        return .respelt(Found(letters: letters, rule: rule))
    }

    /// The first place where a letter may be lost: of a sign with no letter to hang on.
    private static func place(in word: [UInt8]) -> Int? {
        var before: BengaliLetter?
        for place in word.indices {
            let kind = BengaliLetter(rawValue: BengaliLetter.kinds[Int(word[place])])
            if kind?.isVowelSign == true, before == nil || before?.isVowelSign == true || before == .bareA {
                return place
            }
            if kind?.isVowelSign == true, place > 0, isVowel(word[place - 1]) { return place }
            if kind == .hasanta, before?.isVowelSign == true { return place }
            before = kind
        }
        return nil
    }

    private static func isConsonant(_ letter: UInt8) -> Bool {
        BengaliLetter.kinds[Int(letter)] == BengaliLetter.consonant.rawValue
    }

    private static func isVowel(_ letter: UInt8) -> Bool { (0x05...0x14).contains(letter) }

    /// Whether the lexicon has a word with a letter there, or without one of the two signs, other than the respelt one.
    ///
    /// A word that is the respelt one with an ending that nouns take now and then (করাটা, চারাটা) is no rival of it.
    private func hasRival(
        _ word: [UInt8], at place: Int, besides respelt: [UInt8], _ recognition: WordKnowledge.Recognition?
    ) -> Bool {
        let (before, after) = (Array(word[..<place]), Array(word[place...]))
        let isLost = Self.consonants.contains { letters in
            let rival = before + letters + after
            guard let found = knowledge.recogniseSimple(rival.span) else { return false }
            // ই for emphasis is rare: দুুই is দুই, not one দুলু by name.
            if rival[found.stemLength...].elementsEqual([Self.emphasis]) { return false }
            return recognition == nil || !isInflected(rival, of: respelt)
        }
        if isLost { return true }
        return [place - 1, place].contains { sign in
            guard word.indices.contains(sign) else { return false }
            let without = Array(word[..<sign] + word[(sign + 1)...])
            return without != respelt && knowledge.recogniseSimple(without.span) != nil
        }
    }

    private func isInflected(_ word: [UInt8], of stem: [UInt8]) -> Bool {
        guard let last = stem.last, word.starts(with: stem) else { return false }
        let ending = Array(word[stem.count...])
        return knowledge.isEnding(ending.span, after: last)
    }
}
