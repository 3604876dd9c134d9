/// Finds the one word of the lexicon that a known misreading explains.
struct WordRepair {
    /// A word as it should read.
    struct Candidate {
        var letters: [UInt8]
        var recognition: WordKnowledge.Recognition
        /// How likely the misreading is, times how usual words of the entry's kind are in these documents.
        var weight: Int
    }

    /// Entries shorter than this have too many neighbours to choose among.
    private static let shortestTerm = 5
    /// Words that are no terms, or that stand in a compound, must be longer, and only a broken conjunct is believed.
    private static let shortestNoun = 6
    /// Two misreadings in one word are only believed of conjuncts, and in a long one.
    private static let shortestTwice = 8
    /// Misreadings that were only counted on pages printed for that are believed of terms, and of long nouns.
    ///
    /// At these lengths, on text whose truth is known, they are right as often as the others are; a letter less brings one
    /// wrong reading for every thirty that are right.
    private static let shortestLearnt = 6
    private static let shortestLearntNoun = 8
    /// How much rarer they are in documents than their rates say.
    private static let rarer = 10
    private static let dot: UInt8 = 0x3C
    private static let shortestWithDot = 4
    /// A candidate must be this many times as likely as the next.
    private static let clearly = 5
    /// Variants of one word looked at for a second misreading.
    private static let mostVariants = 24

    let knowledge: WordKnowledge

    /// The word that should stand there and the entry it rests on; nil where none or more than one would do.
    ///
    /// - Complexity: O(n²) in the word's letters, which are at most `WordKnowledge.longestWord`.
    func repair(_ word: [UInt8]) -> Candidate? {
        guard word.count >= Self.shortestTerm - 1, word.count <= WordKnowledge.longestWord else { return nil }
        let once = variants(of: Variant(letters: word))
        switch best(once, of: word) {
        case .one(let candidate): return candidate
        case .unclear: return nil
        case .none: break
        }
        return twice(word, once)
    }

    /// A word with two misreadings, where all are of conjuncts.
    private func twice(_ word: [UInt8], _ once: [Variant]) -> Candidate? {
        let broken = once.filter { $0.isConjunct && !$0.isLearnt }
        guard word.count >= Self.shortestTwice, broken.count <= Self.mostVariants else { return nil }
        if case .one(let candidate) = best(broken.flatMap(variants).filter { $0.isConjunct && !$0.isLearnt }, of: word)
        {
            return candidate
        }
        return nil
    }

    private enum Choice {
        case none
        case unclear
        case one(Candidate)
    }

    /// A word with some misreadings undone.
    private struct Variant {
        var letters: [UInt8]
        var perMillion = 1_000_000
        /// Whether only conjuncts were changed.
        var isConjunct = true
        /// Whether a misreading was undone that was only counted on pages printed for that.
        var isLearnt = false
        /// Whether all that was undone is a dot below a letter that was lost: no author leaves it out.
        var isDot = true
        /// The first letter that was changed.
        var first: Int?
        /// The letter after the last that was changed; the next misreading may begin here.
        var end = 0
    }

    private func variants(of word: Variant) -> [Variant] {
        var variants: [Variant] = []
        var before = WordHash.of(word.letters[..<word.end])
        for place in word.end..<max(word.end, word.letters.count) {
            // What is changed lies inside the entry, so all before it must begin one; and with the change, too.
            if place > 0, !knowledge.mayBeginWord(before) { break }
            defer { before.add(word.letters[place]) }
            for misreading in knowledge.misreadings[Int(word.letters[place])] {
                guard word.letters[place...].starts(with: misreading.read) else { continue }
                var changed = before
                for letter in misreading.printed { changed.add(letter) }
                guard knowledge.mayBeginWord(changed) else { continue }
                var letters = Array(word.letters[..<place])
                letters.append(contentsOf: misreading.printed)
                let end = letters.count
                letters.append(contentsOf: word.letters[(place + misreading.read.count)...])
                variants.append(
                    Variant(
                        letters: letters, perMillion: max(1, word.perMillion * misreading.perMillion / 1_000_000),
                        isConjunct: word.isConjunct && misreading.isConjunct,
                        isLearnt: word.isLearnt || misreading.isLearnt,
                        isDot: word.isDot && misreading.printed == misreading.read + [Self.dot],
                        first: word.first ?? place, end: end))
            }
        }
        return variants
    }

