/// Finds the one word of the lexicon that a known misreading explains.
struct WordRepair {
    /// A word as it should read.
    struct Candidate {
        var letters: [UInt8]
        var recognition: WordKnowledge.Recognition
        var perMillion: Int
    }

    /// Words shorter than this have too many neighbours to choose among.
    private static let shortestWord = 5
    /// A second misreading in one word is only believed in a long one.
    private static let shortestTwice = 8
    /// A candidate must be this many times as likely as the next.
    private static let clearly = 5

    let knowledge: WordKnowledge

    /// The word that should stand there and the entry it rests on; nil where none or more than one would do.
    ///
    /// - Complexity: O(n²) in the word's letters, which are at most `WordKnowledge.longestWord`.
    func repair(_ word: [UInt8]) -> Candidate? {
        guard word.count >= Self.shortestWord - 1, word.count <= WordKnowledge.longestWord else { return nil }
        let once = variants(of: word, from: 0, perMillion: 1_000_000)
        switch best(once.map { ($0.letters, $0.perMillion) }) {
        case .one(let candidate): return candidate
        case .unclear: return nil
        case .none: break
        }
        guard word.count >= Self.shortestTwice, once.count <= 24 else { return nil }
        var twice: [(letters: [UInt8], perMillion: Int)] = []
        for variant in once {
            for second in variants(of: variant.letters, from: variant.next, perMillion: variant.perMillion) {
                twice.append((second.letters, second.perMillion))
            }
        }
        if case .one(let candidate) = best(twice) { return candidate }
        return nil
    }

    private enum Choice {
        case none
        case unclear
        case one(Candidate)
    }

    private struct Variant {
        var letters: [UInt8]
        var perMillion: Int
        /// Where the next misreading may begin.
        var next: Int
    }

    private func variants(of word: [UInt8], from start: Int, perMillion: Int) -> [Variant] {
        var variants: [Variant] = []
        for place in start..<max(start, word.count) {
            for misreading in knowledge.misreadings[Int(word[place])] {
                guard word[place...].starts(with: misreading.read) else { continue }
                var letters = Array(word[..<place])
                letters.append(contentsOf: misreading.printed)
                let next = letters.count
                letters.append(contentsOf: word[(place + misreading.read.count)...])
                variants.append(
                    Variant(
                        letters: letters, perMillion: max(1, perMillion * misreading.perMillion / 1_000_000),
                        next: next))
            }
        }
        return variants
    }

    /// The variant that is a word, where one is clearly likelier than the others.
    private func best(_ variants: [(letters: [UInt8], perMillion: Int)]) -> Choice {
        var found: [Candidate] = []
        for variant in variants where variant.letters.count >= Self.shortestWord {
            guard let recognition = knowledge.recognise(variant.letters.span),
                recognition.flags.contains(.inflects) || recognition.isCompound, recognition.stemLength >= 4
            else { continue }
            if let index = found.firstIndex(where: { $0.letters == variant.letters }) {
                found[index].perMillion = max(found[index].perMillion, variant.perMillion)
            } else {
                found.append(
                    Candidate(letters: variant.letters, recognition: recognition, perMillion: variant.perMillion))
            }
        }
        if found.isEmpty { return .none }
        found.sort { $0.perMillion > $1.perMillion }
        let isClear = found.count == 1 || found[0].perMillion >= found[1].perMillion * Self.clearly
        return isClear ? .one(found[0]) : .unclear
    }
}
