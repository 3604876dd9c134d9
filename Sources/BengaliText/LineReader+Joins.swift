extension LineReader {
    /// A run of pieces that is one word of the lexicon.
    private struct Run {
        var letters: [UInt8]
        var recognition: WordKnowledge.Recognition
        var count: Int

        var isTerm: Bool { recognition.flags.contains(.term) }
    }

    /// The longest run of pieces from a word on that is one word of the lexicon, where at least one piece is no word and
    /// none is as likely part of what stands beside the run.
    func join(
        at index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool]
    ) -> (proposal: Proposal, count: Int)? {
        guard mayBegin(at: index, words, bytes) else { return nil }
        guard let run = longestRun(at: index, words, bytes, taken) else {
            guard index + 1 < words.count, !isFragment(index - 1, beside: index, words, bytes, taken),
                !isFragment(index + 2, beside: index + 1, words, bytes, taken)
            else { return nil }
            return shiftedSpace(at: index, words, bytes, taken) ?? repairedJoin(at: index, words, bytes, taken)
        }
        if isDoubtful(run, at: index, words, bytes, taken) { return nil }
        if !run.isTerm, endsKnownBefore(index, words, bytes, taken) { return nil }
        let range = words[index].start..<words[index + run.count - 1].end
        let entry = WordLetters.bytes(of: run.letters.prefix(run.recognition.stemLength))
        let proposal = Proposal(
            old: range, reading: Self.joined(bytes, range), rule: .wordJoin,
            evidence: "lexicon: " + String(decoding: entry, as: UTF8.self))
        return (proposal, run.count)
    }

    private func longestRun(
        at index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool]
    ) -> Run? {
        var letters = Self.letters(bytes, words[index].start..<words[index].end)
        var hasFragment = !words[index].state.contains(.known)
        var best: Run?
        var count = 1
        while count < Self.mostPieces, index + count < words.count, !taken[index + count],
            letters.count <= WordKnowledge.longestWord
        {
            let piece = words[index + count]
            let before = words[index + count - 1].end
            guard piece.start == before + 1, bytes[before] == 0x20 else { break }
            letters.append(contentsOf: Self.letters(bytes, piece.start..<piece.end))
            // What is one word already takes no further word to it, known or as long as words are.
            if best != nil, piece.state.contains(.known) || Self.isLong(piece) { break }
            let areFragments = !words[index].state.contains(.known) && !piece.state.contains(.known)
            hasFragment = hasFragment || !piece.state.contains(.known)
            count += 1
            // Two words written together are believed where neither piece is a word: a space was put in, not moved.
            if hasFragment, let recognition = knowledge.recognise(letters.span),
                !recognition.isCompound || count == 2 && areFragments
            {
                best = Run(letters: letters, recognition: recognition, count: count)
            }
        }
        return best
    }

    /// Whether pieces that together are a word may as well be something else.
    private func isDoubtful(
        _ run: Run, at index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool]
    ) -> Bool {
        let last = index + run.count - 1
        if run.count == 2, !run.isTerm, isOpenCompound(words[index], words[last], bytes) { return true }
        if mayLackLetter(run.letters, run.recognition, words[index...last], bytes) { return true }
        if !run.isTerm || last + 1 < words.count && isWord(last, 2, words, bytes) {
            if beginsNextWord(last, words, bytes, taken) || endsWordBefore(index, words, bytes, taken) { return true }
        }
        let isKnown = words[index].state.contains(.known)
        // The pieces after a word, which the lexicon may lack, may make one without it.
        if run.count > 2, isKnown || Self.isLong(words[index]), isWord(index + 1, run.count - 1, words, bytes) {
            return true
        }
        guard isKnown else { return false }
        // A verb is not put together of a word and an ending.
        let isVerb = run.recognition.flags.contains(.conjugates)
        let ending = run.letters.count - run.recognition.stemLength
        if isVerb, ending > (run.recognition.flags.contains(.inflects) ? 1 : 0) { return true }
        // A piece that may end this word and begin the next, which is one without it, ends this one; but not where with
        // it the next is an entry of the lexicon as it stands.
        let isNextWhole =
            run.count == 2 && index + 2 < words.count && words[index + 2].state.contains(.known)
            && !isEntry(index + 1, 2, words, bytes)
        return !isNextWhole && mayJoin(at: index + 1, words, bytes, taken)
    }

    /// Whether pieces from a word on would be joined if nothing stood before them.
    private func mayJoin(at index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool]) -> Bool {
        guard mayBegin(at: index, words, bytes) else { return false }
        if let run = longestRun(at: index, words, bytes, taken) {
            return !isDoubtful(run, at: index, words, bytes, taken)
        }
        return index + 1 < words.count && !isFragment(index + 2, beside: index + 1, words, bytes, taken)
            && (shiftedSpace(at: index, words, bytes, taken) ?? repairedJoin(at: index, words, bytes, taken)) != nil
    }

    private static func joined(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        range.compactMap { bytes[$0] == 0x20 ? nil : bytes[$0] }
    }

    /// Two pieces that are no words and are two words with the space elsewhere, in one way only.
    private func shiftedSpace(
        at index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool]
    ) -> (proposal: Proposal, count: Int)? {
        guard index + 1 < words.count, !taken[index + 1] else { return nil }
        let (first, second) = (words[index], words[index + 1])
        guard !first.state.contains(.known), !second.state.contains(.known), second.start == first.end + 1,
            bytes[first.end] == 0x20
        else { return nil }
        let letters =
            Self.letters(bytes, first.start..<first.end) + Self.letters(bytes, second.start..<second.end)
        guard letters.count <= WordKnowledge.longestWord, letters.count >= 5 else { return nil }
        var found: Int?
        for place in 2..<(letters.count - 1) {
            guard let left = knowledge.recognise(letters.span.extracting(0..<place)), !left.isCompound,
                let right = knowledge.recognise(letters.span.extracting(place..<letters.count)), !right.isCompound
            else { continue }
            if found != nil { return nil }
            // Names of places part anywhere into words; only these documents' own words are believed, and small ones
            // behind them.
            guard left.flags.contains(.term), right.flags.contains(.term) || !right.flags.contains(.inflects) else {
                return nil
            }
            // Where both take endings, they may as well be a compound with a space put in.
            guard !left.flags.contains(.inflects) || !right.flags.contains(.inflects) || left.stemLength < place else {
                return nil
            }
            found = place
        }
        guard let found else { return nil }
        let left = WordLetters.bytes(of: letters[..<found])
        let right = WordLetters.bytes(of: letters[found...])
        let proposal = Proposal(
            old: first.start..<second.end, reading: left + [0x20] + right, rule: .wordJoin,
            evidence: "lexicon: \(String(decoding: left, as: UTF8.self)), \(String(decoding: right, as: UTF8.self))")
        return (proposal, 2)
    }

    /// Two pieces that are no words and, with one misreading undone, are one of these documents' own: নি যোগ.
    ///
    /// What a line's end or a cell's end cuts in two is left: lines stay one for one, and pieces of a cell are put
    /// together where its column is read.
    private func repairedJoin(
        at index: Int, _ words: [ScannedWord], _ bytes: Span<UInt8>, _ taken: [Bool]
    ) -> (proposal: Proposal, count: Int)? {
        guard index + 1 < words.count, !taken[index + 1] else { return nil }
        let (first, second) = (words[index], words[index + 1])
        guard second.start == first.end + 1, bytes[first.end] == 0x20,
            !first.state.contains(.known), !second.state.contains(.known), first.repair < 0, second.repair < 0
        else { return nil }
        let letters = Self.letters(bytes, first.start..<first.end) + Self.letters(bytes, second.start..<second.end)
        guard let found = wordRepair.repair(letters), found.recognition.flags.contains(.term),
            !found.recognition.isCompound, !NameContext.isName(at: index, words, bytes)
        else { return nil }
        let stem = WordLetters.bytes(of: found.letters.prefix(found.recognition.stemLength))
        let proposal = Proposal(
            old: first.start..<second.end, reading: WordLetters.bytes(of: found.letters), rule: .wordJoin,
            evidence: "lexicon: " + String(decoding: stem, as: UTF8.self))
        return (proposal, 2)
    }
}
