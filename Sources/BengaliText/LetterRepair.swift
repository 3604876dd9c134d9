internal import Confusions

/// Finds the one long word of the lexicon that a word is, but for one letter lost, added or exchanged.
///
/// These misreadings name no cause and leave many words alike, so they are believed last and least: of these documents'
/// own long words only, inside the word, and never where what differs is how authors spell.
struct LetterRepair {
    /// A word as it should read.
    struct Candidate {
        var letters: [UInt8]
        var recognition: WordKnowledge.Recognition
    }

    /// Letters that an entry must have: for a first vowel's letter that was lost, any other lost letter, a lost vowel
    /// sign, one added, one exchanged, and one lost before a sign that has nothing left to hang on.
    private static let shortestInitial = 6
    private static let shortestLost = 8
    private static let shortestLostSign = 6
    private static let shortestInserted = 10
    private static let shortestExchanged = 12
    private static let shortestOrphan = 5
    /// The same of a word that is no term, and of one where the sign may as well have been typed twice.
    private static let shortestOrphanNoun = 6
    private static let shortestOrphanTwice = 7
    /// Letters before this one are changed in no other way: words differ there by what they are built with (অ, অন, অপ).
    private static let firstInner = 3
    /// The best must be this many times as likely as any other.
    private static let clearly = 5
    /// How many letters after the changed one must go on as a word of the lexicon does, before the whole is looked up;
    /// so many follow it in the entry at least.
    private static let lookAhead = 2

    private static let consonants: [UInt8] = (0..<128).filter {
        $0 == 0x2F || BengaliLetter.kinds[Int($0)] == BengaliLetter.consonant.rawValue
    }
    private static let signs: [UInt8] = [0x3E, 0x3F, 0x40, 0x41, 0x42, 0x43, 0x47, 0x4B]
    private static let dotted: [[UInt8]] = [[0x21, 0x3C], [0x22, 0x3C], [0x2F, 0x3C]]
    /// What may be lost before a word: ই or উ; never অ, আ or এ, which make another word of one.
    private static let initials: [UInt8] = [0x07, 0x09]

    let knowledge: WordKnowledge

    /// The word that should stand there; nil where none or more than one would do.
    ///
    /// - Complexity: O(n) look-ups in the word's letters, of which there are at most `WordKnowledge.longestWord`.
    func repair(_ word: [UInt8]) -> Candidate? {
        guard word.count >= Self.shortestInitial - 1, word.count < WordKnowledge.longestWord else { return nil }
        var search = Search(word: word, knowledge: knowledge)
        var before = WordHash()
        if knowledge.rates.lost > 0 {
            let kind = Operator(rate: knowledge.rates.lost, shortest: Self.shortestInitial)
            for letter in Self.initials { search.look(before, 0, [letter], 0, kind) }
        }
        if let place = orphan(in: word) { return restored(word, at: place) }
        if isTwoWords(word) { return nil }
        for place in word.indices {
            if place >= Self.firstInner { look(at: place, before, &search) }
            before.add(word[place])
            if !knowledge.mayBeginWord(before) { break }
        }
        return search.result
    }

    /// The first sign that has no letter to hang on: no spelling has one, so a letter was lost before it.
    private func orphan(in word: [UInt8]) -> Int? {
        var before: BengaliLetter?
        for place in word.indices {
            let kind = BengaliLetter(rawValue: BengaliLetter.kinds[Int(word[place])])
            if kind?.isVowelSign == true, before != .consonant && before != .nukta { return place }
            if kind == .hasanta, place == 0 || before?.isVowelSign == true { return place }
            before = kind
        }
        return nil
    }

    /// The one known word that a letter before such a sign makes; nil where more than one would do, or where the sign
    /// itself is one too many.
    private func restored(_ word: [UInt8], at place: Int) -> Candidate? {
        var found: Candidate?
        for extra in max(0, place - 1)...place {
            let without = Array(word[..<extra] + word[(extra + 1)...])
            if knowledge.recogniseSimple(without.span) != nil { return nil }
        }
        for letters in Self.consonants.map({ [$0] }) + Self.dotted {
            let whole = Array(word[..<place]) + letters + word[place...]
            guard let recognition = knowledge.recogniseSimple(whole.span), recognition.stemLength > place else {
                continue
            }
            let isTwice = place > 0 && word[place] == word[place - 1]
            let isTerm = recognition.flags.contains(.term)
            let shortest =
                isTwice ? Self.shortestOrphanTwice : isTerm ? Self.shortestOrphan : Self.shortestOrphanNoun
            guard recognition.stemLength >= shortest, place > 0 || isTerm else {
                // What is a word but not believed casts doubt on those that are.
                return nil
            }
            if found != nil { return nil }
            found = Candidate(letters: whole, recognition: recognition)
        }
        return found
    }