    /// The variant that is a word, where one is clearly likelier than the others.
    private func best(_ variants: [Variant], of word: [UInt8]) -> Choice {
        var found: [Candidate] = []
        // What is a word but not believed is no reading, but it casts doubt on those that are.
        var rivals: [(letters: [UInt8], weight: Int)] = []
        for variant in variants {
            guard let recognition = knowledge.recognise(variant.letters.span) else { continue }
            // A rival is weighed as it was counted: whichever engine read the page, it may be what stands there.
            let rate = variant.perMillion * Self.usual(recognition)
            let weight = rate / (variant.isLearnt ? Self.rarer : 1)
            if !recognition.isCompound { rivals.append((variant.letters, rate)) }
            guard isBelieved(variant, of: word, recognition) else { continue }
            if let index = found.firstIndex(where: { $0.letters == variant.letters }) {
                found[index].weight = max(found[index].weight, weight)
            } else {
                found.append(Candidate(letters: variant.letters, recognition: recognition, weight: weight))
            }
        }
        if found.isEmpty { return .none }
        found.sort { $0.weight > $1.weight }
        let next = (found.dropFirst().first?.weight ?? 0) * Self.clearly
        let isClear =
            found[0].weight >= next
            && rivals.allSatisfy { $0.weight <= found[0].weight || $0.letters == found[0].letters }
            && !mayLackLetter(word, likelierThan: found[0].weight)
        return isClear ? .one(found[0]) : .unclear
    }

    /// Whether a letter or sign that was not read makes another word, and likelier so.
    private func mayLackLetter(_ word: [UInt8], likelierThan weight: Int) -> Bool {
        let likelier = knowledge.losses.prefix { $0.perMillion * Self.mostUsual > weight }
        var before = WordHash()
        for place in 0...word.count {
            for loss in likelier {
                var hash = before
                hash.add(loss.first)
                if loss.second != 0 { hash.add(loss.second) }
                guard knowledge.mayBeginWord(hash), mayGoOn(hash, at: place, of: word) else { continue }
                let whole = Array(word[..<place]) + loss.letters + word[place...]
                if let recognition = knowledge.recogniseSimple(whole.span),
                    loss.perMillion * Self.usual(recognition) > weight
                {
                    return true
                }
            }
            guard place < word.count else { break }
            before.add(word[place])
            // What is lost inside an ending, behind the entry, names no other word.
            if !knowledge.mayBeginWord(before) { break }
        }
        return false
    }

    /// Whether an entry may end here, or go on with the word's next letter.
    private func mayGoOn(_ hash: WordHash, at place: Int, of word: [UInt8]) -> Bool {
        guard place < word.count else { return true }
        var next = hash
        next.add(word[place])
        return knowledge.mayBeginWord(next) || !knowledge.stems.find(hash).isEmpty
    }

    /// How usual words of an entry's kind are: these documents' own words stand in them some four times as often.
    private static func usual(_ recognition: WordKnowledge.Recognition) -> Int {
        recognition.flags.contains(.term) ? mostUsual : 1
    }

    private static let mostUsual = 4

    /// Whether the change lies inside the entry, not its ending, and the entry is long enough for its kind.
    private func isBelieved(_ variant: Variant, of word: [UInt8], _ recognition: WordKnowledge.Recognition) -> Bool {
        guard variant.end <= recognition.stemLength else { return false }
        if variant.isDot, !recognition.isCompound { return recognition.stemLength >= Self.shortestWithDot }
        if variant.isLearnt {
            let shortest = recognition.flags.contains(.term) ? Self.shortestLearnt : Self.shortestLearntNoun
            return !recognition.isCompound && recognition.stemLength >= shortest
                && !OwnSpelling.isSame(word, variant.letters)
        }
        if recognition.isCompound { return variant.isConjunct && recognition.stemLength >= Self.shortestNoun }
        if recognition.flags.contains(.term) { return recognition.stemLength >= Self.shortestTerm }
        return recognition.flags.contains(.inflects) && variant.isConjunct
            && recognition.stemLength >= Self.shortestNoun
    }
}