    /// Whether two words of the lexicon were read as one there: then nothing is lost but the space.
    private func isTwoWords(_ word: [UInt8]) -> Bool {
        guard word.count >= 2 * Self.firstInner else { return false }
        return (Self.firstInner...(word.count - Self.firstInner)).contains { place in
            knowledge.recogniseSimple(word.span.extracting(0..<place)) != nil
                && knowledge.recogniseSimple(word.span.extracting(place..<word.count)) != nil
        }
    }

    private func look(at place: Int, _ before: WordHash, _ search: inout Search) {
        let rates = knowledge.rates
        if rates.lost > 0, search.mayStand(place) {
            let kind = Operator(rate: rates.lost, shortest: Self.shortestLost)
            for letter in Self.consonants { search.look(before, place, [letter], 0, kind) }
            if search.mayCarrySign(place) {
                let sign = Operator(rate: rates.lost, shortest: Self.shortestLostSign)
                for letter in Self.signs { search.look(before, place, [letter], 0, sign) }
            }
        }
        guard Self.consonants.contains(search.word[place]) else { return }
        if rates.inserted > 0 {
            search.look(before, place, [], 1, Operator(rate: rates.inserted, shortest: Self.shortestInserted))
        }
        if rates.exchanged > 0 {
            let kind = Operator(rate: rates.exchanged, shortest: Self.shortestExchanged)
            for letter in Self.consonants where letter != search.word[place] {
                search.look(before, place, [letter], 1, kind)
            }
        }
    }

    /// One way to be wrong.
    private struct Operator {
        var rate: Int
        var shortest: Int
    }

    private struct Search {
        let word: [UInt8]
        let knowledge: WordKnowledge
        private var found: [(candidate: Candidate, rate: Int)] = []

        init(word: [UInt8], knowledge: WordKnowledge) {
            self.word = word
            self.knowledge = knowledge
        }

        /// Whether a letter may have stood before this one: not inside a conjunct, whose shape is one sign.
        func mayStand(_ place: Int) -> Bool {
            let isAfterHasanta = place > 0 && word[place - 1] == 0x4D
            return !isAfterHasanta && word[place] != 0x3C && word[place] != 0x4D
        }

        /// Whether a vowel sign may have stood before this letter: on a consonant that has none.
        func mayCarrySign(_ place: Int) -> Bool {
            guard place > 0, mayStand(place) else { return false }
            let next = BengaliLetter(rawValue: BengaliLetter.kinds[Int(word[place])])
            return next?.isVowelSign != true && (consonants.contains(word[place - 1]) || word[place - 1] == 0x3C)
        }

        /// Looks up the word with letters in the place of those that were read there.
        mutating func look(_ before: WordHash, _ place: Int, _ letters: [UInt8], _ read: Int, _ kind: Operator) {
            var hash = before
            for letter in letters { hash.add(letter) }
            guard letters.isEmpty || knowledge.mayBeginWord(hash) else { return }
            let rest = place + read
            for letter in word[rest..<min(rest + lookAhead, word.count)] {
                hash.add(letter)
                guard knowledge.mayBeginWord(hash) else { return }
            }
            let whole = Array(word[..<place]) + letters + word[rest...]
            guard let recognition = knowledge.recogniseSimple(whole.span),
                recognition.flags.contains(.term), recognition.stemLength >= kind.shortest,
                // Not in the last letters, where one word is made of another.
                place + letters.count + 1 < recognition.stemLength,
                !OwnSpelling.isSame(word, whole)
            else { return }
            if let index = found.firstIndex(where: { $0.candidate.letters == whole }) {
                found[index].rate = max(found[index].rate, kind.rate)
            } else {
                found.append((Candidate(letters: whole, recognition: recognition), kind.rate))
            }
        }

        /// The likeliest of the words found, where no other is nearly as likely.
        var result: Candidate? {
            guard let best = found.max(by: { $0.rate < $1.rate }) else { return nil }
            let isClear = found.allSatisfy {
                $0.candidate.letters == best.candidate.letters || $0.rate * clearly <= best.rate
            }
            return isClear ? best.candidate : nil
        }
    }
}
